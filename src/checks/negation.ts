/** What a quote denies, a statement may not assert; what a quote asserts, a statement may not deny. */
import { lowerAt } from "./read-words.ts";
import type { Check, CheckInput } from "./check.ts";
import { functionWords } from "./content-words.ts";
import { nationOf } from "./nations.ts";
import { ordinals } from "./number-words.ts";
import { type Denial, readDenials } from "./read-denials.ts";
import { type Passage, readInput } from "./read-input.ts";

/** Share of the denied words that the other text must use before the two are taken to speak of the same thing. */
const shareMin = 0.65;

/** Words apart that matched words may stand, so that they are one phrase. */
const scopeWidth = 12;

/** Share of the shorter sentence's content words that both must use. */
const likenessMin = 0.5;

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

/** Numbers and names that stand after a denial in its clause: "not in 2014" denies 2014 too. */
function denialTells({ words }: Passage, { at }: Denial): readonly number[] {
  const telling: number[] = [];
  for (let next = at + 1; next < words.length; next += 1) {
    const word = words[next];
    if (word === undefined || word.sentence !== words[at]?.sentence || /[;:]/.test(word.gap)) break;
    if (word.kind === "number" || word.capital || ordinals.has(word.lower)) telling.push(next);
  }
  return telling;
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

const pronouns = ["he", "she", "it", "they", "his", "her", "its", "their"];

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
      /^(?:un(?!i|der|til)|non|in(?:ability|complete|active|sufficient)|dis(?!c)|deficien|absen|reject)/.test(
        word.lower,
      ),
  );
}

/** A passage with what the check asks of it, worked out once. */
type Told = Readonly<{
  passage: Passage;
  denials: readonly Denial[];
  sentences: () => readonly ReadonlyMap<string, number>[];
}>;

function toldOf(passage: Passage): Told {
  let sentences: readonly ReadonlyMap<string, number>[] | undefined;
  return {
    passage,
    denials: readDenials(passage),
    // Few texts deny anything; only for those is it worth looking sentence by sentence.
    sentences: () => (sentences ??= sentenceKeys(passage)),
  };
}

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
      if (matched === undefined || !isAlike(one.passage, denial, other.passage, sentence)) continue;
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
  const statement = toldOf(reading.statement);
  const quotes = reading.quotes.map(toldOf);
  const denied = contradicted(statement, quotes);
  if (denied !== undefined) {
    const because = `The statement denies what a quote says: ${denied.join(" ")}.`;
    return { outcome: "fail", words: denied, because };
  }
  const asserted = quotes
    .map((quote) => contradicted(quote, [statement]))
    .find((words) => words !== undefined && !isAlsoSaid(words, quotes));
  if (asserted === undefined) return { outcome: "pass" };
  const because = `A quote denies what the statement says: ${asserted.join(" ")}.`;
  return { outcome: "fail", words: asserted, because };
}

/** A statement that denies what a quote asserts, or asserts what a quote denies. */
export const negation: Check = { name: "negation", run };
