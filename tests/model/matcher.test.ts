import { expect, test } from "vitest";
import { makeAnalyst, signal } from "./support/analyst.ts";
import { digests, pairs, sources } from "./support/resolution.ts";
import { answering, completion, failure, startServer } from "./support/server.ts";

const server = startServer();
const [first, second] = sources.map(({ id }) => id);
const episode = {
  label: "Port",
  sources: ["S1", "[S2]"],
  evidence: [{ source: "S2", quote: "- Two cranes", shows: "count" }],
  uncertain: ["S2"],
};

test("episodes come back with ids and quotes", async () => {
  const { bodies } = answering(server, () => completion(JSON.stringify({ episodes: [episode] })));
  const made = await makeAnalyst();
  expect(await made.analyst.matcher.separate(digests, signal)).toEqual([
    {
      label: "Port",
      sources: [first, second],
      evidence: [{ source: second, quote: "Two cranes", shows: "count" }],
      uncertain: [second],
    },
  ]);
  expect(bodies[0]?.messages[1]?.content).toContain(
    "[S2] | title: Cranes late | published: not stated\n- Two cranes have not arrived.",
  );
  await made.close();
});

test("handles that nothing has, and sources left out, are named once and then dropped", async () => {
  const { bodies } = answering(server, () =>
    completion(
      JSON.stringify({ episodes: [{ ...episode, sources: ["S1", "S9"], uncertain: [] }] }),
    ),
  );
  const made = await makeAnalyst();
  expect(await made.analyst.matcher.separate(digests, signal)).toMatchObject([
    { sources: [first] },
  ]);
  const repair = bodies[1]?.messages.at(-1)?.content ?? "";
  expect(repair).toContain("There is no source S9.");
  expect(repair).toContain("S2 is in no episode");
  expect(bodies).toHaveLength(2);
  await made.close();
});

test("one source is nothing to tell apart", async () => {
  const made = await makeAnalyst();
  expect(await made.analyst.matcher.separate(digests.slice(0, 1), signal)).toBeUndefined();
  await made.close();
});

test("pairs go twenty-five a call and come back in order; what is not answered stays apart", async () => {
  const { bodies } = answering(server, (body) => {
    const shown = [...(body.messages[1]?.content ?? "").matchAll(/^\[(\d+)\]/gm)].length;
    if (shown < 25) return failure(400);
    return completion(
      JSON.stringify({
        pairs: [
          { pair: 25, relation: "rival" },
          { pair: 2, relation: "same" },
        ],
      }),
    );
  });
  const made = await makeAnalyst();
  const relations = await made.analyst.matcher.relate(pairs(30), signal);
  expect(relations).toHaveLength(30);
  expect(
    relations
      .map((relation, index) => (relation === "different" ? "" : `${index} ${relation}`))
      .filter(Boolean),
  ).toEqual(["1 same", "24 rival"]);
  expect(bodies).toHaveLength(2);
  await made.close();
});

test("no pairs, no call", async () => {
  const made = await makeAnalyst();
  expect(await made.analyst.matcher.relate([], signal)).toEqual([]);
  await made.close();
});
