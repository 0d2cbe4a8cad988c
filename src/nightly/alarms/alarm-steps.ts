/** What is to be done about alarms: each is told once for its kind and date, again the next day, and taken back once. */
import type { Alarm, AlarmKind } from "./alarms-of.ts";

/** An alarm that was raised and not taken back yet. */
export type RaisedAlarm = Alarm &
  Readonly<{
    /** Local date on which it was last told. */
    toldOn: string;
    /** False while the webhook has not taken it. */
    posted: boolean;
  }>;

export type AlarmSteps = Readonly<{
  /** To be told now, by all ways. */
  raise: readonly Alarm[];
  /** No longer true. */
  clear: readonly RaisedAlarm[];
  /** Told before, but the webhook did not take it. */
  postAgain: readonly RaisedAlarm[];
}>;

/** @param today - The local date: an alarm that stands is told once a day, and once more when it is about a newer date. */
export function alarmSteps(
  now: readonly Alarm[],
  standing: readonly RaisedAlarm[],
  today: string,
): AlarmSteps {
  const standingOf = (kind: AlarmKind) => standing.find((one) => one.kind === kind);
  const fresh = now.filter((alarm) => {
    const before = standingOf(alarm.kind);
    return before === undefined || before.toldOn !== today || before.date < alarm.date;
  });
  const kinds = new Set(now.map(({ kind }) => kind));
  return {
    raise: fresh,
    clear: standing.filter(({ kind }) => !kinds.has(kind)),
    postAgain: standing.filter(
      (one) => kinds.has(one.kind) && !one.posted && !fresh.some(({ kind }) => kind === one.kind),
    ),
  };
}
