/** Which edition a folder holds, from its run's own list of hashes: what deliveries are remembered by. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import type { EditionRef } from "../../domain/change.ts";
import { Sha256 } from "../../domain/ids.ts";

const Run = z.object({ date: z.iso.date(), files: z.object({ "brief.json": Sha256 }) });

/** @returns `undefined` if the folder is gone, or what lies in it cannot be read. */
export async function readEditionRef(folder: string): Promise<EditionRef | undefined> {
  try {
    const { date, files } = Run.parse(JSON.parse(await readFile(join(folder, "run.json"), "utf8")));
    return { date, hash: files["brief.json"] };
  } catch {
    return undefined;
  }
}
