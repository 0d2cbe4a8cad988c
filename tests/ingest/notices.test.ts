/** Notices of withdrawal and correction: the first takes the article back, the second is no news. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { documentOf } from "../made/documents.ts";
import { ingestFiles, wordsOf } from "./ingest-documents.ts";

const sentences = [
  "The ferry Meridian sank off the port of Orlan on Friday, the coast guard said.",
  "Boats from Belmar looked for the missing until it was dark.",
  "The owner of the ferry has withdrawn a report on its hull.",
  "Grain prices in Astana rose by 4 percent in the first week of the harvest.",
] as const;
const article = fc
  .array(fc.constantFrom(...sentences), { minLength: 12, maxLength: 20 })
  .map((all) => all.map((each, index) => `${each} It was hour ${index + 1}.`));
const withdrawals = [
  "This article has been withdrawn because its figures could not be verified.",
  "Editor’s note: This article, published on 20 November, has been retracted.",
  "We have retracted this story, and apologise to our readers.",
  "Reuters has withdrawn this story.",
] as const;
const corrections = [
  "Editor’s note: An earlier version of this article said that two ferries sank.",
  "CORRECTION: Prices rose by 4 percent, not 14 percent.",
  "This article was amended on 20 November to correct the name of the ferry.",
  "We apologise to our readers for the error.",
  "(Corrects paragraph 2 to say Friday)",
] as const;

async function read(paragraphs: readonly string[]) {
  const { library, fates, notes } = await ingestFiles([
    documentOf("a.txt", paragraphs.join("\n\n")),
  ]);
  const rules = notes.map(({ rule }) => rule).filter((rule) => rule.endsWith("-notice"));
  return { source: library.sources[0], fate: fates[0], notes, rules };
}

test("a notice at either end of an article takes all of it back, and can be cited", async () => {
  const notice = fc.constantFrom(...withdrawals);
  await fc.assert(
    fc.asyncProperty(article, notice, fc.boolean(), async (paragraphs, words, isAbove) => {
      const { source, fate, rules } = await read(
        isAbove ? ["Ferry sinks", words, ...paragraphs] : ["Ferry sinks", ...paragraphs, words],
      );
      expect(fate).toMatchObject({ fate: "used", code: "withdrawal-notice" });
      expect(rules).toEqual(["ingest/withdrawal-notice"]);
      const blocks = source === undefined ? [] : wordsOf(source).blocks;
      expect(blocks.filter(([kind]) => kind === "heading")).toEqual([
        ["heading", expect.stringMatching(/withdrawn|retracted/)],
      ]);
      expect(blocks.filter(([kind]) => kind === "prose")).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

test("a correction is no part of the article wherever it stands, and nothing else is lost", async () => {
  const note = fc.constantFrom(...corrections);
  await fc.assert(
    fc.asyncProperty(article, note, fc.nat({ max: 12 }), async (paragraphs, words, at) => {
      const plain = await read(["Ferry sinks", ...paragraphs]);
      const noted = await read(["Ferry sinks", ...paragraphs.toSpliced(at, 0, words)]);
      expect(noted.rules).toEqual(["ingest/correction-notice"]);
      expect(noted.fate).toMatchObject({ code: "read" });
      const blocksOf = ({ source }: typeof plain) =>
        source === undefined ? [] : wordsOf(source).blocks;
      expect(blocksOf(noted)).toEqual(blocksOf(plain));
    }),
    { numRuns: 30 },
  );
});

test("an article without a notice is read as it is", async () => {
  await fc.assert(
    fc.asyncProperty(article, async (paragraphs) => {
      const { fate, rules } = await read(["Ferry sinks", ...paragraphs]);
      expect(fate).toMatchObject({ code: "read" });
      expect(rules).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

test.for([
  ["This article has been withdrawn.", "We apologise to our readers."],
  ["STORY REMOVED: BC-Grain", "The story about grain in Astana has been withdrawn."],
  ["RETRACTED: Grain prices rise", "Grain prices in Astana rose by 4 percent."],
  ["Notice of retraction", "This paper has been formally retracted by its editors."],
  ["Ferry sinks", "This story has been taken down. It did not meet our standards."],
])("taken back: %s", async (paragraphs) => {
  expect((await read(paragraphs)).rules).toEqual(["ingest/withdrawal-notice"]);
});

test.for([
  ["Journal retracts study", "The Lancet retracted a study on Friday. The article was withdrawn."],
  ["Editor goes", "“This article has been withdrawn,” the editor said on Friday."],
  ["Troops go", "This report says that troops were withdrawn from Pesk on Friday."],
  ["Bill", "The government has withdrawn the report on Friday, the minister said."],
  ["Draft", "We have withdrawn our report, the minister told parliament on Friday."],
  ["Page one", "This story has not been withdrawn. Editors in Orlan stand by it."],
  ["Apology", "The minister said: “We apologise for the error.” Pesk waits for its money."],
  [
    "Schools",
    "Editor’s note: This story tells of violence.\n\nTwo men were hurt in Pesk on Friday.",
  ],
])("news, and no notice: %s", async (paragraphs) => {
  const { fate, rules } = await read(paragraphs);
  expect(fate).toMatchObject({ code: "read" });
  expect(rules).toEqual([]);
});

test("an article that was taken back and put right again is corrected, not withdrawn", async () => {
  const { rules } = await read([
    "Grain prices rise",
    "Editor’s note: This article was withdrawn on Friday and has been corrected and republished.",
    ...sentences,
  ]);
  expect(rules).toEqual(["ingest/correction-notice"]);
});

describe("a correction that is a document of its own", () => {
  const figures = "An article on Monday gave the number of cars as 14,000. It is 41,000.";
  const dated = "Published: 17 November 2026";
  test.for([
    ["under a label", ["Correction", "Prices rose by 4 percent, not 14. We regret it."]],
    ["after its label", [`Correction: ${figures}`]],
    ["under a masthead", ["Harbour Courier", dated, `Correction: ${figures}`]],
    ["with regrets", [`CORRECTION: ${figures}`, "The Harbour Courier regrets the error."]],
    ["that says it is corrected", [`Correction: ${figures} The text has been corrected.`]],
    [
      "among others",
      ["Corrections and clarifications", figures, "A name was misspelled on Friday. It is Ana."],
    ],
    ["under a headline", ["Correction: Port of Belmar", `A report misstated a figure. ${figures}`]],
    ["of an earlier version", ["An earlier version of this article said that two ferries sank."]],
  ] as const)("is read as any other text: %s", async ([, paragraphs]) => {
    const { source, fate, rules } = await read(paragraphs);
    expect(fate).toMatchObject({ fate: "used", code: "read" });
    expect(rules).toEqual([]);
    expect(source?.notice).toBe("correction");
    const prose = source === undefined ? [] : wordsOf(source).blocks;
    const figure = paragraphs.find((each) => /\d{2}|two/.test(each) && !each.startsWith("Pub"));
    expect(prose).toContainEqual(["prose", figure]);
  });

  test.for([
    ["We apologise to our readers for the error."],
    ["Harbour Courier", "This article was amended on 20 November to correct a name."],
    ["(Corrects paragraph 2 to say Friday)"],
  ])("is no article where it does not say what was wrong: %s", async (paragraphs) => {
    const { fate } = await read(paragraphs);
    expect(fate).toMatchObject({ fate: "empty", code: "only-correction" });
  });

  test("news of a correction is news", async () => {
    const { source, rules } = await read(["Correction: grain prices fall", ...sentences]);
    expect([source?.notice, rules]).toEqual([undefined, ["ingest/correction-notice"]]);
  });

  test("a correction within an article makes no notice of it", async () => {
    const { source } = await read(["Ferry sinks", ...sentences, `Correction: ${figures}`]);
    expect(source?.notice).toBeUndefined();
  });
});

test("two pages with one notice are both taken back", async () => {
  const { fates } = await ingestFiles(
    ["a.txt", "b.txt"].map((name) => documentOf(name, withdrawals[0])),
  );
  expect(fates.map(({ code }) => code)).toEqual(["withdrawal-notice", "same-withdrawal"]);
});
