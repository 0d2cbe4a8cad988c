/** What a statement tells of what can be only once: the year in which it happened, or who won. */
import { stemOf } from "../episodes/article-terms.ts";
import { baseFormOf } from "./base-forms.ts";

/** `key` tells it from another; `matter` holds the stems of what it is the year, or the winner, of. */
export type ToldOnce = Readonly<{ asWritten: string; key: string; matter: ReadonlySet<string> }>;

export const stemsIn = (text: string): ReadonlySet<string> =>
  new Set((text.toLowerCase().match(/\p{L}{3,}/gu) ?? []).map((word) => stemOf(baseFormOf(word))));

const yearOfOnce =
  /\b(opened|founded|built|completed|established|created|born|died|launched|inaugurated|incorporated|formed|erected|consecrated|commissioned|signed|abolished|closed)(?: [\p{L}-]+){0,3} in (\d{4})\b/iu;

/** "Opened in 1931": the verb is its matter. */
export function yearIn(statement: string): ToldOnce | undefined {
  const [, verb, year] = yearOfOnce.exec(statement) ?? [];
  if (verb === undefined || year === undefined) return undefined;
  return { asWritten: year, key: year, matter: stemsIn(verb) };
}

const winner =
  /(?:^|[\s,“"])((?:\p{Lu}[\p{L}’'-]*)(?: \p{Lu}[\p{L}’'-]*){0,3}) (?:has |had )?(?:won|wins) the ((?:[\p{L}-]+ ){0,2}?(?:vote|elections?|ballot|run-?off|race|presidency|referendum|primary|leadership|championship|title|final|match|cup|tournament|contract|tender|auction))\b/u;

/** "Ana Rell won the vote": undefined where the words name no winner, or no prize that only one can win. */
export function winnerIn(statement: string): ToldOnce | undefined {
  const [, name, prize] = winner.exec(statement) ?? [];
  if (name === undefined || prize === undefined) return undefined;
  return { asWritten: name, key: name.split(" ").at(-1) ?? name, matter: stemsIn(prize) };
}
