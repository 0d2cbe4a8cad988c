/** "Between 50 and 60 million euros", "10 to 15 percent": scale and unit are written once, and hold for both. */
import { gluedScales, scales } from "./number-words.ts";
import type { Quantity } from "./read-quantities.ts";
import { type Word, isHyphen, lowerAt } from "../reading/read-words.ts";

const joins = new Set(["to", "or", "bis", "à", "до"]);
const pairJoins = new Set(["and", "und", "et", "y"]);
const pairOpeners = new Set(["between", "zwischen", "entre", "both"]);

/** Does the range go on from one quantity to the next? */
function areRange(words: readonly Word[], one: Quantity, other: Quantity): boolean {
  const first = words[other.from];
  if (first === undefined || other.form !== "cardinal" || one.form !== "cardinal") return false;
  if (one.to === other.from) return isHyphen(first.gap.trim());
  if (one.to + 1 !== other.from || first.gap !== " ") return false;
  const join = lowerAt(words, one.to);
  if (joins.has(join)) return true;
  return pairJoins.has(join) && pairOpeners.has(lowerAt(words, one.from - 1));
}

/** The factor that scale words give a number: 1e6 for "60 million" and "60m". */
function scaleOf(words: readonly Word[], { from, to }: Quantity): number {
  let scale = 1;
  for (let at = from + 1; at < to; at += 1) {
    const lower = lowerAt(words, at);
    scale *= scales.get(lower) ?? gluedScales.get(lower) ?? 1;
  }
  return scale;
}

/** "Between 5 and 6 p.m.": the hour, in either half of the day. */
function openTime(one: Quantity, other: Quantity): Quantity {
  if (one.unit !== undefined) return one;
  const values = one.values.flatMap((hour) => [hour * 60, (hour + 12) * 60]);
  return { ...one, values, unit: other.unit };
}

/** The first of a range with the unit of the second, and its scale as one more reading. */
function openEnd(words: readonly Word[], one: Quantity, other: Quantity): Quantity {
  if (other.unit === "clock") return openTime(one, other);
  const scale = scaleOf(words, other);
  const isScaled = scale < 1000 || scaleOf(words, one) !== 1;
  const scaled = isScaled ? [] : one.values.map((value) => value * scale);
  return { ...one, values: [...scaled, ...one.values], unit: one.unit ?? other.unit };
}

/** Quantities with what one end of a range leaves to the other. @param found - In order. */
export function readRanges(
  words: readonly Word[],
  found: readonly Quantity[],
): readonly Quantity[] {
  return found.map((one, index) => {
    const [before, after] = [found[index - 1], found[index + 1]];
    if (after !== undefined && areRange(words, one, after)) return openEnd(words, one, after);
    // "$50-60 million".
    const isEnd = one.unit === undefined && before !== undefined && areRange(words, before, one);
    return isEnd && words[before.from]?.kind === "sign" ? { ...one, unit: before.unit } : one;
  });
}
