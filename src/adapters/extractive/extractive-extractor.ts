/** Stage 3 without a model: the article's own sentences are the claims. */
import type { Chunk, SourceSentence } from "../../domain/chunk.ts";
import type { DraftClaim } from "../../domain/claim.ts";
import { slice, spanOf, type Span } from "../../domain/place.ts";
import type { Source } from "../../domain/source.ts";
import type { Extractor } from "../../ports/analyst.ts";
import { leaningOf } from "./leaning.ts";
import { profileOf, type ProfiledSentence, type SourceProfile } from "./source-profile.ts";

/** Never marks a sentence as furniture: rules have done that before, and here nothing reads for sense. */
export const extractiveExtractor: Extractor = {
  async read(chunk, source) {
    const profile = await profileOf(source);
    const drafts = draftClaims(chunk, source, profile);
    const claims = source.notice === "correction" ? byParagraph(drafts, chunk, source) : drafts;
    return { claims, notArticle: [] };
  },
  /** Nothing to repair with: what is not a slice of the source was never drafted. */
  async reread() {
    return { claims: [], notArticle: [] };
  },
};

function draftClaims(chunk: Chunk, source: Source, profile: SourceProfile): readonly DraftClaim[] {
  return chunk.sentences
    .filter(({ role }) => role === "prose")
    .flatMap((sentence) => {
      const profiled = profiledAt(sentence, profile);
      return profiled.flatMap((one) => draftClaim(one, sentence, chunk.span, source));
    });
}

/** "The correct figure is 41,000" says nothing without the sentence before it: what a correction says, it says in a paragraph. */
function byParagraph(
  drafts: readonly DraftClaim[],
  { sentences }: Chunk,
  source: Source,
): readonly DraftClaim[] {
  const numbered = new Map(sentences.map((sentence) => [sentence.number, sentence]));
  const placed = drafts.flatMap((draft) => {
    const sentence = numbered.get(draft.evidence[0]?.sentence ?? -1);
    return sentence === undefined ? [] : [{ draft, sentence }];
  });
  return [...Map.groupBy(placed, ({ sentence }) => sentence.block).values()].flatMap((own) => {
    const [first, last] = [own[0], own.at(-1)];
    if (first === undefined || last === undefined || own.length === 1) {
      return own.map(({ draft }) => draft);
    }
    const span = spanOf(first.sentence.span.start, last.sentence.span.end);
    if (span.end - span.start > paragraphCharsMax) return own.map(({ draft }) => draft);
    const statement = slice(source.text, span);
    return [
      {
        ...first.draft,
        statement,
        // When the article appeared, and no time of what is told.
        time: { kind: "none" },
        entities: [...new Set(own.flatMap(({ draft }) => draft.entities))],
        importance: Math.max(...own.map(({ draft }) => draft.importance)),
        evidence: [{ sentence: first.sentence.number, quote: statement }],
      },
    ];
  });
}

/** In code units: longer ones are sentences for themselves. */
const paragraphCharsMax = 600;

/** The profile's sentences that begin within the chunk's: the same one, wherever both cut alike. */
function profiledAt({ span }: SourceSentence, profile: SourceProfile): readonly ProfiledSentence[] {
  const same = profile.get(span.start);
  if (same !== undefined && same.span.end <= span.end) return [same];
  return [...profile.values()].filter(
    (one) => one.span.start >= span.start && one.span.start < span.end,
  );
}

function draftClaim(
  profiled: ProfiledSentence,
  { number }: SourceSentence,
  chunkSpan: Span,
  source: Source,
): readonly DraftClaim[] {
  const { start } = profiled.statement;
  const end = Math.min(profiled.statement.end, chunkSpan.end);
  if (start >= end) return [];
  const statement = slice(source.text, spanOf(start, end));
  if (!saysSomething(statement)) return [];
  const { kind, speaker, stance, time, entities, importance } = profiled;
  const evidence = [{ sentence: number, quote: statement }];
  return [
    { statement, kind, speaker, stance, time, entities: [...entities], importance, evidence },
  ];
}

/** A question asks; two words name. Neither can be true or false. */
function saysSomething(statement: string): boolean {
  if (leaningOf(statement) === "question") return false;
  return statement.split(/\s+/u).length > 3 || /\p{Script=Han}{6}/u.test(statement);
}
