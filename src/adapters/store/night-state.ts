/** What the nights of all briefs of one home came to: runs, feeds, and alarms that stand. */
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import type { Alarm, AlarmKind } from "../../nightly/alarms/alarms-of.ts";
import type { RaisedAlarm } from "../../nightly/alarms/alarm-steps.ts";
import type { FeedPages, FeedState } from "../../nightly/alarms/feed-health.ts";
import type { NightRun } from "../../nightly/night.ts";
import { type DatabaseKind, type Guarded, guardedBy, openDatabase } from "./open-database.ts";
import { type RunLock, takeLock } from "./run-lock.ts";
import { alarmOf, briefOf, feedOf, runOf, type KnownBrief } from "./night-rows.ts";

const kind: DatabaseKind = {
  tables: `
    CREATE TABLE briefs (
      name TEXT PRIMARY KEY, config TEXT NOT NULL, since TEXT NOT NULL
    ) STRICT;
    CREATE TABLE runs (
      id INTEGER PRIMARY KEY AUTOINCREMENT, brief TEXT NOT NULL, pid INTEGER NOT NULL, date TEXT NOT NULL,
      covers TEXT NOT NULL, startedAt TEXT NOT NULL, endedAt TEXT, exitCode INTEGER, ending TEXT, good INTEGER NOT NULL,
      because TEXT NOT NULL, calls INTEGER NOT NULL, dollars REAL, counts TEXT,
      edition TEXT NOT NULL
    ) STRICT;
    CREATE INDEX runs_of_brief ON runs (brief, id);
    CREATE TABLE feeds (
      brief TEXT NOT NULL, url TEXT NOT NULL, since TEXT NOT NULL, lastOk TEXT, lastNew TEXT,
      failures INTEGER NOT NULL, failingSince TEXT, lastError TEXT NOT NULL,
      failedFor TEXT, pages TEXT, PRIMARY KEY (brief, url)
    ) STRICT;
    CREATE TABLE alarms (
      brief TEXT NOT NULL, kind TEXT NOT NULL, date TEXT NOT NULL, message TEXT NOT NULL,
      toldOn TEXT NOT NULL, posted INTEGER NOT NULL, PRIMARY KEY (brief, kind)
    ) STRICT;`,
  version: 2,
  // Before, each try of a night was counted; the next failure is of another night.
  upgrade: "ALTER TABLE feeds ADD COLUMN failedFor TEXT; ALTER TABLE feeds ADD COLUMN pages TEXT;",
  called: "The record of the nights",
  stranger: "no record of nights",
  next: "Check the disk's free space and rights, or move the file away and run again: the nights before are then forgotten, and the editions stay.",
};

/** Runs that are read back: the catch-up of a year, with tries. */
const runsMax = 2000;

/** What a visit to a feed or page came to. */
type FeedVisit = Readonly<{
  brief: string;
  url: string;
  /** Of the edition that it is for, `YYYY-MM-DD`: however often its night is tried, it fails once. */
  date: string;
  /** ISO 8601 instant. */
  at: string;
  /** `new`: it brought something that was not there before. */
  outcome: Readonly<{ kind: "new" | "unchanged" }> | Readonly<{ kind: "failed"; error: string }>;
}>;

type BegunRun = Pick<NightRun, "brief" | "pid" | "date" | "covers" | "startedAt" | "dollars">;
export type EndedRun = Omit<NightRun, "id" | Exclude<keyof BegunRun, "dollars">>;

export type NightState = Readonly<{
  /** Remembers the brief and where its config is; `since` is that of the first time. */
  enrol: (brief: string, config: string, at: string) => KnownBrief;
  briefs: () => readonly KnownBrief[];
  /** The newest of its runs, in the order they were made. */
  runs: (brief: string) => readonly NightRun[];
  /** The id that the next run will have, or a later one. */
  nextId: () => number;
  /** `dollars` is what is known should it never end: nothing, where nobody is paid. */
  begin: (run: BegunRun) => number;
  end: (id: number, run: EndedRun) => void;
  /** It did not take place after all. */
  forget: (id: number) => void;
  /** Call with the brief's lock held: whatever has no end then is of a process that died. */
  endCutOff: (brief: string, because: string) => void;
  recordFeed: (visit: FeedVisit) => void;
  /** What reading the pages of the last visit came to. */
  recordPages: (brief: string, url: string, pages: FeedPages) => void;
  feeds: (brief: string) => readonly FeedState[];
  alarms: (brief: string) => readonly RaisedAlarm[];
  /** One process at a time tells the alarms of a brief. @throws {BriefError} `E_LOCKED` */
  holdAlarms: (brief: string, startedAt: Date) => Promise<RunLock>;
  raise: (brief: string, alarm: Alarm, toldOn: string, posted: boolean) => void;
  clear: (brief: string, kind: AlarmKind) => void;
  close: () => void;
}>;

/** @param home - Where the state is kept. */
export function nightsFile(home: string): string {
  return join(home, "nights.sqlite");
}

