/** Mistakes people make in a brief.yaml, each with the place and the words they are told. */
import { expect, test } from "vitest";
import { parseConfig } from "../../src/commands/config/parse-config.ts";

/** Problems as `line:column: message`, so that a row of the table reads like the program's output. */
function problemsOf(text: string): string[] {
  const parsed = parseConfig(text);
  if (parsed.ok) return [];
  return parsed.problems.map(({ line, column, message }) => `${line}:${column}: ${message}`);
}

test.for([
  {
    mistake: "a key with a typing error",
    text: "titel: x",
    says: ["1:1: unknown key `titel`; did you mean `title`?"],
  },
  {
    mistake: "a key with swapped letters",
    text: "title: x\nquestoins: []",
    says: ["2:1: unknown key `questoins`; did you mean `questions`?"],
  },
  {
    mistake: "a key in another case",
    text: "limits:\n  ChunkTokens: 500",
    says: ["2:3: unknown key `ChunkTokens` in `limits`; did you mean `chunkTokens`?"],
  },
  {
    mistake: "a key with underscores",
    text: "limits:\n  chunk_tokens: 500",
    says: ["2:3: unknown key `chunk_tokens` in `limits`; did you mean `chunkTokens`?"],
  },
  {
    mistake: "a key one level too high",
    text: "concurrency: 4",
    says: [
      "1:1: unknown key `concurrency`; it belongs at `network.concurrency` or `limits.concurrency`.",
    ],
  },
  {
    mistake: "a key that is near nothing",
    text: "frobnicate: 4",
    says: ["1:1: unknown key `frobnicate`; Allowed: `title`, "],
  },
  {
    mistake: "a key of an attack",
    text: "title: x\n__proto__:\n  admin: true",
    says: ["2:1: unknown key `__proto__`"],
  },
  { mistake: "a merge key", text: "<<: { title: x }", says: ["1:1: unknown key `<<`"] },
  {
    mistake: "text for a list",
    text: "questions: Why?",
    says: [
      "1:12: `questions`: write a list, each item on its own line after `- `, of text, not the text `Why?`.",
    ],
  },
  {
    mistake: "a list for text",
    text: "title:\n  - x",
    says: ["2:3: `title`: write text, not a list."],
  },
  {
    mistake: "a number for text",
    text: "title: 1984",
    says: ["1:8: `title`: write text, not `1984`."],
  },
  {
    mistake: "a map for a list",
    text: "sources: { a: b }",
    says: ["1:10: `sources`: write a list"],
  },
  {
    mistake: "a number with a unit",
    text: "limits:\n  timeoutSeconds: 30s",
    says: ["2:19: `limits.timeoutSeconds`: write a number above 0, not the text `30s`."],
  },
  {
    mistake: "a number out of range",
    text: "limits: { concurrency: 0 }",
    says: ["1:24: `limits.concurrency`: write a whole number from 1 to 256, not `0`."],
  },
  {
    mistake: "a number below zero",
    text: "budget:\n  calls: -5",
    says: ["2:10: `budget.calls`: write a whole number from 0, not `-5`."],
  },
  {
    mistake: "a fraction for a whole number",
    text: "budget: { calls: 1.5 }",
    says: ["1:18: `budget.calls`: write a whole number from 0, not `1.5`."],
  },
  {
    mistake: "a boolean for a number",
    text: "budget: { calls: true }",
    says: ["1:18: `budget.calls`: write a whole number from 0, not `true`."],
  },
  {
    mistake: "a word that is none of the allowed",
    text: "scale: icd203",
    says: [
      "1:8: `scale`: write `icd-203` or `phia`, not the text `icd203`. Did you mean `icd-203`?",
    ],
  },
  {
    mistake: "a model without its provider",
    text: "model: gpt-5",
    says: [
      "1:8: `model`: write `extractive` or `provider:model`, e.g. `openai:gpt-5-mini`, not the text `gpt-5`.",
    ],
  },
  {
    mistake: "a role that does not exist",
    text: "models:\n  writer: openai:x",
    says: ["2:3: unknown key `writer` in `models`; did you mean `write`?"],
  },
  {
    mistake: "a fault within the one map that was meant",
    text: "deliver:\n  - webhook:\n      url: https://hook.example/in\n      secret: HOOK",
    says: [
      "3:7: `deliver[1].webhook.secretFrom` is missing.",
      "4:7: unknown key `secret` in `deliver[1].webhook`",
    ],
  },
  {
    mistake: "a key with nothing behind it",
    text: "title:\nreader: me",
    says: ["1:1: `title`: write text, not nothing."],
  },
  { mistake: "an empty list", text: "sources: []", says: ["1:10: `sources`: must not be empty"] },
  {
    mistake: "an empty text in a list",
    text: "questions:\n  - Why?\n  - ''",
    says: ["3:5: `questions[2]`: must not be empty"],
  },
  {
    mistake: "a publisher without a name",
    text: "publishers:\n  - match: BBC",
    says: ["2:5: `publishers[1].name` is missing."],
  },
  {
    mistake: "a grade beyond F",
    text: "publishers:\n  - match: BBC\n    name: BBC\n    grade: G",
    says: ["4:12: `publishers[1].grade`: write `A`, `B`, `C`, `D`, `E` or `F`, not the text `G`."],
  },
  {
    mistake: "half a price",
    text: "prices:\n  openai:x: { input: 1 }",
    says: ["2:13: `prices.openai:x.output` is missing."],
  },
  {
    mistake: "a price as text",
    text: "prices:\n  openai:x: { input: $1, output: 2 }",
    says: ["2:22: `prices.openai:x.input`: write a number from 0, not the text `$1`."],
  },
  {
    mistake: "a cap in dollars without a price",
    text: "model: openai:x\nbudget:\n  dollars: 5",
    says: ["3:3: a cap in dollars needs the price of `openai:x`"],
  },
  {
    mistake: "a glob that leaves the folder",
    text: "sources:\n  - '*.txt'\n  - ../*.txt",
    says: ["3:5: `../*.txt` leaves the folder"],
  },
  {
    mistake: "an absolute glob",
    text: "sources: [/etc/*]",
    says: ["1:11: `/etc/*` leaves the folder"],
  },
  {
    mistake: "the same key twice",
    text: "title: a\nreader: b\ntitle: c",
    says: ["3:1: this key stands here a second time; keep one of the two."],
  },
  {
    mistake: "a tab",
    text: "limits:\n\tconcurrency: 2",
    says: ["2:1: a tab cannot indent; use spaces."],
  },
  { mistake: "an open bracket", text: "title: x\nquestions: [a, b", says: ["2:17: "] },
  {
    mistake: "an open quotation mark",
    text: 'title: "x\nreader: y',
    says: ['2:10: Missing closing "quote.'],
  },
  {
    mistake: "a second document",
    text: "title: x\n---\ntitle: y",
    says: ["2:1: `---` begins a second document"],
  },
  {
    mistake: "a tag of a programming language",
    text: "title: !!js/function x",
    says: ["1:8: Unresolved tag"],
  },
  {
    mistake: "an alias without an anchor",
    text: "title: x\nreader: *nobody",
    says: ["2:9: this alias (`*name`) has no anchor"],
  },
  {
    mistake: "a list instead of settings",
    text: "- a\n- b",
    says: ["1:1: The file: write a map of `title`"],
  },
  {
    mistake: "a sentence instead of settings",
    text: "hello",
    says: ["1:1: The file: write a map of `title`"],
  },
  { mistake: "an empty file", text: " \n", says: ["1:1: the file is empty."] },
  {
    mistake: "a file of ten megabytes",
    text: "#".repeat(10_000_000),
    says: ["1:1: the file has 10000000 characters"],
  },
  {
    mistake: "a mark at the start, and an unknown key",
    text: "\uFEFFtitel: x",
    says: ["1:1: unknown key `titel`"],
  },
  {
    mistake: "CRLF, and an unknown key",
    text: "title: x\r\nreader: y\r\ntitel: z\r\n",
    says: ["3:1: unknown key `titel`"],
  },
])("finds $mistake", ({ text, says }) => {
  const found = problemsOf(text);
  expect(found).toHaveLength(says.length);
  for (const [index, start] of says.entries()) expect(found[index]).toContain(start);
});

