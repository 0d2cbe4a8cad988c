/** Puts the brief together from what was kept. The types let no uncited sentence in. */
import { answerStatus } from "../../domain/answer-status.ts";
import type { Shelf } from "../../checks/gather-evidence.ts";
import type { Config } from "../../domain/config.ts";
import { Brief, type BriefSentence, type Judgement, type Making } from "../../domain/brief.ts";
import type { DraftSentence } from "../../domain/draft.ts";
import type { Reliability } from "../../domain/grading.ts";
import { SentenceId, type SourceId } from "../../domain/ids.ts";
import type { LedgerEntry } from "../../domain/ledger.ts";
import type { Note } from "../../domain/note.ts";
import { type Sections, sentencesOf } from "../../domain/sentences-of.ts";
import type { Earlier } from "../../nightly/earlier-edition.ts";
import type { Written } from "../../ports/analyst.ts";
import { confidenceOf } from "./confidence.ts";
import { draftSentences } from "./draft-sentences.ts";
import type { Judged } from "./judge-draft.ts";
import { findingGrader, gradeSource } from "./grade.ts";
import { describeMaking } from "./making.ts";
import { numberCitations, type CitationList } from "./number-citations.ts";
import { citeChanges, publishChanges } from "./publish-changes.ts";
import { claimsOf, findingsById, sentenceEvidence } from "./sentence-evidence.ts";
import { shownConflicts } from "./shown-conflicts.ts";
import { recordSources } from "./source-records.ts";
import { summariseSources } from "./source-summary.ts";

/** What the run knows of itself. `ledger` and `notes` are read when the brief is put together. */
export type Masthead = Readonly<{
  name: string;
  date: string;
  software: string;
  config: Config;
  analyst: Making["analyst"];
  ledger: () => readonly LedgerEntry[];
  notes: () => readonly Note[];
  /** What is known of the editions before this one; absent where there is none. */
  earlier?: Earlier | undefined;
}>;

export type Parts = Readonly<{
  written: Written;
  judged: Judged;
  shelf: Shelf;
  masthead: Masthead;
}>;

export function assembleBrief(parts: Parts): Brief {
  const { written, masthead, shelf } = parts;
  const { config } = masthead;
  const { resolution } = written.task;
  const { library } = resolution.evidence;
  const citations = numberCitations(shelf);
  const reliabilityOf = reliabilities(parts);
  const { changed, ...sections } = fillSections(parts, citations, reliabilityOf);
  // What was in conflict yesterday is in conflict still, and a quiet edition does not tell it again.
  const conflicts = masthead.earlier?.quiet === true ? [] : rivalsOf(parts, citations);
  const numbered = citations.all();
  const gradeOf = findingGrader(resolution, reliabilityOf);
  const sources = recordSources(library.sources, shelf, numbered, config.publishers);
  const brief: Brief = {
    schema: "nightdesk/brief@2",
    name: masthead.name,
    title: config.title,
    date: masthead.date,
    reader: config.reader,
    language: config.language,
    scale: config.scale,
    ...sections,
    conflicts,
    gaps: [...written.draft.gaps],
    citations: numbered,
    episodes: [...resolution.episodes],
    entities: [...resolution.entities],
    findings: resolution.findings.map((finding) => ({ ...finding, grade: gradeOf(finding) })),
    claims: [...resolution.claims.values()],
    conflictsFound: [...resolution.conflicts],
    sources,
    origins: [...library.origins],
    sourceSummary: summariseSources(library, sources),
    documents: masthead
      .ledger()
      .flatMap((entry) => (entry.of === "document" ? [documentOf(entry)] : [])),
    dropped: droppedOf(parts),
    notes: [...masthead.notes()],
    making: describeMaking(parts, { numbered, sections }),
    ...changed,
  };
  return Brief.parse(brief);
}

type ReliabilityOf = (source: SourceId) => Reliability;

/** The letter of each source, by the registry. */
function reliabilities({ written, masthead }: Parts): ReliabilityOf {
  const { publishers } = masthead.config;
  const letters = new Map(
    written.task.resolution.evidence.library.sources.map((source) => [
      source.id,
      gradeSource(source, publishers).reliability,
    ]),
  );
  return (source) => letters.get(source) ?? "F";
}

