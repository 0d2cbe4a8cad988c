/** `nightdesk review` as a person starts and ends it. */
import type { ChildProcess } from "node:child_process";
import { mkdirSync } from "node:fs";
import { createServer } from "node:http";
import { once } from "node:events";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import * as z from "zod";
import { runCli, temporaryFolder } from "../commands/run-cli.ts";

const Told = z.object({ review: z.object({ address: z.string(), reviewer: z.string() }) });

function desk() {
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, "out"));
  return cwd;
}

/** Starts it, asks it, ends it with a signal. */
async function whileOpen(
  argv: readonly string[],
  signal: NodeJS.Signals,
  ask: (address: string) => Promise<void>,
) {
  let child: ChildProcess | undefined;
  const { promise: told, resolve } = Promise.withResolvers<string>();
  const ran = runCli(["review", "--no-open", ...argv], {
    cwd: desk(),
    environment: { NIGHTDESK_TEST_API_KEY: "sk-canary-0123456789" },
    started: (started) => {
      child = started;
      started.stdout?.on("data", (text: string) => resolve(text));
    },
  });
  onTestFinished(() => void child?.kill("SIGKILL"));
  const first = await Promise.race([told, ran.then(({ stderr }) => stderr)]);
  await ask(/http:\/\/[^\s"]+/.exec(first)?.[0] ?? first);
  child?.kill(signal);
  return ran;
}

describe("it is open until a signal", () => {
  test.for([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("%s ends it cleanly, with %i", async ([signal, exitCode]) => {
    const { code, stdout, stderr } = await whileOpen([], signal, async (address) => {
      expect((await fetch(address)).status).toBe(200);
      expect((await fetch(address)).status).toBe(403);
    });
    expect(code).toBe(exitCode);
    expect(stdout.match(/token=/g)).toHaveLength(1);
    expect(stderr).not.toContain("token=");
    expect(stderr).toContain("every decision that was made is kept");
  });

  test("with --json it tells address and reviewer as data", async () => {
    const ran = await whileOpen(["--json", "--reviewer", "A. Editor"], "SIGINT", async () => {});
    const { review } = Told.parse(JSON.parse(ran.stdout));
    expect(review.reviewer).toBe("A. Editor");
    expect(review.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/enter\?token=[\w-]{43}$/);
  });
});

describe("what it cannot do is told", () => {
  test("a port that is taken", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    onTestFinished(() => void server.close());
    const address = server.address();
    const port = String(typeof address === "object" ? address?.port : address);
    const ran = await runCli(["review", "--no-open", "--port", port], { cwd: desk() });
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain(`cannot listen on port ${port}: another program listens there`);
  });

  test.for([
    [["--port", "0"], /A port is a number from 1 to 65535/],
    [["--port", "65536"], /A port is a number/],
    [["--port", "8080x"], /A port is a number/],
    [["--reviewer", " "], /Who reviews is not known/],
    [["--reviewer", "a\u0007b"], /Who reviews is not known/],
    [["nowhere"], /nowhere/],
  ] as const)("%j", async ([argv, message]) => {
    const ran = await runCli(["review", "--no-open", ...argv], { cwd: desk() });
    expect(ran.code).toBe(2);
    expect(ran.stderr).toMatch(message);
    expect(ran.stderr).toContain("next:");
  });
});
