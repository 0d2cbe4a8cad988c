/** A folder to brief, the command that briefs it, and what every refusal must look like. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { type Ran, runCli, temporaryFolder } from "./run-cli.ts";

const shape =
  /^error\[E_[A-Z_]+\] [^\n]+\n(?: {2}where: [^\n]+\n(?: {9}[^\n]+\n)*)?(?: {2}kept: [^\n]+\n)?(?: {2}next: [^\n]+\n)$/m;
// oxlint-disable-next-line no-control-regex -- these are what must not be there
export const unsafe = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/;
const key = "sk-canary-0123456789";
export const news =
  "The port of Aktau opened on Monday after two weeks of repairs, the operator said.\nFerries to Baku will sail again on Friday.\n";

/** A folder with `docs/` in it, which holds one good text. */
export function newPlace(): string {
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, "docs"));
  writeFileSync(join(cwd, "docs", "good.txt"), news);
  return cwd;
}

export function brief(
  cwd: string,
  more: readonly string[] = [],
  fault = "",
  env = {},
): Promise<Ran> {
  const environment = { OPENAI_API_KEY: key, NIGHTDESK_FAULT: fault, ...env };
  return runCli(["brief", "docs", "--date", "2026-11-22", ...more], { cwd, environment });
}

export function expectRefusal(ran: Ran, code: number, says: string): void {
  expect(ran).toMatchObject({ code, stdout: "" });
  expect(ran.stderr).toMatch(shape);
  expect(ran.stderr).not.toMatch(unsafe);
  expect(ran.stderr).not.toContain(key);
  expect(ran.stderr).not.toContain("    at ");
  expect(ran.stderr).toContain(says);
}
