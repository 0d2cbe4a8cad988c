/** What the clocks of a time zone show, and when they first show it. */
import { dateOfUtc, utcOfDate } from "../../domain/calendar-date.ts";

export type ZoneClock = Readonly<{
  /** As it was written. */
  zone: string;
  /** The local date at an instant. */
  dateAt: (instantMs: number) => string;
  /** The local time at an instant, `HH:MM`. */
  timeAt: (instantMs: number) => string;
  /**
   * The first instant at which the clocks show this date and time, or a later one: a time that the clocks
   * leap over is the moment after the leap, one that they show twice is the first of the two.
   * `undefined` if the zone never had that date, as Apia had no 30 December 2011.
   */
  instantOf: (date: string, minuteOfDay: number) => number | undefined;
}>;

const minuteMs = 60_000;
/** No zone was ever further from UTC than this. */
const offsetMsMax = 16 * 3_600_000;

/** `undefined` if the runtime knows no such zone, or if it is an offset (`+02:00`), which knows no summer. */
export function openZone(zone: string): ZoneClock | undefined {
  if (/^[+\-\u2212]/.test(zone)) return undefined;
  const format = formatOf(zone);
  if (format === undefined) return undefined;
  // Formatting is slow, and the times of one date ask for the same few instants.
  const known = new Map<number, number>();
  const offsetAt = (instantMs: number): number => {
    const found = known.get(instantMs);
    if (found !== undefined) return found;
    if (known.size > 2000) known.clear();
    const offset = shownAt(format, instantMs) - Math.floor(instantMs / 1000) * 1000;
    known.set(instantMs, offset);
    return offset;
  };
  const shown = (instantMs: number) => instantMs + offsetAt(instantMs);
  const dateAt = (instantMs: number) => dateOfUtc(shown(instantMs));
  return {
    zone,
    dateAt,
    timeAt: (instantMs) => new Date(shown(instantMs)).toISOString().slice(11, 16),
    instantOf: (date, minuteOfDay) => {
      const midnight = utcOfDate(date);
      if (dateAt(firstShowing(midnight, offsetAt)) !== date) return undefined;
      return firstShowing(midnight + minuteOfDay * minuteMs, offsetAt);
    },
  };
}

function formatOf(zone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      calendar: "gregory",
      numberingSystem: "latn",
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** What the clocks show, as if it were UTC: milliseconds since 1970. */
function shownAt(format: Intl.DateTimeFormat, instantMs: number): number {
  const field = new Map(format.formatToParts(instantMs).map(({ type, value }) => [type, value]));
  const read = (type: Intl.DateTimeFormatPartTypes) => Number(field.get(type));
  return Date.UTC(
    read("year"),
    read("month") - 1,
    read("day"),
    read("hour"),
    read("minute"),
    read("second"),
  );
}

/** `wall` is what the clocks shall show, as if it were UTC. Zones change their offset at most once in 32 hours. */
function firstShowing(wall: number, offsetAt: (instantMs: number) => number): number {
  // On whole days, so that the times of one day ask the same two questions.
  const day = Math.floor(wall / 86_400_000) * 86_400_000;
  let before = day - offsetMsMax;
  let after = day + 86_400_000 + offsetMsMax;
  const early = offsetAt(before);
  const late = offsetAt(after);
  if (early === late) return wall - early;
  // The change lies in `(before, after]`.
  while (after - before > 1000) {
    const middle = Math.floor((before + after) / 2000) * 1000;
    if (offsetAt(middle) === early) before = middle;
    else after = middle;
  }
  if (wall - early < after) return wall - early;
  return Math.max(after, wall - late);
}
