/** A made-up brief with something in every section: what templates are tried on before anything is spent. */
import type * as z from "zod";
import { type BriefSentence, Brief } from "../../domain/brief.ts";
import { SourceId } from "../../domain/ids.ts";
import { sampleChange } from "./sample-change.ts";

const text =
  "Ministers met in the capital on Monday. “We shall sign in May,” said the minister of trade. Three ships left the port. Photo: Agency";

const source = SourceId.parse("s0000000001");
const hash = "0".repeat(64);

type Rival = z.input<typeof Brief>["conflicts"][number]["rivals"][number];
type Sentence = Pick<BriefSentence, "text" | "kind" | "speaker"> & Readonly<{ cites: number[] }>;

/** The brief, and the text of its one source. */
export function sampleBrief(): Readonly<{ brief: Brief; texts: ReadonlyMap<SourceId, string> }> {
  const brief = Brief.parse({
    schema: "nightdesk/brief@2",
    name: "sample",
    title: "Sample",
    date: "2026-01-02",
    reader: "the desk",
    language: "en",
    scale: "icd-203",
    ...sections(),
    gaps: ["No source says what was agreed."],
    citations: [citation(1, 0, 39, 1), citation(2, 40, 67, 2)],
    ...resolution(),
    ...sourceBase(),
    dropped: [],
    notes: [
      {
        rule: "ingest/sample",
        level: "warning",
        message: "A warning.",
        place: { document: "a.txt" },
      },
      { rule: "ingest/sample", level: "info", message: "A remark." },
    ],
    making: making(),
    ...sampleChange(),
  });
  return { brief, texts: new Map([[source, text]]) };
}

function sections() {
  const named = { kind: "named", name: "the minister of trade" } as const;
  const fact = sentence(1, { text: "Ministers met.", kind: "fact", cites: [1] });
  const reported = { text: "They shall sign.", kind: "reported", speaker: named } as const;
  const judged = { text: "They are likely to sign.", kind: "judgement", cites: [1, 2] } as const;
  return {
    bottomLine: [fact],
    judgements: [
      {
        sentence: sentence(2, { ...judged, cites: [1, 2] }),
        likelihood: "likely",
        confidence: {
          level: "moderate",
          ceiling: "moderate",
          factors: ["one origin"],
          basis: "One official says so.",
        },
        wouldChange: "A date that is put off.",
      },
    ],
    developments: [{ episode: "e1", sentences: [sentence(3, { ...reported, cites: [2] })] }],
    positions: [{ actor: named.name, sentences: [sentence(4, { ...reported, cites: [2] })] }],
    conflicts: [
      {
        about: "ships",
        rivals: [
          rival("three", { asOf: "Monday", finding: "f0000000001", citations: [1] }),
          rival("four", { asOf: "none stated", finding: "f0000000002", citations: [2] }),
        ],
      },
    ],
    answers: [
      {
        question: "Who met?",
        status: "answered",
        sentences: [sentence(5, { ...reported, cites: [2] })],
      },
      { question: "Why?", status: "no-reporting", sentences: [] },
    ],
    indicators: [sentence(6, { ...reported, cites: [2] })],
  };
}

function rival(value: string, rest: Pick<Rival, "asOf" | "finding" | "citations">): Rival {
  return { value, definition: "left the port", sources: [source], ...rest };
}

function sentence(number: number, { cites, ...given }: Partial<Sentence> & { cites: number[] }) {
  return {
    id: `t${number}`,
    speaker: { kind: "source" },
    verbatim: false,
    findings: ["f0000000001"],
    citations: cites,
    verdict: { kind: "supported", by: "sample", words: [], because: "the quote says so" },
    ...given,
  };
}

function citation(number: number, start: number, end: number, sentenceNumber: number) {
  const quote = text.slice(start, end);
  const anchor = { kind: "exact", folded: false };
  return { number, source, span: { start, end }, quote, anchor, sentence: sentenceNumber };
}

function claim(id: string, asWritten: string, cited: ReturnType<typeof citation>) {
  const { number: _number, sentence: _sentence, ...place } = cited;
  return {
    id,
    source,
    chunk: `${source}-1`,
    statement: "Ministers met.",
    kind: "fact",
    speaker: { kind: "source" },
    stance: "asserted",
    time: { kind: "stated", asWritten },
    entities: [],
    importance: 5,
    citations: [place],
  };
}

