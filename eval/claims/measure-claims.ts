/** What stage 3 keeps of lawful restatements and drops of planted faults, without a model. */
import type { Chunk, Chunked } from "../../src/domain/chunk.ts";
import type { DraftClaim } from "../../src/domain/claim.ts";
import { slice } from "../../src/domain/place.ts";
import { createExtractiveAnalyst } from "../../src/adapters/extractive/extractive-analyst.ts";
import { chunk as chunkStage } from "../../src/stages/2-chunk/chunk.ts";
import { ingest } from "../../src/stages/1-ingest/ingest.ts";
import type { DocumentFile } from "../../src/ports/document.ts";
import { documentOf, seedDocuments } from "../../tests/made/documents.ts";
import { recordingContext } from "../../tests/made/run-context.ts";
import { type Figure, type Outcome, figuresOf } from "../figure.ts";
import { nightOf } from "../nights/night.ts";
import { type MadeArticle, type Told, textOf } from "./made-article.ts";
import { madeArticles } from "./made-articles.ts";
import { plantFaults } from "./plant-faults.ts";
import { restatements } from "./restate.ts";
import { fateOf } from "./stage-three.ts";

/** A statement that must be kept, or must not, for a draft that is right but for it. */
type Case = Readonly<{
  measure: string;
  isLawful: boolean;
  draft: DraftClaim;
  chunk: Chunk;
  chunked: Chunked;
}>;

const nights = 6;

export async function measureClaims(): Promise<readonly Figure[]> {
  const made = madeArticles.map((article) => documentOf(article.name, textOf(article)));
  const reports = Array.from({ length: nights }, (_, number) => nightOf(300 + number).reports);
  const told = reports.flat().map(({ name, text }) => documentOf(name, text));
  const [seeds, articles] = [await chunkedOf(seedDocuments()), await chunkedOf(made)];
  const cases = [
    ...(await casesByRule(seeds)),
    ...(await casesByRule(articles)),
    ...(await casesByRule(await chunkedOf(told))),
    ...madeArticles.flatMap((article) => casesByHand(article, articles)),
  ];
  const outcomes: Outcome[] = [];
  const doubts: Outcome[] = [];
  for (const { measure, isLawful, draft, chunk, chunked } of cases) {
    const { isKept, isOpen, why } = await fateOf(draft, chunk, chunked);
    const shown = `${draft.statement}\n    quote: ${draft.evidence[0]?.quote ?? ""}\n    ${why}`;
    outcomes.push({ measure, isGood: isKept === isLawful, shown });
    const measured = isLawful ? "kept without a doubt" : "dropped or left open for the judge";
    doubts.push({ measure: measured, isGood: isOpen ? !isLawful : isKept === isLawful, shown });
  }
  return [
    ...figuresOf(outcomes.toSorted((one, other) => (order(one) < order(other) ? -1 : 1))),
    totalOf("lawful", "all lawful restatements: kept", outcomes),
    totalOf("kept", "all lawful restatements: kept without a doubt", doubts),
    totalOf("fault", "all planted faults: dropped", outcomes),
    totalOf("dropped", "all planted faults: dropped, or left open for the judge", doubts),
  ];
}

const order = ({ measure }: Outcome): string => (measure.startsWith("lawful") ? "0" : "1");

function totalOf(kind: string, measure: string, outcomes: readonly Outcome[]): Figure {
  const own = outcomes.filter((outcome) => outcome.measure.startsWith(kind));
  const good = own.filter(({ isGood }) => isGood).length;
  return { measure, good, of: own.length, cases: own.length, misses: [] };
}

async function chunkedOf(files: readonly DocumentFile[]): Promise<Chunked> {
  const { context } = recordingContext();
  const library = await ingest({ publishers: [], fileBytesMax: 1e7 }).run(files, context);
  return chunkStage({ tokensMax: 1500 }).run(library, context);
}

/** For every sentence that the extractive analyst draws from the texts, with the speaker it finds. */
async function casesByRule(chunked: Chunked): Promise<Case[]> {
  const { extractor } = createExtractiveAnalyst();
  const cases: Case[] = [];
  for (const source of chunked.library.sources) {
    const chunks = chunked.chunks.filter((each) => each.source === source.id);
    const { signal } = new AbortController();
    const drafts: (readonly [DraftClaim, Chunk])[] = [];
    for (const chunk of chunks) {
      const { claims } = await extractor.read(chunk, source, signal);
      for (const draft of claims) drafts.push([draft, chunk]);
    }
    const voices = [
      ...new Set(
        drafts.flatMap(([{ speaker }]) => (speaker.kind === "named" ? [speaker.name] : [])),
      ),
    ];
    for (const [draft, chunk] of drafts) {
      const told = { chunk, chunked };
      for (const { wording, statement } of restatements(draft.statement)) {
        cases.push({
          ...told,
          measure: `lawful: ${wording}`,
          isLawful: true,
          draft: { ...draft, statement },
        });
      }
      const ground = { text: draft.statement, source: source.text, voices };
      for (const { fault, statement } of plantFaults(ground)) {
        cases.push({
          ...told,
          measure: `fault: ${fault}`,
          isLawful: false,
          draft: { ...draft, statement },
        });
      }
    }
  }
  return cases;
}

function casesByHand({ name, paragraphs }: MadeArticle, chunked: Chunked): Case[] {
  const source = chunked.library.sources.find((each) => each.name === name);
  if (source === undefined) throw new Error(`${name} was not read.`);
  return paragraphs.flat().flatMap((told) => {
    const place = chunked.sentences
      .get(source.id)
      ?.find(({ span }) => slice(source.text, span) === told.text);
    const chunk = chunked.chunks.find(
      (each) =>
        each.source === source.id && each.sentences.some(({ number }) => number === place?.number),
    );
    if (place === undefined || chunk === undefined)
      throw new Error(`Not one sentence: ${told.text}`);
    const draft = draftOf(told, place.number);
    return [
      ...(told.lawful ?? []).map(([wording, statement]) => ({
        measure: `lawful: ${wording}`,
        isLawful: true,
        statement,
      })),
      ...(told.faulty ?? []).map(([fault, statement]) => ({
        measure: `fault: ${fault}`,
        isLawful: false,
        statement,
      })),
    ].map(({ statement, ...rest }) => ({
      ...rest,
      draft: { ...draft, statement },
      chunk,
      chunked,
    }));
  });
}

/** The speaker is the right one also where the statement names another: the statement is what is read. */
function draftOf({ text, by }: Told, sentence: number): DraftClaim {
  return {
    statement: text,
    kind: by === undefined ? "fact" : "reported",
    speaker: by === undefined ? { kind: "source" } : { kind: "named", name: by },
    stance: by === undefined ? "asserted" : "reported",
    time: { kind: "none" },
    entities: [],
    importance: 3,
    evidence: [{ sentence, quote: text }],
  };
}
