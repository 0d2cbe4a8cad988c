/** Stage 6 of 7: a draft in, the brief out. Nothing in it that its own citations do not carry. */
import { shelfOf, type Shelf } from "../../checks/gather-evidence.ts";
import type { Brief } from "../../domain/brief.ts";
import { Unanswered } from "../../domain/unanswered.ts";
import type { Analyst, WritingTask, Written } from "../../ports/analyst.ts";
import { breathe } from "../../ports/breathe.ts";
import type { RunContext, Stage } from "../../ports/run-context.ts";
import { assembleBrief, type Masthead } from "./assemble-brief.ts";
import { judgeDraft, type Judged } from "./judge-draft.ts";
import { settleKinds } from "./settle-kinds.ts";
import { noteConflictsLeft } from "./shown-conflicts.ts";

export type Options = Readonly<{
  analyst: Analyst;
  /** Needs no model. It stands in when the judge cannot be had, and when nothing that was written holds. */
  fallback: Analyst;
  /** Writes the task anew in the sources' own words. */
  fallBack: (task: WritingTask, because: string, context: RunContext) => Promise<Written>;
  masthead: Masthead;
}>;

export function verify(options: Options): Stage<Written, Brief> {
  return {
    name: "verify",
    async run(written, context) {
      await breathe(context.signal);
      const shelf = shelfOf(written.task.resolution.evidence);
      const { judged, written: judgedDraft } =
        written.task.earlier?.quiet === true
          ? { judged: nothingToJudge, written }
          : await judge(settled(written), options, shelf, context);
      await breathe(context.signal);
      await context.reached("verify-draft");
      noteConflictsLeft(judgedDraft.task.resolution, context);
      return assembleBrief({ written: judgedDraft, judged, shelf, masthead: options.masthead });
    },
  };
}

function settled(written: Written): Written {
  return { ...written, draft: settleKinds(written.draft, written.task.resolution) };
}

/** Of a quiet edition: without a sentence there is nothing that a judge could wave through. */
const nothingToJudge: Judged = {
  outcomes: new Map(),
  canaries: { sent: 0, caught: 0, missed: [] },
};

type Session = Readonly<{ written: Written; judged: Judged }>;

async function judge(
  written: Written,
  options: Options,
  shelf: Shelf,
  context: RunContext,
): Promise<Session> {
  const own = written.fellBack === undefined ? options.analyst : options.fallback;
  const bench = {
    judge: own.judge,
    writer: own.writer,
    shelf,
    scale: options.masthead.config.scale,
  };
  let because: string;
  try {
    const judged = await judgeDraft(written, bench, context);
    const kept = [...judged.outcomes.values()].some(({ kind }) => kind === "kept");
    if (kept || own === options.fallback) return { written, judged };
    because = "no written sentence was carried by its citations.";
  } catch (error) {
    if (!(error instanceof Unanswered)) throw error;
    because = `the judge gave no verdict: ${error.message}`;
  }
  const anew = settled(await options.fallBack(written.task, because, context));
  const { judge: strict, writer } = options.fallback;
  return {
    written: anew,
    judged: await judgeDraft(anew, { ...bench, judge: strict, writer }, context),
  };
}
