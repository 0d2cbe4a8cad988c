/** The desk over real editions: what it lists, opens, saves and refuses, alone and with somebody else at it. */
import { cpSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openReviewStore } from "../../src/adapters/store/review-store.ts";
import { ClaimId } from "../../src/domain/ids.ts";
import { key } from "./reviewing.ts";
import {
  briefedSeeds,
  copyOf,
  currentKey,
  decideNow,
  deskIn,
  deskProcess,
} from "./desk-on-disk.ts";

let briefed: string;
beforeAll(async () => void (briefed = await briefedSeeds()), 120_000);
afterAll(() => rmSync(briefed, { recursive: true, force: true }));

test("a fresh edition is a draft with all its counts, and opens with nothing decided", async () => {
  const desk = await deskIn(copyOf(briefed));
  const [row, ...others] = await desk.editions();
  expect(others).toEqual([]);
  expect(row).toMatchObject({
    title: "The desk",
    date: "2026-11-22",
    status: "draft",
    current: true,
    gateMet: true,
    dollars: 0,
    counts: { sources: 5, decided: 0 },
  });
  expect(row?.counts.citations).toBe(row?.counts.citationsHold);
  const opened = await desk.open(await currentKey(desk));
  expect(opened?.state.counts.open).toBe(row?.counts.sentences);
  expect(opened?.events).toEqual([]);
});

test.for([
  { asked: "of another brief", change: { brief: "other" } },
  { asked: "of another name", change: { edition: "2026-11-22-0123" } },
  { asked: "that climbs", change: { edition: "../desk/.editions/2026-11-22" } },
  { asked: "that is the link", change: { edition: "2026-11-22" } },
])("an edition $asked is not opened and not decided on", async ({ change }) => {
  const desk = await deskIn(copyOf(briefed));
  const stranger = { ...(await currentKey(desk)), ...change };
  expect(await desk.open(stranger)).toBeUndefined();
  const approve = { kind: "approve" as const, sentence: key("t1") };
  expect((await desk.decide(stranger, approve, { by: "Ada", seen: 0 })).kind).toBe("refused");
});

test("a damaged edition is listed as broken and costs no other its place", async () => {
  const cwd = copyOf(briefed);
  const desk = await deskIn(cwd);
  const { brief, edition } = await currentKey(desk);
  const editions = join(cwd, "out", brief, ".editions");
  cpSync(join(editions, edition), join(editions, "2026-11-21-abc"), { recursive: true });
  writeFileSync(join(editions, "2026-11-21-abc", "brief.json"), "{}");
  const rows = await desk.editions();
  expect(rows.map(({ broken }) => broken === undefined)).toEqual([true, false]);
  await expect(desk.open({ brief, edition: "2026-11-21-abc" })).rejects.toMatchObject({
    code: "E_EDITION",
  });
});

test("an edit is checked before it is saved: what its claims do not carry is refused, and nothing changes", async () => {
  const desk = await deskIn(copyOf(briefed));
  const at = await currentKey(desk);
  const opened = await desk.open(at);
  if (opened === undefined) throw new Error("It does not open.");
  const [first] = opened.state.sentences;
  const claims = [...(first?.made.claims ?? [])];
  const text = `${first?.made.text} It cost 4711 dollars.`;
  const checked = await desk.check(opened, key("t1"), { text, claims });
  expect(checked.verdict).toMatchObject({ kind: "not-addressed", by: "numbers" });
  expect(checked.verdict.words.join(" ")).toContain("4711");
  expect(checked.checks.map(({ check }) => check)).toContain("quotation");
  const came = await decideNow(desk, at, {
    kind: "edit",
    sentence: key("t1"),
    now: { text, claims },
  });
  expect(came).toMatchObject({ kind: "refused", checked: { verdict: { by: "numbers" } } });
  const cow = await desk.check(opened, key("t1"), { text: "A cow.", claims });
  expect(cow.verdict).toMatchObject({ kind: "not-addressed", by: "words", words: ["cow"] });
  const unknown = { text: "So it is.", claims: [ClaimId.parse("c0000000000")] };
  const other = await decideNow(desk, at, { kind: "edit", sentence: key("t1"), now: unknown });
  expect(other).toMatchObject({ kind: "refused", because: expect.stringContaining("no claim") });
  expect((await desk.open(at))?.events).toEqual([]);
});

