import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import {
  article,
  dateOf,
  type Desk,
  feedAt,
  openDesk,
  pageAt,
  readAll,
  rss,
  type Site,
} from "./made-site.ts";

const feed = "https://news.example/feed";
const one = "https://news.example/one";
const two = "https://news.example/two";

let desk: Desk | undefined;
function deskOf(site: Site): Desk {
  desk = openDesk(site);
  return desk;
}
afterEach(() => {
  desk?.close();
  desk = undefined;
});

const twoStories = (): Site => ({
  [feed]: {
    body: rss([
      { link: "/one", guid: "1" },
      { link: "/two", guid: "2" },
    ]),
    headers: { etag: "f" },
  },
  [one]: { body: article("One."), headers: { etag: "o" } },
  [two]: { body: article("Two."), headers: { etag: "t" } },
});

test("a feed brings the pages that its entries link, and nothing that those link", async () => {
  const { night, requests } = deskOf(twoStories());
  const collected = await night(1, [feedAt(feed)]);
  expect(await readAll(collected)).toEqual([article("One."), article("Two.")]);
  expect(requests.map(({ url }) => url).toSorted()).toEqual([feed, one, two]);
});

test("a page that has not changed is asked by its marks, and read from the kept copy with the time of that copy", async () => {
  const { night, requests } = deskOf(twoStories());
  const first = await night(1, [feedAt(feed)]);
  const second = await night(2, [feedAt(feed)]);
  expect(await readAll(second)).toEqual(await readAll(first));
  expect(new Set(requests.slice(3).map(({ etag }) => etag))).toEqual(new Set(["f", "o", "t"]));
  expect(second.files.map(({ name, fetched }) => [name, fetched])).toEqual(
    first.files.map(({ name, fetched }) => [name, fetched]),
  );
});

test("without a kept copy nothing is asked by its marks, so that the page comes in full", async () => {
  const { night, home, requests } = deskOf(twoStories());
  await night(1, [feedAt(feed)]);
  rmSync(join(home, "pages"), { recursive: true });
  expect(await readAll(await night(2, [feedAt(feed)]))).toHaveLength(2);
  expect(requests.slice(3).map(({ etag }) => etag)).toEqual([undefined, undefined, undefined]);
});

test("a kept copy that was damaged is not used, and comes anew", async () => {
  const { night, home, requests } = deskOf({ [one]: { body: "One.", headers: { etag: "o" } } });
  await night(1, [pageAt(one)]);
  const [folder = ""] = readdirSync(join(home, "pages"));
  const [file = ""] = readdirSync(join(home, "pages", folder));
  rmSync(join(home, "pages", folder, file));
  expect(await readAll(await night(2, [pageAt(one)]))).toEqual(["One."]);
  expect(requests[1]?.etag).toBeUndefined();
});

test("other content under the same address is kept beside the first, and the brief reads the newer one", async () => {
  const { night, site, state } = deskOf({ [one]: "First." });
  await night(1, [pageAt(one)]);
  site[one] = "Second.";
  expect(await readAll(await night(2, [pageAt(one)]))).toEqual(["Second."]);
  expect(state.versions(one)).toHaveLength(2);
  site[one] = "First.";
  const third = await night(3, [pageAt(one)]);
  expect(await readAll(third)).toEqual(["First."]);
  expect(state.versions(one)).toHaveLength(2);
  expect(third.files[0]?.fetched?.at).toBe("2026-11-01T00:00:00.000Z");
  expect(state.newest(one)).toMatchObject({ lastAt: "2026-11-03T00:00:00.000Z" });
});

test.for([
  { what: "cannot be reached", answer: { fails: "refused" }, code: "refused" },
  {
    what: "answers with a login page",
    answer: "<!doctype html><form>Log in</form>",
    code: "html-not-feed",
  },
  { what: "answers with something else", answer: "It works!", code: "not-a-feed" },
  {
    what: "is a bomb",
    answer: `<!DOCTYPE r [<!ENTITY a "x"><!ENTITY b "&a;&a;">]><rss><channel/></rss>`,
    code: "entity-bomb",
  },
])(
  "a feed that $what is one failed document, and leaves no trace in the state",
  async ({ answer, code }) => {
    const { night, site, state, visits } = deskOf(twoStories());
    await night(1, [feedAt(feed)]);
    const before = { copy: state.newest(feed), seen: state.seen("desk", feed, dateOf(3)) };
    site[feed] = answer;
    const failed = await night(2, [feedAt(feed)]);
    expect(await readAll(failed)).toEqual([`! ${code}`]);
    expect({ copy: state.newest(feed), seen: state.seen("desk", feed, dateOf(3)) }).toEqual(before);
    expect(visits.at(-1)).toEqual([feed, "failed"]);
    Object.assign(site, twoStories());
    expect(await readAll(await night(3, [feedAt(feed)]))).toHaveLength(2);
    expect(visits.at(-1)).toEqual([feed, "unchanged"]);
  },
);

