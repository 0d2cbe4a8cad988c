/** Admiralty grades: the letter knows nothing of what is said, the digit nothing of the letter but where the standard says so. */
import { describe, expect, test } from "vitest";
import * as fc from "fast-check";
import { Publisher } from "../../src/domain/publisher.ts";
import type { Finding, Resolution } from "../../src/domain/finding.ts";
import { Reliability } from "../../src/domain/grading.ts";
import { OriginId, type SourceId } from "../../src/domain/ids.ts";
import { findingGrader, gradeSource } from "../../src/stages/6-verify/grade.ts";
import { chunkedOf } from "../made/chunked.ts";
import { findingWith, resolutionOf } from "../made/resolution.ts";
import { draftClaim } from "../made/scripted-analyst.ts";

const open = "The port of Aktau opened on Monday after two weeks of repairs.";
const shut = "The port of Aktau stayed shut on Monday for a third week.";

const resolution: Resolution = await resolutionOf(
  await chunkedOf({ "daily.txt": open, "weekly.txt": shut }),
  { "daily.txt": [draftClaim(open, open)], "weekly.txt": [draftClaim(shut, shut)] },
);
const daily = findingWith(resolution, "opened");
const weekly = findingWith(resolution, "stayed");

/** The two findings, changed, and in conflict or not. */
function gradeOf(
  letters: Readonly<{ daily: Reliability; weekly: Reliability }>,
  more: Partial<Finding> = {},
  rival?: Partial<Finding>,
) {
  const own = { ...daily, ...more };
  const other = { ...weekly, ...rival };
  const sources = resolution.evidence.library.sources.map(({ id }) => id);
  const said = { value: "open", asOf: "Monday", definition: "the port", sources };
  const rivals = [own, other].map(({ id }) => ({ finding: id, ...said }));
  const conflicts = rival === undefined ? [] : [{ about: "the port", rivals }];
  const sourceOf = ({ claims: [claim] }: Finding): SourceId | undefined =>
    claim === undefined ? undefined : resolution.claims.get(claim)?.source;
  const reliabilityOf = (source: SourceId) =>
    source === sourceOf(daily) ? letters.daily : letters.weekly;
  const changed = { ...resolution, findings: [own, other], conflicts };
  return findingGrader(changed, reliabilityOf)(own);
}

const two = [OriginId.parse("o0000000001"), OriginId.parse("o0000000002")];
const letter = fc.constantFrom(...Reliability.options);

describe("the letter", () => {
  test("is F for what the registry does not list, and the registry's for what it does", () => {
    fc.assert(
      fc.property(letter, fc.constantFrom(open, shut, "Nonsense."), (grade, said) => {
        const unknown = { basis: "unknown" } as const;
        const title = { basis: "inferred", value: said, evidence: "its first line" } as const;
        const rest = { publisher: unknown, authors: [], published: unknown, language: unknown };
        const source = { name: "daily.txt", metadata: { title, ...rest } };
        const entry = Publisher.parse({ match: "Daily", name: "Daily", grade, reason: "Old." });
        expect(gradeSource(source, [])).toMatchObject({ reliability: "F" });
        expect(gradeSource(source, [entry])).toEqual({ reliability: grade, because: "Old." });
      }),
    );
  });
});

describe("the digit", () => {
  test("is 1 for two origins that nothing opposes, whatever their letters", () => {
    fc.assert(
      fc.property(letter, (grade) => {
        const given = gradeOf({ daily: grade, weekly: grade }, { origins: two });
        expect(given.credibility).toBe(1);
      }),
    );
  });

  test.for([
    ["A", 2],
    ["B", 2],
    ["C", 3],
    ["F", 3],
  ] as const)("of one origin graded %s is %s", ([grade, digit]) => {
    expect(gradeOf({ daily: grade, weekly: "F" }).credibility).toBe(digit);
  });

  test.for([
    ["an opinion", { kind: "judgement" }],
    ["an assumption", { kind: "assumption" }],
    ["words of nobody in particular", { speaker: { kind: "unresolved", asWritten: "he" } }],
  ] as const)("of %s is 6, however many repeat it", ([, more]) => {
    expect(gradeOf({ daily: "A", weekly: "A" }, { ...more, origins: two }).credibility).toBe(6);
  });

  test.for([
    ["a rival of equal standing leaves it open", {}, "C", 6],
    ["a rival of a better source makes it doubtful", {}, "B", 4],
    ["a rival of several origins makes it improbable", { origins: two }, "F", 5],
  ] as const)("%s", ([, rival, weeklyGrade, digit]) => {
    expect(gradeOf({ daily: "C", weekly: weeklyGrade }, {}, rival).credibility).toBe(digit);
  });
});
