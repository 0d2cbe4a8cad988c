/** Do two equal numbers count or measure two things: homes and factories, copper and gold, supply and reserves? */
import type { Quantity } from "./read-quantities.ts";
import { type Counted, isShare, quantitiesOf } from "./counted.ts";
import { clauseRange, headOf } from "./count-ties.ts";
import { areAlike, areApart, type Defined, definedIn, indexRows } from "./defined-apart.ts";
import { peopleKinds, stuffKinds, thingKinds } from "./kinds-counted.ts";
import { measures } from "./measures.ts";
import { nationOf } from "../reading/nations.ts";
import { scales, units } from "./number-words.ts";
import { perPassage } from "../reading/per-passage.ts";
import { dimensionOf, extentOf } from "./quantities-agree.ts";
import type { Passage } from "../reading/read-input.ts";
import { gapAt, lowerAt } from "../reading/read-words.ts";
import { stem } from "../reading/stem.ts";

const byWord = indexRows(Object.values(measures));

/** Words on either side of a number that may define it: "exports of copper to the north came to 40 tonnes". */
const measureReach = 7;

const gapWords = new Set(
  "gap hole shortfall deficit surplus exceed exceeds exceeded exceeding outstrip outstrips outstripped difference lücke loch".split(
    " ",
  ),
);

/** "Will be delivered", "to be delivered". */
function isToCome(words: Passage["words"], at: number): boolean {
  if (!lowerAt(words, at).startsWith("deliver")) return false;
  const before = lowerAt(words, at - 1);
  return /^(?:will|would|shall|to)$/.test(before === "be" ? lowerAt(words, at - 2) : before);
}

/** Words that define what the number measures, from its clause. */
function measuresOf({ passage, quantity }: Counted): Defined {
  const { words } = passage;
  const { from, last } = clauseRange(passage, quantity, measureReach);
  const told: string[] = [];
  for (let at = from; at <= last; at += 1) {
    // A gap is of neither of the two that it stands between.
    if (gapWords.has(lowerAt(words, at))) return new Map();
    // What will be delivered was ordered.
    if (isToCome(words, at)) continue;
    told.push(lowerAt(words, at));
    // "For" alone says nothing.
    if (lowerAt(words, at) === "for" && /^vot(?:es?|ed|ing)$/.test(lowerAt(words, at - 1)))
      told.push("favour");
  }
  return definedIn(told, byWord);
}

/** True if the same word of measure is said of both: "12 injured", "12 wounded". */
export const measuresAlike = (one: Counted, other: Counted): boolean =>
  areAlike(measuresOf(one), measuresOf(other));

/** Everything that the sentence of the only number of its kind defines: "they were detained, and 12 then freed". */
function measuresAround({ passage, quantity }: Counted): Defined {
  const sentence = passage.words[quantity.from]?.sentence;
  const words = passage.words.filter((word) => word.sentence === sentence);
  return definedIn(
    words.map(({ lower }) => lower),
    byWord,
  );
}

function isAlone({ passage, quantity }: Counted): boolean {
  const sentence = passage.words[quantity.from]?.sentence;
  return quantitiesOf(passage).every(
    ({ quantity: other }) =>
      other.from === quantity.from ||
      passage.words[other.from]?.sentence !== sentence ||
      other.unit !== quantity.unit,
  );
}

function measuresAnother(stated: Counted, other: Counted): boolean {
  // What has a capacity of 40 megawatts can produce 40.
  if (dimensionOf(stated.quantity.unit) === "power") return false;
  const told = measuresOf(stated);
  if (told.size === 0 || !areApart(told, measuresOf(other))) return false;
  return !isAlone(other) || areApart(told, measuresAround(other));
}

/** Both known, and not the same. */
const differ = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && one !== other;

/** Whole groups that a number may stand behind: "a crew of 24". */
const groups = new Set(
  ["crew", "team", "staff", "crowd", "delegation", "squad", "workforce", "audience"].map(stem),
);

/** True if it is known of both what they count, and that is two things. */
export function countsOtherThing(stated: Counted, other: Counted): boolean {
  return differ(thingOf(stated), thingOf(other));
}

/** A number of tonnes is no number of people; a group has as many people as "of" says. */
function thingOf({ passage, quantity }: Counted): string | undefined {
  const { from, unit } = quantity;
  if (unit !== undefined) return extentOf(unit);
  const head = headOf(passage, quantity);
  if (head !== undefined) return thingKinds.get(head);
  const isOfGroup =
    lowerAt(passage.words, from - 1) === "of" && groups.has(passage.stems[from - 2] ?? "");
  return isOfGroup ? "person" : undefined;
}

/** What is weighed or told apart by its stuff: "tonnes of copper", "gold medals". */
const stuffOf = ({ nouns }: Counted): string | undefined => {
  const stuffs = new Set(nouns.flatMap((noun) => stuffKinds.get(noun) ?? []));
  return stuffs.size === 1 ? [...stuffs][0] : undefined;
};

