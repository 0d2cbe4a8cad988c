/** Editions that were opened lately, read and cut into sentences once. */
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { readEdition, type StoredEdition } from "../../adapters/store/read-edition.ts";
import { contentHash } from "../../anchoring/content-hash.ts";
import type { Chunked } from "../../domain/chunk.ts";
import type { Sha256 } from "../../domain/ids.ts";
import { chunkedOfEdition } from "../../review/edition-shelf.ts";
import { type ReviewGround, reviewGround } from "../../review/review-ground.ts";

export type ShelvedEdition = Readonly<{
  edition: Omit<StoredEdition, "files">;
  chunked: Chunked;
  ground: ReviewGround;
  /** Of its `brief.json`. */
  hash: Sha256;
}>;

/** Two that are compared, and a few that somebody goes back to. */
const keptMax = 6;

/** @returns A reader of folders. It rejects with `E_EDITION` or `E_USAGE` for one that is damaged. */
export function createShelves(): (folder: string) => Promise<ShelvedEdition> {
  const kept = new Map<string, Readonly<{ stamp: string; shelved: ShelvedEdition }>>();
  return async (folder) => {
    const stamp = await stampOf(folder);
    const known = kept.get(folder);
    kept.delete(folder);
    const shelved = known?.stamp === stamp ? known.shelved : await shelve(folder);
    kept.set(folder, { stamp, shelved });
    const [oldest] = kept.keys();
    if (kept.size > keptMax && oldest !== undefined) kept.delete(oldest);
    return shelved;
  };
}

async function stampOf(folder: string): Promise<string> {
  const found = await stat(join(folder, "brief.json")).catch(() => undefined);
  return found === undefined ? "" : [found.mtimeMs, found.size, found.ino].join(" ");
}

async function shelve(folder: string): Promise<ShelvedEdition> {
  const { files, ...edition } = await readEdition(folder);
  const json = files.get("brief.json");
  if (json === undefined) throw new Error("An edition that was read has no brief.json.");
  const { brief } = edition;
  return {
    edition,
    chunked: chunkedOfEdition(edition),
    ground: reviewGround(brief),
    hash: contentHash(json),
  };
}
