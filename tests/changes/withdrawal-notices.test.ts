/** What the documents of a night say of articles that were there before, and what stands in the place of lost words. */
import { describe, expect, test } from "vitest";
import { articlesGone, withdrawalNotices } from "../../src/nightly/changes/withdrawal-notices.ts";
import { nearestSentence } from "../../src/nightly/corrections/nearest-sentence.ts";
import { chunkedOf } from "../made/chunked.ts";

const page = {
  url: "https://news.example/c",
  finalUrl: "https://news.example/c",
  at: "2026-11-20T03:00:00Z",
  feeds: [],
  standing: { grade: "F" as const },
};

test("a notice is new once: not where the last edition knew of it", () => {
  const documents = [
    { name: "a.txt", source: null, fate: "skipped" as const, code: "withdrawal-notice" },
  ];
  const noticesAfter = (known: Parameters<typeof withdrawalNotices>[1]["documents"]) =>
    withdrawalNotices({ sources: [], documents }, { documents: known });
  expect(noticesAfter([])).toMatchObject([{ source: "a.txt", isNew: true }]);
  expect(noticesAfter([{ name: "a.txt", code: "used" }])).toMatchObject([{ isNew: true }]);
  expect(noticesAfter(documents)).toMatchObject([{ isNew: false }]);
});

describe("an article is gone", () => {
  test.for([
    { what: "a page that answers 404", name: "c.html", fetched: page, code: "http-404", gone: 1 },
    { what: "one that may not be seen", name: "c.html", fetched: page, code: "http-403", gone: 0 },
    { what: "a file of another ending", name: "c.txt", code: "page-missing", gone: 0 },
    { what: "a file of that name", name: "c", code: "page-missing", gone: 1 },
  ] as const)("with $what: $gone", ({ gone, code, ...source }) => {
    // A page that does not come has no type, and its document no ending.
    expect(articlesGone([source], [{ name: "c", code }])).toHaveLength(gone);
  });
});

async function nearest(quote: string, text: string): Promise<string | undefined> {
  const { library, sentences } = await chunkedOf({ "a.txt": text });
  const [source] = library.sources;
  if (source === undefined) throw new Error("There is no source.");
  const found = nearestSentence(quote, source, sentences.get(source.id) ?? []);
  return found === undefined ? undefined : `${found.span.start} ${found.quote}`;
}

describe("in the place of words that are lost stands", () => {
  const lost = "The sinking killed 12 people.";

  test("no headline, which says little of its own", async () => {
    const headline = "Sinking killed people";
    const alone = `${headline}\n\nSchools in Pesk closed for a week because of the storm.`;
    expect(await nearest(lost, alone)).toBeUndefined();
  });

  test("of two that are as like the first", async () => {
    const said = "The sinking killed 2 people.";
    const text = `Ferry\n\nMeridian is a ferry of Orlan. ${said} Nets were lost. ${said}`;
    expect(await nearest(lost, text)).toBe(`${text.indexOf(said)} ${said}`);
  });
});
