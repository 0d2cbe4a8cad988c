/** The calendar day of a day that a statement names, by the words around it. */
import { directionAt } from "./direction.ts";
import { resolveDay } from "./resolve-day.ts";

/** "Last Friday" said on a Saturday is yesterday to some and eight days ago to others. */
const doubtful = /\b(?:last|next|this|past|following|previous|every|each)\s$/iu;

function placesOf(words: string, statement: string): readonly number[] {
  const found: number[] = [];
  for (let at = statement.indexOf(words); at !== -1; at = statement.indexOf(words, at + 1))
    found.push(at);
  return found;
}

/**
 * `YYYY-MM-DD`; undefined where the source's date of publication is not known, or where the words allow two days.
 *
 * @param asWritten - Words of the statement that name a day. Where they stand twice, both must mean one day.
 */
export function dayInStatement(
  asWritten: string,
  statement: string,
  published: string | undefined,
): string | undefined {
  const days = placesOf(asWritten, statement).map((at) => {
    if (doubtful.test(statement.slice(0, at))) return undefined;
    const looks = directionAt(statement, at);
    return resolveDay(asWritten, published, looks === "open" ? undefined : looks === "ahead");
  });
  const [first] = days;
  return days.every((day) => day === first) ? first : undefined;
}
