/** Finds a draft claim's quotes in its chunk and checks that they carry it. */
import { anchorQuote, type PreparedText } from "../../anchoring/anchor-quote.ts";
import { shortId } from "../../anchoring/content-hash.ts";
import { runChecks } from "../../checks/all-checks.ts";
import { gatherEvidence, type Shelf } from "../../checks/gather-evidence.ts";
import type { Chunk } from "../../domain/chunk.ts";
import type { Citation, Claim, DraftClaim, DraftEvidence } from "../../domain/claim.ts";
import { ClaimId } from "../../domain/ids.ts";
import { slice, spanOf, type Span } from "../../domain/place.ts";
import type { Source } from "../../domain/source.ts";
import type { ClaimFault } from "../../ports/analyst.ts";

/** A chunk, ready to be searched: its own text, and the spans of it that may not be quoted. */
export type Ground = Readonly<{
  chunk: Chunk;
  source: Source;
  text: PreparedText;
  /** In chunk coordinates; they do not leave this file. */
  forbidden: readonly Span[];
  shelf: Shelf;
}>;

export type Grounded =
  | Readonly<{ kind: "claim"; claim: Claim; lostQuotes: readonly string[] }>
  | Readonly<{ kind: "fault"; fault: Omit<ClaimFault, "claim"> }>;

/** A claim whose every check passed, or the first thing that is wrong with the draft. */
export function groundClaim(draft: DraftClaim, ground: Ground): Grounded {
  const citations: Citation[] = [];
  const lost: string[] = [];
  const reasons: string[] = [];
  for (const evidence of draft.evidence) {
    const found = cite(evidence, ground);
    if (found.kind === "citation") citations.push(found.citation);
    else {
      lost.push(evidence.quote);
      reasons.push(found.because);
    }
  }
  if (citations.length === 0) {
    return { kind: "fault", fault: { rule: "anchor", words: lost, because: reasons.join(" ") } };
  }
  const strange = strangeName(draft, ground.source);
  if (strange !== undefined) return { kind: "fault", fault: strange };
  const { statement, speaker, stance } = draft;
  const input = gatherEvidence(
    { text: statement, speakers: [speaker], stance, citations },
    ground.shelf,
  );
  for (const { check, result } of runChecks(input)) {
    if (result.outcome !== "fail") continue;
    return { kind: "fault", fault: { rule: check, words: result.words, because: result.because } };
  }
  return { kind: "claim", claim: toClaim(draft, citations, ground), lostQuotes: lost };
}

type Cited =
  | Readonly<{ kind: "citation"; citation: Citation }>
  | Readonly<{ kind: "lost"; because: string }>;

const lostBecause = {
  absent: "The quote does not stand in this passage.",
  ambiguous: "The quote stands in several places of this passage; quote more of the sentence.",
  altered: "The quote changes a number, a name or a negation of the passage.",
} as const;

function cite(
  { sentence, quote }: DraftEvidence,
  { chunk, source, text, forbidden }: Ground,
): Cited {
  if (quote.trim() === "") return { kind: "lost", because: "The quote is empty." };
  const hinted = chunk.sentences.find(({ number }) => number === sentence);
  const near = (hinted ?? chunk).span.start - chunk.span.start;
  const anchor = anchorQuote(text, quote, { near, forbidden });
  if (anchor.kind === "lost") return { kind: "lost", because: lostBecause[anchor.reason] };
  const span = spanOf(anchor.span.start + chunk.span.start, anchor.span.end + chunk.span.start);
  return {
    kind: "citation",
    citation: {
      source: source.id,
      span,
      quote: slice(source.text, span),
      anchor:
        anchor.kind === "exact"
          ? { kind: "exact", folded: anchor.folded }
          : { kind: "close", similarity: anchor.similarity },
    },
  };
}

/** A speaker must be named as the source names him: names are never completed. */
function strangeName(
  { speaker }: DraftClaim,
  source: Source,
): Omit<ClaimFault, "claim"> | undefined {
  if (speaker.kind !== "named" || standsIn(source.text, speaker.name)) return undefined;
  return {
    rule: "names",
    words: [speaker.name],
    because: `The speaker's name "${speaker.name}" does not stand in the source in this form.`,
  };
}

function standsIn(text: string, words: string): boolean {
  const wanted = words.normalize("NFC").trim();
  return wanted !== "" && text.includes(wanted);
}

function toClaim(
  draft: DraftClaim,
  citations: readonly Citation[],
  { chunk, source }: Ground,
): Claim {
  const places = citations.map(({ span }) => `${span.start}:${span.end}`);
  const { time } = draft;
  return {
    id: ClaimId.parse(shortId("c", [source.id, draft.statement, ...places])),
    source: source.id,
    chunk: chunk.id,
    statement: draft.statement,
    kind: draft.kind,
    speaker: draft.speaker,
    stance: draft.stance,
    // What the model says of time and names is kept only as far as the source has the words.
    time: time.kind === "stated" && standsIn(source.text, time.asWritten) ? time : { kind: "none" },
    entities: [...new Set(draft.entities)].filter((name) => standsIn(source.text, name)),
    importance: Math.min(5, Math.max(1, Math.round(draft.importance))),
    citations: [...citations],
  };
}
