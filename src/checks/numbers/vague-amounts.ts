/** Amounts without a number: "hundreds of ships", "days after the storm". Not to be told as thousands, nor as hours. */
import { functionWords } from "../reading/content-words.ts";
import { cardinals, units } from "./number-words.ts";
import { perPassage } from "../reading/per-passage.ts";
import { dimensionOf } from "./quantities-agree.ts";
import type { Passage } from "../reading/read-input.ts";
import { type Word, follows, gapAt, lowerAt } from "../reading/read-words.ts";

/** One such amount. */
export type VagueAmount = Readonly<{
  amount: string;
  /** Stem of what is counted; or "after" and "before", and what comes there. */
  of: readonly string[];
  /** "Two days after": the number is for the numbers, but it carries "days after". */
  isNumbered: boolean;
  from: number;
  to: number;
}>;

const plurals = new Set(
  "dozens scores tens hundreds thousands millions billions trillions".split(" "),
);

/** After "hours", "days"; "hours later" does not say after what. */
const whens = new Set(["after", "before"]);
/** Words after it that say after what, at most. */
const eventReach = 5;

const determiners = new Set("the its their his her these those other more".split(" "));

/** Index after "of the". */
function afterOf(words: readonly Word[], at: number): number {
  let to = lowerAt(words, at) === "of" ? at + 1 : at;
  while (determiners.has(lowerAt(words, to))) to += 1;
  return to;
}

/** "Hundreds of thousands of people": the amount is all of it, the noun what follows. */
function countAt({ words, stems }: Passage, at: number): VagueAmount | undefined {
  let to = at + 1;
  while (lowerAt(words, to) === "of" && plurals.has(lowerAt(words, to + 1))) to += 2;
  const noun = afterOf(words, to);
  const next = words[noun];
  if (next?.kind !== "word" || !follows(next) || functionWords.has(next.lower)) return undefined;
  const amount = words.slice(at, to).map(({ lower }) => lower);
  return { amount: amount.join(" "), of: [stems[noun] ?? ""], isNumbered: false, from: at, to };
}

function isNumeral(word: Word | undefined): boolean {
  if (word === undefined) return false;
  return word.kind === "number" || cardinals.has(word.lower);
}

/** What stands after "after", as far as it reaches. */
function eventAt({ words, stems }: Passage, at: number): readonly string[] {
  const event: string[] = [];
  for (let next = at; next < at + eventReach; next += 1) {
    const word = words[next];
    if (word === undefined || /[,;:.]/.test(word.gap)) break;
    if (!functionWords.has(word.lower)) event.push(stems[next] ?? "");
  }
  return event;
}

/** "Hours after the storm". */
function spanAt(passage: Passage, at: number): VagueAmount | undefined {
  const { words } = passage;
  const lower = lowerAt(words, at);
  const when = lowerAt(words, at + 1);
  if (!whens.has(when) || gapAt(words, at + 1) !== " ") return undefined;
  const event = eventAt(passage, at + 2);
  if (event.length === 0) return undefined;
  const isNumbered = isNumeral(words[at - 1]) || !lower.endsWith("s");
  return { amount: times.get(lower) ?? "", of: [when, ...event], isNumbered, from: at, to: at + 2 };
}

/** Words for a unit of time. */
const times: ReadonlyMap<string, string> = new Map(
  [...units].filter(([, unit]) => /^(?:day|month)$/.test(dimensionOf(unit) ?? "")),
);

/** Of the same noun; or before or after the same, as far as a word can tell. */
function areOfSame(one: VagueAmount, other: VagueAmount): boolean {
  const [first, ...rest] = one.of;
  if (first !== other.of[0]) return false;
  return rest.length === 0 || rest.some((word) => other.of.indexOf(word) > 0);
}

function amountAt(passage: Passage, at: number): VagueAmount | undefined {
  if (times.has(lowerAt(passage.words, at))) return spanAt(passage, at);
  return gapAt(passage.words, at) === "-" ? undefined : countAt(passage, at);
}

const starters = new Set([...plurals, ...times.keys()]);

function readVague(passage: Passage): readonly VagueAmount[] {
  const found: VagueAmount[] = [];
  for (let at = 0; at < passage.words.length; at += 1) {
    const amount = starters.has(lowerAt(passage.words, at)) ? amountAt(passage, at) : undefined;
    if (amount !== undefined) found.push(amount);
  }
  return found;
}

const vagueOf = perPassage(readVague);

/** Amounts of the statement in whose place the evidence has another. @returns In order of the statement. */
export function alteredVagueAmounts(
  statement: Passage,
  evidence: readonly Passage[],
): readonly VagueAmount[] {
  // A statement is read once: nothing is kept of it.
  const stated = readVague(statement).filter(({ isNumbered }) => !isNumbered);
  if (stated.length === 0) return stated;
  const known = evidence.flatMap((passage) => vagueOf(passage));
  return stated.filter((one) => {
    const same = known.filter((other) => areOfSame(one, other));
    return same.length > 0 && same.every(({ amount }) => amount !== one.amount);
  });
}