test("a page that fails costs that page, is not remembered as read, and is new when it comes", async () => {
  const { night, site, state, visits } = deskOf({ ...twoStories(), [two]: { fails: "http-503" } });
  expect(await readAll(await night(1, [feedAt(feed)]))).toEqual([article("One."), "! http-503"]);
  expect(state.seen("desk", feed, dateOf(2)).size).toBe(1);
  site[two] = article("Two.");
  await night(2, [feedAt(feed)]);
  site[two] = { fails: "http-503" };
  await night(3, [feedAt(feed)]);
  expect(visits.map(([, kind]) => kind)).toEqual(["new", "new", "unchanged"]);
});

function dated(date: string): string {
  return rss([
    { link: "/one", guid: "1", date },
    { link: "/two", guid: "2", date },
  ]);
}

test("entries that an outage brings back with new dates are not read a second time, unless their pages say something else", async () => {
  const { night, site, visits } = deskOf({
    ...twoStories(),
    [feed]: dated("Sun, 01 Nov 2026 00:00:00 GMT"),
  });
  await night(1, [feedAt(feed)]);
  site[feed] = dated("Fri, 20 Nov 2026 00:00:00 GMT");
  site[two] = article("Two, corrected.");
  const again = await night(20, [feedAt(feed)]);
  expect(await readAll(again)).toEqual([article("Two, corrected.")]);
  expect(again.notes.map(({ rule }) => rule)).toContain("collect/passed-over");
  expect(visits.at(-1)).toEqual([feed, "new"]);
});

test("a page that two feeds link is asked and read once, and says both", async () => {
  const other = "https://other.example/feed";
  const { night, requests } = deskOf({
    [feed]: rss([{ link: "/one?utm_source=a" }]),
    [other]: rss([
      { link: "http://news.example/one?utm_source=b" },
      { link: "https://short.example/1" },
    ]),
    "https://news.example/one": article("One."),
    "http://news.example/one": article("One."),
    "https://short.example/1": { body: article("One."), finalUrl: one },
  });
  const { files } = await night(1, [feedAt(feed, { grade: "B" }), feedAt(other, { grade: "E" })]);
  expect(files.map(({ fetched }) => fetched?.feeds)).toEqual([[feed, other]]);
  expect(files[0]?.fetched?.standing.grade).toBe("B");
  expect(requests.filter(({ url }) => url.endsWith("news.example/one"))).toHaveLength(1);
});

test("what was fetched lies under its hash, and the state says when and with which headers", async () => {
  const { night, home, state } = deskOf(twoStories());
  await night(1, [feedAt(feed)]);
  const copy = state.newest(one);
  expect(copy).toMatchObject({
    finalUrl: one,
    status: 200,
    headers: { etag: "o" },
    firstAt: "2026-11-01T00:00:00.000Z",
  });
  const hash = copy?.hash ?? "";
  expect(readFileSync(join(home, "pages", hash.slice(0, 2), hash), "utf8")).toBe(article("One."));
});

test("a page that failed has the name that it had when it came", async () => {
  const { night, site } = deskOf({
    [one]: { body: "One.", headers: { "content-type": "text/html" } },
  });
  const [came] = (await night(1, [pageAt(one)])).files;
  site[one] = { fails: "http-410" };
  const [gone] = (await night(2, [pageAt(one)])).files;
  expect(gone?.name).toBe(came?.name);
});

test("an address does not tell the key to it", async () => {
  const secret = "https://news.example/feed?user=7&token=SECRET";
  const { night } = deskOf({ [secret]: rss([{ link: "/one" }]), [one]: article("One.") });
  const { files, notes } = await night(1, [
    feedAt(secret),
    feedAt("https://gone.example/?apikey=SECRET"),
  ]);
  await expect(files[1]?.read()).rejects.toThrow("https://gone.example/?apikey=***");
  expect(JSON.stringify([files, notes])).not.toContain("SECRET");
});

// Each page is on the disk itself before it is read, which takes seconds on a busy machine.
test("of three hundred feeds with forty dead ones all others are read, and the dead are listed", async () => {
  const names = Array.from({ length: 300 }, (_, at) => `https://s${at}.example`);
  const site: Site = {};
  for (const [at, name] of names.entries()) {
    site[`${name}/feed`] = at % 8 === 0 ? { fails: "timeout" } : rss([{ link: "/a" }]);
    site[`${name}/a`] = article(`Of ${name}.`);
  }
  const { night } = deskOf(site);
  const codes = await readAll(
    await night(
      1,
      names.map((name) => feedAt(`${name}/feed`)),
    ),
  );
  expect(codes.filter((code) => code === "! timeout")).toHaveLength(38);
  expect(codes.filter((code) => code.includes("<article>"))).toHaveLength(262);
});

test("what one feed could not keep is not lost to the others: the night ends with the error of the disk", async () => {
  const { night, home, state } = deskOf(twoStories());
  writeFileSync(join(home, "pages"), "no folder");
  await expect(night(1, [feedAt(feed)])).rejects.toMatchObject({ code: "E_STORAGE" });
  expect(state.newest(feed)).toBeUndefined();
});
