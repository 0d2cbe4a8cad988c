/** Words that turn what follows them into its opposite, and how far they reach. */
import { joiners, relatives, subordinators } from "../reading/clause-words.ts";
import { contractedNot, denials, denialsAbroad } from "../../anchoring/denial-words.ts";
import { functionWords } from "../reading/content-words.ts";
import { perPassage } from "../reading/per-passage.ts";
import { cardinals, ordinals } from "../numbers/number-words.ts";
import type { Passage } from "../reading/read-input.ts";
import { type Word, lowerAt } from "../reading/read-words.ts";

export type Denial = Readonly<{
  /** Index of the word that denies. */
  at: number;
  /** Indexes of the content words it denies. */
  scope: readonly number[];
  /** False for "not one but several", "not until" and "only two did not": the sense is not simply turned. */
  isPlain: boolean;
}>;

const plainDenials: ReadonlySet<string> = new Set([...denials, ...denialsAbroad]);
const toVerb = /^to$/;
const doing = /ing$/;
/** Verbs, nouns and adjectives that deny what is done next, by stem; with what must follow them. */
const denyingStems: ReadonlyMap<string, RegExp> = new Map([
  ["refus", toVerb],
  ["refusal", toVerb],
  ["fail", /^(?:to|in)$/],
  ["failur", toVerb],
  ["deny", /ing$|^(?:it|that|he|she|they|any|claims?|reports?|allegations?|accusations?)$/],
  ["denial", /^(?:that|of)$/],
  ["declin", toVerb],
  ["unabl", toVerb],
  ["unwill", toVerb],
  ["inability", toVerb],
  ["incapabl", /^of$/],
  ["yet", toVerb],
  ["lack", /./],
  ["absenc", /^of$/],
  ["opposit", /./],
  ["reject", doing],
  ["avoid", doing],
  ["eschew", doing],
]);
/** Verbs that deny the deed a noun names: "avoided condemnation", "refrained from a direct condemnation", "stopped short of recognition". */
const shunning = new Set([
  "avoid",
  "eschew",
  "shun",
  "refrain",
  "abstain",
  "short",
  "forgo",
  "forwent",
]);
/** Ends of nouns that name a deed. */
const deed = /(?:[st]ion|ment|[vsw]al|ance|ence|ism|ing|ure)s?$/;
/** Words between such a verb and the deed at most: "any further public criticism". */
const deedReach = 4;
/** Two words that deny together: "ruled out", "short of", "instead of", "rather than". */
const denyingPairs: ReadonlyMap<string, RegExp> = new Map([
  ["out", /^rul(?:e|es|ed|ing)$/],
  ["of", /^(?:short|instead)$/],
  ["than", /^rather$/],
]);
const articles = new Set(["a", "an", "the"]);
/** Verbs that keep somebody from what is done next: "barred Armenia from joining". */
const barring = new Set(
  "bar ban block prevent stop prohibit forbid forbidden keep exclud exclude discourag".split(" "),
);
/** Words between such a verb and its "from" at most. */
const barringReach = 4;
/** "Not only", "no doubt", "no less than": no denial at all. */
const undoing = new Set(
  "only just doubt less fewer merely simply least nur matter but it he she i they we you help sure necessarily".split(
    " ",
  ),
);
const clauseWords: ReadonlySet<string> = new Set([
  ...joiners,
  ...subordinators,
  ...relatives,
  ..."if unless however aber sondern weil obwohl".split(" "),
]);
/** Content words a denial reaches at most. */
const reach = 3;

/** "No." before digits is a number; "No," answers a question; "not only" denies nothing. */
function isPlainDenial({ words }: Passage, at: number): boolean {
  const lower = lowerAt(words, at);
  if (!plainDenials.has(lower) && !(lower.endsWith("t") && contractedNot.test(lower))) return false;
  const next = words[at + 1];
  if (next === undefined || undoing.has(next.lower) || /[?!.]/.test(next.gap)) return false;
  // "Whether or not" leaves both open.
  if (lowerAt(words, at - 1) === "or") return false;
  return lower !== "no" || (!/[,:;]/.test(next.gap) && next.kind !== "number");
}

/** Does the clause of the word before end at an index? */
const endsClause = ({ gap, lower }: Word): boolean => /[,;:()]/.test(gap) || clauseWords.has(lower);

const isDeed = ({ kind, lower }: Word): boolean =>
  kind === "word" && lower.length > 5 && deed.test(lower);

/** Does the word at an index deny the deed that a noun after it names? */
function isShunned({ words, stems }: Passage, at: number): boolean {
  if (!shunning.has(stems[at] ?? "")) return false;
  const sentence = words[at]?.sentence;
  const rest = words.slice(at + 1, at + 2 + deedReach);
  const end = rest.findIndex((word) => word.sentence !== sentence || endsClause(word));
  return rest.slice(0, end === -1 ? rest.length : end).some(isDeed);
}

