/** A numbered citation as the evidence appendix shows it. */
import type { NumberedCitation } from "../../domain/brief.ts";
import { copiedFrom } from "../../domain/copied-from.ts";
import type { EpisodeEvidence } from "../../domain/finding.ts";
import { credibilityWords, reliabilityWords } from "../../domain/grading.ts";
import type { SourceId } from "../../domain/ids.ts";
import type { BriefIndex, SourceRef } from "./brief-index.ts";
import { grouped } from "../../domain/count-words.ts";
import { type Passage, passageCutter } from "./passage.ts";
import { quotedSpans } from "./quoted-spans.ts";
import { type CitationRef, type SentenceView, citationRef } from "./sentence-view.ts";

export type CitationView = CitationRef &
  Readonly<{
    source: SourceRef;
    /** Number of the sentence of its source that the quote begins in. */
    sentence: number;
    /** `characters 1,203–1,288`: half-open offsets into the canonical text. */
    place: string;
    /** How the quote was found: `exact`, `exact but for typography`, `close (0.97 alike)`. */
    match: string;
    /** The source that these words stand in, too, and under whose origin they are counted; empty if they are its own. */
    copiedFrom: readonly SourceRef[];
    /** Letter of the source and digit of what is cited: `F3`; empty where no finding rests on it. */
    grade: string;
    /** What the two mean here, and why. */
    gradeWords: string;
    passage: Passage;
    /** Paragraphs of the brief that cite it. */
    usedBy: readonly Readonly<{ number: number; anchor: string }>[];
    /** Where else it is cited: `in the table of conflicts`. */
    elsewhere: string;
  }>;

/** Words of a source that show why sources were put together or kept apart. */
export type ShownView = Readonly<{ source: SourceRef; quote: string; shows: string }>;

/** The appendix, by number. Texts of the sources come from beside the brief; one that is missing is a bug. */
export function citationViews(
  index: BriefIndex,
  texts: ReadonlyMap<SourceId, string>,
  sentences: readonly SentenceView[],
): CitationView[] {
  const cutters = new Map(
    index.brief.sources.map(({ id, blocks }) => {
      const text = texts.get(id);
      if (text === undefined) throw new Error(`The text of source ${id} was not handed to render.`);
      return [id, passageCutter(text, blocks, index.source(id).lang)];
    }),
  );
  const users = usersOf(sentences);
  const inConflicts = new Set(
    index.brief.conflicts.flatMap(({ rivals }) => rivals.flatMap(({ citations }) => citations)),
  );
  return index.brief.citations.map((citation) => {
    const cut = cutters.get(citation.source);
    const { number, span, sentence } = citation;
    if (cut === undefined) throw new Error(`Citation ${number} has no source in this brief.`);
    return {
      ...citationRef(number),
      source: index.source(citation.source),
      sentence,
      place: `characters ${grouped(span.start)}–${grouped(span.end)}`,
      match: matchWords(citation.anchor),
      copiedFrom: copiedFromOf(index, citation),
      ...gradeView(index, citation),
      passage: cut(quotedSpans(citation)),
      usedBy: users.get(number) ?? [],
      elsewhere: inConflicts.has(number) ? "in the table of conflicts" : "under what changed",
    };
  });
}

function copiedFromOf(index: BriefIndex, { source, span }: NumberedCitation): SourceRef[] {
  const from = copiedFrom(span, index.record(source).copied);
  return from === undefined ? [] : [index.source(from)];
}

/** Where several findings rest on one place, the one with the best digit grades it. */
function gradeView(index: BriefIndex, citation: NumberedCitation) {
  const [best] = index
    .findingsOn(citation)
    .toSorted((one, other) => one.grade.credibility - other.grade.credibility);
  const { reliability } = index.record(citation.source).grade;
  if (best === undefined) return { grade: "", gradeWords: "" };
  const { credibility, because } = best.grade;
  return {
    grade: `${reliability}${credibility}`,
    gradeWords: `source: ${reliabilityWords[reliability]}; what it says: ${credibilityWords[credibility]} (${because})`,
  };
}

function usersOf(sentences: readonly SentenceView[]) {
  const users = new Map<number, { number: number; anchor: string }[]>();
  for (const { number, anchor, citations } of sentences) {
    for (const cited of citations) {
      const known = users.get(cited.number) ?? [];
      known.push({ number, anchor });
      users.set(cited.number, known);
    }
  }
  return users;
}

function matchWords(anchor: NumberedCitation["anchor"]): string {
  switch (anchor.kind) {
    case "exact":
      return anchor.folded ? "exact but for typography" : "exact";
    case "joined":
      return `exact in ${anchor.pieces.length} pieces, words between them left out`;
    case "close":
      return `close (${anchor.similarity.toFixed(2)} alike)`;
  }
}

export function shownView(index: BriefIndex, evidence: EpisodeEvidence): ShownView {
  return { source: index.source(evidence.source), quote: evidence.quote, shows: evidence.shows };
}
