/** What an analyst said of a chunk, and what survives once its quotes are found in the source. */
import * as z from "zod";
import { ChunkId, ClaimId, SourceId } from "./ids.ts";
import { Span } from "./place.ts";
import type { Chunked } from "./chunk.ts";

export const Stance = z.enum([
  "asserted",
  "reported",
  "alleged",
  "denied",
  "planned",
  "conditional",
]);
export type Stance = z.infer<typeof Stance>;

/** Somebody else than the source says it, by the stance alone. */
export const isPassedOn = (stance: Stance | undefined): boolean =>
  stance === "reported" || stance === "alleged" || stance === "denied";

/** Not done: no report of a deed confirms or excludes it. */
export const isYetToCome = ({ stance }: Readonly<{ stance: Stance }>): boolean =>
  stance === "planned" || stance === "conditional";

/** `fact`: the source asserts it. `reported`: somebody in it does. `judgement` and `assumption`: an opinion of whoever speaks. */
export const ClaimKind = z.enum(["fact", "reported", "judgement", "assumption"]);
export type ClaimKind = z.infer<typeof ClaimKind>;

export const isOpinion = ({ kind }: Readonly<{ kind: ClaimKind }>): boolean =>
  kind === "judgement" || kind === "assumption";

/** Verbatim pieces of a quote that leaves words out ("a … b"), in the order of the text; never one behind another. */
const Pieces = z
  .array(Span)
  .min(2)
  .readonly()
  .refine(
    (pieces) => pieces.every(({ end }, index) => end <= (pieces[index + 1]?.start ?? end)),
    "pieces stand in the order of the text",
  );

/** How a quote was found, once its place is known. */
const exact = { kind: z.literal("exact"), folded: z.boolean() };
const joined = { kind: z.literal("joined"), pieces: Pieces };
const close = { kind: z.literal("close"), similarity: z.number().gt(0).lt(1) };

/** `ambiguous` and `lost` are cases and not a `null`, so every reader must say what it does with such a quote. */
export const Anchor = z.discriminatedUnion("kind", [
  /** The quote's own letters stand there; `folded` if only typography differed (marks, dashes, spaces, first letter). */
  z.strictObject({ ...exact, span: Span }),
  /** From the first piece to the last, with what an ellipsis left out between them. */
  z.strictObject({ ...joined, span: Span }),
  z.strictObject({ ...close, span: Span }),
  /** It stands in several places, all of them here, and nothing yet tells which is meant. */
  z.strictObject({ kind: z.literal("ambiguous"), places: z.array(Span).min(2).readonly() }),
  z.strictObject({ kind: z.literal("lost"), reason: z.enum(["absent", "altered"]) }),
]);
export type Anchor = z.infer<typeof Anchor>;

/** A place in a source and the words that stand there: `quote` is always `text.slice(start, end)`. */
export const Citation = z.strictObject({
  source: SourceId,
  span: Span,
  quote: z.string().min(1),
  anchor: z.discriminatedUnion("kind", [
    z.strictObject(exact),
    z.strictObject(joined),
    z.strictObject(close),
  ]),
});
export type Citation = z.infer<typeof Citation>;

/** Who says it. `unresolved`: the text says "he" and does not say who that is; no name is guessed. */
export const Speaker = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("source") }),
  z.strictObject({ kind: z.literal("named"), name: z.string().min(1) }),
  z.strictObject({ kind: z.literal("unresolved"), asWritten: z.string().min(1) }),
]);
export type Speaker = z.infer<typeof Speaker>;

/** When it happened, in the source's own words; never computed by a model. */
export const TimeExpression = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("none") }),
  z.strictObject({ kind: z.literal("stated"), asWritten: z.string().min(1) }),
]);
export type TimeExpression = z.infer<typeof TimeExpression>;

/** A quote as the analyst gave it. The number is a hint; the quote is the witness that decides. */
export type DraftEvidence = Readonly<{ sentence: number; quote: string }>;

/** One self-contained proposition, before anything about it was checked. */
export type DraftClaim = Readonly<{
  statement: string;
  kind: ClaimKind;
  speaker: Speaker;
  stance: Stance;
  time: TimeExpression;
  /** Names as the source writes them. */
  entities: readonly string[];
  /** 1 (detail) to 5 (the news). */
  importance: number;
  evidence: readonly DraftEvidence[];
}>;

/** What an analyst makes of one chunk. */
export type Reading = Readonly<{
  claims: readonly DraftClaim[];
  /** Numbers of sentences that are not article text. */
  notArticle: readonly number[];
}>;

export const Claim = z.strictObject({
  id: ClaimId,
  source: SourceId,
  chunk: ChunkId,
  statement: z.string().min(1),
  kind: ClaimKind,
  speaker: Speaker,
  stance: Stance,
  time: TimeExpression,
  entities: z.array(z.string()),
  importance: z.int().min(1).max(5),
  citations: z.array(Citation).min(1),
});
export type Claim = z.infer<typeof Claim>;

/** What extract hands on. Its sources carry the furniture that a model marked, too. */
export type Evidence = Chunked & Readonly<{ claims: readonly Claim[] }>;
