/** `nightdesk diff`: exit 0, whatever changed; 2 when there is nothing to compare; 3 when an edition is damaged. */
import type { Command } from "commander";
import { verb, type OutputOptions } from "./output-options.ts";
import type { World } from "./world.ts";

export type DiffOptions = OutputOptions;

export function diffCommand(world: World): Command {
  return verb("diff", [
    "nightdesk diff out/seeds/2026-11-21 out/seeds/2026-11-22",
    "nightdesk diff out/seeds/2026-11-21/brief.json out/seeds/latest --json",
  ])
    .description("Say what changed between two editions, by findings and judgements.")
    .argument("<before>", "folder of the earlier edition, or its brief.json")
    .argument("<now>", "folder of the later one, or its brief.json")
    .action(async (before: string, now: string, options: DiffOptions) => {
      const { runDiff } = await import("./diff/run-diff.ts");
      await runDiff(before, now, options, world);
    });
}
