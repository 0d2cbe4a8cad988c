/** When a model gives nothing that holds, selection stands in, and the edition never claims otherwise. */
import { expect, test } from "vitest";
import { createExtractiveAnalyst } from "../../src/adapters/extractive/extractive-analyst.ts";
import { makeEdition } from "../made/edition.ts";
import { documentOf } from "../made/documents.ts";
import { draftClaim, scriptedAnalyst } from "../made/scripted-analyst.ts";

const files = [
  documentOf("a.txt", "The port of Aktau opened on Monday after two weeks of repairs."),
];

test("a model whose every claim falls is not named as the writer, and the edition is degraded", async () => {
  const analyst = scriptedAnalyst({
    read: async () => ({
      claims: [draftClaim("It closed.", "It stands nowhere.")],
      notArticle: [],
    }),
  });
  const { edition } = await makeEdition(files, { analyst, fallback: createExtractiveAnalyst() });
  const { making, bottomLine } = edition.brief;
  expect(making.analyst.kind).toBe("model");
  expect(making.writtenBy).toBe("extractive");
  expect(bottomLine.every(({ verbatim }) => verbatim)).toBe(true);
  expect(edition.exitCode).toBe(3);
  expect(edition.rendering.markdown).toContain("Not complete.");
});
