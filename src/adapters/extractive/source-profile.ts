/** Everything the extractive analyst makes of one source, read once and kept as long as the source is. */
import type { DraftClaim, TimeExpression } from "../../domain/claim.ts";
import { slice, spanOf, type Span } from "../../domain/place.ts";
import type { Source } from "../../domain/source.ts";
import { centrality } from "./centrality.ts";
import { claimKindOf } from "./claim-kind.ts";
import { entitiesOf } from "./entities.ts";
import { readGenders } from "./genders.ts";
import { importances } from "./importance.ts";
import { leaningOf } from "./leaning.ts";
import { loadLexicon, type Lexicon } from "./lexicon.ts";
import { indexNames } from "./name-index.ts";
import { findNameRuns } from "./find-name-runs.ts";
import { readParagraphs, type Paragraph, type ReadSentence } from "./paragraphs.ts";
import { speakersOf } from "./speakers.ts";
import { stanceOf } from "./stance.ts";
import { termVectors } from "./term-vectors.ts";
import { timeExpressionOf } from "./time-expression.ts";
import { readWordHistory, subjectHistory } from "./word-history.ts";

export type ProfiledSentence = Readonly<{
  /** The sentence as it stands in the source. */
  span: Span;
  /** The part of it that is stated: without a mark whose partner is in another sentence. */
  statement: Span;
}> &
  Omit<DraftClaim, "statement" | "evidence">;

/** Sentences of the article's prose, by the offset they start at. */
export type SourceProfile = ReadonlyMap<number, ProfiledSentence>;

const profiles = new WeakMap<Source, Promise<SourceProfile>>();

/** Rejects only on a bug. Chunks of one source share one profile, since what is central shows only in the whole. */
export function profileOf(source: Source): Promise<SourceProfile> {
  const known = profiles.get(source);
  if (known !== undefined) return known;
  const made = loadLexicon().then((lexicon) => makeProfile(source, lexicon));
  profiles.set(source, made);
  return made;
}

function makeProfile(source: Source, lexicon: Lexicon): SourceProfile {
  const paragraphs = readParagraphs(source);
  const prose = paragraphs.filter(({ kind }) => kind === "prose");
  const texts = prose.map(({ sentences }) => sentences.map(({ text }) => text).join(" "));
  const known = lexicon.namesIn(texts.join("\n\n"));
  const history = readWordHistory(texts, known);
  const runsIn = (text: string) => findNameRuns(text, history);
  const runs = texts.flatMap((text) => runsIn(text).map((run) => run.text));
  const names = indexNames(runs, (name) => known.people.has(name));
  const speakers = speakersOf(paragraphs, {
    names,
    genderOf: readGenders(runs, texts, known),
    runsIn: (masked) => findNameRuns(masked, subjectHistory(history)),
  });

  const read = paragraphs.flatMap(({ kind, sentences }: Paragraph, paragraph) =>
    kind !== "prose"
      ? []
      : sentences.map((sentence, at) => ({
          sentence,
          speaker: speakers[paragraph]?.[at] ?? ({ kind: "source" } as const),
        })),
  );
  const drafts = read.map(({ sentence, speaker }) => {
    const statement = statedPart(sentence);
    const text = slice(source.text, statement);
    return {
      span: sentence.span,
      statement,
      text,
      speaker,
      kind: claimKindOf(text, speaker),
      stance: stanceOf(text, speaker),
      time: timeExpressionOf(text, lexicon.findTimes),
      entities: entitiesOf(text, history, known),
    };
  });
  const levels = importances(weigh(drafts, names.count));
  return new Map(
    drafts.map((draft, index) => [draft.span.start, { ...draft, importance: levels[index] ?? 1 }]),
  );
}

type Draft = Readonly<{ text: string; entities: readonly string[]; time: TimeExpression }>;

/** How many names a source has that it is mainly about. */
const mainActorsMax = 5;

function weigh(drafts: readonly Draft[], count: (name: string) => number) {
  const central = centrality(termVectors(drafts.map(({ text }) => text)));
  const counts = [...new Set(drafts.flatMap(({ entities }) => entities))].map(count);
  const enough = counts.toSorted((one, other) => other - one)[mainActorsMax - 1] ?? 1;
  return drafts.map(({ text, entities, time }, position) => ({
    centrality: central[position] ?? 0,
    position,
    mainActors: entities.filter((name) => count(name) >= Math.max(2, enough)).length,
    hasTime: time.kind === "stated",
    words: text.split(/\s+/u).length,
    leaning: leaningOf(text),
  }));
}

/** Leaves out an opening mark that closes in a later sentence, or a closing one that an earlier sentence opened. */
function statedPart({ span, text, masked, insideAtStart, insideAtEnd }: ReadSentence): Span {
  const opens = !insideAtStart && insideAtEnd && masked.lastIndexOf("“") === 0;
  const closes = insideAtStart && !insideAtEnd && masked.indexOf("”") === text.length - 1;
  const start = span.start + (opens ? 1 : 0);
  const end = span.end - (closes ? 1 : 0);
  return start < end ? spanOf(start, end) : span;
}
