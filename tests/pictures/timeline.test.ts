/** Laws of the timeline: every claim once, nothing outside the box, and nothing drawn that days do not support. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { layTimeline } from "../../src/stages/7-render/pictures/lay-timeline.ts";
import { columnsMax, rowsMax, timelineOf } from "../../src/stages/7-render/pictures/timeline.ts";
import { type Plan, picturedBrief } from "../made/pictured-brief.ts";
import { plans } from "./plans.ts";

const links = {
  finding: () => ({ to: "", words: "" }),
  episode: (number: number) => `episode-${number}`,
  claims: () => "",
};
const laid = (plan: Plan) => layTimeline(timelineOf(picturedBrief(plan).brief), links);
const lawful = (law: (plan: Plan) => void) => fc.assert(fc.property(plans, law), { numRuns: 150 });

test("every claim stands in one mark, or among those without a day", () => {
  lawful((plan) => {
    const { brief } = picturedBrief(plan);
    const { rows, undated, why } = timelineOf(brief);
    const drawn = rows.flatMap(({ marks }) => marks.flatMap(({ claims }) => claims));
    const all = brief.claims.map(({ id }) => id);
    const expected = why === "" ? all : undated.claims;
    expect([...drawn, ...undated.claims].toSorted()).toEqual(expected.toSorted());
  });
});

test("a claim that states its day stands on it", () => {
  lawful((plan) => {
    const { brief } = picturedBrief(plan);
    const { rows, columns } = timelineOf(brief);
    const told = new Set(
      brief.claims.flatMap(({ id, time }) =>
        time.kind === "stated" && time.asWritten === "28 November 2024" ? [id] : [],
      ),
    );
    for (const { first, last, day, claims } of rows.flatMap(({ marks }) => marks)) {
      if (!claims.some((id) => told.has(id))) continue;
      expect(day).toBe("told");
      expect(columns[first]?.from.localeCompare("2024-11-28")).toBeLessThanOrEqual(0);
      expect(columns[last]?.to.localeCompare("2024-11-28")).toBeGreaterThanOrEqual(0);
    }
  });
});

test("columns are in order, no two share a day, and there are no more than fit", () => {
  lawful((plan) => {
    const { columns, rows } = timelineOf(picturedBrief(plan).brief);
    const ends = columns.flatMap(({ from, to }) => (from === to ? [from] : [from, to]));
    expect(ends).toEqual([...new Set(ends)].toSorted());
    expect(columns.length).toBeLessThanOrEqual(columnsMax);
    expect(rows.length).toBeLessThanOrEqual(rowsMax);
  });
});

test("nothing stands outside the box", () => {
  lawful((plan) => {
    const { width, height, days, rows, undated, undatedY, gaps } = laid(plan);
    for (const { marks, bars } of rows)
      for (const { left, upper, length, high } of [...marks, ...bars]) {
        expect(left).toBeGreaterThanOrEqual(0);
        expect(left + length).toBeLessThanOrEqual(width);
        expect(upper).toBeGreaterThanOrEqual(36);
        expect(upper + high).toBeLessThanOrEqual(height);
      }
    for (const x of [...gaps, ...days.map((day) => day.x)]) expect(x >= 0 && x <= width).toBe(true);
    const lines = rows.map(({ labelY }) => labelY);
    const isDrawn = height > 0 && undated !== "";
    for (const y of isDrawn ? [...lines, undatedY] : lines) expect(y).toBeLessThanOrEqual(height);
  });
});

type Placed = Readonly<{ left: number; upper: number; length: number; high: number }>;
const areApart = (one: Placed, other: Placed): boolean =>
  Math.abs(one.upper - other.upper) >= one.high ||
  one.left >= other.left + other.length ||
  other.left >= one.left + one.length;

test("no mark stands on another", () => {
  lawful((plan) => {
    const marks = laid(plan).rows.flatMap((row) => row.marks);
    for (const [at, one] of marks.entries())
      for (const other of marks.slice(at + 1)) expect(areApart(one, other)).toBe(true);
  });
});

test("the alternative tells every mark, and every label whole", () => {
  lawful((plan) => {
    const { alt, rows } = laid(plan);
    for (const { whole, marks } of rows) {
      expect(alt).toContain(whole);
      for (const { words, disputed, to } of marks) {
        expect(alt).toContain(words);
        expect(words.endsWith("; disputed")).toBe(disputed);
        // No sentence tells of it, so that its episode does.
        expect(to).toMatch(/^(episode-\d+)?$/u);
      }
    }
  });
});

test("days that are left out are a gap, and a year stands where it begins", () => {
  const times = ["30 December 2024", "31 December 2024", "1 January 2025", "9 January 2025"];
  const findings = times.map((time) => ({ origins: [0], time }));
  const { days, gaps, width } = laid({ origins: ["A"], episodes: [{ label: "Visit" }], findings });
  expect(days.map(({ day, year }) => `${day} ${year}`.trim())).toEqual([
    "30 Dec 2024",
    "31 Dec",
    "1 Jan 2025",
    "9 Jan",
  ]);
  expect(gaps).toEqual([(3 * width) / 4]);
});

test("what is told and what is reckoned of one day stand side by side, around the middle of it", () => {
  const { rows, days } = laid({
    origins: ["A", "B"],
    published: ["2024-05-04", "2024-05-04"],
    episodes: [{ label: "Visit" }],
    findings: [
      { origins: [0], time: "3 May 2024" },
      { origins: [1], time: "yesterday" },
      { origins: [0], time: "9 May 2024" },
    ],
  });
  const marks = rows.flatMap((row) => row.marks).toSorted((one, other) => one.x - other.x);
  const [left, right, alone] = marks.map(({ x }) => x);
  expect(marks).toHaveLength(3);
  expect(right).toBeGreaterThan(left ?? 0);
  expect(((left ?? 0) + (right ?? 0)) / 2).toBeCloseTo(days[0]?.x ?? 0);
  expect(alone).toBe(days.at(-1)?.x);
});

describe("where the days do not support it", () => {
  const one = { origins: ["A"], episodes: [{ label: "Visit" }] };
  test.for([
    { what: "no claim has a day", findings: [{ origins: [0] }], why: "No calendar day is known" },
    {
      what: "all are of one day",
      findings: [{ origins: [0], time: "3 May 2024" }],
      why: "has the same one",
    },
  ])("$what: it is not drawn, and says why", ({ findings, why }) => {
    const timeline = laid({ ...one, findings });
    expect(timeline.why).toContain(why);
    expect([timeline.rows, timeline.days, timeline.height]).toEqual([[], [], 0]);
  });
});

test("days of an episode are a bar, a disputed claim has its sign, and what is too early shares a column", () => {
  const findings = Array.from({ length: 20 }, (_, at) => ({
    origins: [0],
    time: `${at + 1} May 2024`,
  }));
  const { days, rows } = laid({
    origins: ["A"],
    episodes: [
      {
        label: "Visit",
        days: [
          { asWritten: "Monday", date: "2024-05-13" },
          { asWritten: "Wednesday", date: "2024-05-15" },
        ],
      },
    ],
    findings,
    conflicts: [[18, 19]],
  });
  expect(days.map(({ day }) => day)).toEqual([
    "earlier",
    ...Array.from({ length: 13 }, (_, at) => `${at + 8} May`),
  ]);
  const [row] = rows;
  expect(row?.marks[0]).toMatchObject({ count: "7", to: "episode-1" });
  expect(row?.marks[0]?.words).toContain("7 claims tell of these days");
  expect(row?.marks[1]?.words).toContain("1 claim tells of this day");
  expect(
    row?.marks.filter(({ disputed }) => disputed).map(({ words }) => words.slice(0, 11)),
  ).toEqual(["19 May 2024", "20 May 2024"]);
  expect(row?.bars[0]).toMatchObject({
    words: "the episode’s own days: 13 May 2024 and 15 May 2024",
  });
});

test("an episode whose claims stand on days of publication is not called undated", () => {
  const plan = {
    origins: ["A", "B"],
    published: ["2026-11-18", "2026-11-20"],
    episodes: [{ label: "one" }, { label: "two" }],
    findings: [
      { origins: [0], episode: 0 },
      { origins: [1], episode: 0 },
    ],
  };
  expect(laid(plan).undated).toBe("No date stated: episode 2");
});
