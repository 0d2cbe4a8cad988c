/** Reads a text with the extractive extractor: one chunk, paragraphs as blocks. */
import { splitSentences } from "../../src/anchoring/split-sentences.ts";
import { extractiveExtractor } from "../../src/adapters/extractive/extractive-extractor.ts";
import { Chunk } from "../../src/domain/chunk.ts";
import type { DraftClaim } from "../../src/domain/claim.ts";
import { slice } from "../../src/domain/place.ts";
import { Source } from "../../src/domain/source.ts";

/** Lines are paragraphs; `# ` begins a heading and `? ` an interviewer's question, and are no part of the text. */
export function sourceOf(marked: string): Source {
  let text = "";
  const blocks = marked
    .split("\n")
    .filter((line) => line.replace(/^[#?] /u, "").trim() !== "")
    .map((line) => {
      const kind = line.startsWith("# ") ? "heading" : line.startsWith("? ") ? "question" : "prose";
      const words = line.replace(/^[#?] /u, "");
      const start = text.length;
      text += `${words}\n\n`;
      return { kind, span: { start, end: start + words.length } };
    });
  const hash = "0".repeat(64);
  return Source.parse({
    id: "s0123456789",
    name: "test.txt",
    format: "text",
    encoding: "utf-8",
    rawBytes: text.length,
    rawHash: hash,
    text,
    textHash: hash,
    map: [[text.length]],
    metadata: {
      title: { basis: "unknown" },
      publisher: { basis: "unknown" },
      authors: [],
      published: { basis: "unknown" },
      language: { basis: "inferred", value: "en", evidence: "test" },
    },
    blocks,
    furniture: [],
    origin: "o0123456789",
  });
}

/** The source's chunks, each of at most `sentencesMax` sentences. */
export function chunksOf(source: Source, sentencesMax = Infinity): readonly Chunk[] {
  const sentences = source.blocks
    .flatMap(({ span, kind }, block) =>
      splitSentences(slice(source.text, span), "en").map(({ start, end }) => ({
        span: { start: span.start + start, end: span.start + end },
        role: kind,
        block,
      })),
    )
    .map((sentence, index) => ({ ...sentence, number: index + 1 }));
  const chunks: Chunk[] = [];
  for (let from = 0; from < sentences.length; from += sentencesMax) {
    const own = sentences.slice(from, from + sentencesMax);
    const span = { start: own[0]?.span.start, end: own.at(-1)?.span.end };
    const id = `${source.id}-${chunks.length + 1}`;
    chunks.push(
      Chunk.parse({ id, source: source.id, span, sentences: own, context: [], tokens: 1 }),
    );
    if (sentencesMax === Infinity) break;
  }
  return chunks;
}

export async function readText(
  marked: string,
  sentencesMax = Infinity,
): Promise<readonly DraftClaim[]> {
  const source = sourceOf(marked);
  const { signal } = new AbortController();
  const claims: DraftClaim[] = [];
  for (const chunk of chunksOf(source, sentencesMax)) {
    claims.push(...(await extractiveExtractor.read(chunk, source, signal)).claims);
  }
  return claims;
}

/** `"Max Hess"`, `"the source"`, or `"?he"` for a speaker whom the text does not name, of the claim with these words. */
export function speakerOf(claims: readonly DraftClaim[], words: string): string {
  const claim = claims.find(({ statement }) => statement.includes(words));
  if (claim === undefined) throw new Error(`No claim has "${words}".`);
  const { speaker } = claim;
  if (speaker.kind === "named") return speaker.name;
  return speaker.kind === "source" ? "the source" : `?${speaker.asWritten}`;
}
