/** Numbers in a text with their scale, their unit and what they count. Years and days of a month are left to the dates. */
import { monthNumbers } from "./calendar-words.ts";
import {
  bounds,
  cardinals,
  currencies,
  fractions,
  gluedScales,
  multiples,
  ordinals,
  scales,
  units,
} from "./number-words.ts";
import type { DateExpression } from "./read-dates.ts";
import { type Word, follows, isHyphen } from "./read-words.ts";

export type Quantity = Readonly<{
  form: "cardinal" | "ordinal" | "fraction" | "multiple";
  /** Readings of the digits: "1.234" is 1234 to some and 1.234 to others. */
  values: readonly number[];
  /** Canonical unit (`usd`, `percent`, `km`), or undefined where none is written. */
  unit: string | undefined;
  bound: "exact" | "about" | "over" | "under";
  /** False for words that often count nothing: "one", "both", "a year". */
  firm: boolean;
  /** Index of the word after the quantity and its unit: what is counted begins there. */
  counted: number;
  from: number;
  to: number;
}>;

/** All readings of written digits. */
export function readDigits(text: string): readonly number[] {
  const plain = Number(text.replaceAll(",", ""));
  const german = Number(text.replaceAll(".", "").replace(",", "."));
  if (!/[.,]/.test(text)) return [Number(text)];
  const readings = new Set<number>();
  if (/^\d{1,3}(?:,\d{2,3})+(?:\.\d+)?$/.test(text) || /^\d+\.\d+$/.test(text)) readings.add(plain);
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text) || /^\d+,\d+$/.test(text)) readings.add(german);
  if (readings.size === 0) readings.add(plain);
  return [...readings].filter((value) => !Number.isNaN(value));
}

const ordinalEnds = new Set(["st", "nd", "rd", "th"]);
type Core = { form: Quantity["form"]; values: readonly number[]; to: number; firm: boolean };

/** "Two hundred and fifty thousand": words in a row. */
function readNumberWords(words: readonly Word[], at: number): Core | undefined {
  let total = 0;
  let group = 0;
  let to = at;
  let form: Quantity["form"] = "cardinal";
  while (to < words.length) {
    const word = words[to];
    if (word === undefined || word.kind !== "word" || (to > at && !follows(word))) break;
    const small = cardinals.get(word.lower);
    const scale = scales.get(word.lower);
    const ordinal = ordinals.get(word.lower);
    const tens = group % 100;
    if (small !== undefined && word.lower === "dozen" && to > at) group = Math.max(group, 1) * 12;
    else if (small !== undefined && (to === at || tens === 0 || (tens >= 20 && tens % 10 === 0 && small < 10))) group += small;
    else if (scale === 100 && to > at) group = Math.max(group, 1) * 100;
    else if (scale !== undefined && to > at) {
      total += Math.max(group, 1) * scale;
      group = 0;
    } else if (ordinal !== undefined && (to === at || (isHyphen(word.gap) && tens >= 20))) {
      return { form: "ordinal", values: [total + group + ordinal], to: to + 1, firm: true };
    } else if (word.lower === "and" && to > at && group % 100 === 0 && cardinals.has(words[to + 1]?.lower ?? "")) {
      if (group === 0 && total === 0) break;
      if (!scales.has(words[to - 1]?.lower ?? "")) break;
    } else break;
    to += 1;
  }
  if (words[to - 1]?.lower === "and") to -= 1;
  if (to === at) return undefined;
  const value = total + group;
  return { form, values: [value], to, firm: !(value <= 1) };
}

function readFraction(words: readonly Word[], at: number): Core | undefined {
  const here = words[at];
  const next = words[at + 1];
  if (here === undefined || here.kind !== "word") return undefined;
  const count = here.lower === "a" || here.lower === "an" ? 1 : cardinals.get(here.lower);
  const part = next !== undefined && follows(next) ? fractions.get(next.lower) : undefined;
  if (count !== undefined && part !== undefined && (count > 1 || words[at + 2]?.lower === "of" || isHyphen(next?.gap ?? ""))) {
    return { form: "fraction", values: [count * part], to: at + 2, firm: true };
  }
  if ((here.lower === "half" || here.lower === "hälfte") && words[at - 1]?.lower !== "and") {
    return { form: "fraction", values: [0.5], to: at + 1, firm: next?.lower === "of" || next?.lower === "the" };
  }
  return undefined;
}

function readWordQuantity(words: readonly Word[], at: number): Core | undefined {
  const here = words[at];
  if (here === undefined) return undefined;
  const multiple = multiples.get(here.lower);
  if (multiple !== undefined) return { form: "multiple", values: [multiple], to: at + 1, firm: here.lower !== "double" };
  const fraction = readFraction(words, at);
  if (fraction !== undefined) return fraction;
  if ((here.lower === "a" || here.lower === "an") && words[at + 1] !== undefined) return readCountOfOne(words, at);
  return readNumberWords(words, at);
}

/** "A dozen", "a hundred", "a million": the article is the number one. "A year" is one year, softly. */
function readCountOfOne(words: readonly Word[], at: number): Core | undefined {
  const next = words[at + 1]?.lower ?? "";
  const scale = next === "dozen" ? 12 : scales.get(next);
  if (scale !== undefined) return { form: "cardinal", values: [scale], to: at + 2, firm: true };
  const unit = units.get(next);
  const isTime = unit !== undefined && timeUnits.has(unit);
  return isTime ? { form: "cardinal", values: [1], to: at + 1, firm: false } : undefined;
}

