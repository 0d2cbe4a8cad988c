/**
 * Names in running text: capitalised words in a row, without the words that only look like a part of them. For naming speakers
 * as one source writes them, by what that source says of a word elsewhere; stage 4 joins the names of many sources.
 */
import { anyMonth, anyWeekday, shortMonths } from "../../anchoring/calendar-names.ts";
import { functionWords } from "./function-words.ts";

export type NameRun = Readonly<{ start: number; end: number; text: string }>;

/** What the rest of the source says about a word, for deciding whether a sentence's first word is a name. */
export type WordHistory = Readonly<{
  /** It also stands with a capital where no sentence begins, or a lexicon knows it as a name. */
  isName: (word: string) => boolean;
  /** It also stands in lower case. */
  isCommon: (word: string) => boolean;
}>;

const nameWord =
  /(?:\p{Lu}\.){2,}|\p{Lu}\.(?=\s\p{Lu})|(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}\p{N}]*(?:[-’'&]\p{Lu}[\p{L}\p{M}\p{N}]*)*/gu;
const joint = /^(?: | of | of the | & | de | da | del | van | von | van der | bin | al-| ibn )$/u;
const calendarWord = new RegExp(`^(?:${anyWeekday}|${anyMonth}|${shortMonths.join("|")})$`, "iu");

/** A title in capitals ("Conflict Between Russia and the West") is no one name. */
const neverInName =
  /^(?:I|Between|And|The|With|For|From|In|On|At|By|To|Or|But|As|After|Before|Against|Over|Is|Are)$/u;

type Word = Readonly<{ start: number; end: number; text: string }>;

/** Runs in order of appearance. Offsets count in `text`; a possessive ending is left outside and ends its run. */
export function findNameRuns(text: string, history: WordHistory): readonly NameRun[] {
  const runs: NameRun[] = [];
  let run: Word[] = [];
  for (const word of nameWords(text)) {
    const previous = run.at(-1);
    if (previous !== undefined && !joint.test(text.slice(previous.end, word.start))) {
      pushRun(runs, run, text, history);
      run = [];
    }
    run.push(word);
  }
  pushRun(runs, run, text, history);
  return runs;
}

function nameWords(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(nameWord)) {
    if (calendarWord.test(match[0]) || neverInName.test(match[0])) continue;
    words.push({ start: match.index, end: match.index + match[0].length, text: match[0] });
  }
  return words;
}

function pushRun(runs: NameRun[], words: readonly Word[], text: string, history: WordHistory) {
  const kept = withoutOpening(words, text, history);
  const [first] = kept;
  const last = kept.at(-1);
  if (first === undefined || last === undefined) return;
  runs.push({ start: first.start, end: last.end, text: text.slice(first.start, last.end) });
}

/** Drops leading function words ("The", "In"), and a sentence's first word unless something says that it is a name. */
function withoutOpening(
  words: readonly Word[],
  text: string,
  history: WordHistory,
): readonly Word[] {
  let kept = words;
  while (kept[0] !== undefined && isFunctionWord(kept[0].text)) kept = kept.slice(1);
  const [first] = kept;
  if (first === undefined || !opensSentence(text, first.start) || history.isName(first.text)) {
    return kept;
  }
  // Inside quotation marks a title begins as often as a sentence: "Economic War" keeps its first word.
  if (kept.length > 1 && /[“„«"(]$/u.test(text.slice(0, first.start))) return kept;
  const drops = kept.length === 1 ? !isAcronym(first.text) : history.isCommon(first.text);
  return drops ? kept.slice(1) : kept;
}

/** "US" is no "us". */
function isFunctionWord(word: string): boolean {
  return functionWords.has(word.toLowerCase()) && !isAcronym(word);
}

function isAcronym(word: string): boolean {
  return /^[\p{Lu}\p{N}.]{2,}$/u.test(word);
}

/** True where a capital says nothing, because a sentence, a quotation or an answer begins there. */
export function opensSentence(text: string, at: number): boolean {
  return (
    /(?:^|[.!?…:]\s+|[“„«"(]\s*)$/u.test(text.slice(Math.max(0, at - 8), at)) &&
    !afterInitial(text, at)
  );
}

function afterInitial(text: string, at: number): boolean {
  return /(?:\p{Lu}|\b(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Gov|Prof))\.\s+$/u.test(
    text.slice(Math.max(0, at - 8), at),
  );
}
