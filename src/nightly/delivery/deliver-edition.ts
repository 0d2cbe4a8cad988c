/** What is due when an edition is whole: where it goes, under which key, and what is said of its state. */
import { resolve } from "node:path";
import { contentHash } from "../../anchoring/content-hash.ts";
import { exitCodes } from "../../domain/brief-error.ts";
import type { Brief, Making } from "../../domain/brief.ts";
import type { EditionRef } from "../../domain/change.ts";
import type { Sha256 } from "../../domain/ids.ts";
import type { DeliverySetting } from "../../domain/night-setting.ts";
import type { Address, DeliveryRow } from "./delivery.ts";

/** `degraded`: good, though something is missing from it. `below-gate`: `latest` does not move to it. */
export type EditionState = "good" | "degraded" | "below-gate";

type StateFacts = Readonly<{
  making: Pick<Making, "gate" | "writtenBy"> &
    Readonly<{ analyst: Pick<Making["analyst"], "kind"> }>;
  /** Of one that a person has approved, sentence by sentence. */
  review?: unknown;
}>;

/**
 * Whether `latest` moves: never to an edition below its gate. One that no person has approved must also be written as
 * asked, and not be cut short by its budget.
 *
 * @param exitCode - Of the run that made it.
 */
export function isGood({ making, review }: StateFacts, exitCode: number): boolean {
  const { gate, writtenBy, analyst } = making;
  const asAsked = writtenBy === analyst.kind && exitCode !== exitCodes.budget;
  return gate.met && (asAsked || review !== undefined);
}

/** @param exitCode - Of the run that made it. */
export function editionState(facts: StateFacts, exitCode: number): EditionState {
  if (!isGood(facts, exitCode)) return "below-gate";
  return exitCode === exitCodes.complete ? "good" : "degraded";
}

/** A setting and those of its addresses that no setting before it has. */
export type Route = Readonly<{ setting: DeliverySetting; addresses: readonly Address[] }>;

/** @param base - Folder of the config, absolute: folders are relative to it. */
export function routesOf(settings: readonly DeliverySetting[], base: string): readonly Route[] {
  const taken = new Set<string>();
  return settings.map((setting) => ({
    setting,
    addresses: addressesOf(setting, base).filter(({ channel, target }) => {
      const place = JSON.stringify([channel, target]);
      const isFirst = !taken.has(place);
      taken.add(place);
      return isFirst;
    }),
  }));
}

function addressesOf(setting: DeliverySetting, base: string): Address[] {
  if ("folder" in setting) {
    const target = resolve(base, setting.folder);
    return [{ channel: "folder", target, shown: target }];
  }
  if ("mail" in setting) {
    return setting.mail.to.map((mailbox) => {
      // No provider of note tells mailboxes apart by case; a brief that comes twice would be the dearer mistake.
      const target = mailbox.toLowerCase();
      return { channel: "mail", target, shown: target };
    });
  }
  const url = new URL(setting.webhook.url);
  url.hash = "";
  return [{ channel: "webhook", target: url.href, shown: url.origin }];
}

/** The same edition to the same address has the same key, on every machine and in every night. */
export function deliveryKey(
  brief: string,
  { date, hash }: EditionRef,
  { channel, target }: Address,
): Sha256 {
  return contentHash(JSON.stringify([brief, date, hash, channel, target]));
}

/** `send`, or what it came to before: a delivery is never made twice without a person's word. */
export type Step = "send" | "done" | "unknown";

/**
 * Call where no other process delivers this brief: an `intent` is then of one that died. A folder is looked at
 * before it is written, so there nothing can happen twice.
 *
 * @param again - A person accepts that what may have arrived may come a second time.
 */
export function nextStep(
  row: Pick<DeliveryRow, "state" | "channel"> | undefined,
  again: boolean,
): Step {
  switch (row?.state) {
    case undefined:
    case "failed":
      return "send";
    case "done":
      return "done";
    case "intent":
    case "unknown":
      return again || row?.channel === "folder" ? "send" : "unknown";
  }
}

const remarks: Readonly<Record<EditionState, string>> = {
  good: "",
  degraded: " (not complete)",
  "below-gate": " (below its gate)",
};

/** What a reader sees before opening it: also which of several that he has, of the same date, he should go by. */
export function subjectOf(
  { title, date, changes, review }: Pick<Brief, "title" | "date" | "changes" | "review">,
  state: EditionState,
): string {
  const news = changes?.quiet === true ? ": nothing new" : "";
  return `${title}, ${date}${versionWords(review)}${news}${remarks[state]}`;
}

function versionWords(review: Brief["review"]): string {
  if (review === undefined) return "";
  const { version } = review;
  return `, version ${version}${version > 1 ? ", corrected" : ""}`;
}
