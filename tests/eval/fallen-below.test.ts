import { expect, test } from "vitest";
import fc from "fast-check";
import { fallenBelow } from "../../eval/fallen-below.ts";
import { type Figure, wilson } from "../../eval/figure.ts";
import type { Record } from "../../eval/record.ts";

const figure = (good: number, of: number, more: Partial<Figure> = {}): Figure => ({
  measure: "it",
  good,
  of,
  cases: of,
  misses: [],
  ...more,
});

const recordOf = (...figures: readonly Figure[]): Record => ({
  schema: "nightdesk/eval@1",
  date: "2026-11-22",
  figures: Object.fromEntries(
    figures.map(({ measure, good, of, cases }) => [measure, { good, of, cases }]),
  ),
});

test.for([
  {
    what: "one case lost",
    now: figure(9, 10),
    before: figure(10, 10),
    says: /fell to 90.0% \(9 of 10\) from the recorded 100.0%/,
  },
  {
    what: "a share lower by less than a tenth of a percent",
    now: figure(9998, 10_000),
    before: figure(9999, 10_000),
    says: /fell/,
  },
  {
    what: "fewer cases, all of them good",
    now: figure(9, 9),
    before: figure(10, 10),
    says: /looked at 9 cases; 10 are recorded/,
  },
  {
    what: "no case counted any more",
    now: figure(0, 0, { cases: 10 }),
    before: figure(5, 10),
    says: /fell/,
  },
  {
    what: "a figure that was never recorded",
    now: figure(1, 1, { measure: "new" }),
    before: undefined,
    says: /“new” has no record yet/,
  },
])("tells of $what", ({ now, before, says }) => {
  const record = recordOf(...(before === undefined ? [] : [before]));
  expect(fallenBelow([now], record, true)).toEqual([expect.stringMatching(says)]);
});

test("where nothing was good before, nothing at all is no fall", () => {
  expect(
    fallenBelow([figure(0, 0, { cases: 10 })], recordOf(figure(0, 2, { cases: 10 })), true),
  ).toEqual([]);
});

test("tells of a recorded figure that was not measured, in a whole run only", () => {
  const record = recordOf(figure(1, 1));
  expect(fallenBelow([], record, true)).toEqual(["“it” is recorded and was not measured."]);
  expect(fallenBelow([], record, false)).toEqual([]);
});

const share = fc
  .tuple(fc.nat(50), fc.integer({ min: 1, max: 50 }))
  .map(([some, of]) => figure(Math.min(some, of), of));

test("a figure never falls below itself, nor below a worse one on as many cases", () => {
  fc.assert(
    fc.property(share, fc.nat(50), (now, less) => {
      const worse = figure(Math.max(0, now.good - less), now.of);
      expect(fallenBelow([now], recordOf(now), true)).toEqual([]);
      expect(fallenBelow([now], recordOf(worse), true)).toEqual([]);
    }),
  );
});

test.for([
  [figure(0, 10), 0, 0.278],
  [figure(5, 10), 0.237, 0.763],
  [figure(10, 10), 0.722, 1],
  [figure(95, 100), 0.888, 0.978],
] as const)("the interval of $0.good of $0.of", ([given, low, high]) => {
  const [from, to] = wilson(given);
  expect([from, to]).toEqual([expect.closeTo(low, 3), expect.closeTo(high, 3)]);
});

test("the interval holds the share, within 0 and 1", () => {
  fc.assert(
    fc.property(share, (given) => {
      const [low, high] = wilson(given);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low - 1e-12).toBeLessThanOrEqual(given.good / given.of);
      expect(high + 1e-12).toBeGreaterThanOrEqual(given.good / given.of);
    }),
  );
});
