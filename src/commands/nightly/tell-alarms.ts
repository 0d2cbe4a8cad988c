/** Raises, repeats and takes back the alarms of a brief: on the terminal, in the file, by the webhook. */
import { rename, rm, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { AlarmPosting } from "../../adapters/deliver/post-alarm.ts";
import { makeFolder } from "../../adapters/store/make-folder.ts";
import type { NightState } from "../../adapters/store/night-state.ts";
import type { RunLock } from "../../adapters/store/run-lock.ts";
import { systemCode } from "../../adapters/system/system-code.ts";
import { contentHash } from "../../anchoring/content-hash.ts";
import { BriefError } from "../../domain/brief-error.ts";
import type { Alarm } from "../../nightly/alarms/alarms-of.ts";
import { alarmSteps, type AlarmSteps, type RaisedAlarm } from "../../nightly/alarms/alarm-steps.ts";
import { alarmSecret } from "./alarm-secret.ts";
import type { NightlyBrief } from "./nightly-briefs.ts";
import type { World } from "../world.ts";

type AlarmPost = Readonly<{
  schema: "nightdesk/alarm@1";
  brief: string;
  /** `cleared`: what was raised for this kind is well again, or stands as another kind. */
  state: "raised" | "cleared";
  kind: Alarm["kind"];
  date: string;
  message: string;
}>;

/** Rejects when the other side did not take it. */
type PostAlarm = (url: string, posting: AlarmPosting, signal: AbortSignal) => Promise<void>;

export type AlarmSession = Readonly<{
  state: NightState;
  world: World;
  /** When a webhook last refused, in milliseconds, by brief: whoever looks every half minute does not ask it each time. */
  refusedMs?: Map<string, number>;
  postAlarm: PostAlarm;
}>;

/** Before an alarm that was refused is posted again. */
const postPauseMs = 10 * 60_000;

type Seen = Readonly<{
  /** All that is wrong: what was raised and is not among them is well again. */
  alarms: readonly Alarm[];
}>;

/**
 * That an alarm cannot be told is a warning and stops no night. Of several that look at once, one tells it.
 *
 * @param look - Asked again when it is our turn: meanwhile another may have told what is to be told, or the night may be made.
 * @returns What was seen last.
 */
export async function tellAlarms<Looked extends Seen>(
  look: () => Promise<Looked>,
  brief: NightlyBrief,
  session: AlarmSession,
): Promise<Looked> {
  const before = await look();
  if (!isAnyToTell(stepsOf(before, brief, session))) return before;
  const turn = await ourTurn(brief, session);
  if (turn === undefined) return before;
  try {
    const seen = await look();
    await tell(stepsOf(seen, brief, session), brief, session);
    return seen;
  } finally {
    turn.release();
  }
}

const turnPauseMs = 100;

/** A hook may let each of several alarms wait for ten seconds. */
const turnWaitMaxMs = 60_000;

/** @returns `undefined` if another is at it for longer than we wait: what it leaves is told at the next look. */
async function ourTurn(
  { name }: NightlyBrief,
  { state, world }: AlarmSession,
): Promise<RunLock | undefined> {
  for (let waitedMs = 0; ; waitedMs += turnPauseMs) {
    try {
      return await state.holdAlarms(name, world.now());
    } catch (error) {
      if (!(error instanceof BriefError) || error.code !== "E_LOCKED") throw error;
    }
    if (waitedMs >= turnWaitMaxMs || world.interrupts().aborted) return undefined;
    await wait(turnPauseMs);
  }
}

type Steps = AlarmSteps & Readonly<{ today: string }>;

function stepsOf(
  { alarms }: Seen,
  { name, schedule, setting }: NightlyBrief,
  { state, world, refusedMs }: AlarmSession,
): Steps {
  const nowMs = world.now().getTime();
  const today = schedule.clock.dateAt(nowMs);
  if (setting.alarm === undefined) return { today, raise: [], clear: [], postAgain: [] };
  const steps = alarmSteps(alarms, state.alarms(name), today);
  const isTooSoon = nowMs - (refusedMs?.get(name) ?? -Infinity) < postPauseMs;
  return { ...steps, today, postAgain: isTooSoon ? [] : steps.postAgain };
}

function isAnyToTell({ raise, clear, postAgain }: Steps): boolean {
  return raise.length + clear.length + postAgain.length > 0;
}

async function tell(
  { raise, clear, postAgain, today }: Steps,
  brief: NightlyBrief,
  session: AlarmSession,
): Promise<void> {
  const { state, world } = session;
  const { name } = brief;
  for (const alarm of raise) {
    world.io.inform(`alarm: ${alarm.message}`);
    state.raise(
      name,
      alarm,
      today,
      await post("raised", { ...alarm, toldOn: today }, brief, session),
    );
  }
  for (const alarm of postAgain) {
    state.raise(name, alarm, alarm.toldOn, await post("raised", alarm, brief, session));
  }
  for (const alarm of clear) {
    world.io.inform(`alarm cleared: ${name}: ${alarm.kind} of ${alarm.date}`);
    await post("cleared", alarm, brief, session);
    state.clear(name, alarm.kind);
  }
  if (raise.length + clear.length > 0) await writeAlarms(state.alarms(name), brief, session);
}

/** @returns Whether nothing is left to post. */
async function post(
  state: AlarmPost["state"],
  { kind, date, message, toldOn }: Alarm & Pick<RaisedAlarm, "toldOn">,
  brief: NightlyBrief,
  session: AlarmSession,
): Promise<boolean> {
  const { postAlarm, world } = session;
  const { name, setting } = brief;
  const url = setting.alarm?.webhook;
  if (url === undefined) return true;
  const facts: AlarmPost = { schema: "nightdesk/alarm@1", brief: name, state, kind, date, message };
  const secret = alarmSecret(brief, world.environment);
  const id = contentHash(JSON.stringify([name, state, kind, date, toldOn]));
  const posting = { body: JSON.stringify(facts), id, secret, now: world.now() };
  try {
    await postAlarm(url, posting, world.interrupts());
    return true;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    session.refusedMs?.set(name, world.now().getTime());
    world.io.inform(`warning: nightly.alarm.webhook: the alarm was not taken: ${why}`);
    return false;
  }
}

/** The file is there as long as an alarm stands, one a line: whoever watches it needs to look for nothing else. */
async function writeAlarms(
  standing: readonly RaisedAlarm[],
  { read, setting }: NightlyBrief,
  { world }: AlarmSession,
): Promise<void> {
  const given = setting.alarm?.file;
  if (given === undefined) return;
  const file = resolve(read.folder, given);
  try {
    if (standing.length === 0) {
      await rm(file, { force: true });
      return;
    }
    const lines = standing.map(({ kind, date, message }) => `${date} ${kind}: ${message}\n`);
    await makeFolder(dirname(file));
    const beside = `${file}.${process.pid}.new`;
    await writeFile(beside, lines.join(""), { mode: 0o600 });
    await rename(beside, file);
  } catch (error) {
    const code = systemCode(error) ?? "unknown";
    world.io.inform(`warning: nightly.alarm.file: ${file} could not be written (${code}).`);
  }
}
