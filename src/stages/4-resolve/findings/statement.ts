/** A claim as comparison reads it: what it says, with the parts that decide sameness taken out by code. */
import { readDates, type DateExpression } from "../../../checks/read-dates.ts";
import { figuresIn, type Figure } from "./figures.ts";
import { readWords } from "../../../checks/read-words.ts";
import type { Claim, Speaker } from "../../../domain/claim.ts";
import type { EpisodeId } from "../../../domain/ids.ts";
import { stemOf } from "../episodes/article-terms.ts";
import { isPlainWord } from "../episodes/plain-words.ts";

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
  figures: readonly Figure[];
  /** Calendar days where they resolve, else days as written, lower-cased. */
  days: ReadonlySet<string>;
  years: ReadonlySet<number>;
  isNegated: boolean;
}>;

const negation =
  /\b(?:not|no|never|none|neither|nor|without|nobody|nothing|cannot|den(?:y|ies|ied)|refus(?:es?|ed)|reject(?:s|ed)?|fail(?:s|ed)?)\b|n[’']t\b/iu;

type Known = Pick<Statement, "episode" | "time" | "speaker" | "voice" | "names"> &
  Readonly<{ dayOf: (asWritten: string) => string | undefined }>;

/** A year or "last week" names no day. */
function namesDay({ weekday, relativeDay, day, month }: DateExpression): boolean {
  const isDayOfMonth = day !== undefined && month !== undefined;
  return isDayOfMonth || weekday !== undefined || relativeDay !== undefined;
}

export function readStatement(claim: Claim, { dayOf, ...known }: Known): Statement {
  const text = claim.statement;
  const words = readWords(text);
  const dates = readDates(text, words);
  const days = dates.filter(namesDay).map(({ from, to }) => {
    const written = text.slice(words[from]?.start ?? 0, words[to - 1]?.end ?? text.length);
    return dayOf(written) ?? written.toLowerCase();
  });
  const content = words.filter(({ kind, lower }) => kind === "word" && !isPlainWord(lower));
  return {
    claim,
    ...known,
    stems: new Set(content.map(({ lower }) => stemOf(lower))),
    figures: figuresIn(text, words),
    days: new Set(days),
    years: new Set(dates.flatMap(({ year }) => year ?? [])),
    isNegated: negation.test(text),
  };
}
