/** Judgements say how likely in the words of one declared scale, and say how confident somewhere else. */
import { type ScaleName, scales } from "../domain/scale.ts";
import type { Check, CheckInput } from "./check.ts";
import { type Word, readWords } from "./reading/read-words.ts";

/** Words of likelihood in use anywhere. ICD 203 (both rows), PHIA, and plain speech. */
const knownTerms: readonly string[] = [
  "almost no chance",
  "remote chance",
  "no chance",
  "good chance",
  "slim chance",
  "even chance",
  "highly improbable",
  "very improbable",
  "extremely unlikely",
  "highly unlikely",
  "very unlikely",
  "quite likely",
  "more likely than not",
  "most likely",
  "extremely likely",
  "highly likely",
  "very likely",
  "highly probable",
  "very probable",
  "roughly even chance",
  "roughly even odds",
  "realistic possibility",
  "realistic probability",
  "almost certain",
  "almost certainly",
  "nearly certain",
  "virtually certain",
  "unlikely",
  "improbable",
  "improbably",
  "likely",
  "probable",
  "probably",
  "remote",
  "certainly",
  "undoubtedly",
  "definitely",
  "inevitably",
  "impossible",
  "doubtless",
  "odds",
];

/** Words that estimate and carry no band (ICD 203 leaves them to what cannot be assessed). */
const bandless: readonly string[] = [
  "may",
  "might",
  "could",
  "possible",
  "possibly",
  "possibility",
  "perhaps",
  "maybe",
  "conceivable",
  "conceivably",
  "cannot rule out",
  "can not rule out",
  "cannot be ruled out",
];

const confidence: readonly string[] = [
  "low confidence",
  "moderate confidence",
  "medium confidence",
  "high confidence",
  "confidence is",
  "with confidence",
  "level of confidence",
  "our confidence",
  "we are confident",
  "analytical confidence",
];

type Found = Readonly<{ term: string; words: string }>;

/** Terms in the words, the longest at each place, none inside another. Quoted words are the source's own. */
function findTerms(
  words: readonly Word[],
  terms: readonly (readonly string[])[],
): readonly Found[] {
  const found: Found[] = [];
  let at = 0;
  while (at < words.length) {
    const term = terms.find((parts) =>
      parts.every(
        (part, index) => words[at + index]?.lower === part && !(words[at + index]?.quoted ?? true),
      ),
    );
    if (term !== undefined && !isOtherSense(words, at)) {
      found.push({
        term: term.join(" "),
        words: words
          .slice(at, at + term.length)
          .map(({ text }) => text)
          .join(" "),
      });
    }
    at += term?.length ?? 1;
  }
  return found;
}

/** "May" the month, and "the remote region". */
function isOtherSense(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word?.lower === "may") return word.capital && !word.opens;
  if (word?.lower !== "remote") return false;
  const next = words[at + 1];
  return next?.kind === "word" && next.lower !== "chance";
}

const wordsOf = (terms: Iterable<string>): readonly (readonly string[])[] =>
  [...terms].map((term) => term.split(" "));

const confidenceTerms = wordsOf(confidence);

/**
 * The check of judgements for one scale. It fails a term of another scale, a word that carries no band, and a sentence that
 * speaks of likelihood and of confidence at once.
 *
 * @param stored - The term that the judgement is stored with: any other in its sentence is a fault, and so is none.
 */
export function likelihoodCheck(scale: ScaleName, stored?: string): Check {
  const declared = new Set(scales[scale].map(({ term }) => term));
  const known = `The terms: ${[...declared].join(", ")}.`;
  const terms = wordsOf(new Set([...declared, ...knownTerms, ...bandless]));
  const run = ({ statement }: CheckInput): ReturnType<Check["run"]> => {
    const words = readWords(statement);
    const found = findTerms(words, terms);
    const foreign = found.filter(({ term }) => !declared.has(term));
    if (foreign.length > 0) return failOn(foreign, `Not a term of the scale ${scale}`, known);
    if (stored !== undefined && found.length === 0)
      return {
        outcome: "fail",
        words: [],
        because: `It says in no term how likely it is. ${known}`,
      };
    if (stored !== undefined && !isOnly(stored, found)) {
      return failOn(
        found,
        `The judgement is stored as “${stored}”, and its sentence says otherwise`,
      );
    }
    const confident = findTerms(words, confidenceTerms);
    if (found.length === 0 || confident.length === 0) return { outcome: "pass" };
    return failOn([...found, ...confident], "Likelihood and confidence in one sentence");
  };
  return { name: "likelihood", run };
}

/** The terms of the scale that a sentence uses outside of quotes, in order. */
export function termsOfScale(scale: ScaleName, sentence: string): readonly string[] {
  const declared = new Set(scales[scale].map(({ term }) => term));
  const terms = wordsOf(new Set([...declared, ...knownTerms]));
  const found = findTerms(readWords(sentence), terms).map(({ term }) => term);
  return found.filter((term) => declared.has(term));
}

const isOnly = (stored: string, found: readonly Found[]): boolean =>
  found.every(({ term }) => term === stored.toLowerCase());

function failOn(found: readonly Found[], because: string, next?: string): ReturnType<Check["run"]> {
  const words = found.map((each) => each.words);
  const told = `${because}: ${words.join(", ")}.`;
  return { outcome: "fail", words, because: next === undefined ? told : `${told} ${next}` };
}
