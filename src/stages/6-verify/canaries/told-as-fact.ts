/** What is planned told as done, what is alleged or possible told as fact. Only where the verb's form is certain. */
import { readWords } from "../../../checks/reading/read-words.ts";
import type { Ground, Plant } from "./plant.ts";
import { isParticiple, pastOf } from "./verb-forms.ts";

const planned =
  "(?:expected|scheduled|due|set|slated|poised|supposed|planned|planning|likely|preparing|ready)";
const intends =
  "(?:plans?|intends?|hopes?|aims?|expects?|wants?|seeks?|agreed|pledged|vowed|promised|planned|intended|hoped|wanted|sought)";
const alleged = "(?:alleged|believed|said|thought|reported|suspected|understood)";

/** Words of a time to come: nothing was done then. */
const ahead =
  /\b(?:tomorrow|next|soon|upcoming|coming|future|later this|in the years|by (?:20)\d\d|if|unless)\b/i;
/** "Who will build it" asks, and "it is likely that it will" hedges twice. */
const openBefore = /\b(?:who|what|which|whether|where|when|how) $|\b(?:likely|unlikely) that\b/i;
const determiner = /\b(?:the|a|an|its|his|her|their|any|no|such|this|that) $/i;

type Told = Readonly<{
  words: string;
  /** Words that, standing in the quotes, make it true. */ trueIf: RegExp;
}>;
type Rule = Readonly<{
  pattern: RegExp;
  isPast: boolean;
  tell: (match: RegExpExecArray, before: string) => Told | undefined;
}>;

const never = /(?!)/;
const wasOrWere = (auxiliary: string): string => (/^(?:is|was)$/.test(auxiliary) ? "was" : "were");

/** "The talks will be", "Putin and Tokayev will be": by the words before. */
function wasBefore(before: string): string {
  const isPlural = /(?:\p{Ll}[^su]s|\band \S+|\b(?:people|they|we)) $/u.test(before);
  return isPlural ? "were" : "was";
}

function toldPassive(was: string, participle: string): Told {
  return {
    words: `${was} ${participle}`,
    trueIf: new RegExp(`\\b(?:was|were|been|is|are) (?:\\w+ly )?${participle}\\b`, "i"),
  };
}

function toldActive(base: string): Told | undefined {
  const past = pastOf(base);
  return past === undefined || base === "be"
    ? undefined
    : { words: past, trueIf: new RegExp(`\\b${past}\\b`, "i") };
}

const plans: readonly Rule[] = [
  {
    pattern: new RegExp(`\\b(is|are|was|were) ${planned} to be (\\p{Ll}+)\\b`, "u"),
    isPast: true,
    tell: ([, auxiliary = "", word = ""]) =>
      isParticiple(word) ? toldPassive(wasOrWere(auxiliary), word) : undefined,
  },
  {
    pattern: new RegExp(`\\b(?:is|are|was|were) ${planned} to (\\p{Ll}+)\\b`, "u"),
    isPast: true,
    tell: ([, base = ""]) => toldActive(base),
  },
  {
    pattern: /\bwill be (\p{Ll}+)\b/u,
    isPast: true,
    tell: ([, word = ""], before) =>
      isParticiple(word) ? toldPassive(wasBefore(before), word) : undefined,
  },
  { pattern: /\bwill (\p{Ll}+)\b/u, isPast: true, tell: ([, base = ""]) => toldActive(base) },
];

const wishes: readonly Rule[] = [
  {
    pattern: new RegExp(`\\b${intends} to (\\p{Ll}+)\\b`, "u"),
    isPast: true,
    tell: ([, base = ""], before) => (determiner.test(before) ? undefined : toldActive(base)),
  },
];

const allegations: readonly Rule[] = [
  {
    pattern: new RegExp(`\\b(is|are) ${alleged} to have (\\p{Ll}+)\\b`, "u"),
    isPast: false,
    tell: ([, auxiliary = "", word = ""]) =>
      isParticiple(word)
        ? { words: `${auxiliary === "is" ? "has" : "have"} ${word}`, trueIf: never }
        : undefined,
  },
  {
    pattern: /\b(?:allegedly|reportedly|purportedly) (\p{Ll}+)\b/u,
    isPast: false,
    tell: ([, word = ""]) => ({ words: word, trueIf: never }),
  },
];

const chances: readonly Rule[] = [
  {
    pattern: /\b(?:may|might|could) (?!not\b|have\b)(\p{Ll}+)\b/u,
    isPast: false,
    tell: ([, word = ""]) => ({
      words: `will ${word}`,
      trueIf: new RegExp(`\\bwill ${word}\\b`, "i"),
    }),
  },
];

/** A second verb after the first would need its form changed, too: "will meet and sign". */
function goesOn(rest: string): boolean {
  return [...rest.matchAll(/\b(?:and|or|but|then) (?:then |also )?(\p{Ll}+)\b/gu)].some(
    ([, word = ""]) => pastOf(word) !== undefined,
  );
}

const isQuoted = (statement: string, at: number): boolean =>
  readWords(statement).some(({ start, quoted }) => start === at && quoted);

function told(
  { finding: { statement }, quotes }: Ground,
  { pattern, isPast, tell }: Rule,
): string | undefined {
  const match = pattern.exec(statement);
  if (match === null || isQuoted(statement, match.index)) return undefined;
  const before = statement.slice(0, match.index);
  const rest = statement.slice(match.index + match[0].length);
  if (openBefore.test(before)) return undefined;
  if (isPast && (ahead.test(statement) || goesOn(rest))) return undefined;
  const made = tell(match, before);
  if (made === undefined || made.trueIf.test(quotes)) return undefined;
  return before + made.words + rest;
}

const toldBy =
  (rules: readonly Rule[]): Plant =>
  (ground) => {
    for (const rule of rules) {
      const sentence = told(ground, rule);
      if (sentence !== undefined) return { sentence };
    }
    return undefined;
  };

/** The surest first: a plan told as done, an allegation as fact, a wish as done, a chance as certain. */
export const toldAsFact: readonly Plant[] = [plans, allegations, wishes, chances].map(toldBy);
