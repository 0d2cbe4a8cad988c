/** What is kept for the page over all editions: never anything else than what reading them all anew would say. */
import { readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as z from "zod";
import { listEditions } from "../../src/adapters/store/edition-index.ts";
import { realDisk } from "../../src/adapters/store/disk.ts";
import { editionFolder } from "../deliver/made/edition-folder.ts";
import { temporaryFolder } from "../commands/run-cli.ts";
import { failingDisk } from "./failing-disk.ts";

const Kept = z.object({ editions: z.record(z.string(), z.unknown()) });

const dates = ["2026-11-20", "2026-11-21", "2026-11-22"];

async function shelf() {
  const out = join(temporaryFolder(), "out");
  const folder = join(out, "test");
  const add = (date: string) => editionFolder(out, { brief: (brief) => ({ ...brief, date }) });
  for (const date of dates) await add(date);
  const kept = join(folder, ".index.json");
  const anew = async () => {
    rmSync(kept, { force: true });
    return listEditions(folder, "p");
  };
  return { folder, kept, anew, add, file: (date: string) => join(folder, date, "brief.json") };
}

type Shelf = Awaited<ReturnType<typeof shelf>>;
const harms: readonly Readonly<{ when: string; harm: (on: Shelf) => unknown }>[] = [
  { when: "nothing happened", harm: () => undefined },
  { when: "an edition was added", harm: ({ add }) => add("2026-11-23") },
  { when: "a brief was damaged", harm: ({ file }) => writeFileSync(file("2026-11-21"), "{") },
  { when: "a brief is gone", harm: ({ file }) => rmSync(file("2026-11-21")) },
  {
    when: "a rendering was removed",
    harm: ({ folder }) => rmSync(join(folder, "2026-11-20", "brief.pdf")),
  },
  { when: "a date was taken away", harm: ({ folder }) => rmSync(join(folder, "2026-11-22")) },
  { when: "what was kept is no JSON", harm: ({ kept }) => writeFileSync(kept, "{") },
  { when: "what was kept has another form", harm: ({ kept }) => writeFileSync(kept, '{"a":1}') },
];

test.for(harms)("the list is that of a reading of all anew where $when", async ({ harm }) => {
  const on = await shelf();
  await listEditions(on.folder, "p");
  await harm(on);
  const listed = await listEditions(on.folder, "p");
  expect(await listEditions(on.folder, "p")).toEqual(listed);
  expect(await on.anew()).toEqual(listed);
  expect(listed.length).toBeGreaterThanOrEqual(dates.length);
});

/** Other bytes of the same length and time, which only a reader would find. */
function alterUnseen(path: string): void {
  const { atime, mtime } = statSync(path);
  writeFileSync(path, " ".repeat(readFileSync(path).length));
  utimesSync(path, atime, mtime);
}

test("an edition that lies there unchanged is not read again, but by another program", async () => {
  const { folder, file } = await shelf();
  const path = file("2026-11-21");
  const { mtime } = statSync(path);
  // Whole milliseconds can be put back.
  utimesSync(path, mtime, new Date(Math.floor(mtime.getTime())));
  const listed = await listEditions(folder, "p");
  alterUnseen(path);
  expect(await listEditions(folder, "p")).toEqual(listed);
  const other = await listEditions(folder, "q");
  expect(other.map(({ facts }) => facts === undefined)).toContain(true);
});

test("an edition that is gone is forgotten", async () => {
  const { folder, kept } = await shelf();
  const [gone = "", ...left] = readdirSync(join(folder, ".editions")).toSorted();
  await listEditions(folder, "p");
  rmSync(join(folder, ".editions", gone), { recursive: true });
  await listEditions(folder, "p");
  const { editions } = Kept.parse(JSON.parse(readFileSync(kept, "utf8")));
  expect(Object.keys(editions).toSorted()).toEqual(left);
});

test("a disk that cannot keep anything costs time, and no list", async () => {
  const { folder, anew } = await shelf();
  const expected = await anew();
  for (const after of ["dead", "works"] as const) {
    for (let failAt = 1; failAt <= 3; failAt++) {
      rmSync(join(folder, ".index.json"), { force: true });
      const { disk } = failingDisk(realDisk, failAt, after);
      expect(await listEditions(folder, "p", disk)).toEqual(expected);
    }
  }
});

test("an edition is replaced by another one of its date, and not by none", async () => {
  const { folder } = await shelf();
  const replaced = async () =>
    (await listEditions(folder, "p"))
      .filter(({ isReplaced }) => isReplaced)
      .map(({ date }) => date);
  expect(await replaced()).toEqual([]);
  // Its date's link was taken away by hand.
  rmSync(join(folder, "2026-11-21"));
  expect(await replaced()).toEqual([]);
});
