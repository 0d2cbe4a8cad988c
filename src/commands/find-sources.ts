/** The documents of a config's folder, without those that this program writes. */
import { resolve } from "node:path";
import { findDocuments } from "../adapters/system/find-documents.ts";
import type { Io } from "../adapters/system/terminal.ts";
import type { DocumentFile } from "../ports/document.ts";
import type { ReadConfig } from "./config/read-config.ts";

type Places = Readonly<{ out: string; home: string }>;

export async function findSources(
  { config, folder, file }: ReadConfig,
  { out, home }: Places,
  cwd: string,
  io: Io,
): Promise<readonly DocumentFile[]> {
  const exclude = [resolve(cwd, out), resolve(cwd, home), ...(file === undefined ? [] : [file])];
  const { files, unmatched } = await findDocuments(folder, config.sources, exclude);
  // The defaults name four kinds of file in one glob; a glob of the user's own that finds nothing is a surprise.
  for (const glob of file === undefined ? [] : unmatched) {
    io.inform(`warning: sources: \`${glob}\` names no file in ${folder}.`);
  }
  return files;
}
