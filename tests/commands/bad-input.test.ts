/** A night of bad input, as an operator meets it: one message of one shape, one exit code, and only the bad thing is lost. */
import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { brief, expectRefusal, newPlace, news, unsafe } from "./bad-luck.ts";
import { repository, runCli } from "./run-cli.ts";

const yaml = (text: string) => (cwd: string) =>
  writeFileSync(join(cwd, "docs", "brief.yaml"), text);
const withModel = (more: string) => yaml(`model: openai:honest\n${more}`);
const config = (cwd: string) => join(cwd, "docs", "brief.yaml");

type Refusal = Readonly<{
  given: string;
  make: (cwd: string) => void;
  more?: readonly string[];
  code: number;
  says: string;
}>;

const refusals: readonly Refusal[] = [
  {
    given: "--out that is the folder itself",
    make: () => {},
    more: ["--out", "docs"],
    code: 2,
    says: "`--out` is the folder that the documents are in",
  },
  {
    given: "--out of an unset variable",
    make: () => {},
    more: ["--out", ""],
    code: 2,
    says: "`--out` names no folder",
  },
  {
    given: "--home that is a link to the folder",
    make: (cwd) => symlinkSync("docs", join(cwd, "l")),
    more: ["--home", "l"],
    code: 2,
    says: "`--home` is the folder",
  },
  {
    given: "a config that is a folder",
    make: (cwd) => mkdirSync(config(cwd)),
    code: 2,
    says: "brief.yaml is no file",
  },
  {
    given: "a config that is a pipe",
    make: (cwd) => execFileSync("mkfifo", [config(cwd)]),
    code: 2,
    says: "brief.yaml is no file",
  },
  {
    given: "a config that leads nowhere",
    make: (cwd) => symlinkSync("gone", config(cwd)),
    code: 2,
    says: "The config cannot be read (ENOENT)",
  },
  {
    given: "a config that leads in a circle",
    make: (cwd) => symlinkSync("brief.yaml", config(cwd)),
    code: 2,
    says: "The config cannot be read (ELOOP)",
  },
  {
    given: "a config of another ending",
    make: (cwd) => writeFileSync(join(cwd, "docs", "brief.yml"), "title: x\n"),
    code: 2,
    says: "there is brief.yml",
  },
  {
    given: "a config nested without end",
    make: yaml(`title: ${"[".repeat(20_000)}${"]".repeat(20_000)}\n`),
    code: 2,
    says: "nested too deep here",
  },
  {
    given: "a folder of prompts that is not there",
    make: withModel("prompts: ./p\n"),
    code: 2,
    says: "The folder of prompts cannot be read (ENOENT)",
  },
  {
    given: "a folder of prompts that holds none",
    make: (cwd) => (withModel("prompts: ./p\n")(cwd), mkdirSync(join(cwd, "docs", "p"))),
    code: 2,
    says: "No file in the folder of prompts is named as one",
  },
  {
    given: "a folder of prompts that is not there, and no model",
    make: yaml("prompts: ./p\n"),
    code: 2,
    says: "The folder of prompts cannot be read (ENOENT)",
  },
  {
    given: "a prompt that cannot be filled, and no model",
    make: (cwd) => {
      yaml("prompts: ./p\n")(cwd);
      mkdirSync(join(cwd, "docs", "p"));
      writeFileSync(join(cwd, "docs", "p", "write.md"), "Write of {{nothing}}.\n");
    },
    code: 2,
    says: "p/write.md:1:",
  },
  {
    given: "a template that does not end",
    make: (cwd) => {
      cpSync(join(repository, "templates", "brief"), join(cwd, "t"), { recursive: true });
      writeFileSync(join(cwd, "t", "brief.md.hbs"), "{{#if title}}\n");
    },
    more: ["--template", "./t"],
    code: 2,
    says: "t/brief.md.hbs:",
  },
  {
    given: "a model's state that is another kind of file",
    make: (cwd) => {
      mkdirSync(join(cwd, ".nightdesk"));
      writeFileSync(join(cwd, ".nightdesk", "replies.sqlite"), "\0".repeat(9000));
    },
    more: ["--model", "openai:honest"],
    code: 8,
    says: "it is not an SQLite database",
  },
  {
    given: "--out that leads nowhere",
    make: (cwd) => symlinkSync("gone", join(cwd, "out")),
    code: 8,
    says: "a link on the way leads nowhere",
  },
  {
    given: "--home that leads in a circle",
    make: (cwd) => symlinkSync(".nightdesk", join(cwd, ".nightdesk")),
    code: 8,
    says: "links lead in a circle",
  },
];

test.for(refusals)("refuses $given before anything is read", async ({ make, more, code, says }) => {
  const cwd = newPlace();
  make(cwd);
  expectRefusal(await brief(cwd, more), code, says);
  expect(existsSync(join(cwd, "out", "docs", "latest"))).toBe(false);
});

