/** What a scheduler must be told to run a brief every night; its files are made of nothing else. */
import type { Schedule } from "../schedule/read-schedule.ts";

export type Installation = Readonly<{
  /** Of the brief; letters, digits, dots, dashes and underscores of any script. */
  name: string;
  /** Program and its first arguments, absolute: `/usr/bin/node`, `…/cli.js`. */
  program: readonly string[];
  /** Absolute paths. */
  config: string;
  cwd: string;
  out: string;
  home: string;
  /** Folders that the program writes to: editions, state, the alarm's file, delivery. */
  writes: readonly string[];
  user: string;
  schedule: Schedule;
  jitterMinutes: number;
  /** `HH:MM`, if an alarm is set. */
  alarmBy: string | undefined;
  /** Names of environment variables that hold secrets. */
  secrets: readonly string[];
}>;

/** A file to be written, or one of several. `name` is the file's, without folder. */
export type InstalledFile = Readonly<{ name: string; text: string }>;

/**
 * The hour and minute of the schedule, and one an hour later. The second does nothing where the first did its work;
 * it is there for the night on which the clocks leap over the first, which some schedulers then leave out.
 */
export function twoTimes(minuteOfDay: number): readonly [string, string] {
  return [timeOfDay(minuteOfDay), timeOfDay(minuteOfDay + 60)];
}

/** `HH:MM`; past midnight it begins anew. */
export function timeOfDay(minutes: number): string {
  const hour = Math.floor(minutes / 60) % 24;
  return `${String(hour).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
