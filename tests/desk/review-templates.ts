/** The template set of the review desk, as it is shipped. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { TemplateSet } from "../../src/domain/rendering.ts";

const reviewFolder = join(import.meta.dirname, "..", "..", "templates", "review");

export function reviewTemplates(): TemplateSet {
  const files = readdirSync(reviewFolder).map(
    (name) => [name, readFileSync(join(reviewFolder, name), "utf8")] as const,
  );
  return { name: "review", files: new Map(files) };
}
