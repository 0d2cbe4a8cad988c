/** The same night, killed anywhere and made again, is the night that was not killed: byte for byte, and delivered as one. */
import { readFileSync, readdirSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, afterAll, expect, test } from "vitest";
import { article, rss } from "../collect/made-site.ts";
import { runCli, temporaryFolder } from "../commands/run-cli.ts";
import { startLoopback } from "../network/made/loopback.ts";
import { justDue } from "./scheduled.ts";

const due = justDue("UTC");
const pages: Readonly<Record<string, string>> = {
  "/feed": rss([{ link: "/1", guid: "1" }]),
  "/1": article(
    "The port of Harrow Bay was closed on Thursday after a crane fell across its main berth, the harbour authority said.",
  ),
};

let server: Awaited<ReturnType<typeof startLoopback>>;
beforeAll(async () => {
  server = await startLoopback(({ url = "" }, response) => {
    const body = pages[url];
    response.writeHead(body === undefined ? 404 : 200, {
      "content-type": url === "/feed" ? "application/rss+xml" : "text/html; charset=utf-8",
    });
    response.end(body);
  });
});
afterAll(() => server[Symbol.asyncDispose]());

function newPlace(): string {
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, "coast"));
  const host = `127.0.0.1:${server.port}`;
  writeFileSync(
    join(cwd, "coast", "brief.yaml"),
    `title: Coast
network: { perHostMs: 0, allow: ["${host}"] }
nightly: { at: "${due.at}", zone: UTC }
sources:
  - feed: http://${host}/feed
`,
  );
  return cwd;
}

const once = (cwd: string, fault?: string) =>
  runCli(["nightly", "coast", "--once"], {
    cwd,
    environment: fault === undefined ? {} : { NIGHTDESK_FAULT: fault },
  });

/** Two tries at two times fetch at two times; the same bytes that come again have the time of the first. */
function briefOf(cwd: string): string {
  const json = readFileSync(join(cwd, "out", "coast", "latest", "brief.json"), "utf8");
  return json.replaceAll(/"at":\s*"\d{4}-[^"]*Z"/g, '"at": "…"');
}

const points = [
  "fetched#2",
  "collected",
  "verify-draft",
  "link#2",
  "published",
  "settled",
  "release",
];

// A process for the whole night, and two for each of the others.
test("killed anywhere and made again, a night is the same edition, and there is but one of it", async () => {
  const cwd = newPlace();
  expect(await once(cwd)).toMatchObject({ code: 0 });
  const whole = briefOf(cwd);
  expect(whole).not.toContain("nothing new");
  for (const point of points) {
    const place = newPlace();
    const { signal } = await once(place, `${point}:kill`);
    const { code } = await once(place);
    const isSame = briefOf(place) === whole;
    const editions = readdirSync(join(place, "out", "coast", ".editions")).length;
    expect({ point, signal, code, isSame, editions }).toEqual({
      point,
      signal: "SIGKILL",
      code: 0,
      isSame: true,
      editions: 1,
    });
  }
});