test("one run with every kind of bad document loses those and nothing else", async () => {
  const cwd = newPlace();
  const put = (name: string, data: string | Uint8Array) =>
    writeFileSync(join(cwd, "docs", name), data);
  put("binary.txt", Buffer.from("\u0000\u0001\u0002".repeat(500), "latin1"));
  put("copy.txt", news.replaceAll("\n", "\r\n"));
  put("empty.txt", "");
  put("huge.txt", "");
  truncateSync(join(cwd, "docs", "huge.txt"), 50_000_000);
  put("picture.txt", Buffer.from("\u0089PNG\r\n\u001A\n\u0000\u0000", "latin1"));
  put("\u001B[2Jred\u202E.txt", "");
  execFileSync("mkfifo", [join(cwd, "docs", "pipe.txt")]);
  symlinkSync("gone", join(cwd, "docs", "dangling.txt"));
  symlinkSync("loop.txt", join(cwd, "docs", "loop.txt"));
  symlinkSync(".", join(cwd, "docs", "up"));
  writeFileSync(
    Buffer.concat([Buffer.from(join(cwd, "docs", "no-")), Buffer.of(0xff), Buffer.from(".txt")]),
    news,
  );
  const { code, stdout, stderr } = await brief(cwd);
  expect(code).toBe(3);
  for (const line of [
    "11 read: 1 used, 1 duplicate, 2 empty, 5 skipped, 2 failed",
    "skipped: binary.txt: It holds bytes that no text has",
    "duplicate: good.txt: It has the same text as copy.txt.",
    "skipped: huge.txt: It has 50000000 bytes; the limit is 10000000 (limits.fileBytes).",
    "skipped: picture.txt: It is a PNG image, not a text.",
    "skipped: pipe.txt: It is a device, a pipe or a socket, not a file.",
    "skipped: loop.txt: Its links lead in a circle",
    "failed: dangling.txt: The file was listed, and gone",
    "failed: no-\uFFFD.txt: Its name is not UTF-8",
  ])
    expect(stdout).toContain(line);
  expect(stdout + stderr).not.toMatch(unsafe);
  expect(stdout).toMatch(/(\d+) of \1 citations hold/);
});

test("a night with nothing usable ends with 4 and leaves the last edition as it was", async () => {
  const cwd = newPlace();
  expect((await brief(cwd, ["--quiet"])).code).toBe(0);
  const last = readlinkSync(join(cwd, "out", "docs", "latest"));
  writeFileSync(
    join(cwd, "docs", "good.txt"),
    "Home | News | Login\n\nPhoto: Jane Doe\n\nShare on Facebook\n",
  );
  expectRefusal(await brief(cwd, ["--date", "2026-11-23"]), 4, "good.txt: empty, ");
  expect(readlinkSync(join(cwd, "out", "docs", "latest"))).toBe(last);
  expect(existsSync(join(cwd, "out", "docs", "2026-11-23"))).toBe(false);
  // A folder where a file of the edition belongs is damage, and no bug.
  rmSync(join(cwd, "out", "docs", "latest", "brief.html"));
  mkdirSync(join(cwd, "out", "docs", "latest", "brief.html"));
  const checked = await runCli(["verify", "out/docs/latest", "--no-pdf"], { cwd });
  expectRefusal(
    checked,
    3,
    "error[E_EDITION] The edition is damaged: brief.html cannot be read (EISDIR).",
  );
});

test("a plan stops at prompts that the run would stop at, also without a model", async () => {
  const cwd = newPlace();
  yaml("prompts: ./p\n")(cwd);
  const planned = await runCli(["plan", "docs"], { cwd });
  expectRefusal(planned, 2, "error[E_PROMPT] The folder of prompts cannot be read (ENOENT).");
  expect(existsSync(join(cwd, ".nightdesk"))).toBe(false);
});

test("a file that vanishes in mid-run costs itself", async () => {
  const cwd = newPlace();
  writeFileSync(join(cwd, "docs", "gone.txt"), news);
  const running = brief(cwd, [], "ingest-document:delay(1200)");
  await expect
    .poll(() => existsSync(join(cwd, ".nightdesk", "locks")), { timeout: 60_000 })
    .toBe(true);
  rmSync(join(cwd, "docs", "gone.txt"));
  const { code, stdout } = await running;
  expect(code).toBe(3);
  expect(stdout).toContain(
    "failed: gone.txt: The file was listed, and gone when it was to be read.",
  );
});

test("one line of 5 MB is cut into chunks that keep to their size", async () => {
  const cwd = newPlace();
  writeFileSync(
    join(cwd, "docs", "line.txt"),
    news.replaceAll("\n", " ").repeat(40_000).slice(0, 5_000_000),
  );
  const { code, stdout } = await runCli(["plan", "docs", "--json"], { cwd });
  expect(code).toBe(0);
  const { chunks, textTokens } = JSON.parse(stdout);
  expect(textTokens / chunks).toBeLessThanOrEqual(1500);
});
