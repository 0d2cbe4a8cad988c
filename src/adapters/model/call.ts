/** The innermost layer: one attempt, written down before it is sent and again before it is used. */
import { Unanswered, type UnansweredReason } from "../../domain/unanswered.ts";
import type { Budget, Reservation } from "./budget.ts";
import type { Finish, ModelRequest, Provider, Reached, Reply, Usage } from "./model-call.ts";
import { type ModelPrice, type Cost, costOf, highestCost, inputTokensMax } from "./price.ts";
import { ProviderFault } from "./provider-fault.ts";
import type { FailReason, StoredReply } from "./reply-row.ts";
import type { ReplyStore } from "./reply-store.ts";
import type { Account } from "./run-ledger.ts";
import type { UnderWay } from "./under-way.ts";
import { usageOf } from "./usage.ts";

/** One logical call on its way through the layers. */
export type Call = Readonly<{
  key: string;
  request: ModelRequest;
  signal: AbortSignal;
  account: Account;
  /** Attempts of an earlier run, or of none, whose outcome nobody knows. One of them leaves one try. */
  carriedUnknown: number;
}>;
export type ReservedCall = Call & Readonly<{ reservation: Reservation }>;

export type Send = (call: ReservedCall) => Promise<Reply>;

export type CallOptions = Readonly<{
  provider: Provider;
  store: ReplyStore;
  budget: Budget;
  price: ModelPrice | undefined;
  timeoutMs: number;
  underWay: UnderWay;
  reached: Reached;
}>;

/** What a reply that ended otherwise than by `stop` is entered as, and rejected with. */
const noAnswer: Readonly<Record<Exclude<Finish, "stop">, [FailReason, UnansweredReason, string]>> =
  {
    length: ["cut-off", "cut-off", "The answer was cut off at its limit of tokens."],
    refused: ["refused", "refused", "The model refused to answer."],
    filtered: ["filtered", "filtered", "The provider's content filter stopped the answer."],
  };

/**
 * Sends one attempt: intent → bytes → done, failed or unknown, each committed before the next thing happens.
 *
 * @returns A reply that ended well and is not blank; whether it fits its schema is not known yet.
 *   Rejects with a `ProviderFault` that a retry may cure, or an `Unanswered` that none will.
 */
export function sendOnce(options: CallOptions): Send {
  const attempt = attemptOnce(options);
  return async (call) => options.underWay.track(call.signal, async (late) => attempt(call, late));
}

/** `late`: aborted when the answer is no longer waited for, which is later than the run's own end. */
function attemptOnce(
  options: CallOptions,
): (call: ReservedCall, late: AbortSignal) => Promise<Reply> {
  const { provider, store, reached, timeoutMs } = options;
  return async (call, late) => {
    const { key, request, account } = call;
    store.intend(key, request, highestCost(request, options.price));
    await reached("call-intent");
    account.sent();
    const timeout = AbortSignal.timeout(timeoutMs);
    let reply: Reply;
    try {
      reply = await provider.send(request, AbortSignal.any([late, timeout]));
    } catch (error) {
      throw lost(call, timedOut(error, late, timeout, timeoutMs), options);
    }
    await reached("call-answered");
    keep(call, reply, options);
    await reached("call-committed");
    return reply;
  };
}

/** What really ended the attempt: our signal, our time limit, or what the provider threw. */
function timedOut(
  error: unknown,
  late: AbortSignal,
  timeout: AbortSignal,
  timeoutMs: number,
): unknown {
  if (late.aborted) return late.reason;
  if (!timeout.aborted) return error;
  const message = `No answer within ${timeoutMs / 1000} s.`;
  return new ProviderFault({ kind: "timeout", message, cause: error });
}

/** Enters an attempt that brought no reply, and says what to throw. */
function lost(call: ReservedCall, error: unknown, options: CallOptions): unknown {
  const { key, reservation, account, request } = call;
  const billed = error instanceof ProviderFault ? error.billed : "unknown";
  if (billed === "no") {
    options.store.failed(key, "rejected", false);
    reservation.settle({ calls: 1, tokens: 0, dollars: options.price === undefined ? null : 0 });
    return error;
  }
  // The signal's own reason, or a fault after bytes had left: counted at the highest price.
  const lostForGood = !(error instanceof ProviderFault) || error.kind === "timeout";
  options.store.unknown(key, lostForGood ? "lost" : "dropped");
  const highest = highestCost(request, options.price);
  reservation.settle(highest);
  account.paid(highestUsage(request), highest.dollars);
  return error;
}

/** Commits a reply that came, whatever it is worth, and rejects if it is worth nothing. */
function keep(call: ReservedCall, reply: Reply, options: CallOptions): void {
  const { key, request, reservation, account } = call;
  const usage = usageOf(request, reply);
  const cost: Cost = costOf(usage, options.price);
  const stored: StoredReply = { text: reply.text, answeredBy: reply.answeredBy, ...usage };
  const blank = reply.finish === "stop" && reply.text.trim() === "";
  if (reply.finish === "stop" && !blank) options.store.done(key, stored);
  else options.store.failed(key, failReason(reply.finish), true, stored);
  reservation.settle(cost);
  account.paid(usage, cost.dollars);
  if (blank) throw new ProviderFault({ kind: "empty", message: "The answer is empty." });
  if (reply.finish !== "stop") {
    const [, reason, message] = noAnswer[reply.finish];
    throw new Unanswered(reason, message);
  }
}

function failReason(finish: Finish): FailReason {
  return finish === "stop" ? "empty" : noAnswer[finish][0];
}

function highestUsage(request: ModelRequest): Usage {
  return { inputTokens: inputTokensMax(request), outputTokens: request.outputTokensMax };
}
