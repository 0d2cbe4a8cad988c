/** An edition in which everything that comes from outside holds the same words, hostile or harmless, at the same places. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import * as z from "zod";
import { Brief } from "../../src/domain/brief.ts";
import { briefJsonOf, readBriefJson } from "./make-editions.ts";
import { nameAgain } from "./name-again.ts";

/** Everything that a page could be tricked with; what loads would be seen at `address`. */
export function attackOn(address: string): string {
  return [
    `"'><script src=${address}/script></script><script>alert(1)</script>`,
    `<img src=${address}/img onerror=alert(1)><style>@import "${address}/style";*{display:none}</style>`,
    `<iframe src=${address}/frame></iframe><link rel=stylesheet href=${address}/link><base href=${address}/>`,
    `<a href="javascript:alert(1)">a</a><a href="data:text/html,<script>alert(1)</script>">b</a>`,
    `<svg onload=alert(1)><math><form action=${address}></textarea></title></script><!--`,
    "{{title}}{{{title}}}{{> head}}{{#if x}}{{/if}}${alert(1)}<%= 1 %>",
    "\u202Egpj.exe\u2066\u200B\u2028line\u2029para",
    "W".repeat(300),
  ].join(" ");
}

/** As long, and nothing but a word: where the places of words count, they are the same. */
export function harmless(attack: string): string {
  return "Ordinary words and no more. ".repeat(100).slice(0, attack.length);
}

/** Keys of the brief whose strings come from a source or a model, and are of no fixed form. */
const outside = new Set(
  "title publisher author name text statement asWritten because value asOf definition about label basis wouldChange note question gaps words reason sourceSummary aiUse actor detail".split(
    " ",
  ),
);

/** Words of a closed list, ids and dates stay: an edition with others would not be opened. */
const isFixed = (text: string) => /^[a-z0-9.:+-]*$/iu.test(text);
const fixed = new Set(["language", "published", "scale", "schema", "date", "map"]);

function grow(value: unknown, words: string, key = ""): unknown {
  if (typeof value === "string") return outside.has(key) && !isFixed(value) ? value + words : value;
  if (Array.isArray(value)) return value.map((one) => grow(one, words, key));
  if (typeof value !== "object" || value === null || fixed.has(key)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, grow(one, words, name)]),
  );
}

const Parts = z.looseObject({
  name: z.string(),
  citations: z.array(z.looseObject({ quote: z.string() })),
});

/** As it stands between the quotes of a JSON string. */
const escaped = (text: string) => JSON.stringify(text).slice(1, -1);

/** The edition of this working folder, with these words in everything that is not the desk's own. */
export function plant(cwd: string, words: string): void {
  const brief = Parts.parse(readBriefJson(cwd));
  // The words of one quote become the planted ones, in the text itself: places stay, so it still is a quote.
  const quote = brief.citations[0]?.quote ?? "";
  const planted = `${words.replaceAll(/[\u2028\u2029]/gu, " ")}${" and".repeat(200)}`.slice(
    0,
    quote.length,
  );
  const inPlace = (text: string) => text.replaceAll(quote, planted);
  const json = JSON.stringify(brief).replaceAll(escaped(quote), () => escaped(planted));
  const grown = { ...z.looseObject({}).parse(grow(JSON.parse(json), words)), name: brief.name };
  const path = briefJsonOf(cwd);
  writeFileSync(path, JSON.stringify(Brief.parse(grown)));
  const sources = join(dirname(path), "sources");
  for (const name of readdirSync(sources).filter((one) => one.endsWith(".txt"))) {
    writeFileSync(join(sources, name), inPlace(readFileSync(join(sources, name), "utf8")));
  }
  nameAgain(cwd);
}
