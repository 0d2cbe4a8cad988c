/** What the page over all editions says of one, read from its files. */
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { contentHash } from "../../anchoring/content-hash.ts";
import { Making } from "../../domain/brief.ts";
import { Standing } from "../../domain/change.ts";
import { ReviewRecord } from "../../domain/review.ts";
import { editionState } from "../../nightly/delivery/deliver-edition.ts";
import { countStandings } from "../../nightly/changes/count-standings.ts";
import type { EntryFacts, EntryReview } from "../../nightly/edition-entry.ts";
import { systemCode } from "../system/system-code.ts";
import { RunRecord } from "./run-record.ts";

const renderings = ["brief.html", "brief.pdf", "brief.md"];

/** What the page needs of a `brief.json`: an edition of an older form can be listed as long as it has these. */
const Listed = z.object({
  title: z.string(),
  sources: z.array(z.unknown()),
  making: z.object({
    gate: Making.shape.gate,
    analyst: z.object({ kind: z.enum(["extractive", "model"]) }),
    writtenBy: Making.shape.writtenBy,
    counts: z.object({ sentencesKept: z.int() }),
  }),
  review: z
    .object({
      version: ReviewRecord.shape.version,
      approved: z.object({ by: z.string(), at: z.iso.datetime() }),
      reviewed: z.string(),
      correction: z.string(),
    })
    .optional(),
  changes: z
    .object({
      quiet: z.boolean(),
      findings: z.array(
        z.object({
          standing: Standing,
          now: z.object({ findings: z.array(z.unknown()) }).optional(),
        }),
      ),
    })
    .optional(),
  corrections: z
    .array(
      z.object({
        text: z.string(),
        why: z.string(),
        said: z.array(z.object({ hash: z.string() })),
      }),
    )
    .optional(),
});

const Ended = z.object({ exitCode: RunRecord.shape.exitCode });

/** @returns `undefined` if its files are not as they were made: it is listed as that, and costs no other its place. */
export async function readEntryFacts(folder: string): Promise<EntryFacts | undefined> {
  try {
    const json = await readFile(join(folder, "brief.json"));
    const brief = Listed.parse(JSON.parse(json.toString("utf8")));
    const { exitCode } = Ended.parse(JSON.parse(await readFile(join(folder, "run.json"), "utf8")));
    const there = new Set(await readdir(folder));
    const { making, changes } = brief;
    return {
      title: brief.title,
      hash: contentHash(json),
      state: editionState(brief, exitCode),
      reasons: making.gate.reasons,
      sources: brief.sources.length,
      sentences: making.counts.sentencesKept,
      quiet: changes?.quiet ?? false,
      changes: countStandings(changes?.findings ?? []),
      corrections: correctionsOf(brief),
      review: reviewOf(brief),
      files: renderings.filter((name) => there.has(name)),
    };
  } catch (error) {
    const isDamage = error instanceof z.ZodError || error instanceof SyntaxError;
    if (isDamage || systemCode(error) !== undefined) return undefined;
    throw error;
  }
}

type Listed = z.infer<typeof Listed>;

function correctionsOf({ corrections = [] }: Listed): EntryFacts["corrections"] {
  return corrections.map(({ text, why, said }) => ({
    text,
    why,
    said: said.map(({ hash }) => hash),
  }));
}

function reviewOf({ review }: Listed): EntryReview | undefined {
  if (review === undefined) return undefined;
  const { version, approved, reviewed, correction } = review;
  return { version, by: approved.by, at: approved.at, reviewed, correction };
}
