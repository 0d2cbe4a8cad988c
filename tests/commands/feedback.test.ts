/** `nightdesk feedback export` over editions on disk, as a developer runs it, up to the eval that reads what it wrote. */
import { spawnSync } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { readFeedback } from "../../eval/feedback.ts";
import { whileLocked } from "../../src/adapters/store/file-lock.ts";
import { openReviewStore } from "../../src/adapters/store/review-store.ts";
import {
  briefedSeeds,
  copyOf,
  currentKey,
  decideNow,
  deskIn,
  openDeskIn,
} from "../review/desk-on-disk.ts";
import { key } from "../review/reviewing.ts";
import { repository, runCli } from "./run-cli.ts";

let briefed: string;
let reviewed: string;
let edition: string;
beforeAll(async () => {
  briefed = await briefedSeeds();
  reviewed = await briefedSeeds();
  const { desk, close } = await openDeskIn(reviewed);
  const at = await currentKey(desk);
  edition = at.edition;
  const claim = (await desk.open(at))?.brief.claims.find(
    (one) =>
      one.kind === "fact" && one.stance === "asserted" && one.statement === one.citations[0]?.quote,
  );
  if (claim === undefined) throw new Error("The seeds have no plain claim.");
  const now = { text: claim.statement, claims: [claim.id] };
  for (const decision of [
    { kind: "reject", sentence: key("t1"), reason: "wrong-figure", note: "It was 5." },
    { kind: "reject", sentence: key("t2"), reason: "not-news", note: "" },
    { kind: "edit", sentence: key("t3"), now },
  ] as const) {
    const decided = await decideNow(desk, at, decision);
    if (decided.kind !== "done") throw new Error(JSON.stringify(decided));
  }
  close();
});
afterAll(() => {
  for (const folder of [briefed, reviewed]) rmSync(folder, { recursive: true, force: true });
});

const exported = (cwd: string, ...more: readonly string[]) =>
  runCli(["feedback", "export", ...more], { cwd });

describe("what is exported", () => {
  test("are the rulings on truth, one a line, without names", async () => {
    const { code, stdout, stderr } = await exported(reviewed);
    expect(code).toBe(0);
    const file = join(reviewed, "lines.jsonl");
    writeFileSync(file, stdout);
    expect(readFeedback(file).map(({ ruling }) => ruling)).toEqual(["falls", "stands"]);
    expect(stdout).toContain("Rejected: a figure is wrong. It was 5.");
    expect(stdout).not.toContain("Ada");
    expect(stderr).toContain("2 cases from 1 review: 1 stands, 1 falls.");
  });

  test("has names when they are asked for, and is one object with --json", async () => {
    const { stdout } = await exported(reviewed, "--json", "--with-reviewers");
    const shape = z.object({
      feedback: z.object({ cases: z.int(), rows: z.array(z.object({ by: z.string() })) }),
    });
    const { feedback } = shape.parse(JSON.parse(stdout));
    expect(feedback.cases).toBe(2);
    expect(feedback.rows.map(({ by }) => by)).toEqual(["Ada", "Ada"]);
  });

  test("is put into a file beside what is there, and once however often", async () => {
    const cwd = copyOf(reviewed);
    const to = ["--to", "cases.jsonl"];
    expect((await exported(cwd, ...to)).stdout).toContain("2 new, 0 changed, 0 there already");
    const first = readFileSync(join(cwd, "cases.jsonl"), "utf8");
    expect((await exported(cwd, ...to)).stdout).toContain("0 new, 0 changed, 2 there already");
    expect(readFileSync(join(cwd, "cases.jsonl"), "utf8")).toBe(first);
    const own = { ...readFeedback(join(cwd, "cases.jsonl"))[0], id: "by-hand" };
    writeFileSync(join(cwd, "cases.jsonl"), `${JSON.stringify(own)}\n${first}`);
    await exported(cwd, ...to);
    expect(readFeedback(join(cwd, "cases.jsonl")).map(({ id }) => id)[0]).toBe("by-hand");
    expect(readFeedback(join(cwd, "cases.jsonl"))).toHaveLength(3);
  });

  test("is put in when it is its turn, beside what another put there meanwhile", async () => {
    const cwd = copyOf(reviewed);
    const file = join(cwd, "cases.jsonl");
    await exported(cwd, "--to", "cases.jsonl");
    const others = `${JSON.stringify({ ...readFeedback(file)[0], id: "another" })}\n`;
    rmSync(file);
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    const before = whileLocked(file, () => held);
    const running = exported(cwd, "--to", "cases.jsonl");
    expect(await Promise.race([running, wait(3000, "it waits")])).toBe("it waits");
    writeFileSync(file, others);
    release();
    await before;
    expect((await running).code).toBe(0);
    expect(readFeedback(file).map(({ id }) => id)[0]).toBe("another");
    expect(readFeedback(file)).toHaveLength(3);
  });

  test("is read and counted by the eval", async () => {
    const cwd = copyOf(reviewed);
    await exported(cwd, "--to", "cases.jsonl");
    const argv = ["feedback", "--json", "--record", "--against", join(cwd, "record.json")];
    const script = join(repository, "eval", "eval.ts");
    const run = spawnSync(
      process.execPath,
      [script, ...argv, "--feedback", join(cwd, "cases.jsonl")],
      { encoding: "utf8" },
    );
    expect(run.stderr).toBe("");
    const shape = z.object({ figures: z.array(z.object({ measure: z.string(), cases: z.int() })) });
    const { figures } = shape.parse(JSON.parse(run.stdout));
    expect(figures.map(({ measure, cases }) => [measure, cases])).toEqual([
      ["feedback: what falls is caught", 1],
      ["feedback: what stands passes", 1],
    ]);
  });

  test("is empty for a day on which nothing was ruled any more", async () => {
    const { code, stdout, stderr } = await exported(reviewed, "--since", "2027-01-01");
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(stderr).toContain("0 cases");
  });
});

