/** Sentences of a published edition, one after the other: what is rejected is left out, what was edited is worded anew. */
import type { BriefSentence } from "../domain/brief.ts";
import type { Citation } from "../domain/claim.ts";
import { type EpisodeId, SentenceId } from "../domain/ids.ts";
import type { FoldedReview, FoldedSentence } from "./folded-review.ts";
import type { ReviewBench } from "./review-bench.ts";
import { type Worded, wordSentence } from "./word-sentence.ts";

/** `worded`: only of one that was edited or restored. */
export type Printed = Readonly<{ sentence: BriefSentence; worded: Worded | undefined }>;

type Cite = (places: readonly Citation[]) => number[];

/** Call in reading order: each sentence gets the next id, and each place that is new the next number. */
export function sentencePrinter(
  bench: ReviewBench,
  state: FoldedReview,
  cite: Cite,
  placesOf: (numbers: readonly number[]) => readonly Citation[],
) {
  const printed = new Map<FoldedSentence, BriefSentence>();
  const reviews = new Map(state.sentences.map((one) => [one.ground.sentence, one]));
  const printOne = (one: FoldedSentence): Printed[] => {
    if (one.standing !== "approved" && one.standing !== "edited") return [];
    const id = SentenceId.parse(`t${printed.size + 1}`);
    const worded = one.standing === "edited" ? wordingOf(one, bench) : undefined;
    const sentence =
      worded === undefined
        ? asItWas(one, (numbers) => cite(placesOf(numbers)))
        : wordedAnew(one, worded, cite);
    const whole = { ...sentence, id };
    printed.set(one, whole);
    return [{ sentence: whole, worded }];
  };
  const restored = state.sentences.filter(
    ({ ground, standing }) => ground.sentence === undefined && standing === "edited",
  );
  return {
    printed,
    isShown: (sentence: BriefSentence): boolean => {
      const standing = reviews.get(sentence)?.standing;
      return standing === "approved" || standing === "edited";
    },
    print: (sentences: readonly BriefSentence[]): Printed[] =>
      sentences.flatMap((sentence) => {
        const one = reviews.get(sentence);
        return one === undefined ? [] : printOne(one);
      }),
    /** @param episode - Only for developments: of the sentence's first finding. */
    restoredIn: (section: Worded["section"], episode?: EpisodeId): BriefSentence[] =>
      restored
        .filter((one) => {
          const worded = wordingOf(one, bench);
          const own = worded.evidence.findings[0]?.episode;
          return worded.section === section && (episode === undefined || own === episode);
        })
        .flatMap((one) => printOne(one).map(({ sentence }) => sentence)),
  };
}

/** Its wording passed the checks, so that it has claims and findings. */
function wordingOf({ ground, now }: FoldedSentence, bench: ReviewBench): Worded {
  const worded = wordSentence(ground, now, bench);
  if ("because" in worded) throw new Error(`Sentence ${ground.key}: ${worded.because}`);
  return worded;
}

function asItWas(
  { ground: { sentence, key } }: FoldedSentence,
  cite: (numbers: readonly number[]) => number[],
): BriefSentence {
  if (sentence === undefined) throw new Error(`Sentence ${key} was dropped, and not restored.`);
  return { ...sentence, citations: cite(sentence.citations) };
}

function wordedAnew(
  { verdict }: FoldedSentence,
  { draft, evidence }: Worded,
  cite: Cite,
): Omit<BriefSentence, "id"> {
  return {
    text: draft.text,
    kind: draft.kind,
    speaker: evidence.speaker,
    verbatim: evidence.citations.some(({ quote }) => quote === draft.text),
    findings: [...draft.cites],
    citations: cite(evidence.citations),
    verdict,
  };
}
