/** A claim as comparison reads it: what it says, with the parts that decide sameness taken out by code. */
import { contractedNot, denials, denyingVerbs } from "../../../anchoring/denial-words.ts";
import { readDates, type DateExpression } from "../../../checks/dates/read-dates.ts";
import { baseFormOf } from "./base-forms.ts";
import type { Defined } from "../../../checks/numbers/defined-apart.ts";
import { deductionOf } from "./deduction-of-figure.ts";
import { plainDeath } from "./plain-harm.ts";
import { liesIn, matterOf, type Stretch } from "./matter.ts";
import { measurersIn } from "./measured-by.ts";
import { definedBy, senseBy } from "./definitions.ts";
import { figuresIn, type Figure } from "./figures.ts";
import { hoursIn, partsOfDayIn } from "./hours.ts";
import { areasIn, periodsIn } from "./period-of-figure.ts";
import { type ToldOnce, winnerIn, yearIn } from "./told-once.ts";
import { readWords, type Word } from "../../../checks/reading/read-words.ts";
import type { Claim, Speaker } from "../../../domain/claim.ts";
import type { EpisodeId } from "../../../domain/ids.ts";
import { stemOf } from "../episodes/article-terms.ts";
import { isPlainWord } from "../episodes/plain-words.ts";

/** A figure with the names of its own clause, by their display names; the statement's where the clause has none. */
export type BoundFigure = Figure &
  Readonly<{
    names: ReadonlySet<string>;
    /** Those among them that a word of place stands before: "in Orlan". */
    places: ReadonlySet<string>;
    /** What its clause says it is a measure of, over which time and over which kind of area. */
    defined: Defined;
    periods: ReadonlySet<string>;
    areas: ReadonlySet<string>;
  }>;

export type Statement = Readonly<{
  claim: Claim;
  episode: EpisodeId;
  time: "episode" | "background";
  /** The words that show another time than the episode's. */
  otherTime: string | undefined;
  /** Day on which its source was published, `YYYY-MM-DD`, where that is known. */
  published: string | undefined;
  /** Who speaks, as fully as the claim's own source names him; the claim keeps what was written. */
  speaker: Speaker;
  /** Entity that speaks, or `source` for the source itself; an unresolved speaker is nobody else's equal. */
  voice: string;
  /** Display names of the entities it mentions. */
  names: ReadonlySet<string>;
  stems: ReadonlySet<string>;
  /** Stems of what is told, without who says it, the figures and the dates: by these two rivals are alike. */
  told: ReadonlySet<string>;
  /** The same without words that deny it or turn it round. */
  core: ReadonlySet<string>;
  figures: readonly BoundFigure[];
  /** Calendar days where they resolve, else days as written, lower-cased. */
  days: ReadonlySet<string>;
  years: ReadonlySet<number>;
  /** Days on which what is told happens: no "by Tuesday", and not the day on which somebody said it. */
  eventDays: readonly EventDay[];
  /** Names of what it tells, without those that only say it. */
  toldNames: ReadonlySet<string>;
  /** Whose poll or survey it tells of. */
  measurers: ReadonlySet<string>;
  /** Hours and parts of the day. */
  hours: ReadonlySet<string>;
  partsOfDay: ReadonlySet<string>;
  defined: Defined;
  /** Which way it goes: "rise" or "fall", "win" or "defeat". */
  senses: Defined;
  isNegated: boolean;
  /** "May", "could", "if": it tells of no fact. */
  isModal: boolean;
  /** Of what happens once: "opened in 1931". */
  yearOfOnce: ToldOnce | undefined;
  /** Who won what only one can win. */
  winner: ToldOnce | undefined;
}>;

export type EventDay = Readonly<{
  asWritten: string;
  day: string;
  /** `3-14` for 14 March, where month and day are known. */
  monthAndDay: string | undefined;
}>;

/** Words that deny; "deny" and "refuse" by what they mean. "Cant" is what is left of "can’t" where the mark was lost. */
const denying: ReadonlySet<string> = new Set([
  ...denials,
  ...denyingVerbs,
  ..."reject rejects rejected rejecting".split(" "),
  ..."cant dont doesnt didnt isnt wasnt werent wont hasnt havent".split(" "),
]);
const denies = ({ lower }: Word): boolean => denying.has(lower) || contractedNot.test(lower);

const modal =
  /\b(?:may|might|could|would|should|must|if|whether|unless|possibly|perhaps|likely|unlikely)\b/iu;

/** "Must go to prison" tells of a sentence that was passed. */
const dutyOfRuling = /\bmust (?=(?:go to|spend|serve|stay in|return to) )/iu;

type Known = Pick<
  Statement,
  "episode" | "time" | "otherTime" | "speaker" | "voice" | "names" | "published"
> &
  Readonly<{
    dayOf: (asWritten: string) => string | undefined;
    /** Display name of a name as written. */
    nameOf: (asWritten: string) => string;
  }>;

