/** The cheapest way to read a quote's words in a stretch of a text, word by word. */
import { wordDistance } from "./word-distance.ts";

/** Words in order, with their numbers in the text's vocabulary; -1 is a word that the text does not have. */
export type Words = Readonly<{ words: readonly string[]; ids: ArrayLike<number> }>;

/** Words `[quoteStart, quoteEnd)` stand for `[textStart, textEnd)`; either may be empty. `edits` of 0 is the same word. */
export type Step = Readonly<{
  quoteStart: number;
  quoteEnd: number;
  textStart: number;
  textEnd: number;
  edits: number;
  /** False if the words have nothing to do with each other. */
  isAlike: boolean;
}>;

/** `cost` in letters changed; `steps` in order, from the first word of the quote to its last. */
export type Alignment = Readonly<{ cost: number; steps: readonly Step[] }>;

/** What the last step of a cell was, by its number. */
const moves = [
  { quote: 0, text: 0 },
  { quote: 1, text: 1 },
  { quote: 2, text: 1 },
  { quote: 1, text: 2 },
  { quote: 0, text: 1 },
  { quote: 1, text: 0 },
] as const;

const unreached = 1e9;
/** Less than a short word, so that a first or last word of the quote keeps its place across an omission. */
const omissionCost = 2;

/**
 * Reads all words of the quote in the words of the text; what stands before and after costs nothing.
 * Word i of the quote is looked for from `lowest + i` up to `lowest + i + band`.
 *
 * @returns No steps and an endless cost if the quote does not fit into the band, or costs over `costMax`.
 */
export function alignWords(
  quote: Words,
  text: Words,
  { lowest, band, costMax }: Readonly<{ lowest: number; band: number; costMax: number }>,
): Alignment {
  const rows = quote.words.length;
  const width = text.words.length + 1;
  const costs = new Float64Array((rows + 1) * width).fill(unreached);
  const moveOf = new Uint8Array(costs.length);
  const grid: Grid = { quote, text, width, costs, moveOf, costMax };
  costs.fill(0, 0, width);
  // Columns that the row above reached: a row reaches at most two further to the right by itself.
  let reached = { from: 0, to: width - 1 };
  for (let row = 1; row <= rows; row += 1) {
    const first = Math.max(0, reached.from, row + lowest - 1);
    const last = Math.min(width - 1, row + lowest + band);
    reached = fillRow(grid, row, { first, last, mostTo: reached.to + 2 });
  }
  return readBack(grid, rows);
}

/** The first and the last column reached; `from` beyond `to` if none was. */
function fillRow(
  grid: Grid,
  row: number,
  { first, last, mostTo }: Readonly<{ first: number; last: number; mostTo: number }>,
): { from: number; to: number } {
  let from = Number.POSITIVE_INFINITY;
  let to = -1;
  for (let column = first; column <= last && (column <= mostTo || to === column - 1); column += 1) {
    if (!fillCell(grid, row, column)) continue;
    from = Math.min(from, column);
    to = column;
  }
  return { from, to };
}

type Grid = Readonly<{
  quote: Words;
  text: Words;
  width: number;
  costs: Float64Array;
  moveOf: Uint8Array;
  costMax: number;
}>;

/** False if every way to this cell is dearer than `costMax`. */
function fillCell(grid: Grid, row: number, column: number): boolean {
  const { width, costs, moveOf } = grid;
  const cell = row * width + column;
  const above = at(costs, cell - width);
  const left = column > 0 ? at(costs, cell - 1) : unreached;
  const diagonal = column > 0 ? at(costs, cell - width - 1) : unreached;
  // A way that is too dear already is not gone on with: most cells end here.
  if (Math.min(above, left, diagonal) > grid.costMax) return false;
  let best = above + weightAt(grid.quote.words, row - 1) + 1;
  let move = 5;
  if (left + omissionCost <= best) {
    best = left + omissionCost;
    move = 4;
  }
  const replaced = diagonal <= best ? diagonal + pairCost(grid, row - 1, column - 1) : unreached;
  if (replaced <= best) {
    best = replaced;
    move = 1;
  }
  const joined = best > diagonal ? joinedCell(grid, row, column) : notJoined;
  if (joined.cost < best) ({ cost: best, move } = joined);
  if (best > grid.costMax) return false;
  costs[cell] = best;
  moveOf[cell] = move;
  return true;
}

