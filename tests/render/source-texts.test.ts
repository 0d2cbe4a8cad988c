import fc from "fast-check";
import { expect, test } from "vitest";
import type { Brief } from "../../src/domain/brief.ts";
import { SourceId } from "../../src/domain/ids.ts";
import { spanOf } from "../../src/domain/place.ts";
import { indexBrief } from "../../src/stages/7-render/brief-index.ts";
import { embeddedCharsMax, sourceTexts } from "../../src/stages/7-render/source-texts.ts";
import { sampleBrief } from "../../src/stages/7-render/sample-brief.ts";

type Span = Readonly<{ start: number; end: number }>;

const { brief: sample } = sampleBrief();
const id = SourceId.parse("s0000000001");

/** The segments of one text with these spans cited and these not article. */
function segments(text: string, cited: readonly Span[], furniture: readonly Span[]) {
  const [citation] = sample.citations;
  const [source] = sample.sources;
  if (citation === undefined || source === undefined)
    throw new Error("The sample lost its source.");
  const brief: Brief = {
    ...sample,
    citations: cited.map(({ start, end }, at) => ({
      ...citation,
      number: at + 1,
      span: spanOf(start, end),
    })),
    sources: [
      {
        ...source,
        furniture: furniture.map(({ start, end }) => ({ span: spanOf(start, end), rule: "menu" })),
      },
    ],
  };
  const { sources, windowed } = sourceTexts(indexBrief(brief), new Map([[id, text]]));
  return { windowed, segments: sources[0]?.segments ?? [] };
}

const text = "abcdefghij";
const span = fc
  .tuple(fc.nat(8), fc.integer({ min: 1, max: 4 }))
  .map(([start, length]) => ({ start, end: Math.min(text.length, start + length) }));

test("the segments of a text are the text, and those of a citation its quote", () => {
  fc.assert(
    fc.property(
      fc.array(span, { maxLength: 5 }),
      fc.array(span, { maxLength: 3 }),
      (cited, grey) => {
        const made = segments(text, cited, grey).segments;
        expect(made.map((segment) => segment.text).join("")).toBe(text);
        for (const [at, { start, end }] of cited.entries()) {
          const quote = made
            .filter(({ citationNumbers }) => citationNumbers.split(" ").includes(String(at + 1)))
            .map((segment) => segment.text);
          expect(quote.join("")).toBe(text.slice(start, end));
        }
        let offset = 0;
        for (const segment of made) {
          const at = offset;
          expect(segment.furniture).toBe(grey.some(({ start, end }) => start <= at && at < end));
          offset += segment.text.length;
        }
      },
    ),
  );
});

test("of a citation in pieces only the pieces are marked", () => {
  const [citation] = sample.citations;
  if (citation === undefined) throw new Error("The sample lost its citation.");
  const pieces = [spanOf(1, 3), spanOf(6, 8)];
  const brief: Brief = {
    ...sample,
    citations: [{ ...citation, span: spanOf(1, 8), anchor: { kind: "joined", pieces } }],
  };
  const { sources } = sourceTexts(indexBrief(brief), new Map([[id, text]]));
  const marked = sources[0]?.segments.filter(({ citationNumbers }) => citationNumbers === "1");
  expect(marked?.map((segment) => segment.text)).toEqual(["bc", "gh"]);
});

test("of large texts only the passages around quotes are embedded, and it says so", () => {
  const large = "x".repeat(embeddedCharsMax + 1);
  const { windowed, segments: made } = segments(
    large,
    [
      { start: 500_000, end: 500_010 },
      { start: 501_000, end: 501_010 },
    ],
    [{ start: 100, end: 200 }],
  );
  expect(windowed).toContain("1,000,001");
  expect(made.map(({ text: words, omission }) => (omission ? words : words.length))).toEqual([
    "[… 498,500 characters left out …]",
    1500,
    10,
    990,
    10,
    1500,
    "[… 497,491 characters left out …]",
  ]);
});