describe("it refuses", () => {
  test.for([
    {
      what: "where nobody reviewed anything",
      more: [],
      says: "Nobody has reviewed anything",
      code: 2,
    },
    {
      what: "a brief that is not there",
      more: ["--brief", "nosuch"],
      says: "no brief `nosuch`",
      code: 2,
    },
    { what: "a folder that is not there", more: ["nosuch"], says: "cannot be read", code: 2 },
    {
      what: "a date that is none",
      more: ["--since", "2026-02-30"],
      says: "A date is written",
      code: 2,
    },
  ])("$what", async ({ more, says, code }) => {
    const ran = await exported(briefed, ...more);
    expect(ran.code).toBe(code);
    expect(ran.stderr).toContain(says);
    expect(ran.stderr).toContain("next:");
  });

  test.for([
    { what: "that is a folder", to: "folder" },
    { what: "in a folder that is not there", to: "nosuch/cases.jsonl" },
  ])("a file $what", async ({ to }) => {
    const cwd = copyOf(reviewed);
    mkdirSync(join(cwd, "folder"));
    const { code, stderr } = await exported(cwd, "--to", to);
    expect(code).toBe(8);
    expect(stderr).toContain("E_STORAGE");
  });

  test("a file with a line that is no case, and leaves it as it was", async () => {
    const cwd = copyOf(reviewed);
    writeFileSync(join(cwd, "cases.jsonl"), "{}\n");
    const { code, stderr } = await exported(cwd, "--to", "cases.jsonl");
    expect(code).toBe(2);
    expect(stderr).toContain("cases.jsonl:1");
    expect(readFileSync(join(cwd, "cases.jsonl"), "utf8")).toBe("{}\n");
  });
});

test("a review whose edition is not there any more is told, and costs only its own cases", async () => {
  const cwd = copyOf(reviewed);
  const desk = await deskIn(cwd);
  const { brief } = await currentKey(desk);
  const store = openReviewStore(join(cwd, "out"));
  const decision = { kind: "reject", sentence: key("t1"), reason: "misleading", note: "" } as const;
  const what = { kind: "decided", decision, verdict: null } as const;
  const gone = { brief, edition: "2020-01-01-000000000000" };
  store.append(gone, 0, { at: "2026-11-22T06:00:00Z", by: "Ada", what });
  store.close();
  const { code, stdout, stderr } = await exported(cwd);
  expect(code).toBe(3);
  expect(stderr).toContain("1 review is of editions that are not there any more");
  expect(stdout.trim().split("\n")).toHaveLength(2);
  expect(edition).not.toBe(gone.edition);
});
