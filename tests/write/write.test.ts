/** Stage 5: a draft whose sentences cite what exists, whatever the writer sent. */
import { expect, test } from "vitest";
import type { Draft } from "../../src/domain/draft.ts";
import { FindingId } from "../../src/domain/ids.ts";
import { Unanswered } from "../../src/domain/unanswered.ts";
import { createExtractiveAnalyst } from "../../src/adapters/extractive/extractive-analyst.ts";
import { write } from "../../src/stages/5-write/write.ts";
import { chunkedOf } from "../made/chunked.ts";
import { resolutionOf, taskOf } from "../made/resolution.ts";
import { recordingContext } from "../made/run-context.ts";
import { draftClaim, emptyDraft, scriptedAnalyst } from "../made/scripted-analyst.ts";

const opened = "The port of Aktau opened on Monday after two weeks of repairs.";

async function task(questions: readonly string[] = []) {
  const chunked = await chunkedOf({ "port.txt": opened });
  const resolution = await resolutionOf(chunked, {
    "port.txt": [draftClaim("Aktau's port opened on Monday.", opened)],
  });
  return taskOf(resolution, { questions, knownGaps: ["No source states the year."] });
}

async function written(draft: Partial<Draft> | Unanswered, questions: readonly string[] = []) {
  const run = recordingContext();
  const { writer } = scriptedAnalyst({
    write: async () => {
      if (draft instanceof Unanswered) throw draft;
      return { ...emptyDraft, ...draft };
    },
  });
  const fallback = createExtractiveAnalyst().writer;
  const result = await write({ writer, fallback }).run(await task(questions), run.context);
  return { ...run, ...result };
}

test("a sentence on a finding that does not exist is left out, and recorded", async () => {
  const text = "Something happened.";
  const cites = [FindingId.parse("f0123456789")] as const;
  const { draft, ledger } = await written({ bottomLine: [{ text, kind: "fact", cites }] });
  expect(draft.bottomLine).toEqual([]);
  expect(ledger).toContainEqual(expect.objectContaining({ of: "sentence", text, fate: "dropped" }));
});

test("a judgement off the scale is left out", async () => {
  const { task: given } = await written({});
  const [finding] = given.resolution.findings;
  if (finding === undefined) throw new Error("The task has no finding.");
  const { draft } = await written({
    judgements: [
      {
        sentence: { text: "It is plausible.", kind: "judgement", cites: [finding.id] },
        likelihood: "plausible",
        confidence: "low",
        basis: "",
        wouldChange: "",
      },
    ],
  });
  expect(draft.judgements).toEqual([]);
});

test("every question gets an answer, and one the writer forgot says that nothing was reported", async () => {
  const { draft } = await written({}, ["Who paid for the repairs?"]);
  expect(draft.answers).toEqual([
    { question: "Who paid for the repairs?", status: "no-reporting", sentences: [] },
  ]);
});

test("known gaps are in the draft, whatever the writer says", async () => {
  const { draft } = await written({ gaps: ["No source says who paid."] });
  expect(draft.gaps).toEqual(["No source states the year.", "No source says who paid."]);
});

test("when the writer cannot be had, the sources' own words make the draft", async () => {
  const { draft, fellBack, notes } = await written(
    new Unanswered("budget", "The budget is spent."),
  );
  const texts = [...draft.bottomLine, ...draft.developments.flatMap(({ sentences }) => sentences)];
  expect(fellBack).toBe("The budget is spent.");
  expect(texts.map(({ text }) => text)).toContain(opened);
  expect(notes.map(({ rule }) => rule)).toContain("write/fell-back");
});

test("words that cite nothing name nobody, and give no year, that the findings have not", async () => {
  const { task: given } = await written({});
  const [finding] = given.resolution.findings;
  if (finding === undefined) throw new Error("The task has no finding.");
  const sentence = { text: finding.statement, kind: "judgement", cites: [finding.id] } as const;
  const { draft, ledger } = await written({
    judgements: [
      {
        sentence,
        likelihood: "likely",
        confidence: "low",
        basis: "Reuters reported the repairs on 3 March 2019.",
        wouldChange: "A second closure of the port of Aktau.",
      },
    ],
    positions: [{ actor: "President Recep Tayyip Erdogan", sentences: [sentence] }],
    gaps: ["Erdogan fired three governors in 2023.", "No finding says who repaired the port."],
  });
  expect(draft.judgements).toMatchObject([
    { basis: "The factors say why.", wouldChange: "A second closure of the port of Aktau." },
  ]);
  expect(draft.positions).toMatchObject([{ actor: "One source" }]);
  expect(draft.gaps).toEqual([
    "No source states the year.",
    "No finding says who repaired the port.",
  ]);
  const dropped = ledger.filter((entry) => entry.of === "sentence").map(({ section }) => section);
  expect(dropped.toSorted()).toEqual(["gaps", "judgements, basis", "positions, actor"]);
});
