/** A claim as comparison reads it: what it says, with the parts that decide sameness taken out by code. */
import { readDates, type DateExpression } from "../../../checks/read-dates.ts";
import { figuresIn, type Figure } from "./figures.ts";
import { readWords, type Word } from "../../../checks/read-words.ts";
import type { Claim, Speaker } from "../../../domain/claim.ts";
import type { EpisodeId } from "../../../domain/ids.ts";
import { stemOf } from "../episodes/article-terms.ts";
import { isPlainWord } from "../episodes/plain-words.ts";

/** A figure with the names of its own clause, by their display names; the statement's where the clause has none. */
export type BoundFigure = Figure &
  Readonly<{
    names: ReadonlySet<string>;
    /** Those among them that a word of place stands before: "in Orlan". */
    places: ReadonlySet<string>;
  }>;

export type Statement = Readonly<{
  claim: Claim;
  episode: EpisodeId;
  time: "episode" | "background";
  /** Who speaks, as fully as the claim's own source names him; the claim keeps what was written. */
  speaker: Speaker;
  /** Entity that speaks, or `source` for the source itself; an unresolved speaker is nobody else's equal. */
  voice: string;
  /** Display names of the entities it mentions. */
  names: ReadonlySet<string>;
  stems: ReadonlySet<string>;
  /** Stems of what is told, without who says it and without the figures: by these two rivals are alike. */
  told: ReadonlySet<string>;
  figures: readonly BoundFigure[];
  /** Calendar days where they resolve, else days as written, lower-cased. */
  days: ReadonlySet<string>;
  years: ReadonlySet<number>;
  isNegated: boolean;
}>;

const negation =
  /\b(?:not|no|never|none|neither|nor|without|nobody|nothing|cannot|den(?:y|ies|ied)|refus(?:es?|ed)|reject(?:s|ed)?|fail(?:s|ed)?)\b|n[’']t\b/iu;

type Known = Pick<Statement, "episode" | "time" | "speaker" | "voice" | "names"> &
  Readonly<{
    dayOf: (asWritten: string) => string | undefined;
    /** Display name of a name as written. */
    nameOf: (asWritten: string) => string;
  }>;

const beforePlace =
  /\b(?:in|at|near|off|across|around|outside|throughout|inside|hits?|hitting|struck)\s(?:the\s)?(?:(?:(?:north|south|east|west)(?:east|west)?(?:ern)?|central|upper|lower|city of|town of|province of)\s)*(?:\p{Lu}[\p{L}’'-]*(?:,|\sand)?\s)*$/u;

/** Binds a figure to the names that stand in its own clause: "900 in Orlan and 400 in Pesk" are of two places. */
function bindFigure(
  figure: Figure,
  claim: Claim,
  { names, nameOf }: Pick<Known, "names" | "nameOf">,
): BoundFigure {
  const clause = claim.statement.slice(figure.clause.start, figure.clause.end);
  const own = claim.entities.filter((name) => clause.includes(name));
  const within = own.length === 0 ? claim.statement : clause;
  const placed = claim.entities.filter((name) => {
    const at = within.indexOf(name);
    return at > 0 && beforePlace.test(within.slice(0, at));
  });
  return {
    ...figure,
    names: own.length === 0 ? names : new Set(own.map((name) => nameOf(name))),
    places: new Set(placed.map((name) => nameOf(name))),
  };
}

/** "Governor Tan said that …", "…, officials said on Sunday." */
const attributions = [
  /^[^,;:“"]{1,80}?\b(?:said|says|told [^,;:]{1,30}?|added|reported)\s(?:on \p{Lu}\p{Ll}+day\s)?(?:that\s)?/u,
  /,\s[^,“”"]{1,80}\b(?:said|says|told|added|reported)\b[^,“”"]*$/u,
];

/** Words outside the attribution and the figures; all words where nothing else is left. */
function toldWords(text: string, words: readonly Word[], figures: readonly Figure[]): Word[] {
  const [head, tail] = attributions.map((pattern) => pattern.exec(text));
  const from = head?.[0].length ?? 0;
  const to = tail?.index ?? text.length;
  const told = words.filter(
    ({ start, end }) =>
      start >= from &&
      end <= to &&
      !figures.some(({ span }) => start >= span.start && end <= span.end),
  );
  return told.length === 0 ? [...words] : told;
}

const contentStems = (words: readonly Word[]): ReadonlySet<string> =>
  new Set(
    words
      .filter(({ kind, lower }) => kind === "word" && !isPlainWord(lower))
      .map(({ lower }) => stemOf(lower)),
  );

/** A year or "last week" names no day. */
function namesDay({ weekday, relativeDay, day, month }: DateExpression): boolean {
  const isDayOfMonth = day !== undefined && month !== undefined;
  return isDayOfMonth || weekday !== undefined || relativeDay !== undefined;
}

export function readStatement(claim: Claim, { dayOf, nameOf, ...known }: Known): Statement {
  const text = claim.statement;
  const words = readWords(text);
  const dates = readDates(text, words);
  const days = dates.filter(namesDay).map(({ from, to }) => {
    const written = text.slice(words[from]?.start ?? 0, words[to - 1]?.end ?? text.length);
    return dayOf(written) ?? written.toLowerCase();
  });
  const figures = figuresIn(text, words);
  return {
    claim,
    ...known,
    stems: contentStems(words),
    told: contentStems(toldWords(text, words, figures)),
    figures: figures.map((figure) => bindFigure(figure, claim, { names: known.names, nameOf })),
    days: new Set(days),
    years: new Set(dates.flatMap(({ year }) => year ?? [])),
    isNegated: negation.test(text),
  };
}
