/** Lists that grow with pairs or with the sources are cut for the reader, with what is left out as a number. */
import { expect, test } from "vitest";
import { SourceId } from "../../src/domain/ids.ts";
import type { Note } from "../../src/domain/note.ts";
import { indexBrief } from "../../src/stages/7-render/brief-index.ts";
import { makingView } from "../../src/stages/7-render/making-view.ts";
import { sampleBrief } from "../../src/stages/7-render/sample-brief.ts";
import { spanOf } from "../../src/domain/place.ts";
import { sourceView } from "../../src/stages/7-render/source-view.ts";
import { shortfallsOf } from "../../src/stages/7-render/shortfalls.ts";

const warning = (rule: string, index: number): Note => ({
  rule,
  level: "warning",
  message: `Warning ${index}.`,
  place: { document: `page-${index}.txt` },
});
const many = (rule: string, count: number) =>
  Array.from({ length: count }, (_, index) => warning(rule, index));
const briefWith = (notes: Note[]) => ({ ...sampleBrief().brief, notes });

test.for([
  { count: 10, rows: 10, sum: undefined },
  { count: 11, rows: 11, sum: "1 more of the kind ingest/a, in brief.json." },
  { count: 1510, rows: 11, sum: "1,500 more of the kind ingest/a, in brief.json." },
])("of $count warnings of one kind $rows rows are printed", ({ count, rows, sum }) => {
  const notes = [...many("ingest/a", count), warning("verify/b", 1)];
  const { warnings } = makingView(indexBrief(briefWith(notes)));
  expect(warnings).toHaveLength(rows + 1);
  expect(warnings.find(({ message }) => message.includes("more of"))?.message).toBe(sum);
  expect(warnings.map(({ rule }) => rule)).toContain("verify/b");
});

test("of many feeds that are silent the first page names five", () => {
  const words = shortfallsOf(briefWith(many("collect/feed-stale", 40)));
  expect(words.filter((one) => one.startsWith("page-"))).toHaveLength(5);
  expect(words).toContain("35 more words on feeds like these stand in brief.json.");
});

test("of many sources that a text has words of, those with the most are told, and the others counted", () => {
  const { brief, texts } = sampleBrief();
  const [source] = brief.sources;
  if (source === undefined) throw new Error("The sample has no source.");
  const others = Array.from({ length: 8 }, (_, index) => ({
    ...source,
    id: SourceId.parse(`s000000000${index}`),
  }));
  const copied = others.map(({ id }, index) => ({ span: spanOf(0, index + 1), from: id }));
  const indebted = { ...source, copied };
  const index = indexBrief({ ...brief, sources: [indebted, ...others] });
  const view = sourceView(index, indebted, texts);
  const labelOf = (at: number) => index.source(SourceId.parse(`s000000000${at}`)).label;
  expect(view.copied.map(({ label }) => label)).toEqual([7, 6, 5, 4, 3].map(labelOf));
  expect(view.copied.map(({ why }) => /passages of (.*)/.exec(why)?.[1])).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    "3 more sources in brief.json",
  ]);
});
