/**
 * Editions on disk. Each lies whole in a folder of its own, `out/<name>/.editions/<date>-<hash>`; `<date>`
 * and `latest` are links to one of them. A link is replaced by renaming, so a reader sees the old
 * edition or the new one, and a run that dies has changed neither.
 */
import { join } from "node:path";
import * as z from "zod";
import type { Reached } from "../system/faults.ts";
import { systemCode } from "../system/system-code.ts";
import type { Disk } from "./disk.ts";
import type { EditionFiles } from "./edition-files.ts";
import { editionName } from "./edition-name.ts";
import { storageError } from "./storage-error.ts";

export type Publication = Readonly<{
  date: string;
  /** Same content, same edition. */
  content: EditionFiles;
  /** Files about the run, made once it is known that the edition is new. */
  accounts: () => EditionFiles;
  /** Its gate is met: `latest` moves to it. */
  good: boolean;
  /** Of an edition that a person has published, from 1: no link moves from it to one that nobody approved, or to an older one. */
  version?: number | undefined;
}>;

export type Published = Readonly<{
  /** `<out>/<name>/<date>`; the edition's own folder where the date keeps one that a person has published. */
  folder: string;
  /** The folder behind the link, which never changes. */
  kept: string;
  /** False: the very same edition was there, and nothing was written anew. */
  written: boolean;
}>;

export type EditionStore = Readonly<{
  /** Fails early, before money is spent: folders are made, and can be written. Removes what dead runs left. */
  prepare: () => Promise<void>;
  publish: (publication: Publication) => Promise<Published>;
}>;

type Options = Readonly<{
  disk: Disk;
  /** `out/<name>` */
  folder: string;
  reached: Reached;
  /** Unique to this process while it lives. */
  pid: number;
  isAlive: (pid: number) => boolean;
}>;

const staging = /^\.staging-(\d+)-/;

export function openEditionStore(options: Options): EditionStore {
  const { folder } = options;
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      // A named path is of more help than the folder, and the system's errors carry it.
      const path = error instanceof Error && "path" in error ? String(error.path) : folder;
      throw isSystemError(error) ? storageError(error, path, "--out") : error;
    }
  };
  return {
    prepare: () => guarded(() => prepare(options)),
    publish: (publication) => guarded(() => publish(publication, options)),
  };
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && "syscall" in error;
}

async function prepare({ disk, folder, isAlive }: Options): Promise<void> {
  const editions = join(folder, ".editions");
  await disk.makeFolder(editions);
  await disk.checkWritable(folder);
  await disk.checkWritable(editions);
  for (const name of await disk.list(editions)) {
    const pid = staging.exec(name)?.[1];
    // Another run may share this folder under another --home; only what no process works on is removed.
    if (pid !== undefined && !isAlive(Number(pid))) await disk.remove(join(editions, name));
  }
}

async function publish(publication: Publication, options: Options): Promise<Published> {
  const { disk, folder, reached } = options;
  const { date, good, version = 0 } = publication;
  const { name, written } = await settle(publication, options);
  await reached("publish");
  const target = `.editions/${name}`;
  const kept = join(folder, target);
  if (version < (await versionBehind(date, options))) {
    await reached("published");
    return { folder: kept, kept, written };
  }
  const moved = [
    await pointTo(target, date, options),
    good && (await isNewest(date, options)) ? await pointTo(target, "latest", options) : false,
  ].some(Boolean);
  if (moved) await disk.syncFolder(folder);
  await reached("published");
  return { folder: join(folder, date), kept, written };
}

const Approved = z.object({ review: z.object({ version: z.int() }) });

/** Of the edition that the date leads to: 0 if no person has published it, if there is none, or if it cannot be read. */
async function versionBehind(date: string, { disk, folder }: Options): Promise<number> {
  try {
    const json = await disk.read(join(folder, date, "brief.json"));
    return Approved.parse(JSON.parse(new TextDecoder().decode(json))).review.version;
  } catch {
    return 0;
  }
}

