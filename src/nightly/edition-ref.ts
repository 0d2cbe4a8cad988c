import { contentHash } from "../anchoring/content-hash.ts";
import type { Brief } from "../domain/brief.ts";
import type { EditionRef } from "../domain/change.ts";

/** Names an edition by its date and the hash of its `brief.json`, which is this brief in two-space JSON and a line feed. */
export function editionRef(brief: Brief): EditionRef {
  return { date: brief.date, hash: contentHash(`${JSON.stringify(brief, null, 2)}\n`) };
}
