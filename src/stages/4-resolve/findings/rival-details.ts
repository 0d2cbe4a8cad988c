/** Rival values that are neither a figure nor a day: the year of what happens once, and who won what only one can win. */
import { sharedMembers } from "../shared-members.ts";
import { disagree } from "./overlap.ts";
import type { EventDay, Statement } from "./statement.ts";
import { stemsIn, type ToldOnce } from "./told-once.ts";

/** Two bearers of one surname are not told apart here. */
const differ = (one: ToldOnce, other: ToldOnce): boolean =>
  one.key !== other.key && one.matter.symmetricDifference(other.matter).size === 0;

const detailOf = ({ asWritten, key }: ToldOnce): EventDay => ({
  asWritten,
  day: key.toLowerCase(),
  monthAndDay: undefined,
});

const besides = ({ core }: Statement, { matter, asWritten }: ToldOnce): ReadonlySet<string> =>
  core.difference(matter).difference(stemsIn(asWritten));

/** Besides the matter both tell something in common. */
function ofOneThing(one: Statement, other: Statement, left: ToldOnce, right: ToldOnce): boolean {
  return sharedMembers(besides(one, left), besides(other, right)).length > 0;
}

/** The year by which two claims of what happens once exclude each other. */
export function rivalYears(
  one: Statement,
  other: Statement,
): readonly [EventDay, EventDay] | undefined {
  const [left, right] = [one.yearOfOnce, other.yearOfOnce];
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
  const [left, right] = [one.winner, other.winner];
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