/** An edition made later for an earlier date is good, and not the latest. */
async function isNewest(date: string, { disk, folder }: Options): Promise<boolean> {
  const target = await disk.readLink(join(folder, "latest"));
  const latest = /^\.editions\/(\d{4}-\d{2}-\d{2})-/.exec(target ?? "")?.[1];
  return latest === undefined || latest <= date;
}

/** Writes it, unless it is there. Where another process takes the place meanwhile, with the same edition or another, looks again. */
async function settle(
  publication: Publication,
  options: Options,
): Promise<{ name: string; written: boolean }> {
  const { date, content } = publication;
  const called = editionName(date, content);
  for (;;) {
    const { name, present } = await findPlace(called, content, options);
    if (present) return { name, written: false };
    if (await writeEdition(name, publication, options)) return { name, written: true };
  }
}

/** The first name that is free, or that holds this very content; an edition that was damaged is left as it is. */
async function findPlace(
  name: string,
  content: EditionFiles,
  { disk, folder }: Options,
): Promise<{ name: string; present: boolean }> {
  const taken = new Set(await disk.list(join(folder, ".editions")));
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${name}-${number}`;
    if (!taken.has(candidate)) return { name: candidate, present: false };
    if (await holds(join(folder, ".editions", candidate), content, disk)) {
      return { name: candidate, present: true };
    }
  }
}

async function holds(edition: string, content: EditionFiles, disk: Disk): Promise<boolean> {
  const required = [...content.keys(), "run.json", "ledger.jsonl"];
  for (const path of required) {
    const bytes = await disk.read(join(edition, path)).catch(() => undefined);
    const expected = content.get(path);
    if (bytes === undefined) return false;
    if (expected !== undefined && !Buffer.from(bytes).equals(expected)) return false;
  }
  return true;
}

/** @returns False if its place was taken by the time that it was whole. */
async function writeEdition(
  name: string,
  { content, accounts }: Publication,
  { disk, folder, reached, pid }: Options,
): Promise<boolean> {
  const editions = join(folder, ".editions");
  const stage = join(editions, `.staging-${pid}-${name}`);
  await disk.remove(stage);
  try {
    await disk.makeFolder(join(stage, "sources"));
    for (const [path, bytes] of [...content, ...accounts()]) {
      await reached("write");
      await disk.writeNew(join(stage, path), bytes);
    }
    await reached("fsync");
    await disk.syncFolder(join(stage, "sources"));
    await disk.syncFolder(stage);
    await reached("rename");
    const isOurs = await disk.rename(stage, join(editions, name)).then(() => true, refusedAsTaken);
    await (isOurs ? disk.syncFolder(editions) : disk.remove(stage));
    return isOurs;
  } catch (error) {
    // What cannot be removed now is removed by the next run; the first error is the one to tell.
    await disk.remove(stage).catch(() => undefined);
    throw error;
  }
}

function refusedAsTaken(error: unknown): false {
  if (["ENOTEMPTY", "EEXIST"].includes(systemCode(error) ?? "")) return false;
  throw error;
}

/** Makes `link` lead to `target`, in one step. Returns false if it does already. */
async function pointTo(target: string, link: string, options: Options): Promise<boolean> {
  const { disk, folder, pid, reached } = options;
  const path = join(folder, link);
  if ((await disk.readLink(path)) === target) return false;
  const beside = join(folder, ".editions", `.staging-${pid}-link-${link}`);
  await disk.remove(beside);
  // The link is read where it will lie, one folder above.
  await disk.makeLink(target, beside);
  await reached("link");
  await disk.rename(beside, path).catch(async (error: unknown) => {
    await disk.remove(beside).catch(() => undefined);
    // Not the link that was to be renamed, which is gone, but what stands where it belongs.
    throw isSystemError(error) ? storageError(error, path, "--out") : error;
  });
  return true;
}
