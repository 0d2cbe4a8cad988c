/** What the visits brought, as documents: a page that came by two ways is one, and says both. */
import type { Retrieval } from "../../domain/retrieval.ts";
import { type DocumentFile, type GivenDate, NotFetched } from "../../ports/document.ts";
import type { FeedSetting, PageSetting } from "../../domain/source-setting.ts";
import { addressKey, shownAddress } from "./address.ts";
import { addressOf } from "./config-keys.ts";
import { keysIn, withoutKeys } from "./hidden-keys.ts";
import type { Copy } from "./collect-state.ts";
import { charsetOf } from "./decode-feed.ts";
import { documentName } from "./document-name.ts";
import type { PageStore } from "./page-store.ts";
import { copyLost } from "./visit-feed.ts";

export type Brought = Readonly<{
  url: string;
  setting: FeedSetting | PageSetting;
  page: Copy | NotFetched;
  /** As the feed says. */
  published: GivenDate | undefined;
  /** Address of the feed that links it. */
  feed: string | undefined;
}>;

/** How one page was brought; the first way's word on it counts. */
type Ways = readonly [Brought, ...Brought[]];

type Gathering = Readonly<{
  pages: PageStore;
  /** Of the config's addresses: nothing that is told has one of them. */
  keys: readonly string[];
}>;

type Gathered = Readonly<{
  file: DocumentFile;
  /** Of the feeds and pages of the config by which it came. */
  addresses: readonly string[];
}>;

/** In the order in which they were brought. No two have the same name. */
export async function gatherDocuments(
  brought: readonly Brought[],
  { pages, keys }: Gathering,
): Promise<Gathered[]> {
  const groups = Map.groupBy(brought, sameness);
  const taken = new Set<string>();
  return Promise.all(
    [...groups.values()].map(async ([first, ...others]) => {
      if (first === undefined) throw new Error("A group of nothing.");
      const name = freeName(documentName(first.url, keys), taken);
      const file =
        first.page instanceof NotFetched
          ? failed(name, withoutKeys(first.url, keys), first.page)
          : await documentOf(name, first.page, [first, ...others], { pages, keys });
      return { file, addresses: [first, ...others].map(({ setting }) => addressOf(setting)) };
    }),
  );
}

/** Redirects of two addresses may lead to one page. */
function sameness({ url, page, feed, setting }: Brought): string {
  if (!(page instanceof NotFetched)) return `${addressKey(page.finalUrl)} ${page.hash}`;
  const isFeed = feed === undefined && "feed" in setting;
  return `${isFeed ? "feed" : "page"} ${addressKey(url)} failed`;
}

function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${number}-${name}`;
  taken.add(free);
  return free;
}

/** A name is made of an address and is not one; whoever must look needs the address. */
function failed(name: string, shown: string, { code, message }: NotFetched): DocumentFile {
  const fault = new NotFetched(code, `At ${shown}: ${message}`);
  return { name, bytes: 0, read: () => Promise.reject(fault) };
}

async function documentOf(
  name: string,
  page: Copy,
  ways: Ways,
  { pages, keys }: Gathering,
): Promise<DocumentFile> {
  const published = ways.find((way) => way.published !== undefined)?.published;
  return {
    name,
    bytes: await pages.size(page.hash),
    read: async () => {
      const bytes = await pages.read(page.hash);
      if (bytes === undefined) throw copyLost();
      return bytes;
    },
    fetched: {
      ...retrievalOf(page, ways, keys),
      ...(published === undefined ? {} : { published }),
    },
  };
}

function retrievalOf(page: Copy, ways: Ways, keys: readonly string[]): Retrieval {
  const charset = charsetOf(page.headers["content-type"]);
  const feeds = ways.flatMap(({ feed }) => (feed === undefined ? [] : [shownAddress(feed)]));
  const { publisher, family, grade, reason, reviewer, reviewed } = ways[0].setting;
  const said = { publisher, family, reason, reviewer, reviewed };
  // Where the config's own page leads may be its reader's own, too; articles are often named by what looks like a key.
  const finalKeys = ways[0].feed === undefined ? [...keys, ...keysIn(page.finalUrl)] : keys;
  return {
    url: withoutKeys(page.url, keys),
    finalUrl: withoutKeys(page.finalUrl, finalKeys),
    at: page.firstAt,
    ...(charset === undefined ? {} : { charset }),
    feeds: [...new Set(feeds)],
    standing: {
      grade,
      ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)),
    },
  };
}
