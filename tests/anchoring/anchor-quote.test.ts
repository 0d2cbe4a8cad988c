import { expect, test } from "vitest";
import { anchorQuote, prepareText } from "../../src/anchoring/anchor-quote.ts";
import { canonicalize } from "../../src/anchoring/canonicalize.ts";
import { toRaw } from "../../src/anchoring/offset-map.ts";
import type { Anchor } from "../../src/domain/claim.ts";
import { type Span, spanOf } from "../../src/domain/place.ts";
import { type AnchorCase, anchorCases } from "./anchor-cases.ts";
import { lostCases } from "./lost-cases.ts";
import { readMarks } from "./read-marks.ts";

/** An anchor without its similarity, which may be tuned. */
function shapeOf(anchor: Anchor): object {
  if (!("span" in anchor)) return anchor;
  const kind = anchor.kind === "exact" && anchor.folded ? "folded" : anchor.kind;
  return { kind, span: anchor.span };
}

function hintOf({ near }: AnchorCase, shift = 0): { near?: number } {
  return near === undefined ? {} : { near: near + shift };
}

test.for(anchorCases)("anchors to $where", (anchorCase) => {
  const { text, span } = readMarks(anchorCase.marked);
  const anchor = anchorQuote(text, anchorCase.quote, hintOf(anchorCase));
  expect(shapeOf(anchor)).toEqual({ kind: anchorCase.kind, span });
});

test.for(anchorCases)("anchors behind an emoji to $where", (anchorCase) => {
  const { text, span } = readMarks(`📈👩‍💻 ${anchorCase.marked}`);
  const shift = text.length - readMarks(anchorCase.marked).text.length;
  const anchor = anchorQuote(text, anchorCase.quote, hintOf(anchorCase, shift));
  expect(shapeOf(anchor)).toEqual({ kind: anchorCase.kind, span });
});

test.for(anchorCases)("anchors through CRLF, and back in the file, to $where", (anchorCase) => {
  const raw = readMarks(
    `\ufeffBefore it.\r\n\r\n${anchorCase.marked.replaceAll("\n", "\r\n")}\r\n`,
  );
  const { text, map } = canonicalize(raw.text);
  const shift = "Before it.\n\n".length;
  const anchor = anchorQuote(text, anchorCase.quote, hintOf(anchorCase, shift));
  expect("span" in anchor ? toRaw(map, anchor.span) : anchor).toEqual(raw.span);
});

test.for(anchorCases)("anchors in every chunk that holds it to $where", (anchorCase) => {
  const { text, span } = readMarks(`Some say so. ${anchorCase.marked} Others do not.`);
  const shift = "Some say so. ".length;
  for (let start = 0; start <= shift; start += 1) {
    const hint = hintOf(anchorCase, shift - start);
    const anchor = anchorQuote(text.slice(start), anchorCase.quote, hint);
    expect(shapeOf(anchor)).toEqual({
      kind: anchorCase.kind,
      span: { start: span.start - start, end: span.end - start },
    });
  }
});

test.for(lostCases)("loses the quote when $when", ({ text, quote, reason }) => {
  expect(anchorQuote(text, quote)).toEqual({ kind: "lost", reason });
});

test("an empty quote is refused", () => {
  expect(() => anchorQuote("text", "")).toThrow("empty quote");
});

test("half of an emoji is no quote of it", () => {
  expect(anchorQuote("a 📈 b", "\ud83d").kind).toBe("lost");
});

const twice = "It rose. Then “it rose” again, and it rose.";
const places = { first: spanOf(15, 22), last: spanOf(35, 42) } satisfies Record<string, Span>;

test.for([
  { what: "the place within the chunk", hint: { within: spanOf(30, 43) }, span: places.last },
  {
    what: "the place that is not furniture",
    hint: { forbidden: [spanOf(10, 25)] },
    span: places.last,
  },
  { what: "the place nearest the hint", hint: { near: 18 }, span: places.first },
  {
    what: "what lies within before what is near",
    hint: { near: 15, within: spanOf(30, 43) },
    span: places.last,
  },
])("chooses $what", ({ hint, span }) => {
  expect(anchorQuote(twice, "it rose", hint)).toEqual({ kind: "exact", span, folded: false });
});

test("a quote that stands several times keeps all its places until something decides", () => {
  expect(anchorQuote(twice, "it rose")).toEqual({
    kind: "ambiguous",
    places: [places.first, places.last],
  });
  const folded = anchorQuote("“up now”, ‘up now’", '"up now"');
  expect(folded.kind === "ambiguous" ? folded.places : folded).toHaveLength(2);
});

test("the case of the first letter decides between places that differ by nothing else", () => {
  const text = "Panel met\u00a0today. The panel met\u00a0today.";
  expect(anchorQuote(text, "panel met today")).toMatchObject({ span: spanOf(21, 36) });
  expect(anchorQuote(text, "Panel met today")).toMatchObject({ span: spanOf(0, 15) });
});

test("a quote in pieces tells where each of them stands", () => {
  const text = "The panel met at noon in the old hall and then agreed on gas.";
  const anchor = anchorQuote(text, "The panel met … in the old hall … agreed on gas");
  expect(anchor).toEqual({
    kind: "joined",
    span: spanOf(0, 60),
    pieces: [spanOf(0, 13), spanOf(22, 37), spanOf(47, 60)],
  });
});

test("nothing is anchored into what is forbidden, exactly or closely", () => {
  const text = "Leaders promised closer economic cooperation there.";
  const forbidden = [spanOf(0, text.length)];
  for (const quote of [
    "promised closer",
    "“promised closer”",
    "promised closer econmic cooperation",
  ]) {
    expect(anchorQuote(text, quote, { forbidden })).toEqual({ kind: "lost", reason: "absent" });
  }
});

test("the worse a quote is, the lower its similarity", () => {
  const text =
    "Leaders of both countries promised closer economic cooperation in the coming period.";
  const quotes = [
    "Leaders of both countries promised closer econmic cooperation in the coming period.",
    "Leaders of both countries promised econmic cooperation in the comng period.",
    "Leaders of both promised mutual econmic cooperation in the comng term.",
  ];
  const similarities = quotes.map((quote) => {
    const anchor = anchorQuote(text, quote);
    return anchor.kind === "close" ? anchor.similarity : Number.NaN;
  });
  expect(similarities).toEqual(similarities.toSorted((one, other) => other - one));
  expect(similarities.every((similarity) => similarity > 0 && similarity < 1)).toBe(true);
});

test("a prepared text answers as the text itself", () => {
  for (const anchorCase of anchorCases) {
    const { text } = readMarks(anchorCase.marked);
    const prepared = prepareText(text);
    const hint = hintOf(anchorCase);
    expect(anchorQuote(prepared, anchorCase.quote, hint)).toEqual(
      anchorQuote(text, anchorCase.quote, hint),
    );
  }
});

test(
  "a text of one letter, and a quote of many, take no time worth mentioning",
  { timeout: 5000 },
  () => {
    expect(anchorQuote("a".repeat(1_000_000), "a").kind).toBe("lost");
    expect(anchorQuote("a ".repeat(500_000), "b a a a a a").kind).toBe("ambiguous");
    expect(anchorQuote("word ".repeat(20_000), "other word ".repeat(2000)).kind).toBe("lost");
  },
);
