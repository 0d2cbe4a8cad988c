/** Of the feeds and pages that are remembered, those that the config still names: as they are shown, and as they are watched. */
import { feedMark, shownAddress } from "../../adapters/collect/address.ts";
import { addressOf } from "../../adapters/collect/config-keys.ts";
import type { Config } from "../../domain/config.ts";
import type { SourceSetting } from "../../domain/source-setting.ts";
import type { FeedState } from "../../nightly/alarms/feed-health.ts";

type Watched = Pick<FeedState, "url" | "staleDays">;

export function ownFeeds(
  { sources }: Pick<Config, "sources">,
  feeds: readonly FeedState[],
): readonly FeedState[] {
  const named = new Map(
    sources.flatMap((source) =>
      typeof source === "string" ? [] : [[feedMark(addressOf(source)), watched(source)] as const],
    ),
  );
  return feeds.flatMap((feed) => {
    const own = named.get(feed.url);
    return own === undefined ? [] : [{ ...feed, ...own }];
  });
}

/** A page is not expected to change; it can only fail. */
function watched(source: Exclude<SourceSetting, string>): Watched {
  const url = shownAddress(addressOf(source));
  if ("url" in source) return { url, staleDays: "never" };
  return source.staleDays === undefined ? { url } : { url, staleDays: source.staleDays };
}
