/** Whom a figure counts as killed, injured or missing: "16 passengers drowned", "the loss of 14 lives", "a toll of 9". */
import { boundWords } from "./bound-phrases.ts";
import type { Defined } from "../../../checks/numbers/defined-apart.ts";
import type { Word } from "../../../checks/reading/read-words.ts";
import { spanOf, type Span } from "../../../domain/place.ts";
import { stemOf } from "../episodes/article-terms.ts";
import { isPlainWord } from "../episodes/plain-words.ts";
import { definedBy } from "./definitions.ts";

type Harm = "dead" | "injured" | "missing";

export type HarmCount = Readonly<{
  harm: Harm;
  /** `people`, or the stem of the noun that says who: "soldier" may be a part of those who died. */
  who: string;
  /** True for a noun that takes in all who were there, if nobody else is counted beside them: "passengers", "workers". */
  isThere: boolean;
  /** The words that say so, in the order of the text, without the figure: "killing", "people". */
  words: readonly Span[];
}>;

const harms = ["dead", "injured", "missing"] as const;

function harmOf(word: string): Harm | undefined {
  if (/^drown(?:s|ed|ing)?$/u.test(word)) return "dead";
  const concepts = [...definedBy([word]).values()];
  return harms.find((harm) => concepts.some((row) => row.has(harm)));
}

/** Is this a definition of who was harmed, saved or aboard? Its row is one of the table's. */
const [harmRow] = definedBy(["killed"]).keys();
export const namesHarm = (defined: Defined): boolean =>
  harmRow !== undefined && defined.has(harmRow);

/** A definition without what it says of harm. */
export const withoutHarm = (defined: Defined): Defined =>
  new Map([...defined].filter(([row]) => row !== harmRow));

/** English, German and French, as the harm words themselves. */
const people: ReadonlySet<string> = new Set(
  "people person persons lives victims menschen personen personnes".split(" "),
);

const thereNouns =
  "passengers travellers travelers workers employees residents villagers inhabitants miners pilgrims worshippers tourists holidaymakers guests patients visitors customers shoppers spectators commuters inmates prisoners";
const there: ReadonlySet<string> = new Set(thereNouns.split(" ").map(stemOf));

/** Words that may stand between those counted and what befell them: "12 people were reported missing". */
const between = new Set(
  "have has had were was are is be been being still also reported confirmed listed left found as waren wurden sind ont été sont".split(
    " ",
  ),
);
const takesObject =
  /^(?:kill(?:s|ed|ing)?|injur(?:es|ed|ing)|wound(?:s|ed|ing)|hurt(?:s|ing)?|tötete[nt]?|starb(?:en)?|tué)$/u;
const tollBefore =
  /\b(death toll|number of (?:dead|deaths)|toll(?= (?:of|at|from|in|ha[sd]|is|was|rises|rose|stands|stood|climb|reach|pass|hit)))\b[^,;.]{0,60}?\b(?:of|at|to|was|is|reache[sd]|hits?|passe[sd])\s+(?:\p{Ll}+\s+){0,3}$/iu;
const livesBefore =
  /\b(loss of|lost|losing|claim(?:s|ed|ing)|cost(?:s|ing)?|took|taking)\s+(?:\p{Ll}+\s+){0,3}$/iu;

/** Words of the figure's clause, and its text up to the figure, which begins at `start`. */
type Around = Readonly<{
  start: number;
  text: string;
  before: readonly Word[];
  after: readonly Word[];
}>;

/** "A mother of two died" counts her children. */
const countsKin =
  /\b(?:mother|father|parents?|grand(?:mother|father|parents?)|widow(?:er)?) of $/iu;

const nounsMax = 3;

/** What follows a plural is not counted: "soldiers home", "people overnight". */
const isPlural = ({ lower, capital }: Word): boolean =>
  !capital && (people.has(lower) || /(?:[^s]s|(?:^|wo|[a-z])men|children)$/u.test(lower));

