/** Which entries of a feed a night looks at: the newest, in the order of their dates. */
import { dayMs } from "../../domain/calendar-date.ts";
import { addressKey } from "./address.ts";
import type { SeenEntry } from "./collect-state.ts";
import { itemDate } from "./item-date.ts";
import type { FeedEntry } from "./read-feed.ts";

export type ChosenEntry = Readonly<{
  /** What it is remembered by. */
  key: string;
  url: string;
  /** `YYYY-MM-DD`, and where it stands; absent when the feed gives none that can be believed. */
  published: Readonly<{ value: string; from: string }> | undefined;
  /** It was read so long ago that only a page with other content is news. */
  returned: SeenEntry | undefined;
}>;

export type Choice = Readonly<{
  chosen: readonly ChosenEntry[];
  /** Entries passed over: too old, beyond the number, or a second time in the same feed. */
  old: number;
  beyond: number;
  repeated: number;
  /** Of those chosen: without a date that can be believed. */
  undated: number;
}>;

export type Limits = Readonly<{ items: number; days: number }>;

/**
 * The age of an entry counts from its date; without one, from when it was first seen. So an entry with a date to come
 * is neither young for ever nor does it make others old.
 */
export function chooseEntries(
  entries: readonly FeedEntry[],
  seen: ReadonlyMap<string, SeenEntry>,
  { items, days }: Limits,
  nowMs: number,
): Choice {
  const first = withoutRepeats(keysOf(entries));
  const aged = first.map((entry) => {
    const known = seen.get(entry.key);
    const firstMs = known === undefined ? nowMs : Date.parse(known.firstAt);
    const published = itemDate(entry.published?.value, nowMs);
    const dated = published ?? itemDate(entry.updated, nowMs);
    return {
      entry,
      known,
      firstMs,
      published,
      at: dated?.at ?? firstMs,
      isDated: dated !== undefined,
    };
  });
  const oldest = nowMs - days * dayMs;
  const young = aged.filter(({ at }) => at >= oldest);
  const chosen = young.toSorted((one, other) => other.at - one.at).slice(0, items);
  return {
    chosen: chosen.map(({ entry, known, firstMs, published }) => ({
      key: entry.key,
      url: entry.url,
      published:
        published === undefined
          ? undefined
          : { value: published.day, from: entry.published?.from ?? "feed" },
      returned: firstMs < oldest ? known : undefined,
    })),
    old: aged.length - young.length,
    beyond: young.length - chosen.length,
    repeated: entries.length - first.length,
    undated: chosen.filter(({ isDated }) => !isDated).length,
  };
}

type Keyed = FeedEntry & Readonly<{ key: string }>;

/** By the name that the feed gives, unless two entries share it: then by the address. */
function keysOf(entries: readonly FeedEntry[]): Keyed[] {
  const addresses = new Map<string, Set<string>>();
  for (const { id, url } of entries) {
    if (id === undefined) continue;
    const known = addresses.get(id) ?? new Set();
    addresses.set(id, known.add(addressKey(url)));
  }
  return entries.map((entry) => {
    const isOwn = entry.id !== undefined && addresses.get(entry.id)?.size === 1;
    return { ...entry, key: isOwn ? `id ${entry.id}` : `at ${addressKey(entry.url)}` };
  });
}

/** The first of those with one key or one address. */
function withoutRepeats(entries: readonly Keyed[]): Keyed[] {
  const met = new Set<string>();
  return entries.filter(({ key, url }) => {
    const address = `at ${addressKey(url)}`;
    const isNew = !met.has(key) && !met.has(address);
    met.add(key).add(address);
    return isNew;
  });
}
