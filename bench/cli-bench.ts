/**
 * The program as a whole, as a child process: from its start to the first request (PERFORMANCE 1c), a repeated run
 * (line 9), and the wall time of a run with a model over its ideal schedule (line 1), on a server of ours with a spread
 * of latencies. Takes about half a minute.
 */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { ChatRequest } from "../tests/made/honest-model.ts";
import { startModelServer } from "../tests/made/model-server.ts";
import type { BenchRow } from "./pdf-bench.ts";

const repository = path.join(import.meta.dirname, "..");
const seeds = path.join(repository, "seeds");

/** Runs of each measure; the median is given. */
const runs = 7;
/** Documents of the scheduled run, its calls at once, and the median latency of an answer in ms. */
const documents = 60;
const concurrency = 10;
const latencyMedianMs = 400;
const latencySigma = 0.5;

export async function cliBench(): Promise<BenchRow[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "nightdesk-bench-"));
  try {
    const first = await firstRequestMs(folder);
    const again = await repeatedRunMs(folder);
    const schedule = await scheduleRatio(folder);
    return [
      { what: "start to first request", value: `${first} ms`, aim: "at most 250 ms" },
      { what: "a repeated run", value: again, aim: "no call, at most 500 ms" },
      { what: "whole pipeline, wall / ideal", value: schedule, aim: "at most 1.10" },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function run(input: string, folder: string, url: string): Promise<number> {
  const started = performance.now();
  const where = ["--out", path.join(folder, "out"), "--home", path.join(folder, "home"), "--quiet"];
  const argv = ["src/cli.ts", "brief", input, ...where, "--model", "openai:honest"];
  const child = spawn(process.execPath, argv, {
    cwd: repository,
    env: { PATH: process.env["PATH"], OPENAI_BASE_URL: url },
    stdio: "ignore",
  });
  await new Promise((done) => child.on("close", done));
  return performance.now() - started;
}

async function firstRequestMs(folder: string): Promise<string> {
  const waits: number[] = [];
  for (let round = 0; round < runs; round += 1) {
    let started = 0;
    const server = await startModelServer({
      instead: (_request, count) => {
        if (count === 1) waits.push(performance.now() - started);
        return { status: 401, body: "{}" };
      },
    });
    started = performance.now();
    await run(seeds, path.join(folder, `first-${round}`), server.url).catch(() => 0);
    await server.close();
  }
  return median(waits).toFixed(0);
}

async function repeatedRunMs(folder: string): Promise<string> {
  const server = await startModelServer();
  const own = path.join(folder, "repeated");
  await run(seeds, own, server.url);
  const calls = server.requests.length;
  const walls: number[] = [];
  for (let round = 0; round < runs; round += 1) walls.push(await run(seeds, own, server.url));
  const more = server.requests.length - calls;
  await server.close();
  return `${more} calls, ${median(walls).toFixed(0)} ms`;
}

async function scheduleRatio(folder: string): Promise<string> {
  const input = path.join(folder, "many");
  mkdirSync(input);
  const texts = readdirSync(seeds).filter((name) => name.endsWith(".txt"));
  for (let index = 0; index < documents; index += 1) {
    const text = readFileSync(path.join(seeds, texts[index % texts.length] ?? ""), "utf8");
    // Another order of paragraphs and other figures: a copy would be read once and no more.
    const paragraphs = text
      .split("\n")
      .toSorted((one, other) => (hash(one, index) < hash(other, index) ? -1 : 1));
    const own = paragraphs.slice(0, 8 + (index % 9)).map((line) => `${line} ${words(index, line)}`);
    writeFileSync(path.join(input, `${index}.txt`), own.join("\n\n"));
  }
  const served: { stage: string; latencyMs: number }[] = [];
  const server = await startModelServer({
    latencyMs: (request) => {
      const latencyMs = latencyOf(served.length);
      served.push({ stage: stageOf(request), latencyMs });
      return latencyMs;
    },
  });
  const wall = await run(input, path.join(folder, "schedule"), server.url);
  await server.close();
  const stages = [...new Set(served.map(({ stage }) => stage))];
  const idealMs = stages.reduce((total, stage) => {
    const own = served.filter((call) => call.stage === stage).map(({ latencyMs }) => latencyMs);
    return total + Math.max(own.reduce((sum, one) => sum + one, 0) / concurrency, ...own);
  }, 0);
  return `${(wall / idealMs).toFixed(2)} (${served.length} calls, ${(idealMs / 1000).toFixed(1)} s ideal, start and PDF included)`;
}

function stageOf({ response_format: format }: ChatRequest): string {
  return format?.json_schema?.name ?? "plain";
}

/** Log-normal, by the inverse of nothing clever: Box and Muller on a fixed sequence. */
function latencyOf(index: number): number {
  const one = fraction(index * 2 + 1);
  const other = fraction(index * 2 + 2);
  const normal = Math.sqrt(-2 * Math.log(one)) * Math.cos(2 * Math.PI * other);
  return latencyMedianMs * Math.exp(latencySigma * normal);
}

function fraction(seed: number): number {
  return ((hash("", seed) >>> 8) + 1) / 2 ** 24;
}

function hash(text: string, seed: number): number {
  let value = Math.imul(seed + 1, 0x9e3779b1);
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}

function words(index: number, line: string): string {
  return `Desk ${hash(line, index) % 9973} counted ${hash(line, index + 1) % 977} letters.`;
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
