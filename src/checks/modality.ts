/** Planned is not done, alleged is not shown, possible is not certain: a statement may not be surer than its quote. */
import { lowerAt } from "./reading/read-words.ts";
import type { Check, CheckInput } from "./check.ts";
import { isContent, sentenceStems } from "./reading/is-content.ts";
import { isPastForm } from "./reading/past-forms.ts";
import { findOpenAround } from "./modality/told-as-open.ts";
import { readCuts } from "./reading/cut-quotes.ts";
import { findAttained } from "./modality/find-attained.ts";
import { type Hedge, readHedges } from "./modality/read-hedges.ts";
import { perPassage } from "./reading/per-passage.ts";
import { type Passage, type ReadInput, readInput } from "./reading/read-input.ts";

/** Content words of the hedged phrase that the statement must use before it is taken to tell the same. */
const sharedMin = 2;

/** Is the hedged verb told of what stands before it: "to be signed", "to get rid of"? */
const isPassive = ({ words }: Passage, verb: number): boolean =>
  /^(?:be|been|being)$/.test(lowerAt(words, verb - 1));

/** Does nothing follow the verb in its sentence but what says nothing of its own? */
function isLast(statement: Passage, at: number): boolean {
  const sentence = statement.words[at]?.sentence;
  return !statement.words.some(
    (word, index) => index > at && word.sentence === sentence && isContent(statement, index),
  );
}

/** Does the sentence around the verb at an index tell the same as the hedged phrase, by what stands after the verb or on both sides? */
function isSameTold(statement: Passage, at: number, quote: Passage, hedge: Hedge): boolean {
  const own = sentenceStems(statement, at);
  const sharedOf = (indexes: readonly number[]): number =>
    new Set(indexes.map((index) => quote.stems[index] ?? "").filter((each) => own.has(each))).size;
  const [after, before] = [sharedOf(hedge.phrase), sharedOf(hedge.lead)];
  if (after >= sharedMin || (after > 0 && after + before >= sharedMin)) return true;
  if (after === hedge.phrase.length && after > 0) return true;
  if (before < Math.min(sharedMin, hedge.lead.length)) return false;
  if (isPassive(quote, hedge.verb) || isLast(statement, at)) return true;
  return hedge.phrase.length === 0 && isFollowedBy(statement, at, leadStems(quote, hedge));
}

const leadStems = ({ stems }: Passage, { lead }: Hedge): ReadonlySet<string> =>
  new Set(lead.map((index) => stems[index] ?? ""));

/** "The plans they want to discuss": what stands before a last verb may be told after it. */
function isFollowedBy(statement: Passage, at: number, wanted: ReadonlySet<string>): boolean {
  const next = statement.words.findIndex((_, index) => index > at && isContent(statement, index));
  return wanted.has(statement.stems[next] ?? "");
}

/** Where the statement tells what is hedged: the indexes of the verb. */
function retellings(statement: Passage, quote: Passage, hedge: Hedge): readonly number[] {
  const stem = quote.stems[hedge.verb];
  return statement.words.flatMap((word, at) => {
    if (statement.stems[at] !== stem || word.kind !== "word") return [];
    return isSameTold(statement, at, quote, hedge) ? [at] : [];
  });
}

/** Is the verb told as a fact there: in a past or present form, or after "has", "was", "will"? */
function isFactual({ words }: Passage, at: number, { kind, isDue }: Told): boolean {
  const lower = lowerAt(words, at);
  const before = [1, 2, 3].map((back) => lowerAt(words, at - back));
  if (isAsked({ words }, at) || isSoftened(before)) return false;
  if (before.includes("will") || before.includes("shall"))
    return kind === "possible" || kind === "alleged";
  // What should be done is done as a rule: "sugar should be used", "sugar is used".
  if (isDue && /^(?:is|are)$/.test(before[0] ?? "")) return false;
  return isFinite(lower, before);
}

/** @param before - The three words before the verb, the nearest first. */
const isSoftened = (before: readonly string[]): boolean =>
  before[0] === "to" || before.some((word) => softening.has(word));

function isFinite(lower: string, before: readonly string[]): boolean {
  if (lower.endsWith("ing")) return before.some((word) => progressive.has(word));
  return lower.endsWith("s") || isPastForm(lower) || before.some((word) => auxiliaries.has(word));
}

/** How a quote keeps a verb from being a fact; `isDue` where it only should or must be. */
type Told = Readonly<{ kind: Hedge["kind"]; isDue: boolean }>;

const due = new Set(["should", "must", "shall"]);
const progressive = new Set(["is", "are", "was", "were", "been"]);

