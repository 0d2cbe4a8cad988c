/** Words that show that somebody speaks, and where they stand. English and German. */
import {
  alwaysSpeech,
  clauseSpeech,
  matterSpeech,
  namingSpeech,
  otherSpeech,
  strictSpeech,
} from "./english-speech-verbs.ts";
import {
  germanParticiples,
  germanSpeech,
  germanSplitSpeech,
  germanWeakSpeech,
} from "./german-speech-verbs.ts";
import { hasSpeechBeside, isNameGiven } from "./doubtful-cues.ts";
import { isDeterminer, isOblique, isPreposition, opensNounPhrase } from "./speaker-phrase.ts";
import type { Passage } from "../reading/read-input.ts";
import { type Word, gapAt, lowerAt } from "../reading/read-words.ts";
import { stem } from "../reading/stem.ts";

/**
 * `verb`: its subject speaks. `source`: the one named after it ("laut", "according to", "…, so"). `account`: a noun of
 * what was said, with its owner ("nach Angaben der Polizei"). `after`: the one named before it ("zufolge").
 */
export type Cue = Readonly<{
  kind: "verb" | "source" | "account" | "after";
  at: number;
  /** Of the cue, in words. */
  length: number;
  lower: string;
  language: "en" | "de";
  /** "told", "gesagt": with an auxiliary of the passive, the subject does not speak. */
  participle: boolean;
  /** "Sees", "finds", "publishes": as often a deed as a word. */
  weak: boolean;
}>;

const stems: ReadonlySet<string> = new Set(
  [alwaysSpeech, clauseSpeech, namingSpeech, matterSpeech, otherSpeech].flatMap((forms) =>
    [...forms.difference(strictSpeech)].map(stem),
  ),
);

/** Forms that are no verb of saying, or share a stem with one. */
const lookAlikes = new Set(
  "state not notable report reports claim claims statement means term terms brand brands label labels".split(
    " ",
  ),
);

const pronouns = new Set(
  "he she they it who we i you er sie es man dieser diese dieses jener wir ich".split(" "),
);

const saidNouns = [
  "angaben? schätzung(?:en)? berechnung(?:en)? information(?:en)? ansicht auffassung meinung aussagen? darstellung einschätzung",
  "überzeugung ankündigung bericht(?:s|es|en|e)? meldung(?:en)? mitteilung erkenntniss?en? worten bekunden vermutung(?:en)? sicht",
  "willen? wunsch wünschen plänen? vorstellung(?:en)? vorschlag vorschlägen urteil(?:s|en)? beobachtung(?:en)? untersuchung(?:en)? studien? umfragen?",
  "zählung(?:en)? statistik(?:en)? analysen? gerüchten? prognosen? recherchen? kenntnis lesart behauptung(?:en)? erklärung(?:en)? umfrage",
]
  .join(" ")
  .replaceAll(" ", "|");

/** German nouns for what was said or held: "nach Schätzungen der Regierung", "Militärangaben". */
const saidNoun = new RegExp(`(?:${saidNouns})$`, "u");
const plainSaidNoun = new RegExp(`^(?:${saidNouns})$`, "u");

/** "Angaben", which alone say nothing of whose they are; not "Polizeiangaben". */
export const isPlainSaidNoun = (lower: string): boolean => plainSaidNoun.test(lower);

const accountOpeners = new Set("nach laut aus mit den zufolge".split(" "));

/** "Kritik wird laut", "laut geworden": loud. */
const becomes = new Set(["", "werden", "geworden", "wird", "wurde", "wurden", "würden", "würde"]);

/** The cue at a word: "said", "according", "laut"; undefined where the word shows no speech. */
export function cueAt(passage: Passage, at: number): Cue | undefined {
  const { words } = passage;
  const word = words[at];
  if (word?.kind !== "word") return undefined;
  const { lower, capital, opens } = word;
  const found = capital && saidNoun.test(lower) ? accountAt(words, at) : namingAt(passage, at);
  if (found !== undefined || (capital && !opens)) return found;
  if (isGermanVerb(words, at)) return verbCue(lower, at, "de");
  return isEnglishVerb(passage, at) ? verbCue(lower, at, "en") : undefined;
}

const plain = { length: 1, participle: false, weak: false };

/** "Nach Angaben", "nach israelischen Angaben", "Ansicht … zufolge". */
function accountAt(words: readonly Word[], at: number): Cue | undefined {
  const opens = [1, 2, 3].some((back) => accountOpeners.has(lowerAt(words, at - back)));
  const lower = lowerAt(words, at);
  return opens ? { ...plain, kind: "account", at, lower, language: "de" } : undefined;
}