/** In reading order, because numbers follow it: what changed is told between the bottom line and the judgements. */
function fillSections(
  parts: Parts,
  citations: CitationList,
  reliabilityOf: ReliabilityOf,
): Sections & Readonly<{ changed: Pick<Brief, "changes" | "corrections"> }> {
  const { draft, task } = parts.written;
  const { resolution } = task;
  const publish = sentencePublisher(parts, citations);
  const { answers } = draft;
  const unanswered = answers.filter(({ status }) => status === "no-reporting").length;
  const questions = { asked: answers.length, unanswered };
  const publishAll = (sentences: readonly DraftSentence[]) => sentences.flatMap(publish);
  const { earlier } = parts.masthead;
  const bottomLine = publishAll(draft.bottomLine);
  const cited = earlier === undefined ? undefined : citeChanges(earlier, resolution, citations);
  const sections: Sections = {
    bottomLine,
    judgements: draft.judgements.flatMap((judgement) =>
      publish(judgement.sentence).map((sentence): Judgement => {
        const evidence = sentenceEvidence(
          { ...judgement.sentence, ...citesOf(sentence) },
          resolution,
        );
        const ground = { evidence, resolution, reliabilityOf, questions };
        const { likelihood, wouldChange } = judgement;
        return { sentence, likelihood, wouldChange, confidence: confidenceOf(judgement, ground) };
      }),
    ),
    developments: draft.developments
      .map(({ episode, sentences }) => ({ episode, sentences: publishAll(sentences) }))
      .filter(filled),
    positions: draft.positions
      .map(({ actor, sentences }) => ({ actor, sentences: publishAll(sentences) }))
      .filter(filled),
    answers: answers.map(({ question, status, sentences }) => {
      const kept = publishAll(sentences);
      return { question, status: answerStatus(status, kept), sentences: kept };
    }),
    indicators: publishAll(draft.indicators),
  };
  if (earlier === undefined || cited === undefined) return { ...sections, changed: {} };
  const { judgements } = sections;
  const sentences = sentencesOf(sections).map(({ sentence }) => sentence);
  return { ...sections, changed: publishChanges({ earlier, cited, judgements, sentences }) };
}

/** Publishes a drafted sentence that was kept, with the next number; one that was not is no sentence of the brief. */
function sentencePublisher(parts: Parts, citations: CitationList) {
  let number = 0;
  const { resolution } = parts.written.task;
  return (sentence: DraftSentence): BriefSentence[] => {
    const outcome = parts.judged.outcomes.get(sentence);
    if (outcome?.kind !== "kept") return [];
    const now = outcome.sentence;
    const evidence = sentenceEvidence(now, resolution);
    return [
      {
        id: SentenceId.parse(`t${(number += 1)}`),
        text: now.text,
        kind: now.kind,
        speaker: evidence.speaker,
        verbatim: evidence.citations.some(({ quote }) => quote === now.text),
        findings: [...now.cites],
        citations: citations.cite(evidence.citations),
        verdict: outcome.verdict,
      },
    ];
  };
}

function filled({ sentences }: Readonly<{ sentences: readonly BriefSentence[] }>): boolean {
  return sentences.length > 0;
}

function citesOf({ findings: [first, ...rest] }: BriefSentence): Pick<DraftSentence, "cites"> {
  if (first === undefined) throw new Error("A sentence of the brief cites no finding.");
  return { cites: [first, ...rest] };
}

function rivalsOf({ written }: Parts, citations: CitationList): Brief["conflicts"] {
  const { resolution } = written.task;
  const findings = findingsById(resolution);
  return shownConflicts(resolution).map(({ about, rivals }) => ({
    about,
    rivals: rivals.map(({ finding: id, ...rival }) => {
      const finding = findings.get(id);
      if (finding === undefined) throw new Error(`A conflict names ${id}, which is no finding.`);
      const places = claimsOf(finding, resolution).flatMap((claim) => claim.citations);
      return { ...rival, finding: id, citations: citations.cite(places) };
    }),
  }));
}

function documentOf(entry: LedgerEntry & { of: "document" }): Brief["documents"][number] {
  const { name, source, fate, code, reason } = entry;
  return { name, source, fate, code, reason };
}

function droppedOf({ written, judged }: Parts): Brief["dropped"] {
  return draftSentences(written.draft).flatMap(({ section, sentence }) => {
    const outcome = judged.outcomes.get(sentence);
    if (outcome?.kind !== "dropped") return [];
    return [{ section, text: outcome.sentence.text, verdict: outcome.verdict }];
  });
}
