/** Nights whose sources are down: what may pass is tried again before the readers are told that there is no brief. */
import type { RequestListener } from "node:http";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { mayPass } from "../../src/nightly/passing-faults.ts";
import { article, rss } from "../collect/made-site.ts";
import { startLoopback } from "../network/made/loopback.ts";
import { openDesk, type Desk } from "./desk.ts";

const passing =
  "dns-failed no-such-host refused timeout cut host-given-up server-error robots-unreachable http-408 http-429 http-500 http-503";
const lasting =
  "private-address robots-disallow certificate-expired too-large html-not-feed login-wall bot-wall no-text same-text http-401 http-404 http-410 http-5033";

test.for(passing.split(" "))("%s may pass", (code) => {
  expect(mayPass(code)).toBe(true);
});

test.for(lasting.split(" "))("%s waits for a person", (code) => {
  expect(mayPass(code)).toBe(false);
});

const words =
  "The port of Harrow Bay was closed on Thursday after a crane fell across its main berth, the harbour authority said. Two workers were injured.";

/** A feed of one page; the first `failures` times that it is asked it answers with `status`. */
async function openSite({ failures, status }: Readonly<{ failures: number; status: number }>) {
  const asked: string[] = [];
  const answer: RequestListener = ({ url = "" }, response) => {
    const isFeed = url === "/feed";
    if (isFeed) asked.push(url);
    const code = isFeed && asked.length <= failures ? status : 200;
    const type = isFeed ? "application/rss+xml" : "text/html; charset=utf-8";
    // Nobody is to wait for a host that says that it is busy.
    response.writeHead(code, { "content-type": type, "retry-after": "3600" });
    response.end(code === 200 ? (isFeed ? rss([{ link: "/1" }]) : article(words)) : "");
  };
  const server = await startLoopback(answer);
  onTestFinished(() => server[Symbol.asyncDispose]());
  return { host: `127.0.0.1:${server.port}`, asked };
}

function deskOf(host: string): Desk {
  const desk = openDesk();
  desk.write(
    "asia/brief.yaml",
    [
      'title: Asia\nnightly: { at: "0 5 * * *", zone: UTC, alarm: { by: "07:00" } }',
      `network: { perHostMs: 0, allow: ["${host}"] }`,
      `sources: [{ feed: "http://${host}/feed" }]`,
      "deliver: [{ folder: ../shelf }]\n",
    ].join("\n"),
  );
  return desk;
}

const shelf = ({ cwd }: Desk) => readdirSync(join(cwd, "shelf/asia"));
const sourcesOf = async (desk: Desk, now: string) =>
  JSON.parse((await desk.status(now, { json: true })).printed[0] ?? "").briefs[0].sources;

test("a feed that is back some minutes later makes the brief of that morning, and nobody is told that there is none", async () => {
  const { host, asked } = await openSite({ failures: 2, status: 503 });
  const desk = deskOf(host);
  const { code, printed, informed } = await desk.nightly("2026-11-22T05:00:10Z");
  expect(printed.map((line) => /^asia 2026-11-22 (\S+?)[:;]/.exec(line)?.[1])).toEqual([
    "sources-down",
    "sources-down",
    "complete",
  ]);
  expect(printed[0]).toContain("Tried again at 2026-11-22 05:01");
  expect([code, asked.length, shelf(desk)]).toEqual([0, 3, ["2026-11-22"]]);
  expect(informed.filter((line) => line.startsWith("alarm"))).toEqual([]);
});

test("one that stays down is given up after four tries, and counts as one night's failure; then the readers are told", async () => {
  const { host, asked } = await openSite({ failures: 99, status: 503 });
  const desk = deskOf(host);
  const { code, printed, informed } = await desk.nightly("2026-11-22T05:00:10Z");
  expect(printed.map((line) => /Tried again at 2026-11-22 (\S+)/.exec(line)?.[1])).toEqual([
    "05:01",
    "05:06",
    "05:21",
    undefined,
  ]);
  expect([code, asked.length, shelf(desk)]).toEqual([4, 4, ["2026-11-22-no-brief"]]);
  const told = informed.filter((line) => /^alarm|no brief is/.test(line));
  expect(told).toEqual([
    expect.stringContaining("the notice that there is no brief is delivered"),
    expect.stringContaining("alarm: asia: nothing was extracted for 2026-11-22"),
  ]);
  expect(await sourcesOf(desk, "2026-11-22T06:00:00Z")).toMatchObject([
    { failures: 1, health: { kind: "failing", days: 1 } },
  ]);
});

test("across midnight, too, the tries of one night are one failure", async () => {
  const { host } = await openSite({ failures: 99, status: 503 });
  const desk = deskOf(host);
  desk.write(
    "asia/brief.yaml",
    `title: Asia\nnightly: { at: "55 23 * * *", zone: UTC }\nnetwork: { perHostMs: 0, allow: ["${host}"] }\nsources: [{ feed: "http://${host}/feed" }]\n`,
  );
  await desk.nightly("2026-11-22T23:55:10Z");
  expect(await sourcesOf(desk, "2026-11-23T01:00:00Z")).toMatchObject([
    { failures: 1, health: { kind: "failing", days: 1 } },
  ]);
});

test("a feed that is gone is not asked again that morning", async () => {
  const { host, asked } = await openSite({ failures: 99, status: 404 });
  const desk = deskOf(host);
  const { code, printed } = await desk.nightly("2026-11-22T05:00:10Z");
  expect([code, asked.length, shelf(desk)]).toEqual([4, 1, ["2026-11-22-no-brief"]]);
  expect(printed).toEqual([expect.stringContaining("asia 2026-11-22 nothing-usable")]);
});
