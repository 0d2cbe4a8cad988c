/** Figures that differ between two texts that are otherwise the same. */

export type FigureChange = Readonly<{ one: string; other: string; words: string }>;

/** Words before and after a figure that must agree, for it to be the same figure in both texts. */
const wordsAround = 2;
/** Where those words are looked for, in code units on either side. */
const charsAround = 60;

/**
 * Looks at figures that stand once between the same words in both texts. A figure that only one text
 * has, in a sentence of its own, is an addition and no change.
 */
export function changedFigures(one: string, other: string): readonly FigureChange[] {
  const figuresOfOther = figuresByWords(other);
  const changes: FigureChange[] = [];
  for (const [words, figures] of figuresByWords(one)) {
    const rivals = figuresOfOther.get(words);
    if (rivals === undefined || figures.some((figure) => rivals.includes(figure))) continue;
    changes.push({ one: figures.join(", "), other: rivals.join(", "), words });
  }
  return changes;
}

function figuresByWords(text: string): ReadonlyMap<string, readonly string[]> {
  const figures = new Map<string, string[]>();
  for (const { index, 0: figure } of text.matchAll(/(?<![\p{L}\p{N}])\d+(?:[.,:]\d+)*/gu)) {
    const before = wordsIn(text.slice(Math.max(0, index - charsAround), index)).slice(-wordsAround);
    const end = index + figure.length;
    const after = wordsIn(text.slice(end, end + charsAround)).slice(0, wordsAround);
    const words = [...before, "…", ...after].join(" ");
    figures.set(words, [...(figures.get(words) ?? []), figure]);
  }
  return figures;
}

/** Other figures beside one count as equal, or a second changed figure would hide the first. */
function wordsIn(text: string): readonly string[] {
  const words = text.toLowerCase().match(/\d+(?:[.,:]\d+)*|\p{L}+/gu) ?? [];
  return words.map((word) => (/^\d/.test(word) ? "#" : word));
}
