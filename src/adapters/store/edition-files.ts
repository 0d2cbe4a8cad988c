/** An edition as files: what lies in its folder under which path, and nothing under any other. */
import { createHash } from "node:crypto";
import { Brief } from "../../domain/brief.ts";
import { BriefError } from "../../domain/brief-error.ts";
import { type SourceId, Sha256 } from "../../domain/ids.ts";
import { LedgerEntry } from "../../domain/ledger.ts";
import type { Rendering } from "../../domain/rendering.ts";

/** Bytes by path within the edition, in the order in which they are written. */
export type EditionFiles = ReadonlyMap<string, Uint8Array>;

export type EditionContent = Readonly<{
  brief: Brief;
  texts: ReadonlyMap<SourceId, string>;
  raws: ReadonlyMap<SourceId, Uint8Array>;
  rendering: Rendering;
}>;

/** Paths are made of ids, so no document chooses one; this is the check that it stays so. */
const sourcePath = /^sources\/s[0-9a-f]{10}(\.raw)?(\.[a-z0-9]{1,8})?$/;

/** What makes one edition the same as another: everything but the accounts of the run. */
export function contentFiles({ brief, texts, raws, rendering }: EditionContent): EditionFiles {
  const files = new Map<string, Uint8Array>([
    ["brief.md", encode(rendering.markdown)],
    ["brief.html", encode(rendering.html)],
    ["brief.json", encode(toJson(Brief.parse(brief)))],
  ]);
  if (rendering.pdf !== undefined) files.set("brief.pdf", rendering.pdf);
  for (const { id, textFile, rawFile } of brief.sources) {
    const text = texts.get(id);
    const raw = raws.get(id);
    if (text === undefined || raw === undefined)
      throw new Error(`The text of ${id} is not at hand.`);
    put(files, textFile, encode(text));
    put(files, rawFile, raw);
  }
  return files;
}

function put(files: Map<string, Uint8Array>, path: string, bytes: Uint8Array): void {
  if (!sourcePath.test(path) || files.has(path)) {
    throw new BriefError({
      code: "E_EDITION",
      message: "A source would be written where no source belongs.",
      where: [path],
      next: "Report this with the brief.json of the edition.",
    });
  }
  files.set(path, bytes);
}

/** True for a path that a brief may name as one of its sources' files. */
export function isSourcePath(path: string): boolean {
  return sourcePath.test(path);
}

/** What it tells of the run, which is no part of its content. */
export function isAccount(path: string): boolean {
  return path === "run.json" || path === "ledger.jsonl";
}

export function ledgerFile(entries: readonly LedgerEntry[]): Uint8Array {
  return encode(entries.map((entry) => `${JSON.stringify(LedgerEntry.parse(entry))}\n`).join(""));
}

export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

export function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** One hash over paths and bytes; lengths go in too, so that no two lists of files run together. */
export function hashFiles(files: EditionFiles): Sha256 {
  const hash = createHash("sha256");
  for (const [path, bytes] of [...files].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    hash.update(`${JSON.stringify(path)} ${bytes.length}\n`).update(bytes);
  }
  return Sha256.parse(hash.digest("hex"));
}
