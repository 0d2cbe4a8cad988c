import {
  lstatSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { mkdirSync, existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { BriefError } from "../../src/domain/brief-error.ts";
import { realDisk, type Disk } from "../../src/adapters/store/disk.ts";
import { openEditionStore, type Publication } from "../../src/adapters/store/edition-store.ts";
import { failingDisk } from "./failing-disk.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "nightdesk-store-"));
  folders.push(folder);
  return join(folder, "out", "seeds");
}

const reached = () => Promise.resolve();

function open(folder: string, disk: Disk = realDisk, alive = (_pid: number) => false) {
  return openEditionStore({ disk, folder, reached, pid: 4711, isAlive: alive });
}

const bytes = (text: string) => new TextEncoder().encode(text);

function publication(words: string, good = true, date = "2026-11-22"): Publication {
  return {
    date,
    content: new Map([
      ["brief.md", bytes(`# ${words}`)],
      ["brief.json", bytes(`{"words":"${words}"}`)],
      ["sources/s0123456789.txt", bytes(words)],
    ]),
    accounts: () =>
      new Map([
        ["run.json", bytes(`{"run":"${words}"}`)],
        ["ledger.jsonl", bytes("")],
      ]),
    good,
  };
}

async function publish(folder: string, what: Publication, disk?: Disk) {
  const store = open(folder, disk);
  await store.prepare();
  return store.publish(what);
}

/** What a reader sees who follows a link: the words, or `undefined` if anything is missing or differs. */
function wordsAt(folder: string, link: string): string | undefined {
  const at = (path: string) => readFileSync(join(folder, link, path), "utf8");
  try {
    const words = at("sources/s0123456789.txt");
    const whole = at("brief.md") === `# ${words}` && at("run.json") === `{"run":"${words}"}`;
    return whole && at("brief.json") === `{"words":"${words}"}` ? words : undefined;
  } catch {
    return undefined;
  }
}

test("a date and `latest` lead to the edition, by relative links", async () => {
  const folder = newFolder();
  const { folder: place, written } = await publish(folder, publication("one"));
  expect({ place, written }).toEqual({ place: join(folder, "2026-11-22"), written: true });
  expect(wordsAt(folder, "2026-11-22")).toBe("one");
  expect(readlinkSync(join(folder, "latest"))).toMatch(/^\.editions\/2026-11-22-[0-9a-f]{12}$/);
  expect(readlinkSync(join(folder, "latest"))).toBe(readlinkSync(join(folder, "2026-11-22")));
});

test("what is the same is not written again, and keeps the account of the run that made it", async () => {
  const folder = newFolder();
  await publish(folder, publication("one"));
  const before = statSync(join(folder, "latest", "brief.md"));
  const again = {
    ...publication("one"),
    accounts: () => {
      throw new Error("not asked for");
    },
  };
  expect(await publish(folder, again)).toMatchObject({ written: false });
  const after = statSync(join(folder, "latest", "brief.md"));
  expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
  expect(readdirSync(join(folder, ".editions"))).toHaveLength(1);
});

test("`latest` never goes back to an earlier date, and goes on within one", async () => {
  const folder = newFolder();
  await publish(folder, publication("tonight"));
  const { kept } = await publish(folder, publication("missed", true, "2026-11-19"));
  expect([wordsAt(folder, "2026-11-19"), wordsAt(folder, "latest")]).toEqual(["missed", "tonight"]);
  expect(readFileSync(join(kept, "brief.md"), "utf8")).toBe("# missed");
  await publish(folder, publication("made again"));
  expect(wordsAt(folder, "latest")).toBe("made again");
});

test("`latest` stays with the last good edition when a worse one is written for the date", async () => {
  const folder = newFolder();
  await publish(folder, publication("good"));
  await publish(folder, publication("worse", false));
  expect(wordsAt(folder, "2026-11-22")).toBe("worse");
  expect(wordsAt(folder, "latest")).toBe("good");
});

test("an edition that was damaged is left as it is, and a whole one is written beside it", async () => {
  const folder = newFolder();
  await publish(folder, publication("one"));
  writeFileSync(join(folder, "latest", "brief.md"), "# forged");
  expect(await publish(folder, publication("one"))).toMatchObject({ written: true });
  expect(wordsAt(folder, "latest")).toBe("one");
  expect(readdirSync(join(folder, ".editions"))).toHaveLength(2);
});

test.for([
  { after: "dead" as const, first: "the first edition", before: [] as string[] },
  { after: "works" as const, first: "the first edition", before: [] as string[] },
  { after: "dead" as const, first: "a second edition", before: ["one"] },
  { after: "works" as const, first: "a second edition", before: ["one"] },
])(
  "whichever operation fails while $first is written ($after after it), a reader sees the old or the new one, whole; and the next run succeeds",
  async ({ after, before }) => {
    const probe = newFolder();
    for (const words of before) await publish(probe, publication(words));
    const counting = failingDisk(realDisk, Infinity, after);
    await publish(probe, publication("two"), counting.disk);
    expect(counting.operations()).toBeGreaterThan(15);
    for (let failAt = 1; failAt <= counting.operations(); failAt++) {
      const folder = newFolder();
      for (const words of before) await publish(folder, publication(words));
      const { disk } = failingDisk(realDisk, failAt, after);
      const outcome = await publish(folder, publication("two"), disk).then(
        () => "written",
        (error: unknown) => (error instanceof BriefError ? error.code : String(error)),
      );
      const seen = [wordsAt(folder, "2026-11-22"), wordsAt(folder, "latest")];
      for (const words of seen)
        expect(["two", ...(before.length === 0 ? [undefined] : before)]).toContain(words);
      const truthful =
        outcome === "written" ? seen.every((words) => words === "two") : outcome === "E_STORAGE";
      expect(truthful, `operation ${failAt}: ${outcome}`).toBe(true);
      await publish(folder, publication("two"));
      expect([wordsAt(folder, "2026-11-22"), wordsAt(folder, "latest")]).toEqual(["two", "two"]);
      expect(
        readdirSync(join(folder, ".editions")).filter((name) => name.startsWith(".staging")),
      ).toEqual([]);
    }
  },
);

test.for([
  { what: "the same edition", also: [], written: false },
  { what: "a damaged one in its place", also: ["damage"], written: true },
])(
  "$what that another process writes meanwhile stops nobody, and is left as it is",
  async ({ also, written }) => {
    const folder = newFolder();
    const other = openEditionStore({
      disk: realDisk,
      folder,
      reached,
      pid: 4712,
      isAlive: () => true,
    });
    let beside: string | undefined;
    const rename = async (from: string, to: string) => {
      if (beside === undefined) {
        beside = (await other.publish(publication("one"))).kept;
        for (const words of also) writeFileSync(join(beside, "brief.md"), words);
      }
      await realDisk.rename(from, to);
    };
    const published = await publish(folder, publication("one"), { ...realDisk, rename });
    expect(published.written).toBe(written);
    expect(published.kept === beside).toBe(!written);
    expect(wordsAt(folder, "latest")).toBe("one");
    expect(readdirSync(join(folder, ".editions"))).toHaveLength(1 + also.length);
  },
);

test("what a dead run left is removed; what a living one works on is not", async () => {
  const folder = newFolder();
  for (const pid of [1, 2])
    mkdirSync(join(folder, ".editions", `.staging-${pid}-x`), { recursive: true });
  await open(folder, realDisk, (pid) => pid === 2).prepare();
  expect(readdirSync(join(folder, ".editions"))).toEqual([".staging-2-x"]);
});

test.for([
  {
    obstacle: "a file where the folder of the brief belongs",
    make: (folder: string) => {
      mkdirSync(join(folder, ".."), { recursive: true });
      writeFileSync(folder, "");
    },
  },
  {
    obstacle: "a file where the folder of editions belongs",
    make: (folder: string) => {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, ".editions"), "");
    },
  },
  {
    obstacle: "a folder where the link of the date belongs",
    make: (folder: string) => mkdirSync(join(folder, "2026-11-22", "x"), { recursive: true }),
  },
])("$obstacle stops the run and stays as it is", async ({ make }) => {
  const folder = newFolder();
  make(folder);
  await expect(publish(folder, publication("one"))).rejects.toMatchObject({ code: "E_STORAGE" });
  expect(existsSync(join(folder, "latest"))).toBe(false);
  expect(lstatSync(folder, { throwIfNoEntry: false })).toBeDefined();
});

test("only the owner can read an edition", async () => {
  const folder = newFolder();
  await publish(folder, publication("one"));
  expect(statSync(join(folder, "latest", "brief.md")).mode & 0o777).toBe(0o600);
  expect(statSync(join(folder, "latest")).mode & 0o777).toBe(0o700);
});
