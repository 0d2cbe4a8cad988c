import type { LedgerEntry } from "../../domain/ledger.ts";
import type { Budget } from "./budget.ts";
import { sendOnce } from "./call.ts";
import { createCircuit } from "./circuit.ts";
import type { Halt } from "./halt.ts";
import type { Limiter } from "./limiter.ts";
import type { Provider, Reached, Sleep } from "./model-call.ts";
import type { ModelPrice } from "./price.ts";
import type { ReplyStore } from "./reply-store.ts";
import { createScout } from "./scout.ts";
import type { UnderWay } from "./under-way.ts";
import { withBudget } from "./with-budget.ts";
import { withLimiter } from "./with-limiter.ts";
import { withRetry } from "./with-retry.ts";
import { type Ask, withStore } from "./with-store.ts";

/** What all models of a run share. */
export type SharedLayers = Readonly<{
  store: ReplyStore;
  budget: Budget;
  limiter: Limiter;
  halt: Halt;
  record: (entry: LedgerEntry) => void;
  now: () => number;
  sleep: Sleep;
  reached: Reached;
  timeoutMs: number;
  underWay: UnderWay;
}>;

/**
 * The layers around one model, from the outside in: reply store → budget → limiter → retry → call; the
 * ledger is written when the call leaves the outermost. The order is the promise: a stored reply costs no
 * room, a call without room takes no slot, and a slot is one call with all its tries.
 */
export function modelLine(
  provider: Provider,
  price: ModelPrice | undefined,
  shared: SharedLayers,
): Ask {
  const { limiter, halt, now, sleep } = shared;
  const circuit = createCircuit({ address: provider.address, halt, now, sleep });
  const scout = createScout();
  const call = sendOnce({ ...shared, provider, price });
  const tried = withRetry(call, { provider, limiter, circuit, scout, halt, now, sleep });
  const limited = withLimiter(tried, limiter);
  const paid = withBudget(limited, { ...shared, price });
  return withStore(paid, { ...shared, provider });
}
