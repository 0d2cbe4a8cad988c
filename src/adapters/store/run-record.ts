/** `run.json`: how an edition came about. Everything here that has to do with clocks stays out of `brief.json`. */
import * as z from "zod";
import { Making } from "../../domain/brief.ts";
import { Sha256 } from "../../domain/ids.ts";

export const RunRecord = z.strictObject({
  schema: z.literal("nightdesk/run@1"),
  name: z.string(),
  date: z.iso.date(),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime(),
  exitCode: z.union([z.literal(0), z.literal(3), z.literal(5)]),
  versions: z.strictObject({ nightdesk: z.string(), node: z.string(), sqlite: z.string() }),
  /** Changes with every file of the program: whether its renderings would be the same, made anew. */
  program: Sha256.optional(),
  /** Hash of the config file's bytes as text; of the empty text where the defaults held. */
  configHash: Sha256,
  template: z.strictObject({
    name: z.string(),
    /** Where it was read from; absolute for a folder of the user's. */
    folder: z.string(),
    hash: Sha256,
  }),
  /** Models, prompts and their hashes; which of them wrote in the end. */
  analyst: Making.shape.analyst,
  writtenBy: Making.shape.writtenBy,
  counts: Making.shape.counts,
  cost: z.strictObject({
    callsAnswered: z.int().nonnegative(),
    callsStored: z.int().nonnegative(),
    callsFailed: z.int().nonnegative(),
    callsUnknown: z.int().nonnegative(),
    inputTokens: z.int().nonnegative(),
    outputTokens: z.int().nonnegative(),
    /** US dollars of this run's own calls; null when a model has no price. */
    dollars: z.number().nonnegative().nullable(),
  }),
  stages: z.array(
    z.strictObject({
      stage: z.string(),
      done: z.number(),
      total: z.number(),
      ms: z.number().nonnegative(),
    }),
  ),
  /** SHA-256 of every other file of the edition, by its path in it. */
  files: z.record(z.string(), Sha256),
  /** The AI-use statement of ICS 206-01. */
  aiUse: z.string(),
});
export type RunRecord = z.infer<typeof RunRecord>;
