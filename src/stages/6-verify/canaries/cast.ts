/** Who and what the weightiest findings name, by kind: a name is swapped for another of its kind only. */
import { functionWords } from "../../../checks/reading/content-words.ts";
import { isRegion, longNations, nationOf } from "../../../checks/reading/nations.ts";
import { offices } from "../../../checks/reading/offices.ts";
import type { Finding, Resolution } from "../../../domain/finding.ts";
import { claimsOf } from "../sentence-evidence.ts";
import { wholePlaces } from "./plant.ts";

export type Player = Readonly<{
  name: string;
  /** All forms, the longest first. */
  forms: readonly string[];
  kind: "person" | "organisation" | "country" | "place" | "other";
  speaks: boolean;
  /** True if "the" mostly stands before it. */
  takesThe: boolean;
  /** The name under its office, as a source has it: "French President Emmanuel Macron". */
  titled: string | undefined;
  /** How often the findings' quotes have it. */
  count: number;
}>;
export type Cast = readonly Player[];

/** Findings that names are gathered from: enough to choose from, few enough to read in no time. */
const findingsMax = 150;

const organisationWord =
  /\b(?:organi[sz]ation|union|commonwealth|council|ministry|parliament|congress|senate|court|institute|university|agency|committee|commission|party|group|company|corporation|corp|inc|ltd|association|alliance|league|front|army|navy|forces?|police|authority|department|fund|foundation|cent(?:er|re)|office|bureau|society|assembly|club|network|news|times|post|journal|press|airlines?|airways|bank|government|administration|community|treaty|nations)\b/i;
const acronym = /^\p{Lu}[\p{Lu}\d&]{1,6}$/u;
/** Of `offices`, those that only stand before another. */
const modifier =
  /^(?:vice|deputy|acting|former|ex|prime|foreign|defen[cs]e|finance|interior|candidate|speaker)$/;
const placeBefore = /\b(?:in|at|near|outside|visit(?:s|ed|ing)?) $/i;

/** Number of the country that a name is, a region's excepted. */
function countryOf(name: string): number | undefined {
  const words = name.toLowerCase().replace(/\.$/, "").split(/\s+/);
  const long = longNations.find(([parts]) => parts.join(" ") === words.join(" "))?.[1];
  const word = long ?? (words.length === 1 ? words[0] : undefined);
  if (word === undefined) return undefined;
  const isPart = isRegion(word) && word !== "america";
  return isPart ? undefined : nationOf(word);
}

/** "Kazakh" and "Russians" are of a country and none. */
function isPeople(name: string, text: string): boolean {
  const lower = name.toLowerCase();
  if (name.includes(" ") || acronym.test(name.replaceAll(".", ""))) return false;
  if (lower.endsWith("s") && nationOf(lower.slice(0, -1)) !== undefined) return true;
  return wholePlaces(name, text).every((at) => {
    const next = /^ (\p{L}+)/u.exec(text.slice(at + name.length, at + name.length + 30))?.[1];
    return next !== undefined && !functionWords.has(next.toLowerCase());
  });
}

const wordBefore = (text: string, at: number): string =>
  /(\S+) $/u.exec(text.slice(Math.max(0, at - 40), at))?.[1] ?? "";

const isOffice = (word: string): boolean =>
  offices.has(word.toLowerCase()) && !modifier.test(word.toLowerCase());

/** The words of office and country right before a name, and the name. */
export function withTitle(name: string, at: number, text: string): string | undefined {
  if (!isOffice(wordBefore(text, at))) return undefined;
  const line =
    text
      .slice(Math.max(0, at - 80), at)
      .split("\n")
      .at(-1) ?? "";
  const before = line.split(/(?<=\s)/);
  let from = before.length;
  while (from > 0 && isOfTitle(before[from - 1]?.trim() ?? "")) from -= 1;
  return before.slice(from).join("") + name;
}

/** "Bavarian", "Turkish", "Milanese": of a place, whether or not it is in the table of countries. */
const ofPlace = /^\p{Lu}\p{L}+(?:[aei]an|ish|ese)$/u;

