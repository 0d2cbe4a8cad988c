/** Whether a page is no article: an error page, a wall, or an empty shell. */
import { type NoticeLine, otherWords } from "./notice-line.ts";
import { excerpt } from "./notice-notes.ts";
import { stubCompanions, type StubCode, type StubKind, stubKinds } from "./stub-shapes.ts";

export type Stub = Readonly<{
  code: StubCode;
  /** For a person, with the page's own words. */
  reason: string;
}>;

/** A wall's small print may be long; a document with more prose than this is none. In words. */
const proseWordsMax = 2_000;

/**
 * @param beside - What the page says of itself outside its text: its title, and what it shows where no script runs.
 * @returns The first kind that the page says of itself, where it says next to nothing else.
 */
export function findStub(
  lines: readonly NoticeLine[],
  beside: readonly string[] = [],
): Stub | undefined {
  if (otherWords(lines, () => false) > proseWordsMax) return undefined;
  const said = [
    ...lines.flatMap(({ words, sentences }) =>
      // A heading without a full stop, and a line that is one sentence, are tried whole first.
      words.length <= signCharsMax
        ? [words, ...sentences.map((each) => each.words)]
        : sentences.map((each) => each.words),
    ),
    ...beside,
  ];
  if (lines.some(isReport)) return undefined;
  const left = otherWords(lines, isStubWords);
  for (const { code, says, shapes, otherWordsMax } of stubKinds) {
    const sign = left > otherWordsMax ? undefined : said.find((words) => fits(words, shapes));
    if (sign !== undefined) return { code, reason: `${says}: “${excerpt(sign)}”.` };
  }
  return undefined;
}

/** Longer than any line that says what a page is. */
const signCharsMax = 500;

/** What somebody said is news, in however few words. */
const speech = /\b(?:said|told|wrote|announced|added|warned|confirmed|according to|reported)\b/iu;

function isReport({ isArticle, sentences }: NoticeLine): boolean {
  return isArticle && sentences.some(({ words }) => speech.test(words));
}

const fits = (words: string, shapes: StubKind["shapes"]): boolean =>
  words.length <= signCharsMax && !speech.test(words) && shapes.some((shape) => shape.test(words));

function isStubWords(words: string): boolean {
  return fits(words, stubCompanions) || stubKinds.some(({ shapes }) => fits(words, shapes));
}
