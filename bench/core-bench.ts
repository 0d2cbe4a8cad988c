/**
 * The core against its peers on this machine, in one run (PERFORMANCE sections 3, 5 and 6). Ratios
 * are the finding; rates drift with the machine. Takes about half a minute.
 */
import { readFileSync, readdirSync } from "node:fs";
import { RecursiveCharacterTextSplitter } from "@langchain/textsplitters";
import search from "approx-string-match";
import { anchorQuote, prepareText } from "../src/anchoring/anchor-quote.ts";
import { canonicalize } from "../src/anchoring/canonicalize.ts";
import { contentHash, shortId } from "../src/anchoring/content-hash.ts";
import { estimateTokens } from "../src/anchoring/estimate-tokens.ts";
import { identityMap } from "../src/anchoring/offset-map.ts";
import { splitSentences } from "../src/anchoring/split-sentences.ts";
import { OriginId, SourceId } from "../src/domain/ids.ts";
import { spanOf } from "../src/domain/place.ts";
import type { Source } from "../src/domain/source.ts";
import { chunk } from "../src/stages/2-chunk/chunk.ts";
import { type NoiseKind, type NoisyQuote, createDice, noisyQuotes } from "./quote-noise.ts";
import { sentenceTraps } from "./sentence-traps.ts";

export type CoreRow = Readonly<{
  measure: string;
  ours: string;
  peer: string;
  ratio: number;
  aim: string;
}>;

const seeds = new URL("../seeds/", import.meta.url);

/** The seeds as one canonical text each; `documents` cuts them into texts of one size. */
function seedTexts(): string[] {
  return readdirSync(seeds)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => canonicalize(readFileSync(new URL(name, seeds), "utf8")).text);
}

function documents(count: number, chars: number): string[] {
  const all = seedTexts().join("\n\n");
  const endless = all.repeat(Math.ceil((chars * 2) / all.length) + 1);
  const step = Math.floor(all.length / count);
  return Array.from({ length: count }, (_, index) =>
    endless.slice(index * step, index * step + chars),
  );
}

/** Best of several passes, because others share the machine; in milliseconds. */
async function bestMs(passes: number, work: () => unknown): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let pass = 0; pass < passes; pass += 1) {
    const start = performance.now();
    await work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

export async function chunkBench(): Promise<CoreRow[]> {
  const texts = documents(200, 5000);
  const chars = texts.reduce((sum, text) => sum + text.length, 0);
  const library = { sources: texts.map(asSource), origins: [], raws: new Map() };
  const stage = chunk({ tokensMax: 200 });
  const context = {
    signal: new AbortController().signal,
    note: () => {},
    record: () => {},
    progress: () => {},
    reached: async () => {},
  };
  const splitter = new RecursiveCharacterTextSplitter({ chunkSize: 1000, chunkOverlap: 0 });
  const peer = await bestMs(12, () => Promise.all(texts.map((text) => splitter.splitText(text))));
  const ours = await bestMs(12, () => stage.run(library, context));
  const long = { ...library, sources: [asSource(documents(1, 5_000_000)[0] ?? "")] };
  const longMs = await bestMs(3, () => stage.run(long, context));
  return [
    rateRow(
      "chunking into whole sentences, LangChain into 1,000 characters",
      chars,
      ours,
      peer,
      "≥ 1 ×",
    ),
    rateRow(
      "chunking one text of 5 MB, against 5,000 characters",
      5_000_000,
      longMs,
      (ours * 5_000_000) / chars,
      "≥ 0.7 ×: linear",
    ),
  ];
}

/** A source whose blocks are the text's paragraphs. */
function asSource(text: string): Source {
  const blocks: Source["blocks"] = [];
  for (const { 0: found, index } of text.matchAll(/[^\n]+/g)) {
    blocks.push({ span: spanOf(index, index + found.length), kind: "prose" });
  }
  const hash = contentHash(text);
  const unknown = { basis: "unknown" } as const;
  return {
    id: SourceId.parse(shortId("s", [text])),
    name: "bench.txt",
    format: "text",
    encoding: "utf-8",
    rawBytes: text.length,
    rawHash: hash,
    text,
    textHash: hash,
    map: identityMap(text.length),
    metadata: {
      title: unknown,
      publisher: unknown,
      authors: [],
      published: unknown,
      language: unknown,
    },
    blocks,
    furniture: [],
    origin: OriginId.parse(shortId("o", [text])),
  };
}

function oursSplit(text: string, language?: string): string[] {
  return splitSentences(text, language).map(({ start, end }) => text.slice(start, end));
}

function trapsRight(split: (text: string, language?: string) => string[]): number {
  return sentenceTraps.filter(
    ({ text, sentences, language }) => split(text, language).join("|") === sentences.join("|"),
  ).length;
}

export async function sentenceBench(): Promise<CoreRow[]> {
  const texts = documents(200, 5000);
  const chars = texts.reduce((sum, text) => sum + text.length, 0);
  const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });
  const peerSplit = (text: string): string[] =>
    Array.from(segmenter.segment(text), ({ segment }) => segment.trim());
  const peer = await bestMs(12, () =>
    texts.map((text) => Array.from(segmenter.segment(text)).length),
  );
  const ours = await bestMs(12, () => texts.map((text) => splitSentences(text).length));
  const [oursRight, peerRight] = [trapsRight(oursSplit), trapsRight(peerSplit)];
  return [
    rateRow("sentence borders, Intl.Segmenter", chars, ours, peer, "≥ 100 MB/s"),
    {
      measure: `sentence traps right of ${sentenceTraps.length}, Intl.Segmenter`,
      ours: String(oursRight),
      peer: String(peerRight),
      ratio: oursRight / peerRight,
      aim: "all",
    },
  ];
}

