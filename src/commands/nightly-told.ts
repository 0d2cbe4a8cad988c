/** What `nightdesk nightly` has told so far: the same thing is not told at every look at the clock. */
import { BriefError, exitCodes } from "../domain/brief-error.ts";
import type { NightRun } from "../nightly/night.ts";
import type { NightPlan } from "../nightly/plan-nights.ts";
import { nightJson, nightText, nothingDueJson, nothingDueText } from "./night-lines.ts";
import type { NightlyBrief } from "./nightly-briefs.ts";
import { reportJson, reportOf, reportText } from "./report-error.ts";
import type { NightSession } from "./work-night.ts";

export type Told = Readonly<{
  worked: (brief: NightlyBrief, runs: readonly NightRun[], plan: NightPlan) => void;
  /** True from the second time on that this edition is asked about: it is handed on once in a process. */
  isHandedOn: (edition: string) => boolean;
  notDelivered: (brief: NightlyBrief) => void;
  /** Bugs are thrown on. */
  failed: (brief: NightlyBrief, error: unknown) => void;
  /** Of the last try of each brief, the worst. */
  exitCode: () => number;
}>;

const worstFirst: readonly number[] = [
  exitCodes.bug,
  exitCodes.storage,
  exitCodes.usage,
  exitCodes.provider,
  exitCodes.locked,
  exitCodes.nothingUsable,
  exitCodes.budget,
  exitCodes.degraded,
];

export function createTold({ state, world, output }: NightSession): Told {
  const { io, cwd } = world;
  const asJson = output.json === true;
  const codes = new Map<string, number>();
  const failures = new Map<string, string>();
  const handedOn = new Set<string>();
  return {
    worked: (brief, runs, plan) => {
      const { name } = brief;
      failures.delete(name);
      for (const run of runs) {
        io.print(asJson ? nightJson(run, plan) : nightText(run, plan, brief, cwd));
      }
      if (runs.length > 0) {
        codes.set(name, worst(runs.map(({ exitCode }) => exitCode ?? exitCodes.bug)));
      } else if (!codes.has(name)) {
        codes.set(name, exitCodes.complete);
        const last = state.runs(name).at(-1);
        io.print(asJson ? nothingDueJson(plan, brief) : nothingDueText(plan, brief, last));
      }
    },
    isHandedOn: (edition) => {
      const before = handedOn.has(edition);
      handedOn.add(edition);
      return before;
    },
    notDelivered: ({ name }) => {
      codes.set(name, worst([codes.get(name) ?? exitCodes.complete, exitCodes.degraded]));
    },
    failed: ({ name }, error) => {
      if (!(error instanceof BriefError)) throw error;
      const report = reportOf(error);
      codes.set(name, report.exitCode);
      const text = asJson ? reportJson(report, false) : reportText(report, output.debug === true);
      if (failures.get(name) !== text) io.inform(text);
      failures.set(name, text);
    },
    exitCode: () => worst([...codes.values()]),
  };
}

function worst(codes: readonly number[]): number {
  return worstFirst.find((code) => codes.includes(code)) ?? exitCodes.complete;
}
