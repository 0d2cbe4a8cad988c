/** Words that keep what follows from being a fact: a plan, a possibility, an allegation, a condition. */
import { functionWords } from "../reading/content-words.ts";
import { perPassage } from "../reading/per-passage.ts";
import type { Passage } from "../reading/read-input.ts";
import { isPastForm } from "../reading/past-forms.ts";
import { gapAt, lowerAt } from "../reading/read-words.ts";

export type Hedge = Readonly<{
  kind: "planned" | "possible" | "alleged";
  /** Index of the word that hedges. */
  cue: number;
  /** Index of the verb that is hedged: the first content word after the cue. */
  verb: number;
  /** Content words after the verb. */
  phrase: readonly number[];
  /** Content words and numbers before the cue, nearest first: who acts, or what is acted on, and when. */
  lead: readonly number[];
}>;

const needTo = /^to$/;
const needDoing = /ing$/;
const needThat = /^(?:that|dass)$/;
const needOf = /^of$/;
type Cue = Readonly<{
  kind: Hedge["kind"];
  /** What must follow within a few words. */
  needs?: RegExp;
  /** Words that may stand between the cue and what it needs. */
  within?: number;
}>;
/** Words between a cue and its "to" at most: "plans this year to". */
const toReach = 2;

const toCue = (kind: Hedge["kind"]): Cue => ({ kind, needs: needTo, within: toReach });

const cues: ReadonlyMap<string, readonly Cue[]> = new Map([
  ...entries(
    "plan plans planned planning expected expects expect scheduled due set intends intend intended aims aim hopes hope hoped hoping wants want seeks seek sought vowed vows pledged pledges promised promises agreed ready willing prepares preparing proposed proposes slated poised offered threatens threatened supposed tried tries trying attempted attempts attempting urged urges asked called talks keen",
    toCue("planned"),
  ),
  ...entries("will shall must should", { kind: "planned" }),
  ...entries("about going", { kind: "planned", needs: needTo, within: 0 }),
  ...entries(
    "consider considers considering considered mulls mulling weighs weighing proposed suggested",
    {
      kind: "planned",
      needs: needDoing,
      within: 0,
    },
  ),
  ...entries("may might could possibly perhaps potentially", { kind: "possible" }),
  ...entries("would", { kind: "possible" }),
  ...entries("likely unlikely", toCue("possible")),
  ...entries("possible probable conceivable", { kind: "possible", needs: needThat, within: 0 }),
  ...entries("allegedly reportedly supposedly purportedly", { kind: "alleged" }),
  // "Is lobbying hard for the firm to build".
  ...entries(
    "lobbies lobbied lobbying pushes pushed pushing presses pressed pressing campaigns campaigned campaigning vies vied vying bids bidding competes competed competing strives striving",
    { kind: "planned", needs: needTo, within: 5 },
  ),
  ...entries("accuse accuses accused accusing accusations suspect suspects suspected suspecting", {
    kind: "alleged",
    needs: needOf,
    within: 6,
  }),
  ["suspected", [toCue("alleged"), { kind: "alleged", needs: needOf, within: 6 }]],
  ...entries("alleged believed thought rumoured rumored", toCue("alleged")),
]);

function entries(words: string, cue: Cue): [string, readonly Cue[]][] {
  return words.split(" ").map((word) => [word, [cue]]);
}

/** Almost done is not done; "almost all" and "nearly 300" hedge no verb. */
const nearCues = new Set(["almost", "nearly"]);
/** "He would later sign": the future of a past, and a fact. */
const laterWords = new Set([
  "later",
  "eventually",
  "subsequently",
  "soon",
  "go",
  "become",
  "remain",
]);
const conditions = new Set(["if", "unless", "falls", "wenn"]);
/** Content words of a condition that are read. */
const conditionReach = 6;

const modals = new Set(["will", "shall", "must", "should", "may", "might", "could"]);

/** After these a plan, a hope or an offer is a thing and hedges nothing: "a plan to fit your needs". */
const determiners = new Set([
  "a",
  "an",
  "the",
  "this",
  "that",
  "its",
  "their",
  "his",
  "her",
  "our",
  "your",
  "any",
  "each",
]);

/** Words between a cue and its verb at most. */
const verbReach = 5;
const phraseReach = 6;

/** Index of what a cue needs; the cue itself where it needs nothing; undefined where it is missing. */
function needAt({ words }: Passage, at: number, { needs, within = 0 }: Cue): number | undefined {
  if (needs === undefined) return at;
  for (let next = at + 1; next <= at + 1 + within; next += 1) {
    if (words[next]?.sentence !== words[at]?.sentence) return undefined;
    if (needs.test(lowerAt(words, next))) return needs === needDoing ? next - 1 : next;
  }
  return undefined;
}

/** Verbs that end like an adverb, as they stand after "to" and "will". */
const verbsInLy =
  /(?:^|[^aeiou])(?:supply|apply|reply|imply|comply|multiply|rely|rally|tally|ally|fly|bully|sully)$/;

