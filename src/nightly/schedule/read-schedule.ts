/** The cron expression and the zone of a brief, as dates and the moment of each. */
import { Cron } from "croner";
import { dateOfUtc, utcOfDate } from "../../domain/calendar-date.ts";
import { openZone, type ZoneClock } from "./zone-clock.ts";

/**
 * Croner reads the expression, on clocks that know no summer; which instant that is in the zone is settled by
 * `ZoneClock`. So every date that the expression names has one moment, and a change of the clocks cannot take
 * it away. (Croner by itself skips a time that the clocks leap over when the leap ends on the next date.)
 */
export type Schedule = Readonly<{
  clock: ZoneClock;
  /** Minutes after midnight of the first time that the expression names on each of its dates. */
  minuteOfDay: number;
  /** The next date that the expression names, from this one on; `undefined` if none is ever again. */
  dateFrom: (date: string) => string | undefined;
  /** The last date that it names, up to this one. */
  dateUpTo: (date: string) => string | undefined;
}>;

/** What is wrong: in which setting, and how many characters into its text, where only a part of it is at fault. */
type ScheduleFault = Readonly<{ setting: "at" | "zone"; chars?: number; message: string }>;

export type ReadSchedule =
  | Readonly<{ ok: true; schedule: Schedule }>
  | Readonly<{ ok: false; faults: readonly ScheduleFault[] }>;

const fields = [
  { name: "minute", allowed: "0 to 59" },
  { name: "hour", allowed: "0 to 23" },
  { name: "day of the month", allowed: "1 to 31" },
  { name: "month", allowed: "1 to 12, or JAN to DEC" },
  { name: "day of the week", allowed: "0 to 7, or SUN to SAT" },
] as const;

const example = "write five fields, e.g. `0 5 * * *` for five in the morning";

export function readSchedule({ at, zone }: Readonly<{ at: string; zone: string }>): ReadSchedule {
  const clock = openZone(zone);
  const dates = readDates(at);
  if (clock !== undefined && "minuteOfDay" in dates)
    return { ok: true, schedule: { clock, ...dates } };
  const faults = "minuteOfDay" in dates ? [] : dates;
  return { ok: false, faults: clock === undefined ? [...faults, unknownZone] : faults };
}

const unknownZone: ScheduleFault = {
  setting: "zone",
  message: "is no zone that this machine knows; write an IANA name, e.g. `Europe/Berlin`.",
};

function readDates(at: string): Omit<Schedule, "clock"> | readonly ScheduleFault[] {
  const faults = faultsOf(at);
  if (faults.length > 0) return faults;
  const cron = openCron(at.trim());
  // The second before a midnight: the first hit after it is the first of its date.
  const first = cron.nextRun(new Date("1999-12-31T23:59:59Z"));
  if (first === null) {
    return [{ setting: "at", message: "names no date that the calendar has." }];
  }
  return { minuteOfDay: first.getUTCHours() * 60 + first.getUTCMinutes(), ...datesOf(cron) };
}

function openCron(text: string): Cron {
  return new Cron(text, { mode: "5-part", timezone: "UTC", paused: true });
}

function datesOf(cron: Cron): Pick<Schedule, "dateFrom" | "dateUpTo"> {
  return {
    dateFrom: (date) => dateOf(cron.nextRun(new Date(utcOfDate(date) - 1000))),
    dateUpTo: (date) => dateOf(cron.previousRuns(1, new Date(utcOfDate(date) + 86_400_000))[0]),
  };
}

function dateOf(run: Date | null | undefined): string | undefined {
  return run === null || run === undefined ? undefined : dateOfUtc(run.getTime());
}

function faultsOf(at: string): ScheduleFault[] {
  const words = [...at.matchAll(/\S+/g)];
  if (words.length !== fields.length)
    return [{ setting: "at", message: countFault(at, words.length) }];
  const wrong = words.flatMap(({ 0: word, index }, place): ScheduleFault[] => {
    const field = fields[place];
    if (field === undefined || isField(word, place)) return [];
    const message = `the ${field.name} cannot be \`${word}\`; write ${field.allowed}, \`*\`, or a list, range or step of them.`;
    return [{ setting: "at", chars: index, message }];
  });
  return wrong;
}

function countFault(at: string, count: number): string {
  if (at.trim().startsWith("@")) return `\`${at.trim()}\` is no time; ${example}.`;
  if (count > fields.length)
    return `has ${count} fields, and there is none for seconds or years; ${example}.`;
  return `has ${count} ${count === 1 ? "field" : "fields"}; ${example}.`;
}

/** Croner says what is wrong and not where; alone among stars, only this field can be it. */
function isField(word: string, place: number): boolean {
  // In croner `?` is the present time, which would be another schedule in every process.
  if (word.includes("?")) return false;
  try {
    openCron(fields.map((_, index) => (index === place ? word : "*")).join(" "));
    return true;
  } catch {
    return false;
  }
}
