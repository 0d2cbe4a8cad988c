/** What stands in quotation marks as somebody's speech, and not as a name or a word held at arm's length. */
import type { WordSpan } from "../reading/find-words.ts";
import type { Passage } from "../reading/read-input.ts";
import { gapAt } from "../reading/read-words.ts";
import { cueAt } from "./speech-cues.ts";

/** Shorter words in marks are a name or a word held at arm's length. */
const speechWordsMin = 4;
const speechStart = /[,:]\s*["“„«]/u;
const speechEnd = /[,?!.…]["”“»]|["”“»],/u;

/**
 * Direct speech in a sentence: after a colon or a comma, or with a comma behind, beside a verb of speech.
 *
 * @returns Each stretch, with the index of the verb.
 */
export function directSpeech(
  passage: Passage,
  { from, to }: WordSpan,
): (WordSpan & Readonly<{ cue: number }>)[] {
  const { words } = passage;
  const indexes = words.slice(from, to).map((_, at) => from + at);
  if (!indexes.some((at) => words[at]?.quoted === true)) return [];
  const cue = indexes.find((at) => isSpeechVerb(passage, at));
  if (cue === undefined) return [];
  const starts = indexes.filter((at) => words[at]?.quoted === true && !isQuotedBefore(words, at));
  return starts.flatMap((start) => {
    let end = start;
    while (end < to && words[end]?.quoted === true) end += 1;
    const isSpeech = speechStart.test(gapAt(words, start)) || speechEnd.test(gapAt(words, end));
    return isSpeech && end - start >= speechWordsMin ? [{ cue, from: start, to: end }] : [];
  });
}

const isQuotedBefore = (words: Passage["words"], at: number): boolean =>
  words[at - 1]?.quoted === true && !/["”»].*["“«]/u.test(gapAt(words, at));

function isSpeechVerb(passage: Passage, at: number): boolean {
  const cue = cueAt(passage, at);
  return cue?.kind === "verb" && !cue.weak;
}
