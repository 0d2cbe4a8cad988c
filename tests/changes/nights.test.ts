/** Editions of several nights: what the brief itself says of change, and what it does not say again. */
import { describe, expect, test } from "vitest";
import { Brief } from "../../src/domain/brief.ts";
import { compareBriefs } from "../../src/nightly/changes/compare-briefs.ts";
import { judgementsOf } from "../../src/nightly/changes/compare-judgements.ts";
import { recheck } from "../../src/stages/6-verify/recheck.ts";
import { sentencesOf } from "../made/edition.ts";
import { editionsOf, type Night, nightAfter } from "./nights.ts";

const ferry = (sentence: string): string =>
  `Ferry sinks off Orlan\n\nThe ferry Meridian sank off the port of Orlan on Friday. ${sentence}\n\nGovernor Tomas Iver asked for tents and blankets in Orlan. The coast guard sent four boats from Belmar.`;
const bridge =
  "Bridge in Belmar\n\nThe new bridge over the river Tarn will open to traffic in Belmar. Schools in Pesk closed for a week.";
const first: Night = { "a.txt": ferry("The sinking killed 12 people."), "b.txt": bridge };
const second: Night = { ...first, "a.txt": ferry("The sinking killed 14 people.") };

const asked = () => Promise.reject(new Error("Nobody is to be asked on a quiet night."));

async function lastOf(nights: readonly Night[]) {
  const made = (await editionsOf(nights)).at(-1);
  if (made === undefined) throw new Error("No night, no edition.");
  return made;
}

const standings = ({ changes }: Brief): readonly string[] =>
  (changes?.findings ?? []).map(({ standing }) => standing);

describe("a night without one before it", () => {
  test("says nothing of change", async () => {
    const { edition } = await lastOf([first]);
    expect(edition.brief).not.toHaveProperty("changes");
    expect(edition.brief).not.toHaveProperty("corrections");
    expect(edition.rendering.markdown).not.toMatch(/What changed|Nothing new|Corrections/);
  });
});

describe("a second night", () => {
  test("says what moved, names the edition it is held against, and holds its own check", async () => {
    const [one, two] = await editionsOf([first, second]);
    const brief = two?.edition.brief;
    if (one === undefined || two === undefined || brief === undefined) throw new Error("Nights.");
    expect(standings(brief)).toEqual(["moved", ...Array<string>(5).fill("unchanged")]);
    const compared = compareBriefs(one.edition.brief, brief);
    expect(brief.changes?.since).toEqual({
      date: "2026-11-20",
      hash: compared.before.hash,
    });
    expect(two.edition.rendering.markdown).toContain("## What changed since 20 November 2026");
    expect(two.edition.rendering.markdown).toMatch(
      /\| 12 people \(as of: not stated\) \| 14 people \(as of: not stated\) \|/,
    );
    const { texts, raws } = two.edition;
    const { broken } = recheck({ brief, texts, raws, derived: texts, ledger: two.ledger });
    expect(broken).toEqual([]);
  });

  test("is told as `diff` of the two editions tells it", async () => {
    const [one, two] = await editionsOf([first, second]);
    if (one === undefined || two === undefined) throw new Error("Two nights, two editions.");
    const { findings } = compareBriefs(one.edition.brief, two.edition.brief);
    const shape = (changes: typeof findings) =>
      changes.map((change) => [
        change.standing,
        change.standing === "dropped" ? change.before.findings : change.now.findings,
      ]);
    expect(shape(findings)).toEqual(shape(two.edition.brief.changes?.findings ?? []));
  });

  test("does not tell again what has not changed", async () => {
    const { edition } = await lastOf([first, second]);
    const { developments, positions, indicators, changes } = edition.brief;
    const same = new Set(
      changes?.findings.flatMap((change) =>
        change.standing === "unchanged" ? change.now.findings : [],
      ),
    );
    const told = [...developments, ...positions].flatMap(({ sentences }) => sentences);
    for (const { findings, text } of [...told, ...indicators]) {
      expect({ text, isNew: findings.some((id) => !same.has(id)) }).toEqual({ text, isNew: true });
    }
    expect(edition.rendering.markdown).toContain("Unchanged since 20 November 2026: 5 findings");
    expect(edition.rendering.html).toContain("Unchanged since 20 November 2026: 5 findings");
  });

  test("survives its own schema, and a change that names no finding of it is found", async () => {
    const { edition, ledger } = await lastOf([first, second]);
    const { texts, raws } = edition;
    const brief = Brief.parse(JSON.parse(JSON.stringify(edition.brief)));
    expect(brief).toEqual(edition.brief);
    const { changes } = brief;
    if (changes === undefined) throw new Error("A second night knows the first.");
    const short = { ...brief, changes: { ...changes, findings: changes.findings.slice(1) } };
    const { broken } = recheck({ brief: short, texts, raws, derived: texts, ledger });
    expect(broken).toMatchObject([{ rule: "change", because: "nothing says how it stands" }]);
    const [moved, ...others] = changes.findings;
    if (moved?.standing !== "moved") throw new Error("The first change is the figure.");
    const forged = { ...moved, now: { ...moved.now, words: "The sinking killed 140 people." } };
    const other = { ...brief, changes: { ...changes, findings: [forged, ...others] } };
    const found = recheck({ brief: other, texts, raws, derived: texts, ledger }).broken;
    expect(found).toMatchObject([{ because: "its words are no quote of its findings" }]);
  });
});

