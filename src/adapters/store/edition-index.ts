/** All editions of a brief, as they lie on the disk, and the page over them. */
import { readFile, readdir, readlink } from "node:fs/promises";
import { basename, join } from "node:path";
import pLimit from "p-limit";
import * as z from "zod";
import { contentHash } from "../../anchoring/content-hash.ts";
import { Making } from "../../domain/brief.ts";
import { Standing } from "../../domain/change.ts";
import { editionState } from "../../nightly/deliver-edition.ts";
import type { EditionEntry, EntryFacts } from "../../nightly/edition-entry.ts";
import { type Disk, realDisk } from "./disk.ts";
import { systemCode } from "../system/system-code.ts";
import { RunRecord } from "./run-record.ts";
import { storageError } from "./storage-error.ts";

const editionName = /^(?<date>\d{4}-\d{2}-\d{2})-[0-9a-f]+(-\d+)?$/;
const renderings = ["brief.html", "brief.pdf", "brief.md"];
/** Files that are open at once. */
const atOnce = 8;

/** What the page needs of a `brief.json`: an edition of an older form can be listed as long as it has these. */
const Listed = z.object({
  title: z.string(),
  sources: z.array(z.unknown()),
  making: z.object({
    gate: Making.shape.gate,
    analyst: z.object({ kind: z.enum(["extractive", "model"]) }),
    writtenBy: Making.shape.writtenBy,
    counts: z.object({ sentencesKept: z.int() }),
  }),
  changes: z
    .object({ quiet: z.boolean(), findings: z.array(z.object({ standing: Standing })) })
    .optional(),
  corrections: z
    .array(
      z.object({
        text: z.string(),
        why: z.string(),
        said: z.array(z.object({ hash: z.string() })),
      }),
    )
    .optional(),
});

const Ended = z.object({ exitCode: RunRecord.shape.exitCode });

/** @param folder - `out/<name>` */
export async function listEditions(folder: string): Promise<EditionEntry[]> {
  const names = await readdir(join(folder, ".editions")).catch(() => []);
  const current = new Map<string, string>();
  for (const date of await readdir(folder).catch(() => [])) {
    const target = await readlink(join(folder, date)).catch(() => undefined);
    if (target !== undefined) current.set(date, basename(target));
  }
  const limit = pLimit(atOnce);
  const listed = names.map(async (name): Promise<EditionEntry[]> => {
    const date = editionName.exec(name)?.groups?.["date"];
    if (date === undefined) return [];
    const holds = current.get(date) === name;
    const facts = await limit(() => readFacts(join(folder, ".editions", name)));
    const isLatest = current.get("latest") === name;
    const path = holds ? [date] : [".editions", name];
    return [{ date, path, isLatest, isReplaced: !holds && current.has(date), facts }];
  });
  return (await Promise.all(listed)).flat();
}

/** One that was damaged is listed as that, and costs no other its place. */
async function readFacts(folder: string): Promise<EntryFacts | undefined> {
  try {
    const json = await readFile(join(folder, "brief.json"));
    const brief = Listed.parse(JSON.parse(json.toString("utf8")));
    const { exitCode } = Ended.parse(JSON.parse(await readFile(join(folder, "run.json"), "utf8")));
    const there = new Set(await readdir(folder));
    const { making, changes, corrections } = brief;
    return {
      title: brief.title,
      hash: contentHash(json),
      state: editionState(making, exitCode),
      reasons: making.gate.reasons,
      sources: brief.sources.length,
      sentences: making.counts.sentencesKept,
      quiet: changes?.quiet ?? false,
      changes: countStandings(changes?.findings ?? []),
      corrections: (corrections ?? []).map(({ text, why, said }) => ({
        text,
        why,
        said: said.map(({ hash }) => hash),
      })),
      files: renderings.filter((name) => there.has(name)),
    };
  } catch (error) {
    const isDamage = error instanceof z.ZodError || error instanceof SyntaxError;
    if (isDamage || systemCode(error) !== undefined) return undefined;
    throw error;
  }
}

function countStandings(findings: readonly { standing: Standing }[]): Map<Standing, number> {
  const counts = new Map<Standing, number>();
  for (const { standing } of findings) counts.set(standing, (counts.get(standing) ?? 0) + 1);
  return counts;
}

/** The page is seen as it was or as it is, never half. @throws {BriefError} `E_STORAGE` */
export async function writeIndexPage(
  folder: string,
  page: string,
  disk: Disk = realDisk,
): Promise<void> {
  const path = join(folder, "index.html");
  const beside = join(folder, ".editions", `.staging-${process.pid}-index.html`);
  try {
    await disk.remove(beside);
    await disk.writeNew(beside, new TextEncoder().encode(page));
    await disk.rename(beside, path);
    await disk.syncFolder(folder);
  } catch (error) {
    await disk.remove(beside).catch(() => undefined);
    throw storageError(error, path, "--out");
  }
}
