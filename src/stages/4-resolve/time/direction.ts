/** Which way a sentence looks at a place in it: back at what was, or ahead at what is to come. */
import { months, shortMonths, weekdays } from "../../../anchoring/calendar-names.ts";

/** `open`: the words beside it allow both ("was to meet on Friday"). */
export type Direction = "back" | "ahead" | "open";

type Sign = Readonly<{ start: number; end: number; looks: Direction }>;

const arranged = "(?:to|due|set|expected|scheduled|planned|slated|likely|about|supposed)\\b";
const intent =
  "(?:plan|hope|aim|intend|want|seek|agree|promise|vow|pledge|prepare|propose|threaten|offer|decide)(?:s|d|ed|ned|ning|ing)?|sought|aiming|hoping|preparing|ready|due|set|expected|scheduled|likely";
const irregular =
  "said|told|met|came|went|took|gave|made|left|held|began|won|lost|fell|rose|saw|struck|sank|broke|spoke|wrote|flew|drove|led|sent|paid|sold|bought|built|found|got|kept|became|brought|sought|fought|grew|knew|ran|stood|thought|shot|threw|drew|chose|withdrew|burnt|swore|rode";

/** "By Friday" looks ahead; "haunted by images" looks nowhere. */
const calendarName = [...weekdays, ...months, ...shortMonths].join("|");
const timeAfterBy = `(?:(?:the )?(?:end|start|beginning|middle|close|summer|autumn|fall|winter|spring|early|mid|late|next|then|tomorrow|noon|midnight|\\d)|(?-i:(?:${calendarName})\\b))`;

/** "Will be sentenced", "could have been signed": the participle looks where the verb before it does. */
const participle = "(?:(?: not)? (?:be|have been|have|get)(?: \\p{Ll}+ly)? \\p{Ll}+)?";

/** The first form that fits a place counts, so that "was to meet" is not read as "was". */
const forms: readonly (readonly [string, Direction])[] = [
  [`(?:was|were) (?:not )?${arranged}(?: to)?${participle}`, "open"],
  [`(?:is|are|am|be) (?:not )?${arranged}(?: to)?${participle}`, "ahead"],
  [`(?:will|shall|won[’']t|cannot wait)${participle}`, "ahead"],
  [`(?:${intent})(?: \\p{Ll}+){0,2} to${participle}`, "ahead"],
  ["(?:planned|scheduled|due|slated|set) (?:for|on|in|next)", "ahead"],
  [`(?:ahead of|until|upcoming|coming|by(?= ${timeAfterBy}))`, "ahead"],
  [`(?:would|could|might|may|should|must|can)${participle}`, "open"],
  // "To Belmar" is a place.
  ["to (?-i:\\p{Ll}{2,})", "open"],
  [
    `(?:was|were|had|has|have|did|${irregular}|(?!need|speed|seed|feed|indeed)\\p{Ll}{2,}ed)`,
    "back",
  ],
];

const pattern = new RegExp(
  forms.map(([form]) => `(?<![\\p{L}’'-])(${form})(?![\\p{L}-])`).join("|"),
  "giu",
);

function signsIn(sentence: string): readonly Sign[] {
  return [...sentence.matchAll(pattern)].flatMap((match) => {
    const form = forms.findIndex((_, index) => match[index + 1] !== undefined);
    const looks = forms[form]?.[1];
    const start = match.index;
    return looks === undefined ? [] : [{ start, end: start + match[0].length, looks }];
  });
}

/** Bounds of the clause around a place, at the marks that end one. */
function clauseAt(sentence: string, at: number): Readonly<{ start: number; end: number }> {
  const marks = /[,;:()–—]/u;
  const before = sentence.slice(0, at).search(/[,;:()–—][^,;:()–—]*$/u);
  const after = sentence.slice(at).search(marks);
  return { start: before + 1, end: after === -1 ? sentence.length : at + after };
}

/** Where all look one way, that way. */
function common(signs: readonly Sign[]): Direction {
  const [first, ...others] = signs;
  return first && others.every(({ looks }) => looks === first.looks) ? first.looks : "open";
}

/**
 * The nearest sign before the place in its own clause decides; where none stands there, what follows in the clause, then the
 * sentence as a whole, if it looks one way throughout. "Open" where nothing tells.
 *
 * @param at - Offset in the sentence.
 */
export function directionAt(sentence: string, at: number): Direction {
  const signs = signsIn(sentence);
  const clause = clauseAt(sentence, at);
  const own = signs.filter(({ start, end }) => start >= clause.start && end <= clause.end);
  const before = own.findLast(({ end }) => end <= at);
  if (before) return before.looks;
  // "The trial opens on Monday, the court said": when it was said tells nothing of the trial.
  const others = signs.filter(({ start, end }) => !reporting.test(sentence.slice(start, end)));
  return own.length > 0 ? common(own) : common(others);
}

const reporting =
  /^(?:said|told|wrote|spoke|announced|added|reported|stated|confirmed|warned|claimed|insisted|explained|noted)$/iu;
