import type { CheckResult } from "../domain/verdict.ts";
import { attribution } from "./attribution.ts";
import type { Check, CheckInput } from "./check.ts";
import { comparatives } from "./comparatives.ts";
import { dates } from "./dates.ts";
import { modality } from "./modality.ts";
import { names } from "./names.ts";
import { negation } from "./negation.ts";
import { numbers } from "./numbers.ts";
import { quotation } from "./quotation.ts";
import { roles } from "./roles.ts";

/** Every check of a statement against its evidence. The likelihood check is apart: only a brief has a scale. */
export const allChecks: readonly Check[] = [
  numbers,
  dates,
  names,
  roles,
  negation,
  modality,
  attribution,
  quotation,
  comparatives,
];

/** What each check says, in the order of `allChecks`. */
export function runChecks(input: CheckInput): { check: string; result: CheckResult }[] {
  return allChecks.map(({ name, run }) => ({ check: name, result: run(input) }));
}
