import { expect, test } from "vitest";
import type { JudgeCase } from "../../src/ports/analyst.ts";
import { makeAnalyst, signal } from "./support/analyst.ts";
import { answering, completion, failure, startServer } from "./support/server.ts";

const server = startServer();
const cases = Array.from({ length: 23 }, (_, index): JudgeCase => ({
  sentence: `Sentence ${index + 1}.`,
  kind: "fact",
  speaker: { kind: "source" },
  evidence: [
    {
      source: "Daily Star",
      speaker: { kind: "named", name: "Ms Ode" },
      quote: `Quote ${index + 1}.`,
    },
  ],
}));
const supported = (numbers: readonly number[]): string =>
  JSON.stringify({
    cases: numbers.map((number) => ({
      case: number,
      because: "It follows.",
      words: [],
      verdict: "supported",
    })),
  });

test("cases go ten a call, each with its own quotes, and verdicts come back in order", async () => {
  const { bodies } = answering(server, (body) => {
    const shown = [...(body.messages[1]?.content ?? "").matchAll(/^\[(\d+)\]/gm)].map(([, n]) =>
      Number(n),
    );
    return completion(supported(shown.toReversed()));
  });
  const made = await makeAnalyst();
  const verdicts = await made.analyst.judge.judge(cases, signal);
  expect(verdicts.map(({ kind }) => kind)).toEqual(cases.map(() => "supported"));
  expect(bodies).toHaveLength(3);
  expect(
    bodies.some(({ messages }) => /Quote 1\.[^]*Quote 11\./.test(messages[1]?.content ?? "")),
  ).toBe(false);
  await made.close();
});

test.for([
  {
    what: "a case that is missing",
    answer: supported([1]),
    kind: "not-addressed",
    words: ["Sentence 2."],
  },
  {
    what: "a case answered in two ways",
    answer: supported([1, 2])
      .replace("]}", ',{"case":2,"because":"","words":[],"verdict":"partly"}]}')
      .replace('[],"verdict":"supported"},{', '[],"verdict":"supported"},{'),
    kind: "not-addressed",
    words: ["Sentence 2."],
  },
  {
    what: "a fault without words",
    answer: supported([1, 2]).replace(/supported"}\]/, 'contradicted"}]'),
    kind: "contradicted",
    words: ["Sentence 2."],
  },
])("$what supports nothing", async ({ answer, kind, words }) => {
  answering(server, () => completion(answer));
  const made = await makeAnalyst();
  const [, verdict] = await made.analyst.judge.judge(cases.slice(0, 2), signal);
  expect(verdict).toMatchObject({ kind, words, by: "judge" });
  await made.close();
});

test("a call that is refused costs its own cases only", async () => {
  answering(server, (body) =>
    (body.messages[1]?.content ?? "").includes("Quote 23.")
      ? failure(400)
      : completion(supported([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])),
  );
  const made = await makeAnalyst();
  const verdicts = await made.analyst.judge.judge(cases, signal);
  expect(verdicts.filter(({ kind }) => kind === "supported")).toHaveLength(20);
  expect(verdicts[22]).toMatchObject({ kind: "not-addressed" });
  await made.close();
});

test("a judge that answers nothing at all is unanswered", async () => {
  answering(server, () => failure(400));
  const made = await makeAnalyst();
  await expect(made.analyst.judge.judge(cases, signal)).rejects.toMatchObject({
    reason: "provider",
  });
  await made.close();
});
