/** What the list of editions needs of each, read once: an edition never changes. */
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { RunRecord } from "../../adapters/store/run-record.ts";
import { systemCode } from "../../adapters/system/system-code.ts";
import { contentHash } from "../../anchoring/content-hash.ts";
import { Making } from "../../domain/brief.ts";
import { Standing } from "../../domain/change.ts";
import type { Sha256 } from "../../domain/ids.ts";
import { ReviewRecord } from "../../domain/review.ts";

/** Checked whole when it is opened; a list of hundreds cannot wait for that. */
const Listed = z.object({
  title: z.string(),
  sources: z.array(z.unknown()),
  dropped: z.array(z.unknown()),
  making: z.object({
    counts: z.object({ sentencesKept: z.int(), citations: z.int(), citationsHold: z.int() }),
    cost: z.object({ dollars: z.number().nullable() }),
    gate: Making.shape.gate,
  }),
  changes: z
    .object({ quiet: z.boolean(), findings: z.array(z.object({ standing: Standing })) })
    .optional(),
  review: z
    .object({
      version: ReviewRecord.shape.version,
      approved: ReviewRecord.shape.approved,
      reviewed: ReviewRecord.shape.reviewed,
    })
    .optional(),
});

const Ended = z.object({ endedAt: RunRecord.shape.endedAt });

export type EditionFacts = z.infer<typeof Listed> &
  Readonly<{
    /** Of its `brief.json`. */
    hash: Sha256;
    endedAt: string;
  }>;

export type FactsOrFault = EditionFacts | Readonly<{ broken: string }>;

/** Reads the facts of an edition's folder, and keeps them until its `brief.json` is another file. */
export function createFactsReader(): (folder: string) => Promise<FactsOrFault> {
  const known = new Map<string, Readonly<{ stamp: string; facts: FactsOrFault }>>();
  return async (folder) => {
    try {
      const { mtimeMs, size, ino } = await stat(join(folder, "brief.json"));
      const stamp = [mtimeMs, size, ino].join(" ");
      const kept = known.get(folder);
      if (kept?.stamp === stamp) return kept.facts;
      const facts = await readFacts(folder).catch((error: unknown) => ({ broken: faultOf(error) }));
      known.set(folder, { stamp, facts });
      return facts;
    } catch (error) {
      return { broken: faultOf(error) };
    }
  };
}

async function readFacts(folder: string): Promise<EditionFacts> {
  const json = await readFile(join(folder, "brief.json"));
  const brief = Listed.parse(JSON.parse(json.toString("utf8")));
  const run = Ended.parse(JSON.parse(await readFile(join(folder, "run.json"), "utf8")));
  // Hundreds of them are kept: what a source says is not.
  return { ...brief, sources: brief.sources.map(() => 0), hash: contentHash(json), ...run };
}

function faultOf(error: unknown): string {
  const code = systemCode(error);
  if (code === "ENOENT") return "One of its files is missing.";
  if (code !== undefined) return `One of its files cannot be read (${code}).`;
  if (error instanceof SyntaxError || error instanceof z.ZodError) {
    return "Its brief.json or run.json does not have the form it was written with.";
  }
  throw error;
}
