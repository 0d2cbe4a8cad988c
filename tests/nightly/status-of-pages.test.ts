/** A feed that answers, and what it links is of no use: the status says so, and the feed is not failing. */
import { expect, onTestFinished, test } from "vitest";
import { article, rss } from "../collect/made-site.ts";
import { startLoopback } from "../network/made/loopback.ts";
import { openDesk } from "./desk.ts";

const port =
  "The port of Harrow Bay was closed on Thursday after a crane fell across its main berth, the harbour authority said. Two workers were injured.";
const bank =
  "The central bank of Norland raised its key rate by half a point to 4.5 percent on Wednesday. Governor Ada Venn said that inflation had not slowed.";
const wall = "Please log in to continue.";

/** What stands at `/1`, `/2`, …; those without words are not there. */
async function openSite(pages: string[]) {
  const server = await startLoopback(({ url = "" }, response) => {
    const links = pages.map((_, at) => ({ link: `/${at + 1}`, guid: String(at) }));
    const words = pages[Number(url.slice(1)) - 1] ?? "";
    const body = url === "/feed" ? rss(links) : article(words);
    const type = url === "/feed" ? "application/rss+xml" : "text/html; charset=utf-8";
    const status = url === "/feed" || words !== "" ? 200 : 404;
    response.writeHead(status, { "content-type": type }).end(body);
  });
  onTestFinished(() => server[Symbol.asyncDispose]());
  const base = `http://127.0.0.1:${server.port}`;
  const desk = openDesk();
  const sources = (list: string) =>
    desk.write(
      "asia/brief.yaml",
      `title: Asia\nnightly: { at: "0 5 * * *", zone: UTC }\nnetwork: { perHostMs: 0, allow: ["127.0.0.1:${server.port}"] }\nsources: [${list}]\n`,
    );
  sources(`{ feed: "${base}/feed" }`);
  const rows = async (now: string) => {
    const { printed } = await desk.status(now);
    const lines = (printed[0] ?? "").split("\n").map((line) => line.slice(13));
    const from = lines.findIndex((line) => / fetched: /.test(line));
    return lines.slice(from, -1).map((line) => line.replace(base, ""));
  };
  return { desk, base, sources, rows };
}

test("all linked pages ask to log in: how many of how many, and why", async () => {
  const { desk, base, rows } = await openSite([wall, wall, wall]);
  expect((await desk.nightly("2026-11-22T05:00:10Z")).code).toBe(4);
  expect(await rows("2026-11-22T06:00:00Z")).toEqual([
    "1 fetched: 1 well, 1 of them without a page that could be used",
    expect.stringMatching(
      /^\/feed: 3 of its 3 pages could not be used: The page asks to log in or to subscribe, and has no article/,
    ),
  ]);
  const { printed } = await desk.status("2026-11-22T06:00:00Z", { json: true });
  const why = expect.stringContaining("log in");
  expect(JSON.parse(printed[0] ?? "").briefs[0].sources).toMatchObject([
    {
      url: `${base}/feed`,
      failures: 0,
      health: { kind: "well" },
      pages: { of: 3, failed: 3, why },
    },
  ]);
});

test("one page of three is told, the next night that all are well nothing is", async () => {
  const pages = [port, "", bank];
  const { desk, rows } = await openSite(pages);
  expect((await desk.nightly("2026-11-22T05:00:10Z")).code).toBe(3);
  expect(await rows("2026-11-22T06:00:00Z")).toEqual([
    "1 fetched: 1 well",
    expect.stringMatching(/^\/feed: 1 of its 3 pages could not be used: At \S+: .*404/),
  ]);
  pages[1] = "Ferries between Harrow Bay and Selby will sail again on Friday, the operator said.";
  expect((await desk.nightly("2026-11-23T05:00:10Z")).code).toBe(0);
  expect(await rows("2026-11-23T06:00:00Z")).toEqual(["1 fetched: 1 well"]);
});

test("a page of the config that became a login page says so, one that is gone is failing and no more", async () => {
  const { desk, base, sources, rows } = await openSite([port, wall]);
  sources(["1", "2", "3"].map((path) => `{ url: "${base}/${path}" }`).join(", "));
  await desk.nightly("2026-11-22T05:00:10Z");
  expect(await rows("2026-11-22T06:00:00Z")).toEqual([
    "3 fetched: 2 well, 1 of them without a page that could be used",
    expect.stringMatching(/^\/2: its page could not be used: The page asks to log in/),
    expect.stringMatching(/^\/3: failing for 1 night, once \(http-404/),
  ]);
});
