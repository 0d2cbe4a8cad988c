/** What is said of a number before it, or after: "more than", "at least", "nearly", "or more". */
import { bounds } from "./number-words.ts";
import { type Word, gapAt, lowerAt } from "../reading/read-words.ts";

export type Bounded = Readonly<{
  bound: "exact" | "about" | "over" | "under";
  /** True for "more than 10", which is not true of 10; false for "at least 10" and "no more than 10". */
  strict: boolean;
}>;

/** After "more", "less" alone nothing is bounded: "five more years"; "least" and "most" bound after "at". */
const notBounds = new Set(["more", "less", "fewer", "least", "most"]);
const strictBounds = new Set(["over", "above", "exceeding", "under", "below"]);
/** "Plus de 10", "más de 10", "mehr als 10". */
const foreign: ReadonlyMap<string, Bounded["bound"]> = new Map([
  ["plus de", "over"],
  ["más de", "over"],
  ["mehr als", "over"],
  ["moins de", "under"],
  ["menos de", "under"],
  ["weniger als", "under"],
]);
const signs: readonly (readonly [RegExp, Bounded])[] = [
  [/[≥⩾]|>=/u, { bound: "over", strict: false }],
  [/[≤⩽]|<=/u, { bound: "under", strict: false }],
  [/>/, { bound: "over", strict: true }],
  [/</, { bound: "under", strict: true }],
  [/[~≈]/u, { bound: "about", strict: false }],
];
const exact: Bounded = { bound: "exact", strict: false };

/** The bound of the number that begins at an index. */
export function readBound(words: readonly Word[], at: number): Bounded {
  const gap = gapAt(words, at);
  const sign = gap === " " ? undefined : signs.find(([form]) => form.test(gap));
  return sign?.[1] ?? readWordBound(words, at) ?? exact;
}

const uppers = /^up to$/;
/** "As many as 10" is said of a number that seems great, whether more may come or not. */
const greats = /^(?:many|much|few|little|long|high) as$/;

function readWordBound(words: readonly Word[], at: number): Bounded | undefined {
  const before = lowerAt(words, at - 1);
  const farther = lowerAt(words, at - 2);
  if (before === "than") return readThan(words, at, farther);
  if (greats.test(`${farther} ${before}`)) return { bound: "about", strict: false };
  if (uppers.test(`${farther} ${before}`)) return { bound: "under", strict: false };
  if (notBounds.has(before) && farther !== "at") return undefined;
  const bound = foreign.get(`${farther} ${before}`) ?? bounds.get(before);
  if (bound !== undefined) return { bound, strict: strictBounds.has(before) };
  const isOrMore = lowerAt(words, at + 1) === "or" && lowerAt(words, at + 2) === "more";
  return isOrMore ? { bound: "over", strict: false } : undefined;
}

/** "More than", "fewer than", and their opposites after "no": "no fewer than ten" are at least ten. */
function readThan(words: readonly Word[], at: number, comparative: string): Bounded {
  const bound = bounds.get(comparative);
  if (bound === undefined) return exact;
  const isTurned = /^(?:no|not)$/.test(lowerAt(words, at - 3));
  if (!isTurned) return { bound, strict: true };
  return { bound: bound === "over" ? "under" : "over", strict: false };
}
