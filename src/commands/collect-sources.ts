/** The feeds and pages that a config names: asked and kept for a brief, or looked up among what is kept for a plan. */
import type { Address, Collected } from "../adapters/collect/collect.ts";
import { openCollectState, peekCollectState } from "../adapters/collect/collect-state.ts";
import { shownAddress } from "../adapters/collect/address.ts";
import { createFetchCopy, createKeptCopy } from "../adapters/collect/fetch-copy.ts";
import { openPageStore } from "../adapters/collect/page-store.ts";
import { openNightState } from "../adapters/store/night-state.ts";
import { localDate } from "../adapters/system/clock.ts";
import type { Io } from "../adapters/system/terminal.ts";
import type { Config } from "../domain/config.ts";
import { feedHealth, staleDaysDefault } from "../nightly/feed-health.ts";
import { openZone } from "../nightly/zone-clock.ts";
import type { Fetcher } from "../ports/fetcher.ts";
import { packageVersion } from "./package-files.ts";

export type Collection = Readonly<{
  config: Config;
  /** Name of the brief. */
  name: string;
  /** State folder, absolute. */
  home: string;
  now: Date;
  io: Io;
  signal: AbortSignal;
}>;

const none: Collected = { files: [], notes: [] };

/** @throws {BriefError} `E_STORAGE` if what came cannot be kept. Whatever is wrong with an address costs that address. */
export async function collectSources(
  collection: Collection,
  openFetcher: (config: Config) => Promise<Fetcher> = realFetcher,
): Promise<Collected> {
  const { config, name, home, now, io, signal } = collection;
  const addresses = addressesOf(config);
  if (addresses.length === 0) return none;
  io.inform(`asking ${addresses.length} ${addresses.length === 1 ? "address" : "addresses"} …`);
  const pages = openPageStore(home);
  const state = openCollectState(home);
  const nights = openNightState(home);
  const fetcher = await openFetcher(config);
  const days = daysOf(config, now);
  try {
    const { collect } = await import("../adapters/collect/collect.ts");
    return await collect({
      brief: name,
      addresses,
      nowMs: now.getTime(),
      fetchCopy: createFetchCopy(fetcher, pages, state),
      pages,
      state,
      recordVisit: (address, outcome) => {
        const url = shownAddress(address);
        nights.recordFeed({ brief: name, url, at: now.toISOString(), outcome });
        const known = nights.feeds(name).find((feed) => feed.url === url);
        return known === undefined ? { kind: "well" } : feedHealth(known, days);
      },
      signal,
    });
  } finally {
    await fetcher.close();
    nights.close();
    state.close();
  }
}

/** Sends nothing and writes nothing: what is not kept from an earlier brief is listed as not asked. */
export async function keptSources({
  config,
  name,
  home,
  now,
  signal,
}: Omit<Collection, "io">): Promise<Collected> {
  const addresses = addressesOf(config);
  if (addresses.length === 0) return none;
  const pages = openPageStore(home);
  const state = peekCollectState(home);
  // The reader of feeds is loaded where there are feeds.
  const { collect } = await import("../adapters/collect/collect.ts");
  try {
    return await collect({
      brief: name,
      addresses,
      nowMs: now.getTime(),
      fetchCopy: createKeptCopy(pages, state),
      pages,
      state: {
        newest: () => undefined,
        versions: () => [],
        seen: (brief, feed) => state?.seen(brief, feed) ?? new Map(),
        remember: () => undefined,
        close: () => undefined,
      },
      recordVisit: () => ({ kind: "well" }),
      signal,
    });
  } finally {
    state?.close();
  }
}

function addressesOf({ sources }: Pick<Config, "sources">): Address[] {
  return sources.filter((source) => typeof source !== "string");
}

/** Days are those of the schedule's time zone, else of this machine. */
function daysOf({ nightly }: Config, now: Date): Parameters<typeof feedHealth>[1] {
  const zone = nightly === undefined ? undefined : openZone(nightly.zone);
  const dateAt = zone?.dateAt ?? ((instantMs: number) => localDate(new Date(instantMs)));
  const staleDays = nightly?.alarm?.staleDays ?? staleDaysDefault;
  return { today: dateAt(now.getTime()), dateAt, staleDays };
}

/** Loaded only where there is something to fetch. */
async function realFetcher({ network }: Config): Promise<Fetcher> {
  const { createFetcher } = await import("../adapters/network/create-fetcher.ts");
  return createFetcher(network, { name: "nightdesk", version: packageVersion() });
}
