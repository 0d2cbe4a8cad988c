/** A source that changes or is withdrawn: what earlier editions said of it is corrected, once. */
import { describe, expect, test } from "vitest";
import { SourceId } from "../../src/domain/ids.ts";
import { goneFromFolder, isNamedBy } from "../../src/nightly/corrections/source-fates.ts";
import type { Brief } from "../../src/domain/brief.ts";
import { editionsOf, nightAfter, type Night } from "./nights.ts";

const ferry = (sentence: string): string =>
  `Ferry sinks off Orlan\n\nThe ferry Meridian sank off the port of Orlan on Friday. ${sentence}\n\nThe coast guard sent four boats from Belmar.`;
const school = "School news\n\nSchools in Pesk closed for a week. Traders in Dorn asked for help.";
const grain = "Grain\n\nGrain prices in Astana rose by 4 percent in the first week of the harvest.";
const first: Night = {
  "a.txt": ferry("The sinking killed 12 people."),
  "b.txt": school,
  "c.txt": grain,
};
const corrected: Night = { ...first, "a.txt": ferry("The sinking killed 2 people.") };

async function briefsOf(nights: readonly Night[]): Promise<readonly Brief[]> {
  return (await editionsOf(nights)).map(({ edition }) => edition.brief);
}

/** An edition that leaves nothing out because one before it told it. */
async function toldWhole(texts: Night, date: string): Promise<Brief> {
  return (await nightAfter([], texts, { date })).edition.brief;
}

describe("a source that has changed", () => {
  test("is corrected where a quote is gone: what was said, where, and what it says now", async () => {
    const [one, two] = await editionsOf([first, corrected]);
    const corrections = two?.edition.brief.corrections ?? [];
    expect(corrections).toMatchObject([
      {
        text: "The sinking killed 12 people.",
        said: [{ date: "2026-11-20" }],
        source: { name: "a.txt", id: one?.edition.brief.sources[0]?.id },
        because: "changed",
        lost: ["The sinking killed 12 people."],
        now: { kind: "says", words: "The sinking killed 2 people." },
      },
    ]);
    const markdown = two?.edition.rendering.markdown ?? "";
    expect(markdown).toMatch(
      /## Corrections\n\n- The edition of 20 November 2026 said: “The sinking killed 12 people.” It rested on “Ferry sinks off Orlan”; its text has changed. It now says: “The sinking killed 2 people.” \[\[\d+\]\]/,
    );
    expect(two?.edition.rendering.html).toContain('<h2 id="h-corrections">Corrections</h2>');
  });

  test("is corrected once", async () => {
    const [, two, three] = await briefsOf([first, corrected, corrected]);
    expect(two?.corrections).toHaveLength(1);
    expect(three?.corrections).toBeUndefined();
    expect(three?.changes?.quiet).toBe(true);
  });

  test("that changes again is corrected for what no correction was made of", async () => {
    const again: Night = { ...first, "a.txt": ferry("Nobody was hurt in the sinking.") };
    const [, , three] = await briefsOf([first, corrected, again]);
    expect(three?.corrections?.map(({ text }) => text)).toEqual(["The sinking killed 2 people."]);
  });

  test("of which several editions said it is corrected once, as the last of them read it", async () => {
    const longer: Night = {
      ...first,
      "a.txt": `${ferry("The sinking killed 12 people.")} Divers searched the wreck until noon.`,
    };
    const editions = [await toldWhole(first, "2026-11-20"), await toldWhole(longer, "2026-11-21")];
    const three = (await nightAfter(editions, corrected)).edition.brief;
    const own = three.corrections?.filter(({ text }) => text.includes("killed 12"));
    expect(own?.map(({ said }) => said.map(({ date }) => date))).toEqual([
      ["2026-11-20", "2026-11-21"],
    ]);
    const read = editions[1]?.sources.find(({ name }) => name === "a.txt");
    expect(own?.[0]?.source).toMatchObject({ id: read?.id, textHash: read?.textHash });
  });

  test("of which every quote still stands is not corrected", async () => {
    const longer: Night = {
      ...first,
      "a.txt": `${ferry("The sinking killed 12 people.")} Divers from Belmar searched the wreck until noon.`,
    };
    const [, two] = await briefsOf([first, longer]);
    expect(two?.corrections).toBeUndefined();
    expect(two?.changes?.findings.map(({ standing }) => standing)).toContain("new");
  });

  test("is not corrected where another source carries what was said", async () => {
    const both: Night = {
      ...first,
      "d.txt": "Toll\n\nThe sinking killed 12 people. Nets were lost.",
    };
    const now: Night = { ...both, "a.txt": ferry("The sinking killed 2 people.") };
    const [one, two] = await briefsOf([both, now]);
    const shared = one?.findings.find(({ statement }) => statement.includes("killed 12"));
    expect(shared?.claims).toHaveLength(2);
    expect(two?.corrections).toBeUndefined();
  });

  test("is told by the sentence that is most like what it said", async () => {
    const now = ferry("The sinking killed the trade of Orlan. The sinking killed 2 people.");
    const [, two] = await briefsOf([first, { ...first, "a.txt": now }]);
    expect(two?.corrections).toMatchObject([{ now: { words: "The sinking killed 2 people." } }]);
  });

  test("is told as silent where it says nothing of it any more", async () => {
    const silent: Night = { ...first, "a.txt": ferry("Radio calls went unheard.") };
    const [, two] = await briefsOf([first, silent]);
    expect(two?.corrections).toMatchObject([{ now: { kind: "silent" } }]);
  });
});

