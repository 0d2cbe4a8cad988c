/** What is told first of a comparison, and under which title. What has not changed is one line, and has none. */
import type { Standing } from "../../domain/change.ts";

type Told = Exclude<Standing, "unchanged">;

export const standingTitles = [
  ["reversed", "Reversed"],
  ["moved", "Figures that moved"],
  ["new", "New"],
  ["stronger", "Stronger"],
  ["weaker", "Weaker"],
  ["dropped", "No longer reported"],
] as const satisfies readonly (readonly [Told, string])[];