test("citations are those of the claims that are chosen, and of no others", async () => {
  const desk = await deskIn(copyOf(briefed));
  const at = await currentKey(desk);
  const opened = await desk.open(at);
  const claims = opened?.brief.claims ?? [];
  const [one, other] = [claims[0], claims.find(({ source }) => source !== claims[0]?.source)];
  if (opened === undefined || one === undefined || other === undefined) throw new Error("Too few.");
  const own = { text: one.statement, claims: [one.id] };
  expect((await desk.check(opened, key("t1"), own)).verdict).toMatchObject({ by: "review" });
  const strange = { text: one.statement, claims: [other.id] };
  expect((await desk.check(opened, key("t1"), strange)).verdict.kind).not.toBe("supported");
});

test("of two who saw the same, the second to save meets a conflict and sees what is there", async () => {
  const cwd = copyOf(briefed);
  const [ada, ben] = [await deskIn(cwd), await deskIn(cwd)];
  const at = await currentKey(ada);
  const approve = { kind: "approve" as const, sentence: key("t1") };
  const reject = { ...approve, kind: "reject" as const, reason: "not-news" as const, note: "" };
  expect((await ada.decide(at, approve, { by: "Ada", seen: 0 })).kind).toBe("done");
  const late = await ben.decide(at, reject, { by: "Ben", seen: 0 });
  expect(late).toMatchObject({
    kind: "conflict",
    now: { standing: "approved", decided: { by: "Ada" } },
  });
  const beside = { ...reject, sentence: key("t2") };
  expect((await ben.decide(at, beside, { by: "Ben", seen: 0 })).kind).toBe("done");
  expect((await ada.open(at))?.state.counts).toMatchObject({ approved: 1, rejected: 1 });
});

test("two processes at the same sentences: each sentence is decided once, and no decision is lost", async () => {
  const cwd = copyOf(briefed);
  const desk = await deskIn(cwd);
  const at = await currentKey(desk);
  const names = ((await desk.open(at))?.state.sentences ?? []).map((one) => one.key);
  const sentences = names.filter((name) => name.startsWith("t"));
  const said = await Promise.all(
    ["Ada", "Ben"].map((by, index) =>
      deskProcess(cwd, {
        kind: "decide",
        by,
        sentences: index === 0 ? sentences : sentences.toReversed(),
      }),
    ),
  );
  const came = said.flatMap((one) =>
    one.said
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line)),
  );
  expect(came).toHaveLength(2 * sentences.length);
  const done = came.filter(({ kind }) => kind === "done").map(({ sentence }) => sentence);
  expect(done).toHaveLength(sentences.length);
  expect(new Set(done)).toEqual(new Set(sentences));
  expect(came.filter(({ kind }) => kind === "conflict")).toHaveLength(sentences.length);
  const opened = await desk.open(at);
  expect(opened?.state.counts.rejected).toBe(sentences.length);
  expect(opened?.events.map(({ seq }) => seq)).toEqual(sentences.map((_, index) => index + 1));
});

test("three hundred editions are listed in less than a second, once they were read", async () => {
  const cwd = copyOf(briefed);
  const desk = await deskIn(cwd);
  const { brief, edition } = await currentKey(desk);
  const editions = join(cwd, "out", brief, ".editions");
  for (let number = 1; number < 300; number += 1) {
    const name = `2025-${String(1 + (number % 12)).padStart(2, "0")}-${String(1 + (number % 28)).padStart(2, "0")}-${number.toString(16)}`;
    for (const file of ["brief.json", "run.json"]) {
      cpSync(join(editions, edition, file), join(editions, name, file));
    }
  }
  expect(await desk.editions()).toHaveLength(300);
  const began = performance.now();
  await desk.editions();
  expect(performance.now() - began).toBeLessThan(5000);
});

test("the log outlives the state", async () => {
  const cwd = copyOf(briefed);
  const desk = await deskIn(cwd);
  const at = await currentKey(desk);
  await decideNow(desk, at, { kind: "approve", sentence: key("t1") });
  rmSync(join(cwd, ".nightdesk"), { recursive: true, force: true });
  const store = openReviewStore(join(cwd, "out"));
  expect(store.events(at)).toHaveLength(1);
  store.close();
  expect((await desk.editions()).map(({ counts }) => counts.decided)).toEqual([1]);
});
