/** Files that come with the program: its version, its prompts, its templates. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Path of a file or folder of the package. `src/` and `dist/` lie at the same depth in it. */
export function packagePath(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}

/** Read by hand and not by schema: `--version` answers at once. */
export function packageVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(packagePath("package.json"), "utf8"));
  const known = typeof manifest === "object" && manifest !== null && "version" in manifest;
  if (!known || typeof manifest.version !== "string")
    throw new Error("package.json has no version.");
  return manifest.version;
}
