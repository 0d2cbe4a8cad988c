/** Hands an edition that is whole to everybody it is for: once, whatever fails and whenever the program dies. */
import pLimit from "p-limit";
import type { EditionRef } from "../../domain/change.ts";
import type { Sha256 } from "../../domain/ids.ts";
import type { DeliverySetting } from "../../domain/night-setting.ts";
import {
  deliveryKey,
  type EditionState,
  nextStep,
  type Route,
  routesOf,
} from "../../nightly/delivery/deliver-edition.ts";
import type { Address, Attempt } from "../../nightly/delivery/delivery.ts";
import type { Notice } from "../../nightly/delivery/no-brief-notice.ts";
import { deliveryPausesMs } from "../../nightly/retry-pauses.ts";
import type { DeliveryStore } from "../store/delivery-state.ts";
import type { Environment } from "../system/environment.ts";
import { createFaults, type Reached } from "../system/faults.ts";
import { sleep } from "../system/sleep.ts";
import { sendToFolder } from "./folder.ts";
import { mailChannel } from "./mail.ts";
import { type Parcel, readParcel } from "./parcel.ts";
import { type Send, unknown } from "./send.ts";
import { webhookChannel } from "./webhook.ts";

/** Mailboxes of one server, or hooks of one setting, that are served at once. */
const atOnce = 4;

export type Delivering = Readonly<{
  settings: readonly DeliverySetting[];
  /** Folder of the config, absolute: folders are relative to it. */
  base: string;
  environment: Environment;
  state: DeliveryStore;
  /** Ends the pauses. What is being handed over is finished first, within its time limit: half sent is not known. */
  signal: AbortSignal;
  /** Deliver also what is below its gate. */
  belowGate?: boolean;
  /** Send again what may have arrived. */
  again?: boolean;
  /** Only these deliveries; all others are left as they are, and are no lines of the report. */
  only?: ReadonlySet<Sha256>;
  /** Told of each that is tried again after a pause. */
  onPause?: (line: DeliveryLine, pauseMs: number) => void;
  now?: () => Date;
  pausesMs?: readonly number[];
  pause?: typeof sleep;
  /** Of one step of a protocol. */
  timeoutMs?: number;
}>;

export type DeliveryLine = Readonly<{
  channel: Address["channel"];
  shown: string;
  /** `before`: it went there earlier. `waiting`: a signal came first. */
  outcome: "done" | "before" | "failed" | "unknown" | "waiting";
  code: string;
  /** Completes "because"; empty where it is done. */
  words: string;
  tries: number;
}>;

export type DeliveryReport = Readonly<{
  brief: string;
  edition: EditionRef;
  state: EditionState | "no-brief";
  /** It is below its gate, and nothing was sent. */
  held: boolean;
  lines: readonly DeliveryLine[];
}>;

/**
 * One channel that is down holds no other back. Call it as often as you like: what is done stays done.
 *
 * @param what - Folder of the edition, or the notice that there is none.
 * @throws {BriefError} `E_LOCKED` while another process delivers this brief, `E_STORAGE` if nothing can be
 *   remembered, `E_USAGE` or `E_EDITION` if there is no edition that can be delivered.
 */
export async function deliver(what: string | Notice, given: Delivering): Promise<DeliveryReport> {
  const parcel: Parcel =
    typeof what === "string"
      ? await readParcel(what)
      : { kind: "notice", state: "no-brief", ...what };
  const { name, ref, state } = parcel;
  const report = { brief: name, edition: ref, state };
  if (state === "below-gate" && given.belowGate !== true) {
    return { ...report, held: true, lines: [] };
  }
  const now = given.now ?? (() => new Date());
  const lock = await given.state.hold(name, now());
  try {
    const reached = createFaults(given.environment["NIGHTDESK_FAULT"]);
    const session: Session = { ...given, parcel, now, reached };
    const routes = routesOf(given.settings, given.base).map((route) => asked(route, session));
    const ended = await Promise.allSettled(routes.map((route) => serve(route, session)));
    return { ...report, held: false, lines: ended.flatMap(valueOf) };
  } finally {
    lock.release();
  }
}

function asked({ setting, addresses }: Route, { only, parcel }: Session): Route {
  const isAsked = (address: Address) => only === undefined || only.has(keyOf(address, parcel));
  return { setting, addresses: addresses.filter(isAsked) };
}

/** Thrown only now, when all others have had their turn. */
function valueOf<T>(settled: PromiseSettledResult<T>): T {
  if (settled.status === "rejected") throw settled.reason;
  return settled.value;
}

type Session = Delivering & Readonly<{ parcel: Parcel; now: () => Date; reached: Reached }>;

