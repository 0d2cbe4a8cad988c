import { beforeAll, expect, test } from "vitest";
import { candidatesOf } from "../../src/adapters/extractive/candidates.ts";
import { createExtractiveAnalyst } from "../../src/adapters/extractive/extractive-analyst.ts";
import { mostAlike } from "../../src/adapters/extractive/pick-distinct.ts";
import { unnamedActor } from "../../src/adapters/extractive/pick-positions.ts";
import type { Draft } from "../../src/domain/draft.ts";
import type { Verdict } from "../../src/domain/verdict.ts";
import type { WritingTask } from "../../src/ports/analyst.ts";
import { taskOver } from "./task.ts";

const { signal } = new AbortController();
const { writer } = createExtractiveAnalyst();

const treaty = `
The president of Utopia, Ana Ruiz, signed the trade treaty with Arcadia in Port Blue on Monday.
It came after long talks. However, the farmers of Arcadia reject parts of it.
“The treaty opens the market,” Ana Ruiz said. “It is a good day,” she said.
Arcadia will cut its tariffs on grain by 4% next year.
Utopia and Arcadia have fought over tariffs since 1991.
Borduria agreed to lower its duties on fish in a letter.
Exports of grain from Utopia to Arcadia were stopped in 2019.
# Reactions
“The farmers lose in any case,” he noted. If prices fall, farmers could block the port of Port Blue.
Dockers in Port Blue unloaded the first ship with grain from Utopia on Tuesday.`;
const copy = `
The president of Utopia, Ana Ruiz, has signed the trade treaty with Arcadia in Port Blue on Monday.
Critics of the treaty gathered before the town hall of Port Blue with tractors.`;
const quake = `
An earthquake struck the island of Loma in the north of Borduria on Friday night.
Rescue teams from Syldavia reached Loma with dogs and tents. Two bridges fell.`;

let task: WritingTask;
let draft: Draft;
beforeAll(async () => {
  task = await taskOver([[treaty, copy], [quake]], {
    questions: [
      "Will Arcadia cut tariffs on grain?",
      "Who won the chess final in Reykjavik?",
      "Which ships carry wheat through the port?",
      "What of the chess final, and of tractors?",
    ],
    knownGaps: ["No source says when the treaty enters into force."],
  });
  draft = await writer.write(task, signal);
});

const sections = () => [
  draft.bottomLine,
  ...draft.developments.map(({ sentences }) => sentences),
  ...draft.positions.map(({ sentences }) => sentences),
  draft.indicators,
];

test("every sentence is a finding's own statement and cites that finding", () => {
  const answers = draft.answers.flatMap(({ sentences }) => sentences);
  for (const { text, cites, kind } of [...sections().flat(), ...answers]) {
    const cited = task.resolution.findings.filter(({ id }) => cites.includes(id));
    expect(cited.map(({ statement }) => statement)).toEqual([text]);
    expect(cited[0]?.kind).toBe(kind);
  }
});

test("no sentence of the brief's body is told twice, nor nearly", () => {
  const shown = candidatesOf(task).filter(({ finding }) =>
    sections()
      .flat()
      .some(({ cites }) => cites.includes(finding.id)),
  );
  expect(shown).toHaveLength(sections().flat().length);
  for (const [index, one] of shown.entries()) {
    expect(mostAlike(one, shown.slice(0, index))).toBeLessThan(0.55);
  }
});

test("the bottom line says what happened, in each episode, in sentences that stand alone", () => {
  const texts = draft.bottomLine.map(({ text }) => text);
  expect(texts.length).toBeGreaterThanOrEqual(2);
  expect(texts.length).toBeLessThanOrEqual(4);
  expect(texts.join(" ")).toContain("signed the trade treaty");
  expect(texts.join(" ")).toContain("An earthquake struck");
});

test("a bottom line never leans on a sentence that is not there", async () => {
  const lead = "He signed the treaty between Utopia and Arcadia in Port Blue on Monday.";
  const only = await taskOver([[`${lead} The weather in Port Blue was mild.`]]);
  const { bottomLine } = await writer.write(only, signal);
  expect(bottomLine.map(({ text }) => text)).not.toContain(lead);
});

test("developments keep what leans on other sentences out, and tell background last", () => {
  const [first] = draft.developments;
  const texts = first?.sentences.map(({ text }) => text) ?? [];
  expect(texts.filter((text) => /^(?:It|However)\b|said/u.test(text))).toEqual([]);
  const background = texts.findIndex((text) => /1991|2019/u.test(text));
  expect(background).toBeGreaterThan(0);
  for (const text of texts.slice(background)) expect(text).toMatch(/1991|2019/u);
});

test("positions stand under the name that the text gives, and the unnamed last", () => {
  expect(draft.positions.map(({ actor }) => actor)).toEqual(["Ana Ruiz", unnamedActor]);
  expect(draft.positions[1]?.sentences[0]?.text).toContain("The farmers lose");
});

test("a bare surname of one source is never filed under a longer name of another", async () => {
  const two = await taskOver([
    ["Governor Rosa Tan said the storm killed many people in the province."],
    ["A court fined the bank. “I took the money of the bank’s clients,” Tan said."],
  ]);
  const entities = [{ name: "Rosa Tan", forms: ["Rosa Tan", "Tan"] }];
  const resolution = { ...two.resolution, entities };
  const { positions, bottomLine } = await writer.write({ ...two, resolution }, signal);
  const actors = positions.map(({ actor }) => actor);
  expect(bottomLine.map(({ text }) => text).join()).not.toContain("Tan said");
  expect(actors).toContain("Tan");
});

test("a question is met in part by sentences with its words, or there is no reporting", () => {
  const [tariffs, chess, ships, tractors] = draft.answers;
  expect(tariffs).toMatchObject({ status: "partly" });
  expect(tariffs?.sentences[0]?.text).toContain("cut its tariffs");
  expect(chess).toMatchObject({ status: "no-reporting", sentences: [] });
  // "Port" and "ship" stand in one sentence, which says nothing of wheat or of what carries it.
  expect(ships).toMatchObject({ status: "no-reporting" });
  expect(tractors?.sentences.map(({ text }) => text)).toEqual([
    "Critics of the treaty gathered before the town hall of Port Blue with tractors.",
  ]);
});

test("indicators look ahead, gaps are those that the pipeline knows, and no judgement is made", () => {
  const texts = draft.indicators.map(({ text }) => text);
  expect(texts).toContain("Arcadia will cut its tariffs on grain by 4% next year.");
  expect(texts).toContain("If prices fall, farmers could block the port of Port Blue.");
  expect(texts).toHaveLength(2);
  expect(draft.gaps).toEqual(task.knownGaps);
  expect(draft.judgements).toEqual([]);
});

test("the same findings make the same draft, none make an empty one, and nothing is rewritten", async () => {
  expect(await writer.write(task, signal)).toEqual(draft);
  const nothing = await writer.write(await taskOver([]), signal);
  expect(nothing.bottomLine).toEqual([]);
  expect(nothing.developments).toEqual([]);
  const [sentence] = draft.bottomLine;
  if (sentence === undefined) throw new Error("There is no bottom line.");
  const verdict: Verdict = { kind: "partly", by: "names", words: ["x"], because: "" };
  expect(await writer.rewrite(task, [{ sentence, verdict }], signal)).toEqual([undefined]);
});
