/** The eval as a developer runs it: it passes against what was just recorded, and fails when a bug is planted. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readFeedback } from "../../eval/feedback.ts";
import { readRecord } from "../../eval/record.ts";

const root = join(import.meta.dirname, "..", "..");
const folder = mkdtempSync(join(tmpdir(), "nightdesk-eval-"));
const record = join(folder, "recorded.json");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Claims alone: the part that a planted check shows in, in some seconds. */
function evaluate(...more: readonly string[]) {
  const [preload, rest] =
    more[0] === "bug"
      ? [["--import", join(import.meta.dirname, "planted-bug.ts")], more.slice(1)]
      : [[], more];
  const run = spawnSync(
    process.execPath,
    [...preload, join(root, "eval", "eval.ts"), "claims", "--against", record, ...rest],
    { encoding: "utf8" },
  );
  return { code: run.status, out: run.stdout, err: run.stderr };
}

let first: ReturnType<typeof evaluate>;
beforeAll(() => {
  first = evaluate("--record");
});

test("what was measured is recorded, and printed with its cases and interval", () => {
  expect(first).toMatchObject({ code: 0, err: "" });
  const { figures } = readRecord(record);
  expect(Object.keys(figures).length).toBeGreaterThan(20);
  expect(first.out).toMatch(/measure +cases +good +% +recorded +95% interval/);
  expect(first.out).toMatch(/\d+ figures over \d+ cases, against the record of/);
});

test("recording one part leaves what is recorded of the others", () => {
  const file = join(folder, "two-parts.json");
  const old = { good: 1, of: 2, cases: 2 };
  const before = {
    schema: "nightdesk/eval@1",
    date: "2020-01-01",
    figures: { "another part": old },
  };
  writeFileSync(file, JSON.stringify(before));
  const run = spawnSync(process.execPath, [
    join(root, "eval", "eval.ts"),
    "feedback",
    "--record",
    "--against",
    file,
  ]);
  expect(run.status).toBe(0);
  expect(readRecord(file).figures).toEqual({ "another part": old });
});

test("the same tree gives the same figures again", () => {
  const again = evaluate("--json");
  expect(again).toMatchObject({ code: 0, err: "" });
  expect(JSON.parse(again.out)).toMatchObject({ faults: [] });
});

test("a check that passes everything is found: exit 1, and the figures that fell", () => {
  const { code, err } = evaluate("bug");
  expect(code).toBe(1);
  expect(err).toMatch(/“fault: quotation marks” fell to [\d.]+% .* from the recorded/);
  expect(err).toMatch(/“all planted faults: dropped” fell/);
  expect(err).not.toMatch(/“lawful: [^”]*” fell/);
});

test("the record of the project is one, and so are its feedback cases", () => {
  expect(
    Object.keys(readRecord(join(root, "eval", "recorded.json")).figures).length,
  ).toBeGreaterThan(50);
  expect(() => readFeedback(join(root, "eval", "feedback.jsonl"))).not.toThrow();
});

test("a line that is no feedback case is named", () => {
  const file = join(folder, "feedback.jsonl");
  const good = {
    id: "1",
    statement: "It rained.",
    speaker: { kind: "source" },
    stance: null,
    quotes: ["It rained."],
    lawful: [],
    surroundings: [],
    ruling: "stands",
    note: "",
  };
  writeFileSync(file, `${JSON.stringify(good)}\n\n{"id":"2"}\n`);
  expect(() => readFeedback(file)).toThrow(/feedback\.jsonl:3 is no feedback case/);
  writeFileSync(file, readFileSync(file, "utf8").split("\n")[0] ?? "");
  expect(readFeedback(file)).toHaveLength(1);
});
