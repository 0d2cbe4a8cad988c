/** Whole nights with the real fetcher, against a site on loopback: what a person sees who lists a feed in `brief.yaml`. */
import { appendFileSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { Brief } from "../../src/domain/brief.ts";
import { runCli, temporaryFolder } from "../commands/run-cli.ts";
import { startLoopback } from "../network/made/loopback.ts";
import { article, rss } from "./made-site.ts";
import { justDue } from "../nightly/scheduled.ts";

type Page = Readonly<{ type: string; body: string }>;
type Site = Readonly<{ host: string; pages: Map<string, Page>; log: string[] }>;

/** Pages by path, each with an etag of its own words; whatever else is asked is not there. */
async function openSite(): Promise<Site> {
  const pages = new Map<string, Page>();
  const log: string[] = [];
  const server = await startLoopback(({ url = "", headers }, response) => {
    const { type, body } = pages.get(url) ?? { type: "text/plain", body: "" };
    const etag = `"${body.length}"`;
    const found = headers["if-none-match"] === etag ? 304 : 200;
    const status = body === "" ? 404 : found;
    log.push(`${status} ${url}`);
    response.writeHead(status, { etag, "content-type": type });
    response.end(status === 200 ? body : "");
  });
  onTestFinished(() => server[Symbol.asyncDispose]());
  return { host: `127.0.0.1:${server.port}`, pages, log };
}

function html(words: string): Page {
  return { type: "text/html; charset=utf-8", body: article(words) };
}

const stories = [
  "The port of Harrow Bay was closed on Thursday after a crane fell across its main berth, the harbour authority said. Two workers were injured.",
  "The central bank of Norland raised its key rate by half a point to 4.5 percent on Wednesday. Governor Ada Venn said that inflation had not slowed.",
];

function fill({ pages }: Site): void {
  stories.forEach((words, at) => pages.set(`/${at + 1}`, html(words)));
  const links = stories.map((_, at) => ({ link: `/${at + 1}`, guid: String(at) }));
  pages.set("/feed", { type: "application/rss+xml", body: rss(links) });
}

function folderFor({ host }: Site, sources: readonly string[], allowed = true): string {
  const folder = temporaryFolder();
  const allow = allowed ? `  allow: ["${host}"]\n` : "";
  const list = sources.map((source) => `  - ${source}\n`).join("");
  writeFileSync(
    join(folder, "brief.yaml"),
    `title: Coast\nnetwork:\n  perHostMs: 0\n${allow}sources:\n${list}`,
  );
  return folder;
}

const night = (folder: string, date: string) =>
  runCli(["brief", ".", "--date", date, "--json", "--quiet"], { cwd: folder });

function briefOf(folder: string, date: string): Brief {
  const [name = ""] = readdirSync(join(folder, "out"));
  return Brief.parse(
    JSON.parse(readFileSync(join(folder, "out", name, date, "brief.json"), "utf8")),
  );
}

test("two nights of a feed: the first fetches it, the second asks whether it has changed, and both read it", async () => {
  const site = await openSite();
  fill(site);
  const folder = folderFor(site, [`{ feed: "http://${site.host}/feed", grade: C, reason: local }`]);
  expect(await night(folder, "2026-11-21")).toMatchObject({ code: 0 });
  expect(site.log.splice(0).toSorted()).toEqual(["200 /1", "200 /2", "200 /feed"]);
  expect(await night(folder, "2026-11-22")).toMatchObject({ code: 0 });
  expect(site.log.splice(0).toSorted()).toEqual(["304 /1", "304 /2", "304 /feed"]);
  const [first, second] = [briefOf(folder, "2026-11-21"), briefOf(folder, "2026-11-22")];
  expect(second.sources.map(({ id, fetched }) => [id, fetched])).toEqual(
    first.sources.map(({ id, fetched }) => [id, fetched]),
  );
  expect(first.sources.map(({ grade }) => grade.reliability)).toEqual(["C", "C"]);
  expect(first.sources.map(({ rawFile }) => rawFile.slice(-9))).toEqual([".raw.html", ".raw.html"]);
});

test("a page that is gone and a feed that became a login page are on the first page; the rest is read", async () => {
  const site = await openSite();
  fill(site);
  const folder = folderFor(site, [
    `feed: "http://${site.host}/feed"`,
    `feed: "http://${site.host}/other?token=SECRET"`,
  ]);
  site.pages.delete("/2");
  site.pages.set("/other?token=SECRET", {
    type: "text/html",
    body: "<!doctype html><form>Log in</form>",
  });
  expect(await night(folder, "2026-11-21")).toMatchObject({ code: 3 });
  const brief = briefOf(folder, "2026-11-21");
  expect(brief.documents.map(({ fate, code }) => `${fate} ${code}`).toSorted()).toEqual([
    "failed html-not-feed",
    "failed http-404",
    "used read",
  ]);
  const [name = ""] = readdirSync(join(folder, "out"));
  const edition = join(folder, "out", name, "2026-11-21");
  const markdown = readFileSync(join(edition, "brief.md"), "utf8");
  expect(markdown).toMatch(
    /Not complete\.\*\* 2 of 3 documents could not be used.*404.*perhaps a login/,
  );
  for (const file of ["brief.md", "brief.html", "brief.json", "ledger.jsonl"]) {
    expect(readFileSync(join(edition, file), "utf8")).not.toContain("SECRET");
  }
  expect(await runCli(["verify", edition], { cwd: folder })).toMatchObject({ code: 0 });
});

// Nine processes, which take a minute on a busy machine.
test(
  "a key in the path of a feed is in no output of any command, and in no name or key of the state",
  { timeout: 180_000 },
  async () => {
    const site = await openSite();
    fill(site);
    const canary = "9f8e7d6c5b4a39281706";
    const feed = `/feed/${canary}/rss`;
    const links = [
      { link: `/1?u=${canary}`, guid: `http://x.example/${canary}/1` },
      { link: "/2" },
    ];
    site.pages.set(feed, { type: "application/rss+xml", body: rss(links) });
    site.pages.set(`/1?u=${canary}`, html(stories[0] ?? ""));
    const page = `http://${site.host}/page/${canary}`;
    const folder = folderFor(site, [`feed: "http://${site.host}${feed}"`, `url: "${page}"`]);
    const config = join(folder, "brief.yaml");
    const { at } = justDue("UTC");
    appendFileSync(config, `nightly: { at: "${at}", zone: UTC, alarm: { by: "00:01" } }\n`);
    const told: string[] = [];
    const run = async (...argv: string[]) => {
      const { stdout, stderr } = await runCli(argv, { cwd: folder });
      told.push(stdout, stderr);
    };
    await run("plan", ".");
    await run("nightly", ".", "--once");
    await run("brief", ".", "--date", "2026-11-20", "--json", "--debug");
    site.pages.delete(`/1?u=${canary}`);
    site.pages.delete(feed);
    await run("brief", ".", "--date", "2026-11-21");
    expect(site.log.filter((line) => line.startsWith("304"))).toHaveLength(3);
    await run("status", ".", "--check");
    await run("status", ".", "--json");
    await run("plan", ".", "--json");
    await run("impact", "http://x.example/***");
    appendFileSync(config, `sources2:\n  - { feed: "http://${site.host}${feed}" }\n`);
    writeFileSync(config, readFileSync(config, "utf8").replace("feed:", "grade: Z\n    feed:"));
    await run("plan", ".", "--debug");
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
      (file) => file.isFile() && file.name !== "brief.yaml" && !file.parentPath.includes("pages"),
    );
    for (const { parentPath, name } of files) {
      told.push(name, readFileSync(join(parentPath, name), "latin1"));
    }
    expect(files.map(({ name }) => name)).toContain("collected.sqlite");
    expect(told.filter((text) => text.includes("/page/***")).length).toBeGreaterThan(3);
    expect(
      told.filter((text) => text.includes(canary) || text.includes(canary.slice(0, 12))),
    ).toEqual([]);
  },
);

