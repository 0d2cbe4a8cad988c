import fc from "fast-check";
import { expect, test } from "vitest";
import { extractiveJudge } from "../../src/adapters/extractive/extractive-judge.ts";
import type { Speaker } from "../../src/domain/claim.ts";
import type { Verdict } from "../../src/domain/verdict.ts";
import type { JudgeCase } from "../../src/ports/analyst.ts";

const source: Speaker = { kind: "source" };
const named = (name: string): Speaker => ({ kind: "named", name });
const quote = "Rosatom will build 3 plants in Kazakhstan by May 2026, and Turkey does not object.";

async function verdictOf(
  sentence: string,
  more: Partial<JudgeCase> & { quotes?: readonly string[]; said?: Speaker } = {},
): Promise<Verdict> {
  const { quotes = [quote], said = source, ...rest } = more;
  const evidence = quotes.map((one) => ({ source: "a.txt", speaker: said, quote: one }));
  const one: JudgeCase = { sentence, kind: "fact", speaker: said, evidence, ...rest };
  const [verdict] = await extractiveJudge.judge([one], new AbortController().signal);
  if (verdict === undefined) throw new Error("The judge did not answer.");
  return verdict;
}

test("a sentence that stands in a quote to the letter is supported", async () => {
  expect(await verdictOf(quote)).toMatchObject({ kind: "supported", by: "verbatim", words: [] });
  const two = ["Something else.", `It rained. ${quote} It stopped.`];
  expect(await verdictOf(quote, { quotes: two })).toMatchObject({ kind: "supported" });
});

test.for([
  { canary: "number", from: "3 plants", to: "13 plants", word: "13" },
  { canary: "name", from: "Rosatom", to: "Gazprom", word: "Gazprom" },
  { canary: "place", from: "Kazakhstan", to: "Armenia", word: "Armenia" },
  { canary: "month", from: "May 2026", to: "June 2026", word: "June" },
  { canary: "year", from: "2026", to: "2023", word: "2023" },
  { canary: "dropped negation", from: "does not object", to: "does object", word: "not" },
  { canary: "added negation", from: "will build", to: "will not build", word: "not" },
])("a changed $canary is contradicted, and named", async ({ from, to, word }) => {
  const verdict = await verdictOf(quote.replace(from, to));
  expect(verdict).toMatchObject({ kind: "contradicted", by: "verbatim" });
  expect(verdict.words).toContain(word);
});

test.for([
  { of: "another name", speaker: named("Xi Jinping"), kind: "contradicted" },
  { of: "the source", speaker: source, kind: "contradicted" },
  {
    of: "somebody unnamed",
    speaker: { kind: "unresolved", asWritten: "he" },
    kind: "contradicted",
  },
  { of: "the short form of the name", speaker: named("Hess"), kind: "supported" },
  { of: "the same name", speaker: named("Max Hess"), kind: "supported" },
] as const)("the words of Max Hess, given to $of, are $kind", async ({ speaker, kind }) => {
  expect(await verdictOf(quote, { said: named("Max Hess"), speaker })).toMatchObject({ kind });
});

test("a speaker put before the words is contradicted", async () => {
  const verdict = await verdictOf(`According to Xi Jinping, ${quote}`);
  expect(verdict).toMatchObject({ kind: "contradicted" });
  expect(verdict.words).toContain("Jinping");
});

test.for([
  {
    why: "it is a clause of a denial",
    sentence: "it will build 3 plants.",
    quotes: ["Rosatom denied that it will build 3 plants."],
  },
  { why: "its end was cut off", sentence: "Rosatom will build 3 plants", quotes: [quote] },
  { why: "it is about something else", sentence: "Birds sang in the trees.", quotes: [quote] },
  { why: "a plain word was changed", sentence: quote.replace("build", "close"), quotes: [quote] },
  { why: "there is no evidence", sentence: quote, quotes: [] },
])("a sentence is not supported when $why", async ({ sentence, quotes }) => {
  const verdict = await verdictOf(sentence, { quotes });
  expect(verdict.kind).not.toBe("supported");
  expect(verdict.words.length).toBeGreaterThan(0);
});

test("every case gets its verdict, in order, and only the quote's own letters are supported", async () => {
  const word = fc.constantFrom("Putin", "Hess", "3", "4", "not", "is", "there", "May");
  const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((list) => `${list.join(" ")}.`);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(words, words), { maxLength: 5 }), async (pairs) => {
      const cases = pairs.map(([sentence, only]): JudgeCase => {
        const evidence = [{ source: "a.txt", speaker: source, quote: only }];
        return { sentence, kind: "fact", speaker: source, evidence };
      });
      const verdicts = await extractiveJudge.judge(cases, new AbortController().signal);
      expect(verdicts.map(({ kind }) => kind === "supported")).toEqual(
        pairs.map(([sentence, only]) => sentence === only),
      );
    }),
  );
});
