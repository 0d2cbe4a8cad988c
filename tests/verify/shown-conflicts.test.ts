/** A flood of conflicts does not drown the brief, and what is left out is said. */
import { expect, test } from "vitest";
import { shortId } from "../../src/anchoring/content-hash.ts";
import { Finding } from "../../src/domain/finding.ts";
import { SourceId } from "../../src/domain/ids.ts";
import { noteConflictsLeft, shownConflicts } from "../../src/stages/6-verify/shown-conflicts.ts";
import { recordingContext } from "../made/run-context.ts";

function findingAt(index: number, importance: number): Finding {
  return Finding.parse({
    id: shortId("f", [String(index)]),
    statement: "It rained.",
    kind: "fact",
    speaker: { kind: "source" },
    stance: "asserted",
    importance,
    claims: [shortId("c", [String(index)])],
    origins: [shortId("o", ["one"])],
    episode: "e1",
    time: "episode",
  });
}

const source = SourceId.parse(shortId("s", ["one"]));

/** As many conflicts as findings; the last finding weighs most. */
function withConflicts(count: number) {
  const findings = Array.from({ length: count }, (_, at) =>
    findingAt(at, at === count - 1 ? 5 : 2),
  );
  const conflicts = findings.map(({ id }, at) => ({
    about: `matter ${at}`,
    rivals: [
      { finding: id, value: "1", asOf: "not stated", definition: "rain", sources: [source] },
    ],
  }));
  return { findings, conflicts };
}

test("as many as a reader can compare are all shown, in their order, without a note", () => {
  const resolution = withConflicts(50);
  const { context, notes } = recordingContext();
  noteConflictsLeft(resolution, context);
  expect(shownConflicts(resolution)).toEqual(resolution.conflicts);
  expect(notes).toEqual([]);
});

test("of more, the weightiest are shown, and a note counts the others", () => {
  const resolution = withConflicts(60);
  const { context, notes } = recordingContext();
  noteConflictsLeft(resolution, context);
  const shown = shownConflicts(resolution);
  expect(shown).toHaveLength(50);
  expect(shown[0]?.about).toBe("matter 59");
  expect(notes.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^10 of 60 conflicts are not printed/),
  ]);
});
