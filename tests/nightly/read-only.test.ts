/** A night on a disk that cannot be written ends with 8 before anything is asked for or paid, and is not tried again. */
import { execFile, execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { article } from "../collect/made-site.ts";
import { repository, runCli, temporaryFolder } from "../commands/run-cli.ts";
import { startModelServer } from "../made/model-server.ts";
import { startLoopback } from "../network/made/loopback.ts";
import { justDue } from "./scheduled.ts";

const due = justDue("UTC");
const cli = join(repository, "src", "cli.ts");
/** Of this process's children alone, and gone with them. Root can write whatever the rights of a folder say. */
const mounted = 'mount --bind "$1" "$1" && mount -o remount,ro,bind "$1" && shift && exec "$@"';
const unshare = ["--mount", ...(process.getuid?.() === 0 ? [] : ["--map-root-user"])];
const readOnly = (folder: string, command: readonly string[]) => [
  ...unshare,
  "sh",
  "-c",
  mounted,
  "sh",
  folder,
  ...command,
];

/** Why no folder can be made read-only here; empty if one can. */
function hindrance(): string {
  try {
    execFileSync("unshare", readOnly(temporaryFolder(), ["true"]), { stdio: "pipe" });
    return "";
  } catch (error) {
    return `No folder can be mounted read-only here: ${String(error)}`;
  }
}

type Outcome = Readonly<{ code: number; stdout: string; stderr: string }>;

function runReadOnly(
  folder: string,
  cwd: string,
  environment: Readonly<Record<string, string>>,
): Promise<Outcome> {
  const { promise, resolve } = Promise.withResolvers<Outcome>();
  const command = [process.execPath, cli, "nightly", "coast", "--once"];
  const env = { PATH: process.env["PATH"], ...environment };
  execFile("unshare", readOnly(folder, command), { cwd, env }, (error, stdout, stderr) => {
    resolve({ code: typeof error?.code === "number" ? error.code : 0, stdout, stderr });
  });
  return promise;
}

/** A brief of one page, written by a model; both note who asks. */
async function openPlace() {
  const asked: string[] = [];
  const site = await startLoopback(({ url = "" }, response) => {
    asked.push(url);
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    response.end(article("The port of Harrow Bay was closed on Thursday, its authority said."));
  });
  onTestFinished(() => site[Symbol.asyncDispose]());
  const model = await startModelServer({});
  onTestFinished(model.close);
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, "coast"));
  const host = `127.0.0.1:${site.port}`;
  const config = `title: Coast
model: openai:honest
network: { perHostMs: 0, allow: ["${host}"] }
nightly: { at: "${due.at}", zone: UTC }
sources:
  - url: http://${host}/a
`;
  writeFileSync(join(cwd, "coast", "brief.yaml"), config);
  const environment = { OPENAI_BASE_URL: model.url, OPENAI_API_KEY: "sk-canary-0123456789" };
  return { cwd, environment, asked, paid: model.requests };
}

test.for([
  { folder: "out", earlier: false },
  { folder: "out", earlier: true },
  { folder: ".nightdesk", earlier: false },
  { folder: ".nightdesk", earlier: true },
])(
  "with a read-only $folder, where a night was made before: $earlier, nothing is asked for or paid",
  async ({ folder, earlier }, { skip }) => {
    const why = hindrance();
    if (why !== "") skip(why);
    const { cwd, environment, asked, paid } = await openPlace();
    for (const name of ["out", ".nightdesk"]) mkdirSync(join(cwd, name));
    if (earlier) await runCli(["brief", "coast", "--date", "2026-01-01"], { cwd, environment });
    // Of the brief that was made, the page and the answers.
    expect([asked.length > 0, paid.length > 0]).toEqual([earlier, earlier]);
    const before = {
      asked: asked.length,
      paid: paid.length,
      files: readdirSync(join(cwd, folder)),
    };
    const { code, stdout, stderr } = await runReadOnly(join(cwd, folder), cwd, environment);
    expect(stderr).toContain("error[E_STORAGE]");
    expect(stderr).toMatch(/read-?only/);
    expect(stderr).toContain(join(cwd, folder));
    expect([code, stdout.includes("Tried again")]).toEqual([8, false]);
    expect({
      asked: asked.length,
      paid: paid.length,
      files: readdirSync(join(cwd, folder)),
    }).toEqual(before);
  },
);
