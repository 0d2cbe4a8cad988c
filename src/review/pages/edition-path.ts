import type { SourceId } from "../../domain/ids.ts";
import type { EditionKey } from "../../ports/review-desk.ts";

/** Address of an edition on the desk's server; what belongs to it hangs below. */
export function editionPath({ brief, edition }: EditionKey): string {
  return `/e/${encodeURIComponent(brief)}/${encodeURIComponent(edition)}`;
}

/** The page of one source of an edition. */
export function sourcePath(key: EditionKey, id: SourceId): string {
  return `${editionPath(key)}/sources/${id}`;
}
