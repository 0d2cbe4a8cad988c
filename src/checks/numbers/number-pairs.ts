/** Two numbers of one statement: "380 votes to 240", "44% to 39%", "14 of the 200 villages". They share the words beside them. */
import { joiners, relatives, subordinators } from "../reading/clause-words.ts";
import { bareDenials } from "../../anchoring/denial-words.ts";
import { functionWords } from "../reading/content-words.ts";
import { isContentWord } from "../reading/is-content.ts";
import { isPastForm } from "../reading/past-forms.ts";
import { perPassage } from "../reading/per-passage.ts";
import type { Passage } from "../reading/read-input.ts";
import { gapAt, isHyphen, lowerAt } from "../reading/read-words.ts";
import { type Counted, quantitiesOf } from "./counted.ts";
import { agrees } from "./quantities-agree.ts";
import type { Quantity } from "./read-quantities.ts";

/** `score`: one against the other. `part`: the first is some of the second. `whole`: the second is some of the first. */
type Pair = Readonly<{ kind: "score" | "part" | "whole"; one: Counted; other: Counted }>;

/** Words between a part and its whole, at most: "14 of the region's 200 villages". */
const partReach = 4;
/** Words between two that score, at most: "380 votes in favour to 240". */
const scoreReach = 2;

const inSentence = ({ words }: Passage, one: Quantity, other: Quantity): boolean =>
  words[one.from]?.sentence === words[other.from]?.sentence;

const comma = /[,;:()—–]/;

function isUnbroken({ words }: Passage, from: number, to: number): boolean {
  for (let at = from; at <= to; at += 1) if (comma.test(gapAt(words, at))) return false;
  return true;
}

/** "73 of 1,150 scans", "14 out of 200". */
function isPart(passage: Passage, one: Quantity, other: Quantity): boolean {
  const { words } = passage;
  const of = lowerAt(words, one.to) === "out" ? one.to + 1 : one.to;
  const isNear = other.from > of && other.from - of <= partReach;
  return isNear && lowerAt(words, of) === "of" && isUnbroken(passage, of, other.from);
}

/** "Of 1,150 scans, 73": the whole first, then its comma. */
function isWhole({ words }: Passage, one: Quantity, other: Quantity): boolean {
  const article = /^(?:the|all|its|their)$/.test(lowerAt(words, one.from - 1));
  const of = lowerAt(words, article ? one.from - 2 : one.from - 1);
  if (
    !/^(?:of|among|von)$/.test(of) ||
    isPrepositional(words, article ? one.from - 2 : one.from - 1)
  )
    return false;
  return /,/.test(gapAt(words, other.from)) || lowerAt(words, other.from - 1) === "only";
}

/** An "of" that hangs on a word before it in its clause: "a crew of 24, 12 of them hurt". */
const isPrepositional = (words: Passage["words"], at: number): boolean =>
  words[at]?.opens === false && /^ $/.test(gapAt(words, at));

/** "From 5 to 6" and "10 to 15 ships" are no score: there is a verb, a share or a vote. */
function isScore(passage: Passage, one: Quantity, other: Quantity): boolean {
  const { words } = passage;
  if (one.unit !== other.unit || other.from - one.to > scoreReach + 1) return false;
  if (other.from === one.to) return isHyphen(gapAt(words, other.from).trim());
  if (!/^(?:to|against)$/.test(lowerAt(words, other.from - 1))) return false;
  const isOpen = /^(?:from|between)$/.test(lowerAt(words, one.from - 1));
  return !isOpen && isUnbroken(passage, one.to, other.from);
}

function kindOf(one: Counted, other: Counted): Pair["kind"] | undefined {
  const [first, second, { passage }] = [one.quantity, other.quantity, one];
  if (first.form !== "cardinal" || second.form !== "cardinal") return undefined;
  if (!inSentence(passage, first, second)) return undefined;
  if (isPart(passage, first, second)) return "part";
  if (isScore(passage, first, second)) return "score";
  return isWhole(passage, first, second) ? "whole" : undefined;
}

/** Pairs of a passage, in order. */
const pairsOf = perPassage((passage): readonly Pair[] => {
  const counted = quantitiesOf(passage);
  return counted.flatMap((one, index) => {
    const other = counted[index + 1];
    const kind = other === undefined ? undefined : kindOf(one, other);
    return other === undefined || kind === undefined ? [] : [{ kind, one, other }];
  });
});

/** Numbers that share their words with this one. */
export function partnersOf(number: Counted): readonly Counted[] {
  return pairsOf(number.passage).flatMap(({ one, other }) => {
    if (one.quantity.from === number.quantity.from) return [other];
    return other.quantity.from === number.quantity.from ? [one] : [];
  });
}

