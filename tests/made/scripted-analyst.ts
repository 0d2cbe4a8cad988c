/** An analyst that answers by script: a test says what the model would have said. */
import type { DraftClaim } from "../../src/domain/claim.ts";
import type { Draft } from "../../src/domain/draft.ts";
import type { Verdict } from "../../src/domain/verdict.ts";
import type { Analyst, Extractor, Judge, Matcher, Writer } from "../../src/ports/analyst.ts";

export const supported: Verdict = { kind: "supported", by: "judge", words: [], because: "" };

export const emptyDraft: Draft = {
  bottomLine: [],
  judgements: [],
  developments: [],
  positions: [],
  answers: [],
  gaps: [],
  indicators: [],
};

export type Script = Partial<Extractor & Matcher & Writer & Judge>;

/** Reads nothing, writes nothing, and supports everything, but for what the script says. */
export function scriptedAnalyst(script: Script = {}): Analyst {
  const whole: Extractor & Matcher & Writer & Judge = {
    read: async () => ({ claims: [], notArticle: [] }),
    reread: async () => ({ claims: [], notArticle: [] }),
    separate: async () => undefined,
    relate: async (pairs) => pairs.map(() => "different" as const),
    write: async () => emptyDraft,
    rewrite: async (_task, faults) => faults.map(() => undefined),
    judge: async (cases) => cases.map(() => supported),
    ...script,
  };
  return {
    kind: "model",
    extractor: whole,
    matcher: whole,
    writer: whole,
    judge: whole,
    description: { kind: "model", roles: [] },
  };
}

export function draftClaim(
  statement: string,
  quote: string,
  more: Partial<DraftClaim> = {},
): DraftClaim {
  return {
    statement,
    kind: "fact",
    speaker: { kind: "source" },
    stance: "asserted",
    time: { kind: "none" },
    entities: [],
    importance: 3,
    evidence: [{ sentence: 1, quote }],
    ...more,
  };
}
