/** Whether words that differ by accents only say something else: "würde" for "wurde". */
import type { FoldedQuote } from "./fold-quote.ts";
import { carriesMeaning } from "./vital-difference.ts";
import { findWords } from "./word-index.ts";

const beyondAscii = /[\u00c0-\uffff]/;

/** True if a quote writes accents at all: one that writes none has lost them all, and means nothing by it. */
export function hasAccents({ folded, start, end }: FoldedQuote): boolean {
  // A letter such as ß is no accent: who loses accents keeps it.
  const core = folded.strict.slice(start, end);
  return beyondAscii.test(core) && /\p{M}/u.test(core.normalize("NFD"));
}

/** Two spellings of one word, but for accents and case. */
export function turnsByAccent(one: string, other: string): boolean {
  const small = one.toLowerCase();
  const otherSmall = other.toLowerCase();
  return small !== otherSmall && (carriesMeaning(small) || carriesMeaning(otherSmall));
}

/** @param written - The text's letters where the quote's core stands, unit for unit. */
export function differsByAccents(written: string, quote: FoldedQuote): boolean {
  if (!hasAccents(quote)) return false;
  const { folded, start, end } = quote;
  const own = folded.strict.slice(start, end);
  const { starts, ends } = findWords(folded.key.slice(start, end));
  return starts.some((at, index) =>
    turnsByAccent(written.slice(at, ends[index]), own.slice(at, ends[index])),
  );
}
