import type { LedgerEntry } from "../../domain/ledger.ts";
import type { ModelRequest, Usage } from "./model-call.ts";

type Outcome = (LedgerEntry & { of: "call" })["outcome"];

/** Cost of one logical call over all its attempts, entered in the ledger when it is over. */
export type Account = Readonly<{
  sent: () => void;
  /** Adds what an attempt cost, or is counted at. */
  paid: (usage: Usage, dollars: number | null) => void;
  /** `reply`: the usage of the reply that the call ended with, whichever run paid for it. */
  close: (outcome: Outcome, reply: Usage | undefined) => void;
}>;

/** Opens an account for a call. Times are milliseconds of `now`. */
export function openAccount(
  { key, request }: { key: string; request: ModelRequest },
  { record, now }: { record: (entry: LedgerEntry) => void; now: () => number },
): Account {
  const startedAt = now();
  let attempts = 0;
  let inputTokens = 0;
  let outputTokens = 0;
  let dollars: number | null = 0;
  return {
    sent: () => {
      attempts += 1;
    },
    paid: (usage, more) => {
      inputTokens += usage.inputTokens;
      outputTokens += usage.outputTokens;
      dollars = dollars === null || more === null ? null : dollars + more;
    },
    close: (outcome, reply) =>
      record({
        of: "call",
        key,
        role: request.role,
        model: request.model,
        outcome,
        inputTokens,
        outputTokens,
        dollars,
        reply: reply ?? null,
        latencyMs: Math.max(0, now() - startedAt),
        attempts,
      }),
  };
}
