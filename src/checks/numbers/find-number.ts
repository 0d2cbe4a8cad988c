/** Where a number of a statement stands in its evidence, and whether it is of the same thing there. */
import type { Counted } from "./counted.ts";
import { clauseOf } from "./count-ties.ts";
import { countsAnother, countsOtherThing, isSameStep, measuresAlike } from "./counts-another.ts";
import { compareObjects } from "./opinion-of-people.ts";
import { agrees, comparedIn } from "./quantities-agree.ts";
import type { Passage } from "../reading/read-input.ts";
import { stuffKinds } from "./kinds-counted.ts";
import { isReversedScore, isToldOfPart, partnersOf } from "./number-pairs.ts";
import type { Quantity } from "./read-quantities.ts";
import { lowerAt } from "../reading/read-words.ts";
import { compareReceivers } from "./sum-for-several.ts";

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

export function isOwnCount({ form, unit, values }: Quantity): boolean {
  return form === "cardinal" && unit === undefined && (values[0] ?? 0) <= ownCountMax;
}

/** A number of the same kind: money beside money, a share beside a share, a rank beside a rank. */
function isComparable(stated: Quantity, other: Quantity): boolean {
  if (stated.form !== other.form)
    return comparedIn(stated) === "share" && comparedIn(other) === "share";
  return (
    comparedIn(stated) === comparedIn(other) ||
    (stated.unit === undefined && other.unit !== "percent")
  );
}

/** `carried`; `altered`: the evidence has another number in its place; `open`: it may follow; `silent`: none of the kind. */
export type Finding = "carried" | "altered" | "open" | "silent";

/** Up to this, a number often counts nothing that a clause tells: "one of them", "the two sides". */
const swappedMin = 2;

/**
 * The stated number stands in a clause of something else, and the clause that is told has another: "24 killed" of "12
 * were killed and 24 wounded".
 */
function isSwapped(
  stated: Counted,
  same: readonly Counted[],
  evidence: readonly Counted[],
): boolean {
  if (stated.quantity.form === "ordinal" || (stated.quantity.values[0] ?? 0) <= swappedMin)
    return false;
  const told = clauseOf(stated.passage, stated.quantity);
  const clauses = same.map(({ passage, quantity }) => clauseOf(passage, quantity));
  const [first] = clauses;
  if (first === undefined) return false;
  const others = clauses.reduce((union, clause) => union.union(clause), first);
  // A number with nothing of its own beside it shares its words: "10 to 15 ships".
  if (others.isSubsetOf(told)) return false;
  const partners = [...partnersOf(stated), ...same.flatMap(partnersOf)];
  return evidence.some((rival) => {
    if (partners.some((partner) => agrees(partner.quantity, rival.quantity))) return false;
    if (!same.some(({ passage, quantity }) => isBeside(rival, passage, quantity))) return false;
    if (!isComparable(stated.quantity, rival.quantity) || agrees(stated.quantity, rival.quantity))
      return false;
    if (countsOtherThing(stated, rival)) return false;
    const clause = clauseOf(rival.passage, rival.quantity);
    const ownWords = told.intersection(clause).difference(others);
    if (ownWords.size === 0 || !told.intersection(others).isSubsetOf(clause)) return false;
    // "30 were hurt", of "12 were killed and 30 were wounded".
    return measuresAlike(stated, rival) || !same.some((other) => measuresAlike(stated, other));
  });
}

/** In the same sentence, and of the same unit. */
function isBeside(rival: Counted, passage: Passage, { from, unit }: Quantity): boolean {
  return (
    rival.passage === passage &&
    rival.quantity.unit === unit &&
    passage.words[rival.quantity.from]?.sentence === passage.words[from]?.sentence
  );
}

/** "Two gold medals and one silver": the noun is left out behind what tells the kinds apart. */
const areStuffs = (nouns: readonly string[]): boolean =>
  nouns.length > 0 && nouns.every((noun) => stuffKinds.has(noun));

/** Numbers of the same thing that add up to the stated one: "three sons and two daughters" for five of them. */
function isSum(stated: Counted, evidence: readonly Counted[]): boolean {
  const head = stated.nouns.at(-1);
  const parts = evidence.filter(
    ({ nouns, quantity }) =>
      quantity.form === "cardinal" &&
      (head === undefined || nouns.includes(head) || areStuffs(nouns)),
  );
  const sum = parts.reduce((total, { quantity }) => total + (quantity.values[0] ?? 0), 0);
  return parts.length > 1 && stated.quantity.values.includes(sum);
}

/** Words that tell how far two numbers are apart, right behind the difference or before it. */
const behindGap = new Set("short below above more less fewer ahead behind mehr weniger".split(" "));
const beforeGap = new Set("by gap difference margin shortfall um".split(" "));

function tellsGap({ passage: { words }, quantity: { from, to } }: Counted): boolean {
  if (behindGap.has(lowerAt(words, to))) return true;
  const before = lowerAt(words, from - 1);
  return beforeGap.has(before === "of" ? lowerAt(words, from - 2) : before);
}

/** "£7m short of the £55m expected", of £48m and £55m: the difference of two amounts of the evidence. */
function isDifference(stated: Counted, evidence: readonly Counted[]): boolean {
  const { unit, form, values } = stated.quantity;
  if (unit === undefined || unit === "percent" || form !== "cardinal" || !tellsGap(stated))
    return false;
  const known = evidence.flatMap(({ quantity }) =>
    quantity.unit === unit && quantity.form === form ? quantity.values.slice(0, 1) : [],
  );
  return known.some((one) =>
    known.some((other) => one > other && areClose(one - other, values[0] ?? 0)),
  );
}

