/** Degrees of temperature: "43.2C", "43.2°C", "43.2 degrees Celsius", "43.2 Grad". */
import { type Word, gapAt, lowerAt } from "../reading/read-words.ts";
import type { UnitRead } from "./read-units.ts";

const scalesOfHeat: ReadonlyMap<string, string> = new Map([
  ["c", "celsius"],
  ["celsius", "celsius"],
  ["centigrade", "celsius"],
  ["f", "fahrenheit"],
  ["fahrenheit", "fahrenheit"],
]);

const degreeWords = new Set(["degree", "degrees", "grad"]);

/** "43C", but no "43c", and no plan B: a single letter is a scale of heat only right behind the digits. */
function gluedScale(words: readonly Word[], at: number): string | undefined {
  const word = words[at];
  if (word === undefined) return undefined;
  const isSigned = word.gap.trim() === "°" && word.gap.length <= 2;
  const isGlued = word.gap === "" && words[at - 1]?.kind === "number";
  if (!isSigned && !isGlued) return undefined;
  return /^[CF]$/.test(word.text) ? scalesOfHeat.get(word.lower) : undefined;
}

/** The unit of heat that begins at an index; a degree of no named scale agrees with any. */
export function readDegrees(words: readonly Word[], to: number): UnitRead | undefined {
  const glued = gluedScale(words, to);
  if (glued !== undefined) return { unit: glued, to: to + 1 };
  if (gapAt(words, to).startsWith("°")) return { unit: "degree", to };
  if (!degreeWords.has(lowerAt(words, to)) || gapAt(words, to) !== " ") return undefined;
  const scale = scalesOfHeat.get(lowerAt(words, to + 1));
  const isNamed = scale !== undefined && gapAt(words, to + 1) === " ";
  return isNamed ? { unit: scale, to: to + 2 } : { unit: "degree", to: to + 1 };
}
