/** A date moved to its neighbour: the next weekday, month or year. */
import { months, weekdays } from "../../../anchoring/calendar-names.ts";
import { readDates } from "../../../checks/dates/read-dates.ts";
import { gapAt, lowerAt, readWords, type Word } from "../../../checks/reading/read-words.ts";
import { type Plant, spliced, stands } from "./plant.ts";

const cycles = [weekdays, months];

/** A bound moved the wrong way would still hold: what was done "by Monday" was done by Tuesday. */
function stepsAfter(before: string): readonly (1 | -1)[] {
  if (/^(?:by|before|until|till)$/.test(before)) return [-1];
  return /^(?:after|since|from)$/.test(before) ? [1] : [1, -1];
}

function neighbour(text: string, step: 1 | -1): string | undefined {
  const cycle = cycles.find((one) => one.includes(text));
  if (cycle !== undefined) return cycle.at((cycle.indexOf(text) + step) % cycle.length);
  return /^\d{4}$/.test(text) ? String(Number(text) + step) : undefined;
}

/** Weekdays before months before years: the finer, the easier overlooked. */
const fineness = ({ text }: Word): number =>
  [...cycles, [text]].findIndex((one) => one.includes(text));

export const otherDate: Plant = ({ finding: { statement }, quotes }) => {
  const words = readWords(statement);
  const dated = readDates(statement, words)
    .filter(({ decade, century, period }) => (decade ?? century ?? period) === undefined)
    .flatMap(({ from, to }) => words.slice(from, to).map((word, at) => ({ word, at: from + at })))
    .toSorted((one, other) => fineness(one.word) - fineness(other.word));
  for (const { word, at } of dated) {
    // "2021-22" is two years.
    if (/[-–/]/.test(gapAt(words, at + 1)) || /[-–/]/.test(gapAt(words, at))) continue;
    for (const step of stepsAfter(lowerAt(words, at - 1))) {
      const other = neighbour(word.text, step);
      if (other === undefined || stands(other, quotes)) continue;
      return { sentence: spliced(statement, word.start, word.start + word.text.length, other) };
    }
  }
  return undefined;
};
