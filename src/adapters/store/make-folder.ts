import { mkdir, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { systemCode } from "../system/system-code.ts";

/** Sources may be confidential: only their owner reads what is made of them. */
const folderMode = 0o700;

/**
 * Makes a folder and all above it; nothing happens if it is there. Node's own `recursive` never comes back
 * from a place where folders cannot be made and the system says so with ENOENT, such as `/proc`.
 */
export async function makeFolder(path: string): Promise<void> {
  const code = await tryMake(path);
  if (code === undefined) return;
  await makeFolder(dirname(path));
  // Somebody else may have made it meanwhile; where it still cannot be made, the system says why.
  if ((await tryMake(path)) !== undefined) await mkdir(path, { mode: folderMode });
}

/** `ENOENT` if the folder above is missing; any other failure is thrown. */
async function tryMake(path: string): Promise<"ENOENT" | undefined> {
  try {
    await mkdir(path, { mode: folderMode });
    return undefined;
  } catch (error) {
    const code = systemCode(error);
    if (code === "EEXIST" && (await stat(path)).isDirectory()) return undefined;
    if (code === "ENOENT" && dirname(path) !== path) return code;
    throw error;
  }
}
