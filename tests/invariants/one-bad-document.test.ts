/**
 * Invariant 6. A bad document costs that document, not the night. That a failed run never replaces the last good edition is
 * held in `tests/store/edition-store.test.ts` (every disk operation fails in turn) and `tests/commands/bad-machine.test.ts`.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { BriefError } from "../../src/domain/brief-error.ts";
import { makeEdition, proseOf } from "../made/edition.ts";
import { badDocuments } from "./bad-documents.ts";
import { portNews } from "./port-news.ts";

test("whichever bad documents lie among them, the good ones make the same brief", async () => {
  const alone = await makeEdition(portNews);
  expect(alone.edition.exitCode).toBe(0);
  const { claims, citations } = alone.edition.brief;
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([...badDocuments], { minLength: 1 }), async (bad) => {
      const { edition } = await makeEdition([...bad, ...portNews]);
      expect(edition.brief.claims).toEqual(claims);
      expect(edition.brief.citations).toEqual(citations);
      expect(proseOf(edition)).toEqual(proseOf(alone.edition));
      const lost = edition.brief.documents.filter(({ fate }) => fate !== "used");
      expect(lost.map(({ name }) => name).toSorted()).toEqual(
        bad.map(({ name }) => name).toSorted(),
      );
      for (const { name, fate } of lost) {
        if (fate !== "failed" && fate !== "skipped") continue;
        expect(edition.exitCode).toBe(3);
        expect(edition.rendering.markdown).toContain(name);
      }
    }),
    { numRuns: 12 },
  );
});

test("bad documents alone make no edition, and each is named with its reason", async () => {
  const error: unknown = await makeEdition(badDocuments).catch((caught: unknown) => caught);
  expect(error).toMatchObject({ code: "E_NOTHING_USABLE" });
  const where = error instanceof BriefError ? error.where.join("\n") : "";
  for (const { name } of badDocuments) expect(where).toContain(name);
});
