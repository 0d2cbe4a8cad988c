import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { asLine, fence, rearm } from "../../src/adapters/model/fence.ts";
import { loadPromptSet, ownPrompts } from "../../src/adapters/model/prompt-set.ts";
import { BriefError } from "../../src/domain/brief-error.ts";
import { readPrompt } from "../../src/adapters/model/prompt-template.ts";

const form = { name: "judge", required: ["cases"], optional: ["language"], hasStaticPart: true };
const read = (text: string): ReturnType<typeof readPrompt> => readPrompt(text, form);

test.for([
  {
    fault: "an unknown placeholder",
    text: "Judge.\n===\n{{cases}} {{evidense}}",
    line: 3,
    column: 11,
  },
  {
    fault: "a placeholder that is never closed",
    text: "Judge.\n===\n{{cases}}\n  {{cases",
    line: 4,
    column: 3,
  },
  {
    fault: "a placeholder above the line",
    text: "Judge {{language}}.\n===\n{{cases}}",
    line: 1,
    column: 7,
  },
  { fault: "a missing placeholder", text: "Judge.\n===\nnothing", line: 2, column: 1 },
  { fault: "no line", text: "Judge.\n{{cases}}", line: 1, column: 1 },
  { fault: "no instructions", text: "<!-- {{x}} -->\n===\n{{cases}}", line: 2, column: 1 },
  {
    fault: "a placeholder below a comment of two lines",
    text: "<!-- one\ntwo -->\nJudge.\n===\n{{cases}}{{x}}",
    line: 5,
    column: 10,
  },
  { fault: "CRLF before the fault", text: "Judge.\r\n===\r\n{{cases}}{{x}}", line: 3, column: 10 },
])("names the place of $fault", ({ text, line, column }) => {
  expect(read(text)).toMatchObject([{ line, column }]);
});

test("every fault of every file is named at once, with what is allowed", async () => {
  const folder = mkdtempSync(join(tmpdir(), "nightdesk-prompts-"));
  writeFileSync(join(folder, "judge.md"), "Judge.\n===\n{{cases}} {{evidense}} {{");
  writeFileSync(join(folder, "match.md"), new Uint8Array([0x4d, 0xff, 0xfe]));
  const error: unknown = await loadPromptSet(folder).catch((caught: unknown) => caught);
  expect(error).toMatchObject({ code: "E_PROMPT" });
  const where = error instanceof BriefError ? error.where.join("\n") : "";
  expect(where).toContain(
    `${join(folder, "judge.md")}:3:11: Unknown placeholder \`{{evidense}}\`. Allowed here: {{cases}}.`,
  );
  expect(where).toContain("judge.md:3:24: `{{` is never closed");
  expect(where).toContain("match.md:1:1: The file is not UTF-8");
});

test("a prompt that is not in the user's folder is the program's own", async () => {
  const folder = mkdtempSync(join(tmpdir(), "nightdesk-prompts-"));
  writeFileSync(join(folder, "judge.md"), "Judge harder.\n===\n{{cases}}");
  const [mine, own] = [await loadPromptSet(folder), await loadPromptSet()];
  expect(mine.judge.system).toBe("Judge harder.");
  expect(mine.judge.hash).not.toBe(own.judge.hash);
  expect(mine.write.hash).toBe(own.write.hash);
});

test("comments are not sent and do not change the hash", () => {
  const plain = read("Judge.\n===\n{{cases}}");
  const commented = read("<!-- mine -->\nJudge.\n===\n{{cases}}");
  expect(commented).toMatchObject({ system: "Judge." });
  expect("hash" in plain && "hash" in commented && plain.hash === commented.hash).toBe(true);
});

test("placeholders in a document are text", () => {
  const prompt = read("Judge.\n===\n{{cases}} {{language}}");
  if (!("filled" in prompt)) throw new Error("The prompt must be readable.");
  const filled = prompt.filled({ cases: "{{language}} $& ${x} {%", language: "en" });
  expect(filled).toBe("{{language}} $& ${x} {% en");
});

const pieces = fc.constantFrom(
  "<",
  "/",
  "document",
  "context",
  ">",
  " ",
  "\n",
  "cases",
  "id=",
  "x",
  "‹",
);

test("nothing in a text closes its fence, and quotes of it come back as they were", () => {
  fc.assert(
    fc.property(fc.array(pieces, { minLength: 1, maxLength: 12 }), (parts) => {
      const text = parts.join("");
      const fenced = fence("document", text);
      expect(fenced.match(/<\s*\/?\s*(?:document|context|cases)\b/gi)).toHaveLength(2);
      const inner = fenced.slice(fenced.indexOf("\n") + 1, fenced.lastIndexOf("\n</document>"));
      expect(rearm(inner)).toBe(rearm(text));
    }),
  );
});

test("the same text is fenced the same way, another text under another mark", () => {
  expect(fence("document", "one")).toBe(fence("document", "one"));
  expect(fence("document", "one").slice(0, 24)).not.toBe(fence("document", "two").slice(0, 24));
});

test("a line of a text cannot look like a numbered line of ours", () => {
  expect(asLine("one\n[13] two\r\n\u2028three")).toBe("one [13] two three");
});

const names = ["extract", "episodes", "match", "write", "rewrite", "judge"];

test.for(names)("the words that examples of %s quote stand in the examples", (name) => {
  const text = readFileSync(join(ownPrompts, `${name}.md`), "utf8");
  const [given, quoted] = examplesOf(name, text);
  const quotes = [...quoted.matchAll(/“([^“”]*)”/g)].map(([, words]) => words ?? "");
  expect(quotes.length).toBeGreaterThan(0);
  for (const quote of quotes) expect(given).toContain(quote);
});

/** What an example gives, and the part of its answer whose “…” must be quotes of it. */
function examplesOf(name: string, text: string): [string, string] {
  const part = (start: RegExp, end: RegExp): string => {
    const from = text.search(start);
    const rest = text.slice(from);
    const length = rest.search(end);
    if (from < 0 || length < 0) throw new Error(`${name}.md has no example where one is expected.`);
    return rest.slice(0, length);
  };
  switch (name) {
    case "extract":
      return [part(/\[7\]/, / → /), part(/→ quote/, / statement/)];
    case "episodes":
      return [part(/\[S1\]/, /Answer:/).replaceAll("\n", " "), part(/the quotes “her/, /===/)];
    case "match":
      return [part(/Examples:/, /Answer every/), part(/Examples:/, /Answer every/)];
    case "write":
      return [part(/\[F1\]/, /A development:/) + " likely", part(/likelihood “/, /; confidence/)];
    case "rewrite":
      return [part(/\[F1\]/, /===/), part(/Mended:/, /cites F1/)];
    default:
      return [part(/\[1\]/, /Answer:/), part(/words “/, /; because/)];
  }
}