/** "Watch whether the agreements that are expected are signed": what hangs on a "whether" is told as open. */
function isAsked({ words }: Pick<Passage, "words">, at: number): boolean {
  const sentence = words[at]?.sentence;
  return words.some(
    (word, index) => index < at && word.sentence === sentence && word.lower === "whether",
  );
}

const softening = new Set(
  "may might could can would should if whether to plan plans planned expected likely possibly perhaps reportedly allegedly alleged set due scheduled hope hopes want wants aim aims intends intend seek seeks".split(
    " ",
  ),
);
const auxiliaries = new Set(["has", "have", "had", "was", "were", "been", "did"]);
const certain = new Set(["will", "shall"]);

/** Is the statement's own sentence hedged, and not more surely than the quote: "will" for "may"? */
function isHedgedAlike(
  statement: Passage,
  hedges: readonly Hedge[],
  at: number,
  kind: Hedge["kind"],
): boolean {
  const sentence = statement.words[at]?.sentence;
  const isSure = [1, 2, 3].some((back) => certain.has(lowerAt(statement.words, at - back)));
  return hedges.some(({ cue, verb, phrase }) => {
    if (statement.words[cue]?.sentence !== sentence) return false;
    const isOwn = verb === at || phrase.includes(at);
    if (kind === "planned") return isOwn || cue < at;
    // A sure "will" is softened by no doubt about something else.
    return !certain.has(lowerAt(statement.words, cue)) && (isOwn || (cue < at && !isSure));
  });
}

/** Stems of the words of a passage that no hedge reaches. */
const plainStems = perPassage((passage): ReadonlySet<string> => {
  const hedged = new Set(readHedges(passage).flatMap(({ verb, phrase }) => [verb, ...phrase]));
  return new Set(passage.stems.filter((_, at) => !hedged.has(at)));
});

/** Does a quote also tell the same verb plainly? Then it may be told plainly. */
const isToldPlainly = (quotes: readonly Passage[], stem: string): boolean =>
  quotes.some((quote) => plainStems(quote).has(stem));

/** Index of the word of the statement that tells as a fact what the hedge keeps from being one. */
function retoldAt(
  { statement, quotes }: ReadInput,
  quote: Passage,
  hedge: Hedge,
  own: readonly Hedge[],
): number | undefined {
  const verb = quote.stems[hedge.verb] ?? "";
  if (!statement.forms.has(verb) || isToldPlainly(quotes, verb)) return undefined;
  const told = { kind: hedge.kind, isDue: due.has(lowerAt(quote.words, hedge.cue)) };
  return retellings(statement, quote, hedge).find(
    (index) =>
      isFactual(statement, index, told) && !isHedgedAlike(statement, own, index, hedge.kind),
  );
}

/** A hedge with the passage that has it, and what else is quoted. */
type Hedged = Readonly<{ reading: ReadInput; quote: Passage; hedge: Hedge }>;

/** Hedges in the quotes, and those before a quote in its sentence that reach into it: "may [close the plant]". */
function hedgesOver(input: CheckInput, reading: ReadInput): readonly Hedged[] {
  const inside = reading.quotes.flatMap((quote) =>
    readHedges(quote).map((hedge) => ({ reading, quote, hedge })),
  );
  const around = readCuts(input).flatMap(({ quote, whole, from, to }) => {
    const others = {
      ...reading,
      quotes: reading.quotes.filter((each) => each.text !== quote.text),
    };
    return readHedges(whole)
      .filter(({ cue, verb }) => cue < from && verb >= from && verb < to)
      .map((hedge) => ({ reading: others, quote: whole, hedge }));
  });
  return [...inside, ...around];
}

function run(input: CheckInput): ReturnType<Check["run"]> {
  const reading = readInput(input);
  const { statement, quotes } = reading;
  const own = readHedges(statement);
  for (const { reading: over, quote, hedge } of hedgesOver(input, reading)) {
    const at = retoldAt(over, quote, hedge, own);
    if (at === undefined) continue;
    const word = statement.words[at]?.text ?? "";
    const cue = quote.words[hedge.cue]?.text ?? "";
    return {
      outcome: "fail",
      words: [word],
      because: `The quote says "${cue}"; the statement tells it as done.`,
    };
  }
  const open = findOpenAround(input, statement, quotes);
  if (open !== undefined) {
    const because = `The sentence of the quote says "${open}"; the statement tells it as a fact.`;
    return { outcome: "fail", words: [open], because };
  }
  const attained = findAttained(statement, quotes);
  if (attained === undefined) return { outcome: "pass" };
  const because = `The quote says "${attained.striving}"; the statement tells it as reached.`;
  return { outcome: "fail", words: [attained.stated], because };
}

/** What a quote tells as planned, possible or alleged, told by the statement as a fact. */
export const modality: Check = { name: "modality", run };
