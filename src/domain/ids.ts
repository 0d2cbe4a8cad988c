/** Names of things. Each is branded, so that a chunk's id cannot be passed where a source's is meant. */
import * as z from "zod";

/** `s` and ten hex digits of the SHA-256 of the canonical text: the same text has the same id in every run. */
export const SourceId = z
  .string()
  .regex(/^s[0-9a-f]{10}$/)
  .brand<"SourceId">();
export type SourceId = z.infer<typeof SourceId>;

/** The source's id, `-` and the chunk's number within it, from 1. */
export const ChunkId = z
  .string()
  .regex(/^s[0-9a-f]{10}-\d+$/)
  .brand<"ChunkId">();
export type ChunkId = z.infer<typeof ChunkId>;

/** `o` and ten hex digits. */
export const OriginId = z
  .string()
  .regex(/^o[0-9a-f]{10}$/)
  .brand<"OriginId">();
export type OriginId = z.infer<typeof OriginId>;

/** `c` and ten hex digits over source, statement and spans: stable from night to night. */
export const ClaimId = z
  .string()
  .regex(/^c[0-9a-f]{10}$/)
  .brand<"ClaimId">();
export type ClaimId = z.infer<typeof ClaimId>;

/** `f` and ten hex digits over the ids of its claims. */
export const FindingId = z
  .string()
  .regex(/^f[0-9a-f]{10}$/)
  .brand<"FindingId">();
export type FindingId = z.infer<typeof FindingId>;

/** `e` and the episode's number in this brief, from 1. */
export const EpisodeId = z
  .string()
  .regex(/^e\d+$/)
  .brand<"EpisodeId">();
export type EpisodeId = z.infer<typeof EpisodeId>;

/** `t` and the sentence's number in this brief, from 1, in reading order. */
export const SentenceId = z
  .string()
  .regex(/^t\d+$/)
  .brand<"SentenceId">();
export type SentenceId = z.infer<typeof SentenceId>;

/** SHA-256 in lower-case hex. */
export const Sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<"Sha256">();
export type Sha256 = z.infer<typeof Sha256>;
