import { perPassage } from "../reading/per-passage.ts";
import { readDates } from "./read-dates.ts";

/** Expressions of time in a passage, read once for all checks. */
export const datesOf = perPassage(({ text, words }) => readDates(text, words));
