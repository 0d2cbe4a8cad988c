/** Are two articles one text, one text with other figures, or two texts? */
import * as z from "zod";
import { canonicalize } from "../../anchoring/canonicalize.ts";
import { findNearCopies } from "../../stages/1-ingest/origins/find-near-copies.ts";
import { readRows } from "./read-rows.ts";

const Row = z.object({ id: z.string(), a: z.string(), b: z.string() });

export type CopyAnswer = Readonly<{
  id: string;
  /** `update`: a near-copy whose figures differ. Texts on one event are not told from others here. */
  verdict: "duplicate" | "update" | "different";
  /** Share of common word triples; 0 where it is too low to be looked at. */
  score: number;
}>;

export async function* measureCopies(input: AsyncIterable<Uint8Array>): AsyncGenerator<CopyAnswer> {
  for await (const { id, a, b } of readRows(input, Row)) {
    const [copy] = findNearCopies([canonicalize(a).text, canonicalize(b).text]);
    if (copy === undefined) yield { id, verdict: "different", score: 0 };
    else {
      const verdict = copy.changed.length === 0 ? "duplicate" : "update";
      yield { id, verdict, score: copy.similarity };
    }
  }
}
