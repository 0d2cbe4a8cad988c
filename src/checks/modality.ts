/** Planned is not done, alleged is not shown, possible is not certain: a statement may not be surer than its quote. */
import { lowerAt } from "./read-words.ts";
import type { Check, CheckInput } from "./check.ts";
import { functionWords } from "./content-words.ts";
import { type Hedge, readHedges } from "./read-hedges.ts";
import { type Passage, readInput } from "./read-input.ts";

/** Content words of the hedged phrase that the statement must use before it is taken to tell the same. */
const sharedMin = 2;

function isContent({ words }: Passage, at: number): boolean {
  const word = words[at];
  return word !== undefined && word.kind !== "sign" && !functionWords.has(word.lower);
}

/** Sentences of the statement, by number, that use the hedged verb and enough of its phrase; with the index of the verb. */
function retellings(
  statement: Passage,
  quote: Passage,
  { verb, phrase }: Hedge,
): readonly number[] {
  const stem = quote.stems[verb];
  return statement.words.flatMap((word, at) => {
    if (statement.stems[at] !== stem || word.kind !== "word") return [];
    const own = new Set(
      statement.stems.filter(
        (_, index) =>
          statement.words[index]?.sentence === word.sentence && isContent(statement, index),
      ),
    );
    const shared = new Set(
      phrase.map((index) => quote.stems[index] ?? "").filter((each) => own.has(each)),
    ).size;
    return shared >= Math.min(sharedMin, phrase.length) ? [at] : [];
  });
}

/** Is the verb told as a fact there: in a past or present form, or after "has", "was", "will"? */
function isFactual({ words }: Passage, at: number, kind: Hedge["kind"]): boolean {
  const lower = lowerAt(words, at);
  const before = [1, 2, 3].map((back) => lowerAt(words, at - back));
  if (isAsked({ words }, at)) return false;
  if (before[0] === "to" || before.some((word) => softening.has(word))) return false;
  if (before.includes("will") || before.includes("shall"))
    return kind === "possible" || kind === "alleged";
  return (
    /(?:ed|s)$/.test(lower) ||
    irregularPast.has(lower) ||
    before.some((word) => auxiliaries.has(word))
  );
}

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
const irregularPast = new Set(
  "met held led won built began made took gave sent told paid sold bought left withdrew rose fell grew struck shot hit went came became".split(
    " ",
  ),
);

function isHedgedAlike(statement: Passage, hedges: readonly Hedge[], at: number): boolean {
  const sentence = statement.words[at]?.sentence;
  return hedges.some(({ cue }) => statement.words[cue]?.sentence === sentence);
}

/** Does a quote also tell the same verb plainly? Then it may be told plainly. */
function isToldPlainly(quotes: readonly Passage[], stem: string): boolean {
  return quotes.some((quote) => {
    const hedged = new Set(readHedges(quote).flatMap(({ verb, phrase }) => [verb, ...phrase]));
    return quote.stems.some((each, at) => each === stem && !hedged.has(at));
  });
}

function run(input: CheckInput): ReturnType<Check["run"]> {
  const { statement, quotes } = readInput(input);
  const own = readHedges(statement);
  for (const quote of quotes) {
    for (const hedge of readHedges(quote)) {
      if (isToldPlainly(quotes, quote.stems[hedge.verb] ?? "")) continue;
      const at = retellings(statement, quote, hedge).find(
        (index) => isFactual(statement, index, hedge.kind) && !isHedgedAlike(statement, own, index),
      );
      if (at === undefined) continue;
      const word = statement.words[at]?.text ?? "";
      const cue = quote.words[hedge.cue]?.text ?? "";
      return {
        outcome: "fail",
        words: [word],
        because: `The quote says "${cue}"; the statement tells it as done.`,
      };
    }
  }
  return { outcome: "pass" };
}

/** What a quote tells as planned, possible or alleged, told by the statement as a fact. */
export const modality: Check = { name: "modality", run };
