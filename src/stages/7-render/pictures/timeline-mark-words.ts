/** A mark of the timeline in words, for those who do not see where it stands. */
import { longDate } from "../../../anchoring/long-date.ts";
import { counted } from "../../../domain/count-words.ts";
import type { DayColumn, TimelineMark, TimelineRow } from "./timeline.ts";

/** `5 January 2026`, or from one day to another. */
export function columnWords(column: DayColumn | undefined): string {
  if (column === undefined) return "";
  const [from, to] = [longDate(column.from), longDate(column.to)];
  return from === to ? from : `${from} to ${to}`;
}

/** `5 January 2026, episode 1: 3 claims tell of this day; disputed`. */
export function timelineMarkWords(
  { first, last, day, claims, disputed }: TimelineMark,
  { episodes, label }: TimelineRow,
  columns: readonly DayColumn[],
): string {
  const from = columns[first];
  const isOneDay = first === last && from?.from === from?.to;
  const when = columnWords(from) + (first === last ? "" : ` to ${columnWords(columns[last])}`);
  const who = episodes.length === 1 ? `episode ${episodes[0]}` : label.toLowerCase();
  const told = dayWords(day, claims.length === 1, isOneDay ? "this day" : "these days");
  return `${when}, ${who}: ${counted(claims.length, "claim")} ${told}${disputed ? "; disputed" : ""}`;
}

function dayWords(day: TimelineMark["day"], isOne: boolean, days: string): string {
  const tell = isOne ? "tells" : "tell";
  switch (day) {
    case "told":
      return `${tell} of ${days}`;
    case "reckoned":
      return `${tell} of ${days}, reckoned from the date of publication`;
    case "published":
      return `${isOne ? "was" : "were"} published on ${days}, by the date that the source states`;
  }
}
