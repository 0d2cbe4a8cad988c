/** A rendering as it lies in its edition. */
import { constants } from "node:fs";
import { open, realpath } from "node:fs/promises";
import { join } from "node:path";
import type { EditionKey } from "../../ports/review-desk.ts";
import { systemCode } from "../system/system-code.ts";
import type { RenderingName } from "./desk-options.ts";

/** More than any edition has; what is larger was not made by us. */
const bytesMax = 256 * 1024 * 1024;

/**
 * @param out - The folder of all briefs.
 * @param key - From the list of editions.
 * @returns `undefined` where there is no such file, and for a link: an edition holds none.
 */
export async function readRendering(
  out: string,
  { brief, edition }: EditionKey,
  name: RenderingName,
): Promise<Uint8Array | undefined> {
  const editions = join(out, brief, ".editions");
  try {
    // Neither the edition nor its file may be a link that leads elsewhere.
    const folder = await realpath(join(editions, edition));
    if (folder !== join(await realpath(editions), edition)) return undefined;
    await using file = await open(
      join(folder, name),
      constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK,
    );
    const facts = await file.stat();
    if (!facts.isFile() || facts.size > bytesMax) return undefined;
    return await file.readFile();
  } catch (error) {
    if (["ENOENT", "ELOOP", "ENOTDIR"].includes(systemCode(error) ?? "")) return undefined;
    throw error;
  }
}
