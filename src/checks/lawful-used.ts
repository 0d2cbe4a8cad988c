/** Says what of a statement stands in no quote, and only beside the text: in a title, a date line, a speaker's name. */
import type { Check, CheckInput } from "./check.ts";
import { comparatives } from "./comparatives.ts";
import { dates } from "./dates.ts";
import { names } from "./names.ts";
import { numbers } from "./numbers.ts";
import { quotation } from "./quotation.ts";

/** The checks that let lawful texts carry what the quotes do not. */
const lenient: readonly Check[] = [numbers, dates, names, quotation, comparatives];

/**
 * One sentence for each check that passes only by the lawful texts, with the text that did it: a reader who looks the
 * words up in the quotes will not find them there. Empty where the quotes carry all.
 */
export function lawfulUsed(input: CheckInput): readonly string[] {
  if (input.lawful.length === 0) return [];
  return lenient.flatMap(({ run }) => {
    const bare = run({ ...input, lawful: [] });
    if (bare.outcome === "pass" || run(input).outcome !== "pass") return [];
    const carrier = input.lawful.find((one) => run({ ...input, lawful: [one] }).outcome === "pass");
    const carriers = carrier === undefined ? input.lawful : [carrier];
    const beside = carriers.map((text) => `“${text}”`).join(", ");
    return [`${bare.because} It is lawful beside the quotes, by ${beside}.`];
  });
}
