/** What the evidence knows of names: the words as written, countries, spellings, abbreviations. Worked out only when asked. */
import { foldName, isOneLetterOff } from "./fold-name.ts";
import { longNations, nationOf } from "./nations.ts";
import type { Passage, ReadInput } from "./read-input.ts";
import type { Word } from "./read-words.ts";

/** Shortest folded name that may be a letter off: shorter ones are often two names. */
const variantCharsMin = 6;

/** Words that an abbreviation leaves out. */
const initialSkips = new Set(["of", "the", "and", "for", "in", "on", "de", "la", "to"]);

export class KnownNames {
  readonly #reading: ReadInput;
  #nations: ReadonlySet<number> | undefined;
  #folded: ReadonlySet<string> | undefined;
  #initials: string | undefined;

  constructor(reading: ReadInput) {
    this.#reading = reading;
  }

  /** Does the evidence carry the word, in any lawful form? @param stem - Stem of the word. */
  carries(word: Word, stem: string): boolean {
    const { evidenceWords } = this.#reading;
    if (evidenceWords.has(word.lower) || evidenceWords.has(stem)) return true;
    const nation = nationOf(word.lower);
    if (nation !== undefined) return this.carriesNation(nation);
    return this.#isAbbreviation(word) || this.#isSpelling(word.lower);
  }

  carriesNation(nation: number): boolean {
    this.#nations ??= nationsOf(this.#reading.evidence);
    return this.#nations.has(nation);
  }

  /** True if the evidence writes the abbreviation of a name: "CSTO" for all its words. */
  carriesAbbreviationOf(words: readonly Word[]): boolean {
    const initials = words.map(({ text }) => text[0] ?? "").join("");
    return words.length > 1 && this.#reading.evidenceWords.has(initials.toLowerCase());
  }

  #isAbbreviation({ text }: Word): boolean {
    const letters = text.replaceAll(".", "");
    if (!/^\p{Lu}{2,6}s?$/u.test(letters)) return false;
    this.#initials ??= initialsOf(this.#reading.evidence);
    return this.#initials.includes(letters.toLowerCase());
  }

  #isSpelling(lower: string): boolean {
    this.#folded ??= foldedOf(this.#reading.evidence);
    const folded = foldName(lower);
    if (this.#folded.has(folded)) return true;
    if (folded.length < variantCharsMin) return false;
    for (const other of this.#folded) if (isOneLetterOff(folded, other)) return true;
    return false;
  }
}

function nationsOf(evidence: readonly Passage[]): ReadonlySet<number> {
  const nations = new Set<number>();
  for (const { words } of evidence) {
    for (const { lower } of words) {
      const nation = nationOf(lower);
      if (nation !== undefined) nations.add(nation);
    }
    for (const nation of longNationsIn(words).values()) nations.add(nation);
  }
  return nations;
}

/** The country of each word that is part of a long name ("United States"), by index. */
export function longNationsIn(words: readonly Word[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const [long, short] of longNations) {
    const nation = nationOf(short);
    words.forEach((_, at) => {
      const stands = long.every((lower, index) => words[at + index]?.lower === lower);
      if (stands && nation !== undefined)
        long.forEach((_word, index) => found.set(at + index, nation));
    });
  }
  return found;
}

function foldedOf(evidence: readonly Passage[]): ReadonlySet<string> {
  const capitals = evidence.flatMap(({ words }) =>
    words.filter(({ capital, lower }) => capital && nationOf(lower) === undefined),
  );
  return new Set(capitals.map(({ lower }) => foldName(lower)));
}

function initialsOf(evidence: readonly Passage[]): string {
  return evidence
    .map(({ words }) =>
      words
        .filter(({ kind, lower }) => kind === "word" && !initialSkips.has(lower))
        .map(({ lower }) => lower[0] ?? "")
        .join(""),
    )
    .join(" ");
}
