/** The whole run over `seeds/` without a model, and stages 3 to 4 over the recorded replies of a reader. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { ExtractReply } from "../src/adapters/model/roles/extract-reply.ts";
import { readDrafts } from "../src/adapters/model/roles/read-drafts.ts";
import { createExtractiveAnalyst } from "../src/adapters/extractive/extractive-analyst.ts";
import { parseConfig } from "../src/commands/config/parse-config.ts";
import type { LedgerEntry } from "../src/domain/ledger.ts";
import { chunk } from "../src/stages/2-chunk/chunk.ts";
import { extract } from "../src/stages/3-extract/extract.ts";
import { ingest } from "../src/stages/1-ingest/ingest.ts";
import { resolve } from "../src/stages/4-resolve/resolve.ts";
import { recheck } from "../src/stages/6-verify/recheck.ts";
import { seedDocuments } from "../tests/made/documents.ts";
import { makeEdition } from "../tests/made/edition.ts";
import { recordingContext } from "../tests/made/run-context.ts";
import { type Figure, figuresOf } from "./figure.ts";
import { canaryOutcomes } from "./measure-canaries.ts";

const root = join(import.meta.dirname, "..");

export async function measureSeeds(): Promise<readonly Figure[]> {
  return [...(await extractiveFigures()), ...(await recordedFigures())];
}

const figure = (
  measure: string,
  good: number,
  of: number,
  misses: readonly string[] = [],
): Figure => ({
  measure: `seeds: ${measure}`,
  good,
  of,
  cases: of,
  misses,
});

async function extractiveFigures(): Promise<Figure[]> {
  const parsed = parseConfig(readFileSync(join(root, "seeds", "brief.yaml"), "utf8"));
  if (!parsed.ok) throw new Error("seeds/brief.yaml cannot be read.");
  const { edition, ledger } = await makeEdition(seedDocuments(), { config: parsed.config });
  const { brief } = edition;
  const { counts, canaries, gate } = brief.making;
  const { citations, broken } = recheck({ ...edition, derived: edition.texts, ledger });
  const answered = brief.answers.filter(({ status }) => status !== "no-reporting");
  const cited = brief.sources.filter(({ citedSentences }) => citedSentences > 0);
  return [
    figure("documents used", counts.documents.used, brief.documents.length),
    figure("draft claims kept", counts.claims, counts.draftClaims, droppedClaims(ledger)),
    figure(
      "sentences kept",
      counts.sentencesKept,
      counts.sentencesDrafted,
      brief.dropped.map(({ text }) => text),
    ),
    figure(
      "citations that hold",
      citations.hold,
      citations.of,
      broken.map(({ rule, place }) => `${rule} at ${place}`),
    ),
    figure("sources cited", cited.length, brief.sources.length),
    figure("questions answered", answered.length, brief.answers.length),
    figure(
      "canaries caught",
      canaries.caught,
      canaries.sent,
      canaries.missed.map(({ text }) => text),
    ),
    figure("gate met", Number(gate.met), 1, gate.reasons),
  ];
}

const droppedClaims = (ledger: readonly LedgerEntry[]): string[] =>
  ledger.flatMap((entry) =>
    entry.of === "claim" && entry.fate === "dropped"
      ? [`${entry.statement}\n    ${entry.code}: ${entry.reason}`]
      : [],
  );

const Recorded = z.object({ source: z.string(), reply: ExtractReply });

/** A reader's true claims of the five texts: what the checks drop of them are false rejects, but for slips of the reader. */
async function recordedFigures(): Promise<Figure[]> {
  const folder = join(root, "tests", "recorded");
  const replies = readdirSync(folder).map((name) =>
    Recorded.parse(JSON.parse(readFileSync(join(folder, name), "utf8"))),
  );
  const { context, ledger } = recordingContext();
  const library = await ingest({ publishers: [], fileBytesMax: 1e7 }).run(seedDocuments(), context);
  const chunked = await chunk({ tokensMax: 1500 }).run(library, context);
  const evidence = await extract({
    extractor: {
      read: async (part, { name, text }) => {
        const reply = replies.find(({ source }) => source === name)?.reply;
        if (reply === undefined) throw new Error(`No reply is recorded for ${name}.`);
        return readDrafts(reply, part, text);
      },
      // Repairs are not recorded: what fails is dropped.
      reread: async () => ({ claims: [], notArticle: [] }),
    },
    concurrency: 1,
  }).run(chunked, context);
  const claims = ledger.filter(({ of }) => of === "claim").length;
  const dropped = droppedClaims(ledger);
  const resolution = await resolve({ matcher: createExtractiveAnalyst().matcher }).run(
    evidence,
    context,
  );
  // The judge without a model knows only verbatim sentences: a reader's own wordings are not for it.
  const outcomes = (await canaryOutcomes(resolution)).filter(
    ({ measure }) => !measure.includes("judge"),
  );
  return [
    figure("a reader's claims kept", claims - dropped.length, claims, dropped),
    ...figuresOf(
      outcomes.map((outcome) => ({
        ...outcome,
        measure: outcome.measure.replace("canaries", "canaries of a reader's claims"),
      })),
    ),
  ];
}
