/** The same two names the other way round: who did it and to whom, who came first and who after. */
import { bareDenials } from "../../anchoring/denial-words.ts";
import { actorKey } from "../reading/actor.ts";
import { functionWords } from "../reading/content-words.ts";
import { isRegion } from "../reading/nations.ts";
import type { Clause } from "../reading/read-clauses.ts";
import { isContentWord } from "../reading/is-content.ts";
import type { Passage } from "../reading/read-input.ts";
import { type Word, lowerAt } from "../reading/read-words.ts";
import { type Told, textsAt } from "./told.ts";

/** Stems of verbs that say the same either way round: "Putin met Xi". */
const mutual = new Set(
  "agre argu battl border clash compet cooperat debat differ discuss divorc draw equal fac fight hold join marri marry match meet negotiat play rival shar sign speak succeed talk tie trad wed".split(
    " ",
  ),
);

/** One name, what joins it to the other, and the other; `at` is the joining word. */
type Pair = Readonly<{ one: string; link: string; other: string; at: number }>;

/** Who does what to whom, in the clauses that say so: the first word after the name, and each name after it. */
function deedsOf({ passage, clauses }: Told): readonly Pair[] {
  return clauses.flatMap((clause) => deedsIn(passage, clause));
}

function deedsIn(passage: Passage, clause: Clause): readonly Pair[] {
  const { actor, told, to } = clause;
  const verb = firstContent(passage, told, to);
  if (actor === undefined || verb === undefined || isDenied(passage, told, to)) return [];
  const link = passage.stems[verb] ?? "";
  if (mutual.has(link)) return [];
  // "… and written by": without its "was", too.
  const isPassive = clause.isPassive || lowerAt(passage.words, verb + 1) === "by";
  const others = isPassive ? agentsIn(passage, verb, to) : keysUntil(passage, verb, to);
  const pairs = others.flatMap((other) => [...actor.keys].map((own) => [own, other] as const));
  return pairs
    .filter(([own, other]) => own !== other)
    .map(([own, other]) => (isPassive ? [other, own] : [own, other]))
    .map(([one = "", other = ""]) => ({ one, link, other, at: verb }));
}

/** Names after "by", the doers of a passive. */
function agentsIn(passage: Passage, from: number, to: number): readonly string[] {
  for (let at = from + 1; at < to; at += 1) {
    if (lowerAt(passage.words, at) === "by") return keysUntil(passage, at, to);
  }
  return [];
}

function isDenied({ words }: Passage, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (bareDenials.has(lowerAt(words, at))) return true;
  return false;
}

/** Names up to "with", which makes a deed mutual. */
function keysUntil({ words }: Passage, from: number, to: number): readonly string[] {
  const keys: string[] = [];
  for (let at = from + 1; at < to && lowerAt(words, at) !== "with"; at += 1) {
    const key = keyAt(words, at);
    if (key !== undefined) keys.push(key);
  }
  return keys;
}

/** The first word with content that is no name: for the most part the verb. */
function firstContent(passage: Passage, from: number, to: number): number | undefined {
  for (let at = from; at < to; at += 1) {
    if (isContentWord(passage, at) && keyAt(passage.words, at) === undefined) return at;
  }
  return undefined;
}

/** Names before and after each "after" of a sentence; "before" is turned round. */
function sequencesOf({ passage: { words } }: Told): readonly Pair[] {
  return words.flatMap(({ lower }, at) => {
    if (lower !== "after" && lower !== "before") return [];
    const sides = [keysBeside(words, at, -1), keysBeside(words, at, 1)];
    const [later = [], earlier = []] = lower === "after" ? sides : sides.toReversed();
    return later.flatMap((one) =>
      earlier.filter((other) => other !== one).map((other) => ({ one, link: "after", other, at })),
    );
  });
}

function keysBeside(words: readonly Word[], from: number, step: 1 | -1): readonly string[] {
  const keys: string[] = [];
  for (let at = from + step; words[at]?.sentence === words[from]?.sentence; at += step) {
    const key = keyAt(words, at);
    if (key !== undefined) keys.push(key);
  }
  return keys;
}

function keyAt(words: readonly Word[], at: number): string | undefined {
  const word = words[at];
  if (word?.capital !== true || isRegion(word.lower) || functionWords.has(word.lower)) {
    return undefined;
  }
  return actorKey(word.lower);
}

/** Where the two names stand in the sentence, for a reader who asks what is the other way round. */
function endsOf({ words }: Passage, { one, other, at }: Pair): readonly number[] {
  const isNear = (index: number): boolean => words[index]?.sentence === words[at]?.sentence;
  const found = [one, other].map((key) =>
    words.findIndex((_, index) => isNear(index) && keyAt(words, index) === key),
  );
  return found.every((index) => index !== -1) ? found.toSorted((a, b) => a - b) : [at];
}

/** The two names of the statement which the evidence has only the other way round. */
export function reversed(statement: Told, evidence: readonly Told[]): readonly string[] {
  for (const pairsOf of [deedsOf, sequencesOf]) {
    const stated = pairsOf(statement);
    if (stated.length === 0) continue;
    const known = evidence.flatMap(pairsOf);
    const has = (one: string, link: string, other: string): boolean =>
      known.some((pair) => pair.one === one && pair.link === link && pair.other === other);
    const wrong = stated.find(
      ({ one, link, other }) => has(other, link, one) && !has(one, link, other),
    );
    if (wrong !== undefined) return textsAt(statement.passage, endsOf(statement.passage, wrong));
  }
  return [];
}
