/** What two texts say differently where they otherwise say the same: figures, dates, names, and whether it is so at all. */
import { isNegation } from "../../../anchoring/vital-difference.ts";
import { monthNumbers, weekdayNumbers } from "../../../checks/reading/calendar-words.ts";
import { cardinals, ordinals, scales } from "../../../checks/numbers/number-words.ts";
import { endOf, startOf, type Passage, type Segment } from "./align-passages.ts";
import { classHash, shapesOf, wordAt, type WordStream } from "./word-stream.ts";

type Range = Readonly<{ start: number; end: number }>;

export type Alteration = Readonly<{
  kind: "figure" | "negation" | "name";
  /** The words at fault with those around them, as they stand in either text. */
  words: Readonly<{ one: string; other: string }>;
  /** Where the words at fault stand, in code units; what was left out has no length. */
  at: Readonly<{ one: Range; other: Range }>;
}>;

/** A stretch of words on either side, by index, half-open. */
type Stretch = Readonly<{
  one: Readonly<{ from: number; to: number }>;
  other: Readonly<{ from: number; to: number }>;
}>;

/** Words between two common passages, on either side: with more, another sentence was written. */
const rewordedMax = 8;
/** Words of a name. */
const nameWordsMax = 3;
/** Words shown before and after those at fault. */
const shownAround = 2;

/** Looks within passages, and at the few words between one and the next. */
export function findAlterations(
  one: WordStream,
  other: WordStream,
  passages: readonly Passage[],
): readonly Alteration[] {
  const isWritten = (stretch: Stretch): boolean =>
    shapesOf(one, stretch.one) !== shapesOf(other, stretch.other);
  const changed = passages.flatMap(({ segments }) =>
    segments.flatMap((segment) => changedFigures(one, other, segment)),
  );
  const reworded = passages
    .flatMap((_, index) => rewordedAfter(passages, index) ?? [])
    .map((stretch) => withEdges(stretch, changed))
    .filter(isWritten);
  const misread = passages.flatMap(({ segments }) => misreadIn(segments)).filter(isWritten);
  return [
    ...changed
      .filter((figure) => !reworded.some((stretch) => holds(stretch, figure)))
      .map((stretch) => ({ kind: "figure" as const, stretch })),
    ...reworded.map((stretch) => ({ kind: kindOfRewording(one, other, stretch), stretch })),
    ...misread.map((stretch) => ({ kind: kindOfMisreading(one, other, stretch), stretch })),
  ]
    .flatMap(({ kind, stretch }) =>
      kind === undefined ? [] : [alterationOf(kind, one, other, stretch)],
    )
    .toSorted((left, right) => left.at.one.start - right.at.one.start);
}

/** Takes in a changed figure on its border: it may be another figure altogether, and is judged with the other words. */
function withEdges({ one, other }: Stretch, changed: readonly Stretch[]): Stretch {
  const before = changed.find(
    (figure) => figure.one.to === one.from && figure.other.to === other.from,
  );
  const after = changed.find(
    (figure) => figure.one.from === one.to && figure.other.from === other.to,
  );
  return {
    one: { from: before?.one.from ?? one.from, to: after?.one.to ?? one.to },
    other: { from: before?.other.from ?? other.from, to: after?.other.to ?? other.to },
  };
}

function holds({ one }: Stretch, { one: figure }: Stretch): boolean {
  return one.from <= figure.from && figure.to <= one.to;
}

/** Words of one class that stand in the same place and have other values. */
function changedFigures(one: WordStream, other: WordStream, segment: Segment): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (let offset = 0; offset < segment.words; offset += 1) {
    const [ones, others] = [segment.one + offset, segment.other + offset];
    if ((one.hashes[ones] ?? 0) > classHash.weekday) continue;
    const [value, rival] = [valueAt(one, ones), valueAt(other, others)];
    if (value === undefined || rival === undefined || value === rival) continue;
    stretches.push({ one: { from: ones, to: ones + 1 }, other: { from: others, to: others + 1 } });
  }
  return stretches;
}

/** What a figure, scale, month or weekday stands for; "4" and "4:00" are the same. `undefined` for other words. */
function valueAt(stream: WordStream, index: number): string | undefined {
  const word = wordAt(stream, index).toLowerCase();
  const value = valueOfClass.get(stream.hashes[index] ?? 0)?.(word);
  return value?.toString();
}

const valueOfClass: ReadonlyMap<number, (word: string) => string | number | undefined> = new Map<
  number,
  (word: string) => string | number | undefined
>([
  [classHash.figure, valueOfFigure],
  [classHash.scale, (word) => scales.get(word)],
  [classHash.month, (word) => monthNumbers.get(word)],
  [classHash.weekday, (word) => weekdayNumbers.get(word)],
]);

function valueOfFigure(word: string): string | number | undefined {
  if (/\p{L}/u.test(word)) return cardinals.get(word) ?? ordinals.get(word);
  const plain = word.replace(/:00$/, "").replaceAll(/[.,](?=\d{3}(?!\d))/g, "");
  return plain.replace(",", ".").replace(/^0+(?=\d)/, "");
}

