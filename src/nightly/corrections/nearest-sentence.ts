/** What a source says today where it said something else before. */
import type { SourceSentence } from "../../domain/chunk.ts";
import type { Citation } from "../../domain/claim.ts";
import { slice } from "../../domain/place.ts";
import type { Source } from "../../domain/source.ts";
import { readWords } from "../../checks/reading/read-words.ts";
import { stemOf } from "../../stages/4-resolve/episodes/article-terms.ts";
import { isPlainWord } from "../../stages/4-resolve/episodes/plain-words.ts";
import { overlapOf } from "../../stages/4-resolve/findings/overlap.ts";

/** Below this a sentence speaks of something else. */
const alikeMin = 0.4;

const stemsOf = (text: string): ReadonlySet<string> =>
  new Set(
    readWords(text)
      .filter(({ kind, lower }) => kind === "word" && !isPlainWord(lower))
      .map(({ lower }) => stemOf(lower)),
  );

/** The sentence most like the lost quote, as a citation; `undefined` if none speaks of the same. */
export function nearestSentence(
  quote: string,
  source: Source,
  sentences: readonly SourceSentence[],
): Citation | undefined {
  const wanted = stemsOf(quote);
  const [best] = sentences
    // A headline tells of an article, and says little of its own: "Ferry sinks" is no answer to a lost toll.
    .filter(({ role }) => role === "prose" || role === "question")
    .map(({ span }) => {
      const words = slice(source.text, span);
      return { span, words, alike: overlapOf(wanted, stemsOf(words), () => 1) };
    })
    .filter(({ alike }) => alike >= alikeMin)
    .toSorted((one, other) => other.alike - one.alike || one.span.start - other.span.start);
  if (best === undefined) return undefined;
  return {
    source: source.id,
    span: best.span,
    quote: best.words,
    anchor: { kind: "exact", folded: false },
  };
}
