/** An edition in which nothing was changed holds; one in which anything was does not, and says what. */
import { beforeAll, expect, test } from "vitest";
import type { Brief } from "../../src/domain/brief.ts";
import { spanOf } from "../../src/domain/place.ts";
import { sentencesOf } from "../../src/domain/sentences-of.ts";
import { recheck, type Recheckable } from "../../src/stages/6-verify/recheck.ts";
import { seedDocuments } from "../made/documents.ts";
import { makeEdition } from "../made/edition.ts";

let whole: Recheckable;
beforeAll(async () => {
  const { edition, ledger } = await makeEdition(seedDocuments());
  whole = { ...edition, derived: edition.texts, ledger };
});

function rulesBroken(edition: Recheckable): string[] {
  return [...new Set(recheck(edition).broken.map(({ rule }) => rule))];
}

/** The edition with one change in a copy of its brief. */
function altered(change: (brief: Brief) => void): Recheckable {
  const brief = structuredClone(whole.brief);
  change(brief);
  return { ...whole, brief };
}

function first<T>(list: readonly T[]): T {
  const [one] = list;
  if (one === undefined) throw new Error("The edition is too small for this test.");
  return one;
}

test("an edition as it was made holds, all of it", () => {
  const { citations, broken } = recheck(whole);
  expect(broken).toEqual([]);
  expect(citations.of).toBeGreaterThan(10);
  expect(citations.hold).toBe(citations.of);
});

test.for<{ change: string; of: (brief: Brief) => void; rule: string }>([
  { change: "a quote", of: ({ citations }) => void (first(citations).quote += "!"), rule: "quote" },
  {
    change: "a place, by one character",
    of: ({ citations }) => {
      const { span } = first(citations);
      first(citations).span = spanOf(span.start + 1, span.end + 1);
    },
    rule: "quote",
  },
  {
    change: "a quote of a claim",
    of: ({ claims }) => void (first(first(claims).citations).quote += "!"),
    rule: "quote",
  },
  {
    change: "the number of a citation",
    of: ({ citations }) => void (first(citations).number = 999),
    rule: "citation-number",
  },
  {
    change: "the source of a citation",
    of: ({ citations, sources }) => {
      const citation = first(citations);
      citation.source = first(sources.filter(({ id }) => id !== citation.source)).id;
    },
    rule: "quote",
  },
  {
    change: "a word of a verbatim sentence",
    of: (brief) => void (first(sentencesOf(brief)).sentence.text += " indeed"),
    rule: "verbatim",
  },
  {
    change: "the number that a sentence cites",
    of: (brief) => void (first(sentencesOf(brief)).sentence.citations = [999]),
    rule: "uncited",
  },
  {
    change: "what a sentence rests on",
    of: (brief) => {
      const { sentence } = first(sentencesOf(brief));
      sentence.findings = [
        first(brief.findings.filter(({ id }) => !sentence.findings.includes(id))).id,
      ];
    },
    rule: "finding",
  },
  {
    change: "a hash of a text",
    of: ({ sources }) =>
      void (first(sources).textHash =
        first(sources).rawHash === first(sources).textHash
          ? first(sources.slice(1)).textHash
          : first(sources).rawHash),
    rule: "text-hash",
  },
  {
    change: "the size of a file",
    of: ({ sources }) => void (first(sources).rawBytes += 1),
    rule: "raw-bytes",
  },
  { change: "a count", of: ({ making }) => void (making.counts.chunks += 1), rule: "totals" },
  {
    change: "a document that is hidden",
    of: ({ documents }) => void documents.pop(),
    rule: "totals",
  },
  {
    change: "a sentence that is hidden",
    of: (brief) => void brief.bottomLine.pop(),
    rule: "totals",
  },
])("finds $change", ({ of, rule }) => {
  expect(rulesBroken(altered(of))).toContain(rule);
});

test("finds a text that was changed together with its quotes", () => {
  const id = first(whole.brief.sources).id;
  const texts = new Map([...whole.texts, [id, `${whole.texts.get(id)} More.`]]);
  expect(rulesBroken({ ...whole, texts })).toEqual(["text-hash", "source-id", "text-derived"]);
});

test("finds a file that gives another text today, and one that is gone", () => {
  const id = first(whole.brief.sources).id;
  expect(rulesBroken({ ...whole, derived: new Map() })).toEqual(["text-derived"]);
  const texts = new Map([...whole.texts].filter(([source]) => source !== id));
  expect(rulesBroken({ ...whole, texts })).toContain("source-missing");
});

test("counts the citations that hold", () => {
  const { citations } = recheck(
    altered((brief) => void (first(brief.citations).quote = "nobody said this")),
  );
  expect(citations.hold).toBe(citations.of - 1);
});

test("reads no stored verdict", () => {
  const forged = altered((brief) => {
    for (const { sentence } of sentencesOf(brief))
      sentence.verdict = { kind: "contradicted", by: "judge", words: ["x"], because: "x" };
  });
  expect(recheck(forged)).toEqual(recheck(whole));
});
