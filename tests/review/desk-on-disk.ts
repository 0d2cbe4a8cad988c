/** A desk over editions on disk, in a folder that is gone when the test is over. */
import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { World } from "../../src/commands/world.ts";
import { openDesk, type OpenDesk } from "../../src/commands/review/open-desk.ts";
import type { Decision, SentenceKey } from "../../src/domain/review.ts";
import type { Decided, EditionKey } from "../../src/ports/review-desk.ts";
import { repository, runCli } from "../commands/run-cli.ts";
import { justDue } from "../nightly/scheduled.ts";

/** The seeds, briefed once by the program itself: `out/desk`, and its config in `desk/`. */
export async function briefedSeeds(): Promise<string> {
  const cwd = mkdtempSync(join(tmpdir(), "nightdesk-review-"));
  const seeds = join(repository, "seeds");
  mkdirSync(join(cwd, "desk"));
  for (const name of readdirSync(seeds).filter((one) => one.endsWith(".txt"))) {
    cpSync(join(seeds, name), join(cwd, "desk", name));
  }
  const settings = `review: required\ndeliver:\n  - folder: ../shelf\nnightly: { at: "${justDue("UTC").at}", zone: UTC }\n`;
  writeFileSync(join(cwd, "desk", "brief.yaml"), `title: The desk\n${settings}`);
  const { code, stderr } = await runCli(["brief", "desk", "--date", "2026-11-22"], { cwd });
  if (code !== 0) throw new Error(stderr);
  return cwd;
}

/** A copy of what was briefed, links and all. */
export function copyOf(briefed: string): string {
  const cwd = mkdtempSync(join(tmpdir(), "nightdesk-review-"));
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
  cpSync(briefed, cwd, { recursive: true, verbatimSymlinks: true });
  return cwd;
}

export type Desk = OpenDesk["desk"];

let seconds = 0;

/** Closed when the test is over. */
export async function deskIn(cwd: string): Promise<Desk> {
  const { desk, close } = await openDeskIn(cwd);
  onTestFinished(close);
  return desk;
}

export async function openDeskIn(cwd: string): Promise<OpenDesk> {
  const world: World = {
    io: {
      print: () => undefined,
      inform: () => undefined,
      update: () => undefined,
      updating: false,
    },
    environment: {},
    cwd,
    now: () => new Date(Date.UTC(2026, 10, 22, 6, 0, (seconds += 1))),
    interrupts: () => new AbortController().signal,
    exit: () => undefined,
  };
  return openDesk({ out: "out", home: ".nightdesk", config: "desk", world });
}

/** The newest edition that readers have. */
export async function currentKey(desk: Desk): Promise<EditionKey> {
  const row = (await desk.editions()).find(({ current }) => current);
  if (row === undefined) throw new Error("There is no edition.");
  return row.key;
}

/** Decides as somebody who has seen everything. */
export async function decideNow(
  desk: Desk,
  key: EditionKey,
  decision: Decision,
  by = "Ada",
): Promise<Decided> {
  const opened = await desk.open(key);
  const { sentences = [], seq = 0 } = opened?.state ?? {};
  const sentence = "sentence" in decision ? decision.sentence : undefined;
  const seen = sentence === undefined ? seq : sentences.find((one) => one.key === sentence)?.seen;
  return desk.decide(key, decision, { by, seen: seen ?? 0 });
}

export async function approveRest(desk: Desk, key: EditionKey, note = ""): Promise<void> {
  const opened = await desk.open(key);
  const open = (opened?.state.sentences ?? []).filter(({ standing }) => standing === "open");
  for (const one of open) await decideNow(desk, key, { kind: "approve", sentence: one.key });
  await decideNow(desk, key, { kind: "settle", as: "approved", note });
}

export async function publishNow(desk: Desk, key: EditionKey) {
  const seen = (await desk.open(key))?.state.seq ?? 0;
  return desk.publish(key, { by: "Ada", seen });
}

export type Order =
  | Readonly<{ kind: "publish" }>
  | Readonly<{ kind: "decide"; by: string; sentences: readonly SentenceKey[] }>;

/** The desk in a process of its own, which a fault may kill. */
export function deskProcess(
  cwd: string,
  order: Order,
  fault = "",
): Promise<Readonly<{ signal: string | null; said: string }>> {
  const script = join(import.meta.dirname, "desk-process.ts");
  const child = spawn(process.execPath, [script, JSON.stringify(order)], {
    cwd,
    env: { PATH: process.env["PATH"], NIGHTDESK_FAULT: fault },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const { promise, resolve } = Promise.withResolvers<{ signal: string | null; said: string }>();
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (said += text));
  child.on("close", (_code, signal) => resolve({ signal, said }));
  return promise;
}
