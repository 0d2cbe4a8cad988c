/** The outermost layer: a reply that was paid for is never paid for again. */
import { Unanswered, type UnansweredReason } from "../../domain/unanswered.ts";
import type { LedgerEntry } from "../../domain/ledger.ts";
import type { Budget } from "./budget.ts";
import type { Call } from "./call.ts";
import type { ModelRequest, Provider, Reached, Usage } from "./model-call.ts";
import type { FailReason, ReplyRow } from "./reply-row.ts";
import type { ReplyStore } from "./reply-store.ts";
import { requestKey } from "./request-key.ts";
import { openAccount } from "./run-ledger.ts";

/** Text of an answer and the name it is stored under. */
export type Answered = Readonly<{ key: string; text: string }>;
export type Ask = (request: ModelRequest, signal: AbortSignal) => Promise<Answered>;

export type StoreOptions = Readonly<{
  provider: Provider;
  store: ReplyStore;
  budget: Budget;
  record: (entry: LedgerEntry) => void;
  now: () => number;
  reached: Reached;
}>;

/** Paid tries of one request over all runs; then it is parked until its text, prompt or model changes. */
const paidTriesMax = 3;
/** Attempts over all runs whose outcome nobody knows. In one run there is one try after such an attempt. */
const unknownTriesMax = 6;

const reasonOf: Readonly<Record<FailReason, UnansweredReason>> = {
  refused: "refused",
  filtered: "filtered",
  "cut-off": "cut-off",
  empty: "provider",
  broken: "provider",
  schema: "schema",
  rejected: "provider",
};

/** Serves what is stored; passes on what is not. Equal requests that come at the same time are sent once. */
export function withStore(
  next: (call: Call) => Promise<{ text: string }>,
  options: StoreOptions,
): Ask {
  const { provider, store, budget, record, now } = options;
  const underWay = new Map<string, Promise<Answered>>();
  const givenUp = new Map<string, Unanswered>();

  async function ask(key: string, request: ModelRequest, signal: AbortSignal): Promise<Answered> {
    await options.reached("call-asked");
    const row = store.read(key);
    if (row?.state === "done" && row.reply !== null) {
      openAccount({ key, request }, { record, now }).close("stored", usageIn(row));
      return { key, text: row.reply.text };
    }
    const carriedUnknown = settleLeftover(row, key);
    refuseParked(store.read(key), key, request, options);
    const account = openAccount({ key, request }, { record, now });
    try {
      const { text } = await next({ key, request, signal, account, carriedUnknown });
      account.close("answered", usageIn(store.read(key)));
      return { key, text };
    } catch (error) {
      const outcome = outcomeOf(error, store.read(key));
      account.close(outcome, undefined);
      if (error instanceof Unanswered && outcome !== "unaffordable") givenUp.set(key, error);
      throw error;
    }
  }
  return async (request, signal) => {
    signal.throwIfAborted();
    const key = requestKey(provider.host, request);
    const before = givenUp.get(key);
    if (before !== undefined) throw before;
    const same = underWay.get(key);
    if (same !== undefined) return same;
    const asked = ask(key, request, signal).finally(() => underWay.delete(key));
    underWay.set(key, asked);
    return asked;
  };

  /** Books an attempt that a crash left open at its reserved price. 1 if its outcome is unknown, else 0. */
  function settleLeftover(row: ReplyRow | undefined, key: string): number {
    if (row?.state !== "intent") return row?.state === "unknown" && row.unknownTries > 0 ? 1 : 0;
    store.unknown(key, "lost");
    budget.book({ calls: 1, tokens: row.reservedTokens, dollars: row.reservedDollars });
    record({
      of: "call",
      key,
      role: row.role,
      model: row.model,
      outcome: "unknown",
      inputTokens: row.reservedTokens,
      outputTokens: 0,
      dollars: row.reservedDollars,
      reply: null,
      latencyMs: 0,
      attempts: 1,
    });
    return 1;
  }
}

/** What a call that brought no answer is entered as. */
function outcomeOf(
  error: unknown,
  row: ReplyRow | undefined,
): "unaffordable" | "unknown" | "failed" {
  if (error instanceof Unanswered && error.reason === "budget") return "unaffordable";
  return row?.state === "unknown" ? "unknown" : "failed";
}

function usageIn(row: ReplyRow | undefined): Usage | undefined {
  if (row === undefined || row.reply === null) return undefined;
  const { inputTokens, outputTokens } = row.reply;
  return { inputTokens, outputTokens };
}

/** Throws for a request that is known to bring nothing, so that it costs nothing more, night after night. */
function refuseParked(
  row: ReplyRow | undefined,
  key: string,
  request: ModelRequest,
  { record, now }: StoreOptions,
): void {
  if (row === undefined) return;
  // A longer answer is another request; the same one would be cut off at the same place.
  const cutOff = row.state === "failed" && row.reason === "cut-off";
  const spentUp = row.paidTries >= paidTriesMax || row.unknownTries >= unknownTriesMax;
  if (!cutOff && !spentUp) return;
  openAccount({ key, request }, { record, now }).close("stored", undefined);
  throw new Unanswered(
    row.reason === null ? "timeout" : reasonOf[row.reason],
    cutOff
      ? "The answer to this was cut off before; it is not asked again at the same length."
      : `This was tried ${row.paidTries + row.unknownTries} times without an answer; change its text, prompt or model to try again.`,
  );
}
