/** Finds, reads and checks the `brief.yaml` of a folder. */
import { readFile, readdir, stat } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import { Config } from "../../domain/config.ts";
import { BriefError } from "../../domain/brief-error.ts";
import { systemCode } from "../../adapters/system/system-code.ts";
import { hideKeys } from "../../adapters/collect/hidden-keys.ts";
import { briefName } from "./brief-name.ts";
import { parseConfig } from "./parse-config.ts";

const configFileName = "brief.yaml";
/** Mistakes that are printed; a file with more of them is no config, and its end would scroll its beginning away. */
const placesMax = 50;

export type ReadConfig = Readonly<{
  config: Config;
  /** Name of the brief: of its folder under `out/`, and of its lock. */
  name: string;
  /** Folder that is briefed, absolute. */
  folder: string;
  /** The config file, absolute; `undefined` when there is none and the defaults hold. */
  file: string | undefined;
  /** What was read, for the record of the run; empty when there is no file. */
  text: string;
}>;

/**
 * @param given - A folder, or a config file in the folder that it is about.
 * @throws {BriefError} `E_USAGE` if there is nothing there; `E_CONFIG` with every mistake and its place.
 */
export async function readConfig(given: string, cwd: string): Promise<ReadConfig> {
  const path = resolve(cwd, given);
  const { folder, file, name } = await locate(path, given, cwd);
  if (file === undefined) return { config: Config.parse({}), name, folder, file, text: "" };
  const shown = relative(cwd, file);
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw unreadable(shown, cause);
  });
  const text = decode(bytes, shown);
  const parsed = parseConfig(text);
  if (parsed.ok) return { config: withPaths(parsed.config, folder), name, folder, file, text };
  const lines = text.split(/\r\n|\r|\n/);
  const count = parsed.problems.length;
  const places = parsed.problems.map(
    ({ line, column, message }) =>
      `${shown}:${line}:${column}: ${hideKeys(message)}${excerpt(lines[line - 1])}`,
  );
  const more = places.length - placesMax;
  throw new BriefError({
    code: "E_CONFIG",
    message: `${shown} has ${count === 1 ? "a mistake" : `${count} mistakes`}.`,
    where: [...places.slice(0, placesMax), ...(more > 0 ? [`and ${more} more`] : [])],
    kept: "nothing was read, called or written.",
    next: `Correct ${shown} and run the same command again.`,
  });
}

/** Paths in a config are relative to it; a bare name of a template set stays a name. */
function withPaths(config: Config, folder: string): Config {
  const { template, prompts, ...rest } = config;
  return {
    ...rest,
    template: /^[\w-]+$/.test(template) ? template : resolve(folder, template),
    ...(prompts === undefined ? {} : { prompts: resolve(folder, prompts) }),
  };
}

function excerpt(line: string | undefined): string {
  const text = line?.trim() ?? "";
  return text === "" ? "" : `\n| ${hideKeys(text).slice(0, 100)}`;
}

async function locate(
  path: string,
  given: string,
  cwd: string,
): Promise<{ folder: string; file: string | undefined; name: string }> {
  const what = await kindOf(path, given);
  if (what === "file") {
    const folder = dirname(path);
    const stem = basename(path).replace(/\.ya?ml$/i, "");
    return { folder, file: path, name: briefName(stem === "brief" ? basename(folder) : stem) };
  }
  const file = await findConfig(path, relative(cwd, path));
  return { folder: path, file, name: briefName(basename(path)) };
}

/** A config that is there and cannot be used is not passed over: a brief by the defaults would be another brief. */
async function findConfig(folder: string, shown: string): Promise<string | undefined> {
  // That a folder cannot be read is told when its documents are looked for.
  const names = await readdir(folder).catch(() => []);
  const alike = names.filter((one) => /^brief\.ya?ml$/i.test(one));
  const name = alike.includes(configFileName) ? configFileName : alike[0];
  if (name === undefined) return undefined;
  const place = join(shown, name);
  if (name !== configFileName) {
    throw unusable(
      place,
      `The config of a folder is its ${configFileName}; there is ${name}.`,
      `Rename it, or give it by its name: \`nightdesk brief ${place}\`.`,
    );
  }
  const found = await stat(join(folder, name)).catch((cause: unknown) => {
    throw unreadable(place, cause);
  });
  if (found.isFile()) return join(folder, name);
  throw unusable(place, `${name} is no file.`, "Move it away, or put a config in its place.");
}

function unreadable(shown: string, cause: unknown): BriefError {
  const code = systemCode(cause) ?? "unknown";
  const next = "Look where it leads and who may read it, or move it away to use the defaults.";
  return unusable(shown, `The config cannot be read (${code}).`, next, cause);
}

function unusable(shown: string, message: string, next: string, cause?: unknown): BriefError {
  const kept = "nothing was read, called or written.";
  return new BriefError({ code: "E_CONFIG", message, where: [shown], kept, next, cause });
}

async function kindOf(path: string, given: string): Promise<"file" | "folder"> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return "folder";
    if (found.isFile() && /\.ya?ml$/i.test(path)) return "file";
  } catch (cause) {
    throw new BriefError({
      code: "E_USAGE",
      message: `There is no folder or config file \`${given}\` that can be read (${systemCode(cause) ?? "unknown"}).`,
      where: [given],
      next: "Give a folder of texts, e.g. `nightdesk brief seeds`.",
      cause,
    });
  }
  throw new BriefError({
    code: "E_USAGE",
    message: `\`${given}\` is neither a folder nor a .yaml file.`,
    where: [given],
    next: "Give the folder that the document lies in, e.g. `nightdesk brief seeds`.",
  });
}

function decode(bytes: Uint8Array, shown: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    const { line, column } = firstBadByte(bytes);
    throw new BriefError({
      code: "E_CONFIG",
      message: `${shown} is not UTF-8.`,
      where: [`${shown}:${line}:${column}: this byte begins no character of UTF-8.`],
      kept: "nothing was read, called or written.",
      next: `Save ${shown} as UTF-8 and run the same command again.`,
      cause,
    });
  }
}

/** The replacement character marks the place; one that really stands in the file is three valid bytes. */
function firstBadByte(bytes: Uint8Array): { line: number; column: number } {
  const lenient = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const before = lenient.slice(0, Math.max(lenient.indexOf("\uFFFD"), 0)).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
