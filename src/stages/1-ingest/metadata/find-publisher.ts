/** Who publishes a document: by its metadata, its own words, the config, the source registry, or its address. Else unknown. */
import type { Publisher } from "../../../domain/publisher.ts";
import { spanOf } from "../../../domain/place.ts";
import type { Attribute } from "../../../domain/source.ts";
import { isWithin } from "../../../domain/host.ts";
import { furnitureLines, type JudgedDocument } from "../document.ts";
import { bylineParts } from "./byline-parts.ts";
import { agencyName } from "./known-outlets.ts";

const name =
  "((?:The )?\\p{Lu}[\\p{L}\\p{N}.&’'-]*(?: (?:of |and |& )?\\p{Lu}[\\p{L}\\p{N}.&’'-]*){0,4})";

/** What a page says of itself in its own notices; the name is group 1. */
const ownNames: readonly RegExp[] = [
  new RegExp(
    `(?:^|[.!?:] )${name} is an? (?:\\p{Ll}+[ -]){0,3}(?:aggregator|news (?:site|portal|agency|outlet|website|platform)|publication|newspaper|magazine|media outlet)\\b`,
    "u",
  ),
  new RegExp(
    `(?:©|\\(c\\)|[Cc]opyright)(?: ©)?\\s*(?:\\d{4}(?:\\s?[-–]\\s?\\d{4})?,?)?\\s*(?:[Bb]y )?${name}`,
    "u",
  ),
  new RegExp(`(?:views|opinions|position) of ${name}(?=[.,;]|$)`, "u"),
];

/** Rules whose lines are the page's own words about itself. */
const notices = ["disclaimer", "menu", "share", "paywall", "byline", "comments"] as const;

export function findPublisher(
  document: JudgedDocument,
  publishers: readonly Publisher[],
): Attribute {
  const { head } = document;
  if (head.publisher !== undefined) return { basis: "metadata", ...head.publisher };
  return (
    statedPublisher(document) ??
    configuredPublisher(document) ??
    registeredPublisher(document, publishers) ??
    bylinePublisher(document) ??
    host(document) ?? { basis: "unknown" }
  );
}

function configuredPublisher({ fetched }: JudgedDocument): Attribute | undefined {
  const value = fetched?.standing.publisher;
  return value === undefined
    ? undefined
    : { basis: "metadata", value, from: "brief.yaml, sources" };
}

/** Pages of one site on which nothing says whose they are must not count as so many origins. */
function host({ fetched }: JudgedDocument): Attribute | undefined {
  const value = fetched === undefined ? undefined : URL.parse(fetched.finalUrl)?.host;
  if (value === undefined || value === "") return undefined;
  return { basis: "inferred", value: value.replace(/^www\./, ""), evidence: "host of its address" };
}

function statedPublisher(document: JudgedDocument): Attribute | undefined {
  for (const { start, words } of furnitureLines(document, notices)) {
    for (const shape of ownNames) {
      const match = shape.exec(words);
      const found = match?.[1]?.replace(/[.,]+$/, "").replace(/\.? All$/, "");
      if (match === null || found === undefined || /^All\b/.test(found)) continue;
      const at = start + match.index + match[0].indexOf(found);
      return { basis: "stated", value: found, span: spanOf(at, at + found.length) };
    }
  }
  return undefined;
}

/** "By Ada Berg, Harbour Echo": the paper that the byline names. A wire agency's byline tells whose words they are, not who prints them. */
function bylinePublisher(document: JudgedDocument): Attribute | undefined {
  for (const { start, words } of furnitureLines(document, ["byline"])) {
    const outlet = bylineParts(words)?.outlet;
    if (outlet === undefined || agencyName(outlet.value) !== undefined) continue;
    const at = start + outlet.at;
    return { basis: "stated", value: outlet.value, span: spanOf(at, at + outlet.value.length) };
  }
  return undefined;
}

function registeredPublisher(
  document: JudgedDocument,
  publishers: readonly Publisher[],
): Attribute | undefined {
  for (const publisher of publishers) {
    const evidence = matchEvidence(document, publisher.match);
    if (evidence !== undefined) {
      return { basis: "inferred", value: publisher.name, evidence: `registry: ${evidence}` };
    }
  }
  return undefined;
}

/** In its file's name, in its notices, or in its first paragraphs other than as whom somebody told or who reported. */
function matchEvidence(document: JudgedDocument, match: string): string | undefined {
  const { fetched } = document;
  // A page chooses the words of its own address, but for its host.
  if (fetched !== undefined && isWithin(fetched.finalUrl, match)) {
    return `its address is of “${match}”`;
  }
  if (fetched === undefined && document.name.toLowerCase().includes(match.toLowerCase())) {
    return `“${match}” stands in the file’s name`;
  }
  for (const { words } of furnitureLines(document, notices)) {
    if (names(words, match)) return `“${match}” stands in a notice of the page`;
  }
  for (const { span } of document.blocks.slice(0, 3)) {
    const words = document.text.slice(span.start, Math.min(span.end, span.start + 2_000));
    if (names(words, match)) return `“${match}” stands at the head of the text`;
  }
  return undefined;
}

function names(words: string, match: string): boolean {
  for (let at = words.indexOf(match); at !== -1; at = words.indexOf(match, at + 1)) {
    const before = words.slice(Math.max(0, at - 20), at);
    const after = words.slice(at + match.length, at + match.length + 20);
    const isPart = /[\p{L}\p{N}]$/u.test(before) || /^[\p{L}\p{N}]/u.test(after);
    const isCited =
      /\b(?:told|to|by|with|tells|via)\s(?:the\s)?$/i.test(before) ||
      /^,? (?:reported|reports|said|says|quoted|cited|wrote)\b/.test(after);
    if (!isPart && !isCited) return true;
  }
  return false;
}
