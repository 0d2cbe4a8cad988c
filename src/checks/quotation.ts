/** Quotation marks belong around words that stand in the quotes, to the letter; only typography may differ. */
import type { Check, CheckInput } from "./check.ts";
import { foldTypography } from "./reading/fold-typography.ts";

const marked = /"([^"]+)"|(?<![\p{L}\p{N}])'([^']*(?:\p{L}'\p{L}[^']*)*)'(?![\p{L}\p{N}])/gu;
/** What a writer may leave out or put in: an ellipsis, or words in brackets. */
const breaks = /\s*(?:\.{3}|…|\[[^\]]*\])\s*/u;

/** Letters alone: case of the first letter, closing marks and spacing are the writer's. */
function plain(text: string): string {
  return foldTypography(text)
    .replace(/''|"/g, " ")
    .replace(/&/g, "and")
    .replace(/\s+/g, " ")
    .replace(/\s+([.,;:!?)])/g, "$1")
    .toLowerCase()
    .trim();
}

/** Words that stand in quotation marks in a statement. */
export function quotedWords(statement: string): readonly string[] {
  // Typewriter quotes of the Penn Treebank kind are marks too.
  const text = foldTypography(statement.replace(/``|''/g, '"'));
  return [...text.matchAll(marked)]
    .map((match) => match[1] ?? match[2] ?? "")
    .filter((words) => /\p{L}/u.test(words));
}

const isWordCharacter = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character);

/** Where a piece stands whole, at or after an index; -1 if it does not. */
function findWhole(text: string, piece: string, from: number): number {
  for (let at = text.indexOf(piece, from); at !== -1; at = text.indexOf(piece, at + 1)) {
    const startsInside = isWordCharacter(text[at - 1]) && isWordCharacter(piece[0]);
    const endsInside = isWordCharacter(text[at + piece.length]) && isWordCharacter(piece.at(-1));
    if (!startsInside && !endsInside) return at;
  }
  return -1;
}

function stands(words: string, texts: readonly string[]): boolean {
  const pieces = words
    .split(breaks)
    .map((piece) => plain(piece).replace(/^[,.;:!? -]+|[,.;:!? -]+$/g, ""))
    .filter((piece) => piece !== "");
  return texts.some((text) => {
    let from = 0;
    return pieces.every((piece) => {
      const at = findWhole(text, piece, from);
      from = at + piece.length;
      return at !== -1;
    });
  });
}

function run(input: CheckInput): ReturnType<Check["run"]> {
  const quoted = quotedWords(input.statement);
  if (quoted.length === 0) return { outcome: "pass" };
  // A title is lawful too: works and headlines are named in marks.
  const texts = [...input.quotes, input.quotes.join(" "), ...input.lawful].map(plain);
  const words = quoted.filter((each) => !stands(each, texts));
  if (words.length === 0) return { outcome: "pass" };
  return { outcome: "fail", words, because: `No quote has these words: ${words.join("; ")}.` };
}

/** Words in quotation marks that do not stand so in any quote. */
export const quotation: Check = { name: "quotation", run };
