/** What a night came to, as one line for people or one object for programs. */
import { basename, dirname, join, relative } from "node:path";
import { safeLine } from "../../adapters/system/safe-text.ts";
import type { NightRun } from "../../nightly/night.ts";
import type { NightPlan } from "../../nightly/schedule/plan-nights.ts";
import { showDates, showOccurrence } from "../../nightly/schedule/show-time.ts";
import type { NightlyBrief } from "./nightly-briefs.ts";

/** The folder that people open: the night's own lies behind its date's link. */
function dateFolder({ edition, date }: NightRun): string {
  const store = dirname(edition);
  return basename(store) === ".editions" ? join(dirname(store), date) : edition;
}

export function nightText(
  run: NightRun,
  plan: NightPlan,
  brief: NightlyBrief,
  cwd: string,
): string {
  const covers = run.covers.length === 0 ? "" : ` (and for ${showDates(run.covers)})`;
  const edition = run.edition === "" ? "" : `: ${relative(cwd, dateFolder(run))}`;
  const line = `${run.brief} ${run.date}${covers} ${run.ending ?? "at work"}${edition}; ${run.because}`;
  const waits =
    run.good && brief.read.config.review === "required"
      ? " It waits for a person: `nightdesk review`."
      : "";
  return safeLine(`${line.replace(/\.$/, "")}.${waits} ${nextText(plan, brief)}`);
}

export function nightJson(run: NightRun, plan: NightPlan): string {
  const { id: _, pid: __, dollars, counts, ...facts } = run;
  return JSON.stringify({
    ...facts,
    dollars: dollars ?? null,
    counts: counts ?? null,
    next: plan.next === undefined ? null : new Date(plan.next.atMs).toISOString(),
    again: plan.again,
  });
}

/** @param last - The last run, which says why nothing is due. */
export function nothingDueText(
  plan: NightPlan,
  brief: NightlyBrief,
  last: NightRun | undefined,
): string {
  const done =
    last === undefined
      ? "no night was missed"
      : `the last was ${last.date}, ${last.ending ?? "at work"}`;
  return `${brief.name}: nothing is due; ${done}. ${nextText(plan, brief)}`;
}

export function nothingDueJson(plan: NightPlan, brief: NightlyBrief): string {
  const next = plan.next === undefined ? null : new Date(plan.next.atMs).toISOString();
  return JSON.stringify({
    brief: brief.name,
    date: null,
    ending: "nothing-due",
    next,
    again: plan.again,
  });
}

function nextText({ next, again }: NightPlan, { schedule }: NightlyBrief): string {
  if (next === undefined) return "No further night is due.";
  const when = showOccurrence(next, schedule.clock);
  return again ? `Tried again at ${when}.` : `Next: ${when}.`;
}
