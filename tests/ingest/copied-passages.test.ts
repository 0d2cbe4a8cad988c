/** Passages of one source that stand in another: whose they are, and what is told of them. */
import { expect, test } from "vitest";
import type { Source } from "../../src/domain/source.ts";
import { documentOf } from "../made/documents.ts";
import { ingestFiles, type Ingested } from "./ingest-documents.ts";

const passage =
  "The bridge at Velden was closed on Thursday night after engineers had found cracks in two of its pillars, and lorries were sent over the old ferry at Osk until further notice.";
const first = `Cracks close a bridge\n\n${passage}\n\nThe mayor of Velden asked the ministry for money to mend it before the winter comes, and was told to wait for the report.`;
const second = `A long way round\n\nFarmers along the river Osk say that milk goes sour on the detour, which takes three hours on a good day.\n\n${passage}\n\nOne of them, Jon Aker, has sold half of his cows since then, and wants to sell the others in spring.`;
const third = `Roads and rivers this week\n\nA tunnel in the south was flooded twice, and the railway lost a train in the snow near the border for a night.\n\n${passage}\n\nElsewhere the harbour of Lom got its third crane, a gift of the port of Hald, which had no use for it.`;

function ingested(texts: Readonly<Record<string, string>>): Promise<Ingested> {
  return ingestFiles(Object.entries(texts).map(([name, text]) => documentOf(name, text)));
}

const copiedIn = (source: Source | undefined): readonly (readonly [string, string])[] =>
  (source?.copied ?? []).map(
    ({ span, from }) => [source?.text.slice(span.start, span.end) ?? "", from] as const,
  );

const dated = (day: number, text: string): string =>
  text.replace("\n\n", `\n\nPublished May ${day}, 2024\n\n`);
const credit = (text: string): string => `${text}\n\n(Source: Reuters)`;

/** Marks at the ends of a passage are no words. */
const bare = passage.slice(0, -1);

test("a passage is the earlier source's, and both keep their own origin", async () => {
  const { library, notes } = await ingested({ "a.txt": first, "b.txt": second });
  const [one, other] = library.sources;
  expect(library.origins).toHaveLength(2);
  expect(one?.copied).toBeUndefined();
  expect(copiedIn(other)).toEqual([[bare, one?.id]]);
  expect(notes.filter(({ rule }) => rule === "ingest/copied-passage")).toMatchObject([
    { level: "info", place: { document: "b.txt", ...other?.copied?.[0]?.span } },
  ]);
});

test("what was published first has the words, whatever was read first", async () => {
  const { library } = await ingested({ "a.txt": dated(9, first), "b.txt": dated(2, second) });
  const [one, other] = library.sources;
  expect(one?.metadata.published).toMatchObject({ value: "2024-05-09" });
  expect(copiedIn(one)).toEqual([[bare, other?.id]]);
  expect(other?.copied).toBeUndefined();
});

test("of three, one without a date, all point to the one that was published first", async () => {
  const { library } = await ingested({
    "a.txt": dated(9, first),
    "b.txt": second,
    "c.txt": dated(2, third),
  });
  const [one, other, last] = library.sources;
  expect(copiedIn(one)).toEqual([[bare, last?.id]]);
  expect(copiedIn(other)).toEqual([[bare, last?.id]]);
  expect(last?.copied).toBeUndefined();
});

test("a copy of the one that copied has it from the first, too", async () => {
  const { library } = await ingested({
    "a.txt": first,
    "b.txt": second,
    "c.txt": `${second} He says so himself.`,
  });
  expect(library.origins).toHaveLength(2);
  const [one, other, last] = library.sources;
  expect(last?.origin).toBe(other?.origin);
  expect(copiedIn(last)).toEqual([[bare, one?.id]]);
});

test("of three, all point to the first", async () => {
  const { library } = await ingested({ "a.txt": first, "b.txt": second, "c.txt": third });
  const [one, other, last] = library.sources;
  expect(copiedIn(other)).toEqual([[bare, one?.id]]);
  expect(copiedIn(last)[0]).toEqual([bare, one?.id]);
});

test("articles within a roundup are copied there, and it does not make one origin of them", async () => {
  const articles = [first, second, third].map((text) => text.replace(passage, "").trim());
  const [one = "", other = "", last = ""] = articles;
  const { library } = await ingested({
    "a.txt": one.replace("Cracks", "Deep cracks"),
    "b.txt": other.replace("way", "road"),
    "c.txt": [one, other, last, passage].join("\n\n"),
  });
  expect(library.origins).toHaveLength(3);
  const [ofOne, ofOther, roundup] = library.sources;
  expect(copiedIn(roundup).map(([, from]) => from)).toEqual(
    expect.arrayContaining([ofOne?.id, ofOther?.id]),
  );
});

test("a sentence that says something differently is its own, and is told", async () => {
  const altered = `${passage} It had cost 40 million crowns in the year 1996.`;
  const { library, notes } = await ingested({
    "a.txt": first.replace(passage, altered),
    "b.txt": second.replace(passage, altered.replace("40", "90")),
  });
  const [, other] = library.sources;
  const words = copiedIn(other).map(([copied]) => copied);
  expect(words.join(" ")).toContain("lorries were sent over the old ferry");
  expect(words.join(" ")).not.toContain("million");
  const told = notes.filter(({ rule }) => rule === "ingest/near-copy-differs");
  expect(told).toMatchObject([{ level: "warning", place: { document: "b.txt" } }]);
  expect(told[0]?.message).toMatch(/cost 40 million crowns.*cost 90 million crowns/);
});

test("an altered copy has its origin, and all but what was altered is the first one's", async () => {
  const { library } = await ingested({
    "a.txt": first,
    "b.txt": first.replace("two of", "nine of"),
  });
  const [one, other] = library.sources;
  expect(library.origins).toHaveLength(2);
  const words = copiedIn(other).map(([copied]) => copied);
  expect(words.join(" ")).toContain("The mayor of Velden asked the ministry for money");
  expect(words.join(" ")).not.toContain("cracks in");
  expect(copiedIn(other).every(([, from]) => from === one?.id)).toBe(true);
});

test("sources of one origin copy nothing from each other", async () => {
  const { library } = await ingested({ "a.txt": credit(first), "b.txt": credit(second) });
  expect(library.origins).toHaveLength(1);
  expect(library.sources.flatMap(({ copied }) => copied ?? [])).toEqual([]);
});

test("a notice below two texts is not a common passage", async () => {
  const notice =
    "Sign up for our newsletter to get the best stories of the day delivered to your inbox every morning, and follow us on Facebook, Twitter and Instagram for more news from the region.";
  const { library } = await ingested({
    "a.txt": `${first.replace(passage, "")}\n\n${notice}`,
    "b.txt": `${third.replace(passage, "")}\n\n${notice}`,
  });
  expect(library.sources.flatMap(({ copied }) => copied ?? [])).toEqual([]);
});