function misreadIn(segments: readonly Segment[]): readonly Stretch[] {
  return segments.slice(1).map((next, index) => {
    const last = segments[index] ?? next;
    return {
      one: { from: last.one + last.words, to: next.one },
      other: { from: last.other + last.words, to: next.other },
    };
  });
}

/** The words from this passage to the next one, if they are few, and follow in both texts. */
function rewordedAfter(passages: readonly Passage[], index: number): Stretch | undefined {
  const [passage, next] = [passages[index], passages[index + 1]];
  if (passage === undefined || next === undefined) return undefined;
  const [end, start] = [endOf(passage), startOf(next)];
  const [ones, others] = [start.one - end.one, start.other - end.other];
  if (others < 0 || Math.max(ones, others) > rewordedMax) return undefined;
  return { one: { from: end.one, to: start.one }, other: { from: end.other, to: start.other } };
}

/** Hardly a letter differs, so a name is the same one. */
function kindOfMisreading(
  one: WordStream,
  other: WordStream,
  stretch: Stretch,
): Alteration["kind"] | undefined {
  if (isCodeChanged(one, other, stretch)) return "figure";
  return isDenialChanged(one, other, stretch) ? "negation" : undefined;
}

function kindOfRewording(
  one: WordStream,
  other: WordStream,
  stretch: Stretch,
): Alteration["kind"] | undefined {
  const [figures, rivals] = [figuresIn(one, stretch.one), figuresIn(other, stretch.other)];
  const isFigure = !figures.isSubsetOf(rivals) && !rivals.isSubsetOf(figures);
  if (isFigure || isCodeChanged(one, other, stretch)) return "figure";
  if (isDenialChanged(one, other, stretch)) return "negation";
  return isNameChanged(one, other, stretch) ? "name" : undefined;
}

function figuresIn(stream: WordStream, { from, to }: Stretch["one"]): ReadonlySet<string> {
  const figures = new Set<string>();
  for (let index = from; index < to; index += 1) {
    const value = stream.hashes[index] === classHash.figure ? valueAt(stream, index) : undefined;
    if (value !== undefined) figures.add(value);
  }
  return figures;
}

/** "G7" and "G8": the same letters around another digit. */
function isCodeChanged(one: WordStream, other: WordStream, stretch: Stretch): boolean {
  const [code, rival] = [wordsOf(one, stretch.one), wordsOf(other, stretch.other)];
  return code.join(" ") !== rival.join(" ") && withoutDigits(code) === withoutDigits(rival);
}

function withoutDigits(words: readonly string[]): string {
  return words.join(" ").replaceAll(/\d/g, "#");
}

function isDenialChanged(one: WordStream, other: WordStream, stretch: Stretch): boolean {
  return denials(one, stretch.one) % 2 !== denials(other, stretch.other) % 2;
}

/** Two denials make none. */
function denials(stream: WordStream, { from, to }: Stretch["one"]): number {
  return wordsOf(stream, { from, to }).filter((word) => isNegation(word)).length;
}

/** As written, apostrophes and all: "didn’t" is one word here. */
function wordsOf(
  { text, starts, ends }: WordStream,
  { from, to }: Stretch["one"],
): readonly string[] {
  return (
    text.slice(starts[from], from < to ? ends[to - 1] : starts[from]).match(/[\p{L}\p{N}'’]+/gu) ??
    []
  );
}

/** A capitalised word or a few, and quite other ones in the same place. At a sentence's start a capital says nothing. */
function isNameChanged(one: WordStream, other: WordStream, stretch: Stretch): boolean {
  const [name, rival] = [wordsOf(one, stretch.one), wordsOf(other, stretch.other)];
  const words = [...name, ...rival];
  return (
    [name, rival].every(({ length }) => length > 0 && length <= nameWordsMax) &&
    words.every((word) => /^\p{Lu}/u.test(word)) &&
    name.every((word) => !rival.includes(word)) &&
    !areInitials(name, rival) &&
    !areInitials(rival, name) &&
    !beginsSentence(one, stretch.one.from) &&
    !beginsSentence(other, stretch.other.from)
  );
}

function areInitials(short: readonly string[], long: readonly string[]): boolean {
  return short.join("") === long.map((word) => word.charAt(0)).join("");
}

function beginsSentence({ text, starts, ends }: WordStream, index: number): boolean {
  return index === 0 || /[.!?:\n]/.test(text.slice(ends[index - 1], starts[index]));
}

function alterationOf(
  kind: Alteration["kind"],
  one: WordStream,
  other: WordStream,
  stretch: Stretch,
): Alteration {
  return {
    kind,
    words: { one: shown(one, stretch.one), other: shown(other, stretch.other) },
    at: { one: rangeOf(one, stretch.one), other: rangeOf(other, stretch.other) },
  };
}

function shown({ text, starts, ends }: WordStream, { from, to }: Stretch["one"]): string {
  const first = Math.max(0, from - shownAround);
  const last = Math.min(starts.length, to + shownAround) - 1;
  return text.slice(starts[first], ends[last]).replaceAll(/\s+/g, " ");
}

function rangeOf({ starts, ends }: WordStream, { from, to }: Stretch["one"]): Range {
  const start = from < to ? starts[from] : ends[from - 1];
  return { start: start ?? 0, end: (from < to ? ends[to - 1] : start) ?? 0 };
}
