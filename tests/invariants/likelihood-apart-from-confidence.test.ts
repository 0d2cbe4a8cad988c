/** Invariant 8. Likelihood and confidence are different things, from a declared scale, never in the same sentence; kinds of statement are told apart everywhere. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Config } from "../../src/domain/config.ts";
import { ClaimKind } from "../../src/domain/claim.ts";
import type { DraftJudgement } from "../../src/domain/draft.ts";
import { ConfidenceLevel, scales, ScaleName } from "../../src/domain/scale.ts";
import type { BriefSentence } from "../../src/domain/brief.ts";
import type { Verdict } from "../../src/domain/verdict.ts";
import { toView } from "../../src/stages/7-render/view.ts";
import { makeEdition, type Made } from "../made/edition.ts";
import { scriptedAnalyst, supported } from "../made/scripted-analyst.ts";
import { portNews, readPlainly, sentencesOf, writePlainly } from "./port-news.ts";

const partly: Verdict = { kind: "partly", by: "judge", words: ["it"], because: "Not all of it." };

type Told = Readonly<{ text: string; likelihood: string; confidence: ConfidenceLevel }>;

/** The run of a writer with these judgements, and a judge who supports everything. */
async function editionOf(
  judgements: readonly Told[],
  scale: ScaleName,
  script: Parameters<typeof scriptedAnalyst>[0] = {},
): Promise<Made["edition"]> {
  const analyst = scriptedAnalyst({
    read: async (chunk, source) => readPlainly(chunk, source),
    write: async (task) => ({
      ...writePlainly(task),
      judgements: judgements.map(({ text, likelihood, confidence }): DraftJudgement => ({
        sentence: { ...sentencesOf(task)[0], text, kind: "judgement" },
        likelihood,
        confidence,
        basis: "One minister says so.",
        wouldChange: "A second report.",
      })),
    }),
    judge: async (cases) => cases.map(() => supported),
    ...script,
  });
  const config = Config.parse({ title: "Port watch", scale });
  return (await makeEdition(portNews, { analyst, config })).edition;
}

const shownIn = ({ brief }: Made["edition"]): string[] =>
  brief.judgements.map(({ sentence }) => sentence.text);

const terms = ScaleName.options.flatMap((scale) =>
  scales[scale].map(({ term }) => ({ scale, term })),
);
const tellings = [
  "It is %: ships wait outside the harbour.",
  "That ships wait outside the harbour is %.",
];
const confident = ["with high confidence", "with moderate confidence", "with low confidence"];

const judgementOf = (text: string, likelihood: string): Told => ({
  text,
  likelihood,
  confidence: "low",
});

test.for(ScaleName.options)(
  "every term of %s is shown where it is declared, and stands in its own place",
  async (scale) => {
    const own = scales[scale].map(({ term }) => {
      const told = judgementOf(`It is ${term}: ships wait outside the harbour.`, term);
      return { ...told, confidence: "high" as const };
    });
    const edition = await editionOf(own, scale);
    expect(shownIn(edition)).toEqual(own.map(({ text }) => text));
    expect(edition.brief.judgements.map(({ likelihood }) => likelihood)).toEqual(
      own.map(({ likelihood }) => likelihood),
    );
    for (const { sentence, confidence } of edition.brief.judgements) {
      expect(sentence.text).not.toContain("confidence");
      expect(ConfidenceLevel.options.indexOf(confidence.level)).toBeLessThanOrEqual(
        ConfidenceLevel.options.indexOf(confidence.ceiling),
      );
      expect(confidence.factors.length).toBeGreaterThan(0);
    }
  },
);

test("no sentence with a likelihood speaks of confidence, whatever the writer says", async () => {
  const term = fc.constantFrom(...terms);
  await fc.assert(
    fc.asyncProperty(
      term,
      fc.constantFrom(...tellings),
      fc.constantFrom(...confident),
      fc.boolean(),
      async ({ scale, term: words }, telling, confidence, first) => {
        const text = telling.replace("%", words);
        const both = first
          ? `${confidence.charAt(0).toUpperCase()}${confidence.slice(1)}, ${text.charAt(0).toLowerCase()}${text.slice(1)}`
          : text.replace(/\.$/, `, ${confidence}.`);
        expect(
          shownIn(await editionOf([judgementOf(both, words), judgementOf(text, words)], scale)),
        ).toEqual([text]);
      },
    ),
    { numRuns: 12 },
  );
});

test("nor with a remote chance", async () => {
  const both =
    "There is a remote chance, with high confidence, that ships wait outside the harbour.";
  expect(shownIn(await editionOf([judgementOf(both, "remote chance")], "phia"))).toEqual([]);
});

test("nor is a judgement shown that was rewritten to another likelihood than the one stored", async () => {
  const [first, second] = ["It is likely that nobody waited.", "It is unlikely that ships wait."];
  const edition = await editionOf([judgementOf(first, "likely")], "icd-203", {
    judge: async (cases) => cases.map(({ sentence }) => (sentence === first ? partly : supported)),
    rewrite: async (_task, faults) => faults.map(({ sentence }) => ({ ...sentence, text: second })),
  });
  expect(
    edition.brief.judgements.filter(
      ({ likelihood, sentence }) => !sentence.text.includes(` ${likelihood} `),
    ),
  ).toEqual([]);
});

test.for(
  terms.filter(({ scale, term }) =>
    ScaleName.options.some(
      (other) => other !== scale && !scales[other].some((one) => one.term === term),
    ),
  ),
)("“$term” of $scale is not a term of the other scale", async ({ scale, term }) => {
  const other = scale === "phia" ? "icd-203" : "phia";
  const edition = await editionOf(
    [judgementOf(`It is ${term}: ships wait outside the harbour.`, term)],
    other,
  );
  expect(shownIn(edition)).toEqual([]);
});

test.for(["may", "could", "possibly", "probably", "perhaps"])(
  "“%s”, which has no band, is in no judgement",
  async (word) => {
    const edition = await editionOf(
      [judgementOf(`Ships ${word} wait outside the harbour, which is likely.`, "likely")],
      "icd-203",
    );
    expect(shownIn(edition)).toEqual([]);
  },
);

describe("fact, report, judgement and assumption", () => {
  const speakers: readonly BriefSentence["speaker"][] = [
    { kind: "source" },
    { kind: "named", name: "Aliya Sadykova" },
    { kind: "unresolved", asWritten: "he" },
  ];

  test.for(speakers)(
    "of one and the same sentence have tags of their own: $kind",
    async (speaker) => {
      const { brief, texts, rendering } = await editionOf([], "icd-203");
      const [first] = brief.bottomLine;
      if (first === undefined) throw new Error("The brief has no sentence.");
      const bottomLine = ClaimKind.options.map((kind) => ({ ...first, kind, speaker }));
      const tags = toView({ ...brief, bottomLine }, texts).bottomLine.map(({ tag }) => tag);
      expect(new Set(tags).size).toBe(ClaimKind.options.length);
      expect(rendering.markdown).toContain(toView(brief, texts).bottomLine[0]?.tag ?? "no tag");
      expect(rendering.html).toContain(toView(brief, texts).bottomLine[0]?.tag ?? "no tag");
    },
  );
});
