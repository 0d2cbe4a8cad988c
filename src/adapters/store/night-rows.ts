/** Rows of the record of nights, read back: each by its schema, absence as `undefined`. */
import * as z from "zod";
import type { RaisedAlarm } from "../../nightly/alarms/alarm-steps.ts";
import { alarmKinds } from "../../nightly/alarms/alarms-of.ts";
import type { FeedState } from "../../nightly/alarms/feed-health.ts";
import { endings, type NightRun } from "../../nightly/night.ts";

/** A brief that nights were asked for. `config` is absolute; `since` is when that was first, ISO 8601. */
export type KnownBrief = Readonly<{ name: string; config: string; since: string }>;

const Known = z.object({ name: z.string(), config: z.string(), since: z.iso.datetime() });

const absent = <T extends z.ZodType>(schema: T) =>
  schema.nullable().transform((value) => value ?? undefined);
const flag = z.int().transform((value) => value !== 0);
const json = <T extends z.ZodType>(schema: T) =>
  z.string().transform((text): z.infer<T> => schema.parse(JSON.parse(text)));

const Counts = z.strictObject({
  documents: z.int(),
  documentsUsed: z.int(),
  claims: z.int(),
  claimsDropped: z.int(),
  sentences: z.int(),
  sentencesDropped: z.int(),
});

const Run = z.object({
  id: z.int(),
  brief: z.string(),
  pid: z.int(),
  date: z.iso.date(),
  covers: json(z.array(z.iso.date())),
  startedAt: z.iso.datetime(),
  endedAt: absent(z.iso.datetime()),
  exitCode: absent(z.int()),
  ending: absent(z.enum(endings)),
  good: flag,
  because: z.string(),
  calls: z.int(),
  dollars: absent(z.number()),
  counts: z
    .string()
    .nullable()
    .transform((text) => (text === null ? undefined : Counts.parse(JSON.parse(text)))),
  edition: z.string(),
});

const Pages = z.strictObject({ of: z.int(), failed: z.int(), why: z.string() });

const Feed = z.object({
  url: z.string(),
  since: z.iso.datetime(),
  lastOk: absent(z.iso.datetime()),
  lastNew: absent(z.iso.datetime()),
  failures: z.int(),
  failingSince: absent(z.iso.datetime()),
  lastError: z.string(),
  pages: absent(json(Pages)),
});

const Standing = z.object({
  kind: z.enum(alarmKinds),
  date: z.iso.date(),
  message: z.string(),
  toldOn: z.iso.date(),
  posted: flag,
});

export const briefOf = (row: unknown): KnownBrief => Known.parse(row);
export const runOf = (row: unknown): NightRun => Run.parse(row);
export const feedOf = (row: unknown): FeedState => Feed.parse(row);
export const alarmOf = (row: unknown): RaisedAlarm => Standing.parse(row);
