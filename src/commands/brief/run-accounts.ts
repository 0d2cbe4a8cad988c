/** The accounts of a run: every fate and every call, in the order they were recorded, and what it spent so far. */
import { grouped } from "../../domain/count-words.ts";
import type { LedgerEntry } from "../../domain/ledger.ts";
import type { RunRecord } from "../../adapters/store/run-record.ts";

type Call = LedgerEntry & { of: "call" };

export type RunAccounts = Readonly<{
  record: (entry: LedgerEntry) => void;
  ledger: () => readonly LedgerEntry[];
  /** `$0.12, 12,345 tokens`; empty as long as nothing was asked. */
  spent: () => string;
  cost: () => RunRecord["cost"];
}>;

export function openAccounts(): RunAccounts {
  const entries: LedgerEntry[] = [];
  const calls: Call[] = [];
  return {
    record: (entry) => {
      entries.push(entry);
      if (entry.of === "call") calls.push(entry);
    },
    ledger: () => entries,
    spent: () => (calls.length === 0 ? "" : spentPhrase(costOf(calls))),
    cost: () => costOf(calls),
  };
}

/** What this run itself was asked to pay: stored answers were paid for before. */
function costOf(calls: readonly Call[]): RunRecord["cost"] {
  const count = (outcome: Call["outcome"]) =>
    calls.filter((call) => call.outcome === outcome).length;
  const paid = calls.filter(({ outcome }) => outcome !== "stored");
  const sum = (read: (call: Call) => number) => paid.reduce((total, call) => total + read(call), 0);
  return {
    callsAnswered: count("answered"),
    callsStored: count("stored"),
    callsFailed: count("failed"),
    callsUnknown: count("unknown"),
    inputTokens: sum(({ inputTokens }) => inputTokens),
    outputTokens: sum(({ outputTokens }) => outputTokens),
    dollars: paid.some(({ dollars }) => dollars === null)
      ? null
      : Number(sum(({ dollars }) => dollars ?? 0).toFixed(6)),
  };
}

export function spentPhrase({ inputTokens, outputTokens, dollars }: RunRecord["cost"]): string {
  const tokens = `${grouped(inputTokens + outputTokens)} tokens`;
  return dollars === null ? `${tokens}, price unknown` : `$${dollars.toFixed(2)}, ${tokens}`;
}
