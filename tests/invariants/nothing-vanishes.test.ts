/** Invariant 4. Nothing vanishes silently: whatever comes in and whatever an analyst does, everything has one fate, and the totals reconcile. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { DraftClaim } from "../../src/domain/claim.ts";
import type { DraftSentence } from "../../src/domain/draft.ts";
import { FindingId } from "../../src/domain/ids.ts";
import type { LedgerEntry } from "../../src/domain/ledger.ts";
import { Unanswered } from "../../src/domain/unanswered.ts";
import type { Verdict } from "../../src/domain/verdict.ts";
import type { DocumentFile } from "../../src/ports/document.ts";
import { recheck } from "../../src/stages/6-verify/recheck.ts";
import { documentOf } from "../made/documents.ts";
import { makeEdition } from "../made/edition.ts";
import { emptyDraft, scriptedAnalyst, supported } from "../made/scripted-analyst.ts";
import { badDocuments } from "./bad-documents.ts";
import { portNews, readPlainly, sentencesOf } from "./port-news.ts";

type Mood = "plain" | "inventive" | "repetitive" | "mute";
type Night = Readonly<{
  files: readonly DocumentFile[];
  /** How the analyst reads each chunk and mends it, in turn; how the judge rules on each case. */
  moods: readonly Mood[];
  repairs: readonly Mood[];
  rulings: readonly boolean[];
  rewrites: boolean;
}>;

const mood = fc.constantFrom<Mood>("plain", "inventive", "repetitive", "mute");

const nights = fc.record({
  files: fc.shuffledSubarray([
    ...portNews,
    ...badDocuments,
    documentOf("copy.txt", "Traders blamed late rain."),
  ]),
  moods: fc.array(mood, { minLength: 4, maxLength: 4 }),
  repairs: fc.array(mood, { minLength: 4, maxLength: 4 }),
  rulings: fc.array(fc.boolean(), { maxLength: 30 }),
  rewrites: fc.boolean(),
});

const invented: DraftClaim["evidence"] = [
  { sentence: 1, quote: "Nobody ever wrote this sentence." },
];

/** One claim in three is wrong: its quote, its figure or its speaker. */
function inventive(claims: readonly DraftClaim[]): DraftClaim[] {
  return claims.map((claim, index) => {
    if (index % 3 === 0) return { ...claim, evidence: invented };
    return index % 3 === 1
      ? { ...claim, statement: `${claim.statement} It cost 17,500 crowns.` }
      : claim;
  });
}

function readIn(which: Mood = "plain", claims: readonly DraftClaim[] = []): readonly DraftClaim[] {
  switch (which) {
    case "inventive":
      return inventive(claims);
    case "repetitive":
      return [...claims, ...claims];
    case "mute":
      throw new Unanswered("timeout", "No answer came.");
    case "plain":
      return claims;
  }
}

const partly: Verdict = { kind: "partly", by: "judge", words: ["it"], because: "Not all of it." };
const stranger = FindingId.parse("f0123456789");

/** The run, and what the analyst handed over in it. */
async function spend({ files, moods, repairs, rulings, rewrites }: Night) {
  const given = { claims: 0, sentences: 0 };
  let [read, mended] = [0, 0];
  const count = (claims: readonly DraftClaim[]) => {
    given.claims += claims.length;
    return { claims, notArticle: [] };
  };
  const analyst = scriptedAnalyst({
    read: async (chunk, source) =>
      count(readIn(moods[(read += 1) % 4], readPlainly(chunk, source).claims)),
    reread: async (chunk, source) =>
      count(readIn(repairs[(mended += 1) % 4], readPlainly(chunk, source).claims.slice(0, 2))),
    write: async (task) => {
      const own = sentencesOf(task);
      const strange: DraftSentence = { ...own[0], cites: [stranger] };
      const wrong: DraftSentence = { ...own[0], text: `${own[0].text} It cost 17,500 crowns.` };
      const bottomLine = [...own, strange, wrong];
      given.sentences = bottomLine.length + 1;
      return { ...emptyDraft, bottomLine, indicators: [{ ...own[0] }] };
    },
    rewrite: async (task, faults) =>
      faults.map(() => (rewrites ? { ...sentencesOf(task)[0] } : undefined)),
    judge: async (cases) => cases.map((_, at) => (rulings[at] === false ? partly : supported)),
  });
  return { ...(await makeEdition(files, { analyst })), given };
}

const of = <Kind extends LedgerEntry["of"]>(kind: Kind, ledger: readonly LedgerEntry[]) =>
  ledger.filter((entry): entry is LedgerEntry & { of: Kind } => entry.of === kind);

/** Resolve tells of claims once more that say the same; extract's own entries are one a draft. */
const ofExtract = ({ fate, code }: LedgerEntry & { of: "claim" }): boolean =>
  fate !== "merged" || code === "same-claim";

test("every document, chunk, draft claim and sentence has one fate, and the edition's totals are the ledger's", async () => {
  let written = 0;
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(nights, async (night) => {
      fc.pre(night.files.some((file) => portNews.includes(file)));
      fc.pre(night.moods.some((one) => one === "plain") && night.moods[1] !== "mute");
      const { edition, ledger, given } = await spend(night);
      const { brief, texts } = edition;
      for (const entry of ledger) if (entry.of !== "call") seen.add(`${entry.of} ${entry.fate}`);

      const documents = of("document", ledger).map(({ name }) => name);
      expect(documents.toSorted()).toEqual(night.files.map(({ name }) => name).toSorted());
      const chunks = of("chunk", ledger).map(({ chunk }) => chunk);
      expect(new Set(chunks).size).toBe(chunks.length);
      const claims = of("claim", ledger).filter(ofExtract).length;
      const sentences = of("sentence", ledger).length;
      // Where nothing that it said held, selection stands in, and the ledger tells of both.
      const fellBack = brief.making.writtenBy === "extractive";
      written += Number(!fellBack);
      expect(fellBack ? given : { claims, sentences }).toEqual(given);
      expect(claims).toBeGreaterThanOrEqual(given.claims);
      for (const entry of ledger) {
        if (entry.of === "call" || ["used", "read", "kept"].includes(entry.fate)) continue;
        expect(`${entry.code}${entry.reason}`).not.toBe("");
      }
      expect(recheck({ ...edition, derived: texts, ledger }).broken).toEqual([]);
      expect(brief.making.counts.draftClaims).toBe(claims);
    }),
    // The same nights in every run: what they show together is asserted below.
    { numRuns: 24, seed: 20_261_122 },
  );
  expect(written).toBeGreaterThanOrEqual(12);
  // The nights were bad enough to show every way that a thing can go.
  expect([...seen].toSorted()).toEqual(
    expect.arrayContaining([
      "chunk unread",
      "claim dropped",
      "claim merged",
      "claim sent-back",
      "document empty",
      "document failed",
      "document skipped",
      "sentence dropped",
      "sentence kept",
      "sentence rewritten",
    ]),
  );
});
