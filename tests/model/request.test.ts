import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { ModelRequest } from "../../src/adapters/model/model-call.ts";
import { canonicalJson, requestKey } from "../../src/adapters/model/request-key.ts";
import { readJson } from "../../src/adapters/model/read-json.ts";
import { firstDialect, nextDialect } from "../../src/adapters/model/wire-dialect.ts";

const request: ModelRequest = {
  role: "extract",
  model: "openai:small",
  messages: [
    { role: "system", content: "Read." },
    { role: "user", content: "A text." },
  ],
  schemaName: "extract",
  schema: { type: "object", properties: { a: { type: "string" } } },
  promptHash: "0",
  outputTokensMax: 100,
};
const key = requestKey("api.test", request);

test.for<[string, Partial<ModelRequest>, string?]>([
  ["the model", { model: "openai:large" }],
  ["the limit of output", { outputTokensMax: 200 }],
  ["the prompt", { promptHash: "1" }],
  ["the schema", { schema: { type: "object", properties: { b: { type: "string" } } } }],
  ["the schema's name", { schemaName: "match" }],
  [
    "one space of a message",
    { messages: [request.messages[0] ?? raise(), { role: "user", content: "A  text." }] },
  ],
  [
    "a message's role",
    { messages: [request.messages[0] ?? raise(), { role: "assistant", content: "A text." }] },
  ],
  ["the order of messages", { messages: request.messages.toReversed() }],
  ["a message more", { messages: [...request.messages, { role: "user", content: "" }] }],
  ["the host", {}, "other.test"],
])("another key for %s", ([, change, host]) => {
  expect(requestKey(host ?? "api.test", { ...request, ...change })).not.toBe(key);
});

function raise(): never {
  throw new Error("The request of this test has two messages.");
}

test("the same key for the same request with its schema's keys in another order", () => {
  const schema = { properties: { a: { type: "string" } }, type: "object" };
  expect(requestKey("api.test", { ...request, schema })).toBe(key);
});

test("no two lists of messages are joined into one text", () => {
  const words = fc.array(fc.string({ unit: fc.constantFrom("a", '"', ",", "[", "\n") }));
  fc.assert(
    fc.property(words, words, (one, other) => {
      const same = one.length === other.length && one.every((word, at) => word === other[at]);
      expect(canonicalJson(one) === canonicalJson(other)).toBe(same);
    }),
  );
});

const answer = {
  claims: [{ statement: 'It is "so", {or} [not]', importance: 3 }],
  notArticle: [1],
};
const text = JSON.stringify(answer);

test.for([
  { form: "bare", given: text },
  { form: "indented", given: JSON.stringify(answer, null, 2) },
  { form: "in a fence", given: `\`\`\`json\n${text}\n\`\`\`` },
  {
    form: "in a fence among small talk",
    given: `Here {as asked}:\n\n\`\`\`\n${text}\n\`\`\`\nAnything else?`,
  },
  { form: "after small talk", given: `The result: ${text}` },
  { form: "with a comma too many", given: text.replace("}]", "},]") },
])("reads an object $form", ({ given }) => {
  expect(readJson(given)).toEqual({ kind: "json", value: answer });
});

test("an answer that was cut off anywhere is never taken for a whole one", () => {
  const taken = Array.from({ length: text.length - 1 }, (_, end) => text.slice(0, end)).filter(
    (cut) => readJson(cut).kind === "json",
  );
  expect(taken).toEqual([]);
});

test.for(["", "no", "[1, 2]", "null"])("finds no object in %j", (given) => {
  expect(readJson(given)).toEqual({ kind: "none" });
});

test("steps down from schema to object to plain, and knows what a 400 is about", () => {
  const first = firstDialect("small", true);
  expect(first).toEqual({ format: "schema", outputLimit: "max_tokens", temperature: true });
  const second = nextDialect(first, "'response_format.type' must be 'json_object' or 'text'");
  expect(second).toMatchObject({ format: "object" });
  expect(second && nextDialect(second, "json_object is not supported")).toMatchObject({
    format: "plain",
  });
  expect(nextDialect(first, "temperature must be 1")).toMatchObject({ temperature: false });
  expect(nextDialect(first, "This model's maximum context length is 8192 tokens")).toBeUndefined();
  expect(firstDialect("gpt-5-mini", false)).toMatchObject({
    outputLimit: "max_completion_tokens",
    temperature: false,
  });
});
