/** A stamp that changes whenever a file of the program does, so that what an older program made is not taken for ours. */
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { contentHash } from "../anchoring/content-hash.ts";
import type { Sha256 } from "../domain/ids.ts";
import { packagePath } from "./package-files.ts";

/** `src/` or `dist/`. */
const program = join(import.meta.dirname, "..");
/** What npm last installed beside it; not there when the program is itself a dependency, whose version then says it. */
const installed = packagePath("node_modules/.package-lock.json");

/** Over names, sizes and times of change, and not over contents: reading them would take longer than it saves. */
export function programStamp(): Sha256 {
  const names = readdirSync(program, { recursive: true, encoding: "utf8" }).toSorted();
  const files = [...names.map((name) => join(program, name)), installed];
  const facts = files.map((file) => {
    const found = statSync(file, { throwIfNoEntry: false });
    return found?.isFile() === true ? [file, found.size, found.mtimeMs] : [file];
  });
  return contentHash(JSON.stringify(facts));
}
