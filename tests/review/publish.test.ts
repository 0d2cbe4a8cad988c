/** Publishing: a new edition that holds, links that lead to it, deliveries once, and no harm wherever it is cut off. */
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Brief } from "../../src/domain/brief.ts";
import type { EditionKey } from "../../src/ports/review-desk.ts";
import { runCli } from "../commands/run-cli.ts";
import { key } from "./reviewing.ts";
import {
  approveRest,
  briefedSeeds,
  copyOf,
  currentKey,
  decideNow,
  type Desk,
  deskIn,
  openDeskIn,
  deskProcess,
  publishNow,
} from "./desk-on-disk.ts";

let briefed: string;
/** The same, and all of it approved. */
let approved: string;
let draft: EditionKey;
beforeAll(async () => {
  briefed = await briefedSeeds();
  approved = mkdtempSync(join(tmpdir(), "nightdesk-review-"));
  cpSync(briefed, approved, { recursive: true, verbatimSymlinks: true });
  const { desk, close } = await openDeskIn(approved);
  draft = await currentKey(desk);
  await approveRest(desk, draft);
  close();
});
afterAll(() => {
  for (const folder of [briefed, approved]) rmSync(folder, { recursive: true, force: true });
});

const editionsIn = (cwd: string) =>
  readdirSync(join(cwd, "out", "desk", ".editions")).filter((name) => !name.startsWith("."));
const linkIn = (cwd: string, name: string) =>
  readlinkSync(join(cwd, "out", "desk", name)).replace(".editions/", "");
const briefIn = (cwd: string, edition: string) =>
  Brief.parse(
    JSON.parse(readFileSync(join(cwd, "out/desk/.editions", edition, "brief.json"), "utf8")),
  );
const delivered = (cwd: string) =>
  existsSync(join(cwd, "shelf")) ? readdirSync(join(cwd, "shelf"), { recursive: true }) : [];

async function verify(cwd: string, edition: string): Promise<void> {
  const { code, stdout, stderr } = await runCli(["verify", `out/desk/.editions/${edition}`], {
    cwd,
  });
  expect([code, stdout, stderr].join("\n")).toMatch(/^0\n(\d+) of \1 citations hold/);
}

/** One edit in another claim's words, one rejection, the rest approved. */
async function review(desk: Desk, at: EditionKey): Promise<void> {
  const opened = await desk.open(at);
  const used = new Set(opened?.state.sentences.flatMap(({ now }) => now.claims));
  const claim = opened?.brief.claims.find(({ id }) => !used.has(id));
  if (claim === undefined) throw new Error("Every claim is used.");
  const now = { text: claim.statement, claims: [claim.id] };
  expect((await decideNow(desk, at, { kind: "edit", sentence: key("t2"), now })).kind).toBe("done");
  const rejection = { kind: "reject" as const, reason: "not-news" as const, note: "old" };
  await decideNow(desk, at, { ...rejection, sentence: key("t3") }, "Ben");
  await approveRest(desk, at, "fit to print");
}

test("a draft cannot be published, nor one that somebody decided on meanwhile", async () => {
  const desk = await deskIn(copyOf(briefed));
  const at = await currentKey(desk);
  expect(await publishNow(desk, at)).toMatchObject({ kind: "refused" });
  await approveRest(desk, at);
  const late = await desk.publish(at, { by: "Ada", seen: 1 });
  expect(late).toMatchObject({
    kind: "refused",
    because: expect.stringContaining("since you saw it"),
  });
});

test("what is approved is published, verified, linked and delivered; corrected, it is the next version", async () => {
  const cwd = copyOf(briefed);
  const desk = await deskIn(cwd);
  const at = await currentKey(desk);
  await review(desk, at);
  expect(await desk.publication(at)).toEqual({
    version: 1,
    deliveries: [`folder ${join(cwd, "shelf")}`],
  });
  expect(delivered(cwd)).toEqual([]);

  const first = await publishNow(desk, at);
  if (first.kind !== "done") throw new Error(first.because);
  expect(first.version).toBe(1);
  expect(first.delivered).toHaveLength(1);
  expect(delivered(cwd).length).toBeGreaterThan(0);
  expect([linkIn(cwd, "2026-11-22"), linkIn(cwd, "latest")]).toEqual([
    first.key.edition,
    first.key.edition,
  ]);
  await verify(cwd, first.key.edition);
  await verify(cwd, at.edition);
  const brief = briefIn(cwd, first.key.edition);
  expect(brief.review).toMatchObject({
    version: 1,
    correction: "",
    reviewers: ["Ada", "Ben"],
    approved: { by: "Ada", note: "fit to print" },
    counts: { edited: 1, rejected: 1, restored: 0 },
  });
  const markdown = readFileSync(join(cwd, "out/desk/latest/brief.md"), "utf8");
  expect(markdown).toContain("Ada reviewed and approved version 1");
  expect(markdown).not.toContain("No person has reviewed");
  // Asked again, it is the same publication.
  expect(await publishNow(desk, at)).toEqual(first);
  expect(editionsIn(cwd)).toHaveLength(2);

  expect((await desk.open(at))?.state).toMatchObject({
    status: "published",
    publishedAs: first.key.edition,
  });
  const old = await decideNow(desk, at, { kind: "reopen", note: "a slip" });
  expect(old).toMatchObject({
    kind: "refused",
    because: expect.stringContaining(first.key.edition),
  });
  await decideNow(desk, first.key, { kind: "reopen", note: "A name was wrong." });
  const rejection = { kind: "reject" as const, reason: "wrong-name" as const, note: "" };
  await decideNow(desk, first.key, { ...rejection, sentence: key("t1") });
  await approveRest(desk, first.key);
  const second = await publishNow(desk, first.key);
  if (second.kind !== "done") throw new Error(second.because);
  expect(second.version).toBe(2);
  expect(linkIn(cwd, "latest")).toBe(second.key.edition);
  await verify(cwd, second.key.edition);
  expect(briefIn(cwd, second.key.edition).review?.correction).toBe("A name was wrong.");
  expect(briefIn(cwd, first.key.edition)).toEqual(brief);
  const rows = await desk.editions();
  expect(rows.map(({ version, current }) => [version, current])).toEqual(
    expect.arrayContaining([
      [2, true],
      [1, false],
      [undefined, false],
    ]),
  );
});

