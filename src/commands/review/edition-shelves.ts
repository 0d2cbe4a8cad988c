/** Editions that were opened lately, read and cut into sentences once. */
import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { isNamedAfter } from "../../adapters/store/edition-name.ts";
import { readEdition, type StoredEdition } from "../../adapters/store/read-edition.ts";
import { contentHash } from "../../anchoring/content-hash.ts";
import { BriefError } from "../../domain/brief-error.ts";
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

/** @returns A reader of folders. It rejects with `E_EDITION` or `E_USAGE` for one that is damaged, or changed by hand. */
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

/** Changes with every file of the edition: nobody can set the time of a file's last change of status. */
async function stampOf(folder: string): Promise<string> {
  const names = await readdir(folder, { recursive: true }).catch((): string[] => []);
  const stamps = names.map(async (name) => {
    const found = await stat(join(folder, name)).catch(() => undefined);
    return [name, found?.ctimeMs, found?.size, found?.ino];
  });
  return JSON.stringify(await Promise.all(stamps));
}

async function shelve(folder: string): Promise<ShelvedEdition> {
  const { files, ...edition } = await readEdition(folder);
  const json = files.get("brief.json");
  if (json === undefined) throw new Error("An edition that was read has no brief.json.");
  if (!isNamedAfter(basename(folder), files)) throw changed(folder);
  const { brief } = edition;
  return {
    edition,
    chunked: chunkedOfEdition(edition),
    ground: reviewGround(brief),
    hash: contentHash(json),
  };
}

/** What was decided on it was decided on other words. */
function changed(folder: string): BriefError {
  return new BriefError({
    code: "E_EDITION",
    message:
      "The edition was changed after it was made: its files are not those it is named after.",
    where: [folder],
    kept: "what was decided on it.",
    next: "Put its files back as they were, or make the brief again; answers that are stored cost nothing.",
  });
}
