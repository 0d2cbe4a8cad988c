/** Renderings are taken over from an edition only when making them anew could give nothing else. */
import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readEdition } from "../../src/adapters/store/read-edition.ts";
import { madeBefore } from "../../src/commands/brief/made-before.ts";
import { Sha256 } from "../../src/domain/ids.ts";
import { runCli, temporaryFolder } from "./run-cli.ts";

async function makeEdition() {
  const folder = temporaryFolder();
  const input = join(folder, "port");
  mkdirSync(input);
  writeFileSync(
    join(input, "a.txt"),
    "The port of Aktau opened on Monday after two weeks of repairs.\n",
  );
  const where = ["--out", join(folder, "out"), "--home", join(folder, "home")];
  const argv = ["brief", input, ...where, "--date", "2026-11-22", "--quiet", "--json"];
  const run = async () => {
    const { stdout } = await runCli(argv);
    const said: { written: boolean } = JSON.parse(stdout);
    return said;
  };
  await run();
  const edition = join(folder, "out", "port", "2026-11-22");
  return { edition, run, stored: await readEdition(edition) };
}

test("of the same brief, templates and program, the very bytes are taken over", async () => {
  const { edition, stored } = await makeEdition();
  const { brief, run, files } = stored;
  const made = await madeBefore(edition, brief, run.template.hash);
  expect(made?.markdown).toBe(readFileSync(join(edition, "brief.md"), "utf8"));
  expect(made?.html).toBe(readFileSync(join(edition, "brief.html"), "utf8"));
  expect(Buffer.from(made?.pdf ?? []).equals(files.get("brief.pdf") ?? new Uint8Array())).toBe(
    true,
  );
  const otherHash = Sha256.parse("0".repeat(64));
  expect(await madeBefore(edition, brief, otherHash)).toBeUndefined();
  const other = { ...brief, title: `${brief.title}, changed` };
  expect(await madeBefore(edition, other, run.template.hash)).toBeUndefined();
  const recorded = JSON.stringify({ ...run, program: otherHash });
  writeFileSync(join(edition, "run.json"), recorded);
  expect(await madeBefore(edition, brief, run.template.hash)).toBeUndefined();
});

test.for(["brief.md", "brief.html", "brief.pdf", "run.json"])(
  "an edition whose %s was damaged or is gone is made anew, to the byte",
  async (path) => {
    const { edition, run, stored } = await makeEdition();
    expect((await run()).written).toBe(false);
    appendFileSync(join(edition, path), "damage");
    expect(await madeBefore(edition, stored.brief, stored.run.template.hash)).toBeUndefined();
    rmSync(join(edition, path));
    expect(await madeBefore(edition, stored.brief, stored.run.template.hash)).toBeUndefined();
    expect((await run()).written).toBe(true);
    const anew = await readEdition(edition);
    const made = ["brief.md", "brief.html", "brief.pdf"];
    for (const name of made) expect(anew.files.get(name)).toEqual(stored.files.get(name));
    expect((await run()).written).toBe(false);
  },
);