const beforePlace =
  /\b(?:in|at|near|off|across|around|outside|throughout|inside|hits?|hitting|struck)\s(?:the\s)?(?:(?:(?:north|south|east|west)(?:east|west)?(?:ern)?|central|upper|lower|city of|town of|province of)\s)*(?:\p{Lu}[\p{L}’'-]*(?:,|\sand)?\s)*$/u;

/** Binds a figure to the names that stand in its own clause: "900 in Orlan and 400 in Pesk" are of two places. */
function bindFigure(
  figure: Figure,
  claim: Claim,
  { names, nameOf }: Pick<Known, "names" | "nameOf">,
): BoundFigure {
  const clause = claim.statement.slice(figure.clause.start, figure.clause.end);
  const own = claim.entities.filter((name) => clause.includes(name));
  const within = own.length === 0 ? claim.statement : clause;
  const context = clause.replace(figure.text, " ");
  const placed = claim.entities.filter((name) => {
    const at = within.indexOf(name);
    return at > 0 && beforePlace.test(within.slice(0, at));
  });
  return {
    ...figure,
    names: own.length === 0 ? names : new Set(own.map((name) => nameOf(name))),
    places: new Set(placed.map((name) => nameOf(name))),
    defined: withAdded(
      definedBy([...wordsOf(clause), ...deducted(figure, claim)]),
      figure,
      claim.statement,
    ),
    periods: periodsIn(context.replace(namedYear, " ")),
    areas: areasIn(clause),
  };
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];

/** "Last year" says which year, as "in 2025" does; it is no measure of time as "a year" is. */
const namedYear = /\b(?:last|this|the previous|the past) year\b/iu;

function deducted({ span }: Figure, { statement }: Claim): readonly string[] {
  const found = deductionOf(statement, span.end);
  return found === undefined ? [] : [found];
}

/** "Two more people", "12 others": an addition to another figure. */
const addition = /^\s(?:\p{Ll}+\s)?(?:more(?! than)|others?)\b/u;

function withAdded(defined: Defined, { span }: Figure, text: string): Defined {
  if (!addition.test(text.slice(span.end))) return defined;
  return new Map([...defined, ...definedBy(["another"])]);
}

/** Words of the matter outside figures and dates; all words where nothing else is left. */
function toldWords(
  words: readonly Word[],
  matter: Stretch,
  left: readonly Stretch[],
): readonly Word[] {
  const told = words.filter(
    (word) => liesIn(word, matter) && !left.some((stretch) => liesIn(word, stretch)),
  );
  return told.length === 0 ? words : told;
}

const contentStems = (words: readonly Word[]): ReadonlySet<string> =>
  new Set(
    words
      .filter(({ kind, lower }) => kind === "word" && !isPlainWord(lower))
      .map(({ lower }) => stemOf(baseFormOf(lower))),
  );

/** "By Tuesday", "as of Tuesday": until when something is known, not when it happens. */
const beforeAsOf = /\b(?:as of|by|until|till|since|before|after|from)\s(?:\p{Ll}+\s)?$/iu;

/** A year or "last week" names no day. */
function namesDay({ weekday, relativeDay, day, month }: DateExpression): boolean {
  const isDayOfMonth = day !== undefined && month !== undefined;
  return isDayOfMonth || weekday !== undefined || relativeDay !== undefined;
}

type Day = EventDay & Stretch;

const isoDay = /^\d{4}-(\d{2})-(\d{2})$/u;

function isoMonthAndDay(day: string): string | undefined {
  const [, month, dayOfMonth] = isoDay.exec(day) ?? [];
  return month === undefined ? undefined : `${Number(month)}-${Number(dayOfMonth)}`;
}

function daysIn(
  text: string,
  words: readonly Word[],
  dates: readonly DateExpression[],
  dayOf: Known["dayOf"],
): readonly Day[] {
  return dates.filter(namesDay).map(({ from, to, month, day: dayOfMonth }) => {
    const [start, end] = [words[from]?.start ?? 0, words[to - 1]?.end ?? text.length];
    const asWritten = text.slice(start, end);
    const day = dayOf(asWritten) ?? asWritten.toLowerCase();
    const monthAndDay =
      month !== undefined && dayOfMonth !== undefined
        ? `${month}-${dayOfMonth}`
        : isoMonthAndDay(day);
    return { asWritten, day, monthAndDay, start, end };
  });
}

const yearBefore = (published: string | undefined): readonly number[] =>
  published === undefined ? [] : [Number(published.slice(0, 4)) - 1];

/** Names that stand in what is told; all of them where none does: an analyst may write a name otherwise than its statement. */
function namesIn(
  told: string,
  { entities }: Claim,
  names: ReadonlySet<string>,
  nameOf: Known["nameOf"],
): ReadonlySet<string> {
  const [inside, outside] = [true, false].map((isInside) =>
    entities.filter((name) => told.includes(name) === isInside).map((name) => nameOf(name)),
  );
  return (outside ?? []).length === 0 ? names : new Set(inside);
}

export function readStatement(claim: Claim, { dayOf, nameOf, ...known }: Known): Statement {
  const text = claim.statement;
  const words = readWords(text);
  const dates = readDates(text, words);
  const days = daysIn(text, words, dates, dayOf);
  const figures = figuresIn(text, words);
  const matter = matterOf(text);
  const told = toldWords(words, matter, [...figures.map(({ span }) => span), ...days]);
  const core = told.filter((word) => !denies(word) && senseBy([word.lower]).size === 0);
  const all = wordsOf(text);
  const toldNames = namesIn(text.slice(matter.start, matter.end), claim, known.names, nameOf);
  return {
    claim,
    ...known,
    stems: contentStems(words),
    told: contentStems(told.map(plainDeath)),
    core: contentStems(core),
    figures: figures.map((figure) => bindFigure(figure, claim, { names: toldNames, nameOf })),
    toldNames,
    measurers: measurersIn(text),
    days: new Set(days.map(({ day }) => day)),
    years: new Set([
      ...dates.flatMap(({ year }) => year ?? []),
      ...(/\blast year\b/iu.test(text) ? yearBefore(known.published) : []),
    ]),
    eventDays: days.filter(
      (day) => liesIn(day, matter) && !beforeAsOf.test(text.slice(0, day.start)),
    ),
    hours: hoursIn(text),
    partsOfDay: partsOfDayIn(text),
    defined: definedBy(all),
    senses: senseBy(all),
    isNegated: words.some(denies),
    isModal: modal.test(text.replace(dutyOfRuling, " ")),
    yearOfOnce: yearIn(text),
    winner: winnerIn(text),
  };
}
