/** Laws of the matrix: its cells are the pairs of the brief, whatever is cut from it is counted, and copies are one origin. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { indexBrief } from "../../src/stages/7-render/brief-index.ts";
import { type MatrixLimits, cutMatrix } from "../../src/stages/7-render/pictures/cut-matrix.ts";
import { layMatrix } from "../../src/stages/7-render/pictures/lay-matrix.ts";
import { type MatrixRow, matrixOf } from "../../src/stages/7-render/pictures/matrix.ts";
import { type Plan, picturedBrief } from "../made/pictured-brief.ts";
import { plans } from "./plans.ts";

const links = { finding: () => ({ to: "", words: "" }), episode: () => "", claims: () => "" };
const limits: fc.Arbitrary<MatrixLimits> = fc.record({
  rows: fc.integer({ min: 0, max: 12 }),
  columns: fc.integer({ min: 2, max: 8 }),
  alone: fc.constantFrom("rows", "counted"),
});
const lawful = (law: (plan: Plan, cut: MatrixLimits) => void) =>
  fc.assert(fc.property(plans, limits, law), { numRuns: 150 });

const pairsOf = ({ brief }: ReturnType<typeof picturedBrief>) =>
  brief.findings
    .flatMap(({ id, origins }) => origins.map((origin) => `${id} ${origin}`))
    .toSorted();

test("the cells of its own are the pairs of a finding and an origin in the brief", () => {
  lawful((plan) => {
    const made = picturedBrief(plan);
    const rows = matrixOf(made.brief).groups.flatMap((group) => group.rows);
    const own = rows.flatMap(({ finding, cells }) =>
      [...cells].flatMap(([origin, cell]) => (cell.own ? [`${finding} ${origin}`] : [])),
    );
    expect(own.toSorted()).toEqual(pairsOf(made));
    for (const { cells, origins } of rows)
      expect([...cells.values()].filter((cell) => cell.own)).toHaveLength(origins);
  });
});

test("every other cell is an origin of a rival, and only the disputed have any", () => {
  lawful((plan) => {
    const { brief } = picturedBrief(plan);
    const originsOf = new Map(brief.findings.map(({ id, origins }) => [id, origins]));
    for (const { finding, cells, disputed } of matrixOf(brief).groups.flatMap(({ rows }) => rows)) {
      const rivals = brief.conflictsFound.flatMap((conflict) =>
        conflict.rivals.some((one) => one.finding === finding)
          ? conflict.rivals.flatMap((one) =>
              one.finding === finding ? [] : (originsOf.get(one.finding) ?? []),
            )
          : [],
      );
      const against = [...cells].flatMap(([origin, { mark }]) =>
        mark === "reports" ? [] : [origin],
      );
      expect(against.toSorted()).toEqual([...new Set(rivals)].toSorted());
      expect(disputed).toBe(rivals.length > 0);
    }
  });
});

test("what is cut is counted: marks and sums come to the pairs of the brief", () => {
  lawful((plan, cut) => {
    const made = picturedBrief(plan);
    const { groups, columns, others } = cutMatrix(matrixOf(made.brief), cut);
    const marks = groups.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => [...cells.values()].filter((cell) => cell.own)),
    );
    const counted = groups.flatMap(({ rest }) =>
      rest.flatMap(({ counts }) => [...counts.values()]),
    );
    expect(marks.length + counted.reduce((sum, count) => sum + count, 0)).toBe(
      pairsOf(made).length,
    );
    const findings = groups.flatMap(({ rows, rest }) => [
      rows.length,
      ...rest.map((one) => one.findings),
    ]);
    expect(findings.reduce((sum, count) => sum + count, 0)).toBe(made.brief.findings.length);
    expect(groups.flatMap(({ rows }) => rows).length).toBeLessThanOrEqual(cut.rows);
    expect(columns.length + Math.min(1, others.length)).toBeLessThanOrEqual(cut.columns);
    expect(others.length).not.toBe(1);
  });
});

const isAlone = ({ origins, disputed }: MatrixRow): boolean => origins === 1 && !disputed;

test("what one origin alone reports is counted together, and what something disputes never with it", () => {
  lawful((plan, cut) => {
    const matrix = matrixOf(picturedBrief(plan).brief);
    const { groups } = cutMatrix(matrix, { ...cut, alone: "counted" });
    expect(groups.flatMap(({ rows }) => rows).filter(isAlone)).toEqual([]);
    const counted = groups.flatMap(({ rest }) => rest.filter(({ many }) => !many));
    expect(counted.reduce((sum, { findings }) => sum + findings, 0)).toBe(
      matrix.groups.flatMap(({ rows }) => rows).filter(isAlone).length,
    );
  });
});

test("every row has a cell for every column, and rows stand by weight", () => {
  lawful((plan, cut) => {
    const { brief } = picturedBrief(plan);
    const { columns, groups, why, span } = layMatrix(indexBrief(brief), links, cut);
    expect(why === "").toBe(new Set(brief.findings.flatMap(({ origins }) => origins)).size > 1);
    expect(span).toBe(columns.length + 2);
    for (const { rows, rest } of groups)
      for (const { cells } of [...rows, ...rest]) expect(cells).toHaveLength(columns.length);
    for (const { rows } of matrixOf(brief).groups) {
      const weights = rows.map(({ importance }) => importance);
      expect(weights).toEqual(weights.toSorted((one, other) => other - one));
    }
  });
});

const plan: Plan = {
  origins: ["Agency", "Ministry", "Paper", "Silent"],
  copies: [0],
  episodes: [{ label: "Strike" }],
  findings: [
    { origins: [0, 1], importance: 5, statement: "The army shelled the port." },
    { origins: [1, 2], stance: "denied", statement: "The army denied it." },
    { origins: [2], statement: "Three ships sank." },
  ],
  conflicts: [[0, 1]],
};

test("who reports, who denies, and who does both", () => {
  const { groups, columns, more, summary } = layMatrix(
    indexBrief(picturedBrief(plan).brief),
    links,
    { rows: 9, columns: 9, alone: "rows" },
  );
  expect(columns.map(({ name, sources }) => `${name} ${sources}`)).toEqual([
    "Ministry S3",
    "Paper S4",
    "Agency S1, S2",
  ]);
  const words = groups.flatMap(({ rows }) =>
    rows.map(({ cells, origins }) => [origins, ...cells.map((cell) => cell.words)]),
  );
  expect(words).toEqual([
    ["2", "reports it, and says otherwise", "reports a denial", "reports it, in 2 documents"],
    ["2", "reports it, and says otherwise", "reports it", "says otherwise, in 2 documents"],
    ["1", "", "reports it", ""],
  ]);
  expect(more).toBe("No finding rests on Silent.");
  expect(summary).toContain(
    "Of 3 findings, 2 are reported by more than one origin, and 2 are disputed.",
  );
});

test("of two denials that exclude each other, neither is the denial of the other", () => {
  const findings = [0, 1].map((at) => ({ origins: [at], stance: "denied" }));
  const { brief } = picturedBrief({ ...plan, findings });
  const { groups } = layMatrix(indexBrief(brief), links, { rows: 9, columns: 9, alone: "rows" });
  const marks = groups.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.map(({ mark }) => mark)),
  );
  expect(marks).toEqual(["reports", "otherwise", "otherwise", "reports"]);
});

test("origins that are too many share a column, and are told", () => {
  const origins = Array.from({ length: 40 }, (_, at) => `Origin ${at}`);
  const all = origins.map((_, at) => at);
  const { columns, groups, more } = layMatrix(
    indexBrief(
      picturedBrief({
        origins,
        episodes: [{ label: "Visit" }],
        findings: [{ origins: all }, { origins: [0, 1] }],
      }).brief,
    ),
    links,
    { rows: 1, columns: 12, alone: "counted" },
  );
  expect(columns).toHaveLength(12);
  expect(columns.at(-1)?.name).toBe("29 others");
  expect(groups[0]?.rows[0]?.cells.at(-1)).toMatchObject({
    count: "29",
    words: "29 of them report it",
  });
  expect(groups[0]?.rest[0]?.text).toBe("1 more finding, reported by several origins, or disputed");
  expect(more).toContain("The last column counts 29 origins: Origin 11");
  expect(more).toContain("and 23 more.");
});