test("an edition made later for the same date takes no link from a published one, and is published as the next version", async () => {
  const cwd = copyOf(briefed);
  const desk = await deskIn(cwd);
  const at = await currentKey(desk);
  await approveRest(desk, at);
  const first = await publishNow(desk, at);
  if (first.kind !== "done") throw new Error(first.because);
  rmSync(
    join(cwd, "desk", readdirSync(join(cwd, "desk")).find((name) => name.endsWith(".txt")) ?? ""),
  );
  const again = await runCli(["brief", "desk", "--date", "2026-11-22"], { cwd });
  expect(again.code).toBe(0);
  expect(again.stdout).toContain(".editions");
  expect([linkIn(cwd, "2026-11-22"), linkIn(cwd, "latest")]).toEqual([
    first.key.edition,
    first.key.edition,
  ]);
  const newer = (await desk.editions()).find(({ status }) => status === "draft");
  if (newer === undefined) throw new Error("The new edition is not listed.");
  await approveRest(desk, newer.key);
  expect(await publishNow(desk, newer.key)).toMatchObject({ kind: "done", version: 2 });
  const { review: record } = briefIn(cwd, linkIn(cwd, "latest"));
  expect(record?.correction).toBe("the edition was made anew");
});

test("while the brief is being made, nothing is published, and nothing is lost", async () => {
  const cwd = copyOf(briefed);
  const desk = await deskIn(cwd);
  const at = await currentKey(desk);
  await approveRest(desk, at);
  const { takeLock } = await import("../../src/adapters/store/run-lock.ts");
  const lock = await takeLock(join(cwd, ".nightdesk"), "desk", new Date());
  expect(await publishNow(desk, at)).toMatchObject({ kind: "refused" });
  lock.release();
  expect(await publishNow(desk, at)).toMatchObject({ kind: "done", version: 1 });
});

test.for<string>([
  "review-rendered",
  "write#3",
  "rename",
  "publish",
  "link#1",
  "link#2",
  "review-published",
  "deliver-done",
  "review-delivered",
  "review-noted",
])("killed at %s and asked again, there is one version, delivered once", async (point) => {
  const cwd = copyOf(approved);
  expect((await deskProcess(cwd, { kind: "publish" }, `${point}:kill`)).signal).toBe("SIGKILL");
  const { said } = await deskProcess(cwd, { kind: "publish" });
  const came: unknown = JSON.parse(said);
  expect(came).toMatchObject({
    kind: "done",
    version: 1,
    delivered: [`folder ${join(cwd, "shelf")}`],
  });
  const published = editionsIn(cwd).filter((name) => name !== draft.edition);
  expect(published).toHaveLength(1);
  expect([linkIn(cwd, "2026-11-22"), linkIn(cwd, "latest")]).toEqual([published[0], published[0]]);
  const desk = await deskIn(cwd);
  const opened = await desk.open(draft);
  expect(opened?.state).toMatchObject({ status: "published", publishedAs: published[0] });
  expect(opened?.events.filter(({ what }) => what.kind === "published")).toHaveLength(1);
});

test("with `review: required` neither a night nor a person delivers what is not published, and a night delivers what is", async () => {
  const cwd = copyOf(briefed);
  const night = async () => runCli(["nightly", "desk", "--once"], { cwd });
  expect((await night()).code).toBe(0);
  expect(delivered(cwd)).toEqual([]);
  const byHand = await runCli(["deliver", "out/desk/latest", "--config", "desk"], { cwd });
  expect([byHand.code, byHand.stderr]).toEqual([
    2,
    expect.stringContaining("No person has published"),
  ]);
  expect(delivered(cwd)).toEqual([]);

  const desk = await deskIn(cwd);
  // The night's own, whatever day it is.
  const rows = (await desk.editions()).filter(({ current }) => current);
  const [row] = rows.toSorted((one, other) => other.madeAt.localeCompare(one.madeAt));
  const at = row?.key ?? draft;
  await approveRest(desk, at);
  expect(await publishNow(desk, at)).toMatchObject({ kind: "done" });
  const shelf = delivered(cwd);
  expect(shelf.length).toBeGreaterThan(0);
  // What was delivered is lost with the record of it: the next night makes it good, with the published edition.
  rmSync(join(cwd, "shelf"), { recursive: true, force: true });
  rmSync(join(cwd, ".nightdesk", "deliveries.sqlite"), { force: true });
  for (const end of ["-wal", "-shm"]) {
    rmSync(join(cwd, ".nightdesk", `deliveries.sqlite${end}`), { force: true });
  }
  expect((await night()).code).toBe(0);
  const markdown = delivered(cwd).find((name) => String(name).endsWith(".md"));
  expect(readFileSync(join(cwd, "shelf", String(markdown)), "utf8")).toContain(
    "reviewed and approved",
  );
});
