/** Makes one edition and publishes it. Whatever can be found wrong is found before the first call that costs money. */
import { join, resolve } from "node:path";
import { openEditionStore, type EditionStore } from "../../adapters/store/edition-store.ts";
import { contentFiles } from "../../adapters/store/edition-files.ts";
import { checkRoom } from "../../adapters/store/check-room.ts";
import { realDisk } from "../../adapters/store/disk.ts";
import { sharedDiskWarning } from "../../adapters/store/shared-disk.ts";
import { takeLock } from "../../adapters/store/run-lock.ts";
import type { Reached } from "../../adapters/system/faults.ts";
import type { Collected } from "../../adapters/collect/collect.ts";
import { localDate } from "../../adapters/system/clock.ts";
import { isAlive } from "../../adapters/system/is-alive.ts";
import { BriefError } from "../../domain/brief-error.ts";
import type { Brief } from "../../domain/brief.ts";
import type { Config } from "../../domain/config.ts";
import type { Note } from "../../domain/note.ts";
import { isDate } from "../../domain/calendar-date.ts";
import { isGood } from "../../nightly/delivery/deliver-edition.ts";
import { nightNotes } from "../../nightly/night-notes.ts";
import type { NightTask } from "../../nightly/schedule/plan-nights.ts";
import type { DocumentFile } from "../../ports/document.ts";
import type { BriefOptions } from "../brief-command.ts";
import type { Summary } from "./brief-summary.ts";
import { chosenConfig } from "./choose-model.ts";
import { modelsAsked } from "../config/contradictions.ts";
import { earlierEditions } from "./earlier-editions.ts";
import { readConfig, type ReadConfig } from "../config/read-config.ts";
import { collectSources, settleSources } from "./collect-sources.ts";
import { findSources } from "./find-sources.ts";
import { madeBefore } from "./made-before.ts";
import { nothingToRead } from "./nothing-to-read.ts";
import { openSetup } from "./open-setup.ts";
import { ioFor, type OutputOptions } from "../output-options.ts";
import { openRun, type Run } from "./run-context.ts";
import { accountFiles } from "./account-files.ts";
import { rememberPages } from "./remember-pages.ts";
import { tidyPages } from "./tidy-pages.ts";
import { heedWithdrawn, notWithdrawn } from "./withdrawn-sources.ts";
import { writeIndex } from "./write-index.ts";
import type { World } from "../world.ts";

export type EditionOptions = Pick<BriefOptions, "out" | "home" | "model" | "date" | "template"> &
  OutputOptions &
  Readonly<{
    /** Earlier nights that the edition stands for too; told in the brief. */
    covers?: NightTask["covers"];
  }>;

/** `good`: `latest` moved to it, or was there already. */
export type Made = Summary & Readonly<{ good: boolean }>;

/**
 * @param given - A folder, or the `brief.yaml` in it.
 * @param accounts - Told of the run as soon as it begins: what it costs is known also of one that fails.
 */
export async function makeEdition(
  given: string,
  options: EditionOptions,
  world: World,
  accounts: (run: Run["accounts"]) => void = () => undefined,
): Promise<Made> {
  const startedAt = world.now();
  const run = openRun(world, ioFor(world, options));
  accounts(run.accounts);
  try {
    const plan = await prepare(given, options, { startedAt, run, world });
    const lock = await takeLock(plan.home, plan.read.name, startedAt);
    try {
      await run.reached("lock");
      const session = { startedAt, run, world };
      const store = await openStores(plan, session);
      const { files, notes, sightings, visits } = await gather(plan, session);
      await run.reached("collected");
      const known = [...nightNotesOf(plan, options), ...notes];
      const made = await makeAndPublish(
        { ...plan, files, sightings, store },
        known,
        session,
      ).finally(() => {
        // Of a run that came to nothing, too: its pages may be why.
        const { home, read } = plan;
        rememberPages({ home, name: read.name, visits, ledger: run.accounts.ledger() });
      });
      await run.reached("release");
      return made;
    } finally {
      lock.release();
    }
  } finally {
    run.finish();
  }
}

type Session = Readonly<{ startedAt: Date; run: Run; world: World }>;

type Plan = Readonly<{
  read: ReadConfig;
  config: Config;
  date: string;
  home: string;
  out: string;
  files: readonly DocumentFile[];
}>;

