import { expect, test } from "vitest";
import type { Publisher } from "../../src/domain/publisher.ts";
import { documentOf } from "../made/documents.ts";
import { ingestFiles, ingestOne, type Ingested } from "./ingest-documents.ts";

const report = (subject: string): string =>
  [
    `The ${subject} was opened by the president on Thursday, after three years of work and many delays.`,
    `Officials of the ministry said that the ${subject} would employ 400 people in the first year, and more later.`,
    `Critics of the project, among them two former ministers, called the ${subject} a waste of public money.`,
    `The region's governor answered that nobody else had offered to build anything there since 1991.`,
  ].join("\n\n");

async function originsOf(
  texts: Readonly<Record<string, string>>,
  publishers: readonly Publisher[] = [],
): Promise<Ingested["library"]["origins"]> {
  const files = Object.entries(texts).map(([name, text]) => documentOf(name, text));
  return (await ingestFiles(files, { publishers })).library.origins;
}

test.for([
  {
    cue: "a dateline",
    text: `ASTANA, Nov 9 (Reuters) - ${report("plant")}`,
    name: "Reuters",
    kind: "wire-credit",
  },
  {
    cue: "a dateline with a year",
    text: `ALMATY, Kazakhstan, November 9, 2023 (AP) — ${report("plant")}`,
    name: "Associated Press",
    kind: "wire-credit",
  },
  {
    cue: "a dateline of an agency without renown",
    text: `LONDON, March 3 (Coastwire) - ${report("plant")}`,
    name: "Coastwire",
    kind: "wire-credit",
  },
  {
    cue: "a line with an agency and a day",
    text: `A plant opens\n\nReuters, March 3, 2026\n\n${report("plant")}`,
    name: "Reuters",
    kind: "wire-credit",
  },
  {
    cue: "a byline",
    text: `A plant opens\n\nBy Jane Doe, Associated Press\n\n${report("plant")}`,
    name: "Associated Press",
    kind: "wire-credit",
  },
  {
    cue: "a line below",
    text: `${report("plant")}\n\n(Source: AFP)`,
    name: "Agence France-Presse",
    kind: "wire-credit",
  },
  {
    cue: "a first publication",
    text: `${report("plant")}\n\nThis article was originally published by Eurasianet.`,
    name: "Eurasianet",
    kind: "republication",
  },
  {
    cue: "a permission",
    text: `${report("plant")}\n\nRepublished with permission from The Conversation.`,
    name: "The Conversation",
    kind: "republication",
  },
  {
    cue: "an interview and a link to the original",
    text: `${report("plant")}\n\n“It will fail,” an economist told Deutsche Welle News on Friday.\n\nRead original article here`,
    name: "Deutsche Welle News",
    kind: "republication",
  },
])("$cue names the origin", async ({ text, name, kind }) => {
  expect(await originsOf({ "a.txt": text })).toMatchObject([{ name, basis: { kind } }]);
});

test.for([
  {
    what: "a weekday in a dateline",
    text: `LONDON, March 3 (Tuesday) - ${report("plant")}`,
  },
  {
    what: "a party in brackets",
    text: `Jane Doe (Labour) - a minister - spoke. ${report("plant")}`,
  },
  {
    what: "a photo credit",
    text: `${report("plant")}\n\nPavel Golovkin | Reuters\n\nWork goes on.`,
  },
  {
    what: "somebody who told an outlet something",
    text: `${report("plant")}\n\n“It will fail,” an economist told CNBC on Friday.`,
  },
  {
    what: "an agency that is cited",
    text: `${report("plant")}\n\nReuters reported that the price had doubled.`,
  },
])("$what does not make a text somebody else's", async ({ text }) => {
  expect(await originsOf({ "a.txt": text })).toMatchObject([
    { name: "a.txt", basis: { kind: "own" } },
  ]);
});

