/** In the brief's prose nobody's words stand as a fact, and no sentence is labelled surer than its findings. */
import { beforeAll, expect, test } from "vitest";
import { createExtractiveAnalyst } from "../../src/adapters/extractive/extractive-analyst.ts";
import { Config } from "../../src/domain/config.ts";
import type { ClaimKind } from "../../src/domain/claim.ts";
import type { DraftSentence } from "../../src/domain/draft.ts";
import type { Resolution } from "../../src/domain/finding.ts";
import { writeInSourceWords } from "../../src/stages/5-write/write.ts";
import { verify } from "../../src/stages/6-verify/verify.ts";
import { chunkedOf } from "../made/chunked.ts";
import { findingWith, resolutionOf, taskOf } from "../made/resolution.ts";
import { recordingContext } from "../made/run-context.ts";
import { draftClaim, emptyDraft, scriptedAnalyst } from "../made/scripted-analyst.ts";

const snow = "Snow fell on Ardel for nine days.";
const clerks = "In court, clerks claimed that the bank burned its ledgers.";

let resolution: Resolution;
beforeAll(async () => {
  const chunked = await chunkedOf({ "bank.txt": `${snow}\n\n${clerks}\n` });
  resolution = await resolutionOf(chunked, {
    "bank.txt": [
      draftClaim(snow, snow),
      draftClaim(clerks, clerks, {
        kind: "reported",
        speaker: { kind: "named", name: "clerks" },
        stance: "alleged",
      }),
    ],
  });
});

const sentence = (text: string, words: string, kind: ClaimKind = "fact"): DraftSentence => ({
  text,
  kind,
  cites: [findingWith(resolution, words).id],
});

/** Text and kind of what a blind judge lets through, beside a fact that always holds. */
async function printed(draft: DraftSentence, anew?: DraftSentence) {
  const run = recordingContext();
  const analyst = scriptedAnalyst({ rewrite: async (_task, faults) => faults.map(() => anew) });
  const fallback = createExtractiveAnalyst();
  const brief = await verify({
    analyst,
    fallback,
    fallBack: (again, because) => writeInSourceWords(again, fallback.writer, because, run.context),
    masthead: {
      name: "bank",
      date: "2026-11-22",
      software: "nightdesk test",
      config: Config.parse({}),
      analyst: analyst.description,
      ledger: () => run.ledger,
      notes: () => run.notes,
    },
  }).run(
    {
      task: taskOf(resolution),
      draft: { ...emptyDraft, bottomLine: [sentence(snow, "Snow"), draft] },
      fellBack: undefined,
    },
    run.context,
  );
  return brief.bottomLine.map(({ text, kind }) => [text, kind]);
}

test("words of a named speaker do not stand as a fact, whatever the sentence is called", async () => {
  const bare = "The bank burned its ledgers.";
  for (const kind of ["fact", "reported", "judgement"] as const) {
    expect(await printed(sentence(bare, "clerks", kind))).toEqual([[snow, "fact"]]);
  }
});

test("with who says it they stand, and as a report", async () => {
  const said = "Clerks claimed the bank burned its ledgers.";
  expect(await printed(sentence(said, "clerks"))).toEqual([
    [snow, "fact"],
    [said, "reported"],
  ]);
});

test("a sentence that was written anew is labelled anew", async () => {
  const said = "Clerks claimed the bank burned its ledgers.";
  const bare = sentence("The bank burned its ledgers.", "clerks");
  expect(await printed(bare, sentence(said, "clerks"))).toEqual([
    [snow, "fact"],
    [said, "reported"],
  ]);
});
