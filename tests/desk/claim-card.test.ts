/** A claim as the desk shows it: who says so, in the words of the rendering beside it. */
import { expect, test } from "vitest";
import type { Speaker } from "../../src/domain/claim.ts";
import { claimCard } from "../../src/review/pages/claim-card.ts";
import { sampleEdition } from "../../src/review/pages/sample-edition.ts";

const unresolved = (asWritten: string): Speaker => ({ kind: "unresolved", asWritten });

test.for([
  { speaker: unresolved("he"), words: "“he”, whom the text does not name" },
  { speaker: unresolved("the ministry"), words: "“the ministry”, as the text puts it" },
  { speaker: unresolved("a quotation"), words: "a speaker whom the text does not name" },
])("says of $speaker.asWritten no more than is true", ({ speaker, words }) => {
  const [claim] = sampleEdition("in-review").brief.claims;
  if (claim === undefined) throw new Error("the sample has no claim");
  const card = claimCard({ ...claim, speaker, citations: [] }, () => {
    throw new Error("there is no quote to cut");
  });
  expect(card.speaker).toBe(words);
});
