/** Where does a quote stand in a text, and is it the text's own words? */
import * as z from "zod";
import { findJoined } from "../../anchoring/anchor-pieces.ts";
import { anchorQuote, prepareText, type PreparedText } from "../../anchoring/anchor-quote.ts";
import { canonicalize } from "../../anchoring/canonicalize.ts";
import { toRaw } from "../../anchoring/offset-map.ts";
import type { Anchor } from "../../domain/claim.ts";
import type { Span } from "../../domain/place.ts";
import { readRows } from "./read-rows.ts";

const Row = z.object({ id: z.string(), source_text: z.string(), quote: z.string().min(1) });

/** Offsets count UTF-16 code units of the text as it was given. */
export type QuoteAnswer = Readonly<
  { id: string } & (
    | { status: "reject"; reason: string }
    | { status: "exact"; start: number; end: number }
    | { status: "approx"; start: number; end: number; similarity: number }
    | { status: "joined"; start: number; end: number; spans: readonly [number, number][] }
  )
>;

export async function* measureQuotes(
  input: AsyncIterable<Uint8Array>,
): AsyncGenerator<QuoteAnswer> {
  for await (const { id, source_text: raw, quote } of readRows(input, Row)) {
    const { text, map } = canonicalize(raw);
    const prepared = prepareText(text);
    const anchor = anchorAnywhere(prepared, quote);
    if (anchor.kind === "lost") {
      yield { id, status: "reject", reason: anchor.reason };
      continue;
    }
    const place = toRaw(map, anchor.span);
    if (anchor.kind === "exact") {
      yield { id, status: "exact", ...place };
      continue;
    }
    const spans = piecesAt(prepared, quote, anchor.span)?.map((piece): [number, number] => {
      const { start, end } = toRaw(map, piece);
      return [start, end];
    });
    yield spans === undefined
      ? { id, status: "approx", ...place, similarity: anchor.similarity }
      : { id, status: "joined", ...place, spans };
  }
}

/** Drafts come with the place of a sentence, rows do not: any of several equal places will do, so the first is taken. */
function anchorAnywhere(text: PreparedText, quote: string): Anchor {
  const anchor = anchorQuote(text, quote);
  const isAmbiguous = anchor.kind === "lost" && anchor.reason === "ambiguous";
  return isAmbiguous ? anchorQuote(text, quote, { near: 0 }) : anchor;
}

/** The pieces of a quote joined with an ellipsis; `undefined` if it is close for another reason. */
function piecesAt(text: PreparedText, quote: string, { start, end }: Span) {
  return findJoined(text, quote).find(
    ({ span, isAltered }) => !isAltered && span.start === start && span.end === end,
  )?.pieces;
}
