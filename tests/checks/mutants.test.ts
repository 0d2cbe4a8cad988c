/** Every check is needed: replaced by one that passes everything, it lets through what no other check catches. */
import { afterEach, describe, expect, test, vi } from "vitest";
import { allChecks } from "../../src/checks/all-checks.ts";
import type { Check } from "../../src/checks/check.ts";
import { shelfOf } from "../../src/checks/gather-evidence.ts";
import type { LedgerEntry } from "../../src/domain/ledger.ts";
import { chunkedOf } from "../made/chunked.ts";
import { recordingContext } from "../made/run-context.ts";
import { resolutionOf, taskOf } from "../made/resolution.ts";
import { draftClaim, emptyDraft, scriptedAnalyst } from "../made/scripted-analyst.ts";
import { type MutantCase, mutantCases } from "./mutant-cases.ts";

const passing = (name: string): Check => ({ name, run: () => ({ outcome: "pass" }) });

afterEach(() => {
  vi.resetModules();
  vi.doUnmock("../../src/checks/all-checks.ts");
  vi.doUnmock("../../src/checks/likelihood.ts");
});

/** The program with one of its checks replaced by a mutant. */
async function plantMutant(check: string): Promise<void> {
  vi.resetModules();
  const mutated = allChecks.map((one) => (one.name === check ? passing(check) : one));
  vi.doMock("../../src/checks/all-checks.ts", () => ({
    allChecks: mutated,
    runChecks: (input: Parameters<Check["run"]>[0]) =>
      mutated.map(({ name, run }) => ({ check: name, result: run(input) })),
  }));
}

/** The rule that drops a claim in stage 3, or `kept`. */
async function fateOf({ quote, said }: MutantCase): Promise<string> {
  const { extract } = await import("../../src/stages/3-extract/extract.ts");
  const chunked = await chunkedOf({
    "night.txt": `${quote}\n\nThe shops in the harbour stay shut.`,
  });
  const { context, ledger } = recordingContext();
  const { extractor } = scriptedAnalyst({
    read: async () => ({ claims: [draftClaim(said, quote)], notArticle: [] }),
  });
  await extract({ extractor, concurrency: 1 }).run(chunked, context);
  const entry = ledger.find((one): one is LedgerEntry & { of: "claim" } => one.of === "claim");
  return entry?.code ?? "no claim";
}

test("every check has three wrong statements or more that are for it alone", () => {
  const counts = Map.groupBy(mutantCases, ({ check }) => check);
  expect([...counts.keys()].toSorted()).toEqual(allChecks.map(({ name }) => name).toSorted());
  for (const cases of counts.values()) expect(cases.length).toBeGreaterThanOrEqual(3);
});

describe.for(mutantCases)("$check: $said", (one) => {
  test("is dropped by its check", async () => {
    expect(await fateOf(one)).toBe(one.check);
  });

  test("gets through when that check is a mutant: no other catches it", async () => {
    await plantMutant(one.check);
    expect(await fateOf(one)).toBe("kept");
  });

  test("gets through when it is right", async () => {
    expect(await fateOf({ ...one, said: one.right ?? one.quote })).toBe("kept");
  });
});

/** The one check that only a brief can have, because only a brief has a scale. */
describe("likelihood", () => {
  const quote = "Officials expect a second berth to open in spring.";

  /** The rule that drops a judgement in stage 6, or `kept`. */
  async function fateOfJudgement(text: string): Promise<string> {
    const { judgeDraft } = await import("../../src/stages/6-verify/judge-draft.ts");
    const chunked = await chunkedOf({ "port.txt": quote });
    const resolution = await resolutionOf(chunked, { "port.txt": [draftClaim(quote, quote)] });
    const [finding] = resolution.findings;
    if (finding === undefined) throw new Error("There is nothing to judge.");
    const judgement = {
      sentence: { text, kind: "judgement", cites: [finding.id] },
      likelihood: "likely",
      confidence: "low",
      basis: "",
      wouldChange: "",
    } as const;
    const { judge, writer } = scriptedAnalyst();
    const { outcomes } = await judgeDraft(
      {
        task: taskOf(resolution),
        draft: { ...emptyDraft, judgements: [judgement] },
        fellBack: undefined,
      },
      { judge, writer, shelf: shelfOf(chunked), scale: "icd-203" },
      recordingContext().context,
    );
    const [outcome] = outcomes.values();
    return outcome?.kind === "dropped" ? outcome.verdict.by : (outcome?.kind ?? "no outcome");
  }

  const wrong = [
    "A second berth may open in spring.",
    "It is highly likely that a second berth opens in spring.",
    "With moderate confidence, it is likely that a second berth opens in spring.",
  ];

  test.for(wrong)("is what drops: %s", async (text) => {
    expect(await fateOfJudgement(text)).toBe("likelihood");
  });

  test.for(wrong)("gone, lets through: %s", async (text) => {
    vi.resetModules();
    vi.doMock("../../src/checks/likelihood.ts", () => ({
      likelihoodCheck: () => passing("likelihood"),
    }));
    expect(await fateOfJudgement(text)).toBe("kept");
  });

  test("lets a term of the scale through", async () => {
    expect(await fateOfJudgement("It is likely that a second berth opens in spring.")).toBe("kept");
  });
});
