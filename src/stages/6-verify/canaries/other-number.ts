/** A number changed by about a quarter, in its own form: "1,700" to "2,100", "3.5" to "4.4", "two" to "three". */
import { readDates } from "../../../checks/dates/read-dates.ts";
import { type Quantity, readQuantities } from "../../../checks/numbers/read-quantities.ts";
import { readWords, type Word } from "../../../checks/reading/read-words.ts";
import { type Planted, type Plant, spliced, stands } from "./plant.ts";

/** The change that is aimed at, and how far it may be off so that a round number stays round. */
const share = 0.25;
const [shareMin, shareMax] = [0.18, 0.36];

const numberWords =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );

/** A whole number near the aim, as round as the old one where that is near enough. */
function nearWhole(value: number, sign: 1 | -1): number {
  const zeros = /0*$/.exec(String(value))?.[0].length ?? 0;
  const aim = value * (1 + sign * share);
  for (let step = 10 ** zeros; step >= 1; step /= 10) {
    const near = Math.round(aim / step) * step;
    const change = Math.abs(near - value) / value;
    if (change >= shareMin && change <= shareMax) return near;
  }
  const near = Math.round(aim);
  return near === value ? value + sign : near;
}

type Digits = Readonly<{ group: "" | ","; whole: string; mark: string; decimals: string }>;

/** Digits by their marks; undefined where they can be read in two ways ("1.234"). */
function readDigits(digits: string): Digits | undefined {
  const grouped = /^(\d{1,3}(?:,\d{3})+)(?:(\.)(\d+))?$/.exec(digits);
  const [, whole = "", mark = "", decimals = ""] =
    grouped ?? /^(\d+)(?:([.,])(\d{1,2}|\d{4,}))?$/.exec(digits) ?? [];
  if (whole === "") return undefined;
  return { group: grouped ? "," : "", whole: whole.replaceAll(",", ""), mark, decimals };
}

/** The same form with another value; undefined for zero and for what cannot be read. */
function otherDigits(digits: string, sign: 1 | -1): string | undefined {
  const read = readDigits(digits);
  const value = Number(`${read?.whole ?? ""}${read?.decimals ?? ""}`);
  if (read === undefined || value === 0) return undefined;
  const places = read.decimals.length;
  const [whole = "", decimals = ""] = (nearWhole(value, sign) / 10 ** places)
    .toFixed(places)
    .split(".");
  return whole.replaceAll(/\B(?=(?:\d{3})+$)/g, read.group) + read.mark + decimals;
}

function otherWord(lower: string, sign: 1 | -1): string | undefined {
  const value = numberWords.indexOf(lower);
  return value < 2 ? undefined : numberWords[nearWhole(value, sign)];
}

function otherForm(word: Word, sign: 1 | -1): string | undefined {
  return word.kind === "number" ? otherDigits(word.text, sign) : otherWord(word.text, sign);
}

/** More than a bound is no lie about "over", less than it none about "under"; else up, unless that adds a digit. */
function signsFor({ bound, unit }: Quantity, word: Word): readonly (1 | -1)[] {
  if (bound === "over") return [1];
  if (bound === "under") return [-1];
  const up = otherForm(word, 1) ?? "";
  const isOverFull = unit === "percent" && Number(word.text) <= 100 && Number(up) >= 100;
  return isOverFull || (word.kind === "number" && up.length > word.text.length) ? [-1, 1] : [1, -1];
}

/** A change upwards of a share would leave "71%" at more than the whole. */
const isLawful = (unit: string | undefined, old: string, now: string): boolean =>
  unit !== "percent" || Number(old) > 100 || Number(now) < 100;

function changedAt(
  statement: string,
  quotes: string,
  { word, quantity }: Found,
): Planted | undefined {
  for (const sign of signsFor(quantity, word)) {
    const other = otherForm(word, sign);
    if (other === undefined || stands(other, quotes)) continue;
    if (!isLawful(quantity.unit, word.text, other)) continue;
    return { sentence: spliced(statement, word.start, word.start + word.text.length, other) };
  }
  return undefined;
}

type Found = Readonly<{ word: Word; quantity: Quantity }>;

/** Digits before number words: they are what a reader looks at. */
export const otherNumber: Plant = ({ finding: { statement }, quotes }) => {
  const words = readWords(statement);
  const found = readQuantities(words, readDates(statement, words))
    .filter(({ form, firm }) => form === "cardinal" && firm)
    .flatMap((quantity): Found[] => {
      const word = words.slice(quantity.from, quantity.to).find(({ kind }) => kind !== "sign");
      return word === undefined ? [] : [{ word, quantity }];
    });
  const digitsFirst = found.toSorted(
    (one, other) => Number(other.word.kind === "number") - Number(one.word.kind === "number"),
  );
  for (const one of digitsFirst) {
    const planted = changedAt(statement, quotes, one);
    if (planted !== undefined) return planted;
  }
  return undefined;
};
