/** A small resolution over real sources: one claim and one finding for each sentence given. */
import type { Chunked } from "../../src/domain/chunk.ts";
import type { DraftClaim } from "../../src/domain/claim.ts";
import type { Finding, Resolution } from "../../src/domain/finding.ts";
import { scales } from "../../src/domain/scale.ts";
import type { WritingTask } from "../../src/ports/analyst.ts";
import { extract } from "../../src/stages/3-extract/extract.ts";
import { resolve } from "../../src/stages/4-resolve/resolve.ts";
import { recordingContext } from "./run-context.ts";
import { scriptedAnalyst } from "./scripted-analyst.ts";

/** Drafts by file name; each is taken through the real stages 3 and 4. */
export async function resolutionOf(
  chunked: Chunked,
  drafts: Readonly<Record<string, readonly DraftClaim[]>>,
): Promise<Resolution> {
  const { context } = recordingContext();
  const { extractor, matcher } = scriptedAnalyst({
    read: async (_chunk, source) => ({ claims: drafts[source.name] ?? [], notArticle: [] }),
  });
  const evidence = await extract({ extractor, concurrency: 1 }).run(chunked, context);
  return resolve({ matcher }).run(evidence, context);
}

export function taskOf(resolution: Resolution, more: Partial<WritingTask> = {}): WritingTask {
  return {
    resolution,
    title: "Port watch",
    reader: "A desk officer",
    questions: [],
    language: "en",
    scale: scales["icd-203"],
    originNames: new Map(),
    knownGaps: [],
    ...more,
  };
}

/** The one finding whose statement has these words. */
export function findingWith(resolution: Resolution, words: string): Finding {
  const found = resolution.findings.filter(({ statement }) => statement.includes(words));
  if (found.length !== 1 || found[0] === undefined) {
    throw new Error(`${found.length} findings have "${words}"; the test wants one.`);
  }
  return found[0];
}
