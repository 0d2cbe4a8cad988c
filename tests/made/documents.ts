/** Documents that live in memory, and the real ones of `seeds/`. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { DocumentFile } from "../../src/ports/document.ts";

export function documentOf(name: string, content: string | Uint8Array): DocumentFile {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return { name, bytes: bytes.length, read: async () => bytes };
}

const seedsFolder = join(import.meta.dirname, "..", "..", "seeds");

export function seedDocuments(): DocumentFile[] {
  const names = readdirSync(seedsFolder).filter((name) => name.endsWith(".txt"));
  return names.toSorted().map((name) => documentOf(name, readFileSync(join(seedsFolder, name))));
}
