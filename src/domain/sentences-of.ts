/** Every sentence that a reader reads, in order, with the section it stands in. */
import type { Brief, BriefSentence } from "./brief.ts";

/** What a brief says, as opposed to what it lists. */
export type Sections = Pick<
  Brief,
  "bottomLine" | "judgements" | "developments" | "positions" | "answers" | "indicators"
>;

/** What a section is called in the ledger and in a review. */
export type SectionName = "bottom line" | Exclude<keyof Sections, "bottomLine">;

export type PlacedSentence = Readonly<{ section: SectionName; sentence: BriefSentence }>;

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
  section: SectionName,
  parts: readonly Readonly<{ sentences: readonly BriefSentence[] }>[],
): readonly PlacedSentence[] {
  return parts.flatMap(({ sentences }) => sentences.map((sentence) => ({ section, sentence })));
}