/** The nouns that words begin with, without a mark between. */
function nounsIn(words: readonly Word[]): readonly Word[] {
  const nouns: Word[] = [];
  for (const word of words.slice(0, nounsMax)) {
    const isNext = word.kind === "word" && /^[ -]?$/u.test(word.gap);
    if (!isNext || (isPlainWord(word.lower) && !people.has(word.lower))) break;
    if (between.has(word.lower) || harmOf(word.lower) !== undefined) break;
    nouns.push(word);
    if (isPlural(word)) break;
  }
  return nouns;
}

/** Those counted: "16 | passengers", "two wounded | men". */
function nounsOf({ after: [first, ...rest] }: Around): readonly Word[] {
  if (!first) return [];
  const isHarmed = /^(?:dead|injured|wounded|hurt|missing)$/u.test(first.lower);
  return isHarmed ? nounsIn(rest) : nounsIn([first, ...rest]);
}

/** `words`: those that tell the harm. */
type Told = Readonly<{ harm: Harm; words: Span }>;

/** "16 passengers | drowned", "12 | dead", "9 people | are still missing". */
function toldAfter({ after }: Around, nouns: readonly Word[]): Told | undefined {
  const at = after[0] === nouns[0] ? nouns.length : 0;
  const [first, ...rest] = after.slice(at, at + nounsMax + 1);
  if (first === undefined) return undefined;
  for (const { lower, gap, end } of [first, ...rest]) {
    if (!/^\s*$/u.test(gap)) return undefined;
    const harm = harmOf(lower);
    if (harm !== undefined) return { harm, words: spanOf(first.start, end) };
    if (!between.has(lower)) return undefined;
  }
  return undefined;
}

/** "Killing | 40 people", "the loss of | 14 lives", "a death toll of | 9". */
function toldBefore({ start, text, before }: Around, noun: string | undefined): Told | undefined {
  const verb = before.findLast(({ lower }) => !boundWords.has(lower));
  const harm = verb && takesObject.test(verb.lower) ? harmOf(verb.lower) : undefined;
  if (verb && harm !== undefined) return { harm, words: spanOf(verb.start, verb.end) };
  const told = (noun === "lives" ? livesBefore : tollBefore).exec(text);
  if (!told) return undefined;
  const from = start + told.index;
  return { harm: "dead", words: spanOf(from, from + (told[1] ?? told[0]).length) };
}

/** "14 lives | were lost": lives alone tell nothing. */
function lost({ after }: Around, noun: Word | undefined): Told | undefined {
  const [, first] = after;
  const end = after.slice(1, 4).find(({ lower }) => lower === "lost")?.end;
  return noun?.lower !== "lives" || first === undefined || end === undefined
    ? undefined
    : { harm: "dead", words: spanOf(first.start, end) };
}

/**
 * @param words - Of the whole text.
 * @param figure - Where the figure stands, without what it counts.
 * @param clause - The clause around it: what befell others in the next clause is not told of these.
 * @returns Undefined where the words beside the figure do not say that it counts the harmed.
 */
export function harmCountOf(
  text: string,
  words: readonly Word[],
  { span: figure, clause }: Readonly<{ span: Span; clause: Span }>,
): HarmCount | undefined {
  const within = words.filter(({ start, end }) => start >= clause.start && end <= clause.end);
  const around: Around = {
    start: clause.start,
    text: text.slice(clause.start, figure.start),
    before: within.filter(({ end }) => end <= figure.start),
    after: within.filter(({ start }) => start >= figure.end),
  };
  if (countsKin.test(around.text)) return undefined;
  const nouns = nounsOf(around);
  const [first, noun] = [nouns[0], nouns.at(-1)];
  const told = toldAfter(around, nouns) ?? toldBefore(around, noun?.lower) ?? lost(around, noun);
  if (told === undefined) return undefined;
  const counted = first && noun ? [spanOf(first.start, noun.end)] : [];
  const who = noun === undefined || people.has(noun.lower) ? "people" : stemOf(noun.lower);
  return {
    harm: told.harm,
    who,
    isThere: there.has(who),
    words: [...counted, told.words].toSorted((one, other) => one.start - other.start),
  };
}
