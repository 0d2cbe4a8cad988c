/** Numbers of a passage with the words that say what they count. */
import { nounsOf } from "./count-ties.ts";
import { datesOf } from "../dates/dates-of.ts";
import { perPassage } from "../reading/per-passage.ts";
import type { Passage } from "../reading/read-input.ts";
import { type Quantity, readQuantities } from "./read-quantities.ts";

export type Counted = Readonly<{ quantity: Quantity; nouns: readonly string[]; passage: Passage }>;

/** Quantities of a passage, in order, read once for all statements. */
export const quantitiesOf = perPassage((passage): readonly Counted[] => {
  const quantities = readQuantities(passage.words, datesOf(passage));
  return quantities.map((quantity) => ({ quantity, nouns: nounsOf(passage, quantity), passage }));
});

/** Is it a part of something: percent, or "two thirds"? */
export const isShare = ({ form, unit }: Quantity): boolean =>
  form === "fraction" || unit === "percent";
