/** The clause of a statement that a place in it stands in: a figure means what its own clause says, and no more. */
import { spanOf, type Span } from "../../../domain/place.ts";

/** Marks, joining words and verbs of saying between clauses. "1,900" has no space after its comma. */
const boundary =
  /[,;:!?—–](?=\s)|\.(?=\s+\p{Lu})|\s(?:and|but|while|whereas|compared (?:with|to)|when|after|before|as)\s|\b(?:said|says|told [^,]{1,30}|added|according to)\b(?: that\b)?/gu;

/** "In Orlan and Pesk" is one place of two names, and no border of clauses. */
function joinsNames(text: string, { index, 0: { length } }: RegExpExecArray): boolean {
  return (
    /\sand\s$/u.test(text.slice(0, index + length)) &&
    /(?:^|\s)\p{Lu}[\p{L}’'-]*$/u.test(text.slice(0, index)) &&
    /^\p{Lu}/u.test(text.slice(index + length))
  );
}

/** The clause around an offset, without the words that part it from its neighbours; the whole text where nothing parts it. */
export function clauseAround(text: string, at: number): Span {
  let [start, end] = [0, text.length];
  for (const match of text.matchAll(boundary)) {
    if (joinsNames(text, match)) continue;
    const after = match.index + match[0].length;
    if (after <= at) start = after;
    else if (match.index > at) {
      end = match.index;
      break;
    }
  }
  const clause = text.slice(start, end);
  const from = start + (clause.length - clause.trimStart().length);
  return spanOf(from, Math.max(from, start + clause.trimEnd().replace(/\.$/u, "").length));
}
