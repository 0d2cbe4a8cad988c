import type { Budget } from "./budget.ts";
import type { Call, ReservedCall } from "./call.ts";
import type { Reached, Reply } from "./model-call.ts";
import { type ModelPrice, highestCost } from "./price.ts";

/** Takes room for a call, at the highest price it can reach, before anything is sent. */
export function withBudget(
  next: (call: ReservedCall) => Promise<Reply>,
  { budget, price, reached }: { budget: Budget; price: ModelPrice | undefined; reached: Reached },
): (call: Call) => Promise<Reply> {
  return async (call) => {
    const reservation = await budget.reserve(highestCost(call.request, price));
    try {
      await reached("call-reserved");
      call.signal.throwIfAborted();
      return await next({ ...call, reservation });
    } finally {
      reservation.release();
    }
  };
}
