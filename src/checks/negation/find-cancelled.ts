/** A statement that tells as done what its quote says was called off: "visited" of "cancelled a visit". */
import { isActionNounOf } from "../modality/action-nouns.ts";
import { functionWords } from "../reading/content-words.ts";
import { isDenied } from "../reading/is-denied.ts";
import { isPastForm } from "../reading/past-forms.ts";
import { perPassage } from "../reading/per-passage.ts";
import type { Passage } from "../reading/read-input.ts";
import { lowerAt } from "../reading/read-words.ts";

const cancelling =
  /^(?:cancel(?:s|l?ed|l?ing)|scrap(?:s|ped|ping)|shelv(?:es|ed|ing)|abandon(?:s|ed|ing)|forgo(?:es|ing)?|forwent|call(?:s|ed|ing)|put(?:s|ting)?)$/;
/** "Called off", "put off": without the second word, nothing of the kind. */
const phrasal = /^(?:call(?:s|ed|ing)|put(?:s|ting)?)$/;
/** Words between such a verb and the deed at most: "cancelled a long planned visit". */
const deedReach = 4;

function isCancelling({ words }: Passage, at: number): boolean {
  const lower = lowerAt(words, at);
  return cancelling.test(lower) && (!phrasal.test(lower) || lowerAt(words, at + 1) === "off");
}

/** Does a word after the one at an index, and near it, name the deed of the verb? */
function namesDeed({ words, stems }: Passage, at: number, verb: string): boolean {
  const next = words.slice(at + 1, at + 2 + deedReach);
  const end = next.findIndex(
    ({ sentence, gap }) => sentence !== words[at]?.sentence || /[,;:]/.test(gap),
  );
  return next.slice(0, end === -1 ? next.length : end).some(({ lower }, index) => {
    const stem = stems[at + 1 + index] ?? "";
    return !functionWords.has(lower) && (stem === verb || isActionNounOf(stem, verb));
  });
}

/** Indexes of the verbs that call something off. */
const cancellings = perPassage((passage): readonly number[] =>
  passage.words.flatMap((_, at) =>
    isCancelling(passage, at) && !isDenied(passage, at) ? [at] : [],
  ),
);

export type Cancelled = Readonly<{ stated: string; quoted: string }>;

/** Is the word at an index told as done, and not in these words by the quote, too? */
function isDone(statement: Passage, at: number, quote: Passage): boolean {
  const lower = lowerAt(statement.words, at);
  if (!isPastForm(lower) || lowerAt(statement.words, at - 1) === "to") return false;
  return !isDenied(statement, at) && !quote.words.some((word) => word.lower === lower);
}

function cancelledIn(statement: Passage, quote: Passage): Cancelled | undefined {
  for (const place of cancellings(quote)) {
    const at = statement.stems.findIndex(
      (verb, index) => namesDeed(quote, place, verb) && isDone(statement, index, quote),
    );
    const [stated, quoted] = [statement.words[at]?.text, quote.words[place]?.text];
    if (stated !== undefined && quoted !== undefined) return { stated, quoted };
  }
  return undefined;
}

/** The past verb of the statement whose deed a quote has called off. */
export function findCancelled(
  statement: Passage,
  quotes: readonly Passage[],
): Cancelled | undefined {
  if (cancellings(statement).length > 0) return undefined;
  for (const quote of quotes) {
    const found = cancelledIn(statement, quote);
    if (found !== undefined) return found;
  }
  return undefined;
}