const isSame = (one: Counted, other: Counted): boolean => agrees(one.quantity, other.quantity);

/** Content words of a sentence up to a pair: what the score is of. */
function toldBefore({ passage, quantity }: Counted): ReadonlySet<string> {
  const { words, stems } = passage;
  const sentence = words[quantity.from]?.sentence;
  const told = new Set<string>();
  for (let at = quantity.from - 1; words[at]?.sentence === sentence; at -= 1) {
    if (isContentWord(passage, at)) told.add(stems[at] ?? "");
  }
  return told;
}

/** "By 188 votes to 312" of "by 312 votes to 188", in the same words else; who lost to whom may turn a score round. */
export function isReversedScore(stated: Counted, evidence: readonly Counted[]): boolean {
  const pair = pairsOf(stated.passage).find(
    ({ kind, one }) => kind === "score" && one.quantity.from === stated.quantity.from,
  );
  if (pair === undefined || isSame(pair.one, pair.other)) return false;
  const told = toldBefore(pair.one);
  const known = evidence.flatMap(({ passage, quantity: { from } }) =>
    pairsOf(passage).filter(({ kind, one }) => kind === "score" && one.quantity.from === from),
  );
  const isTurned = known.some(
    ({ one, other }) =>
      isSame(pair.one, other) && isSame(pair.other, one) && told.isSubsetOf(toldBefore(one)),
  );
  return (
    isTurned && !known.some(({ one, other }) => isSame(pair.one, one) && isSame(pair.other, other))
  );
}

const auxiliaries = new Set(
  "was were is are has have had will would can could did do does".split(" "),
);
const nounsMax = 3;

/** Stem of the verb behind what is counted: "closed" of "50 districts closed"; undefined where a clause or nothing follows. */
function verbBehind({ passage: { words, stems }, quantity, nouns }: Counted): string | undefined {
  const from = quantity.counted;
  for (let at = from; at <= from + Math.min(nouns.length, nounsMax); at += 1) {
    if (at > from && gapAt(words, at) !== " ") return undefined;
    if (auxiliaries.has(lowerAt(words, at))) return firstContent(words, stems, at);
    const isNoun = at === from && !endsThere(words, at + 1);
    if (!isNoun && isPastForm(lowerAt(words, at)) && !isFollowedByVerb(words, at)) return stems[at];
  }
  return undefined;
}

/** No noun follows: "12 sank in the storm", but not "12 wounded men". */
const endsThere = (words: Passage["words"], at: number): boolean =>
  words[at] === undefined || functionWords.has(lowerAt(words, at));

/** Past auxiliaries and adverbs: "had not been fully read". */
function firstContent(
  words: Passage["words"],
  stems: readonly string[],
  from: number,
): string | undefined {
  for (let at = from; at < from + 4 && words[at]?.sentence === words[from]?.sentence; at += 1) {
    const lower = lowerAt(words, at);
    if (bareDenials.has(lower)) return undefined;
    if (!functionWords.has(lower) && !lower.endsWith("ly")) return stems[at];
  }
  return undefined;
}

/** "12 people arrested on Monday were freed": the first is no verb. */
function isFollowedByVerb(words: Passage["words"], from: number): boolean {
  let verbs = 0;
  for (let at = from + 1; words[at]?.sentence === words[from]?.sentence; at += 1) {
    if (comma.test(gapAt(words, at))) return false;
    // "Closed as it rained": a clause behind it has a verb of its own.
    if (conjunctions.has(lowerAt(words, at))) verbs -= 1;
    if (auxiliaries.has(lowerAt(words, at)) || isPastForm(lowerAt(words, at))) verbs += 1;
    if (verbs > 0) return true;
  }
  return false;
}

const conjunctions: ReadonlySet<string> = new Set([
  ...joiners,
  ...subordinators,
  ...relatives,
  "as",
  "if",
  "that",
]);

/** "50 districts closed" of "14 of the 50 districts closed": what is told of a part only, told of the whole. */
export function isToldOfPart(stated: Counted, same: readonly Counted[]): boolean {
  if (partnersOf(stated).length > 0) return false;
  const verb = verbBehind(stated);
  if (verb === undefined) return false;
  return same.every(({ passage, quantity: { from } }) =>
    pairsOf(passage).some(({ kind, one, other }) => {
      if (kind === "part") return other.quantity.from === from && verbBehind(other) === verb;
      return kind === "whole" && one.quantity.from === from && verbBehind(other) === verb;
    }),
  );
}
