/** Canaries: known-bad sentences, plausible and bad in exactly one way. */
import { describe, expect, test } from "vitest";
import { extractiveJudge } from "../../src/adapters/extractive/extractive-judge.ts";
import { runChecks } from "../../src/checks/all-checks.ts";
import { shelfOf } from "../../src/checks/gather-evidence.ts";
import { makeCanaries } from "../../src/stages/6-verify/canaries.ts";
import { checkInputOf, sentenceEvidence } from "../../src/stages/6-verify/sentence-evidence.ts";
import { chunkedOf } from "../made/chunked.ts";
import { resolutionOf } from "../made/resolution.ts";
import { draftClaim } from "../made/scripted-analyst.ts";

const named = (name: string) => ({ kind: "reported", speaker: { kind: "named", name } }) as const;

/** One claim a sentence, in its own words. */
const news = [
  [
    "Minister Aliya Sadykova said 40 ships had waited outside the harbour.",
    named("Aliya Sadykova"),
  ],
  ["Harbour master Marat Ospanov said the ferry from Norway was not late.", named("Marat Ospanov")],
  ["The pilots of the NSU met in Aktau on Monday.", {}],
  ["The crews of the CSTO refused to sail from Baku to Sweden.", {}],
  ["A second berth is expected to be opened in Aktau in spring.", { stance: "planned" }],
  ["Marat Ospanov said the crane will lift 1,700 tonnes.", named("Marat Ospanov")],
  ["Sadykova visited Denmark in March 2021.", {}],
  ["Two tugs were bought in Baku.", {}],
] as const;

const namesIn =
  /\b(?:Aliya Sadykova|Sadykova|Marat Ospanov|Norway|Sweden|Denmark|Aktau|Baku|NSU|CSTO)\b/g;

async function port(sentences: readonly (readonly [string, object])[] = news) {
  const chunked = await chunkedOf({ "port.txt": sentences.map(([text]) => text).join("\n\n") });
  const resolution = await resolutionOf(chunked, {
    "port.txt": sentences.map(([text, more]) =>
      draftClaim(text, text, { entities: [...new Set(text.match(namesIn))], ...more }),
    ),
  });
  return { resolution, shelf: shelfOf(chunked) };
}

async function made() {
  const { resolution, shelf } = await port();
  return makeCanaries(resolution, shelf);
}

describe("laws", () => {
  test("every kind of fault is planted, twice at most", async () => {
    const counts = Map.groupBy(await made(), ({ mutation }) => mutation);
    expect([...counts.keys()].toSorted()).toEqual([
      "date",
      "modality",
      "name",
      "negation",
      "number",
      "speaker",
    ]);
    for (const canaries of counts.values()) expect(canaries.length).toBeLessThanOrEqual(2);
  });

  test("no canary is a sentence that its own quotes have", async () => {
    for (const { case: one } of await made()) {
      const words = one.evidence.map(({ quote }) => quote).join("\n");
      expect(words).not.toContain(one.sentence.replace(/\.$/, ""));
    }
  });

  test("no two canaries of a kind are made of one finding, and no two canaries are alike", async () => {
    const canaries = await made();
    const places = canaries.map(
      ({ mutation, case: one }) => `${mutation} ${one.evidence[0]?.quote ?? ""}`,
    );
    expect(new Set(places).size).toBe(canaries.length);
    expect(new Set(canaries.map((one) => one.case.sentence)).size).toBe(canaries.length);
  });

  test("nothing but the sentence gives a canary away: kind, speaker and quotes are the honest ones", async () => {
    for (const { case: one } of await made()) {
      expect(one.evidence.length).toBeGreaterThan(0);
      for (const place of one.evidence) expect(place.speaker).toEqual(one.speaker);
    }
  });

  test("the same findings make the same canaries", async () => {
    expect(await made()).toEqual(await made());
  });

  test("no findings make none", async () => {
    const { resolution, shelf } = await port();
    expect(makeCanaries({ ...resolution, findings: [] }, shelf)).toEqual([]);
  });
});

describe("who catches them", () => {
  test("the judge without a model supports none", async () => {
    const canaries = await made();
    const verdicts = await extractiveJudge.judge(
      canaries.map((one) => one.case),
      new AbortController().signal,
    );
    expect(verdicts.map(({ kind }) => kind)).not.toContain("supported");
  });

  test("the checks alone catch most", async () => {
    const { resolution, shelf } = await port();
    const missed = makeCanaries(resolution, shelf).filter(({ case: one }) => {
      const finding = resolution.findings.find(
        ({ statement }) => statement === one.evidence[0]?.quote,
      );
      if (finding === undefined) throw new Error(`No finding is behind "${one.sentence}".`);
      const sentence = { text: one.sentence, kind: one.kind, cites: [finding.id] } as const;
      const input = checkInputOf(sentence, sentenceEvidence(sentence, resolution), shelf);
      return runChecks(input).every(({ result }) => result.outcome !== "fail");
    });
    expect(missed.map(({ case: one }) => one.sentence).length).toBeLessThanOrEqual(4);
  });
});

test("a brief that only tells of facts without names still gets a negation", async () => {
  const { resolution, shelf } = await port([["Sheep graze there, as ever.", {}]]);
  expect(makeCanaries(resolution, shelf).map(({ case: one }) => one.sentence)).toEqual([
    "It is not the case that sheep graze there, as ever.",
  ]);
});

test("one finding bears one canary of a kind", async () => {
  const { resolution, shelf } = await port([["The pier is safe.", {}]]);
  expect(makeCanaries(resolution, shelf).map(({ case: one }) => one.sentence)).toEqual([
    "The pier is not safe.",
  ]);
});
