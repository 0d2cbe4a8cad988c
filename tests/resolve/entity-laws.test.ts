/** What must hold of identity, whatever the names: order, strangers and spelling of the world change nothing. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Entity } from "../../src/domain/finding.ts";
import { resolveEntities } from "../../src/stages/4-resolve/entities/entities.ts";
import { isVariant } from "../../src/stages/4-resolve/names/is-variant.ts";
import { plainName } from "../../src/stages/4-resolve/names/plain-name.ts";
import { makeEvidence, type Made } from "./make-evidence.ts";

const firstName = fc.constantFrom("Ena", "Ivo", "Kassym", "Kasym", "George");
const surname = fc.constantFrom("Tokayev", "Tokaev", "Korb", "Harn");
const title = fc.constantFrom("", "Governor ", "Judge ", "Mr. ", "Mrs. ");
const middle = fc.constantFrom("", "W. ", "H. ");
const full = fc.tuple(title, firstName, middle, surname).map((parts) => parts.join(" "));
const bare = fc.tuple(title, surname).map((parts) => parts.join(""));
const name = fc
  .oneof(
    full,
    bare,
    fc.constantFrom("the Kremlin", "Jordan", "the Northern Sea League (NSL)", "NSL"),
  )
  .map((text) => text.replaceAll(/\s+/gu, " "));
const sentence = fc
  .tuple(fc.constantFrom("On the quay", "Then in Orlan", "There"), name)
  .map(([opening, who]) => `${opening} ${who} spoke of rain.`);

const texts = fc
  .array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })
  .map((sources) =>
    sources.map((sentences, index): Made => ({
      name: `${index}.txt`,
      text: `Report ${"i".repeat(index + 1)} is here. ${sentences.join(" ")}`,
    })),
  );

const entitiesOf = (made: readonly Made[]) => resolveEntities(makeEvidence(made), []).entities;

/** What each form of each source means, as the lists of those that mean the same. */
function identities(made: readonly Made[]): readonly (readonly string[])[] {
  const evidence = makeEvidence(made);
  const { nameOf } = resolveEntities(evidence, []);
  const forms = evidence.claims.flatMap(({ source, entities }) =>
    entities.map((form) => ({ source, form })),
  );
  const groups = Map.groupBy(forms, ({ source, form }) => nameOf(source, form));
  return [...groups.values()]
    .map((own) => [...new Set(own.map(({ source, form }) => `${source} ${form}`))].toSorted())
    .toSorted((one, other) => ((one[0] ?? "") < (other[0] ?? "") ? -1 : 1));
}

test("the order of sources is of no matter", () => {
  fc.assert(
    fc.property(texts, (made) => {
      expect(entitiesOf(made.toReversed())).toEqual(entitiesOf(made));
      expect(identities(made.toReversed())).toEqual(identities(made));
    }),
  );
});

test("a source that shares no name with the others changes no identity", () => {
  const stranger = {
    name: "z.txt",
    text: "In Belmar Senator Olga Stern met Mr. Voss. The Baltic Grain Board (BGB) praised Stern.",
  };
  fc.assert(
    fc.property(texts, (made) => {
      const own = identities(made);
      const all = identities([...made, stranger]);
      expect(all.filter((group) => own.some(([form]) => form === group[0]))).toEqual(own);
    }),
  );
});

test("no two full names of one entity could be of two people", () => {
  fc.assert(
    fc.property(texts, (made) => {
      for (const { forms } of entitiesOf(made)) {
        const names = forms.map((form) => plainName(form).words).filter(({ length }) => length > 1);
        for (const one of names)
          for (const other of names)
            expect(one.join() === other.join() || isVariant(one, other)).toBe(true);
      }
    }),
  );
});

test("no two full names of one source are one entity, unless they are equal", () => {
  fc.assert(
    fc.property(texts, (made) => {
      const evidence = makeEvidence(made);
      const { formsIn } = resolveEntities(evidence, []);
      for (const { source, entities } of evidence.claims)
        for (const form of entities) {
          const own = formsIn(source, form).map((each) => plainName(each).words);
          const fullNames = own.filter(
            ({ length }) => length > 1 && !own.some((w) => w[0] === "nsl"),
          );
          expect(new Set(fullNames.map((words) => words.join(" "))).size).toBeLessThan(2);
        }
    }),
  );
});

const renamed = (text: string): string => text.replaceAll("Korb", "Selm").replaceAll("Ivo", "Abe");

const formsKey = ({ forms }: Entity): string => forms.join();
const byForms = (one: Entity, other: Entity): number => (formsKey(one) < formsKey(other) ? -1 : 1);

test("a person who is renamed throughout is renamed in the entities, and nothing else changes", () => {
  fc.assert(
    fc.property(texts, (made) => {
      const after = made.map(({ text, ...rest }) => ({ ...rest, text: renamed(text) }));
      const expected = entitiesOf(made).map(({ name: shown, forms }) => ({
        name: renamed(shown),
        forms: forms.map((form) => renamed(form)).toSorted(),
      }));
      expect(entitiesOf(after).toSorted(byForms)).toEqual(expected.toSorted(byForms));
    }),
  );
});
