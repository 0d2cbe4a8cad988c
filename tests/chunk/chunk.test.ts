import fc from "fast-check";
import { expect, test } from "vitest";
import { Chunk, type Chunked } from "../../src/domain/chunk.ts";
import { type Span, overlaps, slice, spanOf } from "../../src/domain/place.ts";
import type { Source } from "../../src/domain/source.ts";
import { chunk } from "../../src/stages/2-chunk/chunk.ts";
import { recordingContext } from "../made/run-context.ts";
import { type MadeBlock, sourceOf } from "./made-source.ts";

async function chunked(sources: readonly Source[], tokensMax: number): Promise<Chunked> {
  const library = { sources, origins: [], raws: new Map() };
  return chunk({ tokensMax }).run(library, recordingContext().context);
}

const piece = fc.constantFrom(
  "Leaders met.",
  "They agreed on gas, and on oil; then they left.",
  "Why?",
  "📈 rose 4%.",
  "中文很長，也許。",
);
const block: fc.Arbitrary<MadeBlock> = fc.record({
  kind: fc.constantFrom(
    "title" as const,
    "heading" as const,
    "question" as const,
    "prose" as const,
  ),
  text: fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(" ")),
});
const source = fc
  .record({
    blocks: fc.array(block, { minLength: 1, maxLength: 6 }),
    at: fc.nat({ max: 60 }),
    marks: fc.boolean(),
  })
  .map(({ blocks, at, marks }) => sourceOf(blocks, marks ? [spanOf(at, at + 9)] : []));
const tokensMax = fc.integer({ min: 1, max: 60 });

test("every sentence is in exactly one chunk, in order, numbered from 1", async () => {
  await fc.assert(
    fc.asyncProperty(source, tokensMax, async (made, limit) => {
      const { chunks, sentences } = await chunked([made], limit);
      const all = sentences.get(made.id) ?? [];
      expect(all.map(({ number }) => number)).toEqual(all.map((_, index) => index + 1));
      // Headings alone say nothing: they are numbered, so that they can be cited, and nobody reads them for claims.
      const isRead = made.blocks.some(({ kind }) => kind === "prose" || kind === "question");
      expect(chunks.flatMap((one) => one.sentences)).toEqual(isRead ? all : []);
    }),
  );
});

test("what is in no sentence is furniture, or white space, or between blocks", async () => {
  await fc.assert(
    fc.asyncProperty(source, tokensMax, async (made, limit) => {
      const { sentences } = await chunked([made], limit);
      const spans = (sentences.get(made.id) ?? []).map(({ span }) => span);
      expect(spans.some((span) => made.furniture.some((other) => overlaps(span, other.span)))).toBe(
        false,
      );
      if (made.furniture.length > 0) return;
      let rest = made.text;
      for (const { start, end } of spans.toReversed())
        rest = rest.slice(0, start) + rest.slice(end);
      expect(rest.trim()).toBe("");
    }),
  );
});

test("no chunk is over its budget, and none parts a character", async () => {
  await fc.assert(
    fc.asyncProperty(source, fc.integer({ min: 4, max: 60 }), async (made, limit) => {
      for (const one of (await chunked([made], limit)).chunks) {
        expect(one.tokens).toBeLessThanOrEqual(limit);
        expect(one.sentences.every(({ span }) => slice(made.text, span).isWellFormed())).toBe(true);
      }
    }),
  );
});

test("a chunk is what its schema says, with the two sentences before it as context", async () => {
  await fc.assert(
    fc.asyncProperty(source, tokensMax, async (made, limit) => {
      const { chunks, sentences } = await chunked([made], limit);
      const all = sentences.get(made.id) ?? [];
      for (const one of chunks) {
        expect(Chunk.parse(one)).toEqual(one);
        const first = (one.sentences[0]?.number ?? 1) - 1;
        expect(one.context).toEqual(all.slice(Math.max(0, first - 2), first));
        expect(one.span).toEqual({
          start: all[first]?.span.start,
          end: one.sentences.at(-1)?.span.end,
        });
      }
      expect(new Set(chunks.map(({ id }) => id)).size).toBe(chunks.length);
    }),
  );
});

