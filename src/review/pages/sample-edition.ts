/** An edition under review with something in every list, so that templates can be checked against the shapes of views. */
import { Claim } from "../../domain/claim.ts";
import { ReviewEvent, SentenceKey } from "../../domain/review.ts";
import { spanOf } from "../../domain/place.ts";
import type { EditionRow, OpenedEdition, SentenceReview } from "../../ports/review-desk.ts";
import { sampleBrief } from "../../stages/7-render/sample-brief.ts";

/** @param status - An approved edition can be published, one in review decided on. */
export function sampleEdition(status: OpenedEdition["state"]["status"]): OpenedEdition {
  const { brief: made, texts } = sampleBrief();
  const claim = sampleClaim(made);
  const furniture = [{ span: spanOf(0, 5), rule: "credit" as const }];
  const brief = {
    ...made,
    claims: [claim],
    conflictsFound: made.conflicts.map(({ about, rivals }) => ({
      about,
      rivals: rivals.map(({ citations: _citations, ...rival }) => rival),
    })),
    sources: made.sources.map((one) => ({ ...one, furniture })),
  };
  const library = { sources: [], origins: [], raws: new Map() };
  return {
    key: { brief: brief.name, edition: `${brief.date}-sample` },
    brief,
    texts,
    chunked: { library, chunks: [], sentences: new Map() },
    state: {
      status,
      since: { by: "A. Reader", at, note: "read twice" },
      sentences: sampleSentences(brief, [claim.id]),
      counts: { open: 1, approved: 1, edited: 2, rejected: 1, dropped: 0 },
      seq: 1,
      publishedAs: "elsewhere",
    },
    events: [sampleEvent(claim.id)],
  };
}

function sampleClaim({ sources: [source], citations }: OpenedEdition["brief"]): Claim {
  return Claim.parse({
    id: "c0000000001",
    source: source?.id,
    chunk: `${source?.id}-1`,
    statement: "Ministers met.",
    kind: "fact",
    speaker: { kind: "source" },
    stance: "asserted",
    time: { kind: "stated", asWritten: "on Monday" },
    entities: ["Ministers"],
    importance: 5,
    citations: citations
      .slice(0, 1)
      .map(({ number: _number, sentence: _sentence, ...citation }) => citation),
  });
}

function sampleEvent(claim: Claim["id"]): ReviewEvent {
  const now = { text: "Two ministers met.", claims: [claim] };
  const decision = { kind: "edit", sentence: "t1", now };
  const what = { kind: "decided", decision, verdict: null };
  return ReviewEvent.parse({ seq: 1, at, by: "A. Reader", what });
}

const at = "2026-01-06T06:00:00Z";

function sampleSentences(
  { bottomLine, judgements, developments, positions, answers, indicators }: OpenedEdition["brief"],
  claims: readonly Claim["id"][],
): SentenceReview[] {
  const printed = [
    ...bottomLine,
    ...judgements.map(({ sentence }) => sentence),
    ...[...developments, ...positions, ...answers].flatMap(({ sentences }) => sentences),
    ...indicators,
  ];
  const decided = { by: "A. Reader", at, reason: "misleading", note: "read again" } as const;
  const standings = ["edited", "open", "approved", "rejected"] as const;
  const own = printed.map((sentence, index): SentenceReview => {
    const standing = standings[index % standings.length] ?? "open";
    return {
      key: SentenceKey.parse(sentence.id),
      section: "developments",
      sentence,
      made: { text: sentence.text, claims },
      now: { text: standing === "edited" ? `${sentence.text} Again.` : sentence.text, claims },
      verdict: sentence.verdict,
      standing,
      ...(standing === "open" ? {} : { decided }),
      seen: 1,
    };
  });
  const [first] = own;
  if (first === undefined) return [];
  return [
    ...own,
    { ...first, key: SentenceKey.parse("d1"), sentence: undefined, standing: "edited" },
  ];
}

export const sampleRow: EditionRow = {
  key: { brief: "sample", edition: "2026-01-06-sample" },
  title: "Sample",
  date: "2026-01-06",
  madeAt: at,
  status: "draft",
  current: true,
  gateMet: false,
  counts: { sources: 1, sentences: 6, decided: 0, dropped: 0, citations: 2, citationsHold: 2 },
  dollars: null,
};
