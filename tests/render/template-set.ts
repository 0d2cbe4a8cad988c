/** The template set that comes with the program, as it lies on disk. */
import { readFileSync, readdirSync } from "node:fs";
import type { TemplateSet } from "../../src/domain/rendering.ts";

const folder = new URL("../../templates/brief/", import.meta.url);

/** @param changes - Files to put in the place of those on disk, by name. */
export function templateSet(changes: Readonly<Record<string, string>> = {}): TemplateSet {
  const files = new Map(
    readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), "utf8")]),
  );
  for (const [name, text] of Object.entries(changes)) files.set(name, text);
  return { name: "brief", files };
}
