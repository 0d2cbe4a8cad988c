/** What is not yet with everybody it is for: derived from what is remembered, so that no restart forgets it. */
import type { EditionRef } from "../../domain/change.ts";
import type { Sha256 } from "../../domain/ids.ts";
import { deliveryKey, nextStep, type Route } from "./deliver-edition.ts";
import type { Deliverable } from "./deliverables.ts";
import type { Address, DeliveryRow } from "./delivery.ts";
import { deliveryBoundMs, nextDeliveryMs } from "../retry-pauses.ts";
import { deliveryReason } from "./delivery-reason.ts";

/** `by-hand`: it may have arrived, and is never sent a second time without a person's word. */
type NextTry =
  | Readonly<{ kind: "now" }>
  | Readonly<{ kind: "later"; atMs: number }>
  | Readonly<{ kind: "given-up" }>
  | Readonly<{ kind: "by-hand" }>;

export type WaitingDelivery = Readonly<{
  of: Deliverable;
  address: Address;
  key: Sha256;
  /** Of the edition. */
  hash: Sha256;
  /** `sending`: a process is at it, or died while it was. */
  state: "untried" | "sending" | "failed" | "unknown";
  /** Empty where it was not tried. */
  code: string;
  /** Completes "because". */
  words: string;
  tries: number;
  /** Of the last try; of the making, if there was none. ISO 8601 instant. */
  at: string;
  next: NextTry;
  /** After this it is given up. */
  untilMs: number;
}>;

export type DeliveryFacts = Readonly<{
  brief: string;
  /** The newest first; each with the hash that its deliveries are remembered under. */
  deliverables: readonly Readonly<{ of: Deliverable; ref: EditionRef }>[];
  routes: readonly Route[];
  find: (key: Sha256) => DeliveryRow | undefined;
  nowMs: number;
  /** When somebody asked for it: what was tried before that may be tried again at once. */
  askedAtMs?: number | undefined;
}>;

/** @returns The newest first, in the order of the config. */
export function waitingDeliveries(facts: DeliveryFacts): readonly WaitingDelivery[] {
  const { brief, routes, find } = facts;
  const addresses = routes.flatMap((route) => route.addresses);
  const newest = facts.deliverables.find(({ of }) => of.kind === "edition")?.of;
  return facts.deliverables.flatMap(({ of, ref }) =>
    addresses.flatMap((address) => {
      const key = deliveryKey(brief, ref, address);
      const waiting = waitingOf({ of, address, key, hash: ref.hash }, find(key), facts);
      // What nobody tried in time belongs to a time before `deliver:` was written; the newest one is wanted all the same.
      const isOld = waiting?.state === "untried" && facts.nowMs > waiting.untilMs;
      return waiting === undefined || (isOld && of !== newest) ? [] : [waiting];
    }),
  );
}

function waitingOf(
  what: Pick<WaitingDelivery, "of" | "address" | "key" | "hash">,
  row: DeliveryRow | undefined,
  { nowMs, askedAtMs }: DeliveryFacts,
): WaitingDelivery | undefined {
  const { madeAt } = what.of;
  const madeMs = Date.parse(madeAt);
  const common = { ...what, untilMs: madeMs + deliveryBoundMs };
  if (row === undefined) {
    const words = "nobody has handed it on yet";
    const now = { kind: "now" } as const;
    return { ...common, state: "untried", code: "", words, tries: 0, at: madeAt, next: now };
  }
  if (nextStep(row, false) === "done") return undefined;
  const { code, tries, at } = row;
  const tried = { ...common, tries, at, code };
  if (row.state === "intent") {
    const words = "it was being sent";
    return { ...tried, state: "sending", words, next: { kind: "now" } };
  }
  const { words, passing } = deliveryReason(row);
  if (nextStep(row, false) === "unknown") {
    return { ...tried, state: "unknown", words, next: { kind: "by-hand" } };
  }
  const isAsked = askedAtMs !== undefined && Date.parse(at) < askedAtMs && nowMs <= common.untilMs;
  const atMs = isAsked ? nowMs : nextDeliveryMs({ tries, at, passing, madeMs }, nowMs);
  return { ...tried, state: "failed", words, next: nextOf(atMs, nowMs) };
}

function nextOf(atMs: number | "given-up", nowMs: number): NextTry {
  if (atMs === "given-up") return { kind: "given-up" };
  return atMs <= nowMs ? { kind: "now" } : { kind: "later", atMs };
}
