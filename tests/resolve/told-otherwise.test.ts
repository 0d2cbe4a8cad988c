/** Rival values that are told in other words, by other speakers, or as no figure; and what only looks like them. */
import { expect, test } from "vitest";
import { resolve } from "../../src/stages/4-resolve/resolve.ts";
import { makeEvidence } from "./make-evidence.ts";
import { silentMatcher } from "./silent-matcher.ts";
import { watchedContext } from "./watched-context.ts";

async function conflictsOf(...told: readonly string[]): Promise<readonly string[]> {
  const made = told.map((text, index) => ({
    name: `${index}.txt`,
    published: "2021-03-05",
    text: `A storm hit the Dovan islands on Monday. ${text} Rescue teams from Belmar searched the school. Governor Tomas Iver asked for tents and blankets.${" ".repeat(index)}`,
  }));
  const { conflicts } = await resolve({ matcher: silentMatcher }).run(
    makeEvidence(made),
    watchedContext(),
  );
  return conflicts.map(({ rivals }) => rivals.map(({ value }) => value.trim()).join(" | "));
}

test.for([
  [
    "The silo held 900 tonnes of wheat, the mill said.",
    "The silo held 400 tonnes of wheat, according to the harbour office.",
  ],
  [
    "Insurer Marell put the damage at 30 million crowns.",
    "The mill put the damage at 45 million crowns.",
  ],
  [
    "The mill's revenue was $310 million in 2020.",
    "The mill's revenue was $340 million last year.",
  ],
  ["The school was built in 1954.", "The school, built in 1961, was the oldest in Orlan."],
  ["Ena Korb won the election in Orlan.", "Aldo Verin won the election in Orlan."],
])("rivals: %s / %s", async ([one = "", other = ""]) => {
  expect(await conflictsOf(one, other)).toHaveLength(1);
});

test.for([
  [
    "The loss was 70 million crowns before insurance.",
    "The loss was 20 million crowns after insurance.",
  ],
  ["Profit was 70 million crowns before tax.", "Profit was 52 million crowns after tax."],
  [
    "A poll by Numera put the Harbour Party at 38%.",
    "A poll by Optix put the Harbour Party at 33%.",
  ],
  ["The school was built in 1954.", "The church, built in 1961, was the oldest in Orlan."],
  ["Ena Korb won the election in Orlan.", "Ena Korb won the election in Orlan by a wide margin."],
])("no rivals: %s / %s", async ([one = "", other = ""]) => {
  expect(await conflictsOf(one, other)).toEqual([]);
});

test("a source that gives one of the values in other words stands beside it in the table", async () => {
  const made = [
    "The ferry Morning Star sank off Orlan with 120 passengers on board.",
    "The ferry Morning Star sank off Orlan with 180 passengers on board.",
    "The ferry had 120 passengers on board.",
  ].map((text, index) => ({ name: `${index}.txt`, text: `A storm hit Orlan on Monday. ${text}` }));
  const { conflicts } = await resolve({ matcher: silentMatcher }).run(
    makeEvidence(made),
    watchedContext(),
  );
  expect(conflicts.map(({ rivals }) => rivals.map(({ sources }) => sources.length))).toEqual([
    [2, 1],
  ]);
});
