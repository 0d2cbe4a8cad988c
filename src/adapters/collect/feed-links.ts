/** What each entry of a parsed feed links, by the rules of its format. Enclosures and links of other kinds are not looked at. */
import type { AnyFeed } from "feedsmith";
import { pageAddress } from "./address.ts";

export type FeedLink = Readonly<{
  /** As the feed names it; entries of one feed may share a name by mistake. */
  id: string | undefined;
  /** Absolute, http or https; `undefined` if the entry links no page. */
  url: string | undefined;
  /** As written, and where it stands: when it came out. */
  published: Readonly<{ value: string; from: string }> | undefined;
  /** As written: when it was last changed. */
  updated: string | undefined;
}>;

/** @param url - Where the feed was found: what its links are relative to, unless it says otherwise (`xml:base`). */
export function linksOf(parsed: AnyFeed, url: string): FeedLink[] {
  if (parsed.format === "json") return (parsed.feed.items ?? []).map((item) => jsonLink(item, url));
  const base = baseOf(parsed.feed.xml?.base, url);
  switch (parsed.format) {
    case "rss":
      return (parsed.feed.items ?? []).map((item) => rssLink(item, base));
    case "atom":
      return (parsed.feed.entries ?? []).map((entry) => atomLink(entry, base));
    case "rdf":
      return (parsed.feed.items ?? []).map((item) => rdfLink(item, base));
  }
}

type Feed<Format extends AnyFeed["format"]> = Extract<AnyFeed, { format: Format }>["feed"];
type Item<Format extends "rss" | "rdf" | "json"> = NonNullable<Feed<Format>["items"]>[number];
type AtomEntry = NonNullable<Feed<"atom">["entries"]>[number];

function jsonLink(
  { id, url, date_published, date_modified }: Item<"json">,
  base: string,
): FeedLink {
  const published = dateOf([[date_published, "date_published"]]);
  return { id, url: address(url, base), published, updated: date_modified };
}

function rdfLink({ rdf, link, xml, dc }: Item<"rdf">, base: string): FeedLink {
  const published = dateOf([[dc?.dates?.[0], "dc:date"]]);
  return {
    id: rdf?.about,
    url: address(link, baseOf(xml?.base, base)),
    published,
    updated: undefined,
  };
}

function rssLink(item: Item<"rss">, base: string): FeedLink {
  const { guid, link, xml, atom, pubDate, dc, dcterms } = item;
  return {
    id: guid?.value,
    url: address(link ?? permalink(guid), baseOf(xml?.base, base)),
    published: dateOf([
      [pubDate, "pubDate"],
      [dc?.dates?.[0], "dc:date"],
      [dcterms?.issued?.[0], "dcterms:issued"],
    ]),
    updated: atom?.updated,
  };
}

/** A guid is a link unless it says that it is none (RSS 2.0). */
function permalink(guid: Item<"rss">["guid"]): string | undefined {
  return guid?.isPermaLink === false ? undefined : guid?.value;
}

function atomLink({ id, links, xml, published, updated }: AtomEntry, base: string): FeedLink {
  const pages = (links ?? []).filter(({ rel = "alternate" }) => rel === "alternate");
  const page = pages.find(({ type = "text/html" }) => /html/i.test(type)) ?? pages[0];
  return {
    id,
    url: address(page?.href, baseOf(xml?.base, base)),
    published: dateOf([[published, "published"]]),
    updated,
  };
}

function baseOf(stated: string | undefined, outer: string): string {
  return stated === undefined ? outer : (pageAddress(stated, outer) ?? outer);
}

function address(link: string | undefined, base: string): string | undefined {
  return link === undefined || link.trim() === "" ? undefined : pageAddress(link, base);
}

function dateOf(dates: readonly (readonly [string | undefined, string])[]): FeedLink["published"] {
  const found = dates.find(([value]) => value !== undefined && value.trim() !== "");
  return found?.[0] === undefined ? undefined : { value: found[0], from: `feed, ${found[1]}` };
}
