/** Why a run ended, from its exit code. */
import { exitCodes } from "../domain/brief-error.ts";
import type { Ending } from "./night.ts";

const endings: Readonly<Record<number, Ending>> = {
  [exitCodes.complete]: "complete",
  [exitCodes.degraded]: "degraded",
  [exitCodes.nothingUsable]: "nothing-usable",
  [exitCodes.budget]: "budget",
  [exitCodes.provider]: "refused",
  [exitCodes.storage]: "storage",
  [exitCodes.usage]: "setup",
  [exitCodes.interrupted]: "stopped",
  [exitCodes.terminated]: "stopped",
};

/**
 * @param good - Whether the last good edition moved; only of interest where an edition was written.
 * @param isPassing - Whether waiting may mend it; only of interest where the storage failed, or nothing was usable.
 */
export function endingOf(exitCode: number, good: boolean, isPassing = true): Ending {
  const ending = endings[exitCode] ?? "bug";
  if (ending === "storage" && !isPassing) return "unusable-storage";
  if (ending === "nothing-usable" && isPassing) return "sources-down";
  return ending === "degraded" && !good ? "below-gate" : ending;
}
