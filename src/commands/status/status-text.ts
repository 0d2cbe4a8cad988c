/** The status of a brief, for an operator at six in the morning: first whether anything is wrong. */
import { relative } from "node:path";
import { safeLine } from "../../adapters/system/safe-text.ts";
import type { FeedHealth, FeedState } from "../../nightly/alarms/feed-health.ts";
import { isSettled, type NightRun } from "../../nightly/night.ts";
import { showDates, showNext, showOccurrence, showTime } from "../../nightly/schedule/show-time.ts";
import type { BriefStatus } from "./brief-status.ts";
import { waitingLine } from "../deliver/delivery-summary.ts";

export function statusText(status: BriefStatus, cwd: string): string {
  const { brief, alarms, next, plan } = status;
  const { clock } = brief.schedule;
  const rows: (readonly [head: string, value: string])[] = [
    ...alarms.map(({ kind, message }) => ["ALARM", `${kind}: ${message}`] as const),
    ["last good", lastGoodText(status, cwd)],
    ["last run", lastRunText(status)],
    ...reviewRows(status),
    ...waitingRows(status),
    ...(plan.again && plan.next !== undefined
      ? [["try again", showOccurrence(plan.next, clock)] as const]
      : []),
    ["next", showNext(next, clock)],
    ...feedRows(status),
    ["money", moneyText(status)],
  ];
  const lines = rows.flatMap(([head, value]) =>
    value
      .split("\n")
      .map((line, index) => `  ${(index === 0 ? head : "").padEnd(10)} ${safeLine(line)}`),
  );
  return [`${brief.name}: ${headline(status)}`, ...lines].join("\n");
}

function headline({ alarms, atWork, lastRun, plan, waiting, unreviewed }: BriefStatus): string {
  if (atWork) return "at work";
  if (alarms.length > 0)
    return alarms.length === 1 ? "an alarm stands" : `${alarms.length} alarms stand`;
  if (waiting.length > 0) return "not everybody has it";
  if (plan.tasks.length > 0) return "due now";
  if (lastRun === undefined) return "no night yet";
  if (unreviewed.length > 0 && isSettled(lastRun)) return "waits for review";
  return isSettled(lastRun) ? "well" : `the last run failed (${endingOf(lastRun)})`;
}

function lastGoodText({ lastGood, brief }: BriefStatus, cwd: string): string {
  if (lastGood === undefined) return "none";
  const made = showTime(Date.parse(lastGood.endedAt), brief.schedule.clock);
  return `${lastGood.date}, made ${made}, ${relative(cwd, lastGood.folder)}`;
}

function lastRunText({ lastRun, atWork, brief }: BriefStatus): string {
  if (lastRun === undefined) return "none";
  const { date, covers, because, endedAt, startedAt, pid } = lastRun;
  const { clock } = brief.schedule;
  const covered = covers.length === 0 ? "" : ` (and for ${showDates(covers)})`;
  const began = showTime(Date.parse(startedAt), clock);
  if (atWork) return `${date}${covered}, at work since ${began}, process ${pid}`;
  const when = endedAt === undefined ? `begun ${began}` : showTime(Date.parse(endedAt), clock);
  return `${date}${covered}, ${endingOf(lastRun)}, ${when}\n${endedAt === undefined ? "its process died before the end" : because}`;
}

function endingOf({ ending }: NightRun): string {
  return ending ?? "cut-off";
}

/** Until then it is for nobody. */
function reviewRows({ unreviewed, reviewByHand }: BriefStatus): (readonly [string, string])[] {
  if (unreviewed.length === 0) return [];
  const what = unreviewed.length === 1 ? "waits for a person" : "wait for a person";
  return [["review", `${unreviewed.join(" and ")} ${what}\nby hand: ${reviewByHand}`]];
}

/** Whom it is not with, since when and why; then what happens by itself, and what a person can do. */
function waitingRows({ waiting, brief }: BriefStatus): (readonly [string, string])[] {
  const { clock } = brief.schedule;
  const commands = new Set(waiting.map(({ byHand }) => byHand));
  return waiting.length === 0
    ? []
    : [
        [
          "not with",
          [
            ...waiting.map((one) => waitingLine(one.waiting, clock)),
            ...[...commands].map((command) => `by hand: ${command}`),
          ].join("\n"),
        ],
      ];
}

function feedRows({ feeds }: BriefStatus): (readonly [string, string])[] {
  if (feeds.length === 0) return [];
  const sick = feeds.filter(({ health }) => health.kind !== "well");
  const barren = feeds.filter(
    ({ feed: { pages }, health }) =>
      health.kind === "well" && pages !== undefined && pages.of === pages.failed,
  );
  const without =
    barren.length === 0 ? "" : `, ${barren.length} of them without a page that could be used`;
  const head = `${feeds.length} fetched: ${feeds.length - sick.length} well${without}`;
  const lines = feeds.flatMap(({ feed, health }) => [
    ...(health.kind === "well" ? [] : [feedText(feed, health)]),
    ...pagesText(feed),
  ]);
  return [["sources", [head, ...lines].join("\n")]];
}

/** It answers, and what it links is of no use. */
function pagesText({ url, pages }: FeedState): string[] {
  if (pages === undefined || pages.failed === 0) return [];
  const { of, failed, why } = pages;
  const which = of === 1 ? "its page" : `${failed} of its ${of} pages`;
  return [`${url}: ${which} could not be used: ${why}`];
}

function feedText({ url, lastOk, lastError, failures }: FeedState, health: FeedHealth): string {
  switch (health.kind) {
    case "well":
      return `${url}: well`;
    case "quiet":
      return `${url}: nothing new for ${nights(health.days)}`;
    case "failing": {
      const last =
        lastOk === undefined ? "it never answered" : `last answer ${lastOk.slice(0, 10)}`;
      const advice = health.step === "remove" ? "; take it off the list" : "";
      const alert = health.step === "note" ? "" : "LOOK: ";
      return `${alert}${url}: failing for ${nights(health.days)}, ${failures === 1 ? "once" : `${failures} times`} (${lastError}), ${last}${advice}`;
    }
  }
}

function nights(count: number): string {
  return count === 1 ? "1 night" : `${count} nights`;
}

function moneyText({ spent }: BriefStatus): string {
  if (spent.every(({ calls, dollars }) => calls === 0 && dollars === 0))
    return `nothing in ${spent.length} days: no call was made`;
  return spent
    .map(({ date, calls, dollars }) => {
      const price = dollars === undefined ? "unknown" : `$${dollars.toFixed(2)}`;
      return `${date} ${price.padStart(8)} ${calls} ${calls === 1 ? "call" : "calls"}`;
    })
    .join("\n");
}
