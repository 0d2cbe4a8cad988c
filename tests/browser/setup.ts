/**
 * Before the first test in a browser: is there one, and the editions that the tests copy. Where there is none, the tests
 * are skipped and the last words of `npm test` say so; in CI that is a failure.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { chromium } from "playwright-core";
import { chromiumArguments, findChromium } from "./chromium.ts";
import { makeEditions } from "./make-editions.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Path of the browser; empty where there is none. */
    chromium: string;
    /** Where the one that all tests share is reached. */
    browser: string;
    /** Folder that holds a working folder for each kind of edition, to be copied. */
    editions: string;
  }
}

export default async function setUp(project: TestProject): Promise<() => unknown> {
  const executablePath = findChromium();
  project.provide("chromium", executablePath ?? "");
  if (executablePath === undefined) {
    if (isOn(process.env["CI"])) throw new Error(`${missing.join(" ")} In CI that is a failure.`);
    // The very last thing on the screen, after the summary that says that all is well.
    return () => process.stderr.write(`\n${boxed(missing)}\n`);
  }
  const editions = mkdtempSync(join(tmpdir(), "nightdesk-browser-"));
  const forget = () => rmSync(editions, { recursive: true, force: true });
  try {
    await makeEditions(editions);
    project.provide("editions", editions);
    const server = await chromium.launchServer({ executablePath, args: chromiumArguments });
    project.provide("browser", server.wsEndpoint());
    return async () => {
      await server.close();
      forget();
    };
  } catch (error) {
    forget();
    throw error;
  }
}

const missing = [
  "THE BROWSER TESTS WERE NOT RUN: no chromium was found.",
  "Install it (`apt-get install chromium`) or name one in NIGHTDESK_CHROMIUM.",
];

function isOn(value: string | undefined): boolean {
  return value !== undefined && value !== "" && value !== "0" && value !== "false";
}

function boxed(lines: readonly string[]): string {
  const rule = "!".repeat(Math.max(...lines.map(({ length }) => length)) + 4);
  return [rule, ...lines.map((line) => `! ${line}`), rule].join("\n");
}
