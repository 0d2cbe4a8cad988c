/** In the brief's prose nobody's words stand as a fact, and no sentence is labelled surer than its findings. */
import { beforeAll, expect, test } from "vitest";
import type { ClaimKind } from "../../src/domain/claim.ts";
import type { DraftSentence } from "../../src/domain/draft.ts";
import type { Resolution } from "../../src/domain/finding.ts";
import { chunkedOf } from "../made/chunked.ts";
import { findingWith, resolutionOf, taskOf } from "../made/resolution.ts";
import { draftClaim } from "../made/scripted-analyst.ts";
import { verifiedDraft } from "../made/verified-draft.ts";

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
  const { brief } = await verifiedDraft(
    taskOf(resolution),
    { bottomLine: [sentence(snow, "Snow"), draft] },
    { script: { rewrite: async (_task, faults) => faults.map(() => anew) } },
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
