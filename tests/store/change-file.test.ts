/** A file of the user's own that several change at once: every change is in it, and no lock is left beside it. */
import { spawn } from "node:child_process";
import {
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { changeFile } from "../../src/adapters/store/change-file.ts";
import { whileLocked } from "../../src/adapters/store/file-lock.ts";

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "nightdesk-file-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const add = (line: string) => (text: string) => ({ text: `${text}${line}\n`, result: line });
const linesOf = (file: string) => readFileSync(file, "utf8").trim().split("\n").toSorted();
const module = join(import.meta.dirname, "../../src/adapters/store/change-file.ts");

/** Adds ten lines, one change each, in a process of its own. */
function adding(file: string, name: string): Promise<number | null> {
  const script = `
    import { changeFile } from ${JSON.stringify(module)};
    for (let at = 0; at < 10; at++) {
      await changeFile(${JSON.stringify(file)}, (text) => ({ text: text + "${name}" + at + "\\n", result: 0 }));
    }`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: "inherit",
  });
  const { promise, resolve } = Promise.withResolvers<number | null>();
  child.on("close", resolve);
  return promise;
}

test("of several processes that change one file at once, none loses what another wrote", async () => {
  const file = join(newFolder(), "cases.jsonl");
  const names = ["a", "b", "c", "d"];
  const codes = await Promise.all(names.map((name) => adding(file, name)));
  expect(codes).toEqual([0, 0, 0, 0]);
  const wanted = names.flatMap((name) => Array.from({ length: 10 }, (_, at) => `${name}${at}`));
  expect(linesOf(file)).toEqual(wanted);
  expect(readdirSync(join(file, ".."))).toEqual(["cases.jsonl"]);
});

test("the same holds within one process, and by another name of the file", async () => {
  const folder = newFolder();
  const file = join(folder, "cases.jsonl");
  writeFileSync(file, "", { mode: 0o640 });
  symlinkSync("cases.jsonl", join(folder, "link"));
  const paths = Array.from({ length: 20 }, (_, at) => (at % 2 === 0 ? file : join(folder, "link")));
  await Promise.all(paths.map((path, at) => changeFile(path, add(`n${at}`))));
  expect(linesOf(file)).toEqual(paths.map((_, at) => `n${at}`).toSorted());
  expect(readdirSync(folder).toSorted()).toEqual(["cases.jsonl", "link"]);
  expect(lstatSync(join(folder, "link")).isSymbolicLink()).toBe(true);
  expect(statSync(file).mode & 0o777).toBe(0o640);
});

test("one that is not there is read as nothing, and made", async () => {
  const file = join(newFolder(), "cases.jsonl");
  expect(await changeFile(file, (text) => ({ text: `${text}new`, result: text }))).toBe("");
  expect(readFileSync(file, "utf8")).toBe("new");
});

test("a change waits until the one before it is done", async () => {
  const file = join(newFolder(), "cases.jsonl");
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  const first = whileLocked(file, () => held);
  const second = changeFile(file, add("second"));
  await new Promise((done) => setTimeout(done, 300));
  expect(existsSync(file)).toBe(false);
  writeFileSync(file, "first\n");
  release();
  await Promise.all([first, second]);
  expect(linesOf(file)).toEqual(["first", "second"]);
});

function refuse(): never {
  throw new Error("a line is no case");
}

test("a change that is refused leaves the file, and nobody waits for it", async () => {
  const file = join(newFolder(), "cases.jsonl");
  writeFileSync(file, "kept\n");
  await expect(changeFile(file, refuse)).rejects.toThrow("a line is no case");
  await changeFile(file, add("next"));
  expect(linesOf(file)).toEqual(["kept", "next"]);
});

test("a file in a folder that is not there is told as that", async () => {
  const file = join(newFolder(), "nosuch", "cases.jsonl");
  await expect(changeFile(file, add("a"))).rejects.toMatchObject({
    code: "E_STORAGE",
    message: "The file cannot be written (ENOENT).",
    where: [file],
  });
});
