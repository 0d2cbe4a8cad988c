/** Every number of a statement must stand in its evidence: same value, scale and unit, and counting the same thing. */
import type { Check, CheckInput } from "./check.ts";
import { functionWords } from "./content-words.ts";
import { hasContext } from "./has-context.ts";
import { isDenied } from "./is-denied.ts";
import { readDates } from "./read-dates.ts";
import { type Passage, readInput } from "./read-input.ts";
import { type Quantity, readQuantities } from "./read-quantities.ts";
import { follows } from "./read-words.ts";
import { wordsBetween } from "./words-between.ts";

/** A quantity with the words that say what it counts. */
type Counted = Readonly<{ quantity: Quantity; nouns: readonly string[]; passage: Passage }>;

/** Words that name what is counted, at most. */
const nounsMax = 4;

/** A verb ends what is counted: "25 people forwarded". */
const isPast = (lower: string): boolean => lower.length > 4 && lower.endsWith("ed");

function nounsOf({ words, stems }: Passage, { counted }: Quantity): readonly string[] {
  const nouns: string[] = [];
  for (let at = counted; nouns.length < nounsMax; at += 1) {
    const word = words[at];
    if (word?.kind !== "word" || functionWords.has(word.lower) || !follows(word)) break;
    if (nouns.length > 0 && isPast(word.lower)) break;
    nouns.push(stems[at] ?? "");
  }
  return nouns;
}

function quantitiesOf(passage: Passage): readonly Counted[] {
  const { text, words } = passage;
  const quantities = readQuantities(words, readDates(text, words));
  return quantities.map((quantity) => ({ quantity, nouns: nounsOf(passage, quantity), passage }));
}

/** Months in a unit of time, for "24 months" and "two years". */
const monthsIn: ReadonlyMap<string, number> = new Map([
  ["month", 1],
  ["year", 12],
  ["decade", 120],
]);

/** A quantity in the unit it is compared in. */
function normal(
  { form, unit }: Quantity,
  value: number,
): Readonly<{ unit: string; value: number }> {
  if (unit === "percent") return { unit: "share", value: value / 100 };
  if (form === "fraction") return { unit: "share", value };
  if (unit === "week") return { unit: "day", value: value * 7 };
  const months = monthsIn.get(unit ?? "");
  return months === undefined
    ? { unit: unit ?? "", value }
    : { unit: "month", value: value * months };
}

/** Unit words are often left out in talk ("twenty five … Euros"), but a share is never a count. */
function unitsAgree(one: string, other: string): boolean {
  if (one === other) return true;
  return (one === "" || other === "") && one !== "share" && other !== "share";
}

const near = (one: number, other: number, tolerance: number): boolean =>
  Math.abs(one - other) <= tolerance * Math.max(Math.abs(one), Math.abs(other));

function digitsOf(value: number): number {
  return value.toExponential().replace(/e.*$/, "").replace(/[.-]/g, "").length;
}

/** Said in fewer digits: "3.51 million" for 3,512,340. At least two digits, and within a hundredth. */
function isRounded(stated: number, actual: number): boolean {
  const digits = digitsOf(stated);
  if (digits < 2 || digitsOf(actual) <= digits || actual < 1000) return false;
  return Number(actual.toPrecision(digits)) === stated && near(stated, actual, 0.01);
}

/** How far from a number "over" and "under" may be said of it: nobody says "over 40" of 90. */
const boundTolerance = 0.12;

function valuesAgree(
  stated: number,
  bound: Quantity["bound"],
  actual: number,
  isShare: boolean,
): boolean {
  if (near(stated, actual, isShare ? 0.012 : 1e-9)) return true;
  if (bound === "exact") return isRounded(stated, actual);
  if (!near(stated, actual, boundTolerance)) return false;
  if (bound === "over") return actual > stated;
  return bound === "under" ? actual < stated : true;
}

