/** A file of the user's own stays his: its link, its rights, and itself where it cannot be written. */
import {
  chmodSync,
  lstatSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readIfThere, replaceFile } from "../../src/adapters/store/replace-file.ts";
import { temporaryFolder } from "../commands/run-cli.ts";

test("a link stays a link, and what it leads to is written with the rights it had", async () => {
  const folder = temporaryFolder();
  const [own, link] = [join(folder, "cases.jsonl"), join(folder, "link.jsonl")];
  writeFileSync(own, "old");
  chmodSync(own, 0o600);
  symlinkSync(own, link);
  await replaceFile(link, "new");
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(readFileSync(own, "utf8")).toBe("new");
  expect(statSync(own).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder).toSorted()).toEqual(["cases.jsonl", "link.jsonl"]);
});

test("one that is not there is made, and read as nothing before", async () => {
  const path = join(temporaryFolder(), "cases.jsonl");
  expect(await readIfThere(path)).toBeUndefined();
  await replaceFile(path, "new");
  expect(await readIfThere(path)).toBe("new");
});

test("where it cannot be written it is as it was", async () => {
  const path = join(temporaryFolder(), "none", "cases.jsonl");
  await expect(replaceFile(path, "new")).rejects.toMatchObject({
    code: "E_STORAGE",
    where: [path],
  });
});
