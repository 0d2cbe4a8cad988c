/** `nightdesk verify`: exit 0 when everything holds, 3 when something does not, 2 when it could not look. */
import type { Command } from "commander";
import { verb, type OutputOptions } from "./output-options.ts";
import type { World } from "./world.ts";

export type VerifyOptions = OutputOptions & Readonly<{ pdf: boolean }>;

export function verifyCommand(world: World): Command {
  return verb("verify", [
    "nightdesk verify out/seeds/latest",
    "nightdesk verify out/seeds/2026-10-25 --json",
  ])
    .description(
      "Check an edition again from its own files, and its review from the log beside it.",
    )
    .argument("<edition>", "folder of an edition")
    .option("--no-pdf", "do not set the PDF again")
    .action(async (folder: string, options: VerifyOptions) => {
      const { runVerify } = await import("./verify/run-verify.ts");
      await runVerify(folder, options, world);
    });
}
