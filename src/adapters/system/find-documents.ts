/** The files of a folder that its globs name, as documents that are read when they are asked for. */
import type { Dirent } from "node:fs";
import { lstat, readFile, readdir, realpath, stat } from "node:fs/promises";
import { join, posix } from "node:path";
import { BriefError } from "../../domain/brief-error.ts";
import type { DocumentFile } from "../../ports/document.ts";
import { systemCode } from "./system-code.ts";

export type FoundDocuments = Readonly<{
  files: readonly DocumentFile[];
  /** Globs that name no file: most likely a typing error. */
  unmatched: readonly string[];
}>;

type Entry = Readonly<{ name: string; path: string }>;

/**
 * Documents in the order of their names. Names that begin with a dot, and the paths of `exclude`
 * (absolute: the output, the state, the config), are never read. Pipes, devices and unreadable
 * folders come back as documents whose `read` rejects, so that they are listed and not lost.
 *
 * @throws {BriefError} `E_STORAGE` if the folder itself cannot be read.
 */
export async function findDocuments(
  folder: string,
  globs: readonly string[],
  exclude: readonly string[],
): Promise<FoundDocuments> {
  const unmatched = new Set(globs);
  const files: DocumentFile[] = [];
  const excluded = new Set(
    await Promise.all(exclude.map((path) => realpath(path).catch(() => path))),
  );
  const matches = (name: string) => {
    const hits = globs.filter((glob) => matchesGlob(name, glob));
    for (const hit of hits) unmatched.delete(hit);
    return hits.length > 0;
  };
  // Real paths of the folders on the way down: a link back to one of them is a loop.
  const walk = async ({ name, path }: Entry, above: readonly string[]): Promise<void> => {
    const real = await realpath(path);
    if (above.includes(real) || excluded.has(real)) return;
    const entries = await readdir(path, { withFileTypes: true });
    if (isEdition(entries)) return;
    for (const entry of entries) {
      if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
      const child = { name: posix.join(name, entry.name), path: join(path, entry.name) };
      const kind = await kindOf(entry, child.path);
      if (kind === "folder") {
        await walk(child, [...above, real]).catch((error: unknown) => {
          files.push(unreadable(`${child.name}/`, error));
        });
      } else if (!excluded.has(child.path) && matches(child.name)) {
        files.push(await toDocument(child, kind));
      }
    }
  };
  await walk({ name: "", path: folder }, []).catch((cause: unknown) => {
    throw new BriefError({
      code: "E_STORAGE",
      message: `The folder cannot be read (${systemCode(cause) ?? "unknown"}).`,
      where: [folder],
      next: `Give your user the right to read and open ${folder}, e.g. \`chmod u+rx\`.`,
      cause,
    });
  });
  files.sort((one, other) => (one.name < other.name ? -1 : 1));
  return { files, unmatched: [...unmatched] };
}

/** What this program wrote, under whatever `--out` it was: a brief that read itself would corroborate itself. */
function isEdition(entries: readonly Dirent[]): boolean {
  const names = new Set(entries.map(({ name }) => name));
  return ["brief.json", "run.json", "ledger.jsonl"].every((name) => names.has(name));
}

/** Endings are compared without case: `REPORT.TXT` is a text. */
function matchesGlob(name: string, glob: string): boolean {
  return posix.matchesGlob(name, glob) || posix.matchesGlob(name.toLowerCase(), glob);
}

type Kind = "folder" | "file" | "other" | "mangled";

async function kindOf(entry: Dirent, path: string): Promise<Kind> {
  if (entry.isDirectory()) return "folder";
  if (await isMangled(entry.name, path)) return "mangled";
  if (entry.isFile()) return "file";
  if (!entry.isSymbolicLink()) return "other";
  try {
    const target = await stat(path);
    if (target.isDirectory()) return "folder";
    return target.isFile() ? "file" : "other";
  } catch {
    // A link to nothing: its `read` will say so.
    return "file";
  }
}

/** Bytes of a name that are no UTF-8 come as U+FFFD, and a name with that in their place leads nowhere. */
async function isMangled(name: string, path: string): Promise<boolean> {
  if (!name.includes("\uFFFD")) return false;
  return lstat(path).then(
    () => false,
    (error: unknown) => systemCode(error) === "ENOENT",
  );
}

/** Codes that the system gives for the like, so that one table says what they mean. */
const noFile = {
  other: { code: "ENOTSUP", message: "is a pipe, a socket or a device, not a file" },
  mangled: { code: "EILSEQ", message: "has a name that is not UTF-8" },
} as const;

async function toDocument(
  { name, path }: Entry,
  kind: Exclude<Kind, "folder">,
): Promise<DocumentFile> {
  if (kind !== "file") {
    const { code, message } = noFile[kind];
    return unreadable(name, Object.assign(new Error(message), { code }));
  }
  const bytes = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  return { name: name.toWellFormed(), bytes, read: () => readFile(path) };
}

function unreadable(name: string, error: unknown): DocumentFile {
  return {
    name: name.toWellFormed(),
    bytes: 0,
    read: () => Promise.reject(error instanceof Error ? error : new Error(String(error))),
  };
}
