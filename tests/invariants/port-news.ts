/** Three small files that every invariant is tried on, and a reader and a writer who do nothing wrong with them. */
import type { Chunk } from "../../src/domain/chunk.ts";
import type { DraftClaim, Reading } from "../../src/domain/claim.ts";
import type { Draft, DraftSentence } from "../../src/domain/draft.ts";
import { slice } from "../../src/domain/place.ts";
import type { Source } from "../../src/domain/source.ts";
import type { DocumentFile } from "../../src/ports/document.ts";
import type { WritingTask } from "../../src/ports/analyst.ts";
import { documentOf } from "../made/documents.ts";
import { emptyDraft } from "../made/scripted-analyst.ts";

export const portNews: readonly DocumentFile[] = [
  documentOf(
    "port.txt",
    "The port of Aktau opened on Monday after two weeks of repairs.\n\nMinister Aliya Sadykova said 40 ships had waited outside the harbour. Officials expect a second berth to open in spring.",
  ),
  documentOf(
    "grain.txt",
    "Grain prices rose by 4 percent in Astana in the first week of May.\n\nTraders blamed late rain. The ministry asked for calm.",
  ),
  documentOf(
    "ferry.txt",
    "A ferry from Baku ran aground near Aktau on Sunday, and nobody was hurt.\n\nCaptain Marat Ospanov said that the fog had been thick.",
  ),
];

/** Every sentence of a chunk as a claim, in its own words. */
export function readPlainly({ sentences }: Chunk, { text }: Source): Reading {
  const claims = sentences.map(({ number, span }): DraftClaim => ({
    statement: slice(text, span),
    kind: "fact",
    speaker: { kind: "source" },
    stance: "asserted",
    time: { kind: "none" },
    entities: [],
    importance: 3,
    evidence: [{ sentence: number, quote: slice(text, span) }],
  }));
  return { claims, notArticle: [] };
}

/** Every finding as a sentence of its own. */
export function sentencesOf({
  resolution,
}: WritingTask): readonly [DraftSentence, ...DraftSentence[]] {
  const [first, ...rest] = resolution.findings.map(({ id, statement, kind }): DraftSentence => ({
    text: statement,
    kind,
    cites: [id],
  }));
  if (first === undefined) throw new Error("There is no finding to write of.");
  return [first, ...rest];
}

export function writePlainly(task: WritingTask): Draft {
  return { ...emptyDraft, bottomLine: sentencesOf(task) };
}
