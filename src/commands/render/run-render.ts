/** Renders an edition again from its brief.json and its sources, into an edition that is whole or not there. */
import { basename, dirname, join, resolve } from "node:path";
import { realDisk } from "../../adapters/store/disk.ts";
import { contentFiles, encode, ledgerFile, toJson } from "../../adapters/store/edition-files.ts";
import { openEditionStore } from "../../adapters/store/edition-store.ts";
import { readEdition, type StoredEdition } from "../../adapters/store/read-edition.ts";
import { takeLock } from "../../adapters/store/run-lock.ts";
import type { RunRecord } from "../../adapters/store/run-record.ts";
import { createFaults } from "../../adapters/system/faults.ts";
import { isAlive } from "../../adapters/system/is-alive.ts";
import { BriefError, exitCodes } from "../../domain/brief-error.ts";
import { isGood } from "../../nightly/delivery/deliver-edition.ts";
import { hashesOf } from "../brief/account-files.ts";
import { openPdfEngine } from "./open-pdf-engine.ts";
import { programStamp } from "../program-stamp.ts";
import { readTemplates, type ReadTemplates } from "./read-templates.ts";
import type { RenderOptions } from "../render-command.ts";
import { silentContext } from "./silent-context.ts";
import type { World } from "../world.ts";
import { writeIndex } from "../brief/write-index.ts";

export async function runRender(
  given: string,
  options: RenderOptions,
  world: World,
): Promise<void> {
  const edition = await readEdition(resolve(world.cwd, given));
  demandUnchanged(edition);
  const templates = await readTemplates(options.template ?? edition.run.template.folder, world.cwd);
  // A night or a publication that moves the same links at this moment would have them moved back.
  const { name } = edition.brief;
  const home = resolve(world.cwd, options.home);
  const lock = await takeLock(home, name, world.now(), besideRun(name));
  try {
    await renderAnew(edition, templates, options, world);
  } finally {
    lock.release();
  }
}

/** A state of its own would be no way out: the links are the same. */
function besideRun(name: string) {
  return {
    held: `Another run of \`${name}\` is at work`,
    kept: "the edition is as it was.",
    next: "Wait until that has ended, and render again.",
  };
}

async function renderAnew(
  edition: StoredEdition,
  templates: ReadTemplates,
  options: RenderOptions,
  world: World,
): Promise<void> {
  const place = placeFor(edition, options, world);
  const store = openEditionStore({
    disk: realDisk,
    folder: place,
    reached: createFaults(world.environment["NIGHTDESK_FAULT"]),
    pid: process.pid,
    isAlive,
  });
  await store.prepare();
  const { brief, texts, raws, ledger, run } = edition;
  const { render } = await import("../../stages/7-render/render.ts");
  const stage = render({ templates: templates.set, pdf: openPdfEngine() });
  const rendering = await stage.run({ brief, texts }, silentContext());
  const content = contentFiles({ brief, texts, raws, rendering });
  const exitCode = rendering.pdf === undefined ? exitCodes.degraded : exitCodes.complete;
  const accounts = () => {
    const kept = ledgerFile(ledger);
    const files = hashesOf(new Map([...content, ["ledger.jsonl", kept]]));
    const template = templateRecord(templates);
    const record: RunRecord = { ...run, program: programStamp(), template, files };
    return new Map([
      ["ledger.jsonl", kept],
      ["run.json", encode(toJson(record))],
    ]);
  };
  const good = isGood(brief, run.exitCode);
  const version = brief.review?.version;
  const published = await store.publish({ date: brief.date, content, accounts, good, version });
  await writeIndex(place, brief.name);
  const paths = ["brief.md", "brief.html", ...(rendering.pdf === undefined ? [] : ["brief.pdf"])];
  const files = paths.map((path) => join(published.folder, path));
  const { json } = options;
  const result = { edition: published.folder, written: published.written, files, exitCode };
  world.io.print(json === true ? JSON.stringify(result) : files.join("\n"));
  world.exit(exitCode);
}

const madeAnew = /^brief\.(?:md|html|pdf)$/;

/** Renderings may be damaged; rendered from anything else that was changed, they would be signed with fresh hashes. */
function demandUnchanged({ files, run }: StoredEdition): void {
  const found = hashesOf(files);
  const changed = Object.keys(run.files).find(
    (path) => !madeAnew.test(path) && found[path] !== run.files[path],
  );
  if (changed === undefined) return;
  throw new BriefError({
    code: "E_EDITION",
    message: `The edition is not rendered: ${changed} is not as it was made.`,
    where: [changed],
    kept: "the edition is left as it is.",
    next: "Make the brief again; answers that are stored cost nothing. Mend sentences with `nightdesk review`.",
  });
}

function templateRecord({ set, folder, hash }: ReadTemplates): RunRecord["template"] {
  return { name: set.name, folder, hash };
}

/** Beside the edition if it lies in a store; else as a new edition under `--out`. */
function placeFor(
  { folder, brief }: StoredEdition,
  { out }: RenderOptions,
  { cwd }: World,
): string {
  if (out !== undefined) return resolve(cwd, out, brief.name);
  const editions = dirname(folder);
  return basename(editions) === ".editions" ? dirname(editions) : resolve(cwd, "out", brief.name);
}
