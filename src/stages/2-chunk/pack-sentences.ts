/** Sentences of one source into chunks, with paragraph borders preferred. */
import type { Chunk } from "../../domain/chunk.ts";
import { ChunkId } from "../../domain/ids.ts";
import { spanOf } from "../../domain/place.ts";
import type { Source } from "../../domain/source.ts";
import type { PricedSentence } from "./number-sentences.ts";

/** Sentences that precede a chunk and go along to explain it. */
const contextSentences = 2;

/** A paragraph; or a question, a title or a heading with the paragraph that it belongs to. */
type Unit = Readonly<{ from: number; to: number; tokens: number }>;

/**
 * Chunks in order, each of at most `tokensMax` tokens. A unit that fits a chunk is never parted; one
 * that does not is filled in sentence by sentence.
 */
export function packSentences(
  source: Source,
  sentences: readonly PricedSentence[],
  tokensMax: number,
): Chunk[] {
  const packer = new Packer(source, sentences, tokensMax);
  for (const unit of unitsOf(sentences)) {
    if (unit.tokens > tokensMax) packer.addParted(unit);
    else packer.addWhole(unit);
  }
  return packer.finish();
}

function unitsOf(sentences: readonly PricedSentence[]): Unit[] {
  const units: Unit[] = [];
  let from = 0;
  let tokens = 0;
  for (const [index, { sentence, tokens: cost }] of sentences.entries()) {
    tokens += cost;
    const next = sentences[index + 1]?.sentence;
    const isLastOfBlock = next === undefined || next.block !== sentence.block;
    if (!isLastOfBlock || (sentence.role !== "prose" && next !== undefined)) continue;
    units.push({ from, to: index + 1, tokens });
    from = index + 1;
    tokens = 0;
  }
  return units;
}

class Packer {
  readonly #source: Source;
  readonly #sentences: readonly PricedSentence[];
  readonly #tokensMax: number;
  readonly #chunks: Chunk[] = [];
  #from = 0;
  #to = 0;
  #tokens = 0;

  constructor(source: Source, sentences: readonly PricedSentence[], tokensMax: number) {
    this.#source = source;
    this.#sentences = sentences;
    this.#tokensMax = tokensMax;
  }

  addWhole({ to, tokens }: Unit): void {
    if (this.#tokens + tokens > this.#tokensMax) this.#close();
    this.#to = to;
    this.#tokens += tokens;
  }

  /** Begins a chunk of its own unless the one at hand is less than half full. */
  addParted({ from, to }: Unit): void {
    const opensUnit = this.#sentences[from]?.sentence.role !== "prose";
    if (opensUnit || this.#tokens * 2 >= this.#tokensMax) this.#close();
    for (let index = from; index < to; index += 1) {
      this.addWhole({ from: index, to: index + 1, tokens: this.#sentences[index]?.tokens ?? 0 });
    }
  }

  finish(): Chunk[] {
    this.#close();
    return this.#chunks;
  }

  #close(): void {
    const first = this.#sentences[this.#from]?.sentence;
    const last = this.#sentences[this.#to - 1]?.sentence;
    if (first === undefined || last === undefined || this.#to === this.#from) return;
    this.#chunks.push({
      id: ChunkId.parse(`${this.#source.id}-${this.#chunks.length + 1}`),
      source: this.#source.id,
      span: spanOf(first.span.start, last.span.end),
      sentences: this.#slice(this.#from, this.#to),
      context: this.#slice(Math.max(0, this.#from - contextSentences), this.#from),
      tokens: Math.max(1, Math.ceil(this.#tokens)),
    });
    this.#from = this.#to;
    this.#tokens = 0;
  }

  #slice(from: number, to: number): Chunk["sentences"] {
    return this.#sentences.slice(from, to).map(({ sentence }) => sentence);
  }
}