/** "Kazakhs", "Germans": a people. The stem of its name is not, and "the Philippines" is a country. */
const peoplesOf = perPassage(
  ({ words }): ReadonlySet<number> =>
    new Set(
      words.flatMap(({ lower, capital }, at) => {
        const nation = capital && lower.endsWith("s") ? nationOf(lower) : undefined;
        const isPeople = nation !== undefined && nationOf(lower.slice(0, -1)) === nation;
        return isPeople && lower !== "philippines" ? [at] : [];
      }),
    ),
);

/** Of any number, women are no men; other people differ in whose share it is. */
const sexes = new Set(["women", "men", "children"]);

/** Whose share or number it is. */
function peopleOf({ passage, quantity }: Counted): string | undefined {
  const head = headOf(passage, quantity);
  const known = head === undefined ? undefined : peopleKinds.get(head);
  if (!isShare(quantity)) return sexes.has(known ?? "") ? known : undefined;
  if (known !== undefined) return known;
  const at = firstCounted(passage, quantity.counted);
  return peoplesOf(passage).has(at) ? "populace" : undefined;
}

/** Past "of all the". */
function firstCounted({ words }: Passage, counted: number): number {
  let at = counted;
  while (/^(?:of|all|the)$/.test(lowerAt(words, at)) && gapAt(words, at) === " ") at += 1;
  return at;
}

/** "From 4% to 5%", "by 4%": where a change begins, ends, and how far it goes. */
const steps = new Set(["from", "to", "by"]);
const changes = new Set(
  "rise rising fall falling grow growing increase decrease decline drop cut raise lower climb jump slip shrink slow edge ease reduce expand surge soar plunge gain narrow widen slide"
    .split(" ")
    .map((verb) => stem(verb)),
);

/** Words between "rose" and its "to" at most: "cut its main rate by a quarter point to 4%". */
const changeReach = 8;

/** Verbs of what changes by itself: the amount right behind them is how far it goes. */
const selfChanging =
  /^(?:r(?:ises?|ose|ising)|f(?:alls?|ell|alling)|gr(?:ows?|ew|owing)|(?:climb|jump|soar|surg|plung|slid|slip|drop|declin|increas|decreas|gain)(?:s|es|ed|ing|ped|ping)?|slide|slides|sank|sinks?|plummeted|tumbled|shed)$/;

/** "Fell $1.85", "rose almost 4%": the words between bound the amount. */
function isBareChange({ words }: Passage, { from, unit }: Quantity): boolean {
  if (unit === undefined) return false;
  let at = from - 1;
  while (at > from - 4 && boundWords.has(lowerAt(words, at))) at -= 1;
  const isBeside = gapAt(words, from) === " " && words[at]?.sentence === words[from]?.sentence;
  return isBeside && selfChanging.test(lowerAt(words, at));
}

const boundWords = new Set(
  "about around some roughly nearly almost over more than just by another a further".split(" "),
);

/** "Fell $1.85 to", "rose 5% to 3,000": past an amount of change, not inside of a range. */
function isPastAmount(passage: Passage, at: number, unit: string | undefined): boolean {
  return quantitiesOf(passage).some(
    ({ quantity }) =>
      quantity.to === at &&
      isBareChange(passage, quantity) &&
      (quantity.unit !== unit || passage.words[quantity.from]?.kind === "sign"),
  );
}

/** "Due to", "by 5 to 10%": not where a change ends. */
function endsChange(passage: Passage, at: number, unit: string | undefined): boolean {
  const { words } = passage;
  if (isPastAmount(passage, at, unit)) return true;
  const before = words[at - 1];
  if (before === undefined || /^(?:due|owing|thanks|according|up)$/.test(before.lower))
    return false;
  const isRange = before.kind !== "word" || units.has(before.lower) || scales.has(before.lower);
  if (!isRange) return true;
  const near = words.slice(Math.max(0, at - changeReach), at - 1);
  return near.some(({ lower }) => lower === "from");
}

/** Only of shares, money and bare numbers: guests come from 40 countries, and go to 40 homes. */
function stepOf({ passage, quantity, nouns }: Counted): string | undefined {
  const isLevel = nouns.length === 0 || isShare(quantity);
  if (!isLevel || dimensionOf(quantity.unit) !== undefined) return undefined;
  const at = quantity.from - 1;
  const step = lowerAt(passage.words, at);
  if (isBareChange(passage, quantity)) return "by";
  if (!steps.has(step) || (step === "to" && !endsChange(passage, at, quantity.unit)))
    return undefined;
  const stems = passage.stems.slice(Math.max(0, at - changeReach), at);
  return stems.some((each) => changes.has(each)) ? step : undefined;
}

/** True if both say which step of a change the number is, and it is the same one. */
export function isSameStep(one: Counted, other: Counted): boolean {
  const step = stepOf(one);
  return step !== undefined && step === stepOf(other);
}

/** True if the two numbers, equal as they are, are surely of two things. */
export function countsAnother(stated: Counted, other: Counted): boolean {
  return (
    differ(stepOf(stated), stepOf(other)) ||
    countsOtherThing(stated, other) ||
    differ(stuffOf(stated), stuffOf(other)) ||
    differ(peopleOf(stated), peopleOf(other)) ||
    measuresAnother(stated, other)
  );
}
