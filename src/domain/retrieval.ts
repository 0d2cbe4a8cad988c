/** Where a page was fetched from: kept with the source, so that a reader can go there and an editor can ask when. */
import * as z from "zod";
import { Standing } from "./publisher.ts";

export const Retrieval = z.strictObject({
  /** As the feed links it, or the config names it; absolute, http or https. */
  url: z.string(),
  /** Where its redirects led; `url` itself when there were none. */
  finalUrl: z.string(),
  /** When this very content came first, ISO 8601. A page that has not changed since keeps its time. */
  at: z.iso.datetime(),
  /** Encoding that the server named; the bytes alone do not always tell. */
  charset: z.string().optional(),
  /** Addresses of the feeds that link it; none for a page that only the config names. */
  feeds: z.array(z.string()),
  /** What the config says of the feed or page that it came by. */
  standing: z.strictObject({ publisher: z.string().optional(), ...Standing }),
});
export type Retrieval = z.infer<typeof Retrieval>;
