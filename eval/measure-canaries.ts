/** Canaries of many briefs before the rules and the judge that need no model, and the honest sentences beside them. */
import { extractiveJudge } from "../src/adapters/extractive/extractive-judge.ts";
import { runChecks } from "../src/checks/all-checks.ts";
import { type Shelf, shelfOf } from "../src/checks/gather-evidence.ts";
import type { DraftSentence } from "../src/domain/draft.ts";
import type { Resolution } from "../src/domain/finding.ts";
import { makeCanaries } from "../src/stages/6-verify/canaries.ts";
import {
  checkInputOf,
  judgeCaseOf,
  sentenceEvidence,
} from "../src/stages/6-verify/sentence-evidence.ts";
import type { JudgeCase } from "../src/ports/analyst.ts";
import { documentOf, seedDocuments } from "../tests/made/documents.ts";
import { textOf } from "./claims/made-article.ts";
import { madeArticles } from "./claims/made-articles.ts";
import { type Figure, type Outcome, figuresOf } from "./figure.ts";
import { nightOf } from "./nights/night.ts";
import { resolutionOf } from "./nights/resolution-of.ts";

const nights = 8;

export async function measureCanaries(): Promise<readonly Figure[]> {
  const folders = [
    seedDocuments(),
    madeArticles.map((article) => documentOf(article.name, textOf(article))),
    ...madeArticles.map((article) => [documentOf(article.name, textOf(article))]),
    ...Array.from({ length: nights }, (_, number) =>
      nightOf(200 + number).reports.map(({ name, text }) => documentOf(name, text)),
    ),
  ];
  const outcomes: Outcome[] = [];
  for (const files of folders) outcomes.push(...(await canaryOutcomes(await resolutionOf(files))));
  return figuresOf(outcomes.toSorted((one, other) => (one.measure < other.measure ? -1 : 1)));
}

/** Both lists of one resolution: the known-bad, which must be caught, and every honest sentence, which must not. */
export async function canaryOutcomes(resolution: Resolution): Promise<Outcome[]> {
  const shelf = shelfOf(resolution.evidence);
  const honest = resolution.findings.map((finding) => {
    const { statement: text, kind, id } = finding;
    return caseOf({ text, kind, cites: [id] }, resolution, shelf);
  });
  const bad = makeCanaries(resolution, shelf).map(({ case: { sentence, kind, evidence } }) => {
    const key = JSON.stringify(evidence);
    const origin = honest.find((one) => JSON.stringify(one.case.evidence) === key);
    if (origin === undefined) throw new Error(`No finding is behind the canary "${sentence}".`);
    return caseOf({ text: sentence, kind, cites: origin.sentence.cites }, resolution, shelf);
  });
  return [
    ...(await outcomesOf(
      bad,
      ["caught by the checks alone", "caught by the judge without a model"],
      false,
    )),
    ...(await outcomesOf(
      honest,
      [
        "honest sentences passed by the checks",
        "honest sentences passed by the judge without a model",
      ],
      true,
    )),
  ];
}

type Tried = Readonly<{ sentence: DraftSentence; case: JudgeCase; failed: readonly string[] }>;

function caseOf(sentence: DraftSentence, resolution: Resolution, shelf: Shelf): Tried {
  const evidence = sentenceEvidence(sentence, resolution);
  const failed = runChecks(checkInputOf(sentence, evidence, shelf)).flatMap(({ check, result }) =>
    result.outcome === "fail" ? [check] : [],
  );
  return { sentence, case: judgeCaseOf(sentence, evidence, shelf), failed };
}

async function outcomesOf(
  tried: readonly Tried[],
  [byChecks, byJudge]: readonly [string, string],
  isHonest: boolean,
): Promise<Outcome[]> {
  const { signal } = new AbortController();
  const cases = tried.map((one) => one.case);
  const verdicts = await extractiveJudge.judge(cases, signal);
  return tried.flatMap(({ case: { sentence, evidence }, failed }, index) => {
    const quotes = evidence.map(({ quote }) => quote).join(" ");
    const shown = `${sentence}\n    ${quotes}\n    ${failed.join(", ")}`;
    const isSupported = verdicts[index]?.kind === "supported";
    return [
      { measure: `canaries: ${byChecks}`, isGood: isHonest === (failed.length === 0), shown },
      { measure: `canaries: ${byJudge}`, isGood: isSupported === isHonest, shown },
    ];
  });
}