/** Words that are not alike cost a little less than leaving one out, so that replaced words stay in the span. */
function pairCost({ quote, text }: Grid, quoteIndex: number, textIndex: number): number {
  if (quote.ids[quoteIndex] === text.ids[textIndex]) return 0;
  const quoteWord = quote.words[quoteIndex] ?? "";
  return wordDistance(quoteWord, text.words[textIndex] ?? "") ?? weight(quoteWord) + 0.5;
}

function weightAt(words: readonly string[], index: number): number {
  return weight(words[index] ?? "");
}

/** A word of one letter, or a figure of one digit, is not given up for the word beside it. */
function weight(word: string): number {
  return Math.max(omissionCost, word.length);
}

const notJoined = { cost: unreached, move: 0 };

/** A space lost or added: two words of one side are one word of the other. */
function joinedCell(grid: Grid, row: number, column: number): { cost: number; move: number } {
  const { quote, text, width, costs } = grid;
  const cell = row * width + column;
  const surplus = length(quote.words, row - 1) - length(text.words, column - 1);
  if (row > 1 && surplus < 0) {
    const cost = joinedCost(quote.words, row - 1, text.words[column - 1] ?? "");
    if (cost > 0) return { cost: at(costs, cell - 2 * width - 1) + cost, move: 2 };
  } else if (column > 1 && surplus > 0) {
    const cost = joinedCost(text.words, column - 1, quote.words[row - 1] ?? "");
    if (cost > 0) return { cost: at(costs, cell - width - 2) + cost, move: 3 };
  }
  return notJoined;
}

function length(words: readonly string[], index: number): number {
  return words[index]?.length ?? 0;
}

/** Of the word `second` and the one before it; 0 if the two are not the one. */
function joinedCost(words: readonly string[], second: number, whole: string): number {
  const missing = whole.length - length(words, second - 1) - length(words, second);
  if (missing > 1 || missing < -1) return 0;
  const first = words[second - 1] ?? "";
  if (first.charCodeAt(0) !== whole.charCodeAt(0)) return 0;
  const edits = wordDistance(first + (words[second] ?? ""), whole);
  return edits === undefined ? 0 : edits + 1;
}

function readBack(grid: Grid, rows: number): Alignment {
  const { width, costs, moveOf } = grid;
  let column = 0;
  for (let other = 1; other < width; other += 1) {
    if (at(costs, rows * width + other) < at(costs, rows * width + column)) column = other;
  }
  const cost = at(costs, rows * width + column);
  if (cost >= unreached) return { cost: Number.POSITIVE_INFINITY, steps: [] };
  const steps: Step[] = [];
  let row = rows;
  while (row > 0) {
    const move = moves[moveOf[row * width + column] ?? 0] ?? moves[5];
    steps.push(stepOf(grid, move, row, column));
    row -= move.quote;
    column -= move.text;
  }
  return { cost, steps: steps.toReversed() };
}

function stepOf(
  { quote, text }: Grid,
  move: (typeof moves)[number],
  row: number,
  column: number,
): Step {
  const quoteStart = row - move.quote;
  const textStart = column - move.text;
  const place = { quoteStart, quoteEnd: row, textStart, textEnd: column };
  const isPair = move.quote === 1 && move.text === 1;
  if (!isPair) return { ...place, edits: 1, isAlike: move.quote + move.text === 3 };
  if (quote.ids[quoteStart] === text.ids[textStart]) return { ...place, edits: 0, isAlike: true };
  const quoteWord = quote.words[quoteStart] ?? "";
  const edits = wordDistance(quoteWord, text.words[textStart] ?? "");
  return { ...place, edits: edits ?? quoteWord.length, isAlike: edits !== undefined };
}

function at(values: Float64Array, index: number): number {
  return values[index] ?? unreached;
}
