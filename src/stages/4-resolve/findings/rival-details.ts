/** Rival values that are neither a figure nor a day: the year of what happens once, and who won what only one can win. */
import { stemOf } from "../episodes/article-terms.ts";
import { sharedMembers } from "../shared-members.ts";
import { baseFormOf } from "./base-forms.ts";
import { disagree } from "./overlap.ts";
import type { EventDay, Statement } from "./statement.ts";

type Told = Readonly<{ asWritten: string; key: string; matter: ReadonlySet<string> }>;

const stemsIn = (text: string): ReadonlySet<string> =>
  new Set((text.toLowerCase().match(/\p{L}{3,}/gu) ?? []).map((word) => stemOf(baseFormOf(word))));

const yearOfOnce =
  /\b(opened|founded|built|completed|established|created|born|died|launched|inaugurated|incorporated|formed|erected|consecrated|commissioned|signed|abolished|closed)(?: [\p{L}-]+){0,3} in (\d{4})\b/iu;

/** "Opened in 1931": the verb is its matter. */
function yearIn({ claim: { statement } }: Statement): Told | undefined {
  const [, verb, year] = yearOfOnce.exec(statement) ?? [];
  if (verb === undefined || year === undefined) return undefined;
  return { asWritten: year, key: year, matter: stemsIn(verb) };
}

const winner =
  /(?:^|[\s,“"])((?:\p{Lu}[\p{L}’'-]*)(?: \p{Lu}[\p{L}’'-]*){0,3}) (?:has |had )?(?:won|wins) the ((?:[\p{L}-]+ ){0,2}?(?:vote|elections?|ballot|run-?off|race|presidency|referendum|primary|leadership|championship|title|final|match|cup|tournament|contract|tender|auction))\b/u;

function winnerIn({ claim: { statement } }: Statement): Told | undefined {
  const [, name, prize] = winner.exec(statement) ?? [];
  if (name === undefined || prize === undefined) return undefined;
  return { asWritten: name, key: name.split(" ").at(-1) ?? name, matter: stemsIn(prize) };
}

/** Two bearers of one surname are not told apart here. */
const differ = (one: Told, other: Told): boolean =>
  one.key !== other.key && one.matter.symmetricDifference(other.matter).size === 0;

const detailOf = ({ asWritten, key }: Told): EventDay => ({
  asWritten,
  day: key.toLowerCase(),
  monthAndDay: undefined,
});

/** Besides the matter both name something in common, or nothing at all that differs. */
function ofOneThing(one: Statement, other: Statement, left: Told, right: Told): boolean {
  const own = (statement: Statement, told: Told): ReadonlySet<string> =>
    statement.core.difference(told.matter).difference(stemsIn(told.asWritten));
  return sharedMembers(own(one, left), own(other, right)).length > 0;
}

/** The year by which two claims of what happens once exclude each other. */
export function rivalYears(
  one: Statement,
  other: Statement,
): readonly [EventDay, EventDay] | undefined {
  const [left, right] = [yearIn(one), yearIn(other)];
  if (!left || !right || !differ(left, right) || !ofOneThing(one, other, left, right))
    return undefined;
  if (disagree(one.names, other.names) || one.isNegated || other.isNegated) return undefined;
  return [detailOf(left), detailOf(right)];
}

/** The names of two who cannot both have won. */
export function rivalWinners(
  one: Statement,
  other: Statement,
): readonly [EventDay, EventDay] | undefined {
  const [left, right] = [winnerIn(one), winnerIn(other)];
  if (!left || !right || !differ(left, right)) return undefined;
  if (
    one.isNegated ||
    other.isNegated ||
    one.time !== other.time ||
    disagree(one.years, other.years)
  )
    return undefined;
  return ofOneThing(one, other, left, right) ? [detailOf(left), detailOf(right)] : undefined;
}
