/** Options that every verb has. */
import { Command } from "commander";
import type { World } from "./world.ts";
import type { Io } from "../adapters/system/terminal.ts";

export type OutputOptions = Readonly<{ json?: true; quiet?: true; debug?: true }>;

/** A verb with the options of all verbs, and examples at the end of its help. */
export function verb(name: string, examples: readonly string[]): Command {
  return new Command(name)
    .option("--json", "print the result, or the error, as one JSON object")
    .option("--quiet", "print the result only: no progress, no notes")
    .option("--debug", "print where in the program an error arose")
    .addHelpText("after", `\nExamples:\n${examples.map((line) => `  ${line}`).join("\n")}`);
}

/** The terminal as the options want it: silent on standard error with `--quiet`. */
export function ioFor({ io }: World, { quiet }: OutputOptions): Io {
  if (quiet !== true) return io;
  return { ...io, inform: () => undefined, update: () => undefined, updating: false };
}
