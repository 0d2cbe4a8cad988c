/** `measure`, for developers: JSON lines in, one JSON line back each, by the code that the stages run. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repository, runCli } from "./run-cli.ts";

function measure(name: string, input: string | Uint8Array) {
  const argv = [join(repository, "src", "cli.ts"), "measure", name];
  const environment = { PATH: process.env["PATH"] };
  const ran = spawnSync(process.execPath, argv, { input, env: environment, encoding: "utf8" });
  return { code: ran.status, stdout: ran.stdout, stderr: ran.stderr };
}

const linesOf = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).join("\n");

type Line = Readonly<{ id: string; [key: string]: unknown }>;

/** Answers by id: one to each row, and no more. */
function answersTo(name: string, rows: readonly Line[]): ReadonlyMap<string, Line> {
  const { code, stdout, stderr } = measure(name, linesOf(rows));
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const answers: Line[] = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(answers.map(({ id }) => id).toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
  return new Map(answers.map((answer) => [answer.id, answer]));
}

test("measures claims: what a check refuses, what it leaves to a judge, and the rest", () => {
  const evidence = "The ferry to Orsk carried 240 passengers on Friday, the harbour office said.";
  const answers = answersTo("claims", [
    { id: "same", evidence, claim: "The ferry to Orsk carried 240 passengers on Friday." },
    { id: "figure", evidence, claim: "The ferry to Orsk carried 420 passengers on Friday." },
    {
      id: "silent",
      evidence: "The ferry carried 240 passengers, the harbour office said.",
      claim: "The ferry carried 240 passengers on 3 May 2024.",
    },
  ]);
  expect(answers.get("same")).toMatchObject({ verdict: "supported", why: [] });
  expect(answers.get("figure")).toMatchObject({
    verdict: "unsupported",
    why: [expect.stringMatching(/^numbers \(fail\): /)],
  });
  expect(answers.get("silent")).toMatchObject({ verdict: "unsure" });
});

test("measures quotes: offsets count in the text as it was given, and a piece is found by itself", () => {
  const told = "The mill\u2019s owner said the wheel was sound and the race was dry.";
  // Code units that canonical text does not have stand before the quote.
  const text = `A\u200Bbc.\r\n\r\n${told}`;
  const spanOf = (words: string) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length };
  };
  const wheel = spanOf("the wheel was sound");
  const race = spanOf("the race was dry");
  const row = (id: string, quote: string) => ({ id, source_text: text, quote });
  const answers = answersTo("quotes", [
    row("verbatim", "the wheel was sound"),
    row("folded", "The mill's owner"),
    row("joined", "the wheel was sound … the race was dry"),
    row("slip", "said the wheel was soond and the race was dry"),
    row("turned", "the wheel was not sound"),
    row("strange", "nobody had seen the miller since spring"),
    { id: "twice", source_text: "Up, then up, then up.", quote: "up" },
  ]);
  expect(answers.get("verbatim")).toMatchObject({ status: "exact", ...wheel });
  expect(answers.get("folded")).toMatchObject({ status: "exact", ...spanOf("The mill’s owner") });
  expect(answers.get("joined")).toMatchObject({
    status: "joined",
    start: wheel.start,
    end: race.end,
    spans: [
      [wheel.start, wheel.end],
      [race.start, race.end],
    ],
  });
  expect(answers.get("slip")).toMatchObject({ status: "approx", end: race.end });
  expect(answers.get("turned")).toMatchObject({ status: "reject", reason: "altered" });
  expect(answers.get("strange")).toMatchObject({ status: "reject", reason: "absent" });
  expect(answers.get("twice")).toMatchObject({ status: "exact", start: 9, end: 11 });
});

