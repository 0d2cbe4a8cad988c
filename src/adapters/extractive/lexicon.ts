/** The two language libraries behind the extractive analyst, loaded on first use: together they cost a quarter of a second. */
import type { TimeFinder } from "./time-expression.ts";

/** Names that a lexicon knows in a text, cleaned of punctuation and possessives. */
export type LexiconNames = Readonly<{
  names: ReadonlySet<string>;
  people: ReadonlySet<string>;
  /** "Russian", "Kazakh": capitalised, and no name. */
  demonyms: ReadonlySet<string>;
  /** First names of women and of men; one that both bear is in neither or in both. */
  women: ReadonlySet<string>;
  men: ReadonlySet<string>;
}>;

export type Lexicon = Readonly<{ namesIn: (text: string) => LexiconNames; findTimes: TimeFinder }>;

/** compromise reads about 0.2 MB a second; past this many characters the capitals alone must do. */
const readCharsMax = 200_000;

let loaded: Promise<Lexicon> | undefined;

/** Loads once a process. */
export function loadLexicon(): Promise<Lexicon> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Lexicon> {
  const [{ default: nlp }, chrono] = await Promise.all([
    import("compromise"),
    import("chrono-node/en"),
  ]);
  return {
    // Any fixed day: the dates that chrono computes from it are thrown away.
    findTimes: (text) => chrono.casual.parse(text, new Date(0)),
    namesIn(text) {
      if (text.length > readCharsMax) return noNames;
      const document = nlp(text);
      const people = listOf(document.people());
      const others = [...listOf(document.places()), ...listOf(document.organizations())];
      return {
        people: new Set(people),
        names: new Set([...people, ...others]),
        demonyms: new Set(listOf(document.match("#Demonym"))),
        women: new Set(listOf(document.match("#FemaleName"))),
        men: new Set(listOf(document.match("#MaleName"))),
      };
    },
  };
}

function listOf(view: Readonly<{ out: (as: "array") => unknown }>): readonly string[] {
  return cleaned(view.out("array"));
}

const noNames: LexiconNames = {
  names: new Set(),
  people: new Set(),
  demonyms: new Set(),
  women: new Set(),
  men: new Set(),
};

function cleaned(found: unknown): readonly string[] {
  if (!Array.isArray(found)) return [];
  return found
    .flatMap((name: unknown) => (typeof name === "string" ? name.split(/[,;/()]|\s[—–-]\s/u) : []))
    .map((name) =>
      name
        .replace(/['’]s?$/u, "")
        .replace(/^[^\p{L}\p{N}]+|(?<!\b\p{Lu})[^\p{L}\p{N}]+$/gu, "")
        .trim(),
    )
    .filter((name) => /^\p{Lu}/u.test(name) && name.length > 1);
}