test("a republication that names nobody is its own origin, and that is noted", async () => {
  const { library, notes } = await ingestFiles([
    documentOf("a.txt", `${report("plant")}\n\nRead original article here`),
  ]);
  expect(library.origins).toMatchObject([{ name: "a.txt", basis: { kind: "republication" } }]);
  expect(notes.map(({ rule }) => rule)).toContain("ingest/origin-unnamed");
});

test("two reports of one agency are one origin", async () => {
  const origins = await originsOf({
    "a.txt": `ASTANA, Nov 9 (Reuters) - ${report("plant")}`,
    "b.txt":
      "PARIS, Nov 9 (Reuters) - The minister resigned on Thursday, his office said in a short statement.",
  });
  expect(origins).toHaveLength(1);
  expect(origins[0]?.sources).toHaveLength(2);
});

test("a near-copy counts under the same origin, an independent report does not", async () => {
  const copy = `${report("plant")}\n\nA line was added here.`;
  const origins = await originsOf({
    "a.txt": report("plant"),
    "b.txt": copy,
    "c.txt": report("bridge")
      .replaceAll("Officials", "People")
      .split("\n\n")
      .toReversed()
      .join("\n\n")
      .replace("after three years of work", "late")
      .replace("two former ministers", "a mayor")
      .replace("called", "named")
      .replace("would employ", "feeds"),
  });
  expect(origins.map(({ sources }) => sources.length)).toEqual([2, 1]);
  expect(origins[0]?.basis).toMatchObject({ kind: "near-copy" });
});

test("a copy with another figure is not collapsed, and the figures are noted", async () => {
  const { library, notes } = await ingestFiles([
    documentOf("a.txt", report("plant")),
    documentOf("b.txt", report("plant").replace("400", "900")),
  ]);
  expect(library.origins).toHaveLength(2);
  const note = notes.find(({ rule }) => rule === "ingest/near-copy-differs");
  expect(note?.message).toMatch(/400.*900/);
});

const publishers: Publisher[] = [
  { match: "NHK World", name: "NHK World-Japan", family: "NHK", grade: "B" },
  { match: "nhk-radio", name: "NHK Radio", family: "NHK", grade: "B" },
  { match: "Reuters", name: "Reuters", grade: "B" },
];

test("publishers of one family are one origin, by the registry", async () => {
  const origins = await originsOf(
    {
      "a.txt": `NHK World's senior commentator explains.\n\n${report("plant")}`,
      "nhk-radio-1.txt": "The minister resigned on Thursday, his office said in a short statement.",
    },
    publishers,
  );
  expect(origins).toMatchObject([
    { name: "NHK", basis: { kind: "publisher-family", family: "NHK" } },
  ]);
  expect(origins[0]?.sources).toHaveLength(2);
});

test.for([
  {
    what: "a registered name at the head",
    name: "a.txt",
    text: `NHK World's commentator explains.\n\n${report("dam")}`,
    publisher: "NHK World-Japan",
  },
  {
    what: "a file's name",
    name: "2024/nhk-radio-7.txt",
    text: report("dam"),
    publisher: "NHK Radio",
  },
  {
    what: "an agency that is only cited",
    name: "a.txt",
    text: `The dam broke, Reuters reported.\n\n${report("dam")}`,
    publisher: undefined,
  },
  {
    what: "an outlet that somebody told something",
    name: "a.txt",
    text: `It broke, a witness told Reuters.\n\n${report("dam")}`,
    publisher: undefined,
  },
  {
    what: "a rights notice",
    name: "a.txt",
    text: `${report("dam")}\n\n© 2024 Eurasia Daily. All rights reserved.`,
    publisher: "Eurasia Daily",
  },
])("the publisher by $what", async ({ name, text, publisher }) => {
  const { metadata } = await ingestOne(name, text, publishers);
  expect(metadata.publisher.basis === "unknown" ? undefined : metadata.publisher.value).toBe(
    publisher,
  );
});
