/** `nightdesk brief`: exit 0, 3 or 5 when an edition was written; anything else and there is none (see the README's table). */
import type { Command } from "commander";
import { verb, type OutputOptions } from "./output-options.ts";
import type { World } from "./world.ts";

export type BriefOptions = OutputOptions &
  Readonly<{
    out: string;
    home: string;
    model?: string;
    date?: string;
    template?: string;
  }>;

export function briefCommand(world: World): Command {
  return verb("brief", [
    "nightdesk brief seeds",
    "nightdesk brief seeds/brief.yaml --out editions --date 2026-10-25",
    "OPENAI_API_KEY=… nightdesk brief seeds --model openai:gpt-5-mini",
    "OPENAI_BASE_URL=http://localhost:8080/v1 nightdesk brief seeds --model openai:local",
  ])
    .description("Make the brief of a folder of documents.")
    .argument("[folder]", "folder of documents, or the brief.yaml in it", ".")
    .option("--out <folder>", "where editions are written", "out")
    .option("--home <folder>", "where replies and state are kept", ".nightdesk")
    .option("--model <name>", "`extractive`, or `provider:model` for all four roles")
    .option("--date <date>", "date the edition is for, YYYY-MM-DD (default: today)")
    .option("--template <name>", "template set: a name under templates/, or a folder")
    .action(async (folder: string, options: BriefOptions) => {
      const { runBrief } = await import("./brief/run-brief.ts");
      await runBrief(folder, options, world);
    });
}
