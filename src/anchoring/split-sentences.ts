/** Where the sentences of a text are. */
import { type SentenceEnd, isSentenceEnd } from "./sentence-end.ts";
import { signs, signsAt } from "./sentence-signs.ts";

/** `[start, end)` in UTF-16 code units of the text given. Never empty. */
export type SentenceSpan = Readonly<{ start: number; end: number }>;

const endingSigns = signs.mark | signs.lineFeed;

/** A footnote's number, or a French closing mark behind its narrow space. */
const lateTail = /\[\d{1,3}\]|[\u00a0\u202f]\u00bb/y;

/** Languages that write ordinals with a point: "9. November", "3. Liga". */
const ordinalLanguages = /^(?:de|da|nb|nn|no|fi|is|cs|sk|pl|hu|hr|sr|bs|sl|et|lv|tr|fo|lb)(?:-|$)/;

/**
 * The sentences of one block, in order. Each is trimmed; nothing but white space lies between them,
 * and none crosses a line's end. Where a point might belong to an abbreviation or to an initial, the
 * next word decides, and in doubt the sentence goes on: half a sentence cited is worse than two.
 *
 * Written by hand and not on Intl.Segmenter, which splits after "Mr." and "J. K.": to repair its
 * borders takes the same rules, and its own time besides.
 *
 * @param language - BCP 47 code. It decides only whether `9. November` is a date or an end.
 */
export function splitSentences(text: string, language = ""): SentenceSpan[] {
  const sentences: SentenceSpan[] = [];
  const hasOrdinals = ordinalLanguages.test(language);
  let start = skipSpace(text, 0);
  const close = (end: number): void => {
    const last = trimEnd(text, start, end);
    if (last > start) sentences.push({ start, end: last });
    start = skipSpace(text, end);
  };
  let at = nextSign(text, start);
  while (at < text.length) {
    const isLineEnd = (signsAt(text, at) & signs.lineFeed) !== 0;
    const end = isLineEnd ? at : skipTail(text, at + 1);
    const next = skipSpace(text, end);
    const place: SentenceEnd = { text, start, at, end, next, hasOrdinals };
    const isEnd = isLineEnd || isSentenceEnd(place);
    if (isEnd) close(end);
    at = nextSign(text, isEnd ? next : end);
  }
  close(text.length);
  return sentences;
}

/** The next mark or line's end, from `from` on; the text's length if there is none. */
function nextSign(text: string, from: number): number {
  let at = from;
  while (at < text.length && (signsAt(text, at) & endingSigns) === 0) at += 1;
  return at;
}

function skipTail(text: string, from: number): number {
  let end = from;
  while ((signsAt(text, end) & signs.tail) !== 0) end += 1;
  const unit = text.charCodeAt(end);
  // "[12]" or a narrow space: anything else is no late tail, and most of what follows is a space.
  if (unit !== 0x5b && unit !== 0xa0 && unit !== 0x202f) return end;
  lateTail.lastIndex = end;
  return lateTail.test(text) ? skipTail(text, lateTail.lastIndex) : end;
}

function skipSpace(text: string, from: number): number {
  let index = from;
  while ((signsAt(text, index) & signs.space) !== 0) index += 1;
  return index;
}

function trimEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && (signsAt(text, end - 1) & signs.space) !== 0) end -= 1;
  return end;
}
