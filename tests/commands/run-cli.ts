/** The program as a child process: what a person or a script gets to see of it. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

export const repository = join(import.meta.dirname, "..", "..");
const cli = join(repository, "src", "cli.ts");

export type Ran = Readonly<{
  code: number | null;
  signal: string | null;
  stdout: string;
  stderr: string;
}>;

type Options = Readonly<{
  cwd?: string;
  environment?: Readonly<Record<string, string>>;
  /** Who the program is; only root may choose. */
  uid?: number;
  started?: (child: ReturnType<typeof spawn>) => void;
}>;

/** Nothing of the tester's own environment reaches the program but the way to its tools. */
export function runCli(argv: readonly string[], options: Options = {}): Promise<Ran> {
  const { promise, resolve } = Promise.withResolvers<Ran>();
  const child = spawn(process.execPath, [cli, ...argv], {
    cwd: options.cwd ?? repository,
    env: { PATH: process.env["PATH"], ...options.environment },
    stdio: ["ignore", "pipe", "pipe"],
    ...(options.uid === undefined ? {} : { uid: options.uid }),
  });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  options.started?.(child);
  child.on("close", (code, signal) => resolve({ code, signal, stdout, stderr }));
  return promise;
}

/** A folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "nightdesk-cli-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
