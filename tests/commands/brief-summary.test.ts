/** What a run says of what changed: one line, and none where there is nothing to compare with. */
import { expect, test } from "vitest";
import { summaryJson, summaryText } from "../../src/commands/brief/brief-summary.ts";
import type { Brief } from "../../src/domain/brief.ts";
import { Changes, Correction } from "../../src/domain/change.ts";
import { countStandings, standingsInOrder } from "../../src/nightly/changes/count-standings.ts";
import { sampleChange } from "../../src/stages/7-render/sample-change.ts";
import { documentOf } from "../made/documents.ts";
import { makeEdition } from "../made/edition.ts";

const { edition } = await makeEdition([documentOf("a.txt", "The bridge opened on Friday.\n")]);
const sample = sampleChange();
const changes = Changes.parse(sample.changes);
const corrections = sample.corrections.map((one) => Correction.parse(one));

function summary(more: Pick<Brief, "changes" | "corrections">) {
  const paid = { callsAnswered: 0, callsStored: 0, callsFailed: 0, callsUnknown: 0 };
  return {
    published: { folder: "/out/test/2026-11-22", kept: "", written: true },
    edition: { ...edition, brief: { ...edition.brief, ...more } },
    cost: { ...paid, inputTokens: 0, outputTokens: 0, dollars: 0 },
  };
}

const lineOf = (more: Pick<Brief, "changes" | "corrections">) =>
  summaryText(summary(more), "/")
    .split("\n")
    .find((line) => line.startsWith("changes "));

test("standings are counted in the order in which they are told", () => {
  const twice = [...changes.findings, ...changes.findings].toReversed();
  expect([...countStandings(twice)]).toEqual(standingsInOrder.map((one) => [one, 2]));
  expect([...countStandings([])]).toEqual([]);
});

test.for([
  { when: "there is no edition before", more: {}, line: undefined },
  {
    when: "things changed",
    more: { changes },
    line: "changes    1 new, 1 reversed, 1 moved, 1 stronger, 1 weaker, 1 no longer reported, 1 unchanged since 2026-01-01 (see “What changed” in the brief)",
  },
  {
    when: "only a correction is due",
    more: { changes: { ...changes, findings: changes.findings.slice(-1) }, corrections },
    line: "changes    1 unchanged since 2026-01-01, 1 correction (see “What changed” in the brief)",
  },
  {
    when: "the night was quiet",
    more: { changes: { ...changes, quiet: true } },
    line: "changes    nothing new since 2026-01-01",
  },
])("the summary says it in a line where $when", ({ more, line }) => {
  expect(lineOf(more)).toBe(line);
});

const jsonOf = (more: Pick<Brief, "changes" | "corrections">): unknown =>
  JSON.parse(summaryJson(summary(more), "/"));

test("a program reads the same counts as JSON", () => {
  expect(jsonOf({})).toMatchObject({ changes: null });
  expect(jsonOf({ changes, corrections })).toMatchObject({
    changes: { since: changes.since, quiet: false, findings: { new: 1 }, corrections: 1 },
  });
});
