import { expect, test } from "vitest";
import { endingOf } from "../../src/nightly/ending-of.ts";
import { isSettled } from "../../src/nightly/night.ts";

test.for([
  { exitCode: 0, good: true, ending: "complete", settled: true },
  { exitCode: 3, good: true, ending: "degraded", settled: true },
  { exitCode: 3, good: false, ending: "below-gate", settled: true },
  { exitCode: 5, good: false, ending: "budget", settled: true },
  { exitCode: 4, good: false, isPassing: false, ending: "nothing-usable", settled: false },
  { exitCode: 4, good: false, isPassing: true, ending: "sources-down", settled: false },
  { exitCode: 6, good: false, ending: "refused", settled: false },
  { exitCode: 8, good: false, ending: "storage", settled: false },
  { exitCode: 8, good: false, isPassing: false, ending: "unusable-storage", settled: false },
  { exitCode: 6, good: false, isPassing: false, ending: "refused", settled: false },
  { exitCode: 2, good: false, ending: "setup", settled: false },
  { exitCode: 1, good: false, ending: "bug", settled: false },
  { exitCode: 130, good: false, ending: "stopped", settled: false },
  { exitCode: 143, good: false, ending: "stopped", settled: false },
])(
  "exit code $exitCode, good: $good, is $ending",
  ({ exitCode, good, isPassing, ending, settled }) => {
    const found = endingOf(exitCode, good, isPassing);
    expect([found, isSettled({ ending: found })]).toEqual([ending, settled]);
  },
);
