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

/** The factor that makes a unit the first one of its dimension; undefined where it has none. */
export const factorIn = (unit: string | undefined): number | undefined =>
  unit === undefined ? undefined : inDimension.get(unit)?.factor;

/** Hundredths, and of which money. */
const minors: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["pence", new Set(["gbp"])],
  ["cent", new Set(["usd", "eur"])],
]);

/** Factors of two amounts of one money, of which one is in its hundredths. */
function minorFactors(one: string, other: string): readonly [number, number] | undefined {
  if (minors.get(one)?.has(other) === true) return [0.01, 1];
  return minors.get(other)?.has(one) === true ? [1, 0.01] : undefined;
}

const heats = new Set(["celsius", "fahrenheit"]);
/** "Degrees" may be of either scale. */
const isDegree = (one: string, other: string): boolean =>
  (one === "degree" && heats.has(other)) || (other === "degree" && heats.has(one));

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
  if (one === other || isDegree(one, other)) return true;
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

/** Units of two systems, in metres and in square metres. */
const systems: ReadonlyMap<string, Readonly<{ of: string; factor: number }>> = new Map([
  ["metre", { of: "length", factor: 1 }],
  ["mile", { of: "length", factor: 1609.344 }],
  ["area", { of: "area", factor: 1 }],
  ["acre", { of: "area", factor: 4046.86 }],
]);
/** What a unit measures, in whatever system: `length` for a kilometre and for a mile. */
export function extentOf(unit: string): string | undefined {
  const dimension = dimensionOf(unit);
  return dimension === undefined ? undefined : (systems.get(dimension)?.of ?? dimension);
}

/** How far a converted number may be rounded. */
const convertedTolerance = 0.02;
/** How far one may be that is said to be rounded: "about 10 km" of 6 miles. */
const roundedTolerance = 0.05;

const convertedOf = ({ values, unit }: Quantity, factor: number): number =>
  (values[0] ?? 0) * (factorIn(unit) ?? 1) * factor;

/** "16 km" of 10 miles. */
function isConverted(stated: Quantity, other: Quantity): boolean {
  const [one, two] = [comparedIn(stated), comparedIn(other)];
  const [from, to] = [systems.get(one), systems.get(two)];
  if (one === two || from === undefined || from.of !== to?.of) return false;
  const tolerance = stated.bound === "about" ? roundedTolerance : convertedTolerance;
  return near(convertedOf(stated, from.factor), convertedOf(other, to.factor), tolerance);
}

/** Are they of one form, one rate, and on one side of their bounds? */
function areOfOneKind(stated: Quantity, other: Quantity): boolean {
  if ((stated.form === "ordinal") !== (other.form === "ordinal")) return false;
  if ((stated.form === "multiple") !== (other.form === "multiple") && !areFactors(stated, other))
    return false;
  if (stated.per !== undefined && other.per !== undefined && stated.per !== other.per) return false;
  return !excludes(stated, other);
}

/** By what the values of each are multiplied; undefined where their units never agree. */
function factorsOf(stated: Quantity, other: Quantity): readonly [number, number] | undefined {
  const [one, two] = [comparedIn(stated), comparedIn(other)];
  const minor = minorFactors(one, two);
  if (minor !== undefined) return minor;
  if (!unitsAgree(one, two)) return undefined;
  // Where a unit is left out, it is the one that the other has.
  return one === two ? [factorOf(stated), factorOf(other)] : [1, 1];
}

const isShared = (one: Quantity, other: Quantity): boolean =>
  comparedIn(one) === "share" && comparedIn(other) === "share";

/** Is the stated quantity the other one, in whatever unit, scale and rounding? */
export function agrees(stated: Quantity, other: Quantity): boolean {
  if (!areOfOneKind(stated, other)) return false;
  if (isConverted(stated, other)) return true;
  const factors = factorsOf(stated, other);
  if (factors === undefined) return false;
  const [by, otherBy] = factors;
  return stated.values.some((value) =>
    other.values.some((actual) =>
      valuesAgree(value * by, stated.bound, actual * otherBy, isShared(stated, other)),
    ),
  );
}