test("an address that is not public, and not allowed by name, is never asked", async () => {
  const site = await openSite();
  fill(site);
  const folder = folderFor(site, [`feed: "http://${site.host}/feed"`], false);
  expect(await night(folder, "2026-11-21")).toMatchObject({ code: 4 });
  expect(site.log).toEqual([]);
});

test("a night whose only feed is down says so in its one sentence, which is all that an alarm has", async () => {
  const site = await openSite();
  const folder = folderFor(site, [`feed: "http://${site.host}/feed"`]);
  const { code, stderr } = await night(folder, "2026-11-21");
  expect(code).toBe(4);
  expect(stderr).toMatch(
    /"message":"The one document has no sentence [^"]*: At http:.*feed: The server answered with status 404\./,
  );
  expect(stderr).not.toContain("nightdesk plan");
});

test("what is allowed by name is shown before it is asked: row L8 of the test matrix", async () => {
  const site = await openSite();
  fill(site);
  const folder = folderFor(site, [`{ url: "http://${site.host}/1" }`]);
  const { code, stderr } = await runCli(["brief", ".", "--date", "2026-11-21"], { cwd: folder });
  expect(code).toBe(0);
  const shown = `asking 1 address …\nallowed by name, though not public: ${site.host}\n`;
  expect(stderr.slice(0, shown.length)).toBe(shown);
});

