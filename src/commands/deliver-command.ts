/** `nightdesk deliver`: exit 0 when the edition is with everybody it is for, 3 when it is not. Never twice to anybody. */
import type { Command } from "commander";
import { verb, type OutputOptions } from "./output-options.ts";
import type { World } from "./world.ts";

export type DeliverOptions = OutputOptions &
  Readonly<{ config?: string; home: string; again?: true; belowGate?: true }>;

export function deliverCommand(world: World): Command {
  return verb("deliver", [
    "nightdesk deliver out/seeds/latest --config seeds",
    "nightdesk deliver out/seeds/2026-11-22 --again",
  ])
    .description("Deliver an edition that is there, e.g. what failed in the night.")
    .argument("<edition>", "folder of an edition")
    .option(
      "--config <brief.yaml>",
      "where `deliver:` stands (default: the config of the brief's last night)",
    )
    .option("--home <folder>", "where the state is kept", ".nightdesk")
    .option("--again", "send again what may have arrived already")
    .option("--below-gate", "deliver also an edition that is below its gate")
    .action(async (folder: string, options: DeliverOptions) => {
      const { runDeliver } = await import("./deliver/run-deliver.ts");
      await runDeliver(folder, options, world);
    });
}