export async function tokenBench(): Promise<CoreRow[]> {
  const { countTokens } = await import("gpt-tokenizer/encoding/o200k_base");
  const texts = documents(50, 5000);
  const chars = texts.reduce((sum, text) => sum + text.length, 0);
  const errors = texts.map((text) => estimateTokens(text) / countTokens(text) - 1);
  const peer = await bestMs(5, () => texts.map((text) => countTokens(text)));
  const ours = await bestMs(12, () => texts.map((text) => estimateTokens(text)));
  const worst = `${percent(Math.min(...errors))} to ${percent(Math.max(...errors))}`;
  return [
    rateRow(
      `token estimate (${worst}), gpt-tokenizer`,
      chars,
      ours,
      peer,
      "≥ 60 MB/s, never under by more than 10%",
    ),
  ];
}

const kinds: readonly NoiseKind[] = ["exact", "typographic", "edits", "words", "absent", "altered"];
const quotesPerKind = 200;

export async function anchorBench(): Promise<CoreRow[]> {
  const rows: CoreRow[] = [];
  for (const [chars, count] of [
    [5000, 10],
    [50_000, 2],
  ] as const) {
    for (const kind of kinds) rows.push(await anchorRow(chars, count, kind));
  }
  return rows;
}

type Asked = Readonly<{ text: string; quotes: readonly NoisyQuote[] }>;
type Found = Readonly<{ start: number; end: number }> | undefined;

async function anchorRow(chars: number, count: number, kind: NoiseKind): Promise<CoreRow> {
  const dice = createDice(chars + kinds.indexOf(kind));
  const texts = documents(count, chars);
  const asked = texts.map((text, index): Asked => {
    const other = texts[(index + Math.ceil(count / 2)) % count] ?? text;
    return { text, quotes: noisyQuotes(text, strangers(other), kind, quotesPerKind / count, dice) };
  });
  const total = asked.reduce((sum, { quotes }) => sum + quotes.length, 0);
  // The text is prepared anew in every pass: its price is part of the rate, as it is for the peer.
  const ours = await bestMs(5, () => asked.map(anchorOurs));
  const peer = await bestMs(2, () => asked.map(anchorPeer));
  const share = (find: (asked: Asked) => Found[]): string =>
    percent(asked.flatMap((one) => rightOf(one, find(one))).filter(Boolean).length / total);
  const rate = (ms: number): string => `${Math.round((total / ms) * 1000).toLocaleString("en")}/s`;
  return {
    measure: `anchoring in ${chars.toLocaleString("en")} characters, ${kind} (${total}), approx-string-match`,
    ours: `${rate(ours)}, ${share(anchorOurs)} right`,
    peer: `${rate(peer)}, ${share(anchorPeer)} right`,
    ratio: peer / ours,
    aim:
      kind === "absent" || kind === "altered"
        ? "none placed"
        : "several times as fast, more often right",
  };
}

/** Sentences that no document has: the words of one in another order of clauses, with other subjects. */
function strangers(text: string): string {
  return text
    .split(/(?<=[.!?])\s+/)
    .map((sentence) => sentence.split(" ").toReversed().join(" "))
    .join(".\n");
}

function anchorOurs({ text, quotes }: Asked): Found[] {
  const prepared = prepareText(text);
  return quotes.map(({ quote, near }) => {
    const anchor = anchorQuote(prepared, quote, { near });
    return "span" in anchor ? anchor.span : undefined;
  });
}

/** Plain search first, then a fifth of the letters may differ: the setting that was best in PERFORMANCE 6. */
function anchorPeer({ text, quotes }: Asked): Found[] {
  return quotes.map(({ quote }) => {
    const at = text.indexOf(quote);
    if (at >= 0) return { start: at, end: at + quote.length };
    const matches = search(text, quote, Math.floor(quote.length / 5));
    return matches.toSorted((one, other) => one.errors - other.errors)[0];
  });
}

/** Both ends within two characters of a truth; for quotes without one, nothing found. */
function rightOf({ quotes }: Asked, found: readonly Found[]): boolean[] {
  return quotes.map(({ truths }, index) => {
    const place = found[index];
    if (truths.length === 0) return place === undefined;
    return truths.some(
      ({ start, end }) =>
        place !== undefined && Math.abs(place.start - start) <= 2 && Math.abs(place.end - end) <= 2,
    );
  });
}

function rateRow(measure: string, chars: number, ours: number, peer: number, aim: string): CoreRow {
  const rate = (ms: number): string => `${Math.round(chars / ms / 1000)} MB/s`;
  return { measure, ours: rate(ours), peer: rate(peer), ratio: peer / ours, aim };
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)}%`;
}

/** All of the core's rows. */
export async function coreBench(): Promise<CoreRow[]> {
  return [
    ...(await chunkBench()),
    ...(await sentenceBench()),
    ...(await tokenBench()),
    ...(await anchorBench()),
  ];
}
