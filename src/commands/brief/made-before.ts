/** The renderings of an edition that lies there already, when making them anew could only give the same bytes. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { contentHash } from "../../anchoring/content-hash.ts";
import { encode, toJson } from "../../adapters/store/edition-files.ts";
import { RunRecord } from "../../adapters/store/run-record.ts";
import { Brief } from "../../domain/brief.ts";
import type { Sha256 } from "../../domain/ids.ts";
import type { Rendering } from "../../domain/rendering.ts";
import { packageVersion } from "../package-files.ts";
import { programStamp } from "../program-stamp.ts";

/**
 * `undefined` unless the edition in `folder` was made of this very brief, with templates of this hash, by this
 * program, and its three files are still what was written. An edition that is not there, or was damaged, is one
 * of those.
 */
export async function madeBefore(
  folder: string,
  brief: Brief,
  templates: Sha256,
): Promise<Rendering | undefined> {
  const run = await readRun(folder);
  if (run?.template.hash !== templates || !madeByUs(run)) return undefined;
  if (run.files["brief.json"] !== contentHash(encode(toJson(Brief.parse(brief))))) return undefined;
  const [markdown, html, pdf] = await Promise.all(
    ["brief.md", "brief.html", "brief.pdf"].map(async (path) => {
      const bytes = await readFile(join(folder, path)).catch(() => undefined);
      return bytes !== undefined && contentHash(bytes) === run.files[path] ? bytes : undefined;
    }),
  );
  if (markdown === undefined || html === undefined || pdf === undefined) return undefined;
  return { markdown: markdown.toString("utf8"), html: html.toString("utf8"), pdf };
}

async function readRun(folder: string): Promise<RunRecord | undefined> {
  try {
    return RunRecord.parse(JSON.parse(await readFile(join(folder, "run.json"), "utf8")));
  } catch {
    // Whatever is wrong with it: the renderings are made anew, and the store says what it finds.
    return undefined;
  }
}

function madeByUs({ versions, program }: RunRecord): boolean {
  const { nightdesk, node } = versions;
  return (
    nightdesk === packageVersion() && node === process.versions.node && program === programStamp()
  );
}
