/** What the claims of many sources come to: entities, episodes, findings and conflicts. */
import * as z from "zod";
import { type Claim, type Evidence, ClaimKind, Speaker, Stance } from "./claim.ts";
import { StoredDay } from "./episode-day.ts";
import { ClaimId, EpisodeId, FindingId, OriginId, SourceId } from "./ids.ts";
import { Span } from "./place.ts";

/** Variants of one name. The display name is always a form that stands in a source. */
export const Entity = z.strictObject({
  name: z.string().min(1),
  forms: z.array(z.string()).min(1),
});
export type Entity = z.infer<typeof Entity>;

/** Words of a source that show why sources were put together or kept apart. */
export const EpisodeEvidence = z.strictObject({
  source: SourceId,
  span: Span,
  quote: z.string().min(1),
  /** What the words show, as a short noun phrase: "day", "accompanying event". */
  shows: z.string(),
});
export type EpisodeEvidence = z.infer<typeof EpisodeEvidence>;

/** One thing that happened at one time and place. */
export const Episode = z.strictObject({
  id: EpisodeId,
  /** Words that name it, made by code from names and days that stand in its sources. */
  label: z.string().min(1),
  /** Days that its leads tell. Only an edition of `nightdesk/brief@1` has one as a string. */
  days: z.array(StoredDay),
  sources: z.array(SourceId).min(1),
  /** Why these sources report the same thing. */
  together: z.array(EpisodeEvidence),
  /** Why it is not the other episodes of this brief, one reason each. */
  apart: z.array(
    z.strictObject({
      from: EpisodeId,
      reason: z.string(),
      evidence: z.array(EpisodeEvidence).min(1),
    }),
  ),
  /** Sources whose place here rests on likeness alone, with no words that settle it. */
  uncertain: z.array(SourceId),
});
export type Episode = z.infer<typeof Episode>;

export const Finding = z.strictObject({
  id: FindingId,
  /** The statement of its best-placed claim. */
  statement: z.string().min(1),
  kind: ClaimKind,
  /** As fully as the source of its best-placed claim names him; the claims keep what was written. */
  speaker: Speaker,
  stance: Stance,
  /** 1 (detail) to 5 (the news): the most that one of its claims was given. */
  importance: z.int().min(1).max(5),
  claims: z.array(ClaimId).min(1),
  /** Origins, not documents: two copies of one text are one origin. */
  origins: z.array(OriginId).min(1),
  episode: EpisodeId,
  /** `background`: about another time than the episode's own. */
  time: z.enum(["episode", "background"]),
  /** Words of its best-placed claim that show the other time; absent where `time` is the episode's. */
  otherTime: z.string().min(1).optional(),
});
export type Finding = z.infer<typeof Finding>;

/** Findings that cannot all hold. Never averaged, never silently picked. */
export const Conflict = z.strictObject({
  about: z.string().min(1),
  rivals: z
    .array(
      z.strictObject({
        finding: FindingId,
        value: z.string(),
        /** As-of time in the source's words, or that none is stated. */
        asOf: z.string(),
        /** What is measured, in the source's words; empty where the value is the whole statement. */
        definition: z.string(),
        sources: z.array(SourceId).min(1),
      }),
    )
    .min(2),
});
export type Conflict = z.infer<typeof Conflict>;

/** What resolve hands on. */
export type Resolution = Readonly<{
  evidence: Evidence;
  /** Claims that a finding rests on, by id. */
  claims: ReadonlyMap<ClaimId, Claim>;
  entities: readonly Entity[];
  episodes: readonly Episode[];
  findings: readonly Finding[];
  /**
   * Who speaks in each finding, for telling speakers apart and never for showing: the "Tan" of one source and the "Tan" of
   * another are shown alike, and may be two people.
   */
  voices: ReadonlyMap<FindingId, string>;
  conflicts: readonly Conflict[];
}>;
