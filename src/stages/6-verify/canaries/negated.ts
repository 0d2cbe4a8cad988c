/** A "not" put in or taken out, as grammar has it: "is not", "did not visit", "has not yet held". */
import { contractedNot, denials } from "../../../anchoring/denial-words.ts";
import { gapAt, lowerAt, readWords, type Word } from "../../../checks/reading/read-words.ts";
import { functionWords } from "../../../checks/reading/content-words.ts";
import { nationOf } from "../../../checks/reading/nations.ts";
import type { Cast } from "./cast.ts";
import { type Ground, type Plant, type Planted, spliced, stands } from "./plant.ts";
import { baseOfPast, baseOfThird, isParticiple, pastOf, thirdPersonOf } from "./verb-forms.ts";

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** "May" and "might" are left out: what may not happen may happen. */
const auxiliaries = wordsOf("is are was were will has have had can could would must should");
const possessing = wordsOf("has have had");
const denying: ReadonlySet<string> = new Set(denials);
/** "Not only", "not until": taking the "not" out does not turn the sense. */
const keepsDenial = wordsOf("only just yet until merely simply necessarily but even so");
/** In their clauses the verb tells no fact, or asks for its subject. */
const open = wordsOf("if whether unless who whom whose which what how where when why that as than");
const speech = wordsOf("say tell note add think explain speak ask warn");
const pronouns = wordsOf("he she it they");

const isContraction = (lower: string): boolean => contractedNot.test(lower);
const denies = ({ lower }: Word): boolean => denying.has(lower) || isContraction(lower);

const endOf = ({ start, text }: Word): number => start + text.length;

/** Is the word in a clause that "if", "who" and their like open? */
function isOpenClause(words: readonly Word[], at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 8); before -= 1) {
    if (/[,;:]/.test(gapAt(words, before + 1))) return false;
    const lower = lowerAt(words, before);
    if (lower === "if" || lower === "unless" || lower === "whether") return true;
    if (before === at - 1 && open.has(lower)) return true;
  }
  return false;
}

/** "Has held", "has already been", "have long had": the auxiliary of a participle, not the verb itself. */
function hasParticiple(words: readonly Word[], at: number): boolean {
  return [1, 2].some((step) => {
    const lower = lowerAt(words, at + step);
    const isAdverbBetween =
      step === 1 ||
      /ly$|^(?:already|also|long|always|still|now|yet|not)$/.test(lowerAt(words, at + 1));
    return isAdverbBetween && (isParticiple(lower) || /(?:[^e]ed|en)$/.test(lower));
  });
}

/** What "not" makes of the adverb after it. */
const adverbs: ReadonlyMap<string, string> = new Map([
  ["already", "not yet"],
  ["also", "not"],
  ["still", "no longer"],
  ["now", "not"],
  ["undoubtedly", "not"],
]);

/** "Does not have", "did not have". */
const doHave: ReadonlyMap<string, string> = new Map([
  ["has", "does not have"],
  ["have", "do not have"],
  ["had", "did not have"],
]);

function withAuxiliary(statement: string, words: readonly Word[], at: number): string | undefined {
  const [word, next] = [words[at], words[at + 1]];
  if (!word || next?.gap !== " " || next.quoted !== word.quoted || isOpenClause(words, at))
    return undefined;
  if (possessing.has(word.lower) && !hasParticiple(words, at)) {
    return spliced(statement, word.start, endOf(word), doHave.get(word.lower) ?? word.text);
  }
  const adverb = adverbs.get(next.lower);
  return adverb === undefined
    ? spliced(statement, endOf(word), endOf(word), " not")
    : spliced(statement, next.start, endOf(next), adverb);
}

/** Who or what may do something: last words of the names that the findings tell of. "Western sanctions" has none. */
const actorsOf = (cast: Cast): ReadonlySet<string> =>
  new Set(cast.flatMap(({ forms }) => forms.map((form) => form.split(" ").at(-1) ?? "")));

/** A name or a pronoun right before the verb, without a mark or a possessive ending between. */
function isSubject(subject: Word | undefined, verb: Word, actors: ReadonlySet<string>): boolean {
  if (subject === undefined || subject.possessive) return false;
  if (verb.gap !== " " || subject.quoted !== verb.quoted) return false;
  return actors.has(subject.text) || pronouns.has(subject.lower);
}

