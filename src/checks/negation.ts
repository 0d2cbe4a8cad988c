/** What a quote denies, a statement may not assert; what a quote asserts, a statement may not deny. */
import { lowerAt } from "./reading/read-words.ts";
import type { Check, CheckInput } from "./check.ts";
import { findCancelled } from "./negation/find-cancelled.ts";
import { isBorneOut } from "./negation/borne-out.ts";
import { findDeniedAround, quotesAsTold } from "./negation/denied-around.ts";
import { findContrary } from "./negation/find-contrary.ts";
import { findNone } from "./negation/find-none.ts";
import { findTurned } from "./negation/find-turned.ts";
import { findUngranted } from "./negation/presuppositions.ts";
import { functionWords } from "./reading/content-words.ts";
import { nationOf } from "./reading/nations.ts";
import { type Denial, denialTells, readDenials } from "./negation/read-denials.ts";
import { perPassage } from "./reading/per-passage.ts";
import { type Passage, type ReadInput, readInput } from "./reading/read-input.ts";

/** Share of the denied words that the other text must use before the two are taken to speak of the same thing. */
const shareMin = 0.65;

/** Words apart that matched words may stand, so that they are one phrase. */
const scopeWidth = 18;

/** Share of the shorter sentence's content words that both must use. */
const likenessMin = 0.3;

/** Letters of a stem that tell it: "director" and "directed" are one thing to do. */
const tellingChars = 6;

function keyAt({ words, stems }: Passage, at: number): string {
  const nation = nationOf(lowerAt(words, at));
  return nation === undefined ? (stems[at] ?? "").slice(0, tellingChars) : `nation ${nation}`;
}

/** Words of a passage by key, one map a sentence; the value is the index of the word. */
function sentenceKeys(passage: Passage): readonly ReadonlyMap<string, number>[] {
  const sentences: Map<string, number>[] = [];
  passage.words.forEach((word, at) => {
    const sentence = (sentences[word.sentence] ??= new Map<string, number>());
    sentence.set(keyAt(passage, at), at);
  });
  return sentences.filter((sentence) => sentence !== undefined);
}

/** Indexes in the other passage of the denied words, if its sentence uses enough of them, close together. */
function matchScope(
  passage: Passage,
  denial: Denial,
  sentence: ReadonlyMap<string, number>,
): readonly number[] | undefined {
  const { scope } = denial;
  // What is denied may be the number or the name: where it differs, the denial is true.
  if (
    scope.length === 0 ||
    denialTells(passage, denial).some((at) => !sentence.has(keyAt(passage, at)))
  )
    return undefined;
  const matched = scope
    .map((at) => sentence.get(keyAt(passage, at)))
    .filter((at) => at !== undefined);
  // The first word after a denial is what it denies most.
  if (!sentence.has(keyAt(passage, scope[0] ?? 0))) return undefined;
  const share = matched.length / scope.length;
  if (share < (scope.length <= 2 ? 1 : shareMin)) return undefined;
  return Math.max(...matched) - Math.min(...matched) <= scopeWidth ? matched : undefined;
}

const pronouns = ["he", "she", "it", "they"];

/** Content words of the sentence that holds a word, as keys. */
function contentKeys(passage: Passage, at: number): ReadonlySet<string> {
  const keys = new Set<string>();
  const own = passage.words[at]?.sentence;
  passage.words.forEach((word, index) => {
    if (word.sentence === own && word.kind !== "sign" && !functionWords.has(word.lower))
      keys.add(keyAt(passage, index));
  });
  return keys;
}

/** Do the two sentences speak of the same thing, and enough of it? */
function isAlike(
  passage: Passage,
  denial: Denial,
  other: Passage,
  sentence: ReadonlyMap<string, number>,
): boolean {
  const one = contentKeys(passage, denial.at);
  const two = contentKeys(other, sentence.values().next().value ?? 0);
  let shared = 0;
  for (const key of one) if (two.has(key)) shared += 1;
  // A subject that the quote only calls "he" or "it" counts as one shared word.
  if (pronouns.some((pronoun) => sentence.has(pronoun))) shared += 1;
  const isThin = denial.scope.length === 1;
  return (
    shared >= (isThin ? 2 : 3) &&
    shared >= (isThin ? 0.6 : likenessMin) * Math.min(one.size, two.size)
  );
}

/** "Uninsured", "non-member", "deficiency": denied inside a word. Any in the sentence, and the check stays silent. */
function hasPrefix({ words }: Passage, sentence: number | undefined): boolean {
  return words.some(
    (word) =>
      word.sentence === sentence &&
      /^(?:un(?!i[oqtvf]|der|til)|non|in(?:ability|complete|active|sufficient)|dis(?!c)|deficien|absen|reject)/.test(
        word.lower,
      ),
  );
}

