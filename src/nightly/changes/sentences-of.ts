/** Every sentence that a reader reads, in order, with the section it stands in. */
import type { Brief, BriefSentence } from "../../domain/brief.ts";

export type PlacedSentence = Readonly<{ section: string; sentence: BriefSentence }>;

export function sentencesOf(brief: Brief): readonly PlacedSentence[] {
  const { bottomLine, judgements, developments, positions, answers, indicators } = brief;
  return [
    ...placed("bottom line", [{ sentences: bottomLine }]),
    ...placed("judgements", [{ sentences: judgements.map(({ sentence }) => sentence) }]),
    ...placed("developments", developments),
    ...placed("positions", positions),
    ...placed("answers", answers),
    ...placed("indicators", [{ sentences: indicators }]),
  ];
}

function placed(
  section: string,
  parts: readonly Readonly<{ sentences: readonly BriefSentence[] }>[],
): readonly PlacedSentence[] {
  return parts.flatMap(({ sentences }) => sentences.map((sentence) => ({ section, sentence })));
}
