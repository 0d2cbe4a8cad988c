/** One process may end several briefs; it has one exit code to say so with. */
import { exitCodes } from "./brief-error.ts";

type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/**
 * What an operator must look at first ranks highest: a bug and a disk that keeps nothing before mistakes of a
 * config, these before what passes by itself. A signal outranks all: whatever else is said, the work is not done.
 * Every code has its rank: one that is added to the table and not here does not compile.
 */
const ranks: Readonly<Record<ExitCode, number>> = {
  [exitCodes.complete]: 0,
  [exitCodes.degraded]: 1,
  [exitCodes.budget]: 2,
  [exitCodes.nothingUsable]: 3,
  [exitCodes.locked]: 4,
  [exitCodes.provider]: 5,
  [exitCodes.usage]: 6,
  [exitCodes.storage]: 7,
  [exitCodes.bug]: 8,
  [exitCodes.interrupted]: 9,
  [exitCodes.terminated]: 10,
};

/** @returns `complete` of none. A code that is none of ours is a bug like any other. */
export function worstExitCode(codes: readonly number[]): number {
  const rankOf: Readonly<Record<number, number>> = ranks;
  const known = codes.map((code) => (rankOf[code] === undefined ? exitCodes.bug : code));
  return known.reduce(
    (worst, code) => ((rankOf[code] ?? 0) > (rankOf[worst] ?? 0) ? code : worst),
    exitCodes.complete,
  );
}
