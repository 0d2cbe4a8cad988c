/** `nightdesk plan`: exit 0 with what a run would read, call and cost; 4 when nothing is usable. No network, no write. */
import type { Command } from "commander";
import { verb, type OutputOptions } from "./output-options.ts";
import type { World } from "./world.ts";

export type PlanOptions = OutputOptions & Readonly<{ out: string; home: string; model?: string }>;

export function planCommand(world: World): Command {
  return verb("plan", [
    "nightdesk plan seeds",
    "nightdesk plan seeds --model openai:gpt-5-mini --json",
  ])
    .description("Say what a run would read, call and cost, without calling or writing anything.")
    .argument("[folder]", "folder of documents, or the brief.yaml in it", ".")
    .option("--out <folder>", "where editions are written; never read as documents", "out")
    .option("--home <folder>", "where state is kept; never read as documents", ".nightdesk")
    .option("--model <name>", "`extractive`, or `provider:model` for all four roles")
    .action(async (folder: string, options: PlanOptions) => {
      const { runPlan } = await import("./plan/run-plan.ts");
      await runPlan(folder, options, world);
    });
}
