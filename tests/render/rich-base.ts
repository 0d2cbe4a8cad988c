/** What lies under the rich brief: its sources, episodes and the account of its making. */
import { contentHash } from "../../src/anchoring/content-hash.ts";
import { SourceId } from "../../src/domain/ids.ts";
import { richTexts } from "./rich-texts.ts";

export const sourceIds = richTexts.map((_, at) => SourceId.parse(`s00000000a${at}`));
const idOf = (at: number) => sourceIds[at] ?? SourceId.parse("s00000000ff");

/** A citation of words that stand once in the text. */
export function citationOf(number: number, source: number, quote: string) {
  const text = richTexts[source]?.text ?? "";
  const start = text.indexOf(quote);
  if (start < 0) throw new Error(`No such quote in text ${source}: ${quote}`);
  const anchor =
    number === 2 ? { kind: "close", similarity: 0.97 } : { kind: "exact", folded: number === 7 };
  return {
    number,
    source: idOf(source),
    span: { start, end: start + quote.length },
    quote,
    anchor,
    sentence: text.slice(0, start).split(/[.。] /u).length,
  };
}

function shows(source: number, quote: string, what: string) {
  const { source: id, span } = citationOf(1, source, quote);
  return { source: id, span, quote, shows: what };
}

export function episodes() {
  return [
    {
      id: "e1",
      label: "State visit to Astana, Wednesday",
      days: [
        { asWritten: "Wednesday", date: "2024-11-27" },
        { asWritten: "27 نوفمبر", date: null },
      ],
      sources: [idOf(0), idOf(3), idOf(4)],
      together: [shows(0, "on Wednesday", "day"), shows(4, "يوم الأربعاء", "day")],
      apart: [
        {
          from: "e2",
          reason: "Another day, and another city.",
          evidence: [shows(1, "Визит начался в четверг", "day")],
        },
      ],
      uncertain: [idOf(3)],
    },
    {
      id: "e2",
      label: "Visit to Uralsk, Thursday",
      days: [{ asWritten: "в четверг", date: null }],
      sources: [idOf(1), idOf(2)],
      together: [],
      apart: [
        {
          from: "e1",
          reason: "Another day, and another city.",
          evidence: [shows(0, "on Wednesday", "day")],
        },
      ],
      uncertain: [],
    },
    {
      id: "e3",
      label: "Summit in Bishkek",
      days: [],
      sources: [idOf(1)],
      together: [],
      apart: [],
      uncertain: [],
    },
  ];
}

export function sourceBase() {
  const sources = richTexts.map(({ name, title, publisher, language, text, furniture }, at) => ({
    id: idOf(at),
    name,
    format: "text",
    encoding: "utf-8",
    rawBytes: Buffer.byteLength(text),
    rawHash: contentHash(text),
    textHash: contentHash(text),
    map: [[text.length]],
    metadata: {
      title: { basis: "stated", value: title, span: { start: 0, end: title.length } },
      publisher:
        publisher === ""
          ? { basis: "unknown" }
          : { basis: "metadata", value: publisher, from: "og:site_name" },
      authors: [],
      published:
        at === 0
          ? { basis: "inferred", value: "2026-11-19", evidence: "the date line" }
          : { basis: "unknown" },
      language: { basis: "inferred", value: language, evidence: "letter statistics" },
    },
    blocks: [{ span: { start: 0, end: text.length - furniture.length }, kind: "prose" }],
    furniture:
      furniture === ""
        ? []
        : [{ span: { start: text.length - furniture.length, end: text.length }, rule: "credit" }],
    origin: `o000000000${at === 2 ? 1 : at}`,
    textFile: `sources/${idOf(at)}.txt`,
    rawFile: `sources/${idOf(at)}.raw`,
    citedSentences: 1 + (at % 2),
    grade: { reliability: "B", because: "names its authors" },
    sentences: 4,
  }));
  return {
    sources,
    origins: [0, 1, 3, 4].map((at) => ({
      id: `o000000000${at}`,
      name:
        richTexts[at]?.publisher === "" ? (richTexts[at]?.name ?? "") : richTexts[at]?.publisher,
      basis:
        at === 1
          ? { kind: "republication", source: idOf(2), cues: [{ start: 0, end: 9 }] }
          : { kind: "own" },
      sources: at === 1 ? [idOf(1), idOf(2)] : [idOf(at)],
    })),
    sourceSummary:
      "5 sources from 4 origins; none is graded. Two of the key judgements rest on an English and a Chinese report; no document of the agreement itself was seen.",
    documents: [
      ...sources.map(({ name, id }) => ({
        name,
        source: id,
        fate: "used",
        code: "read",
        reason: "read",
      })),
      {
        name: "logo.txt",
        source: null,
        fate: "failed",
        code: "binary",
        reason: "not a text: bytes of an image",
      },
    ],
  };
}

export function making() {
  const hash = contentHash("prompt");
  const roles = ["extract", "match", "write", "judge"];
  return {
    software: "nightdesk 0.1.0",
    analyst: {
      kind: "model",
      roles: roles.map((role) => ({
        role,
        model: "openai:gpt-5-mini",
        promptHash: hash,
        schemaHash: hash,
      })),
    },
    writtenBy: "model",
    counts: {
      documents: { used: 5, unchanged: 0, duplicate: 0, empty: 0, skipped: 0, failed: 1 },
      chunks: 5,
      chunksUnread: 0,
      draftClaims: 41,
      claims: 36,
      claimsSentBack: 2,
      claimsMerged: 1,
      claimsDropped: 2,
      findings: 21,
      sentencesDrafted: 16,
      sentencesKept: 15,
      sentencesDropped: 1,
      citations: 8,
      citationsHold: 8,
    },
    cost: { calls: 14, inputTokens: 22_340, outputTokens: 5210, dollars: 0.0213 },
    canaries: {
      sent: 12,
      caught: 11,
      missed: [{ mutation: "weekday", text: "The visit began on Friday." }],
    },
    gate: { met: false, reasons: ["One canary was missed."] },
    aiUse:
      "A language model (openai:gpt-5-mini) extracted claims, wrote the sentences and judged them; code placed every quote. No person has reviewed this edition.",
  };
}
