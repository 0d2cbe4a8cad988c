/** The sentences around the quotes read as one text, in which each stays a sentence of its own. */
import type { CheckInput } from "../check.ts";
import { type Passage, readPassage } from "./read-input.ts";
import { remember } from "./remember.ts";

/** Words that are spoken on, or whose clause goes on, in the next sentence: "Hess said:", "the U.S." before a small letter. */
const goesOn = /[,:;–—-]["”“»]?\s*$/u;
const startsSmall = /^[\s"“„«(]*\p{Ll}/u;

/** Marks in double quotation that open, less those that close; straight ones toggle. A quotation left open reaches into the next sentence. */
function leavesOpen(text: string, wasOpen: boolean): boolean {
  let isOpen = wasOpen;
  for (const [mark] of text.matchAll(/["“”„«»]/gu)) {
    if (mark === "„" || mark === "«") isOpen = true;
    else if (mark === "”" || mark === "»") isOpen = false;
    else isOpen = !isOpen;
  }
  return isOpen;
}

/**
 * A heading or a title has no full stop, and one after an abbreviation ends nothing: only a line of its own keeps them
 * from running into the sentence below.
 */
function joined(sentences: readonly string[]): string {
  let text = "";
  let isOpen = false;
  for (const [at, sentence] of sentences.entries()) {
    const before = sentences[at - 1];
    if (before !== undefined)
      text += isOpen || goesOn.test(before) || startsSmall.test(sentence) ? " " : "\n";
    text += sentence;
    isOpen = leavesOpen(sentence, isOpen);
  }
  return text;
}

// Several checks of one input ask for it.
const readJoined = remember((surroundings: readonly string[]) => readPassage(joined(surroundings)));

/** @returns Undefined where the quotes stand alone. */
export function readSurroundings({ surroundings }: CheckInput): Passage | undefined {
  return surroundings.length === 0 ? undefined : readJoined(surroundings);
}
