/** Feeds and pages of a brief, fetched and kept, as documents like those of a folder. What failed is one of them, too. */
import type { FeedHealth } from "../../nightly/alarms/feed-health.ts";
import type { Note } from "../../domain/note.ts";
import type { FeedSetting, PageSetting } from "../../domain/source-setting.ts";
import { NotFetched, type DocumentFile } from "../../ports/document.ts";
import { addressKey, pageAddress } from "./address.ts";
import type { CollectState, Copy, Sighting } from "./collect-state.ts";
import { addressOf } from "./config-keys.ts";
import type { FetchCopy } from "./fetch-copy.ts";
import { gatherDocuments, type Brought } from "./gather-documents.ts";
import { feedNotes, healthWords, whyNoPage } from "./feed-notes.ts";
import type { PageStore } from "./page-store.ts";
import { visitFeed, type Visiting } from "./visit-feed.ts";

export type Address = FeedSetting | PageSetting;

/** `new`: it brought something that was not there before. */
type VisitOutcome =
  | Readonly<{ kind: "new" | "unchanged" }>
  | Readonly<{ kind: "failed"; error: string }>;

export type Collecting = Readonly<{
  brief: string;
  /** Of the edition that it is for, `YYYY-MM-DD`. */
  date: string;
  /** In the order of the config: where two bring the same page, the first one's word on it counts. */
  addresses: readonly Address[];
  /** Of the config's addresses; see `configKeys`. */
  keys: readonly string[];
  /** Pages that are not asked, whoever links them. */
  isWithdrawn: (url: string) => boolean;
  nowMs: number;
  fetchCopy: FetchCopy;
  pages: PageStore;
  state: Pick<CollectState, "seen" | "remember">;
  /** Remembers how a visit went, and says how the address has been doing. */
  recordVisit: (url: string, outcome: VisitOutcome) => FeedHealth;
  signal: AbortSignal;
}>;

/** What came of asking one address. */
export type Visit = Readonly<{
  /** As the config has it. */
  address: string;
  /** Names of the documents that it brought; of one that failed, its own. */
  documents: readonly string[];
  /** The address itself failed. */
  failed: boolean;
  /** Of a feed that brought none: why, in words. */
  why: string;
  /** Entries of a feed that were passed over for their age. */
  tooOld: number;
}>;

export type Collected = Readonly<{
  files: readonly DocumentFile[];
  notes: readonly Note[];
  visits: readonly Visit[];
  /** To be remembered once an edition tells it; see `CollectState`. */
  sightings: readonly Sighting[];
}>;

/** No other kinds: what a page loads, embeds or links is nobody's to fetch. */
const acceptPage =
  "text/html, application/xhtml+xml, text/plain;q=0.8, text/markdown;q=0.8, application/xml;q=0.5";

/** Rejects with the signal's reason, or with `E_STORAGE`; what was fetched until then is kept. */
export async function collect(collecting: Collecting): Promise<Collected> {
  const { addresses, fetchCopy, signal } = collecting;
  const asked = new Map<string, Promise<Copy | NotFetched>>();
  const fetchPage = (url: string, bytesMax: number) => {
    const key = addressKey(url);
    const page = asked.get(key) ?? fetchCopy({ url, bytesMax, accept: acceptPage }, signal);
    asked.set(key, page);
    return page;
  };
  const visiting = { ...collecting, fetchPage };
  // All of them end before this does: whoever called will close what they work with.
  const visits = await Promise.allSettled(addresses.map((address) => visit(address, visiting)));
  signal.throwIfAborted();
  const done = visits.map((one) => {
    if (one.status === "rejected") throw one.reason;
    return one.value;
  });
  const gathered = await gatherDocuments(
    done.flatMap(({ brought }) => brought),
    collecting,
  );
  return {
    files: gathered.map(({ file }) => file),
    notes: done.flatMap(({ notes }) => notes),
    visits: done.map(({ outcome }, index) => {
      const setting = addresses[index];
      const address = setting === undefined ? "" : addressOf(setting);
      const own = gathered.filter((one) => one.addresses.includes(address));
      return { address, documents: own.map(({ file }) => file.name), ...outcome };
    }),
    sightings: done.flatMap(({ sightings }) => sightings),
  };
}

type Visited = Readonly<{
  brought: readonly Brought[];
  outcome: Omit<Visit, "address" | "documents">;
  notes: readonly Note[];
  sightings: readonly Sighting[];
}>;

const arrived = { failed: false, why: "", tooOld: 0 };

function visit(address: Address, visiting: Visiting & Collecting): Promise<Visited> {
  return "feed" in address ? visitOneFeed(address, visiting) : visitPage(address, visiting);
}

async function visitOneFeed(
  setting: FeedSetting,
  visiting: Visiting & Collecting,
): Promise<Visited> {
  const visited = await visitFeed(setting, visiting);
  if (visited.kind === "failed") {
    return failedVisit({ url: setting.feed, setting, fault: visited.fault }, visiting);
  }
  const outcome = { kind: visited.isNew ? "new" : "unchanged" } as const;
  const health = visiting.recordVisit(setting.feed, outcome);
  const brought = visited.pages.map(({ entry, page }): Brought => {
    const { url, published } = entry;
    return { url, setting, page, published, feed: setting.feed };
  });
  const sightings = [{ feed: setting.feed, entries: visited.seen }];
  const told = {
    ...arrived,
    why: brought.length > 0 ? "" : whyNoPage(visited),
    tooOld: visited.choice.old + visited.returned,
  };
  return { brought, outcome: told, notes: feedNotes(setting.feed, visited, health), sightings };
}

async function visitPage(setting: PageSetting, visiting: Visiting & Collecting): Promise<Visited> {
  const { brief, date, nowMs, state, recordVisit } = visiting;
  const url = pageAddress(setting.url, setting.url) ?? setting.url;
  const page = await visiting.fetchPage(url, setting.bytes);
  if (page instanceof NotFetched) return failedVisit({ url, setting, fault: page }, visiting);
  const before = state.seen(brief, url, date).get("page");
  const firstAt = before?.firstAt ?? new Date(nowMs).toISOString();
  state.remember([page]);
  recordVisit(setting.url, { kind: before?.hash === page.hash ? "unchanged" : "new" });
  const brought = { url, setting, page, published: undefined, feed: undefined };
  const sightings = [{ feed: url, entries: [{ entry: "page", firstAt, hash: page.hash }] }];
  return { brought: [brought], outcome: arrived, notes: [], sightings };
}

type Failure = Readonly<{ url: string; setting: Address; fault: NotFetched }>;

/** The reader of the first page learns since when, too. */
function failedVisit({ url, setting, fault }: Failure, { recordVisit }: Collecting): Visited {
  const address = "feed" in setting ? setting.feed : setting.url;
  const { code, message } = fault;
  const health = recordVisit(address, { kind: "failed", error: `${code}: ${message}` });
  const page = new NotFetched(code, [message, healthWords(health)].join(" ").trim());
  return {
    brought: [{ url, setting, page, published: undefined, feed: undefined }],
    outcome: { ...arrived, failed: true },
    notes: feedNotes(address, { kind: "failed", fault }, health),
    sightings: [],
  };
}
