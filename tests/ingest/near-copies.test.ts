import fc from "fast-check";
import { expect, test } from "vitest";
import { changedFigures } from "../../src/stages/1-ingest/origins/changed-figures.ts";
import { findNearCopies } from "../../src/stages/1-ingest/origins/find-near-copies.ts";

/** Words that hardly repeat, from a seed: the same in every run. */
function words(count: number, seed: number): string[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return `w${(state >>> 12).toString(26).replaceAll(/\d/g, (digit) => "qrstuvwxyz"[Number(digit)] ?? "q")}`;
  });
}

const text = (count: number, seed: number): string => words(count, seed).join(" ");

test.for([
  {
    copy: "with every fiftieth word changed",
    make: (all: string[]) => all.map((word, at) => (at % 50 === 7 ? "other" : word)),
  },
  { copy: "cut to 85 in 100", make: (all: string[]) => all.slice(0, 340) },
  { copy: "with another beginning", make: (all: string[]) => [...words(50, 9), ...all.slice(40)] },
  {
    copy: "within a text twice as long",
    make: (all: string[]) => [...words(300, 5), ...all, ...words(100, 6)],
  },
])("finds a copy $copy", ({ make }) => {
  const original = words(400, 1);
  const pairs = findNearCopies([
    text(400, 2),
    original.join(" "),
    text(400, 3),
    make(original).join(" "),
  ]);
  expect(pairs).toMatchObject([{ one: 1, other: 3, changed: [] }]);
});

test("independent texts and common quotations make no copies", () => {
  const quotation = text(40, 7);
  expect(findNearCopies([`${text(200, 1)} ${quotation}`, `${text(200, 2)} ${quotation}`])).toEqual(
    [],
  );
});

test("an equal text is always found, wherever it stands among others", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1e6 }),
      // From the shortest that can be a copy: among those, chance leaves some with hardly a hash.
      fc.integer({ min: 32, max: 300 }),
      (seed, count) => {
        const copy = text(count, seed);
        const pairs = findNearCopies([text(120, seed + 1), copy, text(120, seed + 2), copy]);
        expect(pairs).toMatchObject([{ one: 1, other: 3, similarity: 1 }]);
      },
    ),
    { numRuns: 500 },
  );
});

test("a thousand copies are found with a thousand comparisons", () => {
  const copies = Array.from(
    { length: 1_000 },
    (_, at) => `${text(200, 1)} ${words(1, at + 2)[0] ?? ""}`,
  );
  const started = performance.now();
  expect(findNearCopies(copies)).toHaveLength(999);
  expect(performance.now() - started).toBeLessThan(4_000);
});

test("a copy of the altered text is found, although the original came first", () => {
  const original = `${text(80, 1)} rose by 12 percent in May ${text(80, 2)}`;
  const altered = original.replace("12", "21");
  const edited = words(80, 1).reduce(
    (copy, word, at) => (at % 9 === 4 ? copy.replace(word, "other") : copy),
    altered,
  );
  const pairs = findNearCopies([original, edited, altered]);
  expect(pairs.map(({ one, other, changed }) => [one, other, changed.length])).toEqual(
    expect.arrayContaining([
      [0, 1, 1],
      [1, 2, 0],
    ]),
  );
});

test.for([
  { one: "It rose by 12 percent in May", other: "It rose by 21 percent in May", changed: 1 },
  {
    one: "It cost 3.5 billion dollars in all",
    other: "It cost 3.5 billion dollars in all",
    changed: 0,
  },
  { one: "It cost 3.5 billion dollars", other: "It cost 35 billion dollars", changed: 1 },
  { one: "It rose in May.", other: "It rose in May. Another 400 came later.", changed: 0 },
  { one: "On 9 May 2023 it fell", other: "On 9 May 2024 it fell", changed: 1 },
])("“$one” and “$other” differ in $changed figures", ({ one, other, changed }) => {
  expect(changedFigures(one, other)).toHaveLength(changed);
});
