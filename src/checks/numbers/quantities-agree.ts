/** When two quantities are the same: value, scale, unit, bound and rate. */
import type { Quantity } from "./read-quantities.ts";

/** Units that measure the same, and how many of the first one make one of them: "24 months" are "two years". */
const dimensions: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  day: { day: 1, second: 1 / 86_400, minute: 1 / 1440, hour: 1 / 24, week: 7 },
  month: { month: 1, year: 12, decade: 120 },
  metre: { m: 1, mm: 0.001, cm: 0.01, km: 1000 },
  mile: { mile: 1, foot: 1 / 5280, yard: 1 / 1760, inch: 1 / 63_360 },
  gram: { kg: 1, gram: 0.001, tonne: 1000 },
  ounce: { ounce: 1 },
  litre: { litre: 1 },
  gallon: { gallon: 1 },
  barrel: { barrel: 1 },
  area: { "square m": 1, "square km": 1e6, hectare: 1e4 },
  acre: { acre: 1, "square mile": 640, "square foot": 1 / 43_560 },
  volume: { "cubic m": 1, "cubic km": 1e9, "cubic foot": 0.028_316_8 },
  power: { mw: 1, kw: 0.001, gw: 1000, tw: 1e6 },
  energy: { mwh: 1, kwh: 0.001, gwh: 1000, twh: 1e6 },
};

const inDimension: ReadonlyMap<string, Readonly<{ dimension: string; factor: number }>> = new Map(
  Object.entries(dimensions).flatMap(([dimension, units]) =>
    Object.entries(units).map(([unit, factor]) => [unit, { dimension, factor }] as const),
  ),
);

/** What a unit measures: `day` for an hour; undefined for money, shares and no unit. */
export function dimensionOf(unit: string | undefined): string | undefined {
  return unit === undefined ? undefined : inDimension.get(unit)?.dimension;
}

/** What a quantity is compared in: `share`, a dimension, a currency; empty where no unit is written. */
export function comparedIn({ form, unit }: Quantity): string {
  if (unit === "percent" || form === "fraction") return "share";
  return dimensionOf(unit) ?? unit ?? "";
}

/** By what its values are multiplied to be compared. */
function factorOf({ unit }: Quantity): number {
  if (unit === undefined) return 1;
  return unit === "percent" ? 0.01 : (inDimension.get(unit)?.factor ?? 1);
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

/** "Twice" and "two times". */
const areFactors = (one: Quantity, other: Quantity): boolean =>
  [one, other].every(({ form, unit }) => form === "multiple" || unit === "times");

const areOpposite = (one: Quantity, other: Quantity): boolean =>
  (one.bound === "over" && other.bound === "under") ||
  (one.bound === "under" && other.bound === "over");

/** "At least ten" is not "up to ten". "Less than ten" is not true of ten; "more than ten" is often said of a round ten. */
function excludes(stated: Quantity, other: Quantity): boolean {
  if (stated.values[0] !== other.values[0]) return false;
  if (areOpposite(stated, other)) return true;
  return stated.strict && stated.bound === "under" && other.bound === "exact";
}

/** Is the stated quantity the other one, in whatever unit, scale and rounding? */
export function agrees(stated: Quantity, other: Quantity): boolean {
  if ((stated.form === "ordinal") !== (other.form === "ordinal")) return false;
  if ((stated.form === "multiple") !== (other.form === "multiple") && !areFactors(stated, other))
    return false;
  if (stated.per !== undefined && other.per !== undefined && stated.per !== other.per) return false;
  if (excludes(stated, other)) return false;
  const [one, two] = [comparedIn(stated), comparedIn(other)];
  if (!unitsAgree(one, two)) return false;
  // Where a unit is left out, it is the one that the other has.
  const [by, otherBy] = one === two ? [factorOf(stated), factorOf(other)] : [1, 1];
  return stated.values.some((value) =>
    other.values.some((actual) =>
      valuesAgree(value * by, stated.bound, actual * otherBy, one === "share" && two === "share"),
    ),
  );
}
