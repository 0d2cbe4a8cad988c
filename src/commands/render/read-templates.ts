/** A template set from its folder: by name from those that come with the program, or a folder of the user's. */
import { readFile, readdir } from "node:fs/promises";
import { basename, isAbsolute, join, resolve } from "node:path";
import { BriefError } from "../../domain/brief-error.ts";
import type { Sha256 } from "../../domain/ids.ts";
import type { TemplateSet } from "../../domain/rendering.ts";
import { systemCode } from "../../adapters/system/system-code.ts";
import { contentHash } from "../../anchoring/content-hash.ts";
import { packagePath } from "../package-files.ts";

/** Larger than any template: it is some other file. */
const bytesMax = 1_000_000;

export type ReadTemplates = Readonly<{ set: TemplateSet; folder: string; hash: Sha256 }>;

/**
 * @param base - Folder that a relative path starts from.
 * @throws {BriefError} `E_TEMPLATE` if there is no such set, or a file of it is no text.
 */
export async function readTemplates(given: string, base: string): Promise<ReadTemplates> {
  const isName = /^[\w-]+$/.test(given);
  const folder = isName ? packagePath(`templates/${given}`) : folderOf(given, base);
  const entries = await readdir(folder, { withFileTypes: true }).catch(async (cause: unknown) => {
    throw await noSuchSet(given, folder, cause);
  });
  const names = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map(({ name }) => name)
    .toSorted();
  const files = new Map<string, string>();
  for (const name of names) files.set(name, await readText(join(folder, name)));
  const hash = contentHash(JSON.stringify([...files]));
  return { set: { name: basename(folder), files }, folder, hash };
}

function folderOf(given: string, base: string): string {
  return isAbsolute(given) ? given : resolve(base, given);
}

async function noSuchSet(given: string, folder: string, cause: unknown): Promise<BriefError> {
  const entries = await readdir(packagePath("templates"), { withFileTypes: true }).catch(() => []);
  // The pages of the review desk are no template of a brief.
  const known = entries.flatMap((entry) =>
    entry.isDirectory() && entry.name !== "review" ? [entry.name] : [],
  );
  return new BriefError({
    code: "E_TEMPLATE",
    message: `There is no template set \`${given}\` (${systemCode(cause) ?? "unknown"}).`,
    where: [folder],
    kept: "nothing was called or written.",
    next: `Use one of ${known.map((name) => `\`${name}\``).join(", ")}, or the path of a folder, e.g. \`./my-templates\`.`,
    cause,
  });
}

async function readText(path: string): Promise<string> {
  const problem = (message: string, cause?: unknown) =>
    new BriefError({
      code: "E_TEMPLATE",
      message,
      where: [path],
      kept: "nothing was called or written.",
      next: "Correct the file, or move it out of the template set.",
      cause,
    });
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw problem(`A template cannot be read (${systemCode(cause) ?? "unknown"}).`, cause);
  });
  if (bytes.length > bytesMax)
    throw problem(`A template has ${bytes.length} bytes; ${bytesMax} is the most.`);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw problem("A template is not UTF-8.", cause);
  }
}