const isNegatable = (base: string): boolean =>
  base !== "be" && base !== "have" && !speech.has(base);

/** A verb right after its subject. "Accused of" and "led by" tell what is done to it. */
function withDo({ statement, words, actors }: Reading, at: number): string | undefined {
  const word = words[at];
  if (!word || !isSubject(words[at - 1], word, actors) || isOpenClause(words, at)) return undefined;
  const past = baseOfPast(word.lower);
  const base = past ?? baseOfThird(word.lower);
  if (base === undefined || !isNegatable(base)) return undefined;
  if (past !== undefined && /^(?:by|of|for)$/.test(lowerAt(words, at + 1))) return undefined;
  const form = past === undefined ? "does not" : "did not";
  return spliced(statement, word.start, endOf(word), `${form} ${base}`);
}

type Reading = Readonly<{
  statement: string;
  words: readonly Word[];
  actors: ReadonlySet<string>;
}>;

function denied(reading: Reading): string | undefined {
  const { statement, words } = reading;
  for (const [at, { lower, quoted, capital }] of words.entries()) {
    if (quoted || capital) continue;
    const made = auxiliaries.has(lower) ? withAuxiliary(statement, words, at) : withDo(reading, at);
    if (made !== undefined) return made;
  }
  return undefined;
}

const contracted: ReadonlyMap<string, string> = new Map([
  ["wo", "will"],
  ["ca", "can"],
]);

/** "Did wait" is "waited", "does change" is "changes"; other auxiliaries stay. Undefined for a verb without known forms. */
function affirmed(auxiliary: string, verb: string): string | undefined {
  if (auxiliary === "did") return pastOf(verb);
  if (auxiliary === "does") return thirdPersonOf(verb);
  if (auxiliary === "do") return verb;
  return auxiliaries.has(auxiliary) ? `${auxiliary} ${verb}` : undefined;
}

/** "Cannot", "won’t": the auxiliary that the denial is joined to. */
function auxiliaryOf(lower: string): string {
  const stem = lower === "cannot" ? "can" : lower.replace(contractedNot, "");
  return contracted.get(stem) ?? stem;
}

function undenied(statement: string, words: readonly Word[], at: number): string | undefined {
  const first = words[at]?.lower === "not" ? words[at - 1] : words[at];
  const verb = words[at + 1];
  if (!first || verb?.gap !== " " || verb.quoted || keepsDenial.has(verb.lower)) return undefined;
  if (isOpenClause(words, at)) return undefined;
  const made = affirmed(auxiliaryOf(first.lower), verb.text);
  return made === undefined ? undefined : spliced(statement, first.start, endOf(verb), made);
}

/** A "not" more, or the only one less. */
export const negated: Plant = ({ finding: { statement }, quotes, cast }) => {
  const words = readWords(statement);
  const all = words.flatMap((word, at) => (denies(word) ? [at] : []));
  const [only, ...more] = all;
  if (more.length > 0) return undefined;
  const sentence =
    only === undefined
      ? denied({ statement, words, actors: actorsOf(cast) })
      : undenied(statement, words, only);
  return sentence === undefined || stands(sentence, quotes) ? undefined : { sentence };
};

/** A capital that is a name's stays: a known name's, an acronym's, one beside another or inside a sentence. */
function opensWithName({ finding: { statement }, quotes, cast }: Ground): boolean {
  const [first, second] = readWords(statement);
  if (first === undefined || first.possessive || /\p{Lu}.*\p{Lu}/u.test(first.text)) return true;
  if (functionWords.has(first.lower)) return false;
  const isBesideName = second?.capital === true && second.gap === " ";
  const isInside = (word: Word): boolean => word.text === first.text && !word.opens;
  return (
    isBesideName ||
    nationOf(first.lower) !== undefined ||
    cast.some(({ forms }) => forms.some((form) => form.split(" ").includes(first.text))) ||
    readWords(quotes).some((word) => isInside(word))
  );
}

/** For a statement that no "not" fits in. */
export const deniedWhole: Plant = (ground): Planted => {
  const { statement } = ground.finding;
  const joined = opensWithName(ground)
    ? statement
    : statement.charAt(0).toLowerCase() + statement.slice(1);
  return { sentence: `It is not the case that ${joined}` };
};
