/** What the evidence knows of names: the words as written, countries, spellings, abbreviations. Worked out only when asked. */
import { foldName, isOneLetterOff } from "../reading/fold-name.ts";
import { longNations, nationOf } from "../reading/nations.ts";
import { hasOtherName } from "../reading/place-names.ts";
import type { Passage, ReadInput } from "../reading/read-input.ts";
import type { Word } from "../reading/read-words.ts";

/** Shortest folded name that may be a letter off: shorter ones are often two names. */
const variantCharsMin = 6;

/** Words that an abbreviation leaves out. */
const initialSkips = new Set(["of", "the", "and", "for", "in", "on", "de", "la", "to"]);

export class KnownNames {
  readonly #reading: ReadInput;
  #nations: ReadonlySet<number> | undefined;
  #folded: ReadonlySet<string> | undefined;
  #acronyms: ReadonlySet<string> | undefined;
  #initials: Initials | undefined;

  constructor(reading: ReadInput) {
    this.#reading = reading;
  }

  /** Does the evidence carry the word, in any lawful form? @param stem - Stem of the word. */
  carries(word: Word, stem: string): boolean {
    const { evidenceWords } = this.#reading;
    if (evidenceWords.has(word.lower) || evidenceWords.has(stem)) return true;
    const nation = nationOf(word.lower);
    if (nation !== undefined) return this.carriesNation(nation);
    // An abbreviation has no other spelling: "XYZ" is not "XXZ".
    if (isAcronym(word.text)) return this.#isAbbreviation(word.text);
    return hasOtherName(word.lower, evidenceWords) || this.#isSpelling(word.lower);
  }

  carriesNation(nation: number): boolean {
    this.#nations ??= nationsOf(this.#reading.evidence);
    return this.#nations.has(nation);
  }

  /** True if the evidence writes the abbreviation of a name: "CSTO" for all its words. */
  carriesAbbreviationOf(words: readonly Word[]): boolean {
    if (words.length < 2) return false;
    return this.#hasAcronym(words.map(({ text }) => text[0] ?? "").join(""));
  }

  #hasAcronym(letters: string): boolean {
    this.#acronyms ??= acronymsOf(this.#reading.evidence);
    return this.#acronyms.has(letters);
  }

  #isAbbreviation(text: string): boolean {
    const letters = lettersOf(text);
    if (this.#hasAcronym(letters)) return true;
    this.#initials ??= initialsOf(this.#reading.evidence);
    // Any two words in a row are too soon found: only names count then.
    const { ofNames, ofAll } = this.#initials;
    return (letters.length > 2 ? ofAll : ofNames).includes(letters.toLowerCase());
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

const acronymForm = /^\p{Lu}(?:\.?\p{Lu}){1,5}s?$/u;
const isAcronym = (text: string): boolean => acronymForm.test(text);

/** Letters of an acronym without full stops and the plural's s. */
const lettersOf = (text: string): string => text.replaceAll(".", "").replace(/s$/, "");

function acronymsOf(evidence: readonly Passage[]): ReadonlySet<string> {
  return new Set(
    evidence.flatMap(({ words }) =>
      words.filter(({ text }) => isAcronym(text)).map(({ text }) => lettersOf(text)),
    ),
  );
}

/** First letters of words in a row, in lower case: of all words, and with a gap where a word is no name. */
type Initials = Readonly<{ ofNames: string; ofAll: string }>;

function initialsOf(evidence: readonly Passage[]): Initials {
  let ofNames = "";
  let ofAll = "";
  for (const { words } of evidence) {
    for (const { kind, lower, capital } of words) {
      if (kind !== "word" || initialSkips.has(lower)) continue;
      const letter = lower[0] ?? "";
      ofAll += letter;
      ofNames += capital ? letter : " ";
    }
    ofAll += " ";
    ofNames += " ";
  }
  return { ofNames, ofAll };
}
