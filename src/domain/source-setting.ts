/** What `sources:` names: files by globs, feeds with the pages they link, and single pages. */
import * as z from "zod";
import { Standing } from "./publisher.ts";

/** Limits of what one address may bring in. */
const limits = {
  bytes: z
    .int()
    .positive()
    .default(5_000_000)
    .meta({ description: "Most bytes of one page or feed; a larger one is a failed source." }),
};

const publisher = z
  .string()
  .min(1)
  .optional()
  .meta({ description: "Who publishes it, where the pages do not say." });

const Address = z.url({ protocol: /^https?$/ });

export const FeedSetting = z.strictObject({
  feed: Address.meta({ description: "Address of an RSS, Atom or JSON feed." }),
  publisher,
  ...Standing,
  ...limits,
  items: z
    .int()
    .positive()
    .default(30)
    .meta({ description: "Most entries of the feed that are looked at, the newest first." }),
  days: z
    .int()
    .positive()
    .default(7)
    .meta({ description: "Entries older than this are passed over; undated ones are kept." }),
  staleDays: z.int().positive().optional().meta({
    description:
      "Nights without anything new until this feed is called quiet, e.g. 40 for a monthly one (default: `nightly.alarm.staleDays`).",
  }),
});
export type FeedSetting = z.infer<typeof FeedSetting>;

export const PageSetting = z.strictObject({
  url: Address.meta({ description: "Address of a page." }),
  publisher,
  ...Standing,
  ...limits,
});
export type PageSetting = z.infer<typeof PageSetting>;

export const SourceSetting = z.union([z.string().min(1), FeedSetting, PageSetting]);
export type SourceSetting = z.infer<typeof SourceSetting>;
