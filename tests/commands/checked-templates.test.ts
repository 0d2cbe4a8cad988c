/** `vitest run tests/commands/checked-templates.test.ts --update` writes the hashes again, once a changed set is without a fault. */
import { cpSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isChecked } from "../../src/commands/render/checked-templates.ts";
import { readTemplates } from "../../src/commands/render/read-templates.ts";
import { compileTemplates } from "../../src/stages/7-render/compile-templates.ts";
import { repository, temporaryFolder } from "./run-cli.ts";

const folder = join(repository, "templates");
/** The pages of the review desk are no set for briefs: every start of the desk checks them (tests/desk/pages-safety). */
const names = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "review")
  .map(({ name }) => name);

test("every set that comes with the program is without a fault, and known by its hash", async () => {
  const hashes: Record<string, string> = {};
  for (const name of names) {
    const read = await readTemplates(name, repository);
    compileTemplates(read.set);
    hashes[name] = read.hash;
  }
  const text = `${JSON.stringify(hashes, null, 2)}\n`;
  await expect(text).toMatchFileSnapshot(join(folder, "checked.json"));
});

test("a set that was changed is not taken for checked, whatever its name", async () => {
  const own = join(temporaryFolder(), "brief");
  cpSync(join(folder, "brief"), own, { recursive: true });
  expect(isChecked(await readTemplates(own, repository))).toBe(true);
  writeFileSync(join(own, "brief.md.hbs"), "{{titel}}");
  expect(isChecked(await readTemplates(own, repository))).toBe(false);
});
