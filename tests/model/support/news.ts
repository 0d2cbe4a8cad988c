/** Sources and chunks made of plain text, the way stages 1 and 2 make them, for tests of the model alone. */
import { contentHash, shortId } from "../../../src/anchoring/content-hash.ts";
import { estimateTokens } from "../../../src/anchoring/estimate-tokens.ts";
import { splitSentences } from "../../../src/anchoring/split-sentences.ts";
import type { Chunk, SourceSentence } from "../../../src/domain/chunk.ts";
import { ChunkId, OriginId, SourceId } from "../../../src/domain/ids.ts";
import { spanOf } from "../../../src/domain/place.ts";
import { Source } from "../../../src/domain/source.ts";

export function makeSource(text: string, title?: string): Source {
  const unknown = { basis: "unknown" } as const;
  return Source.parse({
    id: SourceId.parse(shortId("s", [text])),
    name: "news.txt",
    format: "text",
    encoding: "utf-8",
    rawBytes: text.length,
    rawHash: contentHash(text),
    text,
    textHash: contentHash(text),
    map: [[text.length]],
    metadata: {
      title: title === undefined ? unknown : { basis: "metadata", value: title, from: "test" },
      publisher: unknown,
      authors: [],
      published: unknown,
      language: unknown,
    },
    blocks: [],
    furniture: [],
    origin: OriginId.parse("o0123456789"),
  });
}

/** Cuts a source into chunks of about `tokensMax`, with two sentences of context. */
export function makeChunks(source: Source, tokensMax = 1500): Chunk[] {
  const sentences = splitSentences(source.text).map(({ start, end }, index): SourceSentence => ({
    number: index + 1,
    span: spanOf(start, end),
    role: "prose",
    block: 0,
  }));
  const groups: SourceSentence[][] = [];
  let tokens = 0;
  for (const sentence of sentences) {
    const size = estimateTokens(source.text.slice(sentence.span.start, sentence.span.end));
    const last = groups.at(-1);
    if (last === undefined || tokens + size > tokensMax) {
      groups.push([sentence]);
      tokens = size;
    } else {
      last.push(sentence);
      tokens += size;
    }
  }
  return groups.map((group, index) => chunkOf(source, sentences, group, index + 1));
}

function chunkOf(
  source: Source,
  all: readonly SourceSentence[],
  group: readonly SourceSentence[],
  number: number,
): Chunk {
  const first = group[0];
  const last = group.at(-1);
  if (first === undefined || last === undefined) throw new Error("A chunk needs a sentence.");
  const span = spanOf(first.span.start, last.span.end);
  return {
    id: ChunkId.parse(`${source.id}-${number}`),
    source: source.id,
    span,
    sentences: [...group],
    context: all.slice(Math.max(0, first.number - 3), first.number - 1),
    tokens: estimateTokens(source.text.slice(span.start, span.end)),
  };
}

/** One short source as one chunk, different for each number. */
export function shortNews(number: number): { source: Source; chunk: Chunk } {
  const source = makeSource(
    `The council of town ${number} met on Monday. It plans a levy of ${number} crowns on ferries.`,
  );
  const chunk = makeChunks(source)[0];
  if (chunk === undefined) throw new Error("A text of two sentences makes one chunk.");
  return { source, chunk };
}