function isContent({ words }: Passage, at: number): boolean {
  const word = words[at];
  if (word?.kind !== "word" || functionWords.has(word.lower)) return false;
  return !word.lower.endsWith("ly") || verbsInLy.test(word.lower);
}

const tells = (passage: Passage, at: number): boolean =>
  passage.words[at]?.kind === "number" || isContent(passage, at);

/** Does the word at an index end the clause of the cue, or deny what it hedges? */
function endsClause({ words }: Passage, cue: number, at: number): boolean {
  const word = words[at];
  if (word?.sentence !== words[cue]?.sentence || /[;:.]/.test(gapAt(words, at))) return true;
  return word?.lower === "not" || word?.lower === "never";
}

/** The hedged verb: the first content word after what the cue needs. */
function verbAfter(passage: Passage, cue: number, need: number): number | undefined {
  for (let at = cue + 1; at <= cue + verbReach; at += 1) {
    if (endsClause(passage, cue, at)) return undefined;
    if (at > need && isContent(passage, at)) return at;
  }
  return undefined;
}

function phraseAfter(passage: Passage, verb: number): readonly number[] {
  const phrase: number[] = [];
  const sentence = passage.words[verb]?.sentence;
  for (let at = verb + 1; at < passage.words.length && phrase.length < phraseReach; at += 1) {
    if (passage.words[at]?.sentence !== sentence) break;
    if (tells(passage, at)) phrase.push(at);
  }
  return phrase;
}

function leadBefore(passage: Passage, cue: number): readonly number[] {
  const lead: number[] = [];
  const sentence = passage.words[cue]?.sentence;
  for (let at = cue - 1; lead.length < phraseReach; at -= 1) {
    const word = passage.words[at];
    if (word === undefined || word.sentence !== sentence) break;
    if (/[;:.]/.test(gapAt(passage.words, at + 1))) break;
    if (tells(passage, at)) lead.push(at);
  }
  return lead;
}

/** Reads what stands around a cue and its verb. */
const hedgeAt = (passage: Passage, kind: Hedge["kind"], cue: number, verb: number): Hedge => ({
  kind,
  cue,
  verb,
  phrase: phraseAfter(passage, verb),
  lead: leadBefore(passage, cue),
});

/** "A plan", "in May", "would later": words that look like cues and hedge nothing. */
function isIdle({ words }: Passage, at: number): boolean {
  const word = words[at];
  if (word === undefined || (word.capital && !word.opens)) return true;
  if (word.lower === "would") return laterWords.has(lowerAt(words, at + 1));
  // "A farm that will supply": the "that" is no determiner of a verb.
  if (modals.has(word.lower) && lowerAt(words, at - 1) === "that") return false;
  return determiners.has(lowerAt(words, at - 1));
}

function cuedAt(passage: Passage, at: number): Hedge | undefined {
  const known = cues.get(lowerAt(passage.words, at));
  if (known === undefined || isIdle(passage, at)) return undefined;
  for (const cue of known) {
    const need = needAt(passage, at, cue);
    const verb = need === undefined ? undefined : verbAfter(passage, at, need);
    if (verb !== undefined) return hedgeAt(passage, cue.kind, at, verb);
  }
  return undefined;
}

/** "Almost signed". */
function nearAt(passage: Passage, at: number): Hedge | undefined {
  if (!nearCues.has(lowerAt(passage.words, at)) || !isPastForm(lowerAt(passage.words, at + 1)))
    return undefined;
  return hedgeAt(passage, "possible", at, at + 1);
}

const isFinite = (lower: string): boolean => isPastForm(lower) || lower.endsWith("s");

/** All that stands under an "if" is open: of its words, any may be the verb that has the form of one. */
function conditionAt(passage: Passage, at: number): readonly Hedge[] {
  const { words } = passage;
  if (!conditions.has(lowerAt(words, at)) || lowerAt(words, at - 1) === "even") return [];
  const clause: number[] = [];
  for (let next = at + 1; next < words.length && clause.length < conditionReach; next += 1) {
    if (/[,;:—]/.test(gapAt(words, next)) || endsClause(passage, at, next)) break;
    if (isContent(passage, next)) clause.push(next);
  }
  return clause
    .filter((verb) => isFinite(lowerAt(words, verb)))
    .map((verb) => ({
      kind: "possible",
      cue: at,
      verb,
      phrase: clause.filter((each) => each !== verb),
      lead: [],
    }));
}

/** Hedges of a passage, in order. */
export const readHedges = perPassage((passage): readonly Hedge[] => {
  const found: Hedge[] = [];
  for (let at = 0; at < passage.words.length; at += 1) {
    const hedge = cuedAt(passage, at) ?? nearAt(passage, at);
    if (hedge === undefined) found.push(...conditionAt(passage, at));
    else found.push(hedge);
  }
  return found;
});
