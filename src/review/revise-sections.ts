/** The sections of a brief as a review leaves them, numbered anew in reading order. */
import { answerStatus } from "../domain/answer-status.ts";
import type { Brief, BriefSentence, Judgement } from "../domain/brief.ts";
import type { Changes, Correction } from "../domain/change.ts";
import type { Citation } from "../domain/claim.ts";
import type { EpisodeId } from "../domain/ids.ts";
import { confidenceOf } from "../stages/6-verify/confidence.ts";
import type { CitationList } from "../stages/6-verify/number-citations.ts";
import type { FoldedReview, FoldedSentence } from "./folded-review.ts";
import type { ReviewBench } from "./review-bench.ts";
import { type Printed, sentencePrinter } from "./print-sentence.ts";

type Sections = Pick<
  Brief,
  | "bottomLine"
  | "judgements"
  | "developments"
  | "positions"
  | "answers"
  | "indicators"
  | "conflicts"
>;

export type Revised = Readonly<{
  sections: Sections;
  changes: Changes | undefined;
  corrections: readonly Correction[] | undefined;
  /** What was printed for each decided sentence that is shown. */
  printed: ReadonlyMap<FoldedSentence, BriefSentence>;
}>;

/** Reading order decides the numbers: what changed is told between the bottom line and the judgements. */
export function reviseSections(
  bench: ReviewBench,
  state: FoldedReview,
  citations: CitationList,
): Revised {
  const { brief } = bench;
  const placesOf = placesIn(brief);
  const cite = (numbers: readonly number[]) => citations.cite(placesOf(numbers));
  const printer = sentencePrinter(bench, state, (places) => citations.cite(places), placesOf);
  const { print, restoredIn } = printer;
  const sentencesOf = (sentences: readonly BriefSentence[]) =>
    print(sentences).map(({ sentence }) => sentence);
  const within = <Filled extends Sentences>(group: Filled) => ({
    ...group,
    sentences: sentencesOf(group.sentences),
  });

  const bottomLine = [...sentencesOf(brief.bottomLine), ...restoredIn("bottom line")];
  const { changes, corrections } = citeAnew(brief, cite);
  const judgements = brief.judgements.flatMap((judgement) =>
    print([judgement.sentence]).map((printed) =>
      rejudge(judgement, printed, bench, printer.isShown),
    ),
  );
  const developments = withRestored(brief.developments, {
    print: sentencesOf,
    bench,
    printer,
  }).filter(isFilled);
  const positions = brief.positions.map(within).filter(isFilled);
  const answers = brief.answers
    .map(within)
    .map((answer) => ({ ...answer, status: answerStatus(answer.status, answer.sentences) }));
  const indicators = [...sentencesOf(brief.indicators), ...restoredIn("indicators")];
  const conflicts = brief.conflicts.map(({ about, rivals }) => ({
    about,
    rivals: rivals.map((rival) => ({ ...rival, citations: cite(rival.citations) })),
  }));
  const sections = {
    bottomLine,
    judgements,
    developments,
    positions,
    answers,
    indicators,
    conflicts,
  };
  return { sections, changes, corrections, printed: printer.printed };
}

type Sentences = Readonly<{ sentences: readonly BriefSentence[] }>;

function isFilled({ sentences }: Sentences): boolean {
  return sentences.length > 0;
}

/** Places by their number in the edition that was reviewed. */
function placesIn({ citations }: Brief): (numbers: readonly number[]) => Citation[] {
  const places = new Map(
    citations.map(({ number, sentence: _sentence, ...place }) => [number, place] as const),
  );
  return (numbers) => numbers.flatMap((number) => places.get(number) ?? []);
}

function citeAnew(
  { changes, corrections }: Brief,
  cite: (numbers: readonly number[]) => number[],
): Pick<Revised, "changes" | "corrections"> {
  return {
    changes: changes && {
      ...changes,
      findings: changes.findings.map((change) =>
        change.standing === "dropped"
          ? change
          : { ...change, now: { ...change.now, citations: cite(change.now.citations) } },
      ),
    },
    corrections: corrections?.map((correction) =>
      correction.now.kind === "says"
        ? { ...correction, now: { ...correction.now, citations: cite(correction.now.citations) } }
        : correction,
    ),
  };
}

/** The confidence of one that was worded anew is found anew, and is never more than was stated. */
function rejudge(
  judgement: Judgement,
  { sentence, worded }: Printed,
  { brief, resolution }: ReviewBench,
  isShown: (sentence: BriefSentence) => boolean,
): Judgement {
  if (worded === undefined) return { ...judgement, sentence };
  const letters = new Map(brief.sources.map(({ id, grade }) => [id, grade.reliability] as const));
  const unanswered = brief.answers.filter(({ sentences }) => !sentences.some(isShown)).length;
  const { likelihood = judgement.likelihood, draft, evidence } = worded;
  const { basis, level: confidence } = judgement.confidence;
  const { wouldChange } = judgement;
  return {
    sentence,
    likelihood,
    wouldChange,
    confidence: confidenceOf(
      { sentence: draft, likelihood, confidence, basis, wouldChange },
      {
        evidence,
        resolution,
        reliabilityOf: (source) => letters.get(source) ?? "F",
        questions: { asked: brief.answers.length, unanswered },
      },
    ),
  };
}

type Group = Sentences & Readonly<{ episode: EpisodeId }>;

type Printing = Readonly<{
  print: (sentences: readonly BriefSentence[]) => BriefSentence[];
  bench: ReviewBench;
  printer: ReturnType<typeof sentencePrinter>;
}>;

/** A restored sentence stands with its finding's episode, at the end; an episode that was not told comes last. */
function withRestored(
  groups: readonly Group[],
  { print, bench, printer }: Printing,
): { episode: EpisodeId; sentences: BriefSentence[] }[] {
  const told = new Set(groups.map(({ episode }) => episode));
  const untold = bench.brief.episodes.filter(({ id }) => !told.has(id));
  const all = [...groups, ...untold.map(({ id }): Group => ({ episode: id, sentences: [] }))];
  return all.map(({ episode, sentences }) => ({
    episode,
    sentences: [...print(sentences), ...printer.restoredIn("developments", episode)],
  }));
}