const areClose = (one: number, other: number): boolean => Math.abs(one - other) <= 1e-6 * one;

const digitsAlone = (value: number): string => value.toExponential().replace(/e.*$/, "");

/** Do two numbers share a word beside them, or their digits: "3.5 million" and "3.5 billion"? Else they may be of different things. */
function isOfSame(stated: Counted, other: Counted): boolean {
  const digits = new Set(stated.quantity.values.map(digitsAlone).filter((each) => each.length > 1));
  if (other.quantity.values.some((value) => digits.has(digitsAlone(value)))) return true;
  const words = clauseOf(stated.passage, stated.quantity);
  return words.size === 0 || !words.isDisjointFrom(clauseOf(other.passage, other.quantity));
}

/** "40 dollars" of 40 euros. */
function isOfOtherUnit({ quantity }: Counted, evidence: readonly Counted[]): boolean {
  return evidence.some(
    ({ quantity: other }) =>
      quantity.unit !== undefined &&
      other.unit !== undefined &&
      quantity.form === other.form &&
      quantity.values.some((value) => other.values.includes(value)),
  );
}

/** Does the evidence have the same number for several together, and the statement for none of them by name? */
function isTogether(stated: Counted, same: readonly Counted[]): boolean {
  if (together.test(sentenceOf(stated))) return false;
  return same.length > 0 && same.every((other) => together.test(sentenceOf(other)));
}

const together = /\b(?:together|combined|jointly|collectively|altogether|in total|between them)\b/i;

function sentenceOf({ passage, quantity }: Counted): string {
  const sentence = passage.words[quantity.from]?.sentence;
  const words = passage.words.filter((word) => word.sentence === sentence);
  return passage.text.slice(words[0]?.start ?? 0, words.at(-1)?.end);
}

/** Looks for a number of the statement among those of the evidence. */
export function findNumber(stated: Counted, evidence: readonly Counted[]): Finding {
  const same = evidence.filter((other) => agrees(stated.quantity, other.quantity));
  return same.length > 0 ? lookAtSame(stated, same, evidence) : lookAtRest(stated, evidence);
}

/** "One of them" and "the two sides" count whatever is at hand. */
function isOfSameThing(stated: Counted, other: Counted): boolean {
  const { firm, values } = stated.quantity;
  return !firm || values[0] === 1 || values[0] === 2 || !countsAnother(stated, other);
}

function lookAtSame(
  stated: Counted,
  equal: readonly Counted[],
  evidence: readonly Counted[],
): Finding {
  const same = equal.filter((other) => isOfSameThing(stated, other));
  if (same.length === 0 || isReversedScore(stated, evidence) || isToldOfPart(stated, same))
    return "altered";
  const told = new Set(same.map((other) => toldOf(stated, other)));
  if (!told.has("same")) return told.has("open") ? "open" : "altered";
  return lookAtTies(stated, same, evidence);
}

/** Is the number tied to the same words, or to those of another number? */
function lookAtTies(
  stated: Counted,
  same: readonly Counted[],
  evidence: readonly Counted[],
): Finding {
  // A number of several digits does not stand in two places by chance.
  if ((stated.quantity.values[0] ?? 0) >= 1000) return "carried";
  const isTied = same.some(
    ({ nouns }) => stated.nouns.length === 0 || nouns.length === 0 || shares(stated.nouns, nouns),
  );
  if (!isTied && rivalOf(stated, evidence) !== undefined) return "altered";
  if (same.some((other) => isSameStep(stated, other))) return "carried";
  if (isSwapped(stated, same, evidence)) return "altered";
  return isTogether(stated, same) ? "open" : "carried";
}

/** Whose opinion of what a share is, and whose sum. */
function toldOf(stated: Counted, other: Counted): "same" | "another" | "open" {
  const object = compareObjects(stated, other);
  return object === "same" ? compareReceivers(stated, other) : object;
}

function lookAtRest(stated: Counted, evidence: readonly Counted[]): Finding {
  if (isSum(stated, evidence) || isDifference(stated, evidence)) return "open";
  if (rivalOf(stated, evidence) !== undefined) return "altered";
  if (!stated.quantity.firm) return "carried";
  if (evidence.some((other) => isReplaced(stated, other))) return "altered";
  if (isOwnCount(stated.quantity)) return "silent";
  const isAltered =
    isOfOtherUnit(stated, evidence) ||
    evidence.some(
      (other) => isComparable(stated.quantity, other.quantity) && isOfSame(stated, other),
    );
  return isAltered ? "altered" : "silent";
}

/** Words on either side by which one number stands in the place of another. */
const frameSize = 2;

/** "The toll stands at 5, officials said", of "The toll stands at 3, officials said". */
function isReplaced(stated: Counted, other: Counted): boolean {
  const [one, two] = [stated.quantity, other.quantity];
  if (one.form !== two.form || one.unit !== two.unit) return false;
  for (let step = 1; step <= frameSize; step += 1) {
    const before = lowerAt(stated.passage.words, one.from - step);
    if (before === "" || before !== lowerAt(other.passage.words, two.from - step)) return false;
  }
  return lowerAt(stated.passage.words, one.to) === lowerAt(other.passage.words, two.to);
}
