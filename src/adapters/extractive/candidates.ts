/** Findings as a selecting writer weighs them. */
import type { Finding, Resolution } from "../../domain/finding.ts";
import type { WritingTask } from "../../ports/analyst.ts";
import { centrality } from "./centrality.ts";
import { leaningOf, type Leaning } from "./leaning.ts";
import { termVectors, type TermVector } from "./term-vectors.ts";

export type Candidate = Readonly<{
  finding: Finding;
  text: string;
  vector: TermVector;
  leaning: Leaning;
  /** 0 to 1: how much a brief gains by it. */
  score: number;
  /** Reading order: by source, then by place in it. */
  order: number;
  /** Its place in its source is among the first sentences of that source's findings. */
  isLead: boolean;
  words: number;
}>;

/** The first sentences of an article, which news writing puts the news into. */
const leadMax = 3;

/** All findings, in reading order. */
export function candidatesOf({ resolution }: WritingTask): readonly Candidate[] {
  const placed = resolution.findings
    .map((finding) => ({ finding, place: placeOf(finding, resolution) }))
    .toSorted(
      (one, other) => one.place.source - other.place.source || one.place.start - other.place.start,
    );
  const vectors = termVectors(placed.map(({ finding }) => finding.statement));
  const central = centrality(vectors);
  const seen = new Map<number, number>();
  return placed.map(({ finding, place }, order) => {
    const position = seen.get(place.source) ?? 0;
    seen.set(place.source, position + 1);
    const { statement: text } = finding;
    const words = text.split(/\s+/u).length;
    return {
      finding,
      text,
      vector: vectors[order] ?? new Map(),
      leaning: leaningOf(text),
      score: scoreOf({ finding, central: central[order] ?? 0, words }),
      order,
      isLead: position < leadMax,
      words,
    };
  });
}

/** Words that a reader takes in one sentence without losing the thread. */
const wordsEasy = 35;

/**
 * The source's own ranking counts most, then agreement with the other sources, then how many origins say it. A fact is
 * worth more than an opinion, and a long sentence must earn its room.
 */
function scoreOf({ finding, central, words }: Weighed): number {
  const agreed = Math.min(1, (finding.origins.length - 1) / 2);
  const long = Math.min(1, Math.max(0, words - wordsEasy) / wordsEasy);
  const fact = finding.kind === "judgement" ? 0 : 0.15;
  const value = 0.4 * (finding.importance / 5) + 0.3 * central + 0.2 * agreed + fact;
  return Math.max(0, value - 0.3 * long);
}

type Weighed = Readonly<{ finding: Finding; central: number; words: number }>;

function placeOf(finding: Finding, { claims, evidence }: Resolution) {
  const owned = finding.claims.flatMap((id) => claims.get(id) ?? []);
  const claim = owned.find(({ statement }) => statement === finding.statement) ?? owned[0];
  const citation = claim?.citations[0];
  const source = evidence.library.sources.findIndex(({ id }) => id === citation?.source);
  return { source, start: citation?.span.start ?? 0 };
}
