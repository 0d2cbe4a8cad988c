/** An agency after the last words credits the report; in a caption it credits the picture. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { closingAgencyOf } from "../../src/stages/1-ingest/closing-agency.ts";
import { documentOf } from "../made/documents.ts";
import { ingestFiles, ingestOne } from "./ingest-documents.ts";

const first = "Parliament rejected the bill on Tuesday after a long debate, by 120 votes to 98.";
const middle =
  "The minister had threatened to resign, and the opposition had asked for a new vote.";
const last = "The union said 40,000 people marched in Sofia.";

async function originOf(...paragraphs: string[]) {
  const { library } = await ingestFiles([documentOf("a.txt", paragraphs.join("\n\n"))]);
  return library.origins[0];
}

const form = fc.constantFrom("Reuters", "AFP", "PTI", "AP", "Xinhua");
const sentence = fc.constantFrom("It rained.", "Who knows?", "“No,” he said.", "He said “no.”");

test("an agency is found after any whole sentence, and its place with it", () => {
  fc.assert(
    fc.property(
      sentence,
      form,
      fc.constantFrom("()", "[]", "— ", "– ", "-- "),
      (one, name, marks) => {
        const tail = marks.endsWith(" ") ? `${marks}${name}` : `${marks[0]}${name}${marks[1]}`;
        expect(closingAgencyOf(`${one} ${tail}`)).toEqual({ form: name, at: one.length + 1 });
      },
    ),
  );
});

test.for([
  { words: "The report was made by the Associated Press (AP)." },
  { words: "It was led by the Pakistan Tehreek-e-Insaf (PTI)" },
  { words: "Nobody believed it but one agency — Reuters." },
  { words: "It rained. (Reuters) It went on." },
  { words: "It rained (see above)." },
])("no credit: $words", ({ words }) => {
  expect(closingAgencyOf(words)).toBeUndefined();
});

test.for([
  { tail: "(Reuters)", name: "Reuters" },
  { tail: "(REUTERS)", name: "Reuters" },
  { tail: "(AFP)", name: "Agence France-Presse" },
  { tail: "(PTI)", name: "Press Trust of India" },
  { tail: "— AP", name: "Associated Press" },
])("“$tail” below the last paragraph or the first is the origin", async ({ tail, name }) => {
  const found = { name, basis: { kind: "wire-credit" } };
  expect(await originOf(first, middle, `${last} ${tail}`)).toMatchObject(found);
  expect(await originOf(first, middle, last, tail)).toMatchObject(found);
  expect(await originOf(`${first} ${tail}`, middle, last)).toMatchObject(found);
});

test.for([
  {
    what: "a caption at the end",
    lines: [first, middle, "Workers greet a guest in Sofia. (Reuters)"],
  },
  {
    what: "a caption at the head",
    lines: ["Ivanov and Petrov in Sofia. (Reuters)", first, middle],
  },
  { what: "a caption without a verb", lines: ["A worker at a plant. (Reuters)", first, middle] },
  { what: "a picture's credit", lines: [first, middle, last, "Jane Doe | AFP | Getty Images"] },
  { what: "a paragraph in the middle", lines: [first, `${middle} (Reuters)`, last] },
])("$what makes the report nobody else's", async ({ lines }) => {
  expect(await originOf(...lines)).toMatchObject({ basis: { kind: "own" } });
});

test("the paragraph that an agency closes stays in the article", async () => {
  const source = await ingestOne("a.txt", [first, middle, `${last} (Reuters)`].join("\n\n"));
  expect(source.furniture).toEqual([]);
});

test("reprints of one agency are one origin", async () => {
  const other = "The river was rising and the army had been called, the mayor told reporters.";
  const { library } = await ingestFiles([
    documentOf("a.txt", [first, middle, `${last} (PTI)`].join("\n\n")),
    documentOf("b.txt", `GUWAHATI: Floods cut off 30 villages on Monday.\n\n${other} (PTI)`),
  ]);
  expect(library.origins.map(({ sources }) => sources.length)).toEqual([2]);
});
