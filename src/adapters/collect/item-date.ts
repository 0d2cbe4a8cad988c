/** The date of a feed's entry, where it says one that can be believed. */
import { monthStarts } from "../../anchoring/calendar-names.ts";

/** `at`: the instant, in ms since 1970; of a date without a time, noon in UTC. `day`: as it is written, `YYYY-MM-DD`. */
export type ItemDate = Readonly<{ at: number; day: string }>;

/** Clocks of publishers go wrong by minutes; a date alone may be that of a zone where it is tomorrow already. */
const aheadMsMax = 15 * 60_000;
const aheadDayMsMax = 26 * 3_600_000;

const iso =
  /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*([Zz]|[+-]\d{2}:?\d{2})?)?$/;
const mail =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})[\s-]+([a-z]{3})[a-z]{0,6}\.?,?[\s-]+(\d{4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([a-z]{1,5}|[+-]\d{2}:?\d{2}))?)?$/i;

/** Zones by name that RFC 822 lists; military letters but Z were defined the wrong way round and say nothing. */
const zoneHours: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
};

/**
 * `undefined` for a date that is missing, unreadable, in no known time zone, impossible, or later than `nowMs`: a
 * wrong date is worse than none, because it decides what is old.
 */
export function itemDate(written: string | undefined, nowMs: number): ItemDate | undefined {
  const parts = partsOf((written ?? "").trim().slice(0, 100));
  const midnight = parts === undefined ? undefined : midnightOf(parts);
  if (parts === undefined || midnight === undefined) return undefined;
  const day = new Date(midnight).toISOString().slice(0, 10);
  if (parts.time === undefined) {
    const at = midnight + 12 * 3_600_000;
    return at > nowMs + aheadDayMsMax ? undefined : { at, day };
  }
  const at = instantOf(midnight, parts.time, parts.zone);
  return at === undefined || at > nowMs + aheadMsMax ? undefined : { at, day };
}

/** `undefined` for the thirtieth of February. */
function midnightOf({ year, month, day }: Parts): number | undefined {
  const midnight = Date.UTC(year, month - 1, day);
  const read = new Date(midnight);
  // A day too many is one of the next month.
  return read.getUTCMonth() === month - 1 && year >= 1970 ? midnight : undefined;
}

function instantOf(midnight: number, time: Time, zone: string | undefined): number | undefined {
  const offset = zone === undefined ? undefined : offsetMs(zone);
  const [hour, minute, second] = time;
  if (offset === undefined || hour > 23 || minute > 59 || second > 60) return undefined;
  return midnight + ((hour * 60 + minute) * 60 + second) * 1000 - offset;
}

type Time = readonly [hour: number, minute: number, second: number];

type Parts = Readonly<{
  year: number;
  month: number;
  day: number;
  time: Time | undefined;
  zone: string | undefined;
}>;

function partsOf(written: string): Parts | undefined {
  const [, year, month, day, ...clock] = iso.exec(written) ?? [];
  if (year !== undefined) return made(year, Number(month), day, clock);
  const [, mailDay, name, mailYear, ...mailClock] = mail.exec(written) ?? [];
  if (mailYear === undefined || name === undefined) return undefined;
  return made(mailYear, monthStarts.indexOf(name.toLowerCase()) + 1, mailDay, mailClock);
}

function made(
  year: string,
  month: number,
  day: string | undefined,
  [hour, minute, second, zone]: readonly (string | undefined)[],
): Parts {
  const time =
    hour === undefined ? undefined : ([Number(hour), Number(minute), Number(second ?? 0)] as const);
  return { year: Number(year), month, day: Number(day), time, zone };
}

/** East of Greenwich is positive. */
function offsetMs(zone: string): number | undefined {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  if (sign !== undefined) {
    const ms = (Number(hours) * 60 + Number(minutes)) * 60_000;
    return Number(hours) > 14 ? undefined : ms * (sign === "-" ? -1 : 1);
  }
  const name = zone.toLowerCase();
  const known = zoneHours[name];
  return known === undefined ? undefined : known * 3_600_000;
}
