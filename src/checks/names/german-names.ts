/** Every German noun has a capital letter: which of them is a name, other signs must say. */
import { functionWords } from "../reading/content-words.ts";
import { nationOf } from "../reading/nations.ts";
import { offices } from "../reading/offices.ts";
import type { Passage } from "../reading/read-input.ts";
import { type Word, gapAt, lowerAt } from "../reading/read-words.ts";
import { cardinals, scales, units } from "../numbers/number-words.ts";

/** `doubtful`: no sign either way; a judge may tell. */
export type NounKind = "name" | "noun" | "doubtful";

/** Small words that may stand at the head of a sentence with a capital letter, or bare before a noun. */
const smallWords = new Set(
  `laut nach bei trotz wegen während seit mit ohne unter gegen für vor hinter neben zwischen über durch aus auf von um bis ab außer dank mangels gemäß zufolge
  innerhalb außerhalb angesichts anlässlich aufgrund infolge mittels statt anstatt binnen pro je alle allen aller alles beide beiden einige einigen etliche
  manche mehrere mehreren viele vielen wenige wenigen andere anderen weitere weiteren sämtliche keine kein jede jeder jedes jeden jedem diese dieser dieses
  diesen diesem jene jener welche welcher solche zwei drei doch jedoch denn weil wenn falls obwohl damit sodass nachdem bevor sobald solange indem auch nur
  sogar selbst bereits schon noch erst fast rund etwa knapp mehr weniger mindestens höchstens gestern heute morgen nun jetzt dann danach davor zuvor zudem
  außerdem ferner allerdings dagegen dennoch trotzdem deshalb daher darum somit dort hier dabei dazu dafür ebenso zuletzt zunächst später früher bislang
  bisher inzwischen mittlerweile künftig derzeit aktuell insgesamt zusammen gemeinsam insbesondere vielleicht offenbar angeblich erstmals wie als ob dass
  wer was wo wann warum`
    .trim()
    .split(/\s+/),
);

/** Before these a noun stands as a noun: articles, also those within a preposition. */
const determiners = new Set(
  `der die das den dem des ein eine einer einem einen eines kein keine keiner keinem keinen keines mein meine sein seine seiner seinem seinen seines ihr ihre
  ihrer ihrem ihren ihres unser unsere unserer unserem unseren dieser diese dieses diesem diesen jeder jede jedes jedem jeden im am zum zur beim vom ins ans
  aufs fürs übers ums alle allen aller beide beiden viele vielen einige einigen mehrere mehreren manche wenige wenigen andere anderen weitere weiteren mehr
  weniger welche solche`
    .trim()
    .split(/\s+/),
);

/** After a count of these stands what is measured: "40 Tonnen Kohle", "zwei Millionen Haushalte". */
const measureEnd = /(?:prozent|euro|dollar|franken|liter|paar|dutzend|stück|prozentpunkte)$/;

/** Ends that make a noun of a verb or an adjective. No name has them. */
const nounEnd = /(?:ung|heit|keit|schaft|tät|tion|ismus|nis)(?:e|en|s|se|sen)?$/;
/** An adjective at the head of a sentence has a capital letter, too: "Neue Regeln". */
const adjectiveEnd = /(?:e|en|er|es|em)$/;

const isAcronym = ({ text }: Word): boolean => /\p{Lu}\p{Lu}|\p{Ll}\p{Lu}/u.test(text);

/** A title that names its bearer's office: "Bürgermeisterin", "Notenbankpräsident". */
const officeEnd =
  /(?:minister|präsident|kanzler|chef|sprecher|meister|direktor|leiter|richter|anwalt|anwält|vorsitzende|kommissar|botschafter|general|trainer|kapitän|forscher|professor)(?:s|in|innen|n|r)?$/;

const isBare = (words: readonly Word[], at: number): boolean => gapAt(words, at) === " ";

/** A count, or what is counted by: "drei", "zwei Millionen", "40 Tonnen", "5 Prozent". */
const isMeasure = ({ kind, lower }: Word): boolean =>
  kind === "number" ||
  cardinals.has(lower) ||
  scales.has(lower) ||
  units.has(lower) ||
  measureEnd.test(lower);

