/** A night of which most failed makes an edition of the rest, and says so: rows Q1, Q2 and Q5 of the test matrix. */
import { expect, test } from "vitest";
import { createExtractiveAnalyst } from "../../src/adapters/extractive/extractive-analyst.ts";
import { Unanswered } from "../../src/domain/unanswered.ts";
import { documentOf } from "../made/documents.ts";
import { makeEdition } from "../made/edition.ts";
import { draftClaim, scriptedAnalyst } from "../made/scripted-analyst.ts";

const places = ["Aktau", "Baku", "Poti", "Batumi", "Turkmenbashi", "Kuryk", "Sumgait"];
/** Fifty texts, of which no two tell the same. */
const texts = Array.from({ length: 50 }, (_, index) => ({
  name: `${String(index).padStart(2, "0")}.txt`,
  text: `The harbour of ${places[index % places.length]} took in ${index + 101} ships in week ${index + 1}, its master Ann Lee${index} said.`,
}));
const files = texts.map(({ name, text }) => documentOf(name, text));
const gone = (name: string) => ({
  name,
  bytes: 100,
  read: () => Promise.reject(Object.assign(new Error("gone"), { code: "ENOENT" })),
});

function countsOf(documents: readonly Readonly<{ fate: string }>[]): Record<string, number> {
  const fates = Map.groupBy(documents, ({ fate }) => fate);
  return Object.fromEntries([...fates].map(([fate, some]) => [fate, some.length]));
}

test("of fifty documents forty-nine are gone: the edition is of the one, and its head counts the others", async () => {
  const [one, ...others] = files;
  if (one === undefined) throw new Error("There are fifty.");
  const { edition } = await makeEdition([one, ...others.map(({ name }) => gone(name))]);
  expect(countsOf(edition.brief.documents)).toEqual({ used: 1, failed: 49 });
  expect(edition.exitCode).toBe(3);
  const head = edition.rendering.markdown.slice(0, 2000);
  expect(head).toContain("**Not complete.** 49 of 50 documents could not be used: 01.txt (");
  expect(head).toContain("and 44 more.");
  expect(edition.rendering.markdown).toContain("Aktau");
});

test("of fifty documents a model gives up one: its name and share stand at the head, and the others' claims in the text", async () => {
  const analyst = scriptedAnalyst({
    read: async (_chunk, { text }) => {
      if (text.includes("Lee7 ")) throw new Unanswered("refused", "It declined.");
      return { claims: [draftClaim(text, text)], notArticle: [] };
    },
  });
  const fallback = createExtractiveAnalyst();
  const { edition } = await makeEdition(files, { analyst, fallback });
  expect(edition.brief.claims).toHaveLength(49);
  expect(edition.exitCode).toBe(3);
  expect(edition.rendering.markdown.slice(0, 2000)).toMatch(
    /\*\*Not complete\.\*\* The model could not read 1 of 50 chunks; .* 07\.txt: 1 of 1 parts could not be read; 0% of its text was\./,
  );
});
