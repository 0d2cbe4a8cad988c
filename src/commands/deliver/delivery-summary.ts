/** What came of a delivery, for people and for programs. No address with a password, no word of the other side. */
import type { DeliveryLine, DeliveryReport } from "../../adapters/deliver/deliver.ts";
import { safeLine } from "../../adapters/system/safe-text.ts";
import { showClock } from "../../nightly/schedule/show-time.ts";
import type { WaitingDelivery } from "../../nightly/delivery/waiting-deliveries.ts";
import type { ZoneClock } from "../../nightly/schedule/zone-clock.ts";

/** It is with everybody it is for. */
export function isDelivered({ held, lines }: DeliveryReport): boolean {
  return !held && lines.every(({ outcome }) => outcome === "done" || outcome === "before");
}

export function deliveryJson(report: DeliveryReport): string {
  return JSON.stringify({ schema: "nightdesk/deliveries@1", ...report });
}

const outcomes: Readonly<Record<DeliveryLine["outcome"], string>> = {
  done: "delivered",
  before: "delivered before, and not again",
  failed: "failed",
  unknown: "not known",
  waiting: "not tried",
};

export function deliveryText({ held, lines }: DeliveryReport): string {
  if (held) {
    return "not delivered: the edition is below its gate (`--below-gate` delivers it all the same)";
  }
  const advice = lines.some(({ outcome }) => outcome === "unknown")
    ? ["to send again what may have arrived: the same command with `--again`"]
    : [];
  return [...lines.map(deliveryLine), ...advice].join("\n");
}

/** `mail       desk@example.org  failed: its server answered 550 (smtp-550, 1 try)` */
export function deliveryLine({
  channel,
  shown,
  outcome,
  words,
  code,
  tries,
}: DeliveryLine): string {
  const head = `${channel.padEnd(10)} ${safeLine(shown)}  ${outcomes[outcome]}`;
  if (words === "") return head;
  return `${head}: ${words} (${codeAndTries({ code, tries })})`;
}

/** `smtp-550, 1 try` */
function codeAndTries({ code, tries }: Pick<DeliveryLine, "code" | "tries">): string {
  const count = tries === 1 ? "1 try" : `${tries} tries`;
  return code === "" ? count : `${code}, ${count}`;
}

/** `asia 2026-11-22: delivered to mail desk@example.org` */
export function deliveredText(brief: string, { of, address }: WaitingDelivery): string {
  const what =
    of.kind === "edition" ? "delivered" : "the notice that there is no brief is delivered";
  return safeLine(`${brief} ${of.date}: ${what} to ${address.channel} ${address.shown}`);
}

/** `asia 2026-11-22: not delivered to mail desk@example.org: …` */
export function waitingText(brief: string, waiting: WaitingDelivery, clock: ZoneClock): string {
  const { of, address } = waiting;
  const what =
    of.kind === "edition" ? "not delivered" : "the notice that there is no brief is not delivered";
  const head = `${brief} ${of.date}: ${what} to ${address.channel} ${address.shown}`;
  return safeLine(`${head}: ${reasonText(waiting)}; ${nextText(waiting, clock)}`);
}

/** `mail desk@example.org: 2026-11-22, since …: its server could not be reached (ECONNREFUSED, 4 tries); …` */
export function waitingLine(waiting: WaitingDelivery, clock: ZoneClock): string {
  const { of, address } = waiting;
  const what = of.kind === "edition" ? of.date : `notice of no brief for ${of.date}`;
  const since = showClock(Date.parse(of.madeAt), clock);
  return `${address.channel} ${address.shown}: ${what}, since ${since}: ${reasonText(waiting)}; ${nextText(waiting, clock)}`;
}

function reasonText({ words, state, code, tries }: WaitingDelivery): string {
  const doubt = state === "unknown" ? "it may have arrived: " : "";
  if (tries === 0) return `${doubt}${words}`;
  return `${doubt}${words} (${codeAndTries({ code, tries })})`;
}

function nextText({ next, untilMs }: WaitingDelivery, clock: ZoneClock): string {
  switch (next.kind) {
    case "now":
      return "due now";
    case "later":
      return `tried again at ${showClock(next.atMs, clock)}, and until ${showClock(untilMs, clock)}`;
    case "given-up":
      return `given up since ${showClock(untilMs, clock)}`;
    case "by-hand":
      return "not sent again by itself";
  }
}
