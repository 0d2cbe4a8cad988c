/** Every way to be refused before anything is read: one shape, one exit code, one next step. */
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repository, runCli, temporaryFolder } from "./run-cli.ts";

const shape =
  /^error\[E_[A-Z_]+\] [^\n]+\n(?: {2}where: [^\n]+\n(?: {9}[^\n]+\n)*)?(?: {2}kept: [^\n]+\n)?(?: {2}next: [^\n]+\n)$/;

test.for([
  { given: "an unknown option", argv: ["brief", "--jsno"], code: 2, says: "Did you mean --json?" },
  { given: "an unknown verb", argv: ["breif", "seeds"], code: 2, says: "Did you mean brief?" },
  { given: "no verb", argv: [], code: 2, says: "E_USAGE" },
  {
    given: "an option without its value",
    argv: ["brief", "--out"],
    code: 2,
    says: "argument missing",
  },
  {
    given: "one argument too many",
    argv: ["brief", "a", "b"],
    code: 2,
    says: "Too many arguments",
  },
  { given: "no edition to verify", argv: ["verify"], code: 2, says: "Missing required argument" },
  {
    given: "a folder that is not there",
    argv: ["brief", "nowhere"],
    code: 2,
    says: "no folder or config file `nowhere`",
  },
  {
    given: "a document for a folder",
    argv: ["brief", "package.json"],
    code: 2,
    says: "neither a folder nor",
  },
  {
    given: "a date that does not exist",
    argv: ["brief", "seeds", "--date", "2026-02-30"],
    code: 2,
    says: "`2026-02-30` is no date",
  },
  {
    given: "a model without a provider",
    argv: ["brief", "seeds", "--model", "gpt-5"],
    code: 2,
    says: "`gpt-5` is no model's name",
  },
  {
    given: "an edition that is not there",
    argv: ["verify", "nowhere"],
    code: 2,
    says: "no brief.json",
  },
  {
    given: "an edition to render that is not there",
    argv: ["render", "nowhere"],
    code: 2,
    says: "no brief.json",
  },
])("refuses $given", async ({ argv, code, says }) => {
  const ran = await runCli(argv);
  expect(ran).toMatchObject({ code, stdout: "" });
  expect(ran.stderr).toMatch(shape);
  expect(ran.stderr).toContain(says);
});

test("says the same as JSON, and keeps standard output empty", async () => {
  const { code, stdout, stderr } = await runCli(["brief", "nowhere", "--json"]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(JSON.parse(stderr)).toMatchObject({
    error: {
      code: "E_USAGE",
      exitCode: 2,
      where: ["nowhere"],
      next: expect.stringContaining("nightdesk brief"),
    },
  });
});

test("shows where in the program an error arose only when asked", async () => {
  expect((await runCli(["brief", "nowhere"])).stderr).not.toContain("    at ");
  expect((await runCli(["brief", "nowhere", "--debug"])).stderr).toContain("    at ");
});

test("tells all mistakes of a config with file, line and column, and reads nothing", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "brief.yaml"), "titel: x\nlimits:\n  concurrency: many\n");
  const { code, stderr } = await runCli(["brief", "."], { cwd: folder });
  expect(code).toBe(2);
  expect(stderr).toMatch(shape);
  expect(stderr).toContain("error[E_CONFIG] brief.yaml has 2 mistakes.");
  expect(stderr).toContain("brief.yaml:1:1: unknown key `titel`; did you mean `title`?");
  expect(stderr).toContain(
    "brief.yaml:3:16: `limits.concurrency`: write a whole number from 1 to 256",
  );
  expect(existsSync(join(folder, "out"))).toBe(false);
});

test("a file that is all mistakes is told in a screenful, with how many more there are", async () => {
  const folder = temporaryFolder();
  const keys = Array.from({ length: 5000 }, (_, index) => `key${index}: 1`);
  writeFileSync(join(folder, "brief.yaml"), keys.join("\n"));
  const { code, stderr } = await runCli(["brief", "."], { cwd: folder });
  expect(code).toBe(2);
  expect(stderr).toMatch(shape);
  expect(stderr).toContain("brief.yaml has 5000 mistakes.");
  expect(stderr).toContain("and 4950 more");
  expect(stderr.split("\n").length).toBeLessThan(110);
});

test("a config that is not UTF-8 is told with its place", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "brief.yaml"), Buffer.from("title: x\nreader: caf\xE9\n", "latin1"));
  const { code, stderr } = await runCli(["brief", "."], { cwd: folder });
  expect(code).toBe(2);
  expect(stderr).toContain("brief.yaml:2:12: this byte begins no character of UTF-8.");
});

test("an empty folder has no brief, and leaves no edition", async () => {
  const folder = temporaryFolder();
  const { code, stdout, stderr } = await runCli(["brief", folder], { cwd: folder });
  expect({ code, stdout }).toEqual({ code: 4, stdout: "" });
  expect(stderr).toMatch(/^error\[E_NOTHING_USABLE\]/);
  expect(existsSync(join(folder, "out"))).toBe(false);
});

test("a name of somebody else's choosing cannot move the cursor, and a key is never printed", async () => {
  const folder = temporaryFolder();
  const evil = "no\u001B[2Jwhere\u009B1m\u202E sk-canary-0123456789";
  const environment = { OPENAI_API_KEY: "sk-canary-0123456789" };
  for (const more of [[], ["--json"], ["--debug"]]) {
    const { stderr } = await runCli(["brief", evil, ...more], { cwd: folder, environment });
    // oxlint-disable-next-line no-control-regex -- these are what must not be there
    expect(stderr).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202E]/);
    expect(stderr).not.toContain("sk-canary");
  }
});

test("an injection of faults that names none is refused", async () => {
  const { code, stderr } = await runCli(["brief", "seeds"], {
    environment: { NIGHTDESK_FAULT: "write:explode" },
  });
  expect(code).toBe(2);
  expect(stderr).toContain("NIGHTDESK_FAULT");
});

test("a fault that nobody foresaw is called a bug, with a way to report it", async () => {
  const { code, stderr } = await runCli(["brief", "seeds"], {
    environment: { NIGHTDESK_FAULT: "config:throw" },
  });
  expect(code).toBe(1);
  expect(stderr).toMatch(
    /^error\[E_BUG\] This is a bug in nightdesk: .+\n {2}kept: .+\n {2}next: .*--debug/,
  );
});

test("a folder that cannot be made stops the run before it reads", async () => {
  const folder = temporaryFolder();
  // Nobody may make a folder there, not even the administrator that tests may run as.
  const argv = ["brief", join(repository, "seeds"), "--out", "/proc/nightdesk"];
  const { code, stderr } = await runCli(argv, { cwd: folder });
  expect(code).toBe(8);
  expect(stderr).toMatch(shape);
  expect(stderr).toContain("/proc/nightdesk");
});

test("a file where the output belongs stops the run before it reads", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "out"), "");
  const { code, stderr } = await runCli(["brief", join(repository, "seeds")], { cwd: folder });
  expect(code).toBe(8);
  expect(stderr).toMatch(/^error\[E_STORAGE\]/);
});

test.for(["brief", "plan", "verify", "render", "doctor"])(
  "the help of `%s` has examples that begin with its name",
  async (name) => {
    const { code, stdout } = await runCli([name, "--help"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`Examples:\\n(.*nightdesk ${name}.*\\n)+`));
  },
);
