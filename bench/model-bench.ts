/**
 * What stands around a model call, measured: wall time of extraction over the ideal schedule, prompt tokens
 * for each token of source, and a repeated run. The model is a server in this process whose latencies are
 * log-normal (median 400 ms, sigma 0.5) and depend on the request only, as in PERFORMANCE.md.
 */
import { hash } from "node:crypto";
import { createServer } from "node:http";
import { mkdtempSync, readFileSync, readdirSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pLimit from "p-limit";
import { createModelAnalyst } from "../src/adapters/model/model-analyst.ts";
import { loadPromptSet } from "../src/adapters/model/prompt-set.ts";
import { shown } from "../src/adapters/model/roles/extractor.ts";
import type { Chunk } from "../src/domain/chunk.ts";
import { Config } from "../src/domain/config.ts";
import type { Source } from "../src/domain/source.ts";
import type { Analyst } from "../src/ports/analyst.ts";
import { makeChunks, makeSource } from "../tests/model/support/news.ts";

export type BenchRow = Readonly<{ what: string; value: string; aim: string }>;

const concurrency = 10;
const medianMs = 400;
const sigma = 0.5;

/** Rows for the bench's table. Takes about fifteen seconds. */
export async function modelBench(documents = 300): Promise<BenchRow[]> {
  const news = newsText();
  const sources = Array.from({ length: documents }, (_, index) =>
    makeSource(`Edition ${index + 1} was printed. ${news.slice(0, 4_900)}`),
  );
  const jobs = sources.flatMap((source) =>
    makeChunks(source, 1500).map((chunk) => ({ chunk, source })),
  );
  const server = await startServer();
  const home = mkdtempSync(join(tmpdir(), "nightdesk-bench-"));
  const first = await readAll(jobs, home, server.url);
  const second = await readAll(jobs, home, server.url);
  const idealMs = Math.max(sum(server.latencies) / concurrency, Math.max(...server.latencies));
  const places = windowMs(server.latencies);
  server.close();
  return [
    {
      what: `extraction, ${jobs.length} calls, ${concurrency} at once, from a cold start: wall / ideal`,
      value: `${(first.wallMs / idealMs).toFixed(3)} (${Math.round(first.wallMs)} ms)`,
      aim: "1.05",
    },
    {
      what: "the same over a sliding window without any overhead",
      value: (first.wallMs / places).toFixed(3),
      aim: "1.03",
    },
    { what: "the same again: calls sent", value: String(second.sent), aim: "0" },
    { what: "the same again: seconds", value: (second.wallMs / 1000).toFixed(2), aim: "0.5" },
    ...(await promptRows(makeSource(news.repeat(3)))),
  ];
}

/** Prompt tokens for each token of source, as PERFORMANCE.md counts them: characters / 4. */
async function promptRows(source: Source): Promise<BenchRow[]> {
  const { extract } = await loadPromptSet();
  const chunks = makeChunks(source, 1500).slice(0, -1);
  const chars = sum(chunks.map(({ span }) => span.end - span.start));
  const sent = sum(
    chunks.map(
      (chunk) => extract.system.length + extract.filled({ ...shown(chunk, source) }).length,
    ),
  );
  return [
    {
      what: `prompt tokens a source token, ${chunks.length} chunks of 1,500 tokens, schema apart`,
      value: (sent / chars).toFixed(3),
      aim: "1.25",
    },
    {
      what: "constant part of the extraction prompt, tokens",
      value: String(Math.ceil(extract.system.length / 4)),
      aim: "300",
    },
  ];
}

async function readAll(
  jobs: readonly { chunk: Chunk; source: Source }[],
  home: string,
  url: string,
): Promise<{ wallMs: number; sent: number }> {
  const startedAt = performance.now();
  const { limits } = Config.parse({ limits: { concurrency } });
  const model = "openai:bench";
  const made = await createModelAnalyst({
    models: { extract: model, match: model, write: model, judge: model },
    fallback: nobody,
    prompts: await loadPromptSet(),
    home,
    environment: { openaiBaseUrl: url },
    limits,
    budget: {},
    prices: {},
    record: () => {},
    now: Date.now,
  });
  const { signal } = new AbortController();
  await pLimit(concurrency).map(jobs, async ({ chunk, source }) =>
    made.analyst.extractor.read(chunk, source, signal),
  );
  const { calls } = made.spent();
  await made.close();
  return { wallMs: performance.now() - startedAt, sent: calls };
}

const refuse = async (): Promise<never> => {
  throw new Error("The bench asks models only.");
};
const nobody: Analyst = {
  kind: "extractive",
  extractor: { read: refuse, reread: refuse },
  matcher: { separate: refuse, relate: refuse },
  writer: { write: refuse, rewrite: refuse },
  judge: { judge: refuse },
  description: { kind: "extractive" },
};

type BenchServer = Readonly<{ url: string; latencies: number[]; close: () => void }>;

async function startServer(): Promise<BenchServer> {
  const latencies: number[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const latencyMs = latencyOf(Buffer.concat(parts));
      latencies.push(latencyMs);
      setTimeout(() => {
        response.setHeader("content-type", "application/json");
        response.end(answer);
      }, latencyMs);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = addressOf(server.address());
  return {
    url: `http://127.0.0.1:${port}/v1`,
    latencies,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

const answer = JSON.stringify({
  id: "b",
  object: "chat.completion",
  model: "bench",
  choices: [
    {
      index: 0,
      finish_reason: "stop",
      message: { role: "assistant", content: '{"claims":[],"notArticle":[]}', refusal: null },
    },
  ],
  usage: { prompt_tokens: 1900, completion_tokens: 10, total_tokens: 1910 },
});

/** Ms that the same latencies take, first come, first served, with no gap between calls. */
function windowMs(latencies: readonly number[]): number {
  const free = Array.from({ length: concurrency }, () => 0);
  for (const latency of latencies) {
    const next = free.indexOf(Math.min(...free));
    free[next] = (free[next] ?? 0) + latency;
  }
  return Math.max(...free);
}

/** Log-normal by Box and Muller, from the hash of the request: the same request waits as long in every run. */
function latencyOf(body: Buffer): number {
  const digest = hash("sha256", body, "buffer");
  const one = (digest.readUInt32BE(0) + 1) / (2 ** 32 + 1);
  const other = digest.readUInt32BE(4) / 2 ** 32;
  const normal = Math.sqrt(-2 * Math.log(one)) * Math.cos(2 * Math.PI * other);
  return medianMs * Math.exp(sigma * normal);
}

function addressOf(address: string | AddressInfo | null): AddressInfo {
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return address;
}

function newsText(): string {
  const folder = fileURLToPath(new URL("../seeds", import.meta.url));
  const names = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  return names.map((name) => readFileSync(join(folder, name), "utf8")).join("\n");
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

if (import.meta.main) console.table(await modelBench());