/** With the lock held, and before anybody is asked: where nothing can be written, nothing is fetched or paid. */
async function openStores(
  { read, config, home, out }: Plan,
  { run }: Session,
): Promise<EditionStore> {
  const folder = join(out, read.name);
  const reached = stoppable(run.reached, run.context.signal);
  const store = openEditionStore({ disk: realDisk, folder, reached, pid: process.pid, isAlive });
  await store.prepare();
  const shared = sharedDiskWarning(home);
  if (shared !== undefined) run.io.inform(`warning: ${shared}`);
  const paid = modelsAsked(config).length > 0;
  await checkRoom(out, paid, "--out");
  // Answers are kept in the state, before they are used.
  if (paid) await checkRoom(home, paid, "--home");
  return store;
}

/** With the lock held: what is fetched is kept for the next night. */
async function gather(
  { read, config, date, home, files }: Plan,
  { startedAt, run }: Session,
): Promise<Collected> {
  const { io, context, reached } = run;
  const { signal } = context;
  const collection = { config, name: read.name, date, home, now: startedAt, io, signal, reached };
  const collected = await collectSources(collection);
  for (const note of collected.notes) context.note(note);
  const all = [...files, ...collected.files];
  if (notWithdrawn(all, config).length === 0) throw nothingToRead(read, collected.visits);
  return { ...collected, files: all };
}

/** Everything that needs no lock: the config, the date, the files. */
async function prepare(given: string, options: EditionOptions, session: Session): Promise<Plan> {
  const { startedAt, run, world } = session;
  const { cwd } = world;
  const read = await readConfig(given, cwd);
  const config = chosenConfig(read.config, options);
  const date = options.date === undefined ? localDate(startedAt) : checkDate(options.date);
  await run.reached("config");
  const files = await findSources(read, options, cwd, run.io);
  if (files.length === 0 && !isCollected(config)) throw nothingToRead(read, []);
  return {
    read,
    config,
    date,
    home: resolve(cwd, options.home),
    out: resolve(cwd, options.out),
    files,
  };
}

/**
 * The config says that it is a night's, and not who asks: made by hand and again by `nightly`, it is one edition, and
 * nobody gets it twice.
 */
function nightNotesOf({ config, date }: Plan, { covers = [] }: EditionOptions): Note[] {
  return config.nightly === undefined ? [] : nightNotes({ date, covers }, config.nightly.zone);
}

async function makeAndPublish(
  plan: Plan & Pick<Collected, "sightings"> & Readonly<{ store: EditionStore }>,
  given: readonly Note[],
  session: Session,
): Promise<Made> {
  const { read, config, date, home, out, files, sightings, store } = plan;
  const { startedAt, run, world } = session;
  const { signal } = run.context;
  const folder = join(out, read.name);
  const opened = await openSetup({ read, config, date, home, run, world });
  try {
    const { makeBrief } = await import("../../pipeline.ts");
    const { hash } = opened.templates;
    const made = async (brief: Brief) => madeBefore(join(folder, date), brief, hash);
    const unreadable: Note[] = [];
    const note = (one: Note) => void unreadable.push(one);
    const mustBePublished = config.review === "required";
    const before = await earlierEditions({ folder, date, files, note, mustBePublished });
    const { earlier, notes, read: readable } = await heedWithdrawn(config, files, before);
    const known = [...given, ...notes, ...unreadable];
    const edition = await makeBrief(readable, { ...opened.setup, ...earlier, made, known });
    // A signal that came in the last moment: what was asked to stop must not publish.
    signal.throwIfAborted();
    const stages = run.finish();
    const content = contentFiles(edition);
    const good = isGood(edition.brief, edition.exitCode);
    const published = await store.publish({
      date,
      content,
      accounts: () =>
        accountFiles(
          { edition, opened, run, read, stages, startedAt, endedAt: world.now() },
          content,
        ),
      good,
    });
    settleSources({ config, name: read.name, date, home }, sightings);
    await run.reached("settled");
    if (good && isCollected(config)) await tidyPages({ home, now: startedAt, io: run.io });
    await writeIndex(folder, read.name);
    await run.reached("done");
    return { published, edition, good, cost: run.accounts.cost() };
  } finally {
    await opened.close();
  }
}

/**
 * A signal stops the writing of an edition as long as nobody can see it. From `publish` on its links are moved:
 * both or none, and then the run is over.
 */
function stoppable(reached: Reached, signal: AbortSignal): Reached {
  return async (point) => {
    await reached(point);
    if (point === "write" || point === "fsync" || point === "rename") signal.throwIfAborted();
  };
}

function checkDate(date: string): string {
  if (isDate(date)) return date;
  throw new BriefError({
    code: "E_USAGE",
    message: `\`${date}\` is no date.`,
    where: ["--date"],
    kept: "nothing was read, called or written.",
    next: "Write the date as YYYY-MM-DD, e.g. `--date 2026-10-25`.",
  });
}

function isCollected({ sources }: Config): boolean {
  return sources.some((source) => typeof source !== "string");
}
