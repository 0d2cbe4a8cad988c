/** What is new stays new until an edition has told it: a night made again after a kill comes to what it would have been. */
import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { article, type Desk, feedAt, openDesk, pageAt, rss, type Site } from "./made-site.ts";

const feed = "https://news.example/feed";
const page = "https://news.example/page";

function deskOf(site: Site): Desk {
  const desk = openDesk(site);
  onTestFinished(desk.close);
  return desk;
}

/** What a night finds: which stories the feed lists, without dates, and which words each page has. */
type Night = Readonly<{ stories: readonly number[]; edition: number; cutOffs: number }>;

function siteOf({ stories, edition }: Night): Site {
  const pages = stories.map((story) => [
    `https://news.example/${story}`,
    article(`Story ${story}, version ${story === 0 ? edition : 0}.`),
  ]);
  return {
    ...Object.fromEntries(pages),
    [feed]: rss(stories.map((story) => ({ link: `/${story}`, guid: String(story) }))),
    [page]: article(`Page, version ${edition}.`),
  };
}

/** The third of three is one too many. */
const addresses = [feedAt(feed, { items: 2 }), pageAt(page)];

async function told(nights: readonly Night[]) {
  const desk = openDesk({});
  const outcomes = [];
  for (const [index, night] of nights.entries()) {
    for (const key of Object.keys(desk.site)) delete desk.site[key];
    Object.assign(desk.site, siteOf(night));
    for (let count = 0; count < night.cutOffs; count += 1) {
      await desk.cutOff(index + 1, addresses);
    }
    const before = desk.visits.length;
    const { files, notes } = await desk.night(index + 1, addresses);
    const texts = files.map(({ name, fetched }) => ({ name, fetched }));
    // Addresses are asked at once, and answer in whatever order.
    const visits = Object.fromEntries(desk.visits.slice(before));
    outcomes.push({ texts, notes, visits });
  }
  // Here, and not when the test is over: there are many.
  desk.close();
  return outcomes;
}

const night = fc.record({
  stories: fc.uniqueArray(fc.nat({ max: 3 }), { minLength: 1, maxLength: 3 }),
  edition: fc.nat({ max: 1 }),
  cutOffs: fc.nat({ max: 2 }),
});

test("nights that were killed and made again bring the same documents, notes and news as nights that were not", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(night, { minLength: 1, maxLength: 4 }), async (nights) => {
      const whole = nights.map((one) => ({ ...one, cutOffs: 0 }));
      expect(await told(nights)).toEqual(await told(whole));
    }),
    { numRuns: 40 },
  );
});

test("a night that is made a second time finds what it found the first time", async () => {
  const { night: make, visits } = deskOf(siteOf({ stories: [0, 1], edition: 0, cutOffs: 0 }));
  const first = await make(1, addresses);
  const again = await make(1, addresses);
  expect(again.notes).toEqual(first.notes);
  await make(2, addresses);
  const kinds = ([one]: readonly string[]) =>
    visits.filter(([url]) => url === one).map(([, kind]) => kind);
  expect([kinds([feed]), kinds([page])]).toEqual([
    ["new", "new", "unchanged"],
    ["new", "new", "unchanged"],
  ]);
});

test("what a night saw that was never made is news on the next date", async () => {
  const {
    cutOff,
    night: make,
    visits,
  } = deskOf(siteOf({ stories: [0, 1], edition: 0, cutOffs: 0 }));
  await cutOff(1, addresses);
  await make(2, addresses);
  await make(3, addresses);
  const [first, second, third] = [visits.slice(0, 2), visits.slice(2, 4), visits.slice(4)];
  const kinds = [first, second, third].map((one) => [...new Set(one.map(([, kind]) => kind))]);
  expect(kinds).toEqual([["new"], ["new"], ["unchanged"]]);
});