const found = (names: readonly string[]) => names.map((name) => ({ name }));

describe("a source that is gone", () => {
  const { "c.txt": _grain, ...without } = first;
  const why = "it is no longer in the folder";

  test("is corrected as withdrawn, once", async () => {
    const [one] = await briefsOf([first]);
    if (one === undefined) throw new Error("The first night made no edition.");
    const withdrawn = [{ source: "c.txt", why, unlessRead: true }];
    const two = await nightAfter([one], without, { withdrawn });
    expect(two.edition.brief.corrections).toMatchObject([
      { because: "withdrawn", why, source: { name: "c.txt" }, now: { kind: "gone" } },
    ]);
    expect(two.edition.rendering.markdown).toContain(
      "It rested on “Grain”, which is withdrawn: it is no longer in the folder.",
    );
    const three = await nightAfter([one, two.edition.brief], without, { withdrawn });
    expect(three.edition.brief.corrections).toBeUndefined();
  });

  test("what the operator withdraws makes no quiet night, though it is still read as it was", async () => {
    const [one] = await briefsOf([first]);
    if (one === undefined) throw new Error("The first night made no edition.");
    const withdrawn = [{ source: "c.txt", why: "the desk withdrew it", unlessRead: false }];
    const { edition } = await nightAfter([one], first, { withdrawn });
    expect(edition.brief.corrections).toHaveLength(1);
    expect(edition.brief.changes?.quiet).toBe(false);
  });

  test("is corrected also where an edition before read its text under another name", async () => {
    const editions = [
      await toldWhole({ ...without, "z.txt": grain }, "2026-11-20"),
      await toldWhole(first, "2026-11-21"),
    ];
    const withdrawn = [{ source: "c.txt", why, unlessRead: true }];
    const { edition } = await nightAfter(editions, without, { withdrawn });
    expect(
      edition.brief.corrections?.map(({ source, said }) => [source.name, said[0]?.date]),
    ).toEqual([
      ["c.txt", "2026-11-21"],
      ["z.txt", "2026-11-20"],
    ]);
  });

  test("a feed names the pages that came by it alone", () => {
    const [feed, other] = ["https://news.example/feed", "https://other.example/feed"];
    const isNamed = (feeds: readonly string[]) =>
      isNamedBy(feed, { ...anySource, fetched: { ...page, feeds: [...feeds] } });
    expect([[feed], [feed, other], [other], []].map(isNamed)).toEqual([true, false, false, false]);
  });

  test("a page that answers 410 is withdrawn; one that answers 503 is not", async () => {
    const { sourceFates } = await import("../../src/nightly/corrections/source-fates.ts");
    const [one] = await briefsOf([first]);
    const sources = (one?.sources ?? []).map((source) =>
      source.name === "c.txt" ? { ...source, fetched: page } : source,
    );
    const fatesWith = (code: string) =>
      sourceFates(sources, {
        sources: [],
        documents: [{ name: "c", source: null, fate: "failed", code }],
        withdrawn: [],
      });
    expect(fatesWith("http-410")).toMatchObject([{ why: "its page answers 410" }]);
    expect(fatesWith("http-503")).toEqual([]);
  });

  test("a folder that was filled anew withdraws nothing, and a page without a feed is no file", async () => {
    const [one] = await briefsOf([first]);
    const sources = one?.sources ?? [];
    const documents = one?.documents ?? [];
    const gone = (names: readonly string[]) =>
      goneFromFolder({ sources, documents }, found(names)).map(({ source }) => source);
    expect(gone(["a.txt", "b.txt"])).toEqual(["c.txt"]);
    expect(gone(["d.txt"])).toEqual([]);
    const fetched = sources.map((source) => ({ ...source, fetched: page }));
    const both = { sources: [...fetched, ...sources.slice(0, 2)], documents };
    expect(goneFromFolder(both, found(["a.txt", "b.txt"]))).toEqual([]);
  });

  test.for([
    { left: ["a.txt", "b.txt"], gone: ["c.txt", "d.txt"] },
    { left: ["a.txt"], gone: [] },
  ])("of four files $left are left: $gone are withdrawn", async ({ left, gone }) => {
    const [one] = await briefsOf([{ ...first, "d.txt": "Toll\n\nNets were lost off Dorn." }]);
    if (one === undefined) throw new Error("The first night made no edition.");
    expect(goneFromFolder(one, found(left)).map(({ source }) => source)).toEqual(gone);
  });

  test("a folder that files come into withdraws none of those that go out of it", async () => {
    const [one] = await briefsOf([first]);
    if (one === undefined) throw new Error("The first night made no edition.");
    const kept = [{ name: "a.txt" }, { name: "b.txt" }];
    const gone = (files: Parameters<typeof goneFromFolder>[1]) =>
      goneFromFolder(one, files).map(({ source }) => source);
    expect(gone([...kept, { name: "d.txt" }])).toEqual([]);
    // A page is no file of the folder, and what was found before and not read is nothing new.
    expect(gone([...kept, { name: "d.html", fetched: page }])).toEqual(["c.txt"]);
    const skipped = { ...one, documents: [...one.documents, { name: "d.bin" }] };
    expect(
      goneFromFolder(skipped, [...kept, { name: "d.bin" }]).map(({ source }) => source),
    ).toEqual(["c.txt"]);
  });

  test("a text that is read under another name is not gone", async () => {
    const [one] = await briefsOf([first]);
    if (one === undefined) throw new Error("The first night made no edition.");
    const renamed: Night = { ...without, "z.txt": grain };
    const withdrawn = [{ source: "c.txt", why, unlessRead: true }];
    const { edition } = await nightAfter([one], renamed, { withdrawn });
    expect(edition.brief.corrections).toBeUndefined();
  });
});

const anySource = { id: SourceId.parse("s0123456789"), name: "news.example-c.html" };
const page = {
  url: "https://news.example/c",
  finalUrl: "https://news.example/c",
  at: "2026-11-20T03:00:00Z",
  feeds: [],
  standing: { grade: "F" as const },
};