const timeUnits = new Set(["minute", "hour", "day", "week", "month", "year", "decade"]);

function readDigitQuantity(words: readonly Word[], at: number): Core | undefined {
  const here = words[at];
  if (here === undefined || here.kind !== "number") return undefined;
  // The digits of "COVID-19" and "F-35" are part of a name.
  const before = words[at - 1];
  if (before?.kind === "word" && isHyphen(here.gap) && !cardinals.has(before.lower) && (before.capital || before.text.length === 1)) return undefined;
  const values = readDigits(here.text);
  const next = words[at + 1];
  if (next?.gap === "" && ordinalEnds.has(next.lower)) return { form: "ordinal", values, to: at + 2, firm: true };
  if (next?.gap === "" && /^['’]?s$/.test(next.lower)) return undefined;
  return { form: "cardinal", values, to: at + 1, firm: true };
}

/** Multiplies by the scales after the number: "3.5 billion", "3.5bn", "$20m". */
function scaled(words: readonly Word[], core: Core, isMoney: boolean): Core {
  let { values, to } = core;
  for (let next = words[to]; next !== undefined; next = words[to]) {
    const long = next.gap === "" || follows(next) ? scales.get(next.lower) : undefined;
    const short = next.gap === "" || (isMoney && next.gap === " ") ? gluedScales.get(next.lower) : undefined;
    const factor = long ?? short;
    if (factor === undefined) break;
    const multiplied = values.map((value) => value * factor);
    // "20m" alone may be metres.
    values = next.lower === "m" && !isMoney ? [...multiplied, ...values] : multiplied;
    to += 1;
  }
  return { ...core, values, to };
}

type UnitRead = Readonly<{ unit: string | undefined; to: number }>;

function readUnit(words: readonly Word[], to: number): UnitRead {
  const next = words[to];
  if (next === undefined || !(next.gap === "" || follows(next))) return { unit: undefined, to };
  const at = next.lower === "us" && currencies.has(words[to + 1]?.lower ?? "") ? to + 1 : to;
  const name = words[at]?.lower ?? "";
  if (name === "per" && words[at + 1]?.lower === "cent") return { unit: "percent", to: at + 2 };
  const unit = currencies.get(name) ?? units.get(name);
  return unit === undefined ? { unit, to } : { unit, to: at + 1 };
}

/** Currency before the number: "$ 5", "USD 5". */
function moneyBefore(words: readonly Word[], at: number): string | undefined {
  const before = words[at - 1];
  const gap = words[at]?.gap;
  if (before === undefined || (gap !== "" && gap !== " ")) return undefined;
  if (before.kind === "sign") return currencies.get(before.text);
  return /^[A-Z]{3}$/.test(before.text) ? currencies.get(before.lower) : undefined;
}

function boundOf(words: readonly Word[], at: number): Quantity["bound"] {
  const before = words[at - 1]?.lower ?? "";
  if (before === "than" || before === "to" || before === "the") {
    const bound = bounds.get(words[at - 2]?.lower ?? "");
    if (before === "to") return words[at - 2]?.lower === "up" ? "under" : "exact";
    return before === "than" ? (bound ?? "exact") : "exact";
  }
  if (before === "least" || before === "most") return words[at - 2]?.lower === "at" ? (bounds.get(before) ?? "exact") : "exact";
  if (before === "more" || before === "less") return "exact";
  const bound = bounds.get(before);
  if (bound !== undefined) return bound;
  return ["or", "and"].includes(words[at + 1]?.lower ?? "") && words[at + 2]?.lower === "more" ? "over" : "exact";
}

function readAt(words: readonly Word[], at: number): Quantity | undefined {
  const here = words[at];
  if (here === undefined || here.kind === "sign") return undefined;
  const core = here.kind === "number" ? readDigitQuantity(words, at) : readWordQuantity(words, at);
  if (core === undefined) return undefined;
  const money = moneyBefore(words, at);
  const whole = core.form === "cardinal" ? scaled(words, core, money !== undefined) : core;
  const { unit, to } = whole.form === "cardinal" ? readUnit(words, whole.to) : { unit: undefined, to: whole.to };
  const from = money === undefined ? at : at - 1;
  const bound = boundOf(words, from);
  return { form: whole.form, values: whole.values, unit: money ?? unit, bound, firm: whole.firm, counted: to, from, to };
}

/** Quantities of `words`, in order, outside the `dates` that were read in the same words. */
export function readQuantities(words: readonly Word[], dates: readonly DateExpression[]): readonly Quantity[] {
  const taken = new Set<number>();
  for (const { from, to, period, relativeDay } of dates) {
    if (period === undefined && relativeDay === undefined) for (let at = from; at < to; at += 1) taken.add(at);
  }
  const found: Quantity[] = [];
  let at = 0;
  while (at < words.length) {
    const skip = taken.has(at) || isNameOfMonth(words[at]);
    const quantity = skip ? undefined : readAt(words, at);
    if (quantity !== undefined) found.push(quantity);
    at = Math.max(quantity?.to ?? 0, at + 1);
  }
  return found;
}

const isNameOfMonth = (word: Word | undefined): boolean => word !== undefined && word.capital && monthNumbers.has(word.lower);
