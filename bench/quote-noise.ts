/** Quotes cut from a text and spoilt as models spoil them, with the place where each belongs. */
import { type Span, spanOf } from "../src/domain/place.ts";
import { meaningWords } from "../src/anchoring/meaning-words.ts";
import { splitSentences } from "../src/anchoring/split-sentences.ts";

/** `truths`: every place of the sentence it was cut from; none if it must be lost. */
export type NoisyQuote = Readonly<{ quote: string; near: number; truths: readonly Span[] }>;
export type NoiseKind = "exact" | "typographic" | "edits" | "words" | "absent" | "altered";

/** mulberry32: the same quotes in every run. */
export function createDice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** `count` quotes of 60 to 250 code units. Those of kind `absent` are cut from `other`. */
export function noisyQuotes(
  text: string,
  other: string,
  kind: NoiseKind,
  count: number,
  dice: () => number,
): NoisyQuote[] {
  const from = kind === "absent" ? other : text;
  const spans = splitSentences(from).filter(
    ({ start, end }) => end - start >= 60 && end - start <= 250,
  );
  const quotes: NoisyQuote[] = [];
  for (let tries = 0; quotes.length < count && tries < count * 50; tries += 1) {
    const span = spans[Math.floor(dice() * spans.length)];
    if (span === undefined) break;
    const sentence = from.slice(span.start, span.end);
    const quote = spoil(sentence, kind, dice);
    const truths = placesOf(text, sentence);
    if (quote === undefined || !isFit(kind, quote !== sentence, truths.length > 0)) continue;
    quotes.push({ quote, near: span.start, truths: kind === "altered" ? [] : truths });
  }
  return quotes;
}

/** A quote of its kind: spoilt unless it is to be exact, and in the text unless it is to be absent. */
function isFit(kind: NoiseKind, isSpoilt: boolean, isInText: boolean): boolean {
  if (kind === "absent") return !isInText;
  return isInText && isSpoilt === (kind !== "exact");
}

function placesOf(text: string, sentence: string): Span[] {
  const places: Span[] = [];
  for (let at = text.indexOf(sentence); at >= 0; at = text.indexOf(sentence, at + 1)) {
    places.push(spanOf(at, at + sentence.length));
  }
  return places;
}

function spoil(sentence: string, kind: NoiseKind, dice: () => number): string | undefined {
  switch (kind) {
    case "exact":
    case "absent":
      return sentence;
    case "typographic":
      return otherTypography(sentence);
    case "edits":
      return misspell(sentence, dice);
    case "words":
      return changeWords(sentence, dice);
    case "altered":
      return alter(sentence, dice);
  }
}

function otherTypography(sentence: string): string {
  const other = sentence
    .replaceAll(/[“”]/g, '"')
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/\s?[—–]\s?/g, " - ")
    .replaceAll(" ", "\u00a0")
    .replace(/\.$/, "");
  return other.charAt(0).toLowerCase() + other.slice(1);
}

/**
 * One letter in twenty changed, left out, doubled or swapped, but only in small words that are no
 * name and no figure: where those differ a quote must be lost, which `altered` measures.
 */
function misspell(sentence: string, dice: () => number): string {
  const letters = Array.from(sentence);
  let edits = Math.max(1, Math.round(letters.length / 20));
  for (let tries = 0; edits > 0 && tries < 400; tries += 1) {
    const at = 1 + Math.floor(dice() * (letters.length - 2));
    if (!isPlainInside(letters, at)) continue;
    const letter = letters[at] ?? "";
    const ways = ["", letter + letter, String.fromCharCode(97 + Math.floor(dice() * 26))];
    letters[at] = ways[Math.floor(dice() * ways.length)] ?? "";
    edits -= 1;
  }
  return letters.join("");
}

/** True for a letter within a small word of five or more. */
function isPlainInside(letters: readonly string[], at: number): boolean {
  let from = at;
  while (/^[\p{L}'’-]$/u.test(letters[from - 1] ?? "")) from -= 1;
  let to = at;
  while (/^[\p{L}'’-]$/u.test(letters[to] ?? "")) to += 1;
  return at > from && at < to - 1 && /^\p{Ll}{5,}$/u.test(letters.slice(from, to).join(""));
}

const plainWord = /(?<![\p{L}\p{N}’'-])\p{Ll}{4,}(?![\p{L}\p{N}’'-])/gu;
/** Two words left out and one replaced, none of them at either end, none that turns the sentence round. */
function changeWords(sentence: string, dice: () => number): string | undefined {
  const words = Array.from(sentence.matchAll(plainWord)).filter(
    ({ 0: word, index }) =>
      index > 0 && index + word.length < sentence.length - 1 && !meaningWords.has(word),
  );
  if (words.length < 5) return undefined;
  const chosen = new Set<number>();
  while (chosen.size < 3) chosen.add(Math.floor(dice() * words.length));
  const [first, ...gone] = [...chosen];
  let spoilt = sentence;
  for (const index of [...chosen].toSorted((one, other) => other - one)) {
    const { 0: word = "", index: at = 0 } = words[index] ?? {};
    const instead = index === first ? "something" : "";
    const after =
      at + word.length + (gone.includes(index) && spoilt.charAt(at + word.length) === " " ? 1 : 0);
    spoilt = spoilt.slice(0, at) + instead + spoilt.slice(after);
  }
  return spoilt;
}

/** A figure, a name or a negation changed: such a quote must not be placed at all. */
function alter(sentence: string, dice: () => number): string | undefined {
  const figure = /\d+/.exec(sentence);
  const name = /(?<=[a-z,] )[A-Z][a-z]{4,}\b/.exec(sentence);
  const verb = /\b(?:is|are|was|were|has|have|will)\b/.exec(sentence);
  const ways = [
    figure &&
      sentence.slice(0, figure.index) +
        String(Number(figure[0]) + 1) +
        sentence.slice(figure.index + figure[0].length),
    name &&
      sentence.slice(0, name.index) + "Lindqvist" + sentence.slice(name.index + name[0].length),
    verb &&
      `${sentence.slice(0, verb.index + verb[0].length)} not${sentence.slice(verb.index + verb[0].length)}`,
  ].filter((way) => way !== null);
  return ways[Math.floor(dice() * ways.length)];
}
