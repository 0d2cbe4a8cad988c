/** The editions of a brief that stand in its folder, by date. Each is checked by its schema when it is read. */
import { readdir, readFile, realpath } from "node:fs/promises";
import { join } from "node:path";
import { Brief } from "../../domain/brief.ts";
import { BriefError } from "../../domain/brief-error.ts";
import { isGood } from "../../nightly/delivery/deliver-edition.ts";
import { RunRecord } from "./run-record.ts";

export type PastEdition = Readonly<{
  date: string;
  folder: string;
  brief: Brief;
  /** As `latest` would have moved to it: its gate met, written as asked, not cut short by its budget. */
  good: boolean;
}>;

/** Dates of the editions in `out/<name>`, the earliest first; none where there is no such folder. */
export async function editionDates(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => /^\d{4}-\d{2}-\d{2}$/.test(name)).toSorted();
}

/** @throws {BriefError} `E_EDITION` if the edition is damaged. */
export async function readPastEdition(folder: string, date: string): Promise<PastEdition> {
  const link = join(folder, date);
  // The date may get another edition while it is read, so the link is followed once.
  const edition = await realpath(link).catch(() => link);
  const brief = await parsed(Brief, join(edition, "brief.json"));
  const run = await parsed(RunRecord, join(edition, "run.json"));
  return { date, folder: link, brief, good: isGood(brief, run.exitCode) };
}

type Schema<T> = Readonly<{ parse: (value: unknown) => T }>;

async function parsed<T>(schema: Schema<T>, path: string): Promise<T> {
  try {
    return schema.parse(JSON.parse(await readFile(path, "utf8")));
  } catch (cause) {
    throw new BriefError({
      code: "E_EDITION",
      message: "An earlier edition cannot be read: the file is missing or damaged.",
      where: [path],
      kept: "the edition is left as it is.",
      next: "Move the edition out of its folder, or make it again.",
      cause,
    });
  }
}
