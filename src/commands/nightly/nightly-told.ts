/** What `nightdesk nightly` has told so far: the same thing is not told at every look at the clock. */
import { BriefError, exitCodes } from "../../domain/brief-error.ts";
import { worstExitCode } from "../../domain/worst-exit-code.ts";
import type { NightRun } from "../../nightly/night.ts";
import type { NightPlan } from "../../nightly/schedule/plan-nights.ts";
import { nightJson, nightText, nothingDueJson, nothingDueText } from "./night-lines.ts";
import type { NightlyBrief } from "./nightly-briefs.ts";
import { reportJson, reportOf, reportText } from "../report-error.ts";
import type { NightSession } from "./work-night.ts";

export type Told = Readonly<{
  worked: (brief: NightlyBrief, runs: readonly NightRun[], plan: NightPlan) => void;
  notDelivered: (brief: NightlyBrief) => void;
  /** Bugs are thrown on. */
  failed: (brief: Pick<NightlyBrief, "name">, error: unknown) => void;
  /** What failed is well again: should it fail as before, that is told. */
  mended: (name: string) => void;
  /** Of the last try of each brief, the worst. */
  exitCode: () => number;
}>;

/** @param complain - Where errors go: an error is told with `--quiet`, too. */
export function createTold(
  { state, world, output }: NightSession,
  complain: (text: string) => void,
): Told {
  const { io, cwd } = world;
  const asJson = output.json === true;
  const codes = new Map<string, number>();
  const failures = new Map<string, string>();
  return {
    worked: (brief, runs, plan) => {
      const { name } = brief;
      failures.delete(name);
      for (const run of runs) {
        io.print(asJson ? nightJson(run, plan) : nightText(run, plan, brief, cwd));
      }
      if (runs.length > 0) {
        codes.set(name, worstExitCode(runs.map(({ exitCode }) => exitCode ?? exitCodes.bug)));
      } else if (!codes.has(name)) {
        codes.set(name, exitCodes.complete);
        const last = state.runs(name).at(-1);
        io.print(asJson ? nothingDueJson(plan, brief) : nothingDueText(plan, brief, last));
      }
    },
    notDelivered: ({ name }) => {
      codes.set(name, worstExitCode([codes.get(name) ?? exitCodes.complete, exitCodes.degraded]));
    },
    failed: ({ name }, error) => {
      if (!(error instanceof BriefError)) throw error;
      const report = reportOf(error);
      codes.set(name, report.exitCode);
      const text = asJson ? reportJson(report, false) : reportText(report, output.debug === true);
      if (failures.get(name) !== text) complain(text);
      failures.set(name, text);
    },
    mended: (name) => void failures.delete(name),
    exitCode: () => worstExitCode([...codes.values()]),
  };
}
