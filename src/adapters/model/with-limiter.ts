import type { ReservedCall, Send } from "./call.ts";
import type { Limiter } from "./limiter.ts";

/** Runs a call, with all its tries, in one slot. */
export function withLimiter(next: Send, limiter: Limiter): Send {
  return async (call: ReservedCall) =>
    limiter.run(async () => {
      call.signal.throwIfAborted();
      return next(call);
    });
}
