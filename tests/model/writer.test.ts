import { expect, test } from "vitest";
import type { SentenceFault } from "../../src/ports/analyst.ts";
import { makeAnalyst, signal } from "./support/analyst.ts";
import { task } from "./support/resolution.ts";
import { answering, completion, startServer } from "./support/server.ts";

const server = startServer();
const sentence = {
  text: "Ms Ode said the port would open in May.",
  kind: "reported",
  cites: ["F1"],
};
const judgement = {
  text: "The opening is likely to slip.",
  cites: ["[F1]", "f2"],
  likelihood: "Likely",
  confidence: "moderate",
  basis: "One origin.",
  wouldChange: "Delivery of the cranes.",
};
const reply = {
  bottomLine: [sentence],
  judgements: [judgement],
  developments: [{ episode: "E2", sentences: [sentence] }],
  positions: [{ actor: "Ms Ode", sentences: [sentence] }],
  answers: [{ question: 1, status: "answered", sentences: [sentence] }],
  gaps: ["Who pays is not said."],
  indicators: [],
};
const written = (more: object): Response => completion(JSON.stringify({ ...reply, ...more }));

test("shows findings, reader, questions, scale and gaps, all of it fenced, and no source text", async () => {
  const { bodies } = answering(server, () => written({}));
  const made = await makeAnalyst();
  await made.analyst.writer.write(task, signal);
  const user = bodies[0]?.messages[1]?.content ?? "";
  expect(user).toContain(
    "[F1] Ms Ode said the port would open in May. (speaker Ms Ode; reported; planned; by Daily Star; E1; time “in May”; importance 4)",
  );
  expect(user).toContain("[E2] Port 2 (day not stated)");
  expect(user).toContain("very likely (80–95%)");
  expect(user).toContain("1. When does the port open?");
  expect(user).toContain("- No source states a year.");
  expect(user.match(/<\/reader>/g)).toHaveLength(1);
  await made.close();
});

test("handles become ids, and every question has an answer", async () => {
  answering(server, () => written({}));
  const made = await makeAnalyst();
  const draft = await made.analyst.writer.write(task, signal);
  expect(draft.bottomLine).toEqual([{ ...sentence, cites: ["f0000000000"] }]);
  expect(draft.judgements).toMatchObject([
    {
      likelihood: "likely",
      sentence: { kind: "judgement", cites: ["f0000000000", "f0000000001"] },
    },
  ]);
  expect(draft.developments).toMatchObject([{ episode: "e2" }]);
  expect(draft.answers).toMatchObject([
    { question: "When does the port open?", status: "answered" },
    { question: "Who pays?", status: "no-reporting", sentences: [] },
  ]);
  await made.close();
});

test.for([
  {
    fault: "a finding that is not there",
    more: { bottomLine: [{ ...sentence, cites: ["F1", "F9"] }] },
    named: "There is no finding F9",
  },
  {
    fault: "a sentence that cites nothing",
    more: { indicators: [{ ...sentence, cites: [] }] },
    named: "cites no finding",
  },
  {
    fault: "a likelihood off the scale",
    more: { judgements: [{ ...judgement, likelihood: "possible" }] },
    named: "not a term of the scale",
  },
  {
    fault: "a likelihood that does not stand in the sentence",
    more: { judgements: [{ ...judgement, text: "It is unlikely to open." }] },
    named: "does not stand in it",
  },
  {
    fault: "confidence beside a likelihood",
    more: { judgements: [{ ...judgement, text: "It is likely, with high confidence." }] },
    named: "confidence",
  },
  {
    fault: "an episode that is not there",
    more: { developments: [{ episode: "E7", sentences: [sentence] }] },
    named: "There is no episode E7",
  },
])(
  "$fault is named in one repair, then left out and entered in the ledger",
  async ({ more, named }) => {
    const { bodies } = answering(server, () => written(more));
    const made = await makeAnalyst();
    const draft = await made.analyst.writer.write(task, signal);
    expect(bodies).toHaveLength(2);
    expect(bodies[1]?.messages.at(-1)?.content).toContain(named);
    const dropped = made.ledger.filter((entry) => entry.of === "sentence");
    expect(dropped).toMatchObject([
      { fate: "dropped", reason: expect.stringContaining(named.slice(0, 9)) },
    ]);
    expect(JSON.stringify(draft)).not.toMatch(/F9|possible|confidence"?\.|E7/);
    await made.close();
  },
);

test("a repair that mends the fault is taken", async () => {
  const { bodies } = answering(server, (_body, call) =>
    written(call === 1 ? { bottomLine: [{ ...sentence, cites: ["F9"] }] } : {}),
  );
  const made = await makeAnalyst();
  const draft = await made.analyst.writer.write(task, signal);
  expect(draft.bottomLine).toHaveLength(1);
  expect(bodies).toHaveLength(2);
  await made.close();
});

test("a repair that fails leaves the first answer standing", async () => {
  answering(server, (_body, call) =>
    call === 1
      ? written({ bottomLine: [sentence, { ...sentence, cites: ["F9"] }] })
      : completion("", { finish: "content_filter" }),
  );
  const made = await makeAnalyst();
  expect((await made.analyst.writer.write(task, signal)).bottomLine).toHaveLength(1);
  await made.close();
});

test("rewrites come back in order, and a sentence given up is undefined", async () => {
  const [one, two] = task.resolution.findings;
  if (one === undefined || two === undefined) throw new Error("There are two findings.");
  const fault = (text: string, id = one.id): SentenceFault => ({
    sentence: { text, kind: "fact", cites: [id] },
    verdict: { kind: "contradicted", by: "modality", words: ["opened"], because: "A plan." },
  });
  const { bodies } = answering(server, () =>
    completion(
      JSON.stringify({
        sentences: [
          { sentence: 3, text: "Ms Ode plans it.", kind: "reported", cites: ["F1"] },
          { sentence: 1, text: null, kind: "fact", cites: [] },
          { sentence: 2, text: "It is so.", kind: "fact", cites: ["F7"] },
        ],
      }),
    ),
  );
  const made = await makeAnalyst();
  const faults = [fault("It opened."), fault("It is open."), fault("She opened it.")];
  expect(await made.analyst.writer.rewrite(task, faults, signal)).toEqual([
    undefined,
    undefined,
    { text: "Ms Ode plans it.", kind: "reported", cites: [one.id] },
  ]);
  const user = bodies[0]?.messages[1]?.content ?? "";
  expect(user).toContain(
    "[1] It opened. (fact; cites F1)\n  fault: contradicted, modality: A plan. “opened”",
  );
  expect(user).not.toContain("[F2]");
  await made.close();
});
