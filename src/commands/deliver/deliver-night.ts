/** Hands on what waits of a brief: called after every night and at every look, it does only what is due. */
import { deliver } from "../../adapters/deliver/deliver.ts";
import { openDeliveryStore, type DeliveryStore } from "../../adapters/store/delivery-state.ts";
import type { sleep } from "../../adapters/system/sleep.ts";
import { readEdition } from "../../adapters/store/read-edition.ts";
import type { Config } from "../../domain/config.ts";
import { BriefError, type ErrorCode } from "../../domain/brief-error.ts";
import type { Deliverable } from "../../nightly/delivery/deliverables.ts";
import { noBriefNotice, type Notice } from "../../nightly/delivery/no-brief-notice.ts";
import type { WaitingDelivery } from "../../nightly/delivery/waiting-deliveries.ts";
import { deliveredText, waitingText } from "./delivery-summary.ts";
import type { NightlyBrief } from "../nightly/nightly-briefs.ts";
import { requireApproval } from "../review/require-approval.ts";
import { waitingOf, type WaitingPlaces } from "./waiting-of.ts";

type HandingOn = WaitingPlaces & Readonly<{ pause: typeof sleep }>;

/**
 * What was tried is remembered with its time, so that what is due next depends on no process.
 *
 * @returns Whether all that is for the readers is with them.
 * @throws {BriefError} What is wrong with an edition, once it is remembered; `E_LOCKED` if it was asked for and another
 *   process is at it.
 */
export async function deliverNight(brief: NightlyBrief, places: HandingOn): Promise<boolean> {
  const before = await waitingOf(brief, places);
  const due = before.filter(({ next }) => next.kind === "now");
  if (due.length === 0) return before.length === 0;
  const state = openDeliveryStore(places.home);
  const tried: WaitingDelivery[] = [];
  try {
    for (const of of new Set(due.map((waiting) => waiting.of))) {
      const together = due.filter((waiting) => waiting.of === of);
      if (await handOn(together, brief, { ...places, deliveries: state })) tried.push(...together);
    }
  } finally {
    state.close();
  }
  const after = await waitingOf(brief, places);
  tell(tried, after, brief, places);
  return after.length === 0;
}

type Places = HandingOn & Readonly<{ deliveries: DeliveryStore }>;

/**
 * @param due - All of one edition, or of one notice.
 * @returns False if another process is at it, which tells what comes of it.
 */
async function handOn(
  due: readonly WaitingDelivery[],
  { name, read }: NightlyBrief,
  { world, askedAtMs, deliveries, pause }: Places,
): Promise<boolean> {
  const of = due[0]?.of;
  if (of === undefined) return false;
  const { environment, now } = world;
  const { config, folder: base } = read;
  // The first time, and when a person asks, what is down for a moment is waited for. Later, there is another look.
  const isPatient = askedAtMs !== undefined || due.some(({ tries }) => tries === 0);
  try {
    await deliver(await whatOf(of, { name, title: config.title, review: config.review }), {
      settings: config.deliver,
      base,
      environment,
      state: deliveries,
      signal: world.interrupts(),
      now,
      pause,
      only: new Set(due.map(({ key }) => key)),
      ...(isPatient ? {} : { pausesMs: [] }),
    });
    return true;
  } catch (error) {
    // A person delivers it by hand at this moment; there is another look.
    if (isOf(error, ["E_LOCKED"]) && askedAtMs === undefined) return false;
    if (isOf(error, ["E_EDITION", "E_USAGE"])) {
      for (const waiting of due) rememberBroken(waiting, name, deliveries, now());
    }
    throw error;
  }
}

type Told = Readonly<{ name: string; title: string; review: Config["review"] }>;

/** @throws {BriefError} `E_EDITION` for an edition that says a person approved it when no log does. */
async function whatOf(of: Deliverable, { name, title, review }: Told): Promise<string | Notice> {
  if (of.kind === "notice") return noBriefNotice({ name, title }, of);
  await requireApproval(await readEdition(of.folder), review);
  return of.folder;
}

function isOf(error: unknown, codes: readonly ErrorCode[]): boolean {
  return error instanceof BriefError && codes.includes(error.code);
}

/**
 * Nothing left: it is a try like any other, or every look would read the broken edition again and say so. What a
 * process that died was sending may have arrived, and that is no better known now.
 */
function rememberBroken(
  { key, of, address, hash, state }: WaitingDelivery,
  brief: string,
  deliveries: DeliveryStore,
  now: Date,
): void {
  const at = now.toISOString();
  const { channel, shown } = address;
  if (state === "sending") {
    deliveries.settle(key, { state: "unknown", code: "cut-off", at });
    return;
  }
  deliveries.intend({ key, brief, date: of.date, edition: hash, channel, shown, at });
  deliveries.settle(key, { state: "failed", code: "edition", at });
}

function tell(
  tried: readonly WaitingDelivery[],
  after: readonly WaitingDelivery[],
  { name, schedule }: NightlyBrief,
  { world: { io } }: WaitingPlaces,
): void {
  for (const waiting of tried) {
    const still = after.find(({ key }) => key === waiting.key);
    io.inform(
      still === undefined ? deliveredText(name, waiting) : waitingText(name, still, schedule.clock),
    );
  }
}
