/** A feed's bytes to what it links. Titles, texts and enclosures are not looked at: the page says what it says. */
import { decodeFeed } from "./decode-feed.ts";
import { type FeedLink, linksOf } from "./feed-links.ts";
import { parseWhole } from "./parse-feed.ts";

/** `url`: absolute, http or https. */
export type FeedEntry = Omit<FeedLink, "url"> & Readonly<{ url: string }>;

export type ReadFeed =
  | Readonly<{
      kind: "feed";
      entries: readonly FeedEntry[];
      /** Entries that link no page that could be fetched. */
      withoutPage: number;
      /** The feed is damaged: the entries before the damage were read. */
      isDamaged: boolean;
    }>
  | Readonly<{ kind: "refused"; code: FeedFault; message: string }>;

type FeedFault = "html-not-feed" | "not-a-feed" | "unreadable-feed" | "entity-bomb";

const messages: Readonly<Record<FeedFault, string>> = {
  "html-not-feed":
    "The answer is a page and not a feed: perhaps a login, a notice, or a feed that has moved.",
  "not-a-feed": "The answer is neither RSS nor Atom nor JSON Feed.",
  "unreadable-feed": "The feed is damaged from its first entry on.",
  "entity-bomb": "The feed declares entities made of entities, which could grow without end.",
};

/** @param url - Where the feed was found: what its relative links are relative to, unless it says otherwise. */
export function readFeed(
  bytes: Uint8Array,
  { url, contentType }: Readonly<{ url: string; contentType: string | undefined }>,
): ReadFeed {
  const text = decodeFeed(bytes, contentType);
  if (isPage(text)) return refused("html-not-feed");
  if (isBomb(text)) return refused("entity-bomb");
  const parsed = parseWhole(text);
  if (parsed === undefined) return refused(hasFeedRoot(text) ? "unreadable-feed" : "not-a-feed");
  const links = linksOf(parsed.feed, url);
  const entries = links.flatMap(({ url: page, ...link }) =>
    page === undefined ? [] : [{ ...link, url: page }],
  );
  const withoutPage = links.length - entries.length;
  return { kind: "feed", entries, withoutPage, isDamaged: parsed.isDamaged };
}

function refused(code: FeedFault): ReadFeed {
  return { kind: "refused", code, message: messages[code] };
}

/** Begins as a page begins; XHTML has a declaration before it. */
function isPage(text: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,3000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(
    text.slice(0, 8_000),
  );
}

/** Code units that a list of declarations may have; the longest in use is that of all names of HTML. */
const declarationsCharsMax = 200_000;

/**
 * The parser expands no entity that a feed declares, so this is for whatever reads the kept file later. A list of
 * names for single characters is honest, however long.
 */
function isBomb(text: string): boolean {
  const start = text.search(/<!DOCTYPE\b/i);
  if (start === -1 || start > 8_000) return false;
  const declarations = text.slice(start, start + declarationsCharsMax);
  const values = declarations.matchAll(
    /<!ENTITY\s+(?:%\s+)?[^\s"'>]{1,200}\s+(?:"([^"]*)"|'([^']*)')/g,
  );
  return values.some(([, double, single]) => /[&%][a-z_][\w.-]*;/i.test(double ?? single ?? ""));
}

function hasFeedRoot(text: string): boolean {
  return /<(?:\w+:)?(?:rss|feed|rdf)[\s>]/i.test(text.slice(0, 8_000));
}