/** Is a noun introduced as one: by an article, a count or an adjective? */
function isIntroduced(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  if (before === undefined || !isBare(words, at)) return false;
  return determiners.has(before.lower) || isMeasure(before) || isAdjectiveAt(words, at - 1);
}

/** "Leichte Verletzungen": a small-letter adjective. Verbs end so, too, but not behind an article or a preposition. */
function isAdjectiveAt(words: readonly Word[], at: number): boolean {
  const { capital, lower } = words[at] ?? { capital: true, lower: "" };
  if (capital || !adjectiveEnd.test(lower) || functionWords.has(lower)) return false;
  const before = lowerAt(words, at - 1);
  return determiners.has(before) || smallWords.has(before) || cardinals.has(before);
}

/** A capital word right beside another that is no small word and no measure. */
function isCapitalBeside(words: readonly Word[], at: number, step: -1 | 1): boolean {
  const other = words[at + step];
  if (other?.capital !== true || !isBare(words, step === 1 ? at + 1 : at)) return false;
  return !smallWords.has(other.lower) && !determiners.has(other.lower) && !isMeasure(other);
}

/** Index of the first capital word of a run. */
function runStart(words: readonly Word[], at: number): number {
  let from = at;
  while (isCapitalBeside(words, from, -1)) from -= 1;
  return from;
}

/** What the place in a run of capital words says: "Kapitäns Uwe Janssen", "Karin Stein". */
function kindInRun(words: readonly Word[], at: number): NounKind {
  const from = runStart(words, at);
  if (at > from + 1 || (at > from && isTitle(lowerAt(words, at - 1)))) return "name";
  const goesOn = isCapitalBeside(words, at, 1);
  // "Des Kapitäns Uwe Janssen": a noun, and two words in apposition.
  if (isIntroduced(words, from) && at === from) return "noun";
  if (isIntroduced(words, from)) return goesOn ? "name" : "doubtful";
  return isNounHead(words[from]) ? "doubtful" : "name";
}

/** "Neue Regeln" at the head of a sentence; "bietet Kunden Rabatte", with the first noun in the dative. */
function isNounHead(first: Word | undefined): boolean {
  if (first === undefined) return true;
  return first.lower.endsWith("en") || (first.opens && adjectiveEnd.test(first.lower));
}

const isTitle = (lower: string): boolean => offices.has(lower) || officeEnd.test(lower);

/** Endings by which one noun has several forms. */
const caseEnd = /(?:es|en|ern|er|s|n|e)$/;

/** Does the evidence have the noun in another case or number: "Bankenverbands" of "Bankenverband"? */
function isInflected(lower: string, known: ReadonlySet<string>): boolean {
  if (known.has(`${lower}s`) || known.has(`${lower}n`) || known.has(`${lower}en`)) return true;
  if (known.has(`${lower}es`) || known.has(`${lower}e`)) return true;
  for (let cut = 1; cut <= 3 && lower.length - cut > 3; cut += 1) {
    const bare = lower.slice(0, -cut);
    if (caseEnd.test(lower.slice(-cut)) && known.has(bare)) return true;
  }
  return false;
}

/**
 * What a capital word of a German statement is, which its evidence does not have.
 *
 * @param known - Words of the evidence in lower case.
 */
export function germanKindAt({ words }: Passage, at: number, known: ReadonlySet<string>): NounKind {
  const word = words[at];
  if (word === undefined) return "doubtful";
  if (isAcronym(word) || nationOf(word.lower) !== undefined) return "name";
  if (isNounForm(word.lower, known)) return "noun";
  return isTitle(word.lower) ? titleKind(words, at) : kindBeside(words, at);
}

const isNounForm = (lower: string, known: ReadonlySet<string>): boolean =>
  smallWords.has(lower) || nounEnd.test(lower) || isInflected(lower, known);

/** An office before a name is told of its bearer. */
function titleKind(words: readonly Word[], at: number): NounKind {
  if (offices.has(lowerAt(words, at))) return isCapitalBeside(words, at, 1) ? "name" : "noun";
  return isIntroduced(words, at) ? "noun" : "doubtful";
}

function kindBeside(words: readonly Word[], at: number): NounKind {
  const isAlone = !isCapitalBeside(words, at, -1) && !isCapitalBeside(words, at, 1);
  if (isAlone) return isIntroduced(words, at) ? "noun" : "doubtful";
  return kindInRun(words, at);
}
