/** What came of a delivery, for people and for programs. No address with a password, no word of the other side. */
import type { DeliveryLine, DeliveryReport } from "../adapters/deliver/deliver.ts";
import { safeLine } from "../adapters/system/safe-text.ts";

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
  const count = tries === 1 ? "1 try" : `${tries} tries`;
  return `${head}: ${words} (${[code, count].filter((part) => part !== "").join(", ")})`;
}
