import type { Chunk } from "../../../domain/chunk.ts";
import type { DraftClaim, DraftEvidence, Reading, Speaker } from "../../../domain/claim.ts";
import { asLine, rearm } from "../fence.ts";
import type { DraftedClaim, ExtractReply } from "./extract-reply.ts";

/** Most quotes a claim rests on. */
const evidenceMax = 3;
const pronoun = /^(?:s?he|they|it|him|her|them|we|i|you|who)$/i;
/** How sentences are shown: `[12] `, and `# ` before a title or heading. */
const shownMark = /^\s*\[(\d+)\]\s*(?:#\s+)?/;

/**
 * Makes a reading of the model's words. Code gives places, so three things are held to the text at once:
 * a number of a sentence that was not shown is dropped, and so are names and times that do not stand in it.
 */
export function readDrafts(reply: ExtractReply, chunk: Chunk, text: string): Reading {
  const numbers = new Set(chunk.sentences.map(({ number }) => number));
  const shown = folded(chunkText(chunk, text));
  return {
    claims: reply.claims.map((claim) => draftOf(claim, shown)),
    notArticle: [...new Set(reply.notArticle)].filter((number) => numbers.has(number)),
  };
}

function draftOf(claim: DraftedClaim, shown: string): DraftClaim {
  const time = claim.time?.trim() ?? "";
  return {
    statement: asLine(unmarked(claim.statement)),
    kind: claim.kind,
    speaker: speakerOf(claim),
    stance: claim.stance,
    time: stands(time, shown) ? { kind: "stated", asWritten: time } : { kind: "none" },
    entities: [...new Set(claim.entities.map(asLine))].filter((name) => stands(name, shown)),
    importance: claim.importance,
    evidence: claim.evidence.slice(0, evidenceMax).map(evidenceOf),
  };
}

function evidenceOf({ sentence, quote }: DraftedClaim["evidence"][number]): DraftEvidence {
  const mark = shownMark.exec(quote);
  return {
    sentence: mark?.[1] === undefined ? sentence : Number(mark[1]),
    quote: rearm(unmarked(quote)),
  };
}

/** Without the number that a sentence was shown with. */
function unmarked(words: string): string {
  return words.replace(shownMark, "").trim();
}

function speakerOf({ speaker, speakerUnresolved }: DraftedClaim): Speaker {
  const named = asLine(speaker ?? "");
  if (named !== "" && !pronoun.test(named)) return { kind: "named", name: named };
  const asWritten = named === "" ? asLine(speakerUnresolved ?? "") : named;
  return asWritten === "" ? { kind: "source" } : { kind: "unresolved", asWritten };
}

function chunkText(chunk: Chunk, text: string): string {
  const places = [...chunk.context, ...chunk.sentences];
  return places.map(({ span }) => text.slice(span.start, span.end)).join(" ");
}

function stands(words: string, shown: string): boolean {
  return words !== "" && shown.includes(folded(words));
}

/** Letters and digits only, so that neither typography nor case decides. */
function folded(words: string): string {
  return words
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}
