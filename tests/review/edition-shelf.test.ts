/** From a stored edition come the same sentences with the same numbers as the run had. */
import { expect, test } from "vitest";
import { shelfOf } from "../../src/checks/gather-evidence.ts";
import { Config } from "../../src/domain/config.ts";
import { slice } from "../../src/domain/place.ts";
import { readSources } from "../../src/pipeline.ts";
import { chunkedOfEdition } from "../../src/review/edition-shelf.ts";
import { numberCitations } from "../../src/stages/6-verify/number-citations.ts";
import { seedDocuments } from "../made/documents.ts";
import { makeEdition } from "../made/edition.ts";
import { recordingContext } from "../made/run-context.ts";

test.for([
  { cut: "as usual", chunkTokens: 1500 },
  { cut: "into chunks as small as they may be, which parts sentences", chunkTokens: 50 },
  { cut: "into chunks of another size", chunkTokens: 400 },
])("the seeds cut $cut are cut the same way again", async ({ chunkTokens }) => {
  const config = Config.parse({ limits: { chunkTokens } });
  const { edition } = await makeEdition(seedDocuments(), { config });
  const { context, ledger } = recordingContext();
  const inRun = await readSources(seedDocuments(), { config, context, ledger: () => ledger });

  const again = chunkedOfEdition(edition);

  expect(again.sentences).toEqual(inRun.sentences);
  expect(again.library).toEqual(inRun.library);
  expect(again.chunks.length).toBe(inRun.chunks.length);
  const { chunks } = chunkTokens === 1500 ? inRun : again;
  expect(again.chunks).toEqual(chunks);
  const list = numberCitations(shelfOf(again));
  for (const { number: _, sentence: _sentence, ...place } of edition.brief.citations)
    list.cite([place]);
  expect(list.all()).toEqual(edition.brief.citations);
  expect(edition.brief.citations.length).toBeGreaterThan(10);
});

test("furniture that a model marked takes no number away", async () => {
  const { edition } = await makeEdition(seedDocuments());
  const before = chunkedOfEdition(edition);
  const sources = edition.brief.sources.map((source) => {
    const marked = before.sentences.get(source.id)?.[1];
    if (marked === undefined) return source;
    const furniture = [
      ...source.furniture,
      { span: marked.span, rule: "marked-by-model" as const },
    ];
    return { ...source, furniture };
  });
  const after = chunkedOfEdition({ ...edition, brief: { ...edition.brief, sources } });

  expect(after.sentences).toEqual(before.sentences);
  const [first] = after.library.sources;
  const marked = first?.furniture.find(({ rule }) => rule === "marked-by-model");
  expect(
    first === undefined || marked === undefined ? "" : slice(first.text, marked.span),
  ).not.toBe("");
});