describe("a quiet night", () => {
  test("makes the short edition: its own text, the sources, the gaps, and no sentence", async () => {
    const { edition } = await lastOf([first, first]);
    const { brief, rendering, exitCode } = edition;
    expect(brief.changes?.quiet).toBe(true);
    expect(sentencesOf(edition)).toEqual([]);
    expect(brief.making.gate).toEqual({ met: true, reasons: [] });
    expect(exitCode).toBe(0);
    expect(rendering.markdown).toContain("## Nothing new since 20 November 2026");
    expect(rendering.markdown).toContain("2 sources from 2 origins were read: 6 findings.");
    expect(rendering.markdown).toContain("## Information gaps");
    expect(rendering.markdown).not.toMatch(/## (?:Bottom line|Key judgements|Developments)/);
    expect(rendering.html).not.toMatch(/id="h-(?:bottom-line|judgements|developments)"/);
    const above = rendering.markdown.split("## Evidence")[0] ?? "";
    expect(above).not.toContain("The sinking killed 12 people.");
  });

  test("asks no writer and no judge", async () => {
    const [one] = await editionsOf([first]);
    const past = one === undefined ? [] : [one.edition.brief];
    const { createExtractiveAnalyst } =
      await import("../../src/adapters/extractive/extractive-analyst.ts");
    const analyst = createExtractiveAnalyst();
    const mute = {
      ...analyst,
      writer: { write: asked, rewrite: asked },
      judge: { judge: asked },
    };
    const { edition } = await nightAfter(past, first, { analyst: mute, fallback: mute });
    expect(edition.brief.changes?.quiet).toBe(true);
  });

  test("holds the judgements of the edition before, for the night after", async () => {
    const [one] = await editionsOf([first]);
    const [sentence] = one?.edition.brief.bottomLine ?? [];
    if (one === undefined || sentence === undefined)
      throw new Error("The first night says nothing.");
    const confidence = {
      level: "low" as const,
      ceiling: "low" as const,
      factors: [],
      basis: "One origin.",
    };
    const judged: Brief = {
      ...one.edition.brief,
      judgements: [{ sentence, likelihood: "likely", confidence, wouldChange: "More boats." }],
    };
    const two = await nightAfter([judged], first);
    expect(two.edition.brief.changes).toMatchObject({ quiet: true, judgements: [] });
    expect(judgementsOf(two.edition.brief)).toEqual(judgementsOf(judged));
    expect(two.edition.rendering.markdown).toContain(
      "1 key judgement made before stands as it was.",
    );
  });

  test("is no end: the night after it is held against all that stands", async () => {
    const { edition } = await lastOf([first, first, second]);
    expect(standings(edition.brief)).toEqual(["moved", ...Array<string>(5).fill("unchanged")]);
    expect(edition.brief.changes?.since.date).toBe("2026-11-21");
  });

  test("a document that cannot be read makes no quiet night", async () => {
    const { edition } = await lastOf([first, { ...first, "b.txt": "" }]);
    expect(edition.brief.changes?.quiet).toBe(false);
    expect(standings(edition.brief)).toContain("dropped");
  });
});
