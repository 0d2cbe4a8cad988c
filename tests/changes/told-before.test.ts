/** Writers are told what is new, and what they tell again all the same is left out. */
import { describe, expect, test } from "vitest";
import type { DraftSentence } from "../../src/domain/draft.ts";
import type { Standing } from "../../src/domain/change.ts";
import type { WritingTask } from "../../src/ports/analyst.ts";
import { createExtractiveAnalyst } from "../../src/adapters/extractive/extractive-analyst.ts";
import { findingLines, handlesOf } from "../../src/adapters/model/roles/show-findings.ts";
import { write } from "../../src/stages/5-write/write.ts";
import { chunkedOf } from "../made/chunked.ts";
import { resolutionOf, taskOf } from "../made/resolution.ts";
import { recordingContext } from "../made/run-context.ts";
import { draftClaim, emptyDraft, scriptedAnalyst } from "../made/scripted-analyst.ts";

const opened = "The port of Aktau opened on Monday after two weeks of repairs.";
const waited = "Forty ships from Baku waited outside the harbour of Aktau on Monday.";

async function taskWith(standing: Standing): Promise<WritingTask> {
  const chunked = await chunkedOf({ "port.txt": `${opened}\n\n${waited}` });
  const resolution = await resolutionOf(chunked, {
    "port.txt": [
      draftClaim(opened, opened),
      draftClaim(waited, waited, { evidence: [{ sentence: 2, quote: waited }] }),
    ],
  });
  const standingOf = new Map(
    resolution.findings.map(({ id, statement }) => [
      id,
      statement === opened ? ("unchanged" as const) : standing,
    ]),
  );
  return taskOf(resolution, { earlier: { date: "2026-11-21", quiet: false, standingOf } });
}

const sentenceOf = ({ resolution }: WritingTask, words: string): DraftSentence => {
  const finding = resolution.findings.find(({ statement }) => statement === words);
  if (finding === undefined) throw new Error(`No finding says: ${words}`);
  return { text: words, kind: "fact", cites: [finding.id] };
};

describe("a draft of a model", () => {
  test("keeps what is new, and loses what was told before, but for the bottom line and answers", async () => {
    const task = await taskWith("new");
    const [old, fresh] = [sentenceOf(task, opened), sentenceOf(task, waited)];
    const episode = task.resolution.episodes[0]?.id;
    if (episode === undefined) throw new Error("The task has no episode.");
    const both: DraftSentence = { ...fresh, cites: [...fresh.cites, ...old.cites] };
    const { writer } = scriptedAnalyst({
      write: async () => ({
        ...emptyDraft,
        bottomLine: [old],
        developments: [{ episode, sentences: [old, fresh, both] }],
        positions: [{ actor: "Aktau", sentences: [old] }],
        answers: [{ question: "Is it open?", status: "answered", sentences: [old] }],
        indicators: [old],
      }),
    });
    const run = recordingContext();
    const asked = { ...task, questions: ["Is it open?"] };
    const { draft } = await write({ writer, fallback: writer }).run(asked, run.context);
    expect(draft.bottomLine).toEqual([old]);
    expect(draft.developments).toEqual([{ episode, sentences: [fresh, both] }]);
    expect(draft.positions).toEqual([{ actor: "Aktau", sentences: [] }]);
    expect(draft.answers).toMatchObject([{ sentences: [old] }]);
    expect(draft.indicators).toEqual([]);
    const dropped = run.ledger.filter((entry) => entry.of === "sentence");
    expect(dropped).toHaveLength(3);
    expect(dropped).toEqual(
      Array(3).fill(
        expect.objectContaining({ code: "told-before", fate: "dropped", text: opened }),
      ),
    );
    expect(dropped[0]).toMatchObject({ reason: "It was told on 2026-11-21, and has not changed." });
  });

  test("is asked for with each finding's standing, and without any where there is no earlier edition", async () => {
    const task = await taskWith("stronger");
    const lines = findingLines(task, handlesOf(task)).split("\n");
    expect(lines.map((line) => /; (\w+)\)$/.exec(line)?.[1] ?? "").toSorted()).toEqual([
      "stronger",
      "unchanged",
    ]);
    const { earlier: _earlier, ...first } = task;
    expect(findingLines(first, handlesOf(first))).not.toMatch(/unchanged|stronger/);
  });
});

test("selection tells what is new, and in the bottom line only what changed, if anything did", async () => {
  const { writer } = createExtractiveAnalyst();
  const { signal } = new AbortController();
  const one = await writer.write(await taskWith("new"), signal);
  expect(one.bottomLine.map(({ text }) => text)).toEqual([waited]);
  const two = await writer.write(await taskWith("unchanged"), signal);
  expect(two.developments).toEqual([]);
  expect(two.bottomLine.map(({ text }) => text)).toContain(opened);
});
