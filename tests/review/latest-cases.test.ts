/** Of several rulings on the same words, the one that counts. */
import { expect, test } from "vitest";
import type { FeedbackCase } from "../../src/domain/feedback.ts";
import type { FeedbackRow } from "../../src/review/feedback-cases.ts";
import { latestCases } from "../../src/review/merge-feedback.ts";

const row = (id: string, at: string, note: string): FeedbackRow => {
  const one: FeedbackCase = {
    id,
    statement: "So it is.",
    speaker: { kind: "source" },
    stance: null,
    quotes: ["So it is."],
    lawful: [],
    surroundings: [],
    ruling: "stands",
    note,
  };
  return { case: one, at };
};
const [early, late] = ["2026-11-22T06:00:00.000Z", "2026-11-22T07:00:00.000Z"];

test.for([
  { what: "the later", rows: [row("a", early, "one"), row("a", late, "two")], notes: ["two"] },
  {
    what: "the later, wherever it stands",
    rows: [row("a", late, "one"), row("a", early, "two")],
    notes: ["one"],
  },
  {
    what: "of one moment, the last",
    rows: [row("a", early, "one"), row("a", early, "two")],
    notes: ["two"],
  },
  {
    what: "each of other words",
    rows: [row("a", late, "one"), row("b", early, "two")],
    notes: ["one", "two"],
  },
])("counts: $what", ({ rows, notes }) => {
  expect(latestCases(rows).map(({ note }) => note)).toEqual(notes);
});
