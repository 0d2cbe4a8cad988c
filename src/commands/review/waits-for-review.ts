/** Of a brief that is for nobody until a person has published it: the nights whose editions nobody has. */
import { deliverables } from "../../nightly/delivery/deliverables.ts";
import type { NightRun } from "../../nightly/night.ts";
import { publishedInPlace } from "./published-in-place.ts";

/** @returns Dates, the newest first; none that is older than one that is published. */
export async function waitsForReview(runs: readonly NightRun[]): Promise<readonly string[]> {
  const dates: string[] = [];
  for (const of of deliverables(runs, [])) {
    if (of.kind === "notice") continue;
    if ((await publishedInPlace(of)) !== undefined) break;
    dates.push(of.date);
  }
  return dates;
}
