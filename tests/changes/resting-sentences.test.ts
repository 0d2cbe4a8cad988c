/** Which sentences fall with a quote: by finding, by claim, by quote. */
import { expect, test } from "vitest";
import type { Brief } from "../../src/domain/brief.ts";
import { restingSentences } from "../../src/nightly/corrections/resting-sentences.ts";
import { editionsOf } from "./nights.ts";

const night = {
  "a.txt":
    "Ferry\n\nThe ferry Meridian sank off the port of Orlan on Friday. The sinking killed 12 people.",
};
const dead = "The sinking killed 12 people.";
const sank = "The ferry Meridian sank off the port of Orlan on Friday.";

/** A brief of one sentence that rests on both findings of the one source. */
async function joinedBrief(): Promise<Brief> {
  const brief = (await editionsOf([night]))[0]?.edition.brief;
  const [sentence] = brief?.bottomLine ?? [];
  if (brief === undefined || sentence === undefined) throw new Error("The night says nothing.");
  const findings = brief.findings.map(({ id }) => id);
  return { ...brief, bottomLine: [{ ...sentence, findings }], developments: [], indicators: [] };
}

const fallsWith = (brief: Brief, gone: readonly string[]): boolean | undefined => {
  const [source] = brief.sources;
  if (source === undefined) return undefined;
  return restingSentences(brief, source.id, ({ quote }) => !gone.includes(quote))[0]?.isLost;
};

test("a sentence falls with any of its findings", async () => {
  const brief = await joinedBrief();
  expect(fallsWith(brief, [])).toBe(false);
  expect(fallsWith(brief, [dead])).toBe(true);
  expect(fallsWith(brief, [sank])).toBe(true);
});

test("a claim falls with any of its quotes, and a finding with the last of its claims", async () => {
  const brief = await joinedBrief();
  const all = brief.claims.flatMap(({ citations }) => citations);
  const [first, second] = brief.claims;
  const [finding] = brief.findings;
  const [sentence] = brief.bottomLine;
  if (!first || !second || !finding || !sentence) throw new Error("Two claims are wanted.");
  const bottomLine = [{ ...sentence, findings: [finding.id] }];
  const both = { ...brief, bottomLine, claims: [{ ...first, citations: all }] };
  const onBoth = { ...both, findings: [{ ...finding, claims: [first.id] }] };
  expect(fallsWith(onBoth, [dead])).toBe(true);
  const either = {
    ...brief,
    bottomLine,
    findings: [{ ...finding, claims: [first.id, second.id] }],
  };
  expect(fallsWith(either, [dead])).toBe(false);
  expect(fallsWith(either, [dead, sank])).toBe(true);
});
