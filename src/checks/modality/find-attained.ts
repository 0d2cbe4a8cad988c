/** A statement that gives somebody what its quote says he is only after: "won the contract" for "is vying for" it. */
import { isActionNounOf } from "./action-nouns.ts";
import { functionWords } from "../reading/content-words.ts";
import { sentenceStems } from "../reading/is-content.ts";
import { isDenied } from "../reading/is-denied.ts";
import type { Passage } from "../reading/read-input.ts";
import { lowerAt } from "../reading/read-words.ts";
import { type Striving, readStrivings } from "./read-strivings.ts";
import { isPastForm } from "../reading/past-forms.ts";
import { stem } from "../reading/stem.ts";

/** Verbs of getting, by stem: who strives for a thing has not done them to it. */
const getting = new Set(
  "win get obtain secure gain receive land clinch earn achieve acquire take award grant give capture snatch agree agreed approve adopt decide order announce introduce impose launch"
    .split(" ")
    .map(stem),
);

/** The word of the statement that tells it as reached, and the one of the quote that says it is striven for. */
export type Attained = Readonly<{ stated: string; striving: string }>;

const asking = new Set(["to", "may", "might", "could", "would", "should", "if", "whether", "will"]);

/** Is the verb at an index told as done or under way? */
function isDone({ words }: Passage, at: number): boolean {
  const lower = lowerAt(words, at);
  const before = [1, 2, 3].map((back) => lowerAt(words, at - back));
  if (before.some((word) => asking.has(word))) return false;
  if (lower.endsWith("ing")) return /^(?:is|are|was|were|been)$/.test(before[0] ?? "");
  return isPastForm(lower) || lower.endsWith("s");
}

/** Does the statement say at an index that the goal was got? */
function isGot(statement: Passage, at: number, quote: Passage, { goal, by }: Striving): boolean {
  const verb = statement.stems[at] ?? "";
  if (!getting.has(verb) || quote.forms.has(verb)) return false;
  const own = sentenceStems(statement, at);
  const head = quote.stems[goal.at(-1) ?? -1] ?? "";
  return own.has(head) && (by === undefined || own.has(quote.stems[by] ?? ""));
}

/** Words that the deed and its noun must both have beside them, so that they are one deed. */
const sharedMin = 2;
const besideReach = 6;

/** Content words after an index, as stems. */
function after({ words, stems }: Passage, at: number): readonly string[] {
  const found: string[] = [];
  for (let next = at + 1; found.length < besideReach; next += 1) {
    const word = words[next];
    if (word === undefined || word.sentence !== words[at]?.sentence) break;
    if (word.kind === "word" && !functionWords.has(word.lower)) found.push(stems[next] ?? "");
  }
  return found;
}

/** Does the statement have the striver do at an index what the quote only names beside his striving: "the construction, for which he vies"? */
function isUnderTaken(
  statement: Passage,
  at: number,
  quote: Passage,
  { cue, by }: Striving,
): boolean {
  if (by === undefined || !isDone(statement, at)) return false;
  const subject = statement.words.findLastIndex(
    ({ kind, lower }, index) => index < at && kind === "word" && !functionWords.has(lower),
  );
  if (statement.stems[subject] !== quote.stems[by]) return false;
  const verb = statement.stems[at] ?? "";
  const objects = new Set(after(statement, at));
  return quote.stems.some((noun, index) => {
    if (index >= cue || quote.words[index]?.sentence !== quote.words[cue]?.sentence) return false;
    if (!isActionNounOf(noun, verb)) return false;
    return after(quote, index).filter((each) => objects.has(each)).length >= sharedMin;
  });
}

function isAttained(statement: Passage, at: number, quote: Passage, striving: Striving): boolean {
  if (isDenied(statement, at) || !isDone(statement, at)) return false;
  return isGot(statement, at, quote, striving) || isUnderTaken(statement, at, quote, striving);
}

/** Index of the word of the statement that tells as reached what the quote is after. */
function attainedAt(statement: Passage, quote: Passage, striving: Striving): number | undefined {
  const at = statement.words.findIndex(
    ({ kind }, index) => kind === "word" && isAttained(statement, index, quote, striving),
  );
  return at === -1 ? undefined : at;
}

/** What the statement tells as reached while a quote says it is still striven for. */
export function findAttained(statement: Passage, quotes: readonly Passage[]): Attained | undefined {
  for (const quote of quotes) {
    for (const striving of readStrivings(quote)) {
      // A statement that strives, too, tells of the striving.
      if (readStrivings(statement).length > 0) return undefined;
      const at = attainedAt(statement, quote, striving);
      const text = quote.words[striving.cue]?.text ?? "";
      if (at !== undefined) return { stated: statement.words[at]?.text ?? "", striving: text };
    }
  }
  return undefined;
}