function agrees(stated: Quantity, other: Quantity): boolean {
  if ((stated.form === "ordinal") !== (other.form === "ordinal")) return false;
  if ((stated.form === "multiple") !== (other.form === "multiple")) return false;
  return stated.values.some((statedValue) =>
    other.values.some((otherValue) => {
      const one = normal(stated, statedValue);
      const two = normal(other, otherValue);
      if (!unitsAgree(one.unit, two.unit)) return false;
      const isShare = one.unit === "share";
      return one.unit === two.unit
        ? valuesAgree(one.value, stated.bound, two.value, isShare)
        : valuesAgree(statedValue, stated.bound, otherValue, isShare);
    }),
  );
}

const shares = (one: readonly string[], other: readonly string[]): boolean =>
  one.some((noun) => other.includes(noun));

/** A number that counts the same thing as the stated one, and differs. */
function rivalOf(stated: Counted, evidence: readonly Counted[]): Counted | undefined {
  const head = stated.nouns.at(-1);
  if (head === undefined) return undefined;
  return evidence.find(
    ({ quantity, nouns }) =>
      quantity.form === stated.quantity.form &&
      nouns.includes(head) &&
      !agrees(stated.quantity, quantity),
  );
}

/** Counts up to this may be the writer's own counting of what the evidence lists. */
const ownCountMax = 12;

function isOwnCount({ form, unit, values }: Quantity): boolean {
  return form === "cardinal" && unit === undefined && (values[0] ?? 0) <= ownCountMax;
}

/** A number of the same kind: money beside money, a share beside a share, a rank beside a rank. */
function isComparable(stated: Quantity, other: Quantity): boolean {
  if (stated.form !== other.form)
    return normal(stated, 1).unit === "share" && normal(other, 1).unit === "share";
  return stated.unit === other.unit || (stated.unit === undefined && other.unit !== "percent");
}

/** `carried`; `altered`: the evidence has another number in its place; `silent`: it has none of the kind. */
type Finding = "carried" | "altered" | "silent";

function look(stated: Counted, evidence: readonly Counted[]): Finding {
  const same = evidence.filter((other) => agrees(stated.quantity, other.quantity));
  const rival = rivalOf(stated, evidence);
  if (same.length > 0) {
    // A number of several digits does not stand in two places by chance.
    const isTelling = (stated.quantity.values[0] ?? 0) >= 1000;
    const isTied =
      isTelling ||
      same.some(
        ({ nouns }) =>
          stated.nouns.length === 0 || nouns.length === 0 || shares(stated.nouns, nouns),
      );
    return isTied || rival === undefined ? "carried" : "altered";
  }
  if (rival !== undefined) return "altered";
  if (!stated.quantity.firm) return "carried";
  if (isOwnCount(stated.quantity)) return "silent";
  return evidence.some(({ quantity }) => isComparable(stated.quantity, quantity))
    ? "altered"
    : "silent";
}

function run(input: CheckInput): ReturnType<Check["run"]> {
  const { statement, evidence } = readInput(input);
  const stated = quantitiesOf(statement);
  if (stated.length === 0) return { outcome: "pass" };
  const known = evidence.flatMap(quantitiesOf);
  const looks = stated.map((one) => ({
    words: wordsBetween(statement, one.quantity.from, one.quantity.to),
    one,
    finding: look(one, known),
  }));
  const missing = looks.filter(({ finding }) => finding !== "carried");
  if (missing.length === 0) return { outcome: "pass" };
  const words = missing.map((each) => each.words);
  const because = `No quote carries ${words.join(", ")}.`;
  const isFault = missing.some(({ one, finding }) => isFaulty(finding, one, input, statement));
  return isFault ? { outcome: "fail", words, because } : { outcome: "unsure", because };
}

/** A silent bare quote decides nothing; with the title and date line at hand, silence is an answer. */
function isFaulty(
  finding: Finding,
  { quantity }: Counted,
  input: CheckInput,
  statement: Passage,
): boolean {
  // "Not in 2014", "not the second": what is denied need not stand anywhere.
  if (isDenied(statement, quantity.from)) return false;
  return (
    finding === "altered" || (finding === "silent" && hasContext(input) && !isOwnCount(quantity))
  );
}

/** A number of the statement that no quote carries with its scale and unit, or that counts something else there. */
export const numbers: Check = { name: "numbers", run };
