/** A source that took itself back, night after night: the brief, its corrections, and what is said of the next. */
import { describe, expect, test } from "vitest";
import type { Brief } from "../../src/domain/brief.ts";
import { goneWords, whyGone } from "../../src/nightly/changes/withdrawal-notices.ts";
import { editionsOf, nightAfter, type Night } from "./nights.ts";

const text =
  "The ferry Meridian sank off the port of Orlan on Friday. The sinking killed 12 people.";
const ferry = `Ferry sinks off Orlan\n\n${text}`;
const words = "This article has been withdrawn because its figures could not be verified.";
const retracted = `Ferry sinks off Orlan\n\n${words} We apologise to our readers.`;
const missing = "Page not found\n\nSorry, the page you are looking for no longer exists.";
const school = "School news\n\nSchools in Pesk closed for a week.";
const first: Night = { "a.txt": ferry, "b.txt": school };

async function briefsOf(nights: readonly Night[]): Promise<readonly Brief[]> {
  return (await editionsOf(nights)).map(({ edition }) => edition.brief);
}

async function secondNight() {
  const made = await editionsOf([first, { ...first, "a.txt": retracted }]);
  const second = made.at(-1);
  if (second === undefined) throw new Error("No night was made.");
  return second.edition;
}

describe("an article with a notice in its place", () => {
  test("is corrected as withdrawn, in the words of the notice, which are cited", async () => {
    const { brief, rendering } = await secondNight();
    const notice = brief.citations.find(({ quote }) => quote === words);
    const now = { kind: "says", words, citations: [notice?.number] };
    expect(brief.corrections).toMatchObject([
      { because: "withdrawn", now },
      { because: "withdrawn", now },
    ]);
    expect(rendering.markdown).toContain(
      `which is withdrawn: a notice takes it back. It now says: “${words}”`,
    );
  });

  test("gives no claim and no episode, and what it told is dropped for that reason", async () => {
    const { brief } = await secondNight();
    expect(brief.claims.flatMap(({ citations }) => citations).map(({ quote }) => quote)).toEqual([
      "Schools in Pesk closed for a week.",
    ]);
    expect(brief.episodes.flatMap(({ sources }) => sources)).toHaveLength(1);
    const dropped = brief.changes?.findings.filter(({ standing }) => standing === "dropped");
    expect(JSON.stringify(dropped)).toContain("is withdrawn: a notice takes it back");
  });

  test("falls also where the notice stands above the words that were cited", async () => {
    const [, two] = await briefsOf([first, { ...first, "a.txt": `${words}\n\n${text}` }]);
    expect(two?.corrections?.map(({ because }) => because)).toEqual(["withdrawn", "withdrawn"]);
  });

  test("is corrected once, and the night after is quiet", async () => {
    const now: Night = { ...first, "a.txt": retracted };
    const [, two, three] = await briefsOf([first, now, now]);
    expect(two?.corrections).toHaveLength(2);
    expect(three?.corrections).toBeUndefined();
    expect(three?.changes?.quiet).toBe(true);
  });

  test("is withdrawn for the desk's reason where the desk has one", async () => {
    const [one] = await briefsOf([first]);
    if (one === undefined) throw new Error("The first night made no edition.");
    const withdrawn = [{ source: "a.txt", why: "the desk does not rely on it", unlessRead: false }];
    const two = await nightAfter([one], { ...first, "a.txt": retracted }, { withdrawn });
    const whys = two.edition.brief.corrections?.map(({ why }) => why) ?? [];
    expect([...new Set(whys)]).toEqual(["the desk does not rely on it"]);
  });

  test("is corrected after a night on which it was not there", async () => {
    const { "a.txt": _ferry, ...without } = first;
    const [, , three] = await briefsOf([first, without, { ...first, "a.txt": retracted }]);
    expect(three?.corrections).toHaveLength(2);
  });

  test("of which another source tells the same needs no correction", async () => {
    const both: Night = { ...first, "c.txt": `Sinking\n\n${text} Nets were lost.` };
    const [, two] = await briefsOf([both, { ...both, "a.txt": retracted }]);
    expect(two?.corrections).toBeUndefined();
  });
});

test("an article that is a page without one by now is withdrawn, and not changed", async () => {
  const [, two] = await briefsOf([first, { ...first, "a.txt": missing }]);
  expect(two?.documents).toContainEqual(expect.objectContaining({ code: "page-missing" }));
  expect(two?.corrections).toMatchObject([
    { because: "withdrawn", now: { kind: "gone" } },
    { because: "withdrawn", now: { kind: "gone" } },
  ]);
});

test("a wall in front of an article says nothing against it", async () => {
  const [, two] = await briefsOf([first, { ...first, "a.txt": "Please log in to continue." }]);
  expect(two?.documents).toContainEqual(expect.objectContaining({ code: "login-wall" }));
  expect(two?.corrections).toBeUndefined();
});

test.for([
  ["http-410", "its page answers 410"],
  ["withdrawal-notice", "a notice takes it back"],
  ["same-withdrawal", "a notice takes it back"],
  ["page-moved", "its page says that it has moved"],
  ["http-503", undefined],
  ["consent-wall", undefined],
  ["script-shell", undefined],
  ["read", undefined],
] as const)("after %s an article is gone: %s", ([code, why]) => {
  expect(goneWords(code)).toBe(why);
});

test("what is read under another name is not gone", async () => {
  const [one, two] = await briefsOf([first, { "b.txt": school, "c.txt": ferry, "a.txt": missing }]);
  const source = one?.sources.find(({ name }) => name === "a.txt");
  if (source === undefined || two === undefined) throw new Error("The ferry was not read.");
  expect(whyGone(source, two)).toBeUndefined();
  expect(whyGone(source, { ...two, sources: [] })).toContain("nothing any more");
});
