/** Stage 3 of 7: chunks in, claims out. A claim cites its source, never the chunk it came from. */
import pLimit from "p-limit";
import { prepareText } from "../../anchoring/anchor-quote.ts";
import { shelfOf, type Shelf } from "../../checks/gather-evidence.ts";
import type { Chunk, Chunked } from "../../domain/chunk.ts";
import type { Claim, Evidence, Reading } from "../../domain/claim.ts";
import type { SourceId } from "../../domain/ids.ts";
import { overlaps, slice, spanOf } from "../../domain/place.ts";
import type { Furniture, Source } from "../../domain/source.ts";
import { Unanswered } from "../../domain/unanswered.ts";
import type { ClaimFault, Extractor } from "../../ports/analyst.ts";
import { breathe } from "../../ports/breathe.ts";
import type { RunContext, Stage } from "../../ports/run-context.ts";
import { groundClaim, type Ground } from "./ground.ts";
import { markedFurniture } from "./marked-furniture.ts";
import { partlyRead } from "./partly-read.ts";

type Options = Readonly<{ extractor: Extractor; concurrency: number }>;

export function extract({ extractor, concurrency }: Options): Stage<Chunked, Evidence> {
  return {
    name: "extract",
    async run(chunked, context) {
      const { library, chunks } = chunked;
      const shelf = shelfOf(chunked);
      let done = 0;
      context.progress("extract", 0, chunks.length);
      // Longest first: the last call to end sets the wall time, and it should not be the longest one.
      const order = chunks.toSorted((one, other) => other.tokens - one.tokens);
      const results = await pLimit(concurrency).map(order, async (chunk) => {
        await breathe(context.signal);
        const result = await readChunk(chunk, { extractor, shelf, context });
        context.progress("extract", (done += 1), chunks.length);
        await context.reached("extract-chunk");
        return [chunk, result] as const;
      });
      const byChunk = new Map(results);
      const isRead = (chunk: Chunk) => byChunk.get(chunk)?.isRead === true;
      for (const note of partlyRead(library.sources, chunks, isRead)) context.note(note);
      const inOrder = chunks.flatMap((chunk) => byChunk.get(chunk) ?? []);
      return {
        ...chunked,
        library: { ...library, sources: withFurniture(library.sources, inOrder) },
        claims: inOrder.flatMap(({ claims }) => claims),
      };
    },
  };
}

type Desk = Readonly<{ extractor: Extractor; shelf: Shelf; context: RunContext }>;
type ChunkResult = Readonly<{
  source: SourceId;
  isRead: boolean;
  claims: readonly Claim[];
  furniture: readonly Furniture[];
}>;

async function readChunk(chunk: Chunk, desk: Desk): Promise<ChunkResult> {
  const { extractor, shelf, context } = desk;
  const source = shelf.sources.get(chunk.source);
  if (source === undefined) throw new Error(`Chunk ${chunk.id} names a source that was not read.`);
  let reading: Reading;
  try {
    reading = await extractor.read(chunk, source, context.signal);
  } catch (error) {
    if (!(error instanceof Unanswered)) throw error;
    const { reason, message } = error;
    context.record({ of: "chunk", chunk: chunk.id, fate: "unread", code: reason, reason: message });
    return { source: source.id, isRead: false, claims: [], furniture: [] };
  }
  context.record({ of: "chunk", chunk: chunk.id, fate: "read", code: "read", reason: "" });
  const { furniture, disbelieved } = markedFurniture(reading, chunk);
  if (disbelieved > 0) {
    context.note({
      rule: "extract/marking-disbelieved",
      level: "warning",
      message: `The model called ${disbelieved} of ${chunk.sentences.length} sentences of a chunk no article; none was taken away.`,
      place: { document: source.name, start: chunk.span.start, end: chunk.span.end },
    });
  }
  const ground = groundOf(chunk, source, furniture, shelf);
  const claims = await keepWhatHolds(reading, ground, desk);
  return { source: source.id, isRead: true, furniture, claims };
}

