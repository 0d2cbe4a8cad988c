/** A quote as a model gives it, without what models add to the words of a source. */
import { canonicalize } from "./canonicalize.ts";
import { type FoldedText, foldText } from "./fold-text.ts";

/** The folded quote, and in it the core `[start, end)`: without marks and points at either end. `plain`: what was folded. */
export type FoldedQuote = Readonly<{
  plain: string;
  folded: FoldedText;
  start: number;
  end: number;
}>;

/** "[12] " or "12) ", the number of a sentence as prompts give it. */
const sentenceMarker = /^\s*[[(]?\d{1,4}[\])]\s+/;

const entityNames: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  laquo: "«",
  raquo: "»",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  shy: "",
};
const entity = /&(?:#(\d{1,6})|#[xX]([0-9a-fA-F]{1,5})|([a-z]{2,6}));/g;

/** Signs at the ends that a model may have added, or left out together with the mark beside them. */
const atStart = /^[\s'.,;:([{*_>•]+/;
const atEnd = /[\s'.,;:)\]}*_-]+$/;

/** The core is empty if the quote has no letter, digit or sign in it. */
export function foldQuote(quote: string): FoldedQuote {
  const plain = canonicalize(decodeEntities(quote)).text.replace(sentenceMarker, "");
  const folded = foldText(plain);
  const start = startOfCore(folded.key);
  const end = Math.max(start, folded.key.length - (atEnd.exec(folded.key)?.[0].length ?? 0));
  return { plain, folded, start, end };
}

/** A minus belongs to its number; a dash before anything else does not belong to the quote. */
function startOfCore(key: string): number {
  const start = atStart.exec(key)?.[0].length ?? 0;
  if (key.charAt(start) !== "-" || /\d/.test(key.charAt(start + 1))) return start;
  return start + 1 + startOfCore(key.slice(start + 1));
}

function decodeEntities(quote: string): string {
  if (!quote.includes("&")) return quote;
  return quote.replace(entity, (written, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return entityNames[name] ?? written;
    const point = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
    return point > 0 && point <= 0x10_ff_ff ? String.fromCodePoint(point) : written;
  });
}
