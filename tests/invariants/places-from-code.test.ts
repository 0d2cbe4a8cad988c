/** Invariant 1. The model gives words; code gives places. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { EpisodesReply } from "../../src/adapters/model/roles/episodes-reply.ts";
import { ExtractReply } from "../../src/adapters/model/roles/extract-reply.ts";
import { JudgeReply } from "../../src/adapters/model/roles/judge-reply.ts";
import { matchReply } from "../../src/adapters/model/roles/match-reply.ts";
import { rewriteReply, writeReply } from "../../src/adapters/model/roles/write-reply.ts";
import { slice } from "../../src/domain/place.ts";
import { makeEdition } from "../made/edition.ts";
import { scriptedAnalyst } from "../made/scripted-analyst.ts";
import { portNews, readPlainly, writePlainly } from "./port-news.ts";

/** The run, with sentence numbers that a model made up. */
async function briefWith(numberOf: (right: number) => number) {
  const analyst = scriptedAnalyst({
    read: async (chunk, source) => {
      const reading = readPlainly(chunk, source);
      const claims = reading.claims.map((claim) => ({
        ...claim,
        evidence: claim.evidence.map(({ sentence, quote }) => ({
          sentence: numberOf(sentence),
          quote,
        })),
      }));
      return { ...reading, claims };
    },
    write: async (task) => writePlainly(task),
  });
  return (await makeEdition(portNews, { analyst })).edition;
}

test("whatever sentence numbers a model gives, every place is the same", async () => {
  const right = await briefWith((number) => number);
  expect(right.brief.citations.length).toBeGreaterThanOrEqual(8);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: -3, max: 40 }), { minLength: 12, maxLength: 12 }),
      async (made) => {
        const { brief } = await briefWith((number) => made[number] ?? 0);
        expect(brief.citations).toEqual(right.brief.citations);
        expect(brief.claims.map(({ id }) => id)).toEqual(right.brief.claims.map(({ id }) => id));
      },
    ),
    { numRuns: 12 },
  );
});

/** As a model may type it: other marks, other spaces, no full stop. */
const worn = (words: string) => `“${words.replace(/\.$/, "").replaceAll(" ", "  ")}”`;

test("a quote is always the text at its span, whatever words the model gave for it", async () => {
  const analyst = scriptedAnalyst({
    read: async (chunk, source) => {
      const reading = readPlainly(chunk, source);
      const claims = reading.claims.map((claim) => ({
        ...claim,
        evidence: claim.evidence.map((one) => ({ ...one, quote: worn(one.quote) })),
      }));
      return { ...reading, claims };
    },
    write: async (task) => writePlainly(task),
  });
  const { brief, texts } = (await makeEdition(portNews, { analyst })).edition;
  expect(brief.citations.length).toBeGreaterThanOrEqual(8);
  for (const { source, span, quote } of brief.citations) {
    expect(slice(texts.get(source) ?? "", span)).toBe(quote);
    expect(quote).not.toContain("  ");
  }
});

/** Names of all fields of a schema, at any depth. */
function fieldsOf(schema: unknown): string[] {
  if (Array.isArray(schema)) return schema.flatMap(fieldsOf);
  if (typeof schema !== "object" || schema === null) return [];
  const own =
    "properties" in schema && typeof schema.properties === "object"
      ? Object.keys(schema.properties ?? {})
      : [];
  return [...own, ...Object.values(schema).flatMap(fieldsOf)];
}

describe("no reply has a field that a place, an id, a date, an address or a count could come from", () => {
  test.for([
    ["extract", z.toJSONSchema(ExtractReply)],
    ["episodes", z.toJSONSchema(EpisodesReply)],
    ["match", matchReply],
    ["write", writeReply],
    ["rewrite", rewriteReply],
    ["judge", z.toJSONSchema(JudgeReply)],
  ] as const)("%s", ([, schema]) => {
    const fields = fieldsOf(schema);
    expect(fields.length).toBeGreaterThan(1);
    const forbidden =
      /^(?:.*(?:offset|span|start|end|hash|url|link|address)|ids?|.*Id|dates?|published|title|count|page)$/i;
    expect(fields.filter((field) => forbidden.test(field))).toEqual([]);
  });
});
