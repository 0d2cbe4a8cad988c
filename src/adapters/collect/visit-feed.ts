/** One feed of one night: the feed, then the pages that its newest entries link, and nothing that those link. */
import { NotFetched } from "../../ports/document.ts";
import type { FeedSetting } from "../../domain/source-setting.ts";
import { chooseEntries, type Choice, type ChosenEntry } from "./choose-entries.ts";
import type { CollectState, Copy, SeenEntry } from "./collect-state.ts";
import type { FetchCopy } from "./fetch-copy.ts";
import type { PageStore } from "./page-store.ts";
import { readFeed } from "./read-feed.ts";

/** A page that an entry links, or why there is none. */
type LinkedPage = Readonly<{ entry: ChosenEntry; page: Copy | NotFetched }>;

export type FeedVisited =
  | Readonly<{ kind: "failed"; fault: NotFetched }>
  | Readonly<{
      kind: "visited";
      pages: readonly LinkedPage[];
      /** All entries whose pages came. */
      seen: readonly SeenEntry[];
      /** Something that was not there before: an entry, or other words on a page. */
      isNew: boolean;
      choice: Choice;
      /** Entries that came back long after they were read, and say nothing else. */
      returned: number;
      withoutPage: number;
      /** Entries whose pages the config withdraws: they are not asked. */
      withdrawn: number;
      isDamaged: boolean;
    }>;

export type Visiting = Readonly<{
  brief: string;
  /** Of the edition that it is for, `YYYY-MM-DD`. */
  date: string;
  isWithdrawn: (url: string) => boolean;
  /** When the night began, in ms since 1970. */
  nowMs: number;
  fetchCopy: FetchCopy;
  /** As `fetchCopy`, once for each page, however many feeds link it. */
  fetchPage: (url: string, bytesMax: number) => Promise<Copy | NotFetched>;
  pages: PageStore;
  state: Pick<CollectState, "seen" | "remember">;
  signal: AbortSignal;
}>;

/** Servers give feeds under all kinds of types, so the content decides. */
const acceptFeed =
  "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1";

/**
 * What fails leaves no trace: the marks of the kept copy stay as they were. Which entries were seen is remembered when
 * there is an edition that tells them; until then they are new.
 */
export async function visitFeed(setting: FeedSetting, visiting: Visiting): Promise<FeedVisited> {
  const { brief, date, nowMs, fetchCopy, pages, state, signal } = visiting;
  const { feed: url, bytes: bytesMax } = setting;
  const copy = await fetchCopy({ url, bytesMax, accept: acceptFeed }, signal);
  if (copy instanceof NotFetched) return { kind: "failed", fault: copy };
  const bytes = await pages.read(copy.hash);
  if (bytes === undefined) return { kind: "failed", fault: copyLost() };
  const read = readFeed(bytes, {
    url: copy.finalUrl,
    contentType: copy.headers["content-type"],
  });
  if (read.kind === "refused") {
    return { kind: "failed", fault: new NotFetched(read.code, read.message) };
  }
  const seen = state.seen(brief, url, date);
  const entries = read.entries.filter((entry) => !visiting.isWithdrawn(entry.url));
  const choice = chooseEntries(entries, seen, setting, nowMs);
  const linked = await Promise.all(
    choice.chosen.map(async (entry) => ({
      entry,
      page: await visiting.fetchPage(entry.url, bytesMax),
    })),
  );
  const kept = linked.flatMap(({ entry, page }) =>
    page instanceof NotFetched ? [] : [{ entry, page }],
  );
  const at = new Date(nowMs).toISOString();
  state.remember([copy, ...kept.map(({ page }) => page)]);
  return {
    kind: "visited",
    pages: linked.filter((one) => !isOld(one)),
    seen: kept.map(({ entry: { key }, page: { hash } }) => {
      return { entry: key, firstAt: seen.get(key)?.firstAt ?? at, hash };
    }),
    isNew: kept.some(({ entry, page }) => seen.get(entry.key)?.hash !== page.hash),
    choice,
    returned: linked.filter(isOld).length,
    withoutPage: read.withoutPage,
    withdrawn: read.entries.length - entries.length,
    isDamaged: read.isDamaged,
  };
}

function isOld({ entry, page }: LinkedPage): boolean {
  return !(page instanceof NotFetched) && entry.returned?.hash === page.hash;
}

export function copyLost(): NotFetched {
  return new NotFetched("copy-lost", "The kept copy is gone from the state, or is damaged.");
}
