/** Claims as comparison reads them: with their episode, their time, who speaks and whom they name. */
import type { Claim, Evidence } from "../../../domain/claim.ts";
import type { EpisodeId, SourceId } from "../../../domain/ids.ts";
import type { Entities } from "../entities/entities.ts";
import { speakerResolver } from "../entities/speaker-resolver.ts";
import { articleOf } from "../episodes/article.ts";
import { leadDays } from "../episodes/lead-days.ts";
import { dayInStatement } from "../time/day-in-statement.ts";
import { publishedOn } from "../time/published-on.ts";
import { otherTimeOf, statedStoryTime, type StoryTime } from "../time/story-time.ts";
import { readStatement, type Statement } from "./statement.ts";

type Known = Readonly<{
  evidence: Evidence;
  entities: Entities;
  episodeOf: ReadonlyMap<SourceId, EpisodeId>;
}>;

function storyTimes({ library, sentences }: Evidence): ReadonlyMap<SourceId, StoryTime> {
  return new Map(
    library.sources.map((source) => {
      const days = leadDays(articleOf(source, sentences)).map(({ asWritten }) => asWritten);
      return [source.id, statedStoryTime(days, publishedOn(source))];
    }),
  );
}

/** An unresolved "he" equals itself only where the very same words were copied. */
function voiceOf({ speaker, source, statement }: Claim, { nameOf }: Entities): string {
  if (speaker.kind === "source") return "source";
  if (speaker.kind === "named") return `named ${nameOf(source, speaker.name)}`;
  return `unresolved ${speaker.asWritten.toLowerCase()}: ${statement.toLowerCase()}`;
}

/** A claim of a source that is in no episode is a bug upstream. */
export function readStatements(
  claims: readonly Claim[],
  { evidence, entities, episodeOf }: Known,
): readonly Statement[] {
  const times = storyTimes(evidence);
  const sources = new Map(evidence.library.sources.map((source) => [source.id, source]));
  const speakerOf = speakerResolver(evidence, entities);
  const nowhere: StoryTime = { years: new Set(), months: new Set() };
  return claims.map((claim) => {
    const source = sources.get(claim.source);
    const episode = episodeOf.get(claim.source);
    if (!source || !episode) throw new Error(`Claim ${claim.id} cites a source that was not read.`);
    const speaker = speakerOf(claim);
    const otherTime = otherTimeOf(claim, times.get(claim.source) ?? nowhere)?.trim();
    return readStatement(claim, {
      episode,
      published: publishedOn(source)?.slice(0, 10),
      time: otherTime === undefined ? "episode" : "background",
      otherTime,
      speaker,
      voice: voiceOf(speaker.kind === "named" ? claim : { ...claim, speaker }, entities),
      names: new Set(claim.entities.map((name) => entities.nameOf(claim.source, name))),
      nameOf: (name) => entities.nameOf(claim.source, name),
      dayOf: (asWritten) => dayInStatement(asWritten, claim.statement, publishedOn(source)),
    });
  });
}