test("measures copies: a copy, a copy with another figure, and another text", () => {
  const report =
    "The council of Varnholm voted on Tuesday to rebuild the old bridge over the river Aske, which a flood had carried away in spring. " +
    "The work will cost 14 million crowns and begin before the winter, the mayor told reporters after the meeting. " +
    "Two members voted against the plan because they wanted a tunnel instead.";
  const other =
    "A museum in Lindau has been given forty letters of a painter who lived there for a few years before she moved to the coast. " +
    "They will be shown to the public from next month on, together with sketches that the family had kept in an attic until now.";
  const answers = answersTo("copies", [
    { id: "copy", a: report, b: `${report} Read more on our site.` },
    { id: "update", a: report, b: report.replace("14 million", "19 million") },
    { id: "other", a: report, b: other },
  ]);
  expect(answers.get("copy")).toMatchObject({ verdict: "duplicate" });
  expect(answers.get("update")).toMatchObject({ verdict: "update" });
  expect(answers.get("other")).toEqual({ id: "other", verdict: "different", score: 0 });
});

test("measures events: articles on one event share a group, in whatever order they come", () => {
  const rows = [
    {
      id: "q1",
      text: "An earthquake of magnitude 6.1 struck Tarvia on Monday.\nRescuers in Tarvia search collapsed houses for survivors of the earthquake.",
    },
    {
      id: "c1",
      text: "Norfell won the chess final in Ostby on Sunday.\nThe champion Norfell beat Adeyo in forty moves of the final.",
    },
    {
      id: "q2",
      text: "Rescuers pulled a child from a collapsed house in Tarvia after the earthquake.\nThe magnitude 6.1 earthquake struck on Monday.",
    },
    {
      id: "c2",
      text: "The chess final in Ostby went to Norfell, who beat Adeyo on Sunday.\nNorfell is the champion after forty moves.",
    },
  ];
  const answers = answersTo("events", rows);
  const group = (id: string) => answers.get(id)?.["group"];
  expect(group("q1")).toEqual(expect.any(String));
  expect(group("q2")).toBe(group("q1"));
  expect(group("c2")).toBe(group("c1"));
  expect(group("c1")).not.toBe(group("q1"));
  expect(answersTo("events", rows.toReversed())).toEqual(answers);
});

const good = { id: "first", source_text: "It rains.", quote: "rains" };

test.for([
  { given: "no JSON", line: "{not json}", says: "it is not JSON" },
  { given: "a row without a field", line: '{"id":"x","quote":"a"}', says: "source_text: " },
  { given: "an empty quote", line: '{"id":"x","source_text":"a","quote":""}', says: "quote: " },
  { given: "no row at all", line: "7", says: "expected object" },
  { given: "bytes that are not UTF-8", line: Buffer.from([0x22, 0xff, 0x22]), says: "not UTF-8" },
])("refuses $given with the number of its line, after the answers before it", ({ line, says }) => {
  // The empty line is no row, and is counted.
  const input = Buffer.concat([Buffer.from(`${JSON.stringify(good)}\n\n`), Buffer.from(line)]);
  const { code, stdout, stderr } = measure("quotes", input);
  expect(code).toBe(2);
  expect(JSON.parse(stdout)).toMatchObject({ id: "first", status: "exact" });
  expect(stderr).toMatch(/^error\[E_USAGE\] Line 3 of standard input [^\n]+\n/);
  expect(stderr).toMatch(/\n {2}where: standard input:3\n {2}next: [^\n]+\n$/);
  expect(stderr).toContain(says);
});

test("gives every id back as it came, and reads a line to its real end", () => {
  const id = "a\u2028b\u202Ec\u00E9\u{1F4C8}";
  // Longer than what a pipe hands over at a time, and cut in the middle of a letter.
  const text = `${"\u20AC ".repeat(50_001)}It rains.`;
  const answers = answersTo("quotes", [
    { ...good, source_text: text, id },
    { ...good, source_text: text },
  ]);
  expect(answers.get(id)).toMatchObject({ end: text.length - 1 });
});

test("answers nothing to nothing", () => {
  expect(measure("events", "")).toEqual({ code: 0, stdout: "", stderr: "" });
});

test("refuses a measure that is none, and names those that are", () => {
  const { code, stdout, stderr } = measure("clams", "");
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toMatch(
    /^error\[E_USAGE\] .*clams.* claims, quotes, copies, events\.\n {2}next: /,
  );
});

test("is not in the help of the program, and has one of its own for developers", async () => {
  expect((await runCli(["--help"])).stdout).not.toContain("measure");
  expect((await runCli(["measure", "--help"])).stdout).toContain("For developers");
});
