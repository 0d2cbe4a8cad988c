/** Evidence from small made texts: each paragraph a block, each sentence a claim in its own words. */
import { contentHash, shortId } from "../../src/anchoring/content-hash.ts";
import { identityMap } from "../../src/anchoring/offset-map.ts";
import { splitSentences } from "../../src/anchoring/split-sentences.ts";
import type { SourceSentence } from "../../src/domain/chunk.ts";
import type { Claim, Evidence } from "../../src/domain/claim.ts";
import { ChunkId, ClaimId, OriginId, SourceId } from "../../src/domain/ids.ts";
import { slice, spanOf } from "../../src/domain/place.ts";
import type { Block, Source } from "../../src/domain/source.ts";

export type Made = Readonly<{
  name: string;
  text: string;
  published?: string;
  /** Sources of one word share an origin; the source's own name otherwise. */
  origin?: string;
  notice?: "correction";
  /** Changes to the claims that the text makes, by the sentence's number from 1. */
  claims?: Readonly<Record<number, Partial<Claim>>>;
}>;

const names = /(?<=\s)\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)*/gu;

function blocksOf(text: string): Block[] {
  return [...text.matchAll(/[^\n]+/gu)].map((match, index) => ({
    span: spanOf(match.index, match.index + match[0].length),
    kind: index === 0 && !/[.!?”"]\s*$/u.test(match[0]) ? "title" : "prose",
  }));
}

function sentencesOf(text: string, blocks: readonly Block[]): SourceSentence[] {
  return blocks
    .flatMap(({ span, kind }, block) =>
      splitSentences(slice(text, span)).map(({ start, end }) => ({
        span: spanOf(span.start + start, span.start + end),
        role: kind,
        block,
      })),
    )
    .map((sentence, index) => ({ ...sentence, number: index + 1 }));
}

function claimsOf(
  { text, claims = {} }: Made,
  source: SourceId,
  sentences: readonly SourceSentence[],
): Claim[] {
  return sentences
    .filter(({ role }) => role === "prose")
    .map(({ span, number }) => {
      const quote = slice(text, span);
      const claim: Claim = {
        id: ClaimId.parse(shortId("c", [source, quote, String(span.start)])),
        source,
        chunk: ChunkId.parse(`${source}-1`),
        statement: quote,
        kind: "fact",
        speaker: { kind: "source" },
        stance: "asserted",
        time: { kind: "none" },
        entities: [...new Set(quote.match(names))],
        importance: 3,
        citations: [{ source, span, quote, anchor: { kind: "exact", folded: false } }],
      };
      return { ...claim, ...claims[number] };
    });
}

export const sourceIdOf = (text: string): SourceId => SourceId.parse(shortId("s", [text]));
const originIdOf = (name: string): OriginId => OriginId.parse(shortId("o", [name]));

function sourceOf({ name, text, published, notice, origin = name }: Made, blocks: Block[]): Source {
  return {
    id: sourceIdOf(text),
    name,
    format: "text",
    encoding: "utf-8",
    rawBytes: Buffer.byteLength(text),
    rawHash: contentHash(text),
    text,
    textHash: contentHash(text),
    map: identityMap(text.length),
    metadata: {
      title: { basis: "unknown" },
      publisher: { basis: "unknown" },
      authors: [],
      published:
        published === undefined
          ? { basis: "unknown" }
          : { basis: "metadata", value: published, from: "test" },
      language: { basis: "inferred", value: "en", evidence: "test" },
    },
    blocks,
    furniture: [],
    origin: originIdOf(origin),
    ...(notice === undefined ? {} : { notice }),
  };
}

export function makeEvidence(made: readonly Made[]): Evidence {
  const sentences = new Map<SourceId, readonly SourceSentence[]>();
  const claims: Claim[] = [];
  const sources = made.map((one) => {
    const blocks = blocksOf(one.text);
    const source = sourceOf(one, blocks);
    const own = sentencesOf(one.text, blocks);
    sentences.set(source.id, own);
    claims.push(...claimsOf(one, source.id, own));
    return source;
  });
  const origins = [...Map.groupBy(sources, ({ origin }) => origin)].map(([id, own]) => ({
    id,
    name: own[0]?.name ?? "",
    basis: { kind: "own" as const },
    sources: own.map((source) => source.id),
  }));
  return { library: { sources, origins, raws: new Map() }, chunks: [], sentences, claims };
}
