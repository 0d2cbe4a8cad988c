import fc from "fast-check";
import { expect, test } from "vitest";
import {
  findNearCopies,
  type NearCopy,
} from "../../src/stages/1-ingest/origins/find-near-copies.ts";

const copiesIn = (texts: readonly string[]): Promise<readonly NearCopy[]> =>
  findNearCopies(texts, new AbortController().signal);

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
])("finds a copy $copy", async ({ make }) => {
  const original = words(400, 1);
  const pairs = await copiesIn([
    text(400, 2),
    original.join(" "),
    text(400, 3),
    make(original).join(" "),
  ]);
  expect(pairs).toMatchObject([{ one: 1, other: 3, extent: "whole", alterations: [] }]);
});

test.for([
  { shared: 23, found: [] },
  { shared: 24, found: [{ one: 0, other: 1, extent: "passages" }] },
  { shared: 60, found: [{ one: 0, other: 1, extent: "passages" }] },
])("of $shared words in common, at whatever place, comes $found", async ({ shared, found }) => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat({ max: 100 }),
      fc.nat({ max: 100 }),
      fc.nat({ max: 1e6 }),
      async (before, after, seed) => {
        const passage = text(shared, seed + 1);
        const one = `${text(before, seed + 2)} ${passage} ${text(100, seed + 3)}`;
        const other = `${text(100, seed + 4)} ${passage} ${text(after, seed + 5)}`;
        expect(await copiesIn([one, other])).toMatchObject(found);
      },
    ),
    { numRuns: 100 },
  );
});

test("a common passage is reported where it stands in either text", async () => {
  const passage = text(40, 7);
  const one = `${text(100, 1)}. ${passage}. ${text(90, 2)}`;
  const other = `${text(30, 3)} – ${passage}`;
  const [copy] = await copiesIn([one, other]);
  expect(copy?.passages.map(({ one: at }) => one.slice(at.start, at.end))).toEqual([passage]);
  expect(copy?.passages.map(({ other: at }) => other.slice(at.start, at.end))).toEqual([passage]);
  expect(copy?.similarity).toBeCloseTo(40 / 70);
});

test("a text that takes a passage from each of two others has both, and they have nothing in common", async () => {
  const [first, second] = [words(120, 1), words(120, 2)];
  const roundup = [...first.slice(0, 50), ...words(30, 3), ...second.slice(20, 80)];
  const pairs = await copiesIn([first, second, roundup].map((all) => all.join(" ")));
  expect(pairs.map(({ one, other }) => [one, other])).toEqual(
    expect.arrayContaining([
      [0, 2],
      [1, 2],
    ]),
  );
  expect(pairs).toHaveLength(2);
});

test("of two copies, a text with a passage of both is told for one", async () => {
  const original = words(120, 1);
  const copy = [...original.slice(0, 115), ...words(5, 2)];
  const other = [...words(90, 3), ...original.slice(20, 60)];
  const pairs = await copiesIn([original, copy, other].map((all) => all.join(" ")));
  expect(pairs.map(({ extent }) => extent)).toEqual(["whole", "passages"]);
});

test("a text that stands whole in one much longer is a passage of it", async () => {
  const inner = text(100, 1);
  const pairs = await copiesIn([inner, `${text(80, 2)} ${inner} ${text(90, 3)}`]);
  expect(pairs).toMatchObject([{ extent: "passages", similarity: 1 }]);
});

test("a passage begins with its first word, also when it begins like another sentence", async () => {
  const [opening, passage] = [text(5, 1), text(40, 2)];
  const one = `${text(50, 3)}. ${opening} ${passage}. ${text(50, 4)}`;
  const other = `${opening} ${text(20, 5)}. ${opening} ${passage}. ${text(30, 6)}`;
  const [copy] = await copiesIn([one, other]);
  expect(copy?.passages.map(({ one: at }) => one.slice(at.start, at.end))).toEqual([
    `${opening} ${passage}`,
  ]);
});

test("a text edited throughout is found by its many short passages", async () => {
  const original = words(120, 1);
  const edited = original.map((word, at) => (at % 12 === 11 ? "other" : word));
  expect(await copiesIn([original.join(" "), edited.join(" ")])).toMatchObject([
    { extent: "whole" },
  ]);
});

test("an equal text is always found, wherever it stands among others", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 1e6 }),
      fc.integer({ min: 32, max: 300 }),
      async (seed, count) => {
        const copy = text(count, seed);
        const pairs = await copiesIn([text(120, seed + 1), copy, text(120, seed + 2), copy]);
        expect(pairs).toMatchObject([{ one: 1, other: 3, similarity: 1 }]);
      },
    ),
    { numRuns: 200 },
  );
});

test("a thousand copies are found with a thousand comparisons", async () => {
  const copies = Array.from(
    { length: 1_000 },
    (_, at) => `${text(200, 1)} ${words(1, at + 2)[0] ?? ""}`,
  );
  const started = performance.now();
  expect(await copiesIn(copies)).toHaveLength(999);
  expect(performance.now() - started).toBeLessThan(4_000);
});

test("five hundred texts with one notice are compared with one text each", async () => {
  const notice = text(40, 1);
  const texts = Array.from({ length: 500 }, (_, at) => `${text(80, at + 2)} ${notice}`);
  expect(await copiesIn(texts)).toHaveLength(499);
});

test("a copy is found behind many texts that share but a passage with it", async () => {
  const passage = text(30, 1);
  const sharers = Array.from({ length: 30 }, (_, at) => `${text(80, at + 2)} ${passage}`);
  const original = `${passage} ${text(120, 50)}`;
  const pairs = await copiesIn([...sharers, original, `${original} more`]);
  expect(pairs.filter(({ extent }) => extent === "whole")).toMatchObject([{ one: 30, other: 31 }]);
});

test("a copy of the altered text is found, although the original came first", async () => {
  const original = `${text(80, 1)} rose by 12 percent in May ${text(80, 2)}`;
  const altered = original.replace("12", "21");
  const edited = words(80, 1).reduce(
    (copy, word, at) => (at % 12 === 4 ? copy.replace(word, "other") : copy),
    altered,
  );
  const pairs = await copiesIn([original, edited, altered]);
  expect(pairs.map(({ one, other, alterations }) => [one, other, alterations.length])).toEqual(
    expect.arrayContaining([
      [0, 1, 1],
      [1, 2, 0],
    ]),
  );
});

test("a stopped run stops between two texts", async () => {
  const stop = new AbortController();
  const search = findNearCopies([text(50, 1), text(50, 2)], stop.signal);
  stop.abort(new Error("stopped"));
  await expect(search).rejects.toThrow("stopped");
});
