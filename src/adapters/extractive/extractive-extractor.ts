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
    return { claims: draftClaims(chunk, source, profile), notArticle: [] };
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
