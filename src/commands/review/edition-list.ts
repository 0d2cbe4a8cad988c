/** The editions that lie under `out`, by name only. What is not on this list is never opened. */
import { readdir, readlink } from "node:fs/promises";
import { basename, join } from "node:path";
import { dateOfEditionName } from "../../adapters/store/edition-name.ts";
import { systemCode } from "../../adapters/system/system-code.ts";
import { BriefError } from "../../domain/brief-error.ts";
import type { EditionKey } from "../../ports/review-desk.ts";

export type ListedEdition = Readonly<{
  key: EditionKey;
  /** `YYYY-MM-DD` */
  date: string;
  /** Of the edition, absolute. */
  folder: string;
  /** `<date>` leads to it. */
  current: boolean;
}>;

/** @throws {BriefError} `E_USAGE` if `out` is no folder that can be read. */
export async function listEditionsUnder(out: string): Promise<readonly ListedEdition[]> {
  const names = await readdir(out).catch((cause: unknown) => {
    throw noFolder(out, cause);
  });
  const listed = await Promise.all(names.map(async (name) => listEditionsOf(out, name)));
  return listed.flat();
}

/** By comparison with what is there; no part of a key is ever made a path. */
export async function findEdition(
  { brief, edition }: EditionKey,
  out: string,
): Promise<ListedEdition | undefined> {
  const listed = await listEditionsUnder(out);
  return listed.find(({ key }) => key.brief === brief && key.edition === edition);
}

async function listEditionsOf(out: string, brief: string): Promise<ListedEdition[]> {
  const editions = join(out, brief, ".editions");
  const names = await readdir(editions).catch(() => []);
  const found = names.flatMap((edition) => {
    const date = dateOfEditionName(edition);
    return date === undefined ? [] : [{ edition, date }];
  });
  const dates = [...new Set(found.map(({ date }) => date))];
  const links = await Promise.all(
    dates.map(async (date) => {
      const target = await readlink(join(out, brief, date)).catch(() => "");
      return [date, basename(target)] as const;
    }),
  );
  const current = new Map(links);
  return found.map(({ edition, date }) => ({
    key: { brief, edition },
    date,
    folder: join(editions, edition),
    current: current.get(date) === edition,
  }));
}

function noFolder(out: string, cause: unknown): BriefError {
  return new BriefError({
    code: "E_USAGE",
    message: `The folder of the briefs cannot be read (${systemCode(cause) ?? "unknown"}).`,
    where: [out],
    kept: "nothing was read or written.",
    next: "Make a brief first, e.g. `nightdesk brief seeds`, or give the folder that briefs were written to.",
    cause,
  });
}
