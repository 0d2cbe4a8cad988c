/** An edition read back from its folder: everything checked by its schema, nothing believed. */
import { readFile, realpath } from "node:fs/promises";
import { join } from "node:path";
import type * as z from "zod";
import { Brief } from "../../domain/brief.ts";
import { BriefError } from "../../domain/brief-error.ts";
import type { SourceId } from "../../domain/ids.ts";
import { LedgerEntry } from "../../domain/ledger.ts";
import { systemCode } from "../system/system-code.ts";
import { isSourcePath } from "./edition-files.ts";
import { RunRecord } from "./run-record.ts";

export type StoredEdition = Readonly<{
  /** Its own, which no link leads away from. */
  folder: string;
  brief: Brief;
  run: RunRecord;
  ledger: readonly LedgerEntry[];
  texts: ReadonlyMap<SourceId, string>;
  raws: ReadonlyMap<SourceId, Uint8Array>;
  /** Bytes of every file that the edition should have and has, by its path in it. */
  files: ReadonlyMap<string, Uint8Array>;
}>;

/**
 * @param given - `latest` and a date may move on while it is read, so the link is followed once.
 * @throws {BriefError} `E_USAGE` if there is no edition that can be looked at; `E_EDITION` if one of its
 *   files is missing or does not have the form it was written with.
 */
export async function readEdition(given: string): Promise<StoredEdition> {
  const folder = await realpath(given).catch(() => given);
  const files = new Map<string, Uint8Array>();
  const json = await readFile(join(folder, "brief.json")).catch((cause: unknown) => {
    throw notAnEdition(given, cause);
  });
  files.set("brief.json", json);
  const brief = parse(Brief, parseJson(decode(json, "brief.json"), "brief.json"), "brief.json");
  const optional = ["brief.md", "brief.html", "brief.pdf"];
  for (const path of optional) {
    const bytes = await readFile(join(folder, path)).catch(absentOrBroken(path));
    if (bytes !== undefined) files.set(path, bytes);
  }
  const need = async (path: string) => {
    const bytes = await readFile(join(folder, path)).catch(absentOrBroken(path));
    if (bytes === undefined) throw broken(path, "is missing");
    files.set(path, bytes);
    return bytes;
  };
  const run = parse(
    RunRecord,
    parseJson(decode(await need("run.json"), "run.json"), "run.json"),
    "run.json",
  );
  const ledger = readLedger(decode(await need("ledger.jsonl"), "ledger.jsonl"));
  const texts = new Map<SourceId, string>();
  const raws = new Map<SourceId, Uint8Array>();
  for (const { id, textFile, rawFile } of brief.sources) {
    for (const path of [textFile, rawFile]) {
      if (!isSourcePath(path))
        throw broken("brief.json", "names a source's file outside of sources/");
    }
    texts.set(id, decode(await need(textFile), textFile));
    raws.set(id, await need(rawFile));
  }
  return { folder, brief, run, ledger, texts, raws, files };
}

function absentOrBroken(path: string) {
  return (error: unknown): undefined => {
    const code = systemCode(error);
    if (code !== "ENOENT") throw broken(path, `cannot be read (${code ?? "unknown"})`, error);
  };
}

function notAnEdition(folder: string, cause: unknown): BriefError {
  const code = systemCode(cause) ?? "unknown";
  const missing = code === "ENOENT" || code === "ENOTDIR";
  return new BriefError({
    code: "E_USAGE",
    message: missing
      ? "There is no edition: the folder has no brief.json."
      : `The edition cannot be read (${code}).`,
    where: [folder],
    next: "Give the folder of an edition, e.g. `nightdesk verify out/seeds/latest`.",
    cause,
  });
}

function broken(path: string, what: string, cause?: unknown): BriefError {
  return new BriefError({
    code: "E_EDITION",
    message: `The edition is damaged: ${path} ${what}.`,
    where: [path],
    kept: "the edition is left as it is.",
    next: "Make the brief again; answers that are stored cost nothing.",
    cause,
  });
}

function readLedger(text: string): LedgerEntry[] {
  const lines = text.split("\n").filter((line) => line !== "");
  return lines.map((line, index) => {
    const path = `ledger.jsonl:${index + 1}`;
    return parse(LedgerEntry, parseJson(line, path), path);
  });
}

function decode(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw broken(path, "is not UTF-8", cause);
  }
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw broken(path, "is not JSON", cause);
  }
}

function parse<T>(schema: z.ZodType<T>, value: unknown, path: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place =
    issue === undefined ? "" : ` at ${issue.path.map(String).join(".")}: ${issue.message}`;
  throw broken(path, `does not have the form it was written with${place}`, parsed.error);
}
