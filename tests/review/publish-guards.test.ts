/** What stands between an approved review and its publication: the lock, the checks as they are today, and who answers for it. */
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openReviewStore } from "../../src/adapters/store/review-store.ts";
import { takeLock } from "../../src/adapters/store/run-lock.ts";
import { Brief } from "../../src/domain/brief.ts";
import type { Verdict } from "../../src/domain/verdict.ts";
import {
  approveRest,
  briefedSeeds,
  copyOf,
  currentKey,
  decideNow,
  deskIn,
  publishNow,
} from "./desk-on-disk.ts";
import { key } from "./reviewing.ts";

let briefed: string;
beforeAll(async () => void (briefed = await briefedSeeds()), 120_000);
afterAll(() => rmSync(briefed, { recursive: true, force: true }));

const editionsIn = (cwd: string) => readdirSync(join(cwd, "out", "desk", ".editions"));

test("an edit that somebody wrote into the log is not published, whatever verdict stands beside it", async () => {
  const cwd = copyOf(briefed);
  const desk = await deskIn(cwd);
  const at = await currentKey(desk);
  const claims = [...((await desk.open(at))?.state.sentences[0]?.made.claims ?? [])];
  const verdict: Verdict = {
    kind: "supported",
    by: "review",
    words: [],
    because: "No check fails.",
  };
  const now = { text: "It cost 4711 dollars.", claims };
  const decision = { kind: "edit" as const, sentence: key("t1"), now };
  const log = openReviewStore(join(cwd, "out"));
  const what = { kind: "decided" as const, decision, verdict };
  log.append(at, 0, { at: "2026-11-22T05:00:00.000Z", by: "Mallory", what });
  log.close();
  await approveRest(desk, at);
  expect((await desk.open(at))?.state.status).toBe("approved");
  expect(await publishNow(desk, at)).toMatchObject({
    kind: "refused",
    because: expect.stringContaining("The edit of t1 does not pass"),
  });
  expect(editionsIn(cwd)).toEqual([at.edition]);
});

test("nothing is opened again while it is being published", async () => {
  const cwd = copyOf(briefed);
  const desk = await deskIn(cwd);
  const at = await currentKey(desk);
  await approveRest(desk, at);
  const lock = await takeLock(join(cwd, ".nightdesk", "review"), "desk", new Date());
  const reopen = { kind: "reopen" as const, note: "" };
  expect(await decideNow(desk, at, reopen)).toMatchObject({
    kind: "refused",
    because: expect.stringContaining("being published"),
  });
  expect((await desk.open(at))?.state.status).toBe("approved");
  lock.release();
  expect((await decideNow(desk, at, reopen)).kind).toBe("done");
});

test("who approved the edition is named as its reviewer, though others decided on every sentence", async () => {
  const cwd = copyOf(briefed);
  const desk = await deskIn(cwd);
  const at = await currentKey(desk);
  await approveRest(desk, at);
  await decideNow(desk, at, { kind: "reopen", note: "" }, "Ben");
  await decideNow(desk, at, { kind: "settle", as: "approved", note: "" }, "Ben");
  const came = await publishNow(desk, at);
  if (came.kind !== "done") throw new Error(came.because);
  const path = join(cwd, "out", "desk", ".editions", came.key.edition, "brief.json");
  const { review } = Brief.parse(JSON.parse(readFileSync(path, "utf8")));
  expect(review?.reviewers).toEqual(["Ben", "Ada"]);
});

test("a published edition that was opened again and not changed is no correction; changed, it is", async () => {
  const cwd = copyOf(briefed);
  const desk = await deskIn(cwd);
  const at = await currentKey(desk);
  await approveRest(desk, at);
  const first = await publishNow(desk, at);
  if (first.kind !== "done") throw new Error(first.because);
  const before = editionsIn(cwd);
  await decideNow(desk, first.key, { kind: "reopen", note: "To look again." });
  const rejection = { kind: "reject" as const, reason: "not-news" as const, note: "" };
  await decideNow(desk, first.key, { ...rejection, sentence: key("t1") });
  await decideNow(desk, first.key, { kind: "undo", sentence: key("t1") });
  await approveRest(desk, first.key);
  expect(await publishNow(desk, first.key)).toEqual({
    kind: "refused",
    because: expect.stringContaining("Nothing was changed since version 1"),
  });
  expect(editionsIn(cwd)).toEqual(before);
  await decideNow(desk, first.key, { kind: "reopen", note: "" });
  await decideNow(desk, first.key, { ...rejection, sentence: key("t1") });
  await approveRest(desk, first.key);
  expect(await publishNow(desk, first.key)).toMatchObject({ kind: "done", version: 2 });
});
