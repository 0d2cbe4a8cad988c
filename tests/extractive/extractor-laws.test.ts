import fc from "fast-check";
import { expect, test } from "vitest";
import { readQuotations } from "../../src/adapters/extractive/quotation-marks.ts";
import { extractiveExtractor } from "../../src/adapters/extractive/extractive-extractor.ts";
import { chunksOf, readText, sourceOf } from "./reading.ts";

const article = `
Russian President Vladimir Putin was in Kazakhstan on Thursday to shore up ties with the republic.
“I think the position is secure. Obviously, he will want to keep it,” Max Hess told CNBC Wednesday.
# The future
“The elites are changing,” he noted. The Foreign Ministry of Kazakhstan’s neighbour said that trade rose 4%.
? What does it mean?
Russia’s share of Chinese trade fell in 2022, and U.S. sanctions followed. Why did it fall? Yes.`;

// Few pieces, so that quotations open, close and overlap paragraph borders in many ways.
const piece = fc.constantFrom(
  "Putin",
  "Max Hess",
  " said",
  " he said",
  "“",
  "”",
  ". ",
  ", ",
  "\n",
  " The",
  " trade rose",
  " will",
  "Amma: ",
  "# ",
  " on Thursday",
  "…",
  "?",
  " 4%",
);
const pieces = fc
  .array(piece, { minLength: 3, maxLength: 40 })
  .map((parts) => parts.join(""))
  .filter((text) => /\p{L}/u.test(text.replace(/# /gu, "")));

test("every statement is a slice of its source, is its own only quote, and its names and time stand in it", async () => {
  await fc.assert(
    fc.asyncProperty(pieces, async (marked) => {
      const source = sourceOf(marked);
      for (const claim of await readText(marked)) {
        const { statement, evidence, entities, time, speaker } = claim;
        expect(source.text).toContain(statement);
        expect(evidence).toHaveLength(1);
        expect(evidence[0]?.quote).toBe(statement);
        for (const name of entities) expect(statement).toContain(name);
        expect(statement).toContain(time.kind === "stated" ? time.asWritten : "");
        expect(source.text).toContain(speaker.kind === "named" ? speaker.name : "");
      }
    }),
    { numRuns: 150 },
  );
});

test("a quote stands at the sentence whose number it gives", async () => {
  const source = sourceOf(article);
  const [chunk] = chunksOf(source);
  const claims = await readText(article);
  for (const { evidence } of claims) {
    const sentence = chunk?.sentences.find(({ number }) => number === evidence[0]?.sentence);
    const words = source.text.slice(sentence?.span.start, sentence?.span.end);
    expect(words).toContain(evidence[0]?.quote);
    expect(sentence?.role).toBe("prose");
  }
  expect(claims.length).toBe(6);
});

test("how a source is cut into chunks changes nothing that is read", async () => {
  const whole = await readText(article);
  for (const size of [1, 2, 3]) expect(await readText(article, size)).toEqual(whole);
});

test("headings and questions are never claims, and nothing is marked as furniture", async () => {
  const { signal } = new AbortController();
  const source = sourceOf(article);
  const [chunk] = chunksOf(source);
  if (chunk === undefined) throw new Error("The article has no chunk.");
  const reading = await extractiveExtractor.read(chunk, source, signal);
  const statements = reading.claims.map(({ statement }) => statement);
  expect(statements.filter((statement) => /\?|^The future$|^Yes/u.test(statement))).toEqual([]);
  expect(reading.notArticle).toEqual([]);
  expect((await extractiveExtractor.reread(chunk, source, reading, [], signal)).claims).toEqual([]);
});

test("names are given without their offices, possessives and peoples", async () => {
  const claims = await readText(article);
  const entitiesWith = (words: string) =>
    claims.find(({ statement }) => statement.includes(words))?.entities;
  expect(entitiesWith("shore up")).toEqual(["Vladimir Putin", "Kazakhstan"]);
  expect(entitiesWith("trade rose")).toEqual(["Foreign Ministry of Kazakhstan"]);
  expect(entitiesWith("sanctions")).toEqual(["Russia", "U.S."]);
});

test("an article before a name is no part of it, though nothing else in the text says so", async () => {
  const [claim] = await readText("The Hague Tribunal of Utopia met Max Hess.");
  const [other] = await readText("Although Ana Ruiz slept well, nobody else did.");
  expect(other?.entities).toEqual(["Ana Ruiz"]);
  expect(claim?.entities).toEqual(["Hague Tribunal of Utopia", "Max Hess"]);
});

test("the lead outweighs a detail, and a sentence that leans on another is detail", async () => {
  const claims = await readText(`
The president of Utopia signed the treaty on trade with Arcadia on Monday.
He wore a blue coat on that day.
The treaty on trade ends years of dispute between Utopia and Arcadia.
Birds sang in several of the trees.`);
  const [lead, leaning, , detail] = claims.map(({ importance }) => importance);
  expect(lead).toBe(5);
  expect(leaning).toBe(1);
  expect(detail).toBeLessThan(lead ?? 0);
});

test("masking keeps every offset and hides exactly what is quoted", () => {
  const text = fc.string({
    unit: fc.constantFrom("a", " ", "“", "”", '"', "„", "«", "»"),
    maxLength: 12,
  });
  fc.assert(
    fc.property(text, fc.boolean(), (quoted, inside) => {
      const { masked } = readQuotations(quoted, inside);
      expect(masked.length).toBe(quoted.length);
      const seen = masked.split("").flatMap((letter, at) => (letter === "a" ? quoted[at] : []));
      expect(new Set(seen)).toEqual(new Set(masked.includes("a") ? ["a"] : []));
    }),
  );
  expect(readQuotations("a “b” c").masked).toBe("a “\u0001” c");
  expect(readQuotations("b” c", true).masked).toBe("\u0001” c");
});
