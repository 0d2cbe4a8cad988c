/** K6, K9: what a document is called, and what it says, moves no terminal and names no place on the disk. */
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { safeLine, safeText } from "../../src/adapters/system/safe-text.ts";
import { briefName } from "../../src/commands/config/brief-name.ts";
import { allMarkup, markup } from "../made/markup.ts";
import { runCli, temporaryFolder } from "./run-cli.ts";

test.for(allMarkup)("%j is printed as letters, newlines and tabs", (payload) => {
  expect(safeText(payload)).toMatch(/^[\n\t\P{C}]*$/u);
  expect(safeLine(payload)).toMatch(/^\P{C}*$/u);
});

test.for([
  ...markup.fileName,
  ...markup.terminal,
  "草".repeat(90),
  `${"x".repeat(59)}.y`,
  "😀".repeat(70),
  "com1.2026",
])("a folder called %j names a brief that is one plain folder on every system", (payload) => {
  const name = briefName(payload);
  expect(name).toMatch(/^[\p{L}\p{N}_-][\p{L}\p{M}\p{N}._-]*$/u);
  expect(name).not.toMatch(/\.$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i);
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(120);
  expect(briefName(name)).toBe(name);
});

test("a folder of documents with such names and words: every byte that is printed can only be read", async () => {
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, "desk"));
  const usable = [...markup.terminal, ...markup.fileName].filter((one) => !/[\0/]/.test(one));
  const named = usable.filter((one) => Buffer.byteLength(one) < 200 && !/^\.*$/.test(one));
  for (const name of named) {
    const told = `${name} opened the port of Aktau on Monday, 2 March 2026.`;
    writeFileSync(join(cwd, "desk", `${name}.txt`), `${name}\n\n${told}\n\n“${name}” was said.\n`);
  }
  // Is told with its name and the reason.
  writeFileSync(join(cwd, "desk", "\u001B[2Jnoise\u202E.txt"), new Uint8Array([0, 1, 2, 255]));
  const out = join(cwd, "out");
  const commands = [
    ["plan", "desk"],
    ["brief", "desk", "--date", "2026-11-22"],
    ["brief", "desk", "--date", "2026-11-22", "--json", "--debug"],
    ["verify", join(out, "desk", "2026-11-22")],
    ["status", "desk"],
    ["impact", "\u001B[2Jnoise"],
    ["brief", "\u001B]0;x\u0007nowhere"],
  ];
  for (const argv of commands) {
    const { stdout, stderr } = await runCli(argv, { cwd });
    expect(stdout + stderr).not.toBe("");
    expect(stdout + stderr).toMatch(/^[\n\t\P{Cc}]*$/u);
    expect(stdout + stderr).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
  }
  const written = readdirSync(out, { recursive: true, encoding: "utf8" });
  expect(written.length).toBeGreaterThan(50);
  expect(written.filter((path) => !/^[\w./-]+$/.test(path))).toEqual([]);
});
