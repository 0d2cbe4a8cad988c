/**
 * Tolls of one event that exclude each other, in whatever words they are told: "killing 40" and "at least 45 people died".
 * Reports of one event may tell of other deaths, too, so a source is heard only where all it counts comes to one toll.
 */
import { readWords } from "../../../checks/reading/read-words.ts";
import { isOpinion } from "../../../domain/claim.ts";
import { stemOf } from "../episodes/article-terms.ts";
import { eventWordOf } from "../episodes/event-words.ts";
import { areDefinedApart } from "./definitions.ts";
import { canBothHold, sameValue } from "./compare-figures.ts";
import { withoutHarm, type HarmCount } from "./harm-count.ts";
import { atOtherTimes } from "./other-times.ts";
import { isDevelopment, isPartItself, sameScope, tellOneReality, total } from "./rivals.ts";
import type { BoundFigure, Statement } from "./statement.ts";

type Toll = Readonly<{ statement: Statement; figure: BoundFigure; harm: HarmCount }>;
export type RivalTolls = Readonly<{
  statements: readonly [Statement, Statement];
  figures: readonly [BoundFigure, BoundFigure];
}>;

/** Of so many sources the tolls of an event are compared, those with a value of their own first; more make pairs by the thousand. */
const sourcesMax = 60;

/** "Feared dead": nobody has counted them. */
const uncounted = /\b(?:feared|presumed|believed|thought|alleged(?:ly)?)\b/iu;

function tollsOf(statement: Statement): readonly Toll[] {
  const { claim, time } = statement;
  const isNews = time === "episode" && !isOpinion(claim);
  if (!isNews || claim.stance === "denied" || uncounted.test(claim.statement)) return [];
  return statement.figures.flatMap((figure) =>
    figure.harm === undefined || isPartItself(statement, figure)
      ? []
      : [{ statement, figure, harm: figure.harm }],
  );
}

const startOf = ({ statement: { claim } }: Toll): number => claim.citations[0]?.span.start ?? 0;

/** What a source counts comes to one toll if all its figures may hold together; the firm one that it gives first stands for it. */
function oneToll(tolls: readonly Toll[]): Toll | undefined {
  const isOne = tolls.every((one) => tolls.every((other) => canBothHold(one.figure, other.figure)));
  if (!isOne) return undefined;
  return tolls.toSorted(
    (one, other) =>
      Number(one.figure.isLoose) - Number(other.figure.isLoose) || startOf(one) - startOf(other),
  )[0];
}

/** The tolls of one harm that a source gives, by whom they count. Passengers are all who died, unless it counts a crew, too. */
function tollsOfSource(tolls: readonly Toll[]): readonly (readonly [who: string, toll: Toll])[] {
  const isAlone = new Set(tolls.map(({ harm }) => harm.who)).size === 1;
  const byWho = Map.groupBy(tolls, ({ harm }) => (harm.isThere && isAlone ? "people" : harm.who));
  return [...byWho].flatMap(([who, own]) => {
    const toll = oneToll(own);
    return toll === undefined ? [] : [[who, toll] as const];
  });
}

/** The tolls that may be compared: of one event, one harm and the same people, one a source. */
function groupsOf(statements: readonly Statement[]): readonly (readonly Toll[])[] {
  const tolls = statements.flatMap(tollsOf);
  const bySource = Map.groupBy(tolls, ({ statement: { episode, claim }, harm }) =>
    JSON.stringify([episode, claim.source, harm.harm]),
  );
  const groups = new Map<string, Toll[]>();
  for (const own of bySource.values()) {
    for (const [who, toll] of tollsOfSource(own)) {
      const key = JSON.stringify([toll.statement.episode, toll.harm.harm, who]);
      groups.set(key, [...(groups.get(key) ?? []), toll]);
    }
  }
  return [...groups.values()];
}

/** One of each value first. */
function firstOfEach(tolls: readonly Toll[]): readonly Toll[] {
  const seen = new Set<string>();
  const isNew = ({ figure }: Toll): boolean => {
    const value = figure.values.join();
    const before = seen.size;
    return seen.add(value).size > before;
  };
  const news = tolls.map((toll) => ({ toll, isNew: isNew(toll) }));
  return news
    .toSorted((one, other) => Number(other.isNew) - Number(one.isNew))
    .slice(0, sourcesMax)
    .map(({ toll }) => toll);
}

/** The speaker's name is not whom or where the figure counts. */
function unspoken({ statement, figure }: Toll): BoundFigure {
  const speaker = statement.voice.replace(/^named /u, "");
  const left = (names: ReadonlySet<string>): ReadonlySet<string> =>
    new Set([...names].filter((name) => name !== speaker));
  return { ...figure, names: left(figure.names), places: left(figure.places) };
}

const eventNounsOf = ({ claim: { statement } }: Statement): ReadonlySet<string> =>
  new Set(
    readWords(statement).flatMap(({ lower }, at, words) =>
      eventWordOf(lower, words[at - 1]?.lower, statement)?.isNoun === true ? [stemOf(lower)] : [],
    ),
  );

/** Both name the event by a name, a day or its kind: "it killed 612" may be told of any. */
function areTied({ statement: one }: Toll, { statement: other }: Toll): boolean {
  return (
    !one.names.isDisjointFrom(other.names) ||
    !one.days.isDisjointFrom(other.days) ||
    !eventNounsOf(one).isDisjointFrom(eventNounsOf(other))
  );
}

/** "The toll rose to 15 from 12" knows of the 12; and whatever it rose from was lower. */
function isRisenFrom({ statement, figure }: Toll, { figure: earlier }: Toll): boolean {
  const knows = statement.figures.some(
    (other) => other !== figure && other.unit === undefined && sameValue(other, earlier),
  );
  const isRising = [...statement.senses.values()].some((concepts) => concepts.has("rise"));
  return knows || (isRising && Math.max(...earlier.values) < Math.max(...figure.values));
}

/** Both tell of one time, one reality and as many happenings. */
function tellAlike(one: Statement, other: Statement): boolean {
  return (
    !atOtherTimes(one, other) &&
    tellOneReality(one, other) &&
    one.isNegated === other.isNegated &&
    total.test(one.claim.statement) === total.test(other.claim.statement)
  );
}

function areRivalTolls(left: Toll, right: Toll): boolean {
  if (isRisenFrom(left, right) || isRisenFrom(right, left)) return false;
  const [one, other] = [left.statement, right.statement];
  const [mine, theirs] = [unspoken(left), unspoken(right)];
  if (canBothHold(mine, theirs) || !areTied(left, right) || !tellAlike(one, other)) return false;
  return (
    !areDefinedApart(withoutHarm(mine.defined), withoutHarm(theirs.defined)) &&
    sameScope([one, mine], [other, theirs]) &&
    !isDevelopment([one, mine], [other, theirs])
  );
}

/** @param statements - Sorted by claim id, so that the same claims give the same list. */
export function rivalTolls(statements: readonly Statement[]): readonly RivalTolls[] {
  return groupsOf(statements).flatMap((group) => {
    const tolls = firstOfEach(group);
    return tolls.flatMap((left, index) =>
      tolls
        .slice(index + 1)
        .filter((right) => areRivalTolls(left, right))
        .map((right) => ({
          statements: [left.statement, right.statement] as const,
          figures: [left.figure, right.figure] as const,
        })),
    );
  });
}