function resolution() {
  const evidence = { source, span: { start: 32, end: 38 }, quote: "Monday", shows: "day" };
  const episode = {
    days: [{ asWritten: "Monday", date: "2026-01-05" }],
    sources: [source],
    together: [evidence],
    uncertain: [source],
  };
  const finding = {
    statement: "Ministers met.",
    kind: "fact",
    speaker: { kind: "source" },
    stance: "asserted",
    importance: 5,
    claims: ["c0000000001"],
    origins: ["o0000000001"],
    episode: "e1",
    time: "background",
    otherTime: "in May",
    grade: { credibility: 2, because: "one origin, graded B" },
  };
  const apart = [{ from: "e2", reason: "another day", evidence: [evidence] }];
  return {
    episodes: [
      { id: "e1", label: "Meeting", apart, ...episode },
      { id: "e2", label: "Earlier meeting", apart: [], ...episode },
    ],
    entities: [],
    findings: [
      { id: "f0000000001", ...finding },
      { id: "f0000000002", ...finding, claims: ["c0000000002"], origins: ["o0000000002"] },
    ],
    claims: [
      claim("c0000000001", "on 5 January 2026", citation(1, 0, 39, 1)),
      claim("c0000000002", "from 26 to 28 December 2025", citation(2, 40, 67, 2)),
    ],
    conflictsFound: [],
  };
}

function sourceBase() {
  const origin = "o0000000001";
  return {
    sources: [
      {
        id: source,
        name: "a.txt",
        format: "text",
        encoding: "utf-8",
        rawBytes: text.length,
        rawHash: hash,
        textHash: hash,
        map: [[text.length]],
        metadata: {
          title: { basis: "stated", value: "Ministers meet", span: { start: 0, end: 13 } },
          publisher: { basis: "metadata", value: "Agency", from: "og:site_name" },
          authors: [],
          published: { basis: "unknown" },
          language: { basis: "inferred", value: "en", evidence: "letter statistics" },
        },
        blocks: [{ span: { start: 0, end: 118 }, kind: "prose" }],
        furniture: [{ span: { start: 119, end: text.length }, rule: "credit" }],
        origin,
        copied: [{ span: { start: 40, end: 67 }, from: source }],
        textFile: "sources/s0000000001.txt",
        rawFile: "sources/s0000000001.raw",
        citedSentences: 2,
        sentences: 3,
        grade: { reliability: "B", because: "names its authors" },
      },
    ],
    origins: [
      { id: origin, name: "Agency", basis: { kind: "own" }, sources: [source] },
      { id: "o0000000002", name: "Ministry", basis: { kind: "own" }, sources: [source] },
    ],
    sourceSummary: "One source from one origin.",
    documents: [
      { name: "a.txt", source, fate: "used", code: "read", reason: "read" },
      { name: "b.txt", source: null, fate: "empty", code: "empty", reason: "no text in it" },
    ],
  };
}

function making() {
  return {
    software: "nightdesk 0.0.0",
    analyst: {
      kind: "model",
      roles: [{ role: "write", model: "sample", promptHash: hash, schemaHash: hash }],
    },
    writtenBy: "model",
    counts: {
      documents: { used: 1, unchanged: 0, duplicate: 0, empty: 1, skipped: 0, failed: 0 },
      chunks: 1,
      chunksUnread: 0,
      draftClaims: 2,
      claims: 2,
      claimsSentBack: 0,
      claimsMerged: 0,
      claimsDropped: 0,
      findings: 2,
      sentencesDrafted: 6,
      sentencesKept: 6,
      sentencesDropped: 0,
      citations: 2,
      citationsHold: 2,
    },
    cost: { calls: 3, inputTokens: 1200, outputTokens: 300, dollars: 0.01 },
    canaries: { sent: 2, caught: 1, missed: [{ mutation: "number", text: "Four ships left." }] },
    gate: { met: false, reasons: ["A canary was missed."] },
    aiUse: "A language model wrote the sentences.",
  };
}
