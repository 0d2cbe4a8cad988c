/** One draft claim through the whole of stage 3, as a model's would go. */
import { runChecks } from "../../src/checks/all-checks.ts";
import { gatherEvidence, shelfOf } from "../../src/checks/gather-evidence.ts";
import type { Chunk, Chunked } from "../../src/domain/chunk.ts";
import type { DraftClaim, Reading } from "../../src/domain/claim.ts";
import type { LedgerEntry } from "../../src/domain/ledger.ts";
import type { RunContext } from "../../src/ports/run-context.ts";
import { extract } from "../../src/stages/3-extract/extract.ts";

/** `isOpen`: kept, but a check was unsure, so that it goes to the judge with a reason to look. */
type Fate = Readonly<{ isKept: boolean; isOpen: boolean; why: string }>;

const nothing: Reading = { claims: [], notArticle: [] };

/** The draft's fate, and the rule that dropped it with its reason. There is no repair: the draft must stand as it is. */
export async function fateOf(draft: DraftClaim, chunk: Chunk, chunked: Chunked): Promise<Fate> {
  const ledger: LedgerEntry[] = [];
  const context: RunContext = {
    signal: new AbortController().signal,
    note: () => {},
    record: (entry) => void ledger.push(entry),
    progress: () => {},
    reached: async () => {},
  };
  const extractor = {
    read: async () => ({ claims: [draft], notArticle: [] }),
    reread: async () => nothing,
  };
  const stage = extract({ extractor, concurrency: 1 });
  const { claims } = await stage.run({ ...chunked, chunks: [chunk] }, context);
  const [entry, ...more] = ledger.filter(({ of }) => of === "claim");
  if (entry?.of !== "claim" || more.length > 0) throw new Error("One draft has one fate.");
  const [claim] = claims;
  if (claim === undefined) {
    return { isKept: false, isOpen: false, why: `${entry.code}: ${entry.reason}` };
  }
  const { statement: text, stance, citations } = claim;
  const evidence = { text, speakers: [claim.speaker], stance, citations };
  const open = runChecks(gatherEvidence(evidence, shelfOf(chunked))).flatMap(({ check, result }) =>
    result.outcome === "unsure" ? [`${check} is unsure: ${result.because}`] : [],
  );
  return { isKept: true, isOpen: open.length > 0, why: ["kept", ...open].join("; ") };
}
