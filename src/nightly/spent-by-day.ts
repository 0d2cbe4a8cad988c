/** What the nights of a brief cost, by the date they were for. */
import { addDays } from "../domain/calendar-date.ts";
import type { NightRun } from "./night.ts";

export type DaySpent = Readonly<{
  date: string;
  calls: number;
  /** US dollars; `undefined` when a model that was asked has no price. */
  dollars: number | undefined;
}>;

/** The last `days` dates up to today, the oldest first; each try of a night counts. */
export function spentByDay(
  runs: readonly Pick<NightRun, "date" | "calls" | "dollars">[],
  today: string,
  days: number,
): DaySpent[] {
  return Array.from({ length: days }, (_, index) => {
    const date = addDays(today, index + 1 - days);
    const ofDay = runs.filter((run) => run.date === date);
    const unknown = ofDay.some(({ dollars }) => dollars === undefined);
    return {
      date,
      calls: ofDay.reduce((sum, { calls }) => sum + calls, 0),
      dollars: unknown ? undefined : ofDay.reduce((sum, { dollars }) => sum + (dollars ?? 0), 0),
    };
  });
}
