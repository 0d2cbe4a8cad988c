/** The unit of a number, after it or before: "5 Canadian dollars", "$5", "40 square kilometres", "5 per cent". */
import { nationOf } from "../reading/nations.ts";
import { currencies, doubtfulCurrencies, powersOfLength, scales, units } from "./number-words.ts";
import { readDegrees } from "./read-degrees.ts";
import { type Word, follows, gapAt, lowerAt } from "../reading/read-words.ts";

const isPercent = /^(?:per|pour|por) (?:cent|ciento)$/;
const isPoint = /^percent(?:age)? points?$/;

/** A canonical unit, and the index of the word after it. */
export type UnitRead = Readonly<{ unit: string | undefined; to: number }>;

/** The unit that begins at an index; none, and the index itself, where none is written. */
export function readUnit(words: readonly Word[], to: number): UnitRead {
  const degrees = readDegrees(words, to);
  if (degrees !== undefined) return degrees;
  const next = words[to];
  if (next === undefined || !(next.gap === "" || follows(next))) return { unit: undefined, to };
  return (
    readShare(words, to) ??
    readMoney(words, to) ??
    readExtent(words, to) ?? {
      unit: units.get(next.lower),
      to: units.has(next.lower) ? to + 1 : to,
    }
  );
}

/** A share in two words, and what is glued to digits only: "212p". */
function readShare(words: readonly Word[], to: number): UnitRead | undefined {
  const two = `${lowerAt(words, to)} ${lowerAt(words, to + 1)}`;
  if (isPercent.test(two)) return { unit: "percent", to: to + 2 };
  // Of a share, a rise by five points is not one by five percent.
  if (isPoint.test(two)) return { unit: "point", to: to + 2 };
  const isPence = lowerAt(words, to) === "p" && gapAt(words, to) === "";
  return isPence ? { unit: "pence", to: to + 1 } : undefined;
}

/** "Five US dollars": whose dollars they are is for the names to say. */
function readMoney(words: readonly Word[], to: number): UnitRead | undefined {
  const isOfNation = nationOf(lowerAt(words, to)) !== undefined && gapAt(words, to + 1) === " ";
  const at = isOfNation ? to + 1 : to;
  const name = lowerAt(words, at);
  const isSure =
    scales.has(lowerAt(words, to - 1)) && !/^(?:a|an|the)$/.test(lowerAt(words, at + 1));
  const unit = currencies.get(name) ?? (isSure ? doubtfulCurrencies.get(name) : undefined);
  return unit === undefined ? undefined : { unit, to: at + 1 };
}

function readExtent(words: readonly Word[], to: number): UnitRead | undefined {
  const power = powersOfLength.get(lowerAt(words, to));
  const length = power === undefined ? undefined : units.get(lowerAt(words, to + 1));
  return length === undefined ? undefined : { unit: `${power} ${length}`, to: to + 2 };
}

/** Currency before the number: "$ 5", "USD 5". */
export function moneyBefore(words: readonly Word[], at: number): string | undefined {
  const before = words[at - 1];
  if (before === undefined || !/^ ?$/.test(gapAt(words, at))) return undefined;
  if (before.kind === "sign") return currencies.get(before.text);
  return /^[A-Z]{3}$/.test(before.text) ? currencies.get(before.lower) : undefined;
}
