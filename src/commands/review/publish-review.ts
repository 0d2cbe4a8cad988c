/** From an approved review to the edition that readers have. Killed anywhere and asked again, it does what is not done yet. */
import { basename, dirname } from "node:path";
import { realDisk } from "../../adapters/store/disk.ts";
import {
  contentFiles,
  type EditionFiles,
  encode,
  isAccount,
  ledgerFile,
  toJson,
} from "../../adapters/store/edition-files.ts";
import { isNamedAfter } from "../../adapters/store/edition-name.ts";
import { openEditionStore } from "../../adapters/store/edition-store.ts";
import { readEdition } from "../../adapters/store/read-edition.ts";
import type { RunRecord } from "../../adapters/store/run-record.ts";
import type { Reached } from "../../adapters/system/faults.ts";
import { isAlive } from "../../adapters/system/is-alive.ts";
import { contentHash } from "../../anchoring/content-hash.ts";
import { Brief } from "../../domain/brief.ts";
import { exitCodes } from "../../domain/brief-error.ts";
import type { ReviewEvent } from "../../domain/review.ts";
import { isGood } from "../../nightly/delivery/deliver-edition.ts";
import { type Applied, applyReview } from "../../review/apply-review.ts";
import { hashesOf } from "../brief/account-files.ts";
import { openPdfEngine } from "../render/open-pdf-engine.ts";
import { programStamp } from "../program-stamp.ts";
import { type ReadTemplates, readTemplates } from "../render/read-templates.ts";
import { silentContext } from "../render/silent-context.ts";
import { writeIndex } from "../brief/write-index.ts";
import type { ShelvedEdition } from "./edition-shelves.ts";

/** A published edition of the same date. */
export type OtherVersion = Readonly<{
  folder: string;
  version: number;
  /** Hash of the `brief.json` that was reviewed for it, and of its own. */
  reviewed: string;
  hash: string;
}>;

export type PublishedEdition = Readonly<{
  /** Its name under `.editions`. */
  edition: string;
  folder: string;
  version: number;
}>;

type Approved = Readonly<{
  shelved: ShelvedEdition;
  events: readonly ReviewEvent[];
  others: readonly OtherVersion[];
}>;

/** One more than the newest published version of the date; the same again, if this very review was published already. */
export function nextVersion({ shelved, events, others }: Approved): {
  version: number;
  applied: Applied;
  there: OtherVersion | undefined;
} {
  const { edition, chunked, hash } = shelved;
  const apply = (version: number): Applied =>
    applyReview({ brief: edition.brief, chunked, events }, { version, hash });
  for (const there of others) {
    if (there.reviewed !== hash) continue;
    const { version } = there;
    const applied = apply(version);
    if (contentHash(encode(toJson(applied.brief))) === there.hash)
      return { version, applied, there };
  }
  const version = 1 + Math.max(0, ...others.map((other) => other.version));
  return { version, applied: apply(version), there: undefined };
}

/** Writes it, and moves the links to it. Call with the locks held. */
export async function publishReview(
  approved: Approved,
  { cwd, reached }: Readonly<{ cwd: string; reached: Reached }>,
): Promise<PublishedEdition> {
  const { edition } = approved.shelved;
  // `out/<name>`, above `.editions`
  const place = dirname(dirname(edition.folder));
  const { version, applied, there } = nextVersion(approved);
  await reached("review-applied");
  const whole =
    (there && (await asItLies(there.folder))) ??
    (await renderedAnew(approved.shelved, applied, cwd));
  await reached("review-rendered");
  const store = openEditionStore({
    disk: realDisk,
    folder: place,
    reached,
    pid: process.pid,
    isAlive,
  });
  await store.prepare();
  const { brief } = applied;
  const { kept } = await store.publish({ date: brief.date, version, ...whole });
  await writeIndex(place, brief.name);
  return { edition: basename(kept), folder: kept, version };
}

type Whole = Readonly<{ content: EditionFiles; accounts: () => EditionFiles; good: boolean }>;

/** A run that was cut off had written it: only its links may be missing. `undefined` if it was changed since. */
async function asItLies(folder: string): Promise<Whole | undefined> {
  const { files, brief, run } = await readEdition(folder);
  if (!isNamedAfter(basename(folder), files)) return undefined;
  const all = [...files];
  return {
    content: new Map(all.filter(([path]) => !isAccount(path))),
    accounts: () => new Map(all.filter(([path]) => isAccount(path))),
    good: isGood(brief, run.exitCode),
  };
}

async function renderedAnew(
  { edition }: ShelvedEdition,
  { brief, entries }: Applied,
  cwd: string,
): Promise<Whole> {
  const { texts, raws, ledger, run } = edition;
  const templates = await readTemplates(run.template.folder, cwd);
  const { render } = await import("../../stages/7-render/render.ts");
  const stage = render({ templates: templates.set, pdf: openPdfEngine() });
  const rendering = await stage.run({ brief, texts }, silentContext());
  const content = contentFiles({ brief, texts, raws, rendering });
  const exitCode =
    rendering.pdf === undefined && run.exitCode === exitCodes.complete
      ? exitCodes.degraded
      : run.exitCode;
  const accounts = () => {
    const kept = ledgerFile([...ledger, ...entries]);
    const files = hashesOf(new Map([...content, ["ledger.jsonl", kept]]));
    const record = accountOf({ ...run, exitCode }, Brief.parse(brief), templates);
    return new Map([
      ["ledger.jsonl", kept],
      ["run.json", encode(toJson({ ...record, files }))],
    ]);
  };
  return { content, accounts, good: isGood(brief, exitCode) };
}

/** The run that made what was reviewed, which ended with its approval. */
function accountOf(
  run: RunRecord,
  { making, review }: Brief,
  { set, folder, hash }: ReadTemplates,
): RunRecord {
  const { counts, aiUse } = making;
  const template = { name: set.name, folder, hash };
  const endedAt = review?.approved.at ?? run.endedAt;
  return { ...run, endedAt, program: programStamp(), template, counts, aiUse };
}
