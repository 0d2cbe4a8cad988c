import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { editionFolder, fileOf } from "./made/edition-folder.ts";
import { newPlace } from "./made/place.ts";

test("the renderings lie in a folder of their date, to the byte, and for others to read", async () => {
  const place = newPlace();
  const edition = await editionFolder(place.out);
  const { lines } = await place.deliverTo(edition, [{ folder: "briefs" }]);
  expect(lines).toMatchObject([{ outcome: "done", shown: join(place.folder, "briefs") }]);
  const copy = join(place.folder, "briefs", "test", "2026-11-22");
  expect(readdirSync(copy).toSorted()).toEqual(["brief.html", "brief.md", "brief.pdf"]);
  for (const name of readdirSync(copy)) {
    expect(readFileSync(join(copy, name), "utf8")).toBe(fileOf(edition, name));
    expect(statSync(join(copy, name)).mode & 0o777).toBe(0o666 & ~process.umask());
  }
  expect(readdirSync(join(place.folder, "briefs", "test"))).toEqual(["2026-11-22"]);
});

test("a second edition of a date stands beside the first, which does not change", async () => {
  const place = newPlace();
  await place.deliverTo(await editionFolder(place.out, { markdown: "one\n" }), [{ folder: "b" }]);
  const other = await editionFolder(place.out, {
    markdown: "two\n",
    brief: (brief) => ({ ...brief, title: "Another" }),
  });
  await place.deliverTo(other, [{ folder: "b" }]);
  const folder = join(place.folder, "b", "test");
  expect(readFileSync(join(folder, "2026-11-22", "brief.md"), "utf8")).toBe("one\n");
  expect(readFileSync(join(folder, "2026-11-22-2", "brief.md"), "utf8")).toBe("two\n");
});

test("what is there already is not copied again, though nobody remembers it", async () => {
  const place = newPlace();
  const edition = await editionFolder(place.out);
  await place.deliverTo(edition, [{ folder: "b" }]);
  const state = place.store();
  const forgetful = { ...state, find: () => undefined };
  await place.deliverTo(edition, [{ folder: "b" }], { state: forgetful });
  state.close();
  expect(readdirSync(join(place.folder, "b", "test"))).toEqual(["2026-11-22"]);
});

test("a folder that stands half full is left as it is, and the edition stands whole beside it", async () => {
  const place = newPlace();
  const edition = await editionFolder(place.out);
  const folder = join(place.folder, "b", "test");
  mkdirSync(join(folder, "2026-11-22"), { recursive: true });
  writeFileSync(join(folder, "2026-11-22", "brief.md"), "somebody's own");
  writeFileSync(join(folder, "2026-11-22-2"), "a file");
  await place.deliverTo(edition, [{ folder: "b" }]);
  expect(readFileSync(join(folder, "2026-11-22", "brief.md"), "utf8")).toBe("somebody's own");
  expect(readdirSync(join(folder, "2026-11-22-3"))).toHaveLength(3);
});

test("what a process left that died is removed, and what a living one is at is not", async () => {
  const place = newPlace();
  const edition = await editionFolder(place.out);
  const folder = join(place.folder, "b", "test");
  // No process has this number on any system whose numbers end at four million.
  const dead = ".nightdesk-99999999-staging";
  const living = `.nightdesk-${process.ppid}-staging`;
  for (const name of [dead, living]) mkdirSync(join(folder, name), { recursive: true });
  await place.deliverTo(edition, [{ folder: "b" }]);
  expect(readdirSync(folder).toSorted()).toEqual([living, "2026-11-22"].toSorted());
});

test("a folder that cannot be written is a failure with the system's code", async () => {
  const place = newPlace();
  const edition = await editionFolder(place.out);
  writeFileSync(join(place.folder, "file"), "");
  const { lines } = await place.deliverTo(edition, [{ folder: "file/briefs" }]);
  expect(lines).toMatchObject([{ outcome: "failed", code: "ENOTDIR", tries: 4 }]);
});
