/** A name without the offices before it: "Foreign Minister Sergei Lavrov" is "Sergei Lavrov". */
import { isTitle } from "./titles.ts";

/**
 * @param run - A run of capitalised words, as `findNameRuns` gives it.
 * @returns The run's last words, to the letter; empty if the run is an office and nothing else.
 */
export function bareName(run: string): string {
  const words = run.split(" ");
  const title = words.findLastIndex((word) => isTitle(word));
  if (title === -1) return run;
  const rest = words.slice(title + 1);
  // "President of Kazakhstan Kassym-Jomart Tokayev": the country belongs to the office.
  return (rest[0] === "of" ? rest.slice(rest[1] === "the" ? 3 : 2) : rest).join(" ");
}

/** True if an office stands before the name, which makes it a person's. */
export function isTitled(run: string): boolean {
  const bare = bareName(run);
  return bare !== "" && bare !== run;
}
