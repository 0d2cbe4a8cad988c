/** An edition whose files somebody changed after it was made: what was decided on it was decided on other words. */
import {
  cpSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { EditionKey } from "../../src/ports/review-desk.ts";
import { runCli } from "../commands/run-cli.ts";
import {
  approveRest,
  briefedSeeds,
  copyOf,
  currentKey,
  decideNow,
  type Desk,
  deskIn,
  deskProcess,
  publishNow,
} from "./desk-on-disk.ts";
import { key } from "./reviewing.ts";

let briefed: string;
beforeAll(async () => void (briefed = await briefedSeeds()), 120_000);
afterAll(() => rmSync(briefed, { recursive: true, force: true }));

const folderOf = (cwd: string, { brief, edition }: EditionKey) =>
  join(cwd, "out", brief, ".editions", edition);

/** As it was, to whoever asks for its size and the time of its last change. */
function change(file: string, from: string, to: string): void {
  const { atime, mtime } = statSync(file);
  const text = readFileSync(file, "utf8");
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
  utimesSync(file, atime, mtime);
}

const changes: readonly Readonly<{ what: string; make: (folder: string) => void }>[] = [
  {
    what: "a sentence",
    make: (folder) => change(join(folder, "brief.json"), '"text": "', '"text": "No'),
  },
  {
    what: "a source's text",
    make: (folder) => {
      const name = readdirSync(join(folder, "sources")).find((one) => /^s\w+\.txt$/.test(one));
      change(join(folder, "sources", name ?? ""), "a", "e");
    },
  },
  { what: "a rendering", make: (folder) => change(join(folder, "brief.html"), "<h1", "<hr") },
];

const toldOf = async (asked: Promise<object | undefined>): Promise<string> =>
  JSON.stringify(await asked.catch((error: unknown) => ({ error: String(error) })));

/** What it answers to an opening, an approval and a publication. */
async function answers(desk: Desk, at: EditionKey): Promise<readonly string[]> {
  const approve = { kind: "approve" as const, sentence: key("t1") };
  return [
    await toldOf(desk.open(at)),
    await toldOf(desk.decide(at, approve, { by: "Ada", seen: 0 })),
    await toldOf(desk.publish(at, { by: "Ada", seen: 56 })),
  ];
}

const refused = Array.from({ length: 3 }, () =>
  expect.stringContaining("was changed after it was made"),
);

test.for(changes)(
  "$what changed after the approval: nothing of it is published, and put back it is",
  async ({ make }) => {
    const cwd = copyOf(briefed);
    const desk = await deskIn(cwd);
    const at = await currentKey(desk);
    await approveRest(desk, at);
    const folder = folderOf(cwd, at);
    make(folder);
    // One that has read it before, and one that has not.
    for (const one of [desk, await deskIn(cwd)]) expect(await answers(one, at)).toEqual(refused);
    expect(readdirSync(join(cwd, "out", "desk", ".editions"))).toEqual([at.edition]);
    expect((await desk.editions())[0]?.broken).toContain("was changed after it was made");
    const exported = await runCli(["feedback", "export"], { cwd });
    expect([exported.code, exported.stderr]).toEqual([3, expect.stringContaining("was changed")]);

    rmSync(folder, { recursive: true });
    cpSync(folderOf(briefed, at), folder, { recursive: true });
    expect(await publishNow(desk, at)).toMatchObject({ kind: "done", version: 1 });
  },
);

test("nothing is decided on words that are not the edition's", async () => {
  const cwd = copyOf(briefed);
  const desk = await deskIn(cwd);
  const at = await currentKey(desk);
  change(join(folderOf(cwd, at), "brief.json"), '"text": "', '"text": "No');
  expect(await answers(desk, at)).toEqual(refused);
});

test("a published edition whose page was changed before its publication was noted is made anew", async () => {
  const cwd = copyOf(briefed);
  const desk = await deskIn(cwd);
  const at = await currentKey(desk);
  await approveRest(desk, at);
  await deskProcess(cwd, { kind: "publish" }, "review-published:kill");
  const editions = join(cwd, "out", "desk", ".editions");
  const half = readdirSync(editions).find((one) => one !== at.edition) ?? "";
  change(join(editions, half, "brief.html"), "<h1", "<hr");
  const came = await publishNow(desk, at);
  if (came.kind !== "done") throw new Error(came.because);
  expect(came).toMatchObject({ version: 1, delivered: [expect.stringContaining("shelf")] });
  expect(readFileSync(join(editions, came.key.edition, "brief.html"), "utf8")).toContain("<h1");
});

test("decisions hold for the edition they were made on, and for no other of its date", async () => {
  const cwd = copyOf(briefed);
  const desk = await deskIn(cwd);
  const at = await currentKey(desk);
  await decideNow(desk, at, { kind: "approve", sentence: key("t1") });
  const folder = folderOf(cwd, at);
  const other = { ...at, edition: "2026-11-22-0123456789ab" };
  renameSync(folder, folderOf(cwd, other));
  expect(await answers(desk, other)).toEqual(refused);
});
