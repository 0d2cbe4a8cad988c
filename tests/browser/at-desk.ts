/** A reviewer at a desk: `nightdesk review` in a process of its own, and a real browser before it. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from "playwright-core";
import { afterAll, expect, inject, onTestFinished } from "vitest";
import * as z from "zod";
import { Brief } from "../../src/domain/brief.ts";
import { repository } from "../commands/run-cli.ts";
import { currentKey, decideNow, openDeskIn } from "../review/desk-on-disk.ts";
import { chromiumArguments } from "./chromium.ts";
import { readBriefJson } from "./make-editions.ts";

let shared: Promise<Browser> | undefined;
afterAll(async () => (await shared)?.close());

/** One process for all tests; what each of them opens in it knows nothing of the others. */
function theBrowser(): Promise<Browser> {
  return (shared ??= chromium.connect(inject("browser")));
}

/** One of his own, with other switches. */
export function launchBrowser(more: readonly string[]): Promise<Browser> {
  return chromium.launch({
    executablePath: inject("chromium"),
    args: [...chromiumArguments, ...more],
  });
}

/** A working folder that is gone when the test is over. */
export function workingCopy(edition: "seeds" | "small" | "rich"): string {
  const cwd = mkdtempSync(join(tmpdir(), "nightdesk-at-desk-"));
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
  cpSync(join(inject("editions"), edition), cwd, { recursive: true, verbatimSymlinks: true });
  return cwd;
}

const Told = z.object({ review: z.object({ address: z.url() }) });

/** @returns The address that opens the desk once. The process ends with the test. */
export async function startDesk(cwd: string, reviewer = "Ada Editor"): Promise<string> {
  const cli = join(repository, "src", "cli.ts");
  const argv = [cli, "review", "--no-open", "--json", "--config", "desk", "--reviewer", reviewer];
  const child = spawn(process.execPath, argv, {
    cwd,
    env: { PATH: process.env["PATH"] },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
  onTestFinished(async () => {
    const ended = child.exitCode === null ? once(child, "close") : undefined;
    child.kill("SIGINT");
    await ended;
    // It tells there what it could not answer.
    expect(said).not.toContain("warning:");
  });
  const told = Promise.withResolvers<string>();
  child.stdout.setEncoding("utf8").on("data", (text: string) => told.resolve(text));
  child.on("close", () => told.reject(new Error(said)));
  return Told.parse(JSON.parse(await told.promise)).review.address;
}

/** What went wrong in a page: errors of its script, and what its policy forbade. */
const faults = new WeakMap<Page, string[]>();

/** A refusal is an answer like any other, though the browser calls it an error. */
const isRefusal = (text: string) => /status of (?:403|404|409|422) /.test(text);

export function watch(page: Page): Page {
  const told: string[] = [];
  faults.set(page, told);
  page.on("pageerror", (error) => told.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !isRefusal(message.text())) told.push(message.text());
  });
  return page;
}

function faultsOf(page: Page): readonly string[] {
  return faults.get(page) ?? [];
}

/** A browser of his own for a reviewer: nothing of another's session is in it. */
export async function newReviewer(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await (await theBrowser()).newContext(options);
  // Longer than anything takes on a machine that is busy with other tests, too.
  context.setDefaultTimeout(20_000);
  onTestFinished(() => context.close());
  return context;
}

export type AtDesk = Readonly<{
  page: Page;
  context: BrowserContext;
  /** `http://127.0.0.1:8123` */
  origin: string;
  /** Path of the edition's page. */
  path: string;
}>;

/** Enters, and goes to the edition that the desk has. A page without a fault is part of every test. */
export async function enter(address: string, options: BrowserContextOptions = {}): Promise<AtDesk> {
  const context = await newReviewer(options);
  const page = watch(await context.newPage());
  onTestFinished(() => expect(faultsOf(page)).toEqual([]));
  await page.goto(address);
  await page.waitForURL((url) => url.pathname === "/");
  const path = (await page.locator(".row h3 a").first().getAttribute("href")) ?? "";
  await page.goto(new URL(path, address).href);
  return { page, context, origin: new URL(address).origin, path };
}

export async function atDesk(
  cwd: string,
  { reviewer, ...options }: BrowserContextOptions & { reviewer?: string } = {},
): Promise<AtDesk> {
  return enter(await startDesk(cwd, reviewer), options);
}

/** What is left to decide in the browser: the first of the sentences. The rest was approved before. */
export async function leaveOpen(cwd: string, count: number): Promise<void> {
  const { desk, close } = await openDeskIn(cwd);
  const key = await currentKey(desk);
  const sentences = (await desk.open(key))?.state.sentences ?? [];
  for (const { key: sentence, standing } of sentences.slice(count)) {
    if (standing === "open")
      await decideNow(desk, key, { kind: "approve", sentence }, "Ada Editor");
  }
  close();
}

/** The edition as it lies in the copy. */
export function briefOf(cwd: string): Brief {
  return Brief.parse(readBriefJson(cwd));
}

/** Waits for the chain, or a form, of this sentence. */
export async function panelOf(page: Page, key: string): Promise<void> {
  await page.locator(`#panel[data-key="${key}"]:not(.busy)`).waitFor();
}

/** Waits for it, as it stands in the bar. */
export async function progress(page: Page, words: string): Promise<void> {
  await page.locator("#bar .progress").getByText(words, { exact: true }).waitFor();
  // The words stand there before the script has run, and a key that is pressed then goes nowhere.
  await page.waitForLoadState("load");
}
