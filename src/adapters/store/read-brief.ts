import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { Brief } from "../../domain/brief.ts";
import { BriefError } from "../../domain/brief-error.ts";
import { systemCode } from "../system/system-code.ts";

/**
 * The brief of an edition's folder, or of a `brief.json`, checked by its schema; its sources are not looked at.
 *
 * @throws {BriefError} `E_USAGE` if there is none, `E_EDITION` if it does not have the form it was written with.
 */
export async function readBrief(path: string): Promise<Brief> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  const file = isFolder ? join(path, "brief.json") : path;
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new BriefError({
      code: "E_USAGE",
      message: `There is no edition to be read (${systemCode(cause) ?? "unknown"}).`,
      where: [file],
      next: "Give the folder of an edition or its brief.json, e.g. `out/seeds/latest`.",
      cause,
    });
  });
  try {
    return Brief.parse(JSON.parse(text));
  } catch (cause) {
    throw new BriefError({
      code: "E_EDITION",
      message: "The file is no brief, or does not have the form it was written with.",
      where: [file],
      kept: "the edition is left as it is.",
      next: "Run `nightdesk verify` on the edition; it says what does not hold.",
      cause,
    });
  }
}
