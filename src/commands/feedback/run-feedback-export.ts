/** What `nightdesk feedback export` does: reads the logs of reviews and their editions, and changes neither. */
import { access } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Io } from "../../adapters/system/terminal.ts";
import { changeFile } from "../../adapters/store/change-file.ts";
import { logName, openReviewStore } from "../../adapters/store/review-store.ts";
import { BriefError, exitCodes } from "../../domain/brief-error.ts";
import { type FeedbackCase, FeedbackFault, parseFeedback } from "../../domain/feedback.ts";
import type { ReviewEvent } from "../../domain/review.ts";
import { feedbackCases, type Feedback } from "../../review/feedback-cases.ts";
import { latestCases, type MergedFeedback, mergeFeedback } from "../../review/merge-feedback.ts";
import { counted } from "../../domain/count-words.ts";
import type { FeedbackOptions } from "../feedback-command.ts";
import { ioFor } from "../output-options.ts";
import { type ListedEdition, listEditionsUnder } from "../review/edition-list.ts";
import { createShelves } from "../review/edition-shelves.ts";
import type { World } from "../world.ts";

type Log = ReadonlyMap<string, readonly ReviewEvent[]>;

export async function runFeedbackExport(
  given: string,
  options: FeedbackOptions,
  world: World,
): Promise<void> {
  const out = resolve(world.cwd, given);
  const listed = await listEditionsUnder(out);
  if (options.brief !== undefined) knowBrief(options.brief, listed, out);
  const logs = await readLogs(out);
  const wanted = listed
    .filter(({ key }) => options.brief === undefined || key.brief === options.brief)
    .filter(({ key }) => logs.has(logName(key)))
    .toSorted((one, other) => (one.folder < other.folder ? -1 : 1));
  const gathered = await gather(wanted, logs, options);
  const gone = options.brief === undefined ? logs.size - wanted.length : 0;
  const cases = latestCases(gathered.flatMap(({ rows }) => rows));
  const merged = options.to === undefined ? undefined : await merge(options.to, cases, world);
  const unread = gone + gathered.filter(({ broken }) => broken !== undefined).length;
  tell({ cases, merged, gathered, gone, options }, world);
  if (unread > 0) world.exit(exitCodes.degraded);
}

function knowBrief(name: string, listed: readonly ListedEdition[], out: string): void {
  const names = [...new Set(listed.map(({ key }) => key.brief))].toSorted();
  if (names.includes(name)) return;
  throw new BriefError({
    code: "E_USAGE",
    message: `There is no brief \`${name}\` in this folder.`,
    where: [out],
    kept: "nothing was read or written.",
    next: names.length === 0 ? "Make a brief first." : `Give one of: ${names.join(", ")}.`,
  });
}

/** Opening the record would make it where there is none. */
async function readLogs(out: string): Promise<Log> {
  const isThere = await access(join(out, "reviews.sqlite")).then(
    () => true,
    () => false,
  );
  if (!isThere) throw noReviews(out);
  const reviews = openReviewStore(out);
  try {
    const logs = reviews.logs();
    if (logs.size === 0) throw noReviews(out);
    return logs;
  } finally {
    reviews.close();
  }
}

function noReviews(out: string): BriefError {
  return new BriefError({
    code: "E_USAGE",
    message: "Nobody has reviewed anything here yet.",
    where: [out],
    kept: "nothing was read or written.",
    next: "Review an edition with `nightdesk review`, or give the folder that reviewed briefs lie in.",
  });
}

type Gathered = Feedback & Readonly<{ broken?: string }>;

/** An edition that cannot be read costs its own cases, not those of the others. */
async function gather(
  editions: readonly ListedEdition[],
  logs: Log,
  { since, withReviewers }: FeedbackOptions,
): Promise<Gathered[]> {
  const shelve = createShelves();
  const gathered: Gathered[] = [];
  for (const { key, folder } of editions) {
    try {
      const { edition, chunked } = await shelve(folder);
      const events = logs.get(logName(key)) ?? [];
      const reviewed = { brief: edition.brief, chunked, events };
      gathered.push(feedbackCases(reviewed, { since, withReviewers: withReviewers === true }));
    } catch (error) {
      if (!(error instanceof BriefError)) throw error;
      gathered.push({
        rows: [],
        bare: 0,
        broken: `${key.brief}, ${key.edition}: ${error.message}`,
      });
    }
  }
  return gathered;
}

async function merge(
  to: string,
  cases: readonly FeedbackCase[],
  world: World,
): Promise<MergedFeedback> {
  const file = resolve(world.cwd, to);
  // Also where nothing is new: a file that cannot be written is told now, and not on the day when it matters.
  return changeFile(file, (before) => {
    const merged = mergeFeedback(readCases(before, file), cases);
    return { text: merged.cases.map((one) => `${JSON.stringify(one)}\n`).join(""), result: merged };
  });
}

function readCases(text: string, file: string): FeedbackCase[] {
  try {
    return parseFeedback(text);
  } catch (cause) {
    if (!(cause instanceof FeedbackFault)) throw cause;
    throw new BriefError({
      code: "E_USAGE",
      message: "The file has a line that is no feedback case.",
      where: [`${file}:${cause.line}`],
      kept: "the file is as it was.",
      next: "Mend or remove that line, or give another file with `--to`.",
      cause,
    });
  }
}

type Told = Readonly<{
  cases: readonly FeedbackCase[];
  merged: MergedFeedback | undefined;
  gathered: readonly Gathered[];
  gone: number;
  options: FeedbackOptions;
}>;

function tell({ cases, merged, gathered, gone, options }: Told, world: World): void {
  const io = ioFor(world, options);
  const stands = cases.filter(({ ruling }) => ruling === "stands").length;
  const counts = { cases: cases.length, stands, falls: cases.length - stands };
  const bare = gathered.reduce((sum, one) => sum + one.bare, 0);
  tellLeftOut({ gathered, gone, bare }, io);
  if (options.json === true) {
    const file =
      merged === undefined
        ? { rows: cases }
        : { to: options.to, added: merged.added, changed: merged.changed, same: merged.same };
    io.print(JSON.stringify({ feedback: { ...counts, ...file, bare, gone } }));
    return;
  }
  const said = `${counted(cases.length, "case")} from ${counted(gathered.length, "review")}: ${verdictsText(counts)}.`;
  if (merged === undefined) {
    for (const one of cases) io.print(JSON.stringify(one));
    io.inform(said);
  } else {
    const { added, changed, same } = merged;
    io.print(`${said} In ${options.to}: ${added} new, ${changed} changed, ${same} there already.`);
  }
}

/** What is not among the cases, and why. */
function tellLeftOut(
  { gathered, gone, bare }: Pick<Told, "gathered" | "gone"> & Readonly<{ bare: number }>,
  io: Io,
): void {
  for (const { broken } of gathered) {
    if (broken !== undefined) io.inform(`warning: left out, because it cannot be read: ${broken}`);
  }
  if (gone > 0) {
    io.inform(
      `warning: ${counted(gone, "review is", "reviews are")} of editions that are not there any more; left out.`,
    );
  }
  if (bare > 0) {
    io.inform(`${counted(bare, "ruling")} on sentences whose claims are not known: left out.`);
  }
}

function verdictsText({ stands, falls }: Readonly<{ stands: number; falls: number }>): string {
  return `${stands} ${stands === 1 ? "stands" : "stand"}, ${falls} ${falls === 1 ? "falls" : "fall"}`;
}
