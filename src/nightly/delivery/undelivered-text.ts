/** What waits to be delivered, in the words of an alarm: where to, why, what happens by itself, what a person can do. */
import { deliveryBoundMs } from "../retry-pauses.ts";
import { showTime } from "../schedule/show-time.ts";
import type { WaitingDelivery } from "./waiting-deliveries.ts";
import type { ZoneClock } from "../schedule/zone-clock.ts";

/** Whoever makes an edition hands it on at once, with pauses; after this nobody is at it. */
const handingOnMsMax = 15 * 60_000;

/** It is not a matter of the moment: it was tried and failed, or nobody is left who tries. */
export function isOverdue({ state, at }: WaitingDelivery, nowMs: number): boolean {
  if (state === "failed" || state === "unknown") return true;
  return nowMs - Date.parse(at) > handingOnMsMax;
}

/** Addresses that an alarm names. */
const namedMax = 5;

type ByHand = (waiting: WaitingDelivery) => string;

/** `2026-11-22 to mail a@example.org, mail b@example.org (its server could not be reached, ECONNREFUSED)` */
function named(waiting: readonly WaitingDelivery[]): string {
  const shown = Map.groupBy(waiting.slice(0, namedMax), (one) =>
    JSON.stringify([what(one), why(one)]),
  );
  const parts = [...shown.values()].map((together) => {
    const [first] = together;
    const addresses = together.map(({ address }) => `${address.channel} ${address.shown}`);
    return first === undefined ? "" : `${what(first)} to ${addresses.join(", ")} (${why(first)})`;
  });
  const more = waiting.length - namedMax;
  return `${parts.join("; ")}${more > 0 ? `; and ${more} more` : ""}`;
}

function what({ of }: WaitingDelivery): string {
  return of.kind === "edition" ? of.date : `the notice that ${of.date} has no brief`;
}

function why({ state, words, code }: WaitingDelivery): string {
  const doubt = state === "unknown" ? "may have arrived, " : "";
  return [`${doubt}${words}`, code].filter((part) => part !== "").join(", ");
}

/** Each command once: that of an edition serves all who wait for it. */
function commands(waiting: readonly WaitingDelivery[], byHand: ByHand): string {
  return [...new Set(waiting.map(byHand))].map((command) => `\`${command}\``).join(", ");
}

/** Nothing in it changes from one try to the next, so that the same trouble is the same alarm. */
export function undeliveredText(
  waiting: readonly WaitingDelivery[],
  byHand: ByHand,
  clock: ZoneClock,
): string {
  const again = waiting.filter(({ next }) => next.kind === "now" || next.kind === "later");
  const doubtful = waiting.filter(({ next }) => next.kind === "by-hand");
  const lastMs = Math.max(...again.map(({ untilMs }) => untilMs));
  const parts = [
    `not delivered: ${named(waiting)}`,
    again.length === 0
      ? ""
      : `Nightly tries again until ${showTime(lastMs, clock)}; at once: ${commands(again, byHand)}`,
    doubtful.length === 0
      ? ""
      : `What may have arrived is not sent again by itself; by hand: ${commands(doubtful, byHand)}`,
  ];
  return parts.filter((part) => part !== "").join(". ");
}

export function givenUpText(waiting: readonly WaitingDelivery[], byHand: ByHand): string {
  const hours = deliveryBoundMs / 3_600_000;
  return `gave up delivering ${named(waiting)}: more than ${hours} hours have passed. By hand: ${commands(waiting, byHand)}`;
}
