/** A feed's text to its entries, as far as it is whole. */
import { type AnyFeed, MalformedError, ParseError, parseFeed } from "feedsmith";

const nothing: AnyFeed = { format: "json", feed: { title: "", items: [] } };

/** `isDamaged`: these are the entries before the damage. `undefined`: it is no feed, or damaged before its first entry ends. */
export type ParsedFeed = Readonly<{ feed: AnyFeed; isDamaged: boolean }> | undefined;

export function parseWhole(text: string): ParsedFeed {
  try {
    return { feed: parseFeed(text), isDamaged: false };
  } catch (error) {
    // Its root is that of a feed, and there is nothing in it: a feed on a day without news.
    if (error instanceof ParseError) return { feed: nothing, isDamaged: false };
    const isBroken = error instanceof MalformedError || error instanceof RangeError;
    return isBroken ? parseBeforeDamage(text) : undefined;
  }
}

/** Cut behind one of its entries and closed; by halving, so that it takes a few tries wherever the damage is. */
function parseBeforeDamage(text: string): ParsedFeed {
  const root = /<((?:\w+:)?(?:rss|feed|rdf))[\s>]/i.exec(text)?.[1];
  if (root === undefined) return undefined;
  const closing = `${/rss$/i.test(root) ? "</channel>" : ""}</${root}>`;
  const ends = Array.from(
    text.matchAll(/<\/(?:\w+:)?(?:item|entry)\s*>/gi),
    ({ index, 0: tag }) => index + tag.length,
  );
  let best: AnyFeed | undefined;
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const feed = attempt(text.slice(0, ends[middle - 1]) + closing);
    if (feed === undefined) high = middle - 1;
    else {
      best = feed;
      low = middle;
    }
  }
  return best === undefined ? undefined : { feed: best, isDamaged: true };
}

function attempt(text: string): AnyFeed | undefined {
  try {
    return parseFeed(text);
  } catch {
    return undefined;
  }
}