test("sentences that cost the budget are whole", async () => {
  const made = sourceOf([{ kind: "prose", text: "Leaders met in the hall. They agreed on gas." }]);
  const { chunks } = await chunked([made], 9);
  expect(textsOf(made, chunks)).toEqual([["Leaders met in the hall."], ["They agreed on gas."]]);
});

test("a paragraph that fits a chunk is not parted", async () => {
  const paragraph = "Leaders met. They agreed.";
  const made = sourceOf(
    Array.from({ length: 3 }, () => ({ kind: "prose" as const, text: paragraph })),
  );
  const { chunks } = await chunked([made], 14);
  expect(chunks.map((one) => one.sentences.map(({ block: of }) => of))).toEqual([
    [0, 0],
    [1, 1],
    [2, 2],
  ]);
});

test("a question stays with its answer, and a heading with what it heads", async () => {
  const made = sourceOf([
    { kind: "prose", text: "Leaders met in the old hall on Monday." },
    { kind: "question", text: "What did they want?" },
    { kind: "prose", text: "They wanted gas." },
    { kind: "heading", text: "What follows" },
    { kind: "prose", text: "Nobody knows yet." },
  ]);
  const { chunks } = await chunked([made], 14);
  const roles = chunks.map((one) => one.sentences.map(({ role }) => role));
  expect(roles).toEqual([["prose"], ["question", "prose"], ["heading", "prose"]]);
});

test("a question begins a chunk if its answer is too long for one", async () => {
  const answer = "They wanted gas. They wanted oil. They wanted coal. They wanted wood.";
  const made = sourceOf([
    { kind: "prose", text: "Leaders met." },
    { kind: "question", text: "What did they want?" },
    { kind: "prose", text: answer },
  ]);
  const { chunks } = await chunked([made], 15);
  expect(chunks[1]?.sentences.map(({ role }) => role).slice(0, 2)).toEqual(["question", "prose"]);
});

test("a sentence over the budget is cut after a clause, each part with its own number", async () => {
  const made = sourceOf([
    { kind: "prose", text: "They agreed on gas in the hall, and on oil in the garden, and left." },
  ]);
  const { chunks } = await chunked([made], 12);
  expect(textsOf(made, chunks).flat()[0]).toBe("They agreed on gas in the hall,");
  expect(chunks.flatMap((one) => one.sentences.map(({ number }) => number))).toEqual([1, 2]);
});

test("a sentence without any border is cut between its characters", async () => {
  for (const sign of ["📈", "👩\u200d💻", "x\u0327\u0301"]) {
    const made = sourceOf([{ kind: "prose", text: `a${sign.repeat(60)}` }]);
    const parts = textsOf(made, (await chunked([made], 10)).chunks).flat();
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.join("")).toBe(made.text.trim());
    expect(parts.slice(1).every((part) => sign.startsWith(part.slice(0, 1)))).toBe(true);
    expect(parts.every((part) => part.isWellFormed())).toBe(true);
  }
});

test("a source without article text has no chunk and stays in the library", async () => {
  const made = { ...sourceOf([{ kind: "prose", text: "Menu" }]), blocks: [] };
  const { chunks, library, sentences } = await chunked([made], 100);
  expect(chunks).toEqual([]);
  expect(library.sources).toEqual([made]);
  expect(sentences.get(made.id)).toEqual([]);
});

test(
  "one line of two megabytes is chunked in no time worth mentioning",
  { timeout: 5000 },
  async () => {
    for (const text of ["word ".repeat(400_000), "x".repeat(2_000_000), "中".repeat(500_000)]) {
      const { chunks } = await chunked([sourceOf([{ kind: "prose", text }])], 1500);
      expect(chunks.length).toBeGreaterThan(10);
    }
  },
);

test("a run that was stopped rejects", async () => {
  const library = {
    sources: [sourceOf([{ kind: "prose", text: "It rose." }])],
    origins: [],
    raws: new Map(),
  };
  const { context } = recordingContext(AbortSignal.abort());
  await expect(chunk({ tokensMax: 9 }).run(library, context)).rejects.toThrow("abort");
});

test("a budget of nothing is a bug of the caller", () => {
  expect(() => chunk({ tokensMax: 0 })).toThrow(RangeError);
});

function textsOf(made: Source, chunks: Chunked["chunks"]): string[][] {
  const text = (span: Span): string => slice(made.text, span);
  return chunks.map((one) => one.sentences.map(({ span }) => text(span)));
}