/** Words that name a speaker beside them: "laut", "according to", "zufolge", "…, so". */
function namingAt(passage: Passage, at: number): Cue | undefined {
  const { words } = passage;
  const lower = lowerAt(words, at);
  const next = lowerAt(words, at + 1);
  if (lower === "according" && next === "to")
    return { ...plain, length: 2, kind: "source", at, lower, language: "en" };
  if (lower === "zufolge") return { ...plain, kind: "after", at, lower, language: "de" };
  const isBefore =
    ((lower === "laut" || lower === "gemäß") && !becomes.has(next)) ||
    (lower === "so" && isSource(passage, at));
  return isBefore ? { ...plain, kind: "source", at, lower, language: "de" } : undefined;
}

const englishParticiple = /(?:ed|told|said|written|thought)$/;

function verbCue(lower: string, at: number, language: Cue["language"]): Cue {
  const isGerman = language === "de";
  return {
    kind: "verb",
    at,
    length: 1,
    lower,
    language,
    participle: isGerman ? germanParticiples.has(lower) : englishParticiple.test(lower),
    weak: isGerman ? germanWeakSpeech.has(lower) : otherSpeech.has(lower),
  };
}

/** "…, so Hess", "…, so zeigen Studien"; not "…, so dass". */
function isSource(passage: Passage, at: number): boolean {
  if (!/[,–—]/.test(gapAt(passage.words, at))) return false;
  return opensNounPhrase(passage.words, at + 1) || isGermanVerb(passage.words, at + 1);
}

function isGermanVerb(words: readonly Word[], at: number): boolean {
  const lower = lowerAt(words, at);
  const particles = germanSplitSpeech.get(lower);
  if (particles !== undefined && hasParticle(words, at, particles)) return true;
  if (!germanSpeech.has(lower) || lowerAt(words, at - 1) === "zu" || isAttribute(words, at))
    return false;
  return !onlyParticiple.test(lower) || !germanParticiples.has(lower) || hasAuxiliary(words, at);
}

const mergedArticle = /^(?:im|am|zum|zur|vom|beim)$/;

/** "Ein gestern veröffentlichter Bericht", "den erwarteten Zahlen": a participle before its noun. */
function isAttribute(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  const isBeforeNoun = next?.capital === true && next.gap === " ";
  if (!isBeforeNoun || !lowerAt(words, at).endsWith("en")) return false;
  let back = at - 1;
  while (back > at - attributeWords && isSmall(words, back)) back -= 1;
  if (words[back]?.capital !== true) return isArticle(lowerAt(words, back));
  // "Einer am Montag veröffentlichten Studie": over what belongs to the participle.
  return isPreposition(lowerAt(words, back - 1)) && isArticle(lowerAt(words, back - 2));
}

/** A word in small letters that is no article. */
const isSmall = (words: readonly Word[], at: number): boolean =>
  words[at]?.capital === false && !isArticle(lowerAt(words, at));

/** Words from an article to the participle after it, at most. */
const attributeWords = 4;

const isArticle = (lower: string): boolean =>
  isDeterminer(lower) || isOblique(lower) || mergedArticle.test(lower);

/** "Gesagt", "angekündigt": no finite form. */
const onlyParticiple = /^(?:\p{L}{2,6})?ge\p{L}+(?:t|en)$/u;
const auxiliaries = new Set(
  "hat habe haben hatte hatten hätte hätten ist sei sind war waren seien wird werde werden wurde wurden worden würde würden".split(
    " ",
  ),
);

/** A participle with no auxiliary in its sentence is an adjective: "auch Seilbahn genannt". */
function hasAuxiliary(words: readonly Word[], at: number): boolean {
  if (auxiliaries.has(lowerAt(words, at + 1))) return true;
  for (let back = at - 1; words[back]?.sentence === words[at]?.sentence && back >= 0; back -= 1) {
    if (auxiliaries.has(lowerAt(words, back))) return true;
    if (/[,;:]/.test(gapAt(words, back))) return lowerAt(words, at - 1) === "und";
  }
  return false;
}

/** The particle closes the verb's clause. */
function hasParticle(words: readonly Word[], at: number, particles: ReadonlySet<string>): boolean {
  const sentence = words[at]?.sentence;
  for (let index = at + 1; words[index]?.sentence === sentence; index += 1) {
    if (index >= words.length) return false;
    if (particles.has(lowerAt(words, index)) && closesClause(words, index)) return true;
  }
  return false;
}

function closesClause(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (next === undefined || next.sentence !== words[at]?.sentence) return true;
  return next.gap !== " " || next.lower === "und" || next.lower === "dass";
}

function isEnglishVerb({ words, stems: own }: Passage, at: number): boolean {
  const lower = lowerAt(words, at);
  if (lookAlikes.has(lower) || lowerAt(words, at - 1) === "to") return false;
  if (strictSpeech.has(lower)) return hasSpeechBeside(words, at);
  return stems.has(own[at] ?? "") && !isNameGiven(words, at);
}

/** True if the word shows speech: "said", "according", "laut". */
export const isSpeechCue = (passage: Passage, at: number): boolean =>
  cueAt(passage, at) !== undefined;

/** Only a pronoun speaks: the one before a cue, or the one right after it. */
export function isPronoun(lower: string): boolean {
  return pronouns.has(lower);
}