/** @throws {BriefError} `E_STORAGE`; see `openDatabase`. */
export function openNightState(home: string): NightState {
  const file = nightsFile(home);
  const database = openDatabase(file, kind);
  const guarded = guardedBy(database, file, kind);
  return {
    ...runsOf(database, guarded),
    ...alarmsIn(database, guarded),
    enrol: (name, config, at) =>
      guarded(() => {
        database
          .prepare(
            "INSERT INTO briefs (name, config, since) VALUES (?, ?, ?) ON CONFLICT (name) DO UPDATE SET config = excluded.config",
          )
          .run(name, config, at);
        return briefOf(database.prepare("SELECT * FROM briefs WHERE name = ?").get(name));
      }),
    briefs: () =>
      guarded(() => database.prepare("SELECT * FROM briefs ORDER BY name").all().map(briefOf)),
    recordFeed: (visit) => guarded(() => recordVisit(database, visit)),
    recordPages: (brief, url, pages) =>
      guarded(
        () =>
          void database
            .prepare("UPDATE feeds SET pages = ? WHERE brief = ? AND url = ?")
            .run(JSON.stringify(pages), brief, url),
      ),
    feeds: (brief) =>
      guarded(() =>
        database.prepare("SELECT * FROM feeds WHERE brief = ? ORDER BY url").all(brief).map(feedOf),
      ),
    // A space is in no brief's name, so this is no lock of a run.
    holdAlarms: (brief, startedAt) => takeLock(home, `alarms of ${brief}`, startedAt),
    close: () => database.close(),
  };
}

type RunParts = "runs" | "nextId" | "begin" | "end" | "forget" | "endCutOff";

function runsOf(database: DatabaseSync, guarded: Guarded): Pick<NightState, RunParts> {
  return {
    runs: (brief) =>
      guarded(() =>
        database
          .prepare("SELECT * FROM runs WHERE brief = ? ORDER BY id DESC LIMIT ?")
          .all(brief, runsMax)
          .map(runOf)
          .toReversed(),
      ),
    nextId: () =>
      guarded(() => {
        const row = database.prepare("SELECT max(seq) AS last FROM sqlite_sequence").get();
        return Number(row?.["last"] ?? 0) + 1;
      }),
    begin: ({ brief, pid, date, covers, startedAt, dollars }) =>
      guarded(() => {
        const { lastInsertRowid } = database
          .prepare(
            "INSERT INTO runs (brief, pid, date, covers, startedAt, dollars, good, because, calls, edition) VALUES (?, ?, ?, ?, ?, ?, 0, 'at work', 0, '')",
          )
          .run(brief, pid, date, JSON.stringify(covers), startedAt, dollars ?? null);
        return Number(lastInsertRowid);
      }),
    end: (id, run) =>
      guarded(() => {
        database
          .prepare(
            "UPDATE runs SET endedAt = ?, exitCode = ?, ending = ?, good = ?, because = ?, calls = ?, dollars = ?, counts = ?, edition = ? WHERE id = ?",
          )
          .run(
            run.endedAt ?? null,
            run.exitCode ?? null,
            run.ending ?? null,
            run.good ? 1 : 0,
            run.because,
            run.calls,
            run.dollars ?? null,
            run.counts === undefined ? null : JSON.stringify(run.counts),
            run.edition,
            id,
          );
      }),
    forget: (id) => guarded(() => void database.prepare("DELETE FROM runs WHERE id = ?").run(id)),
    endCutOff: (brief, because) =>
      guarded(() => {
        database
          .prepare(
            "UPDATE runs SET ending = 'cut-off', because = ? WHERE brief = ? AND ending IS NULL",
          )
          .run(because, brief);
      }),
  };
}

function recordVisit(database: DatabaseSync, { brief, url, date, at, outcome }: FeedVisit): void {
  database
    .prepare(
      "INSERT INTO feeds (brief, url, since, failures, lastError) VALUES (?, ?, ?, 0, '') ON CONFLICT DO NOTHING",
    )
    .run(brief, url, at);
  // Those of the visit before.
  database.prepare("UPDATE feeds SET pages = NULL WHERE brief = ? AND url = ?").run(brief, url);
  if (outcome.kind === "failed") {
    database
      .prepare(
        "UPDATE feeds SET failures = failures + (failedFor IS NOT ?1), failedFor = ?1, failingSince = coalesce(failingSince, ?2), lastError = ?3 WHERE brief = ?4 AND url = ?5",
      )
      .run(date, at, outcome.error, brief, url);
    return;
  }
  database
    .prepare(
      "UPDATE feeds SET failures = 0, failedFor = NULL, failingSince = NULL, lastError = '', lastOk = ?, lastNew = coalesce(?, lastNew) WHERE brief = ? AND url = ?",
    )
    .run(at, outcome.kind === "new" ? at : null, brief, url);
}

function alarmsIn(
  database: DatabaseSync,
  guarded: Guarded,
): Pick<NightState, "alarms" | "raise" | "clear"> {
  return {
    alarms: (brief) =>
      guarded(() =>
        database
          .prepare("SELECT * FROM alarms WHERE brief = ? ORDER BY kind")
          .all(brief)
          .map(alarmOf),
      ),
    raise: (brief, { kind: what, date, message }, toldOn, posted) =>
      guarded(() => {
        database
          .prepare("INSERT OR REPLACE INTO alarms VALUES (?, ?, ?, ?, ?, ?)")
          .run(brief, what, date, message, toldOn, posted ? 1 : 0);
      }),
    clear: (brief, what) =>
      guarded(
        () =>
          void database.prepare("DELETE FROM alarms WHERE brief = ? AND kind = ?").run(brief, what),
      ),
  };
}