function groundOf(
  chunk: Chunk,
  source: Source,
  marked: readonly Furniture[],
  shelf: Shelf,
): Ground {
  const { start, end } = chunk.span;
  const forbidden = [...source.furniture, ...marked]
    .map(({ span }) => span)
    .filter((span) => overlaps(span, chunk.span))
    .map((span) => spanOf(Math.max(span.start, start) - start, Math.min(span.end, end) - start));
  return { chunk, source, text: prepareText(slice(source.text, chunk.span)), forbidden, shelf };
}

/** Grounds every draft; asks once for a repair of what failed; what fails again is dropped, with its reason. */
async function keepWhatHolds(reading: Reading, ground: Ground, desk: Desk): Promise<Claim[]> {
  const first = sift(reading, ground, desk.context);
  if (first.faults.length === 0) return recordKept(first.claims, desk.context);
  const again = await repair(reading, first.faults, ground, desk);
  const fate = again.claims.length === 0 ? "dropped" : "sent-back";
  recordFaults(reading, first.faults, fate, ground, desk.context);
  const second = sift(again, ground, desk.context);
  recordFaults(again, second.faults, "dropped", ground, desk.context);
  return recordKept([...first.claims, ...second.claims], desk.context);
}

function recordFaults(
  reading: Reading,
  faults: readonly ClaimFault[],
  fate: "sent-back" | "dropped",
  { chunk }: Ground,
  { record }: RunContext,
): void {
  for (const { claim, rule, words, because } of faults) {
    record({
      of: "claim",
      chunk: chunk.id,
      claim: null,
      statement: reading.claims[claim]?.statement ?? "",
      fate,
      code: rule,
      reason: words.length === 0 ? because : `${because} Words: ${words.join(" | ")}`,
    });
  }
}

/** The claims that are kept, each once: the same statement on the same words is one claim. */
function recordKept(claims: readonly Claim[], { record }: RunContext): Claim[] {
  const kept = new Map<string, Claim>();
  for (const claim of claims) {
    const { id, chunk, statement } = claim;
    const repeated = kept.has(id);
    const fate = repeated ? "merged" : "kept";
    const code = repeated ? "same-claim" : "kept";
    record({ of: "claim", chunk, claim: id, statement, fate, code, reason: "" });
    if (!repeated) kept.set(id, claim);
  }
  return [...kept.values()];
}

type Sifted = { claims: Claim[]; faults: ClaimFault[] };

function sift(reading: Reading, ground: Ground, context: RunContext): Sifted {
  const sifted: Sifted = { claims: [], faults: [] };
  for (const [index, draft] of reading.claims.entries()) {
    const grounded = groundClaim(draft, ground);
    if (grounded.kind === "fault") {
      sifted.faults.push({ claim: index, ...grounded.fault });
      continue;
    }
    sifted.claims.push(grounded.claim);
    if (grounded.lostQuotes.length === 0) continue;
    context.note({
      rule: "extract/quote-lost",
      level: "info",
      message: `A claim kept its other quotes, but one does not stand in the source: "${grounded.lostQuotes.join('" "')}".`,
      place: { document: ground.source.name },
    });
  }
  return sifted;
}

async function repair(
  reading: Reading,
  faults: readonly ClaimFault[],
  { chunk, source }: Ground,
  { extractor, context }: Desk,
): Promise<Reading> {
  try {
    return await extractor.reread(chunk, source, reading, faults, context.signal);
  } catch (error) {
    if (error instanceof Unanswered) return { claims: [], notArticle: [] };
    throw error;
  }
}

function withFurniture(sources: readonly Source[], results: readonly ChunkResult[]): Source[] {
  const bySource = Map.groupBy(results, ({ source }) => source);
  return sources.map((source) => {
    const marked = bySource.get(source.id) ?? [];
    const furniture = [...source.furniture, ...marked.flatMap((result) => result.furniture)];
    return {
      ...source,
      furniture: furniture.toSorted((one, other) => one.span.start - other.span.start),
    };
  });
}
