/** What a figure is of, in words of its statement: the clause it stands in, without the figure. */
import { isPlainWord } from "../episodes/plain-words.ts";
import type { BoundFigure, Statement } from "./statement.ts";
import { withoutBound } from "./words-of-figure.ts";

const wordsShownMax = 12;

/** "Houses were destroyed" reads as a thing: "houses destroyed". */
const passive =
  /^((?:\p{Ll}+\s){1,3}?)(?:was|were|is|are|(?:has|have|had) been)\s(?=\p{Ll}+(?:ed|en|wn|nt|ught|st|ut)\b)/u;

const tellsSomething = (text: string): boolean =>
  (text.match(/\p{L}[\p{L}’'-]*/gu) ?? []).some((word) => !isPlainWord(word.toLowerCase()));

function cutAtWord(text: string): string {
  const words = text.split(/\s+/u);
  return words.length <= wordsShownMax ? text : `${words.slice(0, wordsShownMax).join(" ")} …`;
}

/** "houses destroyed in Quezon" for "some 900 houses were destroyed in Quezon"; the statement where its clause tells nothing. */
export function subjectOfFigure({ claim: { statement } }: Statement, figure: BoundFigure): string {
  const head = withoutBound(statement.slice(figure.clause.start, figure.span.start)).trim();
  const tail = statement.slice(figure.span.end, figure.clause.end).replace(/^-/u, "").trim();
  const counted = figure.unit === "percent" ? `percent ${tail}` : tail.replace(passive, "$1");
  const subject = tellsSomething(head) ? `${head} ${counted}` : counted;
  return cutAtWord(tellsSomething(subject) ? subject.trim() : statement);
}
