/** Are two articles one text, one text with something changed, or two texts? */
import * as z from "zod";
import { canonicalize } from "../../anchoring/canonicalize.ts";
import { findNearCopies } from "../../stages/1-ingest/origins/find-near-copies.ts";
import { readRows } from "./read-rows.ts";

const Row = z.object({ id: z.string(), a: z.string(), b: z.string() });

export type CopyAnswer = Readonly<{
  id: string;
  /**
   * `duplicate`: copies, wholly or in passages; `update`: the same, but they say something differently.
   * Texts on one event are not told from others here.
   */
  verdict: "duplicate" | "update" | "different";
  /** Share of the shorter text's words that stand in common passages; 0 where there are none. */
  score: number;
}>;

export async function* measureCopies(input: AsyncIterable<Uint8Array>): AsyncGenerator<CopyAnswer> {
  const { signal } = new AbortController();
  for await (const { id, a, b } of readRows(input, Row)) {
    const [copy] = await findNearCopies([canonicalize(a).text, canonicalize(b).text], signal);
    if (copy === undefined) yield { id, verdict: "different", score: 0 };
    else {
      const verdict = copy.alterations.length === 0 ? "duplicate" : "update";
      yield { id, verdict, score: copy.similarity };
    }
  }
}
