import { DatabaseSync } from "node:sqlite";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { limits, makeAnalyst, newHome, signal } from "./support/analyst.ts";
import { shortNews } from "./support/news.ts";
import {
  answering,
  completion,
  failure,
  goodReading,
  never,
  startServer,
} from "./support/server.ts";

const server = startServer();
const { source, chunk } = shortNews(1);
const broken = goodReading.replace('"claims":[', '"claims":"none","more":[');
type Made = Awaited<ReturnType<typeof makeAnalyst>>;
const read = async (made: Made): Promise<unknown> =>
  made.analyst.extractor.read(chunk, source, signal).catch((error: unknown) => error);

test("a repeated run makes no call and records what it was spared", async () => {
  const { bodies } = answering(server, () => completion(goodReading));
  const home = newHome();
  const first = await makeAnalyst({ home, prices: { "openai:small": { input: 1, output: 10 } } });
  const once = await read(first);
  await first.close();
  const second = await makeAnalyst({ home });
  expect(await read(second)).toEqual(once);
  await second.close();
  expect(bodies).toHaveLength(1);
  expect(first.calls).toMatchObject([
    { outcome: "answered", inputTokens: 400, outputTokens: 60, dollars: 0.001, attempts: 1 },
  ]);
  expect(second.calls).toMatchObject([{ outcome: "stored", attempts: 0, dollars: 0 }]);
  expect(second.spent()).toEqual({ calls: 0, tokens: 0, dollars: 0, budgetRefusals: 0 });
});

test("a repeated run after a repair makes no call either", async () => {
  const { bodies } = answering(server, (_body, call) =>
    completion(call === 1 ? broken : goodReading),
  );
  const home = newHome();
  for (let run = 0; run < 2; run += 1) {
    const made = await makeAnalyst({ home });
    expect(await read(made)).toMatchObject({ claims: [{}] });
    await made.close();
  }
  expect(bodies).toHaveLength(2);
});

test("equal questions that come at the same time are sent once", async () => {
  const { bodies } = answering(server, () => completion(goodReading));
  const made = await makeAnalyst();
  await Promise.all([read(made), read(made), read(made)]);
  expect(bodies).toHaveLength(1);
  await made.close();
});

test.for([
  "call-asked",
  "call-reserved",
  "call-intent",
  "call-answered",
  "call-committed",
  "call-validated",
])("a death at %s costs at most the one call that was under way", async (point) => {
  const { bodies } = answering(server, () => completion(goodReading));
  const home = newHome();
  const dying = await makeAnalyst({
    home,
    // Nothing after this point is done, as after a SIGKILL; the database is left as it is.
    reached: async (name) => {
      if (name === point) await new Promise(() => {});
    },
  });
  void read(dying);
  await new Promise((resolve) => setTimeout(resolve, 150));
  const sentBefore = bodies.length;
  const resumed = await makeAnalyst({ home });
  expect(await read(resumed)).toMatchObject({ claims: [{}] });
  const answeredBefore = point === "call-committed" || point === "call-validated";
  expect(bodies.length - sentBefore).toBe(answeredBefore ? 0 : 1);
  const lost = point === "call-intent" || point === "call-answered";
  expect(resumed.calls.filter(({ outcome }) => outcome === "unknown")).toHaveLength(lost ? 1 : 0);
  await resumed.close();
});

test("what a crash left open counts at its highest price against the run that finds it", async () => {
  answering(server, never);
  const home = newHome();
  const dying = await makeAnalyst({ home });
  void read(dying);
  await new Promise((resolve) => setTimeout(resolve, 100));
  answering(server, () => completion(goodReading));
  const resumed = await makeAnalyst({ home, budget: { calls: 1 } });
  expect(await read(resumed)).toMatchObject({ reason: "budget" });
  expect(resumed.spent()).toMatchObject({ calls: 1, budgetRefusals: 1 });
  expect(resumed.spent().tokens).toBeGreaterThan(8192);
  await resumed.close();
});

test("after a call whose outcome nobody knows there is one more try in a run", async () => {
  const { bodies } = answering(server, never);
  const home = newHome();
  const dying = await makeAnalyst({ home });
  void read(dying);
  await new Promise((resolve) => setTimeout(resolve, 100));
  const resumed = await makeAnalyst({ home, limits: limits({ timeoutSeconds: 0.1 }) });
  expect(await read(resumed)).toMatchObject({ reason: "timeout" });
  expect(bodies).toHaveLength(2);
  await resumed.close();
});

test("a request that is always refused is paid three times over all nights, then parked", async () => {
  const { bodies } = answering(server, () => completion(null, { refusal: "No." }));
  const home = newHome();
  for (let night = 0; night < 6; night += 1) {
    const made = await makeAnalyst({ home });
    expect(await read(made)).toMatchObject({ reason: "refused" });
    expect(await read(made)).toMatchObject({ reason: "refused" });
    await made.close();
  }
  expect(bodies).toHaveLength(3);
});

test("an answer that was cut off is never asked for again at the same length", async () => {
  const { bodies } = answering(server, (body) =>
    (body.max_tokens ?? 0) > 8192 ? completion(goodReading) : completion("{", { finish: "length" }),
  );
  const home = newHome();
  for (let run = 0; run < 2; run += 1) {
    const made = await makeAnalyst({ home });
    expect(await read(made)).toMatchObject({ claims: [{}] });
    await made.close();
  }
  expect(bodies.map((body) => body.max_tokens)).toEqual([8192, 16384]);
});

test("a failed call is tried again by the next run", async () => {
  let down = true;
  const { bodies } = answering(server, () => (down ? failure(400) : completion(goodReading)));
  const home = newHome();
  const first = await makeAnalyst({ home });
  expect(await read(first)).toMatchObject({ reason: "provider" });
  await first.close();
  down = false;
  const second = await makeAnalyst({ home });
  expect(await read(second)).toMatchObject({ claims: [{}] });
  expect(bodies).toHaveLength(2);
  await second.close();
});

test("a stored reply that was edited by hand is dropped with a note and paid again once", async () => {
  const { bodies } = answering(server, () => completion(goodReading));
  const home = newHome();
  const first = await makeAnalyst({ home });
  await read(first);
  await first.close();
  const database = new DatabaseSync(join(home, "replies.sqlite"));
  database.exec("UPDATE reply SET body = replace(body, 'plans', 'built')");
  database.close();
  const second = await makeAnalyst({ home });
  expect(await read(second)).toMatchObject({ claims: [{}] });
  expect(second.notes).toMatchObject([{ rule: "model/stored-reply-damaged" }]);
  expect(bodies).toHaveLength(2);
  await second.close();
});

test.for([
  {
    what: "no database",
    bytes: Buffer.from("this is somebody's shopping list, quite long enough"),
  },
  { what: "a damaged one", bytes: undefined },
  { what: "an empty file", bytes: Buffer.alloc(0) },
])("a store that is $what stops the run and is left as it is", async ({ bytes }) => {
  const home = newHome();
  const file = join(home, "replies.sqlite");
  const first = await makeAnalyst({ home });
  answering(server, () => completion(goodReading));
  await read(first);
  await first.close();
  const damaged = bytes ?? readFileSync(file).fill(0xa5, 200, 12_000);
  writeFileSync(file, damaged);
  await expect(makeAnalyst({ home })).rejects.toMatchObject({ code: "E_STORAGE", where: [file] });
  expect(readFileSync(file).equals(damaged)).toBe(true);
});