/** All addresses of one setting, in rounds: those that a pause may help wait for the next one together. */
async function serve({ setting, addresses }: Route, session: Session): Promise<DeliveryLine[]> {
  const send = channelOf(setting, session);
  const lines = new Map<Address, DeliveryLine>();
  let due: Address[] = [];
  for (const address of addresses) {
    const line = standingLine(address, session);
    lines.set(address, line);
    if (line.outcome === "waiting") due.push(address);
  }
  for (const pauseMs of [0, ...(session.pausesMs ?? deliveryPausesMs)]) {
    if (due.length === 0) break;
    if (pauseMs > 0) tellOf(due, lines, (line) => session.onPause?.(line, pauseMs));
    if (!(await pause(pauseMs, session))) break;
    const limit = pLimit(atOnce);
    const tries = due.map((address) =>
      limit(async () => {
        const { line, more } = await tryOnce(address, lines.get(address), send, session);
        lines.set(address, line);
        return more ? [address] : [];
      }),
    );
    due = (await Promise.allSettled(tries)).flatMap(valueOf);
  }
  return [...lines.values()];
}

function tellOf(
  due: readonly Address[],
  lines: ReadonlyMap<Address, DeliveryLine>,
  tell: (line: DeliveryLine) => void,
): void {
  for (const address of due) {
    const line = lines.get(address);
    if (line !== undefined) tell(line);
  }
}

/** `false` if the signal came. */
async function pause(ms: number, { signal, pause: wait = sleep }: Session): Promise<boolean> {
  if (ms > 0) await wait(ms, signal);
  return !signal.aborted;
}

function channelOf(setting: DeliverySetting, { environment, timeoutMs }: Session): Send {
  if ("folder" in setting) return sendToFolder;
  if ("mail" in setting) return mailChannel(setting, environment, timeoutMs);
  return webhookChannel(setting, environment, timeoutMs);
}

/** How it stands before anything is done. A process that died on the way is found out here. */
function standingLine({ channel, shown, ...rest }: Address, session: Session): DeliveryLine {
  const { parcel, state, again = false, now } = session;
  const key = keyOf({ channel, shown, ...rest }, parcel);
  const row = state.find(key);
  const { code, tries } = row ?? { code: "", tries: 0 };
  const line = { channel, shown, code, words: "", tries };
  const step = nextStep(row, again);
  if (step === "done") return { ...line, outcome: "before" };
  if (step === "send") return { ...line, outcome: "waiting", words: "the run was stopped" };
  const words = "an earlier try may have arrived";
  if (row?.state !== "intent") return { ...line, outcome: "unknown", words };
  state.settle(key, { state: "unknown", code: "cut-off", at: now().toISOString() });
  return { ...line, outcome: "unknown", code: "cut-off", words };
}

function keyOf(address: Address, { name, ref }: Parcel): Sha256 {
  return deliveryKey(name, ref, address);
}

/** Remembered before and after. `more`: another try may do better. */
async function tryOnce(
  address: Address,
  before: DeliveryLine | undefined,
  send: Send,
  session: Session,
): Promise<{ line: DeliveryLine; more: boolean }> {
  const { parcel, state, now, reached } = session;
  const { channel, shown } = address;
  const { name, ref } = parcel;
  const key = keyOf(address, parcel);
  const at = now();
  state.intend({
    key,
    brief: name,
    date: ref.date,
    edition: ref.hash,
    channel,
    shown,
    at: at.toISOString(),
  });
  await reached("deliver-send");
  const attempt = await trySend(() => send({ address, key, parcel, now: at }));
  await reached("deliver-done");
  const { outcome, code, words } = outcomeOf(attempt, before);
  state.settle(key, { state: outcome, code, at: now().toISOString() });
  const tries = (before?.tries ?? 0) + 1;
  const more = attempt.kind !== "done" && attempt.passing;
  return { line: { channel, shown, outcome, code, words, tries }, more };
}

/** A bug in one channel must not cost the others their brief; what it had done by then is not known. */
async function trySend(work: () => Promise<Attempt>): Promise<Attempt> {
  try {
    return await work();
  } catch {
    return unknown("bug", "the channel broke down, which is a bug in nightdesk", false);
  }
}

/** An answer that never came is not made good by a refusal of the next try. */
function outcomeOf(
  attempt: Attempt,
  before: DeliveryLine | undefined,
): Pick<DeliveryLine, "code" | "words"> & { outcome: "done" | "failed" | "unknown" } {
  if (attempt.kind === "done") return { outcome: "done", code: "", words: "" };
  if (attempt.kind === "failed" && before?.outcome === "unknown") {
    return { outcome: "unknown", code: before.code, words: before.words };
  }
  return { outcome: attempt.kind, code: attempt.code, words: attempt.words };
}