const inJune = "Mon, 01 Jun 2026 00:00:00 GMT";

test.for([
  {
    what: "of which all entries are old",
    items: [1, 2].map((at) => ({ link: `/${at}`, date: inJune })),
    why: "gave no page (entries passed over: 2 older than the limit)",
    next: /^Raise `days` of http:\S+\/feed \(now 7\), wait until it brings something new, or name others under `sources:`/,
  },
  {
    what: "without entries",
    items: [],
    why: "gave no page (it has no entries)",
    next: /^Look whether the addresses are right/,
  },
  {
    what: "whose entries link nothing",
    items: [{ link: "mailto:desk@example.org" }],
    why: "gave no page (1 entry without a page to fetch)",
    next: /^Look whether the addresses are right/,
  },
])("a night whose only feed is one $what says so, and what would help", async (row) => {
  const site = await openSite();
  fill(site);
  site.pages.set("/feed", { type: "application/rss+xml", body: rss(row.items) });
  const folder = folderFor(site, [`feed: "http://${site.host}/feed"`]);
  const told = await night(folder, "2026-11-21");
  expect(told.code).toBe(4);
  const { error } = JSON.parse(told.stderr.trim().split("\n").at(-1) ?? "");
  expect(error).toMatchObject({
    code: "E_NOTHING_USABLE",
    message: `There is nothing to read: http://${site.host}/feed ${row.why}.`,
    next: expect.stringMatching(row.next),
  });
  const planned = await runCli(["plan", ".", "--json"], { cwd: folder });
  expect([planned.code, planned.stderr]).toEqual([4, expect.stringContaining(row.why)]);
});

test("a page that is withdrawn is not said to have been empty", async () => {
  const site = await openSite();
  fill(site);
  const folder = folderFor(site, [
    `feed: "http://${site.host}/feed"`,
    `url: "http://${site.host}/1"`,
  ]);
  const withdrawn = ["/1", "/2"].map(
    (path) => `{ source: "http://${site.host}${path}", date: 2026-11-20, reason: wrong }`,
  );
  appendFileSync(join(folder, "brief.yaml"), `withdrawn: [${withdrawn.join(", ")}]\n`);
  const { code, stderr } = await night(folder, "2026-11-21");
  expect(code).toBe(4);
  expect(stderr).toContain(
    `http://${site.host}/feed gave no page (entries passed over: 2 withdrawn); http://${site.host}/1 is withdrawn.`,
  );
});

test("a plan asks nothing and writes nothing; it reads what is kept", async () => {
  const site = await openSite();
  fill(site);
  const folder = folderFor(site, [`feed: "http://${site.host}/feed"`]);
  const before = await runCli(["plan", "."], { cwd: folder });
  expect(before).toMatchObject({ code: 0 });
  expect(before.stdout).toContain("It is asked when the brief is made.");
  expect(before.stdout).toContain("One address of which nothing is kept yet");
  expect(readdirSync(folder)).toEqual(["brief.yaml"]);
  await night(folder, "2026-11-21");
  site.log.length = 0;
  const after = await runCli(["plan", ".", "--json"], { cwd: folder });
  expect(JSON.parse(after.stdout)).toMatchObject({ sources: 2 });
  expect(site.log).toEqual([]);
});

test("an address written like a glob is a mistake, with the way to write it", async () => {
  const site = await openSite();
  const folder = folderFor(site, [`"http://${site.host}/feed"`]);
  const { code, stderr } = await runCli(["plan", "."], { cwd: folder });
  expect(code).toBe(2);
  expect(stderr).toContain(`write \`feed: http://${site.host}/feed\` for a feed`);
});
