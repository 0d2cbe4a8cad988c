/** A quote that stands several times keeps its places until something in the draft's context decides. */
import { expect, test } from "vitest";
import type { DraftClaim } from "../../src/domain/claim.ts";
import { spanOf, type Span } from "../../src/domain/place.ts";
import { settlePlace } from "../../src/stages/3-extract/settle-place.ts";
import { draftClaim } from "../made/scripted-analyst.ts";

const written = [
  "The mine will close, the ministry wrote.",
  "Nobody asked the miners of Karaganda.",
  "Dana Akhmetova said the mine will close in May.",
  "Unions protested at once.",
  "Trains stood still and shops were shut.",
  "A week later they heard again that the mine will close for good.",
];
const text = written.join(" ");
const sentences = written.map((sentence, index) => {
  const start = text.indexOf(sentence);
  return {
    number: index + 11,
    span: spanOf(start, start + sentence.length),
    role: "prose" as const,
    block: 0,
  };
});

function placesOf(quote: string): Span[] {
  return Array.from(text.matchAll(new RegExp(quote, "g")), ({ index }) =>
    spanOf(index, index + quote.length),
  );
}

/** Number of the sentence that is settled on; 0 if nothing decides. */
function settledIn(
  quote: string,
  { sentence = 99, others = [], ...draft }: Partial<DraftClaim> & Where,
): number {
  const claim = draftClaim("It was said.", quote, draft);
  const place = settlePlace(placesOf(quote), { draft: claim, sentence, sentences, text, others });
  return sentences.find(({ span }) => place !== undefined && span.end > place.start)?.number ?? 0;
}
type Where = { sentence?: number; others?: readonly Span[] };

test.for([
  { by: "the sentence that the draft numbers", given: { sentence: 13 }, number: 13 },
  {
    by: "the claim's other quote",
    given: { others: [spanOf(text.indexOf("A week"), text.indexOf("A week") + 6)] },
    number: 16,
  },
  {
    by: "the speaker",
    given: { speaker: { kind: "named", name: "Dana Akhmetova" } as const, statement: "!" },
    number: 13,
  },
  {
    by: "the statement's own words",
    given: { statement: "The mine will close for good." },
    number: 16,
  },
  { by: "a number that is off by one", given: { sentence: 12, statement: "!" }, number: 0 },
  {
    by: "a number that is nearer to one of them",
    given: { sentence: 15, statement: "!" },
    number: 16,
  },
  { by: "nothing", given: { statement: "!" }, number: 0 },
])("is decided by $by", ({ given, number }) => {
  expect(settledIn("mine will close", given)).toBe(number);
});

test("of several places in one sentence the first will do, since all of them cite that sentence", () => {
  expect(settledIn("the m", { sentence: 11, statement: "!" })).toBe(11);
  expect(placesOf("s").length).toBeGreaterThan(1);
});

test("a number goes before every other sign, because the quote bears it out", () => {
  const others = [spanOf(text.indexOf("A week"), text.indexOf("A week") + 6)];
  expect(settledIn("mine will close", { sentence: 11, others })).toBe(11);
});
