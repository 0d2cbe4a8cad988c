/** Times and lists of dates, as people read them. */
import type { Occurrence } from "./occurrence.ts";
import type { ZoneClock } from "./zone-clock.ts";

/** `2026-11-23 05:00 Europe/Berlin` */
export function showTime(instantMs: number, clock: ZoneClock): string {
  return `${showClock(instantMs, clock)} ${clock.zone}`;
}

/** `2026-11-23 05:00`, where the zone is named beside it. */
export function showClock(instantMs: number, { dateAt, timeAt }: ZoneClock): string {
  return `${dateAt(instantMs)} ${timeAt(instantMs)}`;
}

/** When the brief of a date is due; the date is named where the clocks show another one by then. */
export function showOccurrence({ date, atMs }: Occurrence, clock: ZoneClock): string {
  const shown = showTime(atMs, clock);
  return shown.startsWith(date) ? shown : `${shown} (for ${date})`;
}

const namedMax = 5;

/** `2026-11-20, 2026-11-21`; of many, the first, the last, and how many. */
export function showDates(dates: readonly string[]): string {
  if (dates.length <= namedMax) return dates.join(", ");
  return `${dates[0]} to ${dates.at(-1)} (${dates.length} nights)`;
}

/** The next times that a brief is due: the first in full, the others after it. */
export function showNext(occurrences: readonly Occurrence[], clock: ZoneClock): string {
  const [first, ...others] = occurrences;
  if (first === undefined) return "never";
  const rest = others.map(({ atMs }) => showClock(atMs, clock));
  return [
    showOccurrence(first, clock),
    ...(rest.length > 0 ? [`then ${rest.join(", ")}`] : []),
  ].join("\n");
}
