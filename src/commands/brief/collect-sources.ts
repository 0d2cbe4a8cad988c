/** The feeds and pages that a config names: asked and kept for a brief, or looked up among what is kept for a plan. */
import type { Collected } from "../../adapters/collect/collect.ts";
import { openCollectState, peekCollectState } from "../../adapters/collect/collect-state.ts";
import { feedMark } from "../../adapters/collect/address.ts";
import { addressOf, configKeys } from "../../adapters/collect/config-keys.ts";
import { keylessState } from "../../adapters/collect/keyless-state.ts";
import { createFetchCopy, createKeptCopy } from "../../adapters/collect/fetch-copy.ts";
import { openPageStore } from "../../adapters/collect/page-store.ts";
import { openNightState } from "../../adapters/store/night-state.ts";
import { localDate } from "../../adapters/system/clock.ts";
import type { Reached } from "../../adapters/system/faults.ts";
import type { Io } from "../../adapters/system/terminal.ts";
import type { Config } from "../../domain/config.ts";
import { feedHealth, staleDaysDefault } from "../../nightly/alarms/feed-health.ts";
import { openZone } from "../../nightly/schedule/zone-clock.ts";
import type { Fetcher } from "../../ports/fetcher.ts";
import { ownFeeds } from "../nightly/own-feeds.ts";
import { packageVersion } from "../package-files.ts";
import { withdrawnAddresses } from "./withdrawn-sources.ts";

export type Collection = Readonly<{
  config: Config;
  /** Name of the brief. */
  name: string;
  /** Of the edition, `YYYY-MM-DD`. */
  date: string;
  /** State folder, absolute. */
  home: string;
  now: Date;
  io: Io;
  signal: AbortSignal;
  reached: Reached;
}>;

const none: Collected = { files: [], notes: [], visits: [], sightings: [] };

/** @throws {BriefError} `E_STORAGE` if what came cannot be kept. Whatever is wrong with an address costs that address. */
export async function collectSources(
  collection: Collection,
  openFetcher: (config: Config) => Promise<Fetcher> = realFetcher,
): Promise<Collected> {
  const { config, name, date, home, now, io, reached } = collection;
  const asked = askedOf(collection);
  const { addresses, keys } = asked;
  if (addresses.length === 0) return none;
  io.inform(`asking ${addresses.length} ${addresses.length === 1 ? "address" : "addresses"} …`);
  const { allow } = config.network;
  if (allow.length > 0) io.inform(`allowed by name, though not public: ${allow.join(", ")}`);
  const pages = openPageStore(home);
  await pages.removeRemains();
  const opened = openCollectState(home);
  const state = keylessState(opened, keys);
  const nights = openNightState(home);
  const fetcher = await openFetcher(config);
  const fetchCopy = createFetchCopy(fetcher, pages, state);
  const days = { ...daysOf(config, now), runs: nights.runs(name) };
  try {
    const { collect } = await import("../../adapters/collect/collect.ts");
    return await collect({
      ...asked,
      fetchCopy: async (request, signal) => {
        await reached("fetch");
        const copy = await fetchCopy(request, signal);
        // Its bytes are kept; that they are is not remembered yet.
        await reached("fetched");
        return copy;
      },
      pages,
      state,
      recordVisit: (address, outcome) => {
        const url = feedMark(address);
        nights.recordFeed({ brief: name, url, date, at: now.toISOString(), outcome });
        const [known] = ownFeeds(
          config,
          nights.feeds(name).filter((feed) => feed.url === url),
        );
        return known === undefined ? { kind: "well" } : feedHealth(known, days);
      },
    });
  } finally {
    await fetcher.close();
    nights.close();
    opened.close();
  }
}

/**
 * Called when an edition tells what was seen: from then on, it is no news for the editions of later dates.
 *
 * @throws {BriefError} `E_STORAGE` if that cannot be kept; made again, the night comes to the same edition.
 */
export function settleSources(
  { config, name, date, home }: Pick<Collection, "config" | "name" | "date" | "home">,
  sightings: Collected["sightings"],
): void {
  if (sightings.length === 0) return;
  const opened = openCollectState(home);
  try {
    keylessState(opened, configKeys(config)).settle({ brief: name, date, sightings });
  } finally {
    opened.close();
  }
}

/** Sends nothing and writes nothing: what is not kept from an earlier brief is listed as not asked. */
export async function keptSources(
  collection: Omit<Collection, "io" | "reached">,
): Promise<Collected> {
  const { home } = collection;
  const asked = askedOf(collection);
  const { addresses, keys } = asked;
  if (addresses.length === 0) return none;
  const pages = openPageStore(home);
  const peeked = peekCollectState(home);
  const state = peeked === undefined ? undefined : keylessState(peeked, keys);
  // The reader of feeds is loaded where there are feeds.
  const { collect } = await import("../../adapters/collect/collect.ts");
  try {
    return await collect({
      ...asked,
      fetchCopy: createKeptCopy(pages, state),
      pages,
      state: {
        seen: (...entries) => state?.seen(...entries) ?? new Map(),
        remember: () => undefined,
      },
      recordVisit: () => ({ kind: "well" }),
    });
  } finally {
    peeked?.close();
  }
}

/** What the config asks for, whoever answers. What is withdrawn is not asked. */
function askedOf({ config, name, date, now, signal }: Omit<Collection, "io" | "reached">) {
  const isWithdrawn = withdrawnAddresses(config);
  const addresses = config.sources
    .filter((source) => typeof source !== "string")
    .filter((source) => !isWithdrawn(addressOf(source)));
  const keys = configKeys(config);
  return { brief: name, date, addresses, keys, isWithdrawn, nowMs: now.getTime(), signal };
}

/** Days are those of the schedule's time zone, else of this machine. */
function daysOf({ nightly }: Config, now: Date): Omit<Parameters<typeof feedHealth>[1], "runs"> {
  const zone = nightly === undefined ? undefined : openZone(nightly.zone);
  const dateAt = zone?.dateAt ?? ((instantMs: number) => localDate(new Date(instantMs)));
  const staleDays = nightly?.alarm?.staleDays ?? staleDaysDefault;
  return { today: dateAt(now.getTime()), dateAt, staleDays };
}

/** Loaded only where there is something to fetch. */
async function realFetcher({ network }: Config): Promise<Fetcher> {
  const { createFetcher } = await import("../../adapters/network/create-fetcher.ts");
  return createFetcher(network, { name: "nightdesk", version: packageVersion() });
}
