/**
 * Parts of a passage that stand under a verb or noun of saying, accusing or believing: "officials assured that …",
 * "accusing them of …", "claims that …", "according to Hess, …", and direct speech. The source passes them on; it does
 * not assert them. Not "…, the ministry said" behind a whole sentence: there the source tells it, and says from whom.
 */
import type { WordSpan } from "../reading/find-words.ts";
import { sentencesOf } from "../reading/find-words.ts";
import { directSpeech } from "./direct-speech.ts";
import { judgementAt, judgingVerbs } from "./judgements.ts";
import { perPassage } from "../reading/per-passage.ts";
import type { Passage } from "../reading/read-input.ts";
import { gapAt, lowerAt } from "../reading/read-words.ts";
import { strictSpeech } from "./english-speech-verbs.ts";
import { isComplementizer } from "./reported-mood.ts";
import { isPreposition } from "./speaker-phrase.ts";
import { wordSet } from "../reading/word-set.ts";

/** `cue`: index of the word that makes it one. */
export type ReportedPart = WordSpan & Readonly<{ cue: number }>;

/**
 * Verbs that leave open whether what is said is true. Not those that take it for true ("confirmed", "noted", "pointed
 * out", "revealed", "showed", "announced"): after them the source tells it as well.
 */
const openVerbs =
  wordSet(`say says said saying tell tells told telling claim claims claimed claiming allege alleges alleged alleging
  assert asserts asserted asserting assure assures assured assuring argue argues argued arguing insist insists insisted insisting
  maintain maintains maintained maintaining contend contends contended contending believe believes believed believing
  think thinks thought thinking suspect suspects suspected suspecting suggest suggests suggested suggesting fear fears feared fearing
  hope hopes hoped hoping predict predicts predicted predicting speculate speculates speculated speculating
  declare declares declared declaring warn warns warned warning complain complains complained complaining
  boast boasts boasted boasting charge charges charged charging swear swears swore swearing imply implies implied implying
  reckon reckons reckoned guess guesses guessed assume assumes assumed assuming suppose supposes supposed feel feels felt
  doubt doubts doubted deny denies denied denying dispute disputes disputed opine opines opined
  repeat repeats repeated repeating reiterate reiterates reiterated reiterating restate restates restated restating
  state states stated stating retort retorts retorted retorting counter counters countered countering
  testify testifies testified testifying attest attests attested attesting profess professes professed professing
  caution cautions cautioned cautioning`);

/** Nouns that do the same before "that". */
const openNouns =
  wordSet(`claim claims allegation allegations accusation accusations assertion assertions charge charges belief beliefs
  suspicion suspicions suggestion suggestions rumour rumours rumor rumors speculation criticism complaint complaints contention view views
  opinion opinions theory theories fear fears concern concerns hope hopes assumption assumptions argument arguments hint hints assurance
  assurances warning warnings prediction predictions`);

/** Without "that", only after verbs that take nothing but a clause or a speech: "said prices rose". */
const bareVerbs =
  wordSet(`say says said saying claim claims claimed claiming think thinks thought believe believes believed insist insists
  insisted suspect suspects suspected allege alleges alleged fear fears feared suggest suggests suggested reckon reckons reckoned
  guess guesses guessed hope hopes hoped`);

const accusing = /^accus(?:e|es|ed|ing|ations?)$/u;

/** Words between the verb and its "that" at most: "told the daily on Friday that". */
const thatReach = 6;
/** Words between "accused" and its "of" at most. */
const ofReach = 10;

/** The parts of a passage, in order. What stands in quotation marks is read with the words around it. */
export const reportedParts = perPassage((passage): readonly ReportedPart[] => {
  const { words } = passage;
  if (!words.some(({ lower, quoted }) => quoted || isOpener(lower))) return [];
  return sentencesOf(passage).flatMap((sentence) => {
    const parts: ReportedPart[] = [];
    for (let cue = sentence.from; cue < sentence.to; cue += 1) {
      const span = partAt(passage, cue, sentence);
      if (span !== undefined && span.to > span.from) parts.push({ cue, ...span });
    }
    return [...parts, ...directSpeech(passage, sentence)];
  });
});

const isOpener = (lower: string): boolean =>
  openVerbs.has(lower) ||
  openNouns.has(lower) ||
  judgingVerbs.has(lower) ||
  accusing.test(lower) ||
  lower === "according";

function partAt(passage: Passage, cue: number, sentence: WordSpan): WordSpan | undefined {
  const lower = lowerAt(passage.words, cue);
  if (accusing.test(lower)) return accusedAt(passage, cue, sentence);
  if (lower === "according") return accordingAt(passage, cue, sentence);
  if (judgingVerbs.has(lower)) return judgementAt(passage, cue, sentence);
  const that =
    openVerbs.has(lower) || openNouns.has(lower) ? thatAfter(passage, cue, sentence) : undefined;
  if (that !== undefined) return { from: that + 1, to: clauseEnd(passage, that + 1, sentence) };
  if (!bareVerbs.has(lower) || isInverted(passage, cue, sentence)) return undefined;
  if (!opensClause(passage, cue + 1, sentence)) return undefined;
  return { from: cue + 1, to: clauseEnd(passage, cue + 1, sentence) };
}

