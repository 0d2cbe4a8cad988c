/** What the stages are given of the outside world in one run. */
import { createFaults, type Reached } from "../../adapters/system/faults.ts";
import { createProgress, type Progress, type StageTiming } from "../../adapters/system/progress.ts";
import type { Io } from "../../adapters/system/terminal.ts";
import type { RunContext } from "../../ports/run-context.ts";
import type { World } from "../world.ts";
import { openAccounts, type RunAccounts } from "./run-accounts.ts";

/** More warnings than these are counted, not printed; all of them stand in brief.json. */
const warningsMax = 8;

export type Run = Readonly<{
  io: Io;
  context: RunContext;
  accounts: RunAccounts;
  reached: Reached;
  finish: Progress["finish"];
}>;

export function openRun(world: World, io: Io): Run {
  const accounts = openAccounts();
  const { progress, finish } = createProgress(io, accounts.spent, () => performance.now());
  const reached = createFaults(world.environment["NIGHTDESK_FAULT"]);
  const signal = world.interrupts();
  signal.addEventListener("abort", () => {
    io.inform(
      "stopping: answers under way are waited for and kept; a second signal stops at once.",
    );
  });
  let warnings = 0;
  const context: RunContext = {
    signal,
    note: ({ level, message, place }) => {
      if (level !== "warning") return;
      warnings += 1;
      if (warnings <= warningsMax) {
        io.inform(`warning: ${place === undefined ? "" : `${place.document}: `}${message}`);
      }
    },
    record: accounts.record,
    progress,
    reached,
  };
  let timings: readonly StageTiming[] | undefined;
  const end = () => {
    if (timings !== undefined) return timings;
    if (warnings > warningsMax) {
      io.inform(`warning: and ${warnings - warningsMax} more; brief.json lists them under notes.`);
    }
    timings = finish();
    return timings;
  };
  return { io, context, accounts, reached, finish: end };
}
