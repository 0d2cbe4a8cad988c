/** Times of the day: "5 p.m.", "5:30pm", "17:00", "17.30 Uhr". Told in minutes after midnight. */
import { type Word, gapAt, lowerAt } from "../reading/read-words.ts";

export type ClockRead = Readonly<{
  /** Minutes after midnight; two readings where the half of the day is not said. */
  values: readonly number[];
  /** Index after its last word. */
  to: number;
}>;

const halfForm = /^[ap]\.?m\.?$/;
/** Behind "21:15", these say that it is a time and no score. */
const zoneForm = /^(?:uhr|gmt|utc|bst|cet|cest|est|edt|pst|pdt|msk|local)$/;
/** Before "21:15", these say so. */
const beforeTime = new Set(
  "at by from until till after before between around about since to um ab bis gegen vor nach".split(
    " ",
  ),
);
const minutesOfHalfDay = 720;

/** The digits of a time, and whether a colon parts them. */
type Hands = Readonly<{ hour: number; minutes: number; to: number; mark: ":" | "." | "" }>;

/** "17", "17:30", "17.30" (one word), "17. 30" is none. */
function readHands(words: readonly Word[], at: number): Hands | undefined {
  const [, hour, dotted] = /^(\d{1,2})(?:\.([0-5]\d))?$/.exec(words[at]?.text ?? "") ?? [];
  if (hour === undefined) return undefined;
  if (dotted !== undefined)
    return { hour: Number(hour), minutes: Number(dotted), to: at + 1, mark: "." };
  const next = words[at + 1];
  const isColon = next?.gap === ":" && /^[0-5]\d$/.test(next.text);
  return isColon
    ? { hour: Number(hour), minutes: Number(next.text), to: at + 2, mark: ":" }
    : { hour: Number(hour), minutes: 0, to: at + 1, mark: "" };
}

/** What says that digits are a time: the half of the day, a zone, or a word of time before a colon. */
function signOf(words: readonly Word[], at: number, { to, mark }: Hands): string | undefined {
  const next = /^ ?$/.test(gapAt(words, to)) ? lowerAt(words, to) : "";
  if (halfForm.test(next)) return next;
  if (next === "uhr" || (mark !== "" && zoneForm.test(next))) return "zone";
  return mark === ":" && beforeTime.has(lowerAt(words, at - 1)) ? "" : undefined;
}

/** Minutes after midnight. "At 5:30" may be in either half of the day, "05:30" and "5.30 Uhr" are in the first. */
function valuesOf({ hour, minutes }: Hands, sign: string, isSure: boolean): readonly number[] {
  const time = (hour % 12) * 60 + minutes;
  if (sign.startsWith("a")) return [time];
  if (sign.startsWith("p")) return [time + minutesOfHalfDay];
  if (hour > 12 || isSure) return [hour * 60 + minutes];
  return [time, time + minutesOfHalfDay];
}

/** The time that begins at an index; undefined where a number there counts something. */
export function readClock(words: readonly Word[], at: number): ClockRead | undefined {
  const hands = readHands(words, at);
  const sign = hands === undefined ? undefined : signOf(words, at, hands);
  if (hands === undefined || sign === undefined) return undefined;
  if (hands.hour > (halfForm.test(sign) ? 12 : 24)) return undefined;
  const isSure = sign === "zone" || lowerAt(words, at).startsWith("0");
  return { values: valuesOf(hands, sign, isSure), to: sign === "" ? hands.to : hands.to + 1 };
}
