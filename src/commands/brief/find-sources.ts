/** The files that a config's globs name, without those that this program writes. */
import { realpath } from "node:fs/promises";
import { resolve } from "node:path";
import { findDocuments } from "../../adapters/system/find-documents.ts";
import type { Io } from "../../adapters/system/terminal.ts";
import { BriefError } from "../../domain/brief-error.ts";
import type { Config } from "../../domain/config.ts";
import type { DocumentFile } from "../../ports/document.ts";
import type { ReadConfig } from "../config/read-config.ts";

type Places = Readonly<{ out: string; home: string }>;

/** @throws {BriefError} `E_USAGE` if `out` or `home` is no folder of its own; `E_STORAGE` if the folder cannot be read. */
export async function findSources(
  { config, folder, file }: ReadConfig,
  { out, home }: Places,
  cwd: string,
  io: Io,
): Promise<readonly DocumentFile[]> {
  const places = [
    await placeOf("--out", out, folder, cwd),
    await placeOf("--home", home, folder, cwd),
  ];
  // A brief that was delivered into the folder is no source of the next one.
  const delivered = config.deliver.flatMap((one) =>
    "folder" in one ? [resolve(folder, one.folder)] : [],
  );
  const exclude = [...places, ...delivered, ...(file === undefined ? [] : [file])];
  const { files, unmatched } = await findDocuments(folder, globsOf(config), exclude);
  // The defaults name four kinds of file in one glob; a glob of the user's own that finds nothing is a surprise.
  for (const glob of file === undefined ? [] : unmatched) {
    io.inform(`warning: sources: \`${glob}\` names no file in ${folder}.`);
  }
  return files;
}

function globsOf({ sources }: Config): string[] {
  return sources.filter((source) => typeof source === "string");
}

/** The folder that an option gives, absolute. What lies in it is not read, so it cannot be the folder of the documents. */
async function placeOf(
  option: "--out" | "--home",
  given: string,
  folder: string,
  cwd: string,
): Promise<string> {
  const place = resolve(cwd, given);
  const same = (await realOf(place)) === (await realOf(folder));
  if (given.trim() !== "" && !same) return place;
  throw new BriefError({
    code: "E_USAGE",
    message:
      same && given.trim() !== ""
        ? `\`${option}\` is the folder that the documents are in.`
        : `\`${option}\` names no folder.`,
    where: [option],
    kept: "nothing was read, called or written.",
    next: `Give a folder of its own, e.g. \`${option} ${option === "--out" ? "out" : ".nightdesk"}\`.`,
  });
}

function realOf(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}
