/** An edition is named after its files: one whose files a test has changed gets the name it would have been made with. */
import { readdirSync, readFileSync, readlinkSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { basename, join } from "node:path";
import { hashFiles, isAccount } from "../../src/adapters/store/edition-files.ts";

/** The one edition in this working folder, and the links to it. */
export function nameAgain(cwd: string): void {
  const out = join(cwd, "out", "desk");
  const target = readlinkSync(join(out, "2026-11-22"));
  const folder = join(out, target);
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const files = paths.flatMap((path) => {
    const isContent = path !== "sources" && !isAccount(path);
    return isContent ? [[path, readFileSync(join(folder, path))] as const] : [];
  });
  const name = `2026-11-22-${hashFiles(new Map(files)).slice(0, 12)}`;
  renameSync(folder, join(out, ".editions", name));
  for (const link of readdirSync(out, { withFileTypes: true })) {
    if (!link.isSymbolicLink()) continue;
    const path = join(out, link.name);
    if (basename(readlinkSync(path)) !== basename(target)) continue;
    rmSync(path);
    symlinkSync(`.editions/${name}`, path);
  }
}
