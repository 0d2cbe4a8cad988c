/** A quote where it stands: marked, with the sentences around it, and what is known of the place. */
import type { Citation } from "../../domain/claim.ts";
import type { SourceId } from "../../domain/ids.ts";
import { overlaps } from "../../domain/place.ts";
import type { BriefIndex } from "../../stages/7-render/brief-index.ts";
import { grouped } from "../../domain/count-words.ts";
import { type Passage, passageCutter } from "../../stages/7-render/passage.ts";
import { quotedSpans } from "../../stages/7-render/quoted-spans.ts";

export type QuoteView = Readonly<{
  label: string;
  title: string;
  lang: string;
  passage: Passage;
  /** `sentence 12, characters 1,203–1,288`. */
  place: string;
  /** `exact`, `close (0.97 alike)`. */
  match: string;
  /** Says that the words are not article text, and by which rule; empty when they are. */
  furniture: string;
  /** The whole source with this claim marked. */
  href: string;
}>;

/** Cuts quotes out of the sources of one edition. A source is split into sentences once. */
export function quoteCutter(
  index: BriefIndex,
  texts: ReadonlyMap<SourceId, string>,
  sourceHref: (id: SourceId) => string,
) {
  const cutters = new Map<SourceId, ReturnType<typeof passageCutter>>();
  const cutterOf = (id: SourceId) => {
    const known = cutters.get(id);
    if (known !== undefined) return known;
    const made = passageCutter(texts.get(id) ?? "", index.record(id).blocks, index.source(id).lang);
    cutters.set(id, made);
    return made;
  };
  return (citation: Citation, claim: string): QuoteView => {
    const { source, span, anchor } = citation;
    const { label, title, lang } = index.source(source);
    return {
      label,
      title,
      lang,
      passage: cutterOf(source)(quotedSpans(citation)),
      place: `${sentenceWords(index, citation)}characters ${grouped(span.start)}–${grouped(span.end)}`,
      match: matchWords(anchor),
      furniture: furnitureWords(index, citation),
      href: `${sourceHref(source)}?claim=${claim}#claim`,
    };
  };
}

/** Only what the brief cites has a number in it. */
function sentenceWords({ brief }: BriefIndex, { source, span }: Citation): string {
  const same = brief.citations.find(
    (one) => one.source === source && one.span.start === span.start && one.span.end === span.end,
  );
  return same === undefined ? "" : `sentence ${same.sentence}, `;
}

function matchWords(anchor: Citation["anchor"]): string {
  switch (anchor.kind) {
    case "exact":
      return anchor.folded ? "word for word but for typography" : "word for word";
    case "joined":
      return `word for word in ${anchor.pieces.length} pieces`;
    case "close":
      return `close (${anchor.similarity.toFixed(2)} alike)`;
  }
}

function furnitureWords(index: BriefIndex, { source, span }: Citation): string {
  const rule = index.record(source).furniture.find((one) => overlaps(one.span, span))?.rule;
  return rule === undefined ? "" : `Not article text: it stands in what was set aside as ${rule}.`;
}
