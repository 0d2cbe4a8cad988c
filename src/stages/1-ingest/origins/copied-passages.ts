/** Which passages of a source are another's words, so that nobody is counted as confirming himself. */
import type { NearCopy } from "./find-near-copies.ts";

type Range = Readonly<{ start: number; end: number }>;

/** A range of a text, and the text that has the words first. */
type Debt = Readonly<{ first: number; range: Range }>;

/**
 * By index of the text that has words of another. A sentence that says something differently is its own; what
 * the other one has copied itself is owed to where it has it from. What counts under one origin anyway is left out.
 *
 * @param copies - In the order of the texts, `one` having the words before `other`.
 * @returns For each text its debts, those to the first text first, then by place: who has a debt has it here.
 */
export function copiedPassages(
  copies: readonly NearCopy[],
  texts: readonly string[],
  isSameOrigin: (one: number, other: number) => boolean,
): ReadonlyMap<number, readonly Debt[]> {
  const debts = new Map<number, readonly Debt[]>();
  for (const { one, other, passages, alterations } of copies) {
    const altered = alterations.map(({ at }) => sentenceAround(texts[other] ?? "", at.other));
    const owed = passages
      .flatMap((passage) => passOn(passage, debts.get(one) ?? [], one))
      .filter(({ first }) => !isSameOrigin(first, other))
      .flatMap(({ first, range }) =>
        without(range, altered).map((rest) => ({ first, range: rest })),
      );
    if (owed.length > 0) debts.set(other, joined([...(debts.get(other) ?? []), ...owed]));
  }
  return debts;
}

/** What of a passage is owed to whom: the words stand in the same order on both sides, so places move along. */
function passOn(
  { one, other }: NearCopy["passages"][number],
  debts: readonly Debt[],
  lender: number,
): readonly Debt[] {
  const moved = debts.flatMap(({ first, range }) => {
    const start = other.start + Math.max(range.start, one.start) - one.start;
    const end = Math.min(other.end, other.start + Math.min(range.end, one.end) - one.start);
    return start < end ? [{ first, range: { start, end } }] : [];
  });
  const rest = without(
    other,
    moved.map(({ range }) => range),
  );
  return [...moved, ...rest.map((range) => ({ first: lender, range }))];
}

/** Debts to one text that overlap or meet are one. */
function joined(debts: readonly Debt[]): readonly Debt[] {
  const all: Debt[] = [];
  const sorted = debts.toSorted(
    (one, other) => one.first - other.first || one.range.start - other.range.start,
  );
  for (const { first, range } of sorted) {
    const last = all.at(-1);
    if (last === undefined || last.first !== first || last.range.end < range.start) {
      all.push({ first, range });
    } else {
      const end = Math.max(last.range.end, range.end);
      all.splice(-1, 1, { first, range: { start: last.range.start, end } });
    }
  }
  return all;
}

const sentenceEnd = /[.!?…。！？]["”’»)\]]*(?=\s)|\n/gu;
/** How far the ends of a sentence are looked for, in code units. */
const reachMax = 1_000;

/** Roughly: a cut too many only means that fewer words count as altered. */
function sentenceAround(text: string, { start, end }: Range): Range {
  const before = text.slice(Math.max(0, start - reachMax), start);
  const after = text.slice(end, end + reachMax);
  const ended = [...before.matchAll(sentenceEnd)].at(-1);
  const ends = after.matchAll(sentenceEnd).next().value;
  const from = ended === undefined ? 0 : ended.index + ended[0].length;
  return {
    start: start - before.length + from,
    end: end + (ends === undefined ? after.length : ends.index + ends[0].length),
  };
}

/** What is left of a range, in order. */
function without(range: Range, cuts: readonly Range[]): readonly Range[] {
  return cuts.reduce<readonly Range[]>(
    (left, cut) =>
      left.flatMap(({ start, end }) =>
        [
          { start, end: Math.min(end, cut.start) },
          { start: Math.max(start, cut.end), end },
        ].filter((rest) => rest.start < rest.end),
      ),
    [range],
  );
}
