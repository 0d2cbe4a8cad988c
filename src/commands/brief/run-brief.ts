/** What `nightdesk brief` does: makes one edition, and says what came of it. */
import type { BriefOptions } from "../brief-command.ts";
import { summaryJson, summaryText } from "./brief-summary.ts";
import { makeEdition } from "./make-edition.ts";
import type { World } from "../world.ts";

export async function runBrief(given: string, options: BriefOptions, world: World): Promise<void> {
  const made = await makeEdition(given, options, world);
  const { io, cwd, exit } = world;
  io.print(options.json === true ? summaryJson(made, cwd) : summaryText(made, cwd));
  exit(made.edition.exitCode);
}
