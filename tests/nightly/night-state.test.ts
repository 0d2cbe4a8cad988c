/** The record of the nights: what goes in comes out, and a file that is damaged is never taken for an empty one. */
import { copyFileSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { openNightState, type NightState } from "../../src/adapters/store/night-state.ts";
import { BriefError } from "../../src/domain/brief-error.ts";
import { temporaryFolder } from "../commands/run-cli.ts";
import { madeRun } from "./scheduled.ts";

function opened<T>(home: string, work: (state: NightState) => T): T {
  const state = openNightState(home);
  try {
    return work(state);
  } finally {
    state.close();
  }
}

const begun = {
  brief: "asia",
  pid: 7,
  date: "2026-11-22",
  covers: ["2026-11-21"],
  startedAt: "2026-11-22T05:00:00.000Z",
  dollars: undefined,
};

test("a run is read back as it was written", () => {
  const home = temporaryFolder();
  const counts = {
    documents: 3,
    documentsUsed: 2,
    claims: 5,
    claimsDropped: 1,
    sentences: 4,
    sentencesDropped: 0,
  };
  const run = madeRun({
    ...begun,
    id: 1,
    dollars: 0.25,
    calls: 3,
    counts,
    edition: "/out/asia/2026-11-22",
  });
  opened(home, (state) => {
    expect([state.nextId(), state.begin(begun), state.nextId()]).toEqual([1, 1, 2]);
    expect(state.runs("asia")[0]).toMatchObject({
      ...begun,
      ending: undefined,
      endedAt: undefined,
    });
    state.end(1, run);
  });
  opened(home, (state) => {
    expect(state.runs("asia")).toEqual([run]);
    expect(state.runs("energy")).toEqual([]);
  });
});

test("a run whose process died is ended as cut off, and one that was forgotten is gone for good", () => {
  opened(temporaryFolder(), (state) => {
    state.begin(begun);
    state.forget(state.begin(begun));
    state.begin({ ...begun, brief: "energy" });
    const ended = state.begin({ ...begun, date: "2026-11-23" });
    state.end(ended, madeRun({ date: "2026-11-23" }));
    state.endCutOff("asia", "its process died");
    expect(state.runs("asia")).toMatchObject([
      { id: 1, ending: "cut-off", because: "its process died" },
      { date: "2026-11-23", ending: "complete" },
    ]);
    expect(state.runs("energy")).toMatchObject([{ ending: undefined }]);
    expect(state.nextId()).toBe(5);
  });
});

test("a brief is remembered since the first time, with its newest config", () => {
  opened(temporaryFolder(), (state) => {
    state.enrol("asia", "/old.yaml", "2026-11-01T00:00:00.000Z");
    const known = { name: "asia", config: "/new.yaml", since: "2026-11-01T00:00:00.000Z" };
    expect(state.enrol("asia", "/new.yaml", "2026-11-22T00:00:00.000Z")).toEqual(known);
    expect(state.briefs()).toEqual([known]);
  });
});

test("a feed keeps its last answer and its last news while it fails, and its failures are counted", () => {
  const url = "https://news.example/feed";
  opened(temporaryFolder(), (state) => {
    const visit = (day: number, outcome: Parameters<NightState["recordFeed"]>[0]["outcome"]) =>
      state.recordFeed({
        brief: "asia",
        url,
        date: `2026-11-0${day}`,
        at: `2026-11-0${day}T05:00:00.000Z`,
        outcome,
      });
    visit(1, { kind: "new" });
    visit(2, { kind: "unchanged" });
    visit(3, { kind: "failed", error: "http-503" });
    visit(4, { kind: "failed", error: "timeout" });
    // Its night is tried again.
    visit(4, { kind: "failed", error: "refused" });
    const since = "2026-11-01T05:00:00.000Z";
    const lastOk = "2026-11-02T05:00:00.000Z";
    expect(state.feeds("asia")).toEqual([
      {
        url,
        since,
        lastOk,
        lastNew: since,
        failures: 2,
        failingSince: "2026-11-03T05:00:00.000Z",
        lastError: "refused",
      },
    ]);
    visit(5, { kind: "unchanged" });
    expect(state.feeds("asia")).toMatchObject([
      { failures: 0, failingSince: undefined, lastError: "", lastNew: since },
    ]);
    visit(5, { kind: "failed", error: "refused" });
    expect(state.feeds("asia")).toMatchObject([{ failures: 1 }]);
    expect(state.feeds("energy")).toEqual([]);
  });
});

test("a record of the version before is taken over, with what it knew", () => {
  const home = temporaryFolder();
  const url = "https://news.example/feed";
  const visit = {
    brief: "asia",
    url,
    date: "2026-11-21",
    at: "2026-11-21T05:00:00.000Z",
    outcome: { kind: "failed", error: "http-503" },
  } as const;
  opened(home, (state) => state.recordFeed(visit));
  alter(
    join(home, "nights.sqlite"),
    "ALTER TABLE feeds DROP COLUMN failedFor; ALTER TABLE feeds DROP COLUMN pages; PRAGMA user_version = 1",
  );
  opened(home, (state) => {
    expect(state.feeds("asia")).toMatchObject([{ failures: 1, lastError: "http-503" }]);
    state.recordFeed({ ...visit, date: "2026-11-22" });
    expect(state.feeds("asia")).toMatchObject([{ failures: 2 }]);
  });
});

test("an alarm stands until it is cleared", () => {
  opened(temporaryFolder(), (state) => {
    const alarm = { kind: "rejected", date: "2026-11-22", message: "Too much." } as const;
    state.raise("asia", alarm, "2026-11-22", false);
    state.raise("asia", { ...alarm, date: "2026-11-23" }, "2026-11-23", true);
    expect(state.alarms("asia")).toEqual([
      { ...alarm, date: "2026-11-23", toldOn: "2026-11-23", posted: true },
    ]);
    state.clear("asia", "rejected");
    expect(state.alarms("asia")).toEqual([]);
  });
});

test("two processes that write at once lose nothing", async () => {
  const home = temporaryFolder();
  const first = openNightState(home);
  const second = openNightState(home);
  for (let count = 0; count < 50; count++) {
    first.begin(begun);
    second.begin(begun);
  }
  expect(first.runs("asia")).toHaveLength(100);
  first.close();
  second.close();
});

test.for<{ damage: string; harm: (file: string) => void; says: RegExp }>([
  { damage: "is empty", harm: (file) => truncateSync(file, 0), says: /it is empty/ },
  {
    damage: "is cut short",
    harm: (file) => truncateSync(file, statSync(file).size - 1024),
    says: /damaged|malformed|disk image/,
  },
  {
    damage: "is something else",
    harm: (file) => writeFileSync(file, "To do: buy milk."),
    says: /it is not an SQLite database/,
  },
  {
    damage: "holds noughts",
    harm: (file) => writeFileSync(file, Buffer.alloc(statSync(file).size)),
    says: /it is not an SQLite database/,
  },
  {
    damage: "was overwritten inside",
    harm: (file) => {
      const bytes = readFileSync(file);
      bytes.fill(0xa5, 4096, 8192);
      writeFileSync(file, bytes);
    },
    says: /damaged|malformed/,
  },
  {
    damage: "was made by a newer version",
    harm: (file) => alter(file, "PRAGMA user_version = 9"),
    says: /it was made by a newer version \(9\)/,
  },
  {
    damage: "has a row of another form",
    harm: (file) => alter(file, "UPDATE briefs SET since = 'yesterday'"),
    says: /a row does not have the form it was written with/,
  },
])("a record that $damage is refused, and left as it is", ({ harm, says }) => {
  const home = temporaryFolder();
  opened(home, (state) => {
    state.enrol("asia", "/asia.yaml", "2026-11-01T00:00:00.000Z");
    for (let count = 0; count < 200; count++) state.begin(begun);
  });
  const file = join(home, "nights.sqlite");
  harm(file);
  copyFileSync(file, `${file}.kept`);
  const read = () => opened(home, (state) => [state.briefs(), state.runs("asia")]);
  expect(read).toThrow(BriefError);
  expect(read).toThrow(says);
  expect(readFileSync(file)).toEqual(readFileSync(`${file}.kept`));
});

function alter(file: string, statement: string): void {
  const database = new DatabaseSync(file);
  database.exec(statement);
  // Into the file itself, so that it can be compared.
  database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  database.close();
}

test("nobody else may read the record", () => {
  const home = join(temporaryFolder(), "home");
  opened(home, (state) => {
    state.begin(begun);
    const rights = (name: string) => statSync(join(home, name)).mode & 0o777;
    expect(["nights.sqlite", "nights.sqlite-wal"].map(rights)).toEqual([0o600, 0o600]);
    expect(statSync(home).mode & 0o777).toBe(0o700);
  });
});

test("the next run is known by its id before it begins, though the last one did not take place", () => {
  opened(temporaryFolder(), (state) => {
    state.begin(begun);
    state.forget(state.begin(begun));
    const next = state.nextId();
    expect(state.begin(begun)).toBe(next);
  });
});
