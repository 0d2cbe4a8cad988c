/** A file of the user's own, written anew: he sees it as it was or as it is, never half. */
import { readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { BriefError } from "../../domain/brief-error.ts";
import { systemCode } from "../system/system-code.ts";

/** @returns `undefined` if there is none. @throws {BriefError} `E_STORAGE` */
export async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (systemCode(error) === "ENOENT") return undefined;
    throw fileError(error, path, "read");
  }
}

/** Its rights stay; a link stays a link. @throws {BriefError} `E_STORAGE`, and the file is as it was. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const beside = `${target}.${process.pid}.new`;
  try {
    const mode = await stat(target).then(
      (found) => found.mode,
      () => undefined,
    );
    await writeFile(beside, text, { flush: true, ...(mode === undefined ? {} : { mode }) });
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw fileError(error, path, "written");
  }
}

function fileError(cause: unknown, path: string, what: "read" | "written"): BriefError {
  return new BriefError({
    code: "E_STORAGE",
    message: `The file cannot be ${what} (${systemCode(cause) ?? "unknown"}).`,
    where: [path],
    kept: "the file as it was, if there was one.",
    next: "Give a file in a folder that is there and that you may write to.",
    cause,
  });
}
