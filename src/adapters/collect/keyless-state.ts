/** The record of feeds and pages without the keys of the config: it may be copied to a cache, or lent to somebody. */
import { addressMark } from "./address.ts";
import type { CollectState, Copy, SeenEntry } from "./collect-state.ts";
import { withoutKeys } from "./hidden-keys.ts";

/**
 * What is kept of an address with a key is what is shown of it, and a mark of the whole. Where its redirects led is kept
 * without the key, and so is no base for links: see `createFetchCopy`.
 *
 * @param keys - Of all addresses of the config: pages that a feed links may carry its key.
 */
export function keylessState(state: CollectState, keys: readonly string[]): CollectState {
  const markOf = (text: string) => addressMark(text, withoutKeys(text, keys));
  const kept = (copy: Copy): Copy => ({
    ...copy,
    url: markOf(copy.url),
    finalUrl: copy.finalUrl === copy.url ? markOf(copy.url) : withoutKeys(copy.finalUrl, keys),
    headers: Object.fromEntries(
      Object.entries(copy.headers).map(([name, value]) => [name, withoutKeys(value, keys)]),
    ),
  });
  const versions = (url: string) => state.versions(markOf(url)).map((copy) => asked(copy, url));
  return {
    ...state,
    versions,
    newest: (url) => versions(url).at(-1),
    seen: (brief, feed, date) => new Seen(state.seen(brief, markOf(feed), date), markOf),
    remember: (copies) => state.remember(copies.map(kept)),
    settle: ({ brief, date, sightings }) =>
      state.settle({
        brief,
        date,
        sightings: sightings.map(({ feed, entries }) => ({
          feed: markOf(feed),
          entries: entries.map((one) => ({ ...one, entry: markOf(one.entry) })),
        })),
      }),
  };
}

/** As it was before it was kept. */
function asked(copy: Copy, url: string): Copy {
  return { ...copy, url, finalUrl: copy.finalUrl === copy.url ? url : copy.finalUrl };
}

/** Entries by what they are remembered by, asked for by what they are. */
class Seen extends Map<string, SeenEntry> {
  readonly #markOf: (entry: string) => string;

  constructor(entries: ReadonlyMap<string, SeenEntry>, markOf: (entry: string) => string) {
    super(entries);
    this.#markOf = markOf;
  }

  override get(entry: string): SeenEntry | undefined {
    return super.get(this.#markOf(entry));
  }
}
