/** Whether the words that an ellipsis left out turn round what was quoted, or give it to another speaker. */
import { conditions, doubts, speechVerbs } from "./meaning-words.ts";
import { isNegation } from "./vital-difference.ts";
import { sentenceStarters } from "./sentence-starters.ts";
import { findWords } from "./word-index.ts";

/** Words of a gap within which a negation or a doubt speaks of what is quoted; a longer gap has clauses of its own. */
const shortGapWords = 12;
const nearStartWords = 4;
const nearEndWords = 6;

/** What stands on both sides of a gap, and the gap itself; folded, case and accents kept. */
export type Gap = Readonly<{ before: string; gap: string; after: string }>;

/**
 * "the firm … will pay" from "the firm denied it will pay". Only the ends of the two sentences
 * count, whole sentences between them do not; in a long gap only the clauses beside the pieces,
 * and a denial whose "that" opens what is quoted. And "“We stay” … Rao said" from "“We stay,” said
 * Ivers. Rao said": another speaker's words.
 */
export function hidesMeaning({ before, gap, after }: Gap): boolean {
  const sentences = gap.replaceAll(evenIf, "").split(/[.!?](?=['\s]|$)/);
  const ends = sentences.length > 1 ? [sentences[0] ?? "", sentences.at(-1) ?? ""] : sentences;
  if (ends.some((end) => besideQuote(end).some(turnsSense))) return true;
  return deniedThat.test(sentences.at(-1) ?? "") || hidesSpeaker({ before, gap, after });
}

/** A verb that denies the clause its "that" opens, however far before it. */
const deniedThat =
  /\b(?:den(?:y|ies|ied|ying)|doubt(?:s|ed|ing)?|disput(?:e|es|ed|ing)|refut(?:e|es|ed|ing))\b[^;:]*\bthat\b/i;

function turnsSense(word: string): boolean {
  const small = word.toLowerCase();
  return isNegation(word) || doubts.has(small) || conditions.has(small);
}

/** "Even if" makes nothing a condition. */
const evenIf = /\b(?:even if|auch wenn|даже если)\b/giu;

/** Who speaks is left out where the quote goes on to name one who speaks, or two are left out. */
function hidesSpeaker({ before, gap, after }: Gap): boolean {
  const hidden = speakersIn(gap);
  if (hidden.length === 0) return false;
  const told = new Set([...hidden, ...speakersIn(before), ...speakersIn(after)]);
  // "He" may be the one who was named.
  const called = [...told].filter((each) => subjectPronouns.has(each)).length;
  return called > 1 || told.size - called > 1;
}

const subjectPronouns = new Set(["he", "she", "they", "i", "we", "er", "sie", "он", "она"]);
/** Words between a speaker's name and his verb at most: "Rao, the mayor, said". */
const subjectReach = 3;

/** The subjects of verbs of speech: the last word of a name, or a pronoun. */
function speakersIn(part: string): readonly string[] {
  const words = wordsOf(part);
  return words.flatMap((word, at) => {
    if (!speechVerbs.has(word)) return [];
    const pronoun = [words[at - 1], words[at + 1]].find((each) =>
      subjectPronouns.has((each ?? "").toLowerCase()),
    );
    const named =
      nameAfter(words, at + 1) ?? words.slice(Math.max(0, at - subjectReach), at).findLast(isNamed);
    const subject = pronoun ?? named;
    return subject === undefined ? [] : [subject.toLowerCase()];
  });
}

/** "Said Ana Ivers": the last word of the name behind the verb. */
function nameAfter(words: readonly string[], from: number): string | undefined {
  let at = from;
  while (at < words.length && isNamed(words[at] ?? "")) at += 1;
  return at > from ? words[at - 1] : undefined;
}

const isNamed = (word: string): boolean => /^\p{Lu}/u.test(word) && !sentenceStarters.has(word);

function besideQuote(sentence: string): string[] {
  const words = wordsOf(sentence);
  if (words.length <= shortGapWords) return words;
  const clauses = sentence.split(/[;:-]/);
  return [
    ...wordsOf(clauses[0] ?? "").slice(0, nearStartWords),
    ...wordsOf(clauses.at(-1) ?? "").slice(-nearEndWords),
  ];
}

function wordsOf(part: string): string[] {
  const { starts, ends } = findWords(part);
  return starts.map((at, index) => part.slice(at, ends[index]));
}
