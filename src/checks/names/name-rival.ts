/** Another name that stands where a missing one should: between the same words. That makes a missing name a wrong one. */
import { monthNumbers } from "../reading/calendar-words.ts";
import { functionWords } from "../reading/content-words.ts";
import { isRegion, nationOf } from "../reading/nations.ts";
import { isPetName } from "../reading/pet-names.ts";
import type { Passage } from "../reading/read-input.ts";
import type { Name } from "../reading/read-names.ts";
import { type Word, follows, lowerAt, gapAt } from "../reading/read-words.ts";

const articles = new Set(["the", "a", "an", "der", "die", "das", "dem", "den", "ein", "eine"]);
const copulas = new Set(["is", "was", "are", "were", "be", "been", "ist", "war"]);

/** What stands beside a name; empty strings where there is nothing to compare. */
type Place = Readonly<{
  /** The word right before, articles left out. */
  before: string;
  isContentBefore: boolean;
  /** The content word before a preposition: "born" in "born in". */
  behind: string;
  /** The content word right after. */
  after: string;
  /** Said of the subject: "is an American", "was a former American". */
  isPredicate: boolean;
  nation: number | undefined;
  isRegion: boolean;
}>;

const isContent = (word: Word): boolean =>
  word.kind === "word" && (!word.capital || word.opens) && !functionWords.has(word.lower);

function beforeOf(words: readonly Word[], first: number): number {
  const isArticle = articles.has(lowerAt(words, first - 1)) && words[first]?.gap === " ";
  return isArticle ? first - 2 : first - 1;
}

/** Next content word at or before `from`, within the clause and three words, dates left out. */
function behindOf({ words, stems }: Passage, from: number): string {
  let steps = 3;
  for (let at = from; steps > 0; at -= 1) {
    const word = words[at];
    if (word === undefined || /[.;:,!?()]/.test(gapAt(words, at + 1))) return "";
    if (isContent(word)) return stems[at] ?? "";
    if (word.kind !== "number" && !monthNumbers.has(word.lower)) steps -= 1;
  }
  return "";
}

function nationIn({ words }: Passage, parts: readonly number[]): number | undefined {
  for (const part of parts) {
    const lower = lowerAt(words, part);
    const nation = nationOf(lower);
    if (nation !== undefined && !isRegion(lower)) return nation;
  }
  return undefined;
}

/** Words that may stand between "is" and what is said of the subject. */
const isPassable = (lower: string): boolean =>
  articles.has(lower) || lower === "only" || !functionWords.has(lower);

function isPredicate(words: readonly Word[], first: number): boolean {
  for (let at = first - 1; at >= first - 4; at -= 1) {
    const lower = lowerAt(words, at);
    if (gapAt(words, at + 1) !== " ") return false;
    if (copulas.has(lower)) return true;
    if (!isPassable(lower) || words[at]?.capital === true) return false;
  }
  return false;
}

/** What stands before a name: a content word, or a small word and the content word behind it. */
function placeBefore(
  passage: Passage,
  first: number,
): Pick<Place, "before" | "isContentBefore" | "behind"> {
  const { words, stems } = passage;
  const before = beforeOf(words, first);
  const previous = words[before];
  const isBeside =
    gapAt(words, before + 1) === " " && previous?.sentence === words[first]?.sentence;
  if (previous === undefined || !isBeside)
    return { before: "", isContentBefore: false, behind: "" };
  if (isContent(previous))
    return { before: stems[before] ?? "", isContentBefore: true, behind: "" };
  return { before: previous.lower, isContentBefore: false, behind: behindOf(passage, before - 1) };
}

function placeAfter({ words, stems }: Passage, last: number): string {
  const next = words[last + 1];
  return next !== undefined && follows(next) && isContent(next) ? (stems[last + 1] ?? "") : "";
}

function placeOf(passage: Passage, parts: readonly number[]): Place {
  const first = parts[0] ?? 0;
  return {
    ...placeBefore(passage, first),
    after: placeAfter(passage, parts.at(-1) ?? first),
    isPredicate: isPredicate(passage.words, first),
    nation: nationIn(passage, parts),
    isRegion: parts.some((part) => isRegion(lowerAt(passage.words, part))),
  };
}

const isSame = (one: string, other: string): boolean => one !== "" && one === other;

/** "X produced it" and "it was produced by Y" ask for one name. */
const isDoer = (one: Place, other: Place): boolean =>
  other.before === "by" && isSame(one.after, other.behind);

/** After these more may follow than is told: "films including". */
const openings = new Set(["includ", "like", "namely", "example"]);

/** The same words before both: a content word, or a small word and the content word behind it. */
function isSameBefore(one: Place, other: Place): boolean {
  if (!isSame(one.before, other.before) || openings.has(one.before)) return false;
  return one.isContentBefore || isSame(one.behind, other.behind);
}

/** Do the two places ask for the same name? */
function isSamePlace(one: Place, other: Place): boolean {
  const isNation = one.nation !== undefined;
  if ((isNation && other.nation === undefined) || one.isRegion !== other.isRegion) return false;
  if (isSame(one.after, other.after) || isSameBefore(one, other)) return true;
  if (isDoer(one, other) || isDoer(other, one)) return true;
  return isNation && one.isPredicate && other.isPredicate;
}

/** In the evidence, does a carried part of the name stand beside another word than in the statement? */
function isChangedWithin(
  statement: Passage,
  { parts }: Name,
  lacking: readonly number[],
  passage: Passage,
  other: Name,
): boolean {
  return lacking.some((part) => {
    if (isRegion(lowerAt(statement.words, part))) return false;
    return ([-1, 1] as const).some((step) => {
      const carried = part + step;
      if (!parts.includes(carried) || lacking.includes(carried)) return false;
      const lower = lowerAt(statement.words, carried);
      const at = other.parts.find((each) => lowerAt(passage.words, each) === lower);
      if (at === undefined || !other.parts.includes(at - step)) return false;
      return !isPetName(lowerAt(statement.words, part), lowerAt(passage.words, at - step));
    });
  });
}

/** The name of the statement, and which of its parts no evidence carries. */
export type MissingName = Readonly<{
  name: Name;
  lacking: readonly number[];
  /** True where nothing but a capital letter says that it is a name, in German. */
  isDoubtful?: boolean;
}>;

/**
 * True if `other`, a name of the evidence that the statement does not use, stands in the place of the missing one.
 *
 * @param isStated - Whether a word, in lower case, is used by the statement.
 */
export function isRival(
  statement: Passage,
  { name, lacking }: MissingName,
  passage: Passage,
  other: Name,
  isStated: (lower: string) => boolean,
): boolean {
  const fresh = other.parts.filter((part) => !isStated(lowerAt(passage.words, part)));
  if (fresh.length === 0) return false;
  if (isChangedWithin(statement, name, lacking, passage, other)) return true;
  if (fresh.length < other.parts.length) return false;
  return isSamePlace(placeOf(statement, lacking), placeOf(passage, other.parts));
}
