/** `nightdesk status`: exit 0; with `--check` 3 as long as an alarm stands. 2 if a config cannot be read (the others are shown), 8 if the record cannot. */
import type { Command } from "commander";
import { verb, type OutputOptions } from "./output-options.ts";
import type { World } from "./world.ts";

export type StatusOptions = OutputOptions & Readonly<{ out: string; home: string; check?: true }>;

export function statusCommand(world: World): Command {
  return verb("status", ["nightdesk status", "nightdesk status desks/asia.yaml --check"])
    .description("Say of each brief what its nights came to, and when the next is due.")
    .argument("[briefs...]", "brief.yaml files, or their folders (default: all that had a night)")
    .option("--check", "raise the alarms that are due, and exit 3 as long as one stands")
    .option("--out <folder>", "where editions are written", "out")
    .option("--home <folder>", "where replies and state are kept", ".nightdesk")
    .action(async (briefs: string[], options: StatusOptions) => {
      const { runStatus } = await import("./status/run-status.ts");
      await runStatus(briefs, options, world);
    });
}
