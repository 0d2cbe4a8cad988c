/** The traps of the five texts, sprung twice: when a reader draws the claim, and when a writer writes the sentence. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import type { Chunked } from "../../src/domain/chunk.ts";
import type { Speaker } from "../../src/domain/claim.ts";
import { type Verdict, VerdictKind } from "../../src/domain/verdict.ts";
import type { Judge } from "../../src/ports/analyst.ts";
import { chunk } from "../../src/stages/2-chunk/chunk.ts";
import { extract } from "../../src/stages/3-extract/extract.ts";
import { ingest } from "../../src/stages/1-ingest/ingest.ts";
import { resolutionOf, taskOf } from "../made/resolution.ts";
import { seedDocuments } from "../made/documents.ts";
import { recordingContext } from "../made/run-context.ts";
import { draftClaim, scriptedAnalyst, supported } from "../made/scripted-analyst.ts";
import { verifiedDraft } from "../made/verified-draft.ts";
import { seedTraps, type Trap } from "./seed-traps.ts";

let chunked: Chunked;
beforeAll(async () => {
  const { context } = recordingContext();
  const library = await ingest({ publishers: [], fileBytesMax: 1e7 }).run(seedDocuments(), context);
  chunked = await chunk({ tokensMax: 100_000 }).run(library, context);
});

function speakerOf(name: string | undefined): Speaker {
  if (name === undefined) return { kind: "source" };
  return name.startsWith("?")
    ? { kind: "unresolved", asWritten: name.slice(1) }
    : { kind: "named", name };
}

const claimOf = (said: string, { quote }: Trap, speaker: string | undefined) =>
  draftClaim(said, quote, { speaker: speakerOf(speaker) });

const fileOf = (number: string): string =>
  chunked.library.sources.find(({ name }) => name.startsWith(number))?.name ?? "";

/** Fates of a draft claim in stage 3, by a reader who gives nothing better when asked again. */
async function fatesOf(said: string, trap: Trap, speaker: string | undefined): Promise<string[]> {
  const run = recordingContext();
  const name = fileOf(trap.source);
  const { extractor } = scriptedAnalyst({
    read: async (_chunk, source) => ({
      claims: source.name === name ? [claimOf(said, trap, speaker)] : [],
      notArticle: [],
    }),
  });
  await extract({ extractor, concurrency: 1 }).run(chunked, run.context);
  return run.ledger.flatMap((entry) => (entry.of === "claim" ? [entry.fate] : []));
}

const Recorded = z.strictObject({
  header: z.strictObject({ model: z.string(), date: z.string(), prompt: z.string() }),
  verdicts: z.array(
    z.strictObject({
      sentence: z.string(),
      quote: z.string(),
      kind: VerdictKind,
      words: z.array(z.string()),
      because: z.string(),
    }),
  ),
});
const file = join(import.meta.dirname, "..", "recorded-verdicts", "seed-traps.json");
const { verdicts } = Recorded.parse(JSON.parse(readFileSync(file, "utf8")));

function verdictOn(sentence: string, quote: string): Verdict | undefined {
  const found = verdicts.find((one) => one.sentence === sentence && one.quote === quote);
  if (found === undefined) return undefined;
  const { kind, words, because } = found;
  return { kind, by: "judge", words, because };
}

type Bench = (trap: Trap) => Judge["judge"];

const blind: Bench = () => async (cases) => cases.map(() => supported);

/** What he said of it then; of what he was never shown, as of the canaries, that no quote says it. */
const recorded: Bench =
  ({ quote }) =>
  async (cases) =>
    cases.map(
      ({ sentence }): Verdict =>
        verdictOn(sentence, quote) ?? {
          kind: "not-addressed",
          by: "judge",
          words: [sentence],
          because: "He was never shown this.",
        },
    );

/** What the judge lets into the brief of a sentence that cites the honest finding. */
async function printed(text: string, trap: Trap, bench: Bench): Promise<string[]> {
  const { honest = "", honestSpeaker } = trap;
  const resolution = await resolutionOf(chunked, {
    [fileOf(trap.source)]: [claimOf(honest, trap, honestSpeaker)],
  });
  const [finding] = resolution.findings;
  if (finding === undefined) throw new Error(`No finding says: ${honest}`);
  const { brief } = await verifiedDraft(
    taskOf(resolution),
    { bottomLine: [{ text, kind: "fact", cites: [finding.id] }] },
    { script: { judge: bench(trap) } },
  );
  return brief.bottomLine.map((sentence) => sentence.text);
}

const honestTraps = seedTraps.filter(({ honest }) => honest !== undefined);

describe("a reader", () => {
  test.for(seedTraps.filter(({ isSense }) => isSense !== true))(
    "may not draw from $source: $said",
    async (trap) => {
      expect(await fatesOf(trap.said, trap, trap.speaker)).toEqual(["dropped"]);
    },
  );

  test.for(honestTraps)("may draw from $source: $honest", async (trap) => {
    expect(await fatesOf(trap.honest ?? "", trap, trap.honestSpeaker)).toEqual(["kept"]);
  });
});

describe("a writer, before a judge who sees nothing,", () => {
  test.for(honestTraps.filter(({ isSense }) => isSense !== true))(
    "may not write: $said",
    async (trap) => {
      expect(await printed(trap.said, trap, blind)).not.toContain(trap.said);
    },
  );

  test.for(honestTraps)("may write: $honest", async (trap) => {
    expect(await printed(trap.honest ?? "", trap, blind)).toEqual([trap.honest]);
  });
});

describe("a writer, before a reader who judged these sentences once,", () => {
  const judged = honestTraps.filter(({ said, quote }) => verdictOn(said, quote) !== undefined);

  test("has most of the traps before him", () => {
    expect(judged.length).toBeGreaterThanOrEqual(35);
    expect(judged.filter(({ isSense }) => isSense === true).length).toBeGreaterThan(0);
  });

  test.for(judged)("may not write: $said", async (trap) => {
    expect(await printed(trap.said, trap, recorded)).not.toContain(trap.said);
  });

  test.for(judged.filter(({ honest = "", quote }) => verdictOn(honest, quote) !== undefined))(
    "may write: $honest",
    async (trap) => {
      expect(await printed(trap.honest ?? "", trap, recorded)).toEqual([trap.honest]);
    },
  );
});
