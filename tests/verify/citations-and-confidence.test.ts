/** Numbers of citations, whether they hold, and how much confidence they allow. */
import { expect, test } from "vitest";
import { shelfOf } from "../../src/checks/gather-evidence.ts";
import type { DraftSentence } from "../../src/domain/draft.ts";
import type { Resolution } from "../../src/domain/finding.ts";
import { confidenceOf } from "../../src/stages/6-verify/confidence.ts";
import { numberCitations } from "../../src/stages/6-verify/number-citations.ts";
import { sentenceEvidence } from "../../src/stages/6-verify/sentence-evidence.ts";
import { chunkedOf } from "../made/chunked.ts";
import { findingWith, resolutionOf, taskOf } from "../made/resolution.ts";
import { draftClaim } from "../made/scripted-analyst.ts";
import { verifiedDraft } from "../made/verified-draft.ts";

const opened = "The port of Aktau opened on Monday after two weeks of repairs.";
const berth = "Officials expect a second berth to open in spring.";

async function port(): Promise<Resolution> {
  const chunked = await chunkedOf({ "daily.txt": `${opened}\n\n${berth}` });
  return resolutionOf(chunked, {
    "daily.txt": [draftClaim(opened, opened), draftClaim(berth, berth)],
  });
}

function sentenceOf(resolution: Resolution, words: string): DraftSentence {
  return { text: words, kind: "judgement", cites: [findingWith(resolution, words).id] };
}

test("one place has one number, however often it is cited, and numbers follow the order of use", async () => {
  const resolution = await port();
  const list = numberCitations(shelfOf(resolution.evidence));
  const citationsOf = (words: string) =>
    sentenceEvidence(sentenceOf(resolution, words), resolution).citations;
  expect(list.cite(citationsOf(berth))).toEqual([1]);
  expect(list.cite([...citationsOf(opened), ...citationsOf(berth)])).toEqual([1, 2]);
  expect(list.all().map(({ number, quote }) => `${number} ${quote}`)).toEqual([
    `1 ${berth}`,
    `2 ${opened}`,
  ]);
});

test.for([
  { grade: "B", ceiling: "moderate", why: "one origin only" },
  { grade: "F", ceiling: "low", why: "no source is graded" },
] as const)(
  "one origin graded $grade allows $ceiling confidence",
  async ({ grade, ceiling, why }) => {
    const resolution = await port();
    const sentence = sentenceOf(resolution, berth);
    const evidence = sentenceEvidence(sentence, resolution);
    const judgement = {
      sentence,
      likelihood: "likely",
      confidence: "high",
      basis: "",
      wouldChange: "",
    } as const;
    const stated = confidenceOf(judgement, {
      evidence,
      resolution,
      reliabilityOf: () => grade,
      questions: { asked: 2, unanswered: 1 },
    });
    expect(stated).toMatchObject({ level: ceiling, ceiling });
    const factors = stated.factors.join("; ");
    expect(factors).toContain(why);
    expect(factors).toContain("no source says when it was published");
    expect(factors).toContain("no reporting on 1 of the reader’s 2 questions");
  },
);

test("a citation whose quote is not what stands in the source does not hold, and fails the gate", async () => {
  const resolution = await port();
  const claims = new Map(
    [...resolution.claims].map(([id, claim]) => {
      const citations = claim.citations.map((one) => ({
        ...one,
        quote: "Something else stood here.",
      }));
      return [id, { ...claim, citations }] as const;
    }),
  );
  const task = taskOf({ ...resolution, claims });
  const sentence = { ...sentenceOf(resolution, opened), kind: "fact" } as const;
  const { brief } = await verifiedDraft(task, { bottomLine: [sentence] });
  const { citations, citationsHold } = brief.making.counts;
  expect([citations, citationsHold]).toEqual([1, 0]);
  expect(brief.making.gate.reasons.join(" ")).toContain("1 citation");
});
