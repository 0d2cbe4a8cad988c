/** Every sentence of a draft in reading order, with the section it stands in. */
import type { Draft, DraftSentence } from "../../domain/draft.ts";
import type { SectionName } from "../../domain/sentences-of.ts";

export type Placed = Readonly<{
  section: SectionName;
  sentence: DraftSentence;
  /** The term that a key judgement is stored with, which its sentence must use; undefined elsewhere. */
  likelihood?: string;
}>;

/** Reading order decides the numbers of sentences and citations, so it is said once, here. */
export function draftSentences(draft: Draft): readonly Placed[] {
  return [
    ...draft.bottomLine.map(inSection("bottom line")),
    ...draft.judgements.map(({ sentence, likelihood }) => ({
      ...inSection("judgements")(sentence),
      likelihood,
    })),
    ...draft.developments.flatMap(({ sentences }) => sentences.map(inSection("developments"))),
    ...draft.positions.flatMap(({ sentences }) => sentences.map(inSection("positions"))),
    ...draft.answers.flatMap(({ sentences }) => sentences.map(inSection("answers"))),
    ...draft.indicators.map(inSection("indicators")),
  ];
}

function inSection(section: SectionName): (sentence: DraftSentence) => Placed {
  return (sentence) => ({ section, sentence });
}
