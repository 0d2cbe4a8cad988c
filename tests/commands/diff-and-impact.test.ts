/** `diff` and `impact` as a person meets them, over editions that the program itself made. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Comparison } from "../../src/domain/change.ts";
import { Impact } from "../../src/domain/impact.ts";
import { runCli, temporaryFolder } from "./run-cli.ts";

const ferry = (count: number): string =>
  `Ferry sinks off Orlan\n\nThe ferry Meridian sank off the port of Orlan on Friday. The sinking killed ${count} people.\n\nThe coast guard sent four boats from Belmar.\n`;

/** Two editions in `out/port`: twelve dead, then two. */
async function twoEditions(): Promise<string> {
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, "port"));
  writeFileSync(join(cwd, "port", "b.txt"), "School news\n\nSchools in Pesk closed for a week.\n");
  for (const [date, count] of [
    ["2026-11-20", 12],
    ["2026-11-21", 2],
  ] as const) {
    writeFileSync(join(cwd, "port", "a.txt"), ferry(count));
    const ran = await runCli(["brief", "port", "--date", date, "--quiet"], { cwd });
    expect(ran).toMatchObject({ code: 0, stderr: "" });
  }
  return cwd;
}

test("two nights: the second knows the first, and both commands say what that means", async () => {
  const cwd = await twoEditions();
  const markdown = readFileSync(join(cwd, "out", "port", "latest", "brief.md"), "utf8");
  expect(markdown).toContain("## What changed since 20 November 2026");
  expect(markdown).toContain("## Corrections");
  const checked = await runCli(["verify", "out/port/latest"], { cwd });
  expect(checked).toMatchObject({ code: 0 });
  expect(checked.stderr).toContain("brief.pdf: the same, made again");

  const diff = await runCli(["diff", "out/port/2026-11-20", "out/port/latest"], { cwd });
  expect(diff).toMatchObject({ code: 0, stderr: "" });
  expect(diff.stdout).toContain("Figures that moved (1)");
  expect(diff.stdout).toContain(
    "before: 12 people (as of: not stated); now: 2 people (as of: not stated), by",
  );
  const same = await runCli(["diff", "out/port/latest", "out/port/latest"], { cwd });
  expect(same.stdout).toContain("Nothing new.");
  const paths = ["out/port/2026-11-20/brief.json", "out/port/2026-11-21/brief.json"];
  const json = await runCli(["diff", ...paths, "--json"], { cwd });
  const standings = Comparison.parse(JSON.parse(json.stdout)).findings.map(
    ({ standing }) => standing,
  );
  expect(standings).toContain("moved");

  const impact = await runCli(["impact", "a.txt"], { cwd });
  expect(impact).toMatchObject({ code: 3, stderr: "" });
  expect(impact.stdout).toMatch(/falls +t\d+, [a-z ]+: The sinking killed 12 people\./);
  expect(impact.stdout).toMatch(/1 does not stand any more\n$/);
  writeFileSync(join(cwd, "old.txt"), ferry(12));
  const held = await runCli(["impact", "a.txt", "--text", "old.txt", "--json"], { cwd });
  const { editions, lost } = Impact.parse(JSON.parse(held.stdout));
  expect(lost).toBe(1);
  expect(editions[1]?.sentences.filter(({ isLost }) => isLost)).toMatchObject([
    { text: "The sinking killed 2 people." },
  ]);
  const id = editions[0]?.source.textHash.slice(0, 12) ?? "";
  const gone = await runCli(["impact", id, "--withdrawn"], { cwd });
  expect(gone.stdout).toContain("The source is withdrawn: none of its quotes stands.");
  expect(gone.stdout).toContain(": quote is withdrawn: “");
  expect(gone.stdout).not.toContain("quote is gone");
  expect(gone.stdout).toMatch(/(\d+) sentences rest on .* in 1 edition; \1 do not stand/);
  expect(await runCli(["impact", "b.txt"], { cwd })).toMatchObject({ code: 0 });
});

test("an edition is held against the last good one of an earlier date, also when it is made again", async () => {
  const cwd = await twoEditions();
  const again = await runCli(["brief", "port", "--date", "2026-11-21", "--json", "--quiet"], {
    cwd,
  });
  expect(JSON.parse(again.stdout)).toMatchObject({ written: false });
  const path = join(cwd, "out", "port", "2026-11-21", "brief.json");
  const poor = readFileSync(path, "utf8").replace('"met": true', '"met": false');
  writeFileSync(path, poor);
  await runCli(["brief", "port", "--date", "2026-11-22", "--quiet"], { cwd });
  const markdown = readFileSync(join(cwd, "out", "port", "2026-11-22", "brief.md"), "utf8");
  expect(markdown).toContain("What changed since 20 November 2026");
});

test("a damaged edition costs the comparison with itself, and not the night", async () => {
  const cwd = await twoEditions();
  writeFileSync(join(cwd, "out", "port", "2026-11-21", "brief.json"), "{");
  const ran = await runCli(["brief", "port", "--date", "2026-11-22", "--quiet"], { cwd });
  expect(ran).toMatchObject({ code: 0 });
  const markdown = readFileSync(join(cwd, "out", "port", "2026-11-22", "brief.md"), "utf8");
  expect(markdown).toContain("What changed since 20 November 2026");
  expect(markdown).toContain("The edition of 2026-11-21 cannot be read");
  const impact = await runCli(["impact", "a.txt"], { cwd });
  expect(impact.stderr).toContain("warning:");
  expect(impact.stdout).toContain("port 2026-11-20");
});

test("asked of what is not there, both say so and what to give instead", async () => {
  const cwd = temporaryFolder();
  const diff = await runCli(["diff", "nowhere", "nowhere"], { cwd });
  expect(diff).toMatchObject({ code: 2, stdout: "" });
  expect(diff.stderr).toMatch(/error\[E_USAGE\].*\n.*where: .*\n.*next: Give the folder/);
  writeFileSync(join(cwd, "brief.json"), "{}");
  expect(await runCli(["diff", "brief.json", "brief.json"], { cwd })).toMatchObject({ code: 3 });
  rmSync(join(cwd, "brief.json"));
  const impact = await runCli(["impact", "a.txt"], { cwd });
  expect(impact).toMatchObject({ code: 2, stdout: "" });
  expect(impact.stderr).toContain("No edition has a source `a.txt`.");
});