function denies(passage: Passage, at: number): boolean {
  if (passage.words[at]?.kind !== "word") return false;
  if (isPlainDenial(passage, at) || isPairDenial(passage, at) || isShunned(passage, at))
    return true;
  const needs = denyingStems.get(passage.stems[at] ?? "");
  return needs?.test(lowerAt(passage.words, at + 1)) === true;
}

function isPairDenial(passage: Passage, at: number): boolean {
  const lower = lowerAt(passage.words, at);
  const pair = denyingPairs.get(lower);
  if (pair === undefined && lower !== "from") return false;
  // "As a gesture rather than a policy": what is set against it is denied.
  const isSetOff = lower === "than" && articles.has(lowerAt(passage.words, at + 1));
  if (!isSetOff && !doing.test(lowerAt(passage.words, at + 1))) return false;
  return pair === undefined ? isBarred(passage, at) : pair.test(lowerAt(passage.words, at - 1));
}

/** Does the "from" at an index belong to a verb that bars? */
function isBarred({ words, stems }: Passage, at: number): boolean {
  const sentence = words[at]?.sentence;
  for (let back = at - 1; back >= at - barringReach; back -= 1) {
    if (words[back]?.sentence !== sentence) return false;
    if (barring.has(stems[back] ?? "")) return true;
  }
  return false;
}

/** Words that go with a denial, and are not what it denies: "no longer", "not anyone". */
const company = new Set(
  "longer any anyone anybody anything anywhere ever either yet really actually".split(" "),
);

const tells = ({ kind, lower }: Word): boolean =>
  kind === "number" || (kind === "word" && !functionWords.has(lower) && !company.has(lower));

function scopeOf({ words }: Passage, at: number): readonly number[] {
  const scope: number[] = [];
  for (let next = at + 1; next < words.length && scope.length < reach; next += 1) {
    const word = words[next];
    if (word === undefined || word.sentence !== words[at]?.sentence) break;
    if (/[,;:()—]|--/.test(word.gap) || (next > at + 1 && clauseWords.has(word.lower))) break;
    if (tells(word)) scope.push(next);
  }
  return scope;
}

/** "Not one but several", "not until 1883", "none except". */
function isCorrection({ words }: Passage, at: number): boolean {
  for (let next = at + 1; next < words.length && next < at + 12; next += 1) {
    const word = words[next];
    if (word === undefined || word.sentence !== words[at]?.sentence) return false;
    // "Not this, but they need it": a new clause, and no correction.
    const isClause = word.lower === "but" && subjects.has(lowerAt(words, next + 1));
    if (isClause) return false;
    if (correcting.has(word.lower)) return true;
  }
  return false;
}

/** Words from the "only" of those who are counted to the denial at most: "only two of the 40 members did not". */
const exceptReach = 8;

/** "Only two did not", "all but two did not": what is said of few is the contrary of what is said of the rest. */
function isExcepted({ words }: Passage, at: number): boolean {
  const before = words.slice(Math.max(0, at - exceptReach), at);
  return before.some(
    ({ sentence }, index) => sentence === words[at]?.sentence && isExceptingAt(before, index),
  );
}

/** "Only two", "all but two": at the word before the number. */
function isExceptingAt(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (next === undefined || (next.kind !== "number" && !cardinals.has(next.lower))) return false;
  const lower = lowerAt(words, at);
  if (/^(?:only|just)$/.test(lower)) return true;
  return lower === "but" && lowerAt(words, at - 1) === "all";
}

const subjects = new Set(["he", "she", "it", "they", "we", "you", "there", "i"]);
const correcting = new Set([
  "until",
  "till",
  "but",
  "except",
  "unless",
  "sondern",
  "enough",
  "anymore",
]);

/** Denials of a passage, in order. */
export const readDenials = perPassage((passage): readonly Denial[] => {
  const found: Denial[] = [];
  for (let at = 0; at < passage.words.length; at += 1) {
    if (denies(passage, at)) {
      const isPlain = !isCorrection(passage, at) && !isExcepted(passage, at);
      found.push({ at, scope: scopeOf(passage, at), isPlain });
    }
  }
  return found;
});

const joining: ReadonlySet<string> = new Set(joiners);
const isPlainWord = (word: Word | undefined): boolean => word?.kind === "word" && !word.capital;

const isTelling = ({ kind, capital, lower }: Word): boolean =>
  kind === "number" || capital || ordinals.has(lower);

/** Numbers and names that stand after a denial in its clause: "not in 2014" denies 2014 too. */
export function denialTells({ words }: Passage, { at }: Denial): readonly number[] {
  const telling: number[] = [];
  for (let next = at + 1; next < words.length; next += 1) {
    const word = words[next];
    if (word === undefined || word.sentence !== words[at]?.sentence || /[,;:]/.test(word.gap))
      break;
    // "Not in July and plans": what is joined on is another deed, unless it is a number or a name.
    if (joining.has(word.lower) && isPlainWord(words[next + 1])) break;
    if (isTelling(word)) telling.push(next);
  }
  return telling;
}
