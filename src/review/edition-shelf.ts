/** The sources of a stored edition as stages 1 and 2 had them: sentences, their numbers, furniture, chunks. */
import type { Brief, SourceRecord } from "../domain/brief.ts";
import type { Chunk, Chunked, SourceSentence } from "../domain/chunk.ts";
import { Config } from "../domain/config.ts";
import type { SourceId } from "../domain/ids.ts";
import type { Source } from "../domain/source.ts";
import { numberSentences } from "../stages/2-chunk/number-sentences.ts";
import { packSentences } from "../stages/2-chunk/pack-sentences.ts";

type Stored = Readonly<{
  brief: Brief;
  texts: ReadonlyMap<SourceId, string>;
  raws: ReadonlyMap<SourceId, Uint8Array>;
}>;

type Cut = Pick<Chunked, "chunks" | "sentences">;

/** No config lies beside an edition, so what a chunk could hold is looked for between these, in tokens. */
const tokensLeast = 50;
const tokensMost = 1_000_000;

/**
 * The same sentences with the same numbers as in the run, which stores how many each source has. Chunks are the same
 * where the config had the usual size; of another size they are as many, and may be parted elsewhere.
 *
 * @throws {Error} If a source of the brief has no text: a bug of the caller.
 */
export function chunkedOfEdition({ brief, texts, raws }: Stored): Chunked {
  const sources = brief.sources.map((record) => sourceOfRecord(record, texts));
  const library = { sources, origins: brief.origins, raws };
  const cut = (tokensMax: number): Cut => cutSources(sources, tokensMax);
  const usual = cut(Config.parse({}).limits.chunkTokens);
  const isRight = (found: Cut): boolean => isCutOf(found, brief);
  return { library, ...(isRight(usual) ? usual : (searchCut(brief, cut, isRight) ?? usual)) };
}

function sourceOfRecord(
  {
    textFile: _text,
    rawFile: _raw,
    citedSentences: _cited,
    sentences: _all,
    grade: _grade,
    ...source
  }: SourceRecord,
  texts: ReadonlyMap<SourceId, string>,
): Source {
  const text = texts.get(source.id);
  if (text === undefined) throw new Error(`The text of ${source.id} is not at hand.`);
  return { ...source, text };
}

function cutSources(sources: readonly Source[], tokensMax: number): Cut {
  const chunks: Chunk[] = [];
  const sentences = new Map<SourceId, readonly SourceSentence[]>();
  for (const source of sources) {
    // The run numbered its sentences before a model marked any of them.
    const furniture = source.furniture.filter(({ rule }) => rule !== "marked-by-model");
    const numbered = numberSentences({ ...source, furniture }, tokensMax);
    sentences.set(
      source.id,
      numbered.map(({ sentence }) => sentence),
    );
    for (const chunk of packSentences(source, numbered, tokensMax)) chunks.push(chunk);
  }
  return { chunks, sentences };
}

function isCutOf({ chunks, sentences }: Cut, { sources, making }: Brief): boolean {
  return (
    chunks.length === making.counts.chunks &&
    sources.every((record) => sentences.get(record.id)?.length === record.sentences)
  );
}

/** By halving: the less a chunk holds, the more chunks there are. */
function searchCut(
  { making }: Brief,
  cut: (tokensMax: number) => Cut,
  isRight: (found: Cut) => boolean,
): Cut | undefined {
  let [low, high] = [tokensLeast, tokensMost];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = cut(middle);
    if (isRight(found)) return found;
    if (found.chunks.length >= making.counts.chunks) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}
