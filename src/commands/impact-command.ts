/** `nightdesk impact`: exit 0 when every sentence still stands, 3 when one does not, 2 when no edition has the source. */
import type { Command } from "commander";
import { verb, type OutputOptions } from "./output-options.ts";
import type { World } from "./world.ts";

export type ImpactOptions = OutputOptions &
  Readonly<{ out: string; brief?: string; text?: string; withdrawn?: true; config?: string }>;

export function impactCommand(world: World): Command {
  return verb("impact", [
    "nightdesk impact report.html",
    "nightdesk impact report.html --text corrected/report.html",
    "nightdesk impact https://news.example/harbour --withdrawn",
  ])
    .description(
      "List the sentences of past editions that rest on a source, and which still stand.",
    )
    .argument("<source>", "its file name, id, hash or address, as an edition lists it")
    .option("--out <folder>", "where editions are kept", "out")
    .option("--brief <name>", "look at the editions of this brief only")
    .option(
      "--text <file>",
      "hold the quotes against this file (default: the newest edition's text)",
    )
    .option("--withdrawn", "the source is withdrawn: none of its quotes stands")
    .option("--config <brief.yaml>", "take what stands under `withdrawn` in it for withdrawn")
    .action(async (source: string, options: ImpactOptions) => {
      const { runImpact } = await import("./impact/run-impact.ts");
      await runImpact(source, options, world);
    });
}
