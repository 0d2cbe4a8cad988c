/** `nightdesk render`: exit 0 when the edition was rendered again, 3 without its PDF, 7 beside a run of the brief. Costs nothing. */
import type { Command } from "commander";
import { verb, type OutputOptions } from "./output-options.ts";
import type { World } from "./world.ts";

export type RenderOptions = OutputOptions &
  Readonly<{ template?: string; out?: string; home: string }>;

export function renderCommand(world: World): Command {
  return verb("render", [
    "nightdesk render out/seeds/latest",
    "nightdesk render out/seeds/latest --template ./my-templates",
  ])
    .description("Render an edition again from its brief.json, e.g. after a template was changed.")
    .argument("<edition>", "folder of an edition")
    .option(
      "--template <name>",
      "template set: a name under templates/, or a folder (default: the edition's own)",
    )
    .option("--out <folder>", "where to write (default: where the edition lies)")
    .option(
      "--home <folder>",
      "where the brief's runs keep their state, and the lock",
      ".nightdesk",
    )
    .action(async (folder: string, options: RenderOptions) => {
      const { runRender } = await import("./render/run-render.ts");
      await runRender(folder, options, world);
    });
}
