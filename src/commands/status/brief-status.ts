/** How it stands with one brief, from what is recorded. Nothing is asked of the network. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { RunRecord } from "../../adapters/store/run-record.ts";
import { isAlive } from "../../adapters/system/is-alive.ts";
import { deliverByHand } from "../../nightly/delivery/deliver-by-hand.ts";
import type { WaitingDelivery } from "../../nightly/delivery/waiting-deliveries.ts";
import type { Alarm } from "../../nightly/alarms/alarms-of.ts";
import {
  feedHealth,
  staleDaysDefault,
  type FeedHealth,
  type FeedState,
} from "../../nightly/alarms/feed-health.ts";
import { shellWord } from "../../nightly/install/shell-word.ts";
import type { NightRun } from "../../nightly/night.ts";
import { nextOccurrences, type Occurrence } from "../../nightly/schedule/occurrence.ts";
import type { NightPlan } from "../../nightly/schedule/plan-nights.ts";
import { spentByDay, type DaySpent } from "../../nightly/spent-by-day.ts";
import { ownFeeds } from "../nightly/own-feeds.ts";
import type { NightlyBrief } from "../nightly/nightly-briefs.ts";
import { waitsForReview } from "../review/waits-for-review.ts";
import { outlookOf, type OutlookPlaces } from "../nightly/outlook.ts";

type GoodEdition = Readonly<{ date: string; endedAt: string; folder: string }>;

export type BriefStatus = Readonly<{
  brief: NightlyBrief;
  lastGood: GoodEdition | undefined;
  lastRun: NightRun | undefined;
  /** The last run has not ended, and its process lives. */
  atWork: boolean;
  plan: NightPlan;
  next: readonly Occurrence[];
  feeds: readonly Readonly<{ feed: FeedState; health: FeedHealth }>[];
  spent: readonly DaySpent[];
  alarms: readonly Alarm[];
  /** Dates of good editions that no person has published, where the brief is for nobody until then. */
  unreviewed: readonly string[];
  /** The command that opens the desk where they are reviewed. */
  reviewByHand: string;
  /** What is not with everybody it is for; each with the command that hands it on by hand. */
  waiting: readonly Readonly<{ waiting: WaitingDelivery; byHand: string }>[];
}>;

const nextMax = 5;
const daysShown = 7;

export async function briefStatus(
  brief: NightlyBrief,
  { state, world, home, out }: OutlookPlaces,
): Promise<BriefStatus> {
  const { name, schedule, setting, read } = brief;
  const { clock } = schedule;
  const nowMs = world.now().getTime();
  const today = clock.dateAt(nowMs);
  const runs = state.runs(name);
  const lastRun = runs.at(-1);
  const staleDays = setting.alarm?.staleDays ?? staleDaysDefault;
  const { plan, waiting, alarms } = await outlookOf(brief, { state, world, home, out });
  const places = { config: read.file ?? read.folder, home, out };
  return {
    brief,
    lastGood: await readLatest(join(out, name, "latest")),
    lastRun,
    atWork: lastRun !== undefined && lastRun.ending === undefined && isAlive(lastRun.pid),
    plan,
    next: nextOccurrences(schedule, nowMs, nextMax),
    feeds: ownFeeds(brief.read.config, state.feeds(name)).map((feed) => ({
      feed,
      health: feedHealth(feed, { today, dateAt: clock.dateAt, staleDays, runs }),
    })),
    spent: spentByDay(runs, today, daysShown),
    alarms,
    unreviewed: read.config.review === "required" ? await waitsForReview(runs) : [],
    reviewByHand: ["nightdesk", "review", out, "--home", home].map(shellWord).join(" "),
    waiting: waiting.map((one) => ({ waiting: one, byHand: deliverByHand(one, places) })),
  };
}

/** `latest` itself is asked: a good edition may have been made by hand. */
async function readLatest(folder: string): Promise<GoodEdition | undefined> {
  try {
    const json: unknown = JSON.parse(await readFile(join(folder, "run.json"), "utf8"));
    const { date, endedAt } = RunRecord.parse(json);
    return { date, endedAt, folder };
  } catch {
    // None, or one that cannot be read: `nightdesk verify` says what is wrong with it.
    return undefined;
  }
}
