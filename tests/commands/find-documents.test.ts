import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findDocuments } from "../../src/adapters/system/find-documents.ts";
import { temporaryFolder } from "./run-cli.ts";

const globs = ["**/*.{txt,md}"];

function put(folder: string, name: string, text = "x"): void {
  mkdirSync(join(folder, name, ".."), { recursive: true });
  writeFileSync(join(folder, name), text);
}

async function namesIn(folder: string, patterns = globs, exclude: string[] = []) {
  const { files } = await findDocuments(folder, patterns, exclude);
  return files.map(({ name }) => name);
}

test("documents come in the order of their names, with / between folders", async () => {
  const folder = temporaryFolder();
  for (const name of ["b.txt", "a/z.md", "a.txt", "Z.txt", "a/b/c.txt"]) put(folder, name);
  expect(await namesIn(folder)).toEqual(["Z.txt", "a.txt", "a/b/c.txt", "a/z.md", "b.txt"]);
});

test("endings are matched without case; names with a dot in front and other endings are not read", async () => {
  const folder = temporaryFolder();
  for (const name of ["A.TXT", ".hidden.txt", ".git/x.txt", "node_modules/x.txt", "x.pdf"])
    put(folder, name);
  expect(await namesIn(folder)).toEqual(["A.TXT"]);
});

test("what this program writes is not read", async () => {
  const folder = temporaryFolder();
  for (const name of ["a.txt", "out/b.txt", "brief.yaml"]) put(folder, name);
  const exclude = [join(folder, "out"), join(folder, "brief.yaml"), join(folder, "not-there")];
  expect(await namesIn(folder, ["**/*"], exclude)).toEqual(["a.txt"]);
});

test("an edition is not read, under whatever folder it was written", async () => {
  const folder = temporaryFolder();
  for (const name of ["brief.json", "run.json", "ledger.jsonl", "brief.md", "sources/s.txt"])
    put(folder, `mine/2026-11-22/${name}`);
  for (const name of ["a.txt", "notes/brief.json", "notes/b.txt"]) put(folder, name);
  expect(await namesIn(folder)).toEqual(["a.txt", "notes/b.txt"]);
});

test("a name that is not UTF-8 is listed, and said to be that", async () => {
  const folder = temporaryFolder();
  const path = Buffer.concat([Buffer.from(`${folder}/a`), Buffer.of(0xff), Buffer.from(".txt")]);
  writeFileSync(path, "x");
  put(folder, "\uFFFD.txt");
  const { files } = await findDocuments(folder, globs, []);
  expect(files.map(({ name }) => name)).toEqual(["a\uFFFD.txt", "\uFFFD.txt"]);
  await expect(files[0]?.read()).rejects.toMatchObject({ code: "EILSEQ" });
  await expect(files[1]?.read()).resolves.toEqual(Buffer.from("x"));
});

test("a glob that names no file is told", async () => {
  const folder = temporaryFolder();
  put(folder, "a.txt");
  const { unmatched } = await findDocuments(folder, ["*.txt", "*.rst"], []);
  expect(unmatched).toEqual(["*.rst"]);
});

test("a link back up is followed once and not again", async () => {
  const folder = temporaryFolder();
  put(folder, "a/b.txt");
  symlinkSync("..", join(folder, "a", "up"));
  symlinkSync("loop", join(folder, "loop"));
  expect(await namesIn(folder)).toEqual(["a/b.txt"]);
});

test("a link to a file is read under its own name; one that leads nowhere is listed and fails", async () => {
  const folder = temporaryFolder();
  put(folder, "a.txt", "words");
  symlinkSync("a.txt", join(folder, "b.txt"));
  symlinkSync("gone", join(folder, "c.txt"));
  const { files } = await findDocuments(folder, globs, []);
  expect(files.map(({ name, bytes }) => [name, bytes])).toEqual([
    ["a.txt", 5],
    ["b.txt", 5],
    ["c.txt", 0],
  ]);
  await expect(files[2]?.read()).rejects.toMatchObject({ code: "ENOENT" });
});

test("a pipe is listed and not opened", async () => {
  const folder = temporaryFolder();
  execFileSync("sh", ["-c", "mkfifo pipe.txt"], { cwd: folder });
  const { files } = await findDocuments(folder, globs, []);
  expect(files.map(({ name }) => name)).toEqual(["pipe.txt"]);
  await expect(files[0]?.read()).rejects.toMatchObject({ code: "ENOTSUP" });
});

test("a file that vanishes after it was found fails when it is read", async () => {
  const folder = temporaryFolder();
  put(folder, "a.txt");
  const { files } = await findDocuments(folder, globs, []);
  rmSync(join(folder, "a.txt"));
  await expect(files[0]?.read()).rejects.toMatchObject({ code: "ENOENT" });
});