test("finds all mistakes at once, in the order of the file", () => {
  const text = "titel: x\nscale: icd\nlimits:\n  concurency: 2\n  chunkTokens: few\ntitel: y\n";
  expect(problemsOf(text).map((problem) => problem.split(": ")[0])).toEqual([
    "1:1",
    "2:8",
    "4:3",
    "5:16",
    "6:1",
  ]);
});

test("stops at a bomb of aliases, in no time", () => {
  const levels = Array.from(
    { length: 30 },
    (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n},`.repeat(9)}]`,
  );
  const startedMs = performance.now();
  const found = problemsOf(["a0: &a0 [x]", ...levels].join("\n"));
  expect(found[0]).toMatch(/^\d+:\d+: aliases of aliases/);
  expect(performance.now() - startedMs).toBeLessThan(1000);
});

test.for([
  { what: "only comments", text: "# nothing yet\n" },
  { what: "a mark and CRLF", text: "\uFEFFtitle: x\r\nquestions:\r\n  - Why?\r\n" },
  { what: "words that other YAML takes for booleans", text: "title: no\nreader: 'on'\n" },
  { what: "an alias or two", text: "title: &t x\nreader: *t\n" },
  {
    what: "a cap in dollars with a price",
    text: "model: openai:x\nbudget: { dollars: 1 }\nprices: { openai:x: { input: 0, output: 0 } }",
  },
])("accepts $what", ({ text }) => {
  expect(problemsOf(text)).toEqual([]);
});

test("gives every setting its default", () => {
  const parsed = parseConfig("title: x");
  expect(parsed).toMatchObject({
    ok: true,
    config: { title: "x", model: "extractive", scale: "icd-203", limits: { chunkTokens: 1500 } },
  });
});