/** "Repeated storms that spring": neither "that" nor a day or a place follows. */
function isDeed(words: Passage["words"], cue: number): boolean {
  const next = lowerAt(words, cue + 1);
  return strictSpeech.has(lowerAt(words, cue)) && !isComplementizer(next) && !isPreposition(next);
}

/** The "that" of a verb or noun: right after it, or after whom it is told. */
function thatAfter({ words }: Passage, cue: number, { to }: WordSpan): number | undefined {
  if (isDeed(words, cue)) return undefined;
  const reach =
    openNouns.has(lowerAt(words, cue)) && !openVerbs.has(lowerAt(words, cue)) ? 1 : thatReach;
  for (let at = cue + 1; at < Math.min(to, cue + 1 + reach); at += 1) {
    if (/[,;:—"“”]/u.test(gapAt(words, at)) && at > cue + 1) return undefined;
    if (isComplementizer(lowerAt(words, at))) return at;
    if (openVerbs.has(lowerAt(words, at))) return undefined;
  }
  return undefined;
}

const noClause = wordSet(
  "in on at by for from of with to about as so and but or he's hello yes no it's before after during when while then earlier later yesterday today",
);

/** After a bare verb: a noun phrase or a pronoun, with nothing but a space between. */
function opensClause({ words }: Passage, at: number, { to }: WordSpan): boolean {
  if (at + 2 >= to || gapAt(words, at) !== " ") return false;
  return !noClause.has(lowerAt(words, at));
}

/** Words of a speaker after his verb at most: "…, said the mayor of Ardel". */
const speakerWords = 6;

/** "“…,” said Hess, who lives in Ardel": what follows the verb is its subject. */
function isInverted({ words }: Passage, cue: number, { from, to }: WordSpan): boolean {
  const gap = gapAt(words, cue);
  if (/[“”"»«?!]/u.test(gap)) return true;
  if (cue > from && !gap.includes(",")) return false;
  const end = Math.min(to, cue + 2 + speakerWords);
  for (let at = cue + 2; at < end; at += 1) if (/[,;:—]/u.test(gapAt(words, at))) return true;
  return end === to;
}

/** To the end of the sentence, or to where another clause begins. */
function clauseEnd({ words }: Passage, from: number, { to }: WordSpan): number {
  for (let at = from + 1; at < to; at += 1) if (/[;—]|\s–\s/u.test(gapAt(words, at))) return at;
  return to;
}

/** "Accusing them of having left", "was accused of leaving": whom, and what. */
function accusedAt(passage: Passage, cue: number, sentence: WordSpan): WordSpan | undefined {
  const { words } = passage;
  for (let at = cue + 1; at < Math.min(sentence.to, cue + 1 + ofReach); at += 1) {
    const lower = lowerAt(words, at);
    if (lower !== "of" && !isComplementizer(lower)) continue;
    if (lower === "of" && !lowerAt(words, at + 1).endsWith("ing")) continue;
    const isPassive = at === cue + 1;
    return { from: isPassive ? sentence.from : cue + 1, to: clauseEnd(passage, at, sentence) };
  }
  return undefined;
}

/** "According to Hess, …" and "…, according to Hess". */
function accordingAt(
  { words }: Passage,
  cue: number,
  { from, to }: WordSpan,
): WordSpan | undefined {
  if (lowerAt(words, cue + 1) !== "to") return undefined;
  if (isWork(words, cue + 2, to)) return undefined;
  // "Sorted according to size" tells of nobody.
  const isNaming = gapAt(words, cue).includes(",") || words[cue + 2]?.capital === true;
  if (cue > from) return isNaming ? { from, to: cue } : undefined;
  for (let at = cue + 2; at < to; at += 1)
    if (gapAt(words, at).includes(",")) return { from: at, to };
  return undefined;
}

const works =
  wordSet(`encyclopaedia encyclopedia dictionary bible census data figure figures statistics record records law laws constitution
  rule rules schedule timetable calendar website document documents agreement contract legend tradition myth custom`);

/** "According to the census", "according to “Britannica”": where a fact is looked up, not one who says it. */
function isWork(words: Passage["words"], from: number, to: number): boolean {
  for (let at = from; at < to && (at === from || !/[,;:]/u.test(gapAt(words, at))); at += 1) {
    if (words[at]?.quoted === true || works.has(lowerAt(words, at))) return true;
  }
  return false;
}
