import { resolve } from "node:path";
import { readBrief } from "../../adapters/store/read-brief.ts";
import { Comparison } from "../../domain/change.ts";
import { compareBriefs } from "../../nightly/changes/compare-briefs.ts";
import type { DiffOptions } from "../diff-command.ts";
import { diffText } from "./diff-text.ts";
import { ioFor } from "../output-options.ts";
import type { World } from "../world.ts";

/** The same comparison that an edition carries, for any two of them. */
export async function runDiff(
  before: string,
  now: string,
  options: DiffOptions,
  world: World,
): Promise<void> {
  const earlier = await readBrief(resolve(world.cwd, before));
  const later = await readBrief(resolve(world.cwd, now));
  const comparison = Comparison.parse(compareBriefs(earlier, later));
  if (earlier.name !== later.name) {
    const names = `${earlier.name} and ${later.name}`;
    ioFor(world, options).inform(`warning: these are editions of two briefs: ${names}.`);
  }
  world.io.print(options.json === true ? JSON.stringify(comparison) : diffText(comparison));
}