/** A passage with what the check asks of it. */
type Told = Readonly<{
  passage: Passage;
  denials: readonly Denial[];
  sentences: () => readonly ReadonlyMap<string, number>[];
}>;

// Few texts deny anything; only for those is it worth looking sentence by sentence.
const sentencesOf = perPassage(sentenceKeys);

const toldOf = perPassage((passage): Told => ({
  passage,
  denials: readDenials(passage),
  sentences: () => sentencesOf(passage),
}));

/** Does a sentence deny by itself, in whatever way? Then it contradicts no denial. */
function deniesItself({ passage, denials }: Told, sentence: number | undefined): boolean {
  const isDenying = denials.some(({ at }) => passage.words[at]?.sentence === sentence);
  return isDenying || hasPrefix(passage, sentence);
}

/** True if sentences of the other passage say what the denial denies, and none of them denies it too. */
function isAsserted(one: Told, denial: Denial, others: readonly Told[]): boolean {
  let isFound = false;
  for (const other of others) {
    for (const sentence of other.sentences()) {
      const matched = matchScope(one.passage, denial, sentence);
      if (matched === undefined || isBorneOut(one.passage, denial, other.passage)) continue;
      if (!isAlike(one.passage, denial, other.passage, sentence)) continue;
      if (deniesItself(other, other.passage.words[matched[0] ?? 0]?.sentence)) return false;
      isFound = true;
    }
  }
  return isFound;
}

/** The words that `one` denies and the others say without denying them. */
function contradicted(one: Told, others: readonly Told[]): readonly string[] | undefined {
  const found = one.denials.find((denial) => denial.isPlain && isAsserted(one, denial, others));
  return found && [found.at, ...found.scope].map((at) => one.passage.words[at]?.text ?? "");
}

/** Does a quote also say, elsewhere and without denial, the first word it denies? Then the two cancel out. */
function isAlsoSaid(denied: readonly string[], quotes: readonly Told[]): boolean {
  const first = (denied[1] ?? "").toLowerCase();
  return quotes.some(({ passage, denials }) => {
    const scopes = new Set(denials.flatMap(({ scope }) => scope));
    return passage.words.some((word, at) => word.lower === first && !scopes.has(at));
  });
}

function run(input: CheckInput): ReturnType<Check["run"]> {
  const reading = readInput(input);
  return judge(input, { ...reading, quotes: quotesAsTold(input, reading.quotes) });
}

function judge(input: CheckInput, reading: ReadInput): ReturnType<Check["run"]> {
  const statement = toldOf(reading.statement);
  const quotes = reading.quotes.map(toldOf);
  const denied = contradicted(statement, quotes) ?? findTurned(reading.statement, reading.quotes);
  if (denied !== undefined) {
    const because = `The statement denies what a quote says: ${denied.join(" ")}.`;
    return { outcome: "fail", words: denied, because };
  }
  const asserted =
    quotes
      .map((quote) => contradicted(quote, [statement]))
      .find((words) => words !== undefined && !isAlsoSaid(words, quotes)) ?? turnedIn(reading);
  const around = findDeniedAround(input, reading.statement, reading.quotes);
  if (around !== undefined) {
    const because = `The sentence of the quote denies it: "${around}".`;
    return { outcome: "fail", words: [around], because };
  }
  if (asserted === undefined) return opposed(reading);
  const because = `A quote denies what the statement says: ${asserted.join(" ")}.`;
  return { outcome: "fail", words: asserted, because };
}

/** The words that a quote denies and the statement says in just the same words, but for the denial. */
function turnedIn({ statement, quotes }: ReadInput): readonly string[] | undefined {
  for (const quote of quotes) {
    const turned = findTurned(quote, [statement]);
    if (turned !== undefined) return turned;
  }
  return undefined;
}

/** "Rose" for "fell" denies as surely as "not". */
function opposed({ statement, quotes }: ReadInput): ReturnType<Check["run"]> {
  const none = findNone(statement, quotes);
  if (none !== undefined) {
    const because = `The statement denies what a quote has: ${none.join(" ")}.`;
    return { outcome: "fail", words: none, because };
  }
  const ungranted = findUngranted(statement, quotes);
  if (ungranted !== undefined) {
    const because = `A quote denies what "${ungranted}" takes for granted.`;
    return { outcome: "fail", words: [ungranted], because };
  }
  const contrary = findContrary(statement, quotes) ?? findCancelled(statement, quotes);
  if (contrary === undefined) return { outcome: "pass" };
  const { stated, quoted } = contrary;
  const because = `The statement says "${stated}" where a quote says "${quoted}".`;
  return { outcome: "fail", words: [stated], because };
}

/** A statement that denies what a quote asserts, asserts what a quote denies, or says the opposite of it. */
export const negation: Check = { name: "negation", run };
