/** Every sentence that a reader reads, in order, with the section it stands in. */
import type { Brief, BriefSentence } from "./brief.ts";

/** What a brief says, as opposed to what it lists. */
export type Sections = Pick<
  Brief,
  "bottomLine" | "judgements" | "developments" | "positions" | "answers" | "indicators"
>;

export type PlacedSentence = Readonly<{ section: string; sentence: BriefSentence }>;

export function sentencesOf(brief: Sections): readonly PlacedSentence[] {
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
