/** The editions that the browser tests look at, each in a working folder of its own, as the program leaves them on disk. */
import { execFile } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Brief } from "../../src/domain/brief.ts";
import { richEdition } from "../review/rich-edition.ts";
import { nameAgain } from "./name-again.ts";

const repository = join(import.meta.dirname, "..", "..");
const run = promisify(execFile);

/**
 * @param folder - Gets `seeds`: the seeds as the program briefs them; `small`: one of them, to be decided through quickly;
 *   `rich`: every section filled, and sentences dropped.
 */
export async function makeEditions(folder: string): Promise<void> {
  const texts = join(repository, "seeds");
  const names = readdirSync(texts).filter((one) => one.endsWith(".txt"));
  const made = async (edition: string, kept: readonly string[]): Promise<void> => {
    const cwd = join(folder, edition);
    mkdirSync(join(cwd, "desk"), { recursive: true });
    for (const name of kept) cpSync(join(texts, name), join(cwd, "desk", name));
    await brief(cwd, "title: The desk\nreview: required\ndeliver:\n  - folder: ../shelf\n");
  };
  const [rich] = await Promise.all([
    richEdition(),
    made("seeds", names),
    made("small", names.slice(-1)),
  ]);
  enrich(folder, rich.edition.brief);
}

/** The seeds' edition, with another brief over the same sources. */
function enrich(folder: string, told: Brief): void {
  const cwd = join(folder, "rich");
  cpSync(join(folder, "seeds"), cwd, { recursive: true, verbatimSymlinks: true });
  // Its scripted judge catches nothing; an edition below its gate would be delivered to nobody.
  const canaries = { ...told.making.canaries, caught: told.making.canaries.sent, missed: [] };
  const making = { ...told.making, canaries, gate: { met: true, reasons: [] } };
  writeFileSync(
    briefJsonOf(cwd),
    `${JSON.stringify({ ...told, name: "desk", making }, null, 2)}\n`,
  );
  nameAgain(cwd);
}

/** Briefs the documents in `desk/` below `cwd`. */
export async function brief(cwd: string, config: string): Promise<void> {
  writeFileSync(join(cwd, "desk", "brief.yaml"), config);
  const argv = [join(repository, "src", "cli.ts"), "brief", "desk", "--date", "2026-11-22"];
  await run(process.execPath, argv, { cwd, env: { PATH: process.env["PATH"] } });
}

/** Path in the edition that the date leads to. */
export function briefJsonOf(cwd: string): string {
  return join(cwd, "out", "desk", "2026-11-22", "brief.json");
}

/** What it holds, unchecked. */
export function readBriefJson(cwd: string): unknown {
  return JSON.parse(readFileSync(briefJsonOf(cwd), "utf8"));
}
