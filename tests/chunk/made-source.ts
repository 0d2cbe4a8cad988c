/** Sources made of blocks, for the chunk stage's tests. */
import { contentHash, shortId } from "../../src/anchoring/content-hash.ts";
import { identityMap } from "../../src/anchoring/offset-map.ts";
import { OriginId, SourceId } from "../../src/domain/ids.ts";
import { type Span, spanOf } from "../../src/domain/place.ts";
import type { Block, Source } from "../../src/domain/source.ts";

export type MadeBlock = Readonly<{ kind: Block["kind"]; text: string }>;

/** One block a paragraph; `furniture` is marked on top, as a model marks it. */
export function sourceOf(blocks: readonly MadeBlock[], furniture: readonly Span[] = []): Source {
  const spans: Block[] = [];
  let text = "";
  for (const block of blocks) {
    spans.push({ kind: block.kind, span: spanOf(text.length, text.length + block.text.length) });
    text += `${block.text}\n\n`;
  }
  const unknown = { basis: "unknown" } as const;
  return {
    id: SourceId.parse(shortId("s", [text])),
    name: "made.txt",
    format: "text",
    encoding: "utf-8",
    rawBytes: text.length,
    rawHash: contentHash(text),
    text,
    textHash: contentHash(text),
    map: identityMap(text.length),
    metadata: {
      title: unknown,
      publisher: unknown,
      authors: [],
      published: unknown,
      language: unknown,
    },
    blocks: spans,
    furniture: furniture.map((span) => ({ span, rule: "marked-by-model" as const })),
    origin: OriginId.parse(shortId("o", [text])),
  };
}
