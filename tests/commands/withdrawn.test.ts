/** `withdrawn:` in a config: the source is not read any more, and what was said by it alone is corrected, once. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Brief } from "../../src/domain/brief.ts";
import { Impact } from "../../src/domain/impact.ts";
import { runCli, temporaryFolder } from "./run-cli.ts";

const texts = {
  "ferry.txt":
    "Ferry sinks off Orlan\n\nThe ferry Meridian sank off the port of Orlan on Friday. The sinking killed 12 people.\n",
  "school.txt":
    "School news\n\nSchools in Pesk closed for a week. Traders in Dorn asked for help.\n",
  "grain.txt":
    "Grain\n\nGrain prices in Astana rose by 4 percent in the first week of the harvest.\n",
};
const withdrawal =
  "withdrawn:\n  - source: ferry.txt\n    date: 2026-11-21\n    reason: The agency killed the story.\n";

function openDesk() {
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, "port"));
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(cwd, "port", name), text);
  return {
    cwd,
    config: (text: string) => writeFileSync(join(cwd, "port/brief.yaml"), `title: Port\n${text}`),
    night: async (date: string) => {
      const ran = await runCli(["brief", "port", "--date", date, "--quiet"], { cwd });
      const read = (file: string) => readFileSync(join(cwd, "out/port", date, file), "utf8");
      return {
        ran,
        markdown: read("brief.md"),
        brief: Brief.parse(JSON.parse(read("brief.json"))),
      };
    },
    impact: (...argv: string[]) => runCli(["impact", ...argv], { cwd }),
  };
}

test("two nights: the second does not read what was withdrawn, and corrects what rested on it with the reason", async () => {
  const { config, night, impact } = openDesk();
  config("");
  await night("2026-11-20");
  config(withdrawal);

  // Before the next edition, the config says what the editions do not know yet.
  expect(await impact("ferry.txt")).toMatchObject({ code: 0 });
  const ahead = await impact("ferry.txt", "--config", "port");
  expect(ahead).toMatchObject({ code: 3 });
  expect(ahead.stderr).toContain(
    "not been relied on since 21 November 2026 (The agency killed the story)",
  );
  expect(ahead.stdout).toMatch(/falls +t\d+, [a-z ]+: The sinking killed 12 people\./);

  const { ran, brief, markdown } = await night("2026-11-21");
  expect(ran).toMatchObject({ code: 0, stderr: "" });
  expect(brief.sources.map(({ name }) => name)).toEqual(["grain.txt", "school.txt"]);
  expect(brief.documents.map(({ name }) => name)).not.toContain("ferry.txt");
  expect(brief.corrections?.map(({ text, because }) => [text, because])).toEqual([
    ["The ferry Meridian sank off the port of Orlan on Friday.", "withdrawn"],
    ["The sinking killed 12 people.", "withdrawn"],
  ]);
  expect(markdown).toMatch(
    /rested on .*withdrawn: it has not been relied on since 21 November 2026 \(The agency killed the story\)\./,
  );
  expect(brief.notes).toContainEqual(
    expect.objectContaining({ rule: "nightly/withdrawn", level: "info" }),
  );

  const after = await impact("ferry.txt", "--json");
  expect(after.stderr).toContain("The agency killed the story");
  const { against, sentences, lost } = Impact.parse(JSON.parse(after.stdout));
  expect([against, lost]).toEqual([null, sentences]);

  const third = await night("2026-11-22");
  expect(third.brief.corrections).toBeUndefined();
  expect(third.brief.changes?.quiet).toBe(true);
});

test("what the last edition had not, and one before it had, is corrected, too", async () => {
  const { config, night } = openDesk();
  config("");
  await night("2026-11-18");
  config("sources: [grain.txt]\n");
  const { brief: between } = await night("2026-11-19");
  expect(between.corrections ?? []).toEqual([]);
  config(`sources: [grain.txt]\n${withdrawal}`);
  const { brief } = await night("2026-11-20");
  expect(brief.corrections?.map(({ said }) => said.map(({ date }) => date))).toEqual([
    ["2026-11-18"],
    ["2026-11-18"],
  ]);
});

test("a source that is named and not known is a warning every night: nothing was withdrawn", async () => {
  const { config, night } = openDesk();
  config(withdrawal.replace("ferry.txt", "fery.txt"));
  for (const date of ["2026-11-20", "2026-11-21"]) {
    const { brief } = await night(date);
    expect(brief.notes).toContainEqual(
      expect.objectContaining({ rule: "nightly/withdrawn-unknown", level: "warning" }),
    );
    expect(brief.sources).toHaveLength(3);
  }
});

test("a withdrawal without its reason or date is a mistake of the config", async () => {
  const { config, cwd } = openDesk();
  config("withdrawn:\n  - source: ferry.txt\n    date: yesterday\n");
  const { code, stderr } = await runCli(["plan", "port"], { cwd });
  expect(code).toBe(2);
  expect(stderr).toMatch(/brief\.yaml:4:\d+: `withdrawn\[1\]\.date`/);
  expect(stderr).toContain("`withdrawn[1].reason` is missing");
});
