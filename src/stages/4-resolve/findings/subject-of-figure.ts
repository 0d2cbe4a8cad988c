/** What a figure is of, in words of its statement: the clause it stands in, without the figure. */
import { isPlainWord } from "../episodes/plain-words.ts";
import type { BoundFigure, Statement } from "./statement.ts";

const wordsShownMax = 12;

/** Words that only go before a number, and would count nothing without one. */
const bound =
  /(?:^|\s)(?:(?:at least|at most|more than|less than|fewer than|up to|as many as|some|about|around|nearly|almost|roughly|only|just|over|under)\s*)+$/iu;
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
  const head = statement.slice(figure.clause.start, figure.span.start).replace(bound, "").trim();
  const tail = statement.slice(figure.span.end, figure.clause.end).trim();
  const counted = figure.unit === "percent" ? `percent ${tail}` : tail.replace(passive, "$1");
  const subject = tellsSomething(head) ? `${head} ${counted}` : counted;
  return cutAtWord(tellsSomething(subject) ? subject.trim() : statement);
}
