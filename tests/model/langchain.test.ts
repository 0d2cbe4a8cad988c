import { AIMessage } from "@langchain/core/messages";
import { expect, test } from "vitest";
import type { ModelRequest } from "../../src/adapters/model/model-call.ts";
import { createLangchainProvider } from "../../src/adapters/model/langchain-provider.ts";
import { maskSecrets } from "../../src/adapters/system/redact.ts";
import { makeAnalyst, signal } from "./support/analyst.ts";
import { shortNews } from "./support/news.ts";
import { answering, completion, failure, goodReading, startServer } from "./support/server.ts";

const server = startServer();
const request: ModelRequest = {
  role: "extract",
  model: "made:up",
  messages: [
    { role: "system", content: "Read." },
    { role: "user", content: "A text." },
  ],
  schemaName: "extract",
  schema: { type: "object" },
  promptHash: "0",
  outputTokensMax: 64,
};

test("the schema goes into the prompt, and the text and usage are read by us", async () => {
  const asked: unknown[] = [];
  const provider = await createLangchainProvider("made:up", 64, { now: Date.now }, async () => ({
    invoke: async (messages) => {
      asked.push(messages);
      return Object.assign(new AIMessage("{}"), {
        usage_metadata: { input_tokens: 7, output_tokens: 2, total_tokens: 9 },
        response_metadata: { model_name: "up-2" },
      });
    },
  }));
  expect(await provider.send(request, signal)).toEqual({
    text: "{}",
    finish: "stop",
    usage: { inputTokens: 7, outputTokens: 2 },
    answeredBy: "up-2",
  });
  expect(JSON.stringify(asked)).toContain('JSON Schema:\\n{\\"type');
});

test.for([
  { facts: { stop_reason: "max_tokens" }, finish: "length" },
  { facts: { finishReason: "MAX_TOKENS" }, finish: "length" },
  { facts: { finish_reason: "length" }, finish: "length" },
  { facts: { stop_reason: "refusal" }, finish: "refused" },
  { facts: { finishReason: "SAFETY" }, finish: "filtered" },
  { facts: { stop_reason: "end_turn" }, finish: "stop" },
])("an answer that ended by $facts is read as $finish", async ({ facts, finish }) => {
  const provider = await createLangchainProvider("made:up", 64, { now: Date.now }, async () => ({
    invoke: async () => new AIMessage({ content: "x", response_metadata: facts }),
  }));
  expect(await provider.send(request, signal)).toMatchObject({ finish });
});

test.for([
  {
    error: Object.assign(new Error("slow down"), {
      status: 429,
      headers: new Headers({ "retry-after": "7" }),
    }),
    fault: { kind: "rate", retryAfterMs: 7000 },
  },
  {
    error: Object.assign(new Error("no"), { status: 401 }),
    fault: { kind: "refused", status: 401 },
  },
  {
    error: new TypeError("fetch failed", {
      cause: Object.assign(new Error("x"), { code: "ECONNREFUSED" }),
    }),
    fault: { kind: "unconnected" },
  },
])("an error of a provider's client becomes $fault.kind", async ({ error, fault }) => {
  const provider = await createLangchainProvider("made:up", 64, { now: Date.now }, async () => ({
    invoke: async () => {
      throw error;
    },
  }));
  await expect(provider.send(request, signal)).rejects.toMatchObject(fault);
});

test("the key that a provider repeats is in neither its reply nor its fault, not even where that is cut", async () => {
  const key = "Zq7Kx2Ty9Wv4Lm8Ab3";
  const redact = maskSecrets({ MADE_API_KEY: key });
  const answers = [
    async () => new AIMessage(`It is ${key}.`),
    async () => {
      const message = `${"x ".repeat(145)}${key}`;
      throw new TypeError("fetch failed", {
        cause: Object.assign(new Error(message), { code: "EPROTO" }),
      });
    },
  ];
  const provider = await createLangchainProvider(
    "made:up",
    64,
    { now: Date.now, redact },
    async () => ({
      invoke: async () => answers.shift()?.() ?? new AIMessage(""),
    }),
  );
  expect(await provider.send(request, signal)).toMatchObject({ text: "It is [MADE_API_KEY]." });
  const fault: unknown = await provider.send(request, signal).catch((error: unknown) => error);
  expect(String(fault)).toContain("x x");
  expect(String(fault)).not.toContain(key.slice(0, 5));
});

const all = (model: string): { extract: string; match: string; write: string; judge: string } => ({
  extract: model,
  match: model,
  write: model,
  judge: model,
});

test("a provider whose package is missing is named with the line that installs it", async () => {
  await expect(makeAnalyst({ models: all("anthropic:claude-x") })).rejects.toMatchObject({
    code: "E_USAGE",
    next: "npm install @langchain/anthropic",
  });
});

test("a provider that nobody knows is refused", async () => {
  await expect(makeAnalyst({ models: all("nobody:x") })).rejects.toMatchObject({ code: "E_USAGE" });
});

test("LangChain's own client, in the layers: no retry but ours, and the same answer", async () => {
  const address = "https://hub.test/openai/deployments/d1/chat/completions";
  const { bodies } = answering(
    server,
    (_body, call) => (call === 1 ? failure(500) : completion(goodReading)),
    address,
  );
  const { AzureChatOpenAI } = await import("@langchain/openai");
  const provider = await createLangchainProvider(
    "azure_openai:d1",
    64,
    { now: Date.now },
    async (tokens) =>
      new AzureChatOpenAI({
        azureOpenAIApiKey: "k",
        azureOpenAIEndpoint: "https://hub.test",
        azureOpenAIApiDeploymentName: "d1",
        azureOpenAIApiVersion: "2025-01-01",
        maxRetries: 0,
        maxTokens: tokens,
      }),
  );
  await expect(provider.send(request, signal)).rejects.toMatchObject({
    kind: "server",
    status: 500,
  });
  expect(bodies).toHaveLength(1);
  expect(await provider.send(request, signal)).toMatchObject({ text: goodReading, finish: "stop" });
});

test("a role that is extractive asks the fallback", async () => {
  const made = await makeAnalyst({ models: all("extractive") });
  const { chunk, source } = shortNews(1);
  await expect(made.analyst.extractor.read(chunk, source, signal)).rejects.toThrow("The fallback");
  await made.close();
});
