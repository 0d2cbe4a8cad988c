/** The figures of a statement: how much, of what. */
import { anyBound } from "./bound-phrases.ts";
import { readDates } from "../../../checks/dates/read-dates.ts";
import { readQuantities, type Quantity } from "../../../checks/numbers/read-quantities.ts";
import { isHyphen, type Word } from "../../../checks/reading/read-words.ts";
import { spanOf, type Span } from "../../../domain/place.ts";
import { stemOf } from "../episodes/article-terms.ts";
import { isPlainWord } from "../episodes/plain-words.ts";
import { clauseAround } from "./clause-around.ts";
import { rangeOf, type Range } from "./figure-range.ts";
import { harmCountOf, type HarmCount } from "./harm-count.ts";

export type Figure = Readonly<{
  /** Readings of the digits; more than one where "1.234" is open. */
  values: readonly number[];
  unit: string | undefined;
  /** True for "6.1-magnitude": it describes what follows and measures nothing else. */
  isAttribute: boolean;
  /** True for "about", "over", "under". */
  isLoose: boolean;
  /** What each reading leaves open. */
  ranges: readonly Range[];
  /** Stems of the two content words after it: what it counts. */
  counted: readonly string[];
  /** Whom it counts as killed, injured or missing; undefined where it counts nobody harmed. */
  harm: HarmCount | undefined;
  /** As written, with what it counts: "$160 million", "12 people". */
  text: string;
  /** Where the figure itself stands in the statement, without what it counts. */
  span: Span;
  /** The clause that it stands in. */
  clause: Span;
}>;

type Counted = Readonly<{ stems: readonly string[]; end: number | undefined }>;

const countedMax = 2;
/** Words after a figure that are looked at: "of the" may stand between it and what it counts. */
const countedWithin = 4;

const endsCount = (lower: string): boolean =>
  isPlainWord(lower) && !["people", "of", "the"].includes(lower);

/** Up to two content words that follow a figure without a mark between: what it counts. */
function countedAfter(words: readonly Word[], at: number): Counted {
  const stems: string[] = [];
  let end: number | undefined;
  for (const { kind, gap, lower, start, text } of words.slice(at, at + countedWithin)) {
    const isNext = kind === "word" && /^[ -]?$/u.test(gap);
    if (!isNext || stems.length === countedMax || endsCount(lower)) break;
    if (lower === "of" || lower === "the") continue;
    stems.push(stemOf(lower));
    end = start + text.length;
  }
  return { stems, end };
}

/** "One" and "a year" often count nothing; digits always do. */
function isWrittenInDigits(words: readonly Word[], { from }: Quantity): boolean {
  return words.slice(from, from + 2).some(({ kind }) => kind === "number");
}

/** "6:30", "4 p.m." */
function isClock(words: readonly Word[], { from, to, unit }: Quantity): boolean {
  const [first, next] = [words[from], words[to]];
  const isBesideColon = first?.gap.endsWith(":") === true || next?.gap === ":";
  return unit === "clock" || isBesideColon || /^[ap]\.?m\b/u.test(next?.lower ?? "");
}

/** "12-year-old", "12 years old": whose age it is, no rule can tell. */
function isAge(words: readonly Word[], { from, to }: Quantity): boolean {
  return words.slice(from, to + 2).some(({ lower }) => lower === "old");
}

/**
 * Digits with letters of unknown meaning behind them ("160MM"), and digits beside digits ("1 200" in French, "4 1/2"), are
 * not read for what they are.
 */
function isGlued(text: string, words: readonly Word[], { from, to }: Quantity): boolean {
  const [first, next] = [words[from], words[to]];
  // Millimetres are written small; "MM" is thousands, millions or a name.
  if (words.slice(from + 1, to).some(({ gap, text: unit }) => gap === "" && unit === "MM"))
    return true;
  if (next?.gap === "" && next.kind !== "sign") return true;
  if (first?.kind !== "number") return false;
  const [before, after] = [text.slice(0, first.start), text.slice(words[to - 1]?.end)];
  return /(?:\d\s|\/\s?)$/u.test(before) || /^(?:\s\d|\s?\/)/u.test(after);
}

/** "Killing 12", "death toll of 11". */
const beforeDead = new RegExp(
  `\\b(?:kill(?:s|ed|ing)?|death toll (?:\\p{Ll}+ ){0,2}(?:of|at|to|reache[sd]|was|is))(?: ${anyBound})? $`,
  "iu",
);
/** "People died", "dead", "people were killed". */
const afterIsDead =
  /^ (?:(?:people|persons) )?(?:(?:have|has|had|were|was|are|is)(?: been)? )?(?:died|dead|killed|deaths?|perished)\b/iu;
const people: ReadonlySet<string> = new Set(["people", "person", "persons"].map(stemOf));

/** The dead are counted in many words, and are one thing. "12 soldiers" are not: others may have died beside them. */
function countsDead(
  text: string,
  start: number,
  end: number,
  { stems: [first] }: Counted,
): boolean {
  if (afterIsDead.test(text.slice(end))) return true;
  return (first === undefined || people.has(first)) && beforeDead.test(text.slice(0, start));
}

function figureOf(text: string, words: readonly Word[], quantity: Quantity): Figure {
  const { values, unit, bound, from, to } = quantity;
  const counted = countedAfter(words, quantity.counted);
  const start = words[from]?.start ?? 0;
  const ends = words[to - 1]?.end ?? text.length;
  const end = counted.end ?? ends;
  const isOfDead = unit === undefined && countsDead(text, start, ends, counted);
  const isAttribute = words.slice(from + 1, to + 1).some(({ gap }) => isHyphen(gap));
  const place = { span: spanOf(start, Math.max(start, ends)), clause: clauseAround(text, start) };
  const isPlain = unit === undefined && !isAttribute;
  return {
    values,
    unit,
    isAttribute,
    isLoose: bound !== "exact",
    ranges: values.map((value) => rangeOf(value, bound, text.slice(start, ends))),
    counted: isOfDead ? ["dead"] : counted.stems,
    harm: isPlain ? harmCountOf(text, words, place) : undefined,
    text: text.slice(start, end),
    ...place,
  };
}

export function figuresIn(text: string, words: readonly Word[]): readonly Figure[] {
  return readQuantities(words, readDates(text, words))
    .filter(({ form }) => form !== "ordinal")
    .filter((one) => !isClock(words, one) && !isAge(words, one) && !isGlued(text, words, one))
    .filter((quantity) => quantity.firm || isWrittenInDigits(words, quantity))
    .map((quantity) => figureOf(text, words, quantity));
}
