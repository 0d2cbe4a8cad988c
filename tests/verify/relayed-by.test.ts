/** Who passes on whose words: told of the source base, and counted against confidence. */
import { expect, test } from "vitest";
import { Publisher } from "../../src/domain/publisher.ts";
import { ingest } from "../../src/stages/1-ingest/ingest.ts";
import { gradeSource } from "../../src/stages/6-verify/grade.ts";
import { summariseSources } from "../../src/stages/6-verify/source-summary.ts";
import { documentOf } from "../made/documents.ts";
import { recordingContext } from "../made/run-context.ts";

const port = "The port of Aktau opened on Monday after two weeks of repairs, its master said.";
const rail = "The railway to Aktau carried its first grain train on Sunday, the operator said.";

async function summaryOf(texts: Readonly<Record<string, string>>, grades: readonly string[]) {
  const publishers = Object.keys(texts).map((name, at) =>
    Publisher.parse({ match: name, name: `Outlet ${at}`, family: "Group", grade: grades[at] }),
  );
  const files = Object.entries(texts).map(([name, text]) => documentOf(name, text));
  const library = await ingest({ publishers, fileBytesMax: 1e6 }).run(
    files,
    recordingContext().context,
  );
  const records = library.sources.map(({ text: _text, ...source }) => ({
    ...source,
    textFile: "",
    rawFile: "",
    citedSentences: 0,
    sentences: 1,
    grade: gradeSource({ ...source }, publishers),
  }));
  return { library, summary: summariseSources(library, records) };
}

test("a family of publishers is one origin that speaks its own words", async () => {
  const { library, summary } = await summaryOf({ "a.txt": port, "b.txt": rail }, ["B", "B"]);
  expect(library.origins.map(({ basis }) => basis.kind)).toEqual(["publisher-family"]);
  expect(summary).not.toContain("somebody else");
  expect(summary).toContain("2 of 2 are graded for reliability.");
});

test("a wire copy is somebody else's words", async () => {
  const wire = `AKTAU, Kazakhstan (Reuters) - ${port}`;
  const { summary } = await summaryOf({ "a.txt": wire, "b.txt": rail }, ["B", "F"]);
  expect(summary).toContain("counted for somebody else’s words: Reuters (wire copy)");
  expect(summary).toContain("1 of 2 are graded for reliability; the others cannot be judged (F).");
});
