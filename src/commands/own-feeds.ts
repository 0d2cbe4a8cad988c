/** Of the feeds and pages that are remembered, those that the config still names. */
import { shownAddress } from "../adapters/collect/address.ts";
import type { Config } from "../domain/config.ts";
import type { FeedState } from "../nightly/feed-health.ts";

export function ownFeeds<Feed extends Pick<FeedState, "url">>(
  { sources }: Config,
  feeds: readonly Feed[],
): readonly Feed[] {
  const named = new Set(
    sources.flatMap((source) => {
      if (typeof source === "string") return [];
      const address = "feed" in source ? source.feed : source.url;
      return [address, shownAddress(address)];
    }),
  );
  return feeds.filter(({ url }) => named.has(url));
}
