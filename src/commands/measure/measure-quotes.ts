/** Where does a quote stand in a text, and is it the text's own words? */
import * as z from "zod";
import { anchorQuote, prepareText, type PreparedText } from "../../anchoring/anchor-quote.ts";
import { canonicalize } from "../../anchoring/canonicalize.ts";
import { toRaw } from "../../anchoring/offset-map.ts";
import type { Anchor } from "../../domain/claim.ts";
import type { Span } from "../../domain/place.ts";
import { readRows } from "./read-rows.ts";

const Row = z.object({ id: z.string(), source_text: z.string(), quote: z.string().min(1) });

/** Offsets count UTF-16 code units of the text as it was given. */
type RawSpan = Readonly<{ start: number; end: number }>;
type Answer =
  | Readonly<{ status: "reject"; reason: string }>
  | (RawSpan & Readonly<{ status: "exact" }>)
  | (RawSpan & Readonly<{ status: "approx"; similarity: number }>)
  | (RawSpan & Readonly<{ status: "joined"; spans: readonly [number, number][] }>);
export type QuoteAnswer = Readonly<{ id: string }> & Answer;

export async function* measureQuotes(
  input: AsyncIterable<Uint8Array>,
): AsyncGenerator<QuoteAnswer> {
  for await (const { id, source_text: raw, quote } of readRows(input, Row)) {
    const { text, map } = canonicalize(raw);
    const prepared = prepareText(text);
    const answer = answerOf(anchorAnywhere(prepared, quote), (span) => toRaw(map, span));
    yield { id, ...answer };
  }
}

/** Drafts come with the place of a sentence, rows do not: any of several equal places will do, so the first is taken. */
function anchorAnywhere(text: PreparedText, quote: string): Anchor {
  const anchor = anchorQuote(text, quote);
  const [first] = anchor.kind === "ambiguous" ? anchor.places : [];
  return first === undefined ? anchor : anchorQuote(text, quote, { near: first.start });
}

function answerOf(anchor: Anchor, raw: (span: Span) => RawSpan): Answer {
  switch (anchor.kind) {
    case "lost":
      return { status: "reject", reason: anchor.reason };
    case "ambiguous":
      return { status: "reject", reason: anchor.kind };
    case "exact":
      return { status: "exact", ...raw(anchor.span) };
    case "close":
      return { status: "approx", ...raw(anchor.span), similarity: anchor.similarity };
    case "joined": {
      const spans = anchor.pieces.map(raw).map(({ start, end }): [number, number] => [start, end]);
      return { status: "joined", ...raw(anchor.span), spans };
    }
  }
}
