import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, test } from "vitest";
import { takeLock } from "../../src/adapters/store/run-lock.ts";

let home = "";
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "nightdesk-lock-"));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const since = new Date("2026-11-22T05:00:00Z");

/** Another process that takes the lock and holds it until it is killed. */
async function holder() {
  const module = join(import.meta.dirname, "..", "..", "src", "adapters", "store", "run-lock.ts");
  const code = `import { takeLock } from ${JSON.stringify(module)};
    await takeLock(${JSON.stringify(home)}, "seeds", new Date(${since.getTime()}));
    console.log("held"); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", code], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  return child;
}

test("a second run is told at once who is at work, and since when", async () => {
  const child = await holder();
  const startedMs = performance.now();
  try {
    await expect(takeLock(home, "seeds", new Date())).rejects.toThrow(
      expect.objectContaining({
        code: "E_LOCKED",
        exitCode: 7,
        message: `Another run of \`seeds\` is at work: process ${child.pid} since 2026-11-22T05:00:00.000Z.`,
      }),
    );
    expect(performance.now() - startedMs).toBeLessThan(10_000);
  } finally {
    child.kill("SIGKILL");
  }
});

test("a lock dies with its holder, however it dies", async () => {
  const child = await holder();
  child.kill("SIGKILL");
  await once(child, "exit");
  const lock = await takeLock(home, "seeds", since);
  expect(lock.release()).toBeUndefined();
});

test("a lock that was let go can be taken again, and briefs do not lock each other", async () => {
  const first = await takeLock(home, "seeds", since);
  const other = await takeLock(home, "harvest", since);
  await expect(takeLock(home, "seeds", since)).rejects.toThrow("at work");
  first.release();
  (await takeLock(home, "seeds", since)).release();
  other.release();
});

/** The lock's file as another process has it open, in the middle of asking for it or just after. */
function beside(statements: string): DatabaseSync {
  const database = new DatabaseSync(join(home, "locks", "seeds.db"));
  database.exec(statements);
  return database;
}

test("who asks at the same moment and has not got the lock keeps nobody from it", async () => {
  (await takeLock(home, "seeds", since)).release();
  const asking = beside("BEGIN; SELECT * FROM sqlite_schema");
  const lock = await takeLock(home, "seeds", since);
  expect(() => asking.exec("ROLLBACK; BEGIN IMMEDIATE")).toThrow("locked");
  lock.release();
  asking.close();
});

test.for([
  { who: "has let go", end: async () => (await takeLock(home, "seeds", since)).release() },
  {
    who: "was killed",
    end: async () => {
      const child = await holder();
      child.kill("SIGKILL");
      await once(child, "exit");
    },
  },
])("one that $who is not named as who is at work", async ({ end }) => {
  await end();
  const next = beside("BEGIN IMMEDIATE");
  await expect(takeLock(home, "seeds", since)).rejects.toThrow("at work: another process.");
  next.close();
});

test("nobody else may read a lock, and so hold it", async () => {
  const lock = await takeLock(home, "seeds", since);
  const rights = ["seeds.db", "seeds.json"].map((name) => statSync(join(home, "locks", name)).mode);
  expect(rights.map((mode) => mode & 0o777)).toEqual([0o600, 0o600]);
  lock.release();
});

test("a torn file beside the lock spoils nothing but the message", async () => {
  const held = await takeLock(home, "seeds", since);
  writeFileSync(join(home, "locks", "seeds.json"), '{"pid":');
  await expect(takeLock(home, "seeds", since)).rejects.toThrow("at work: another process.");
  held.release();
});

test("a file of another kind in the lock's place stops the run and stays as it is", async () => {
  mkdirSync(join(home, "locks"));
  writeFileSync(
    join(home, "locks", "seeds.db"),
    "not a database, but long enough to be looked at ".repeat(50),
  );
  await expect(takeLock(home, "seeds", since)).rejects.toThrow(
    expect.objectContaining({ code: "E_STORAGE" }),
  );
});

test("a file where the home belongs stops the run", async () => {
  writeFileSync(join(home, "file"), "");
  await expect(takeLock(join(home, "file"), "seeds", since)).rejects.toThrow(
    expect.objectContaining({ code: "E_STORAGE" }),
  );
});
