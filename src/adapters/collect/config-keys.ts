/** What the config's own addresses are, and which keys they carry. */
import type { Config } from "../../domain/config.ts";
import type { FeedSetting, PageSetting } from "../../domain/source-setting.ts";
import { keysIn } from "./hidden-keys.ts";

/** As the config writes it. */
export function addressOf(source: FeedSetting | PageSetting): string {
  return "feed" in source ? source.feed : source.url;
}

/** The keys in the addresses of feeds and pages that a config names: none of them is told to anybody. */
export function configKeys({ sources }: Pick<Config, "sources">): readonly string[] {
  const addresses = sources.filter((source) => typeof source !== "string").map(addressOf);
  return [...new Set(addresses.flatMap(keysIn))];
}
