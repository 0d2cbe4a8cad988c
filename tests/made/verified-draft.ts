/** A draft on its way through stage 6 alone, with a judge and a writer that a test scripts. */
import type { z } from "zod";
import { createExtractiveAnalyst } from "../../src/adapters/extractive/extractive-analyst.ts";
import type { Brief } from "../../src/domain/brief.ts";
import { Config } from "../../src/domain/config.ts";
import type { Draft } from "../../src/domain/draft.ts";
import type { WritingTask } from "../../src/ports/analyst.ts";
import { writeInSourceWords } from "../../src/stages/5-write/write.ts";
import { verify } from "../../src/stages/6-verify/verify.ts";
import { type Recorded, recordingContext } from "./run-context.ts";
import { emptyDraft, type Script, scriptedAnalyst } from "./scripted-analyst.ts";

type Setup = Readonly<{ script?: Script; settings?: z.input<typeof Config> }>;

export async function verifiedDraft(
  task: WritingTask,
  draft: Partial<Draft>,
  { script = {}, settings = {} }: Setup = {},
): Promise<Recorded & Readonly<{ brief: Brief }>> {
  const run = recordingContext();
  const analyst = scriptedAnalyst(script);
  const fallback = createExtractiveAnalyst();
  const brief = await verify({
    analyst,
    fallback,
    fallBack: (again, because) => writeInSourceWords(again, fallback.writer, because, run.context),
    masthead: {
      name: "made",
      date: "2026-11-22",
      software: "nightdesk test",
      config: Config.parse(settings),
      analyst: analyst.description,
      ledger: () => run.ledger,
      notes: () => run.notes,
    },
  }).run({ task, draft: { ...emptyDraft, ...draft }, fellBack: undefined }, run.context);
  return { ...run, brief };
}
