/** An edition is read through `latest` or its date while a night moves the link on: what is read is one edition, whole. */
import { execFileSync } from "node:child_process";
import { readFileSync, realpathSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { open } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { expect, test } from "vitest";
import { readPastEdition } from "../../src/adapters/store/past-editions.ts";
import { readEdition } from "../../src/adapters/store/read-edition.ts";
import { temporaryFolder } from "../commands/run-cli.ts";
import { belowGate, editionFolder } from "../deliver/made/edition-folder.ts";

/** Reads the edition of the date, which another one, cut short by its budget, has by the time that the first file is read. */
async function readWhileReplaced<T>(read: (folder: string, date: string) => Promise<T>) {
  const out = temporaryFolder();
  const other = realpathSync(await editionFolder(out, { brief: belowGate, exitCode: 5 }));
  const link = await editionFolder(out);
  const first = realpathSync(link);
  const json = join(first, "brief.json");
  const text = readFileSync(json, "utf8");
  // A pipe gives its reader nothing before somebody writes, and tells by its opening that the reader is there.
  rmSync(json);
  execFileSync("mkfifo", [json]);
  const reading = read(dirname(link), basename(link));
  const pipe = await open(json, "w");
  symlinkSync(other, `${link}.new`);
  renameSync(`${link}.new`, link);
  await pipe.writeFile(text);
  await pipe.close();
  return { first, edition: await reading };
}

test("an edition whose link moves while it is read is read to its end", async () => {
  const { first, edition } = await readWhileReplaced((folder, date) =>
    readEdition(join(folder, date)),
  );
  expect(edition.folder).toBe(first);
  expect([edition.brief.making.gate.met, edition.run.exitCode]).toEqual([true, 0]);
});

test("so is one that a night is held against", async () => {
  const { edition } = await readWhileReplaced(readPastEdition);
  expect(edition.good).toBe(true);
});
