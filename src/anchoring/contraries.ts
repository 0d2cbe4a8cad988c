/** Whether one word, put in place of another, says the opposite. */
import { englishScales } from "./contrary-words.ts";
import { germanScales, romanceScales, russianScales } from "./contrary-words-abroad.ts";

/** Poles to a scale, at most, plus one: a word's place on a scale is one number. */
const polesMax = 8;

const germanEndings = ["", "e", "en", "er", "es", "em"];
const russianEndings =
  "ый ий ой ая яя ое ее ые ие ого его ому ему ым им ом ем ей ую юю ых их ыми ими".split(" ");

const placesOf: ReadonlyMap<string, readonly number[]> = readScales([
  englishScales,
  germanScales,
  russianScales,
  romanceScales,
]);

/**
 * True for two words, in small letters, on one scale and at different poles of it: "small" for "large"
 * turns what was said, and "big" for "large" is a slip.
 */
export function areContrary(one: string, other: string): boolean {
  const places = placesOf.get(one);
  if (places === undefined) return false;
  const others = placesOf.get(other);
  if (others === undefined) return false;
  const shared = places.filter((place) => others.some((at) => scaleOf(at) === scaleOf(place)));
  return shared.length > 0 && !shared.some((place) => others.includes(place));
}

function scaleOf(place: number): number {
  return Math.floor(place / polesMax);
}

function readScales(languages: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  const scales = languages.flatMap((lines) => lines.trim().split("\n"));
  for (const [scale, line] of scales.entries()) {
    for (const [pole, words] of line.split("|").entries()) {
      for (const form of words.trim().split(/\s+/).flatMap(formsOf)) {
        const known = places.get(form) ?? [];
        places.set(form, [...known, scale * polesMax + pole]);
      }
    }
  }
  return places;
}

function formsOf(written: string): string[] {
  const stem = written.slice(0, -1);
  const bare = stem.endsWith("e") ? stem.slice(0, -1) : stem;
  switch (written.slice(-1)) {
    case "~":
      return [stem, `${stem}s`, `${bare}ed`, `${bare}ing`];
    case "^":
      return [stem, `${bare}er`, `${bare}est`];
    case "+":
      return [stem, `${stem}s`];
    case "°":
      return germanEndings.map((ending) => stem + ending);
    case "*":
      return russianEndings.map((ending) => stem + ending);
    default:
      return [written];
  }
}