const isOfTitle = (word: string): boolean =>
  offices.has(word.toLowerCase()) ||
  ofPlace.test(word) ||
  (/^\p{Lu}/u.test(word) && nationOf(word.toLowerCase()) !== undefined);

type Known = Readonly<{
  text: string;
  speakers: ReadonlySet<string>;
  surnames: ReadonlySet<string>;
}>;

function isPerson(forms: readonly string[], { text, speakers, surnames }: Known): boolean {
  const [name = ""] = forms;
  const words = name.split(" ");
  if (!words.every((word) => /^\p{Lu}|^(?:de|van|von|bin|al|el|der|la)$/u.test(word))) return false;
  const hasThe = wholePlaces(name, text).some((at) =>
    /\bthe $/i.test(text.slice(Math.max(0, at - 4), at)),
  );
  if (hasThe) return false;
  const speaks = forms.some((form) => speakers.has(form));
  // One word that speaks may be a firm or a seat of government; its plural is a crowd.
  if (words.length === 1) return (speaks && !name.endsWith("s")) || surnames.has(name);
  const isTitled = forms.some((form) =>
    wholePlaces(form, text).some((at) => isOffice(wordBefore(text, at))),
  );
  return speaks || isTitled || surnames.has(words.at(-1) ?? "");
}

function kindOf(forms: readonly string[], known: Known): Player["kind"] {
  const [name = ""] = forms;
  if (countryOf(name) !== undefined) return isPeople(name, known.text) ? "other" : "country";
  if (
    forms.some((form) => acronym.test(form)) ||
    (organisationWord.test(name) && !/^soviet/i.test(name))
  )
    return "organisation";
  if (name.split(/[\s-]/).some((word) => nationOf(word.toLowerCase()) !== undefined))
    return "other";
  if (isPerson(forms, known)) return "person";
  const isPlace = wholePlaces(name, known.text).some((at) =>
    placeBefore.test(known.text.slice(Math.max(0, at - 12), at)),
  );
  return isPlace ? "place" : "other";
}

function playerOf(forms: readonly string[], name: string, known: Known): Player {
  const { text, speakers } = known;
  const places = forms.flatMap((form) => wholePlaces(form, text).map((at) => ({ form, at })));
  const articles = places.filter(({ at }) => /\bthe $/i.test(text.slice(Math.max(0, at - 4), at)));
  const titled = places
    .map(({ form, at }) => withTitle(form, at, text))
    .filter((one) => one !== undefined);
  return {
    name,
    forms,
    kind: kindOf(forms, known),
    speaks: forms.some((form) => speakers.has(form)),
    takesThe: articles.length * 2 > places.length,
    titled: titled.toSorted((one, other) => other.length - one.length || (one < other ? -1 : 1))[0],
    count: places.length,
  };
}

const speakerNames = ({ speaker }: Pick<Finding, "speaker">): string[] =>
  speaker.kind === "named" ? [speaker.name] : [];

const isFull = (name: string): boolean => name.includes(" ") && !organisationWord.test(name);

/** The most told first. @param findings - The weightiest first. */
export function castOf(findings: readonly Finding[], resolution: Resolution): Cast {
  const read = findings.slice(0, findingsMax);
  const claims = read.flatMap((finding) => claimsOf(finding, resolution));
  const quotes = claims.flatMap(({ citations }) => citations.map(({ quote }) => quote));
  const text = quotes.join("\n");
  const speakers = new Set([...read, ...claims].flatMap(speakerNames));
  const surnames = new Set(
    [...speakers].filter(isFull).map((name) => name.split(" ").at(-1) ?? ""),
  );
  return resolution.entities
    .map(({ name, forms }) =>
      playerOf(
        [...new Set([name, ...forms])].toSorted(
          (one, other) => other.length - one.length || (one < other ? -1 : 1),
        ),
        name,
        { text, speakers, surnames },
      ),
    )
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => other.count - one.count || (one.name < other.name ? -1 : 1));
}
