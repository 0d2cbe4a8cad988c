/** Finds a draft claim's quotes in its chunk and checks that they carry it. */
import { anchorQuote, type PreparedText, type QuoteHint } from "../../anchoring/anchor-quote.ts";
import { shortId } from "../../anchoring/content-hash.ts";
import { runChecks } from "../../checks/all-checks.ts";
import { gatherEvidence, type Shelf } from "../../checks/gather-evidence.ts";
import type { Chunk } from "../../domain/chunk.ts";
import type { Anchor, Citation, Claim, DraftClaim } from "../../domain/claim.ts";
import { ClaimId } from "../../domain/ids.ts";
import { overlaps, slice, spanOf, type Span } from "../../domain/place.ts";
import type { Source } from "../../domain/source.ts";
import type { ClaimFault } from "../../ports/analyst.ts";
import { settlePlace } from "./settle-place.ts";

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
  const found = citeAll(draft, ground);
  const citations = found.filter((one) => one.kind === "citation").map((one) => one.citation);
  const missing = found.filter((one) => one.kind === "lost");
  const lost = missing.map(({ quote }) => quote);
  if (citations.length === 0) {
    const because = missing.map((one) => one.because).join(" ");
    return { kind: "fault", fault: { rule: "anchor", words: lost, because } };
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
  | Readonly<{ kind: "lost"; quote: string; because: string }>;

const lostBecause = {
  absent: "The quote does not stand in this passage.",
  altered:
    "The quote changes a number, a name, a negation or another word of the passage that turns its sense.",
} as const;

/** Quotes with one place are found first: they are context for those with several. */
function citeAll(draft: DraftClaim, ground: Ground): Cited[] {
  const first = draft.evidence.map(({ quote }) => anchorIn(ground, quote, {}));
  const others = first.flatMap((anchor) =>
    anchor !== undefined && "span" in anchor ? [inSource(anchor.span, ground)] : [],
  );
  return draft.evidence.map((evidence, index) => {
    const { quote } = evidence;
    const anchor = first[index];
    if (anchor === undefined) return { kind: "lost", quote, because: "The quote is empty." };
    const settled = anchor.kind === "ambiguous" ? settle(anchor.places) : anchor;
    return cite(settled, quote, ground);

    function settle(places: readonly Span[]): Anchor | undefined {
      const { chunk, source } = ground;
      const place = settlePlace(
        places.map((span) => inSource(span, ground)),
        {
          draft,
          sentence: evidence.sentence,
          sentences: chunk.sentences,
          text: source.text,
          others,
        },
      );
      if (place === undefined) return anchor;
      return anchorIn(ground, quote, { near: place.start - chunk.span.start });
    }
  });
}

/** In chunk coordinates. `undefined` for a quote without a word. */
function anchorIn({ text, forbidden }: Ground, quote: string, hint: QuoteHint): Anchor | undefined {
  return quote.trim() === "" ? undefined : anchorQuote(text, quote, { ...hint, forbidden });
}

function inSource({ start, end }: Span, { chunk }: Ground): Span {
  return spanOf(start + chunk.span.start, end + chunk.span.start);
}

function cite(anchor: Anchor | undefined, quote: string, ground: Ground): Cited {
  if (anchor === undefined) return { kind: "lost", quote, because: "The quote is empty." };
  if (anchor.kind === "lost") return { kind: "lost", quote, because: lostBecause[anchor.reason] };
  if (anchor.kind === "ambiguous") {
    return { kind: "lost", quote, because: ambiguousBecause(anchor.places, ground) };
  }
  const span = inSource(anchor.span, ground);
  return {
    kind: "citation",
    citation: {
      source: ground.source.id,
      span,
      quote: slice(ground.source.text, span),
      anchor: howFound(anchor, ground),
    },
  };
}

function howFound(anchor: Extract<Anchor, { span: Span }>, ground: Ground): Citation["anchor"] {
  switch (anchor.kind) {
    case "exact":
      return { kind: "exact", folded: anchor.folded };
    case "joined":
      return { kind: "joined", pieces: anchor.pieces.map((piece) => inSource(piece, ground)) };
    case "close":
      return { kind: "close", similarity: anchor.similarity };
  }
}

/** All places are told, by the numbers that the analyst knows them by. */
function ambiguousBecause(places: readonly Span[], ground: Ground): string {
  const numbers = ground.chunk.sentences
    .filter(({ span }) => places.some((place) => overlaps(inSource(place, ground), span)))
    .map(({ number }) => number);
  return `The quote stands in ${places.length} places of this passage (sentences ${numbers.join(", ")}), and nothing tells which is meant; give its sentence's number, or quote more of the sentence.`;
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

/** "Health officials" at the head of a sentence are "health officials" within one: the first letter may be of either case. */
function standsIn(text: string, words: string): boolean {
  const wanted = words.normalize("NFC").trim();
  const [first = ""] = wanted;
  const rest = wanted.slice(first.length);
  return (
    wanted !== "" &&
    [first, first.toLowerCase(), first.toUpperCase()].some((letter) => text.includes(letter + rest))
  );
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
