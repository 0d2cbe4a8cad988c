/** Sites that live in memory, and a night that visits them. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { collect, type Address, type Collected } from "../../src/adapters/collect/collect.ts";
import { type CollectState, openCollectState } from "../../src/adapters/collect/collect-state.ts";
import { configKeys } from "../../src/adapters/collect/config-keys.ts";
import { createFetchCopy } from "../../src/adapters/collect/fetch-copy.ts";
import { openPageStore } from "../../src/adapters/collect/page-store.ts";
import { FeedSetting, PageSetting } from "../../src/domain/source-setting.ts";
import type { FeedHealth } from "../../src/nightly/alarms/feed-health.ts";
import type { FetchRequest, Fetcher, FetchOutcome } from "../../src/ports/fetcher.ts";

type Answer =
  | string
  | Readonly<{ body: string | Uint8Array; headers?: Record<string, string>; finalUrl?: string }>
  | Readonly<{ fails: string }>;

export type Site = Record<string, Answer>;

/** Answers as the site stands when it is asked. An `etag` that is sent back is answered with "not modified". */
function scriptedFetcher(site: Site, at: () => string) {
  const requests: FetchRequest[] = [];
  const fetcher: Fetcher = {
    fetch: async (request): Promise<FetchOutcome> => {
      requests.push(request);
      const { url } = request;
      const answer = site[url] ?? { fails: "http-404" };
      if (typeof answer === "object" && "fails" in answer) {
        return { kind: "failed", url, phase: "status", code: answer.fails, message: "No." };
      }
      const {
        body,
        headers = {},
        finalUrl = url,
      } = typeof answer === "string" ? { body: answer } : answer;
      const { etag } = headers;
      if (etag !== undefined && request.etag === etag) {
        return { kind: "not-modified", url, fetchedAt: at() };
      }
      const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
      return { kind: "fetched", url, finalUrl, status: 200, headers, bytes, fetchedAt: at() };
    },
    close: async () => undefined,
  };
  return { fetcher, requests };
}

export type Desk = Readonly<{
  home: string;
  site: Site;
  state: CollectState;
  requests: readonly FetchRequest[];
  visits: readonly (readonly [string, string])[];
  /** One night, at midnight of that day of November 2026. */
  night: (day: number, addresses: readonly Address[], health?: FeedHealth) => Promise<Collected>;
  /** The same, and it dies before its edition is there. */
  cutOff: (day: number, addresses: readonly Address[]) => Promise<Collected>;
  close: () => void;
}>;

export function openDesk(site: Site): Desk {
  const home = mkdtempSync(join(tmpdir(), "nightdesk-collect-"));
  const state = openCollectState(home);
  const pages = openPageStore(home);
  let now = dayOf(1);
  const { fetcher, requests } = scriptedFetcher(site, () => now.toISOString());
  const visits: [string, string][] = [];
  const gather = (day: number, addresses: readonly Address[], health: FeedHealth) => {
    now = dayOf(day);
    return collect({
      brief: "desk",
      date: dateOf(day),
      addresses,
      isWithdrawn: () => false,
      keys: configKeys({ sources: [...addresses] }),
      nowMs: now.getTime(),
      fetchCopy: createFetchCopy(fetcher, pages, state),
      pages,
      state,
      recordVisit: (url, { kind }) => {
        visits.push([url, kind]);
        return health;
      },
      signal: new AbortController().signal,
    });
  };
  return {
    home,
    site,
    state,
    requests,
    visits,
    night: async (day, addresses, health = { kind: "well" }) => {
      const collected = await gather(day, addresses, health);
      state.settle({ brief: "desk", date: dateOf(day), sightings: collected.sightings });
      return collected;
    },
    cutOff: (day, addresses) => gather(day, addresses, { kind: "well" }),
    close: () => {
      state.close();
      rmSync(home, { recursive: true });
    },
  };
}

function dayOf(day: number): Date {
  return new Date(Date.UTC(2026, 10, day));
}

/** Of the edition of that day. */
export const dateOf = (day: number) => dayOf(day).toISOString().slice(0, 10);

export const feedAt = (url: string, more: object = {}) => FeedSetting.parse({ feed: url, ...more });
export const pageAt = (url: string, more: object = {}) => PageSetting.parse({ url, ...more });

export type Item = Readonly<{ link: string; guid?: string; date?: string }>;

export function rss(items: readonly Item[]): string {
  const entries = items.map(
    ({ link, guid, date }) =>
      `<item><title>t</title><link>${link}</link>${guid === undefined ? "" : `<guid isPermaLink="false">${guid}</guid>`}${date === undefined ? "" : `<pubDate>${date}</pubDate>`}</item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>c</title>${entries.join("")}</channel></rss>`;
}

export function article(words: string): string {
  return `<!doctype html><html lang="en"><head><title>A title</title></head><body><nav><a href="/">Home</a></nav><article><h1>A title of some length</h1><p>${words}</p></article></body></html>`;
}

/** What each document reads as: its text, or the code that it was rejected with. */
export async function readAll({ files }: Collected): Promise<string[]> {
  return Promise.all(
    files.map(({ read }) =>
      read().then(
        (bytes) => new TextDecoder().decode(bytes),
        (error: unknown) =>
          error instanceof Error && "code" in error ? `! ${String(error.code)}` : "! ?",
      ),
    ),
  );
}
