import { longDate } from "../../anchoring/long-date.ts";

export type Moment = Readonly<{
  /** ISO 8601, for machines; the desk's script turns what is shown into an age. */
  iso: string;
  /** `22 November 2026, 06:12 UTC`; empty where there is no moment. */
  words: string;
}>;

export function moment(iso: string): Moment {
  if (iso === "") return { iso, words: "" };
  return { iso, words: `${longDate(iso.slice(0, 10))}, ${iso.slice(11, 16)} UTC` };
}
