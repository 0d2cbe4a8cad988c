/** `nightdesk feedback`: what reviewers decided, as data. */
import { Command, InvalidArgumentError } from "commander";
import { isDate } from "../domain/calendar-date.ts";
import { verb, type OutputOptions } from "./output-options.ts";
import type { World } from "./world.ts";

export type FeedbackOptions = OutputOptions &
  Readonly<{ brief?: string; since?: string; to?: string; withReviewers?: true }>;

/** `export`: exit 0; 2 where nothing was ever reviewed, or there is no such brief; 3 if an edition cannot be read; 7 while another export keeps the file, 8 if it cannot be written. */
export function feedbackCommand(world: World): Command {
  const exported = verb("export", [
    "nightdesk feedback export",
    "nightdesk feedback export out --brief seeds --since 2026-11-01 --to eval/feedback.jsonl",
  ])
    .description(
      "Write what reviewers ruled about the truth of sentences, with its evidence, one JSON object a line.",
    )
    .argument("[out]", "where editions are written", "out")
    .option("--brief <name>", "the reviews of this brief only")
    .option("--since <date>", "what was ruled on this day (UTC) or later", readDate)
    .option("--to <file>", "add the cases to this file; each stands in it once")
    .option("--with-reviewers", "name who ruled (default: names are left out)")
    .action(async (out: string, options: FeedbackOptions) => {
      const { runFeedbackExport } = await import("./feedback/run-feedback-export.ts");
      await runFeedbackExport(out, options, world);
    });
  return new Command("feedback")
    .description("What reviewers decided, as cases for `npm run eval`.")
    .addCommand(exported);
}

function readDate(given: string): string {
  if (isDate(given)) return given;
  throw new InvalidArgumentError("A date is written 2026-11-22.");
}
