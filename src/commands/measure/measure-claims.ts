/** Is a claim supported by its evidence, by the checks alone? */
import * as z from "zod";
import { canonicalize } from "../../anchoring/canonicalize.ts";
import { runChecks } from "../../checks/all-checks.ts";
import { readRows } from "./read-rows.ts";

const Row = z.object({ id: z.string(), evidence: z.string().min(1), claim: z.string().min(1) });

export type ClaimAnswer = Readonly<{
  id: string;
  /** `unsure`: a check lets it through to a judge. */
  verdict: "supported" | "unsupported" | "unsure";
  /** What the checks say that did not pass, for reading; no scorer looks at it. */
  why: readonly string[];
}>;

// The evidence is one bare quote: of its source the rows tell nothing, and the checks know what that means.
export async function* measureClaims(
  input: AsyncIterable<Uint8Array>,
): AsyncGenerator<ClaimAnswer> {
  for await (const { id, evidence, claim } of readRows(input, Row)) {
    const results = runChecks({
      statement: claim,
      speaker: { kind: "source" },
      stance: undefined,
      quotes: [canonicalize(evidence).text],
      lawful: [],
      outlets: [],
      surroundings: [],
    });
    const outcomes = new Set(results.map(({ result }) => result.outcome));
    const why = results.flatMap(({ check, result }) =>
      result.outcome === "pass" ? [] : [`${check} (${result.outcome}): ${result.because}`],
    );
    yield { id, verdict: verdictOf(outcomes), why };
  }
}

function verdictOf(outcomes: ReadonlySet<"pass" | "fail" | "unsure">): ClaimAnswer["verdict"] {
  if (outcomes.has("fail")) return "unsupported";
  return outcomes.has("unsure") ? "unsure" : "supported";
}
