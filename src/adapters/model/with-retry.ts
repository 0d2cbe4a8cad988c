import { BriefError } from "../../domain/brief-error.ts";
import { Unanswered } from "../../domain/unanswered.ts";
import type { ReservedCall, Send } from "./call.ts";
import type { Circuit } from "./circuit.ts";
import type { Halt } from "./halt.ts";
import type { Limiter } from "./limiter.ts";
import type { Provider, Reply, Sleep } from "./model-call.ts";
import { type Tries, jitterOf, nextTry } from "./next-try.ts";
import { ProviderFault } from "./provider-fault.ts";
import { providerRefused } from "./provider-refused.ts";
import type { Scout } from "./scout.ts";
import { estimateInput } from "./usage.ts";

export type RetryOptions = Readonly<{
  provider: Provider;
  limiter: Limiter;
  circuit: Circuit;
  scout: Scout;
  halt: Halt;
  now: () => number;
  sleep: Sleep;
}>;

/** The one retry policy: what it retries, and how often, stands in `nextTry`. The client's own retries are off. */
export function withRetry(send: Send, options: RetryOptions): Send {
  const { circuit, halt, sleep } = options;
  return async (call) => {
    let tries: Tries = { all: 0, timeouts: call.carriedUnknown, broken: 0, empty: 0 };
    const signal = AbortSignal.any([call.signal, halt.signal]);
    try {
      for (;;) {
        const probe = await enter(call, signal, options);
        const outcome = await attempt(send, call, options);
        if (!(outcome instanceof ProviderFault)) return outcome;
        tries = counted(tries, outcome, probe);
        const waitMs = afterFault(outcome, tries, call, options);
        await sleep(waitMs, signal);
      }
    } finally {
      circuit.over(call.key);
    }
  };
}

/** Waits until the attempt may be sent. True if it is the probe of an open circuit. */
async function enter(
  call: ReservedCall,
  signal: AbortSignal,
  { circuit, limiter, scout, halt, provider }: RetryOptions,
): Promise<boolean> {
  await provider.prepare();
  const probe = await circuit.pass(call.key, signal);
  await scout.pass();
  halt.check();
  await limiter.pass(estimateInput(call.request) + call.request.outputTokensMax, signal);
  if (call.reservation.again()) return probe;
  throw new Unanswered("budget", "The budget has no room for one more try of this call.");
}

/** The reply, or the fault that the attempt ended in. Anything else is thrown on. */
async function attempt(
  send: Send,
  call: ReservedCall,
  { circuit, limiter, halt, scout, provider }: RetryOptions,
): Promise<Reply | ProviderFault> {
  try {
    const reply = await send(call);
    circuit.answered(call.key);
    limiter.answered(reply.requestsPerMinute);
    return reply;
  } catch (error) {
    if (error instanceof Unanswered) circuit.answered(call.key);
    if (!(error instanceof ProviderFault)) throw error;
    if (error.kind === "refused") halt.stop(providerRefused(error, provider, call.request.model));
    return error;
  } finally {
    scout.back();
  }
}

function counted(tries: Tries, { kind }: ProviderFault, probe: boolean): Tries {
  return {
    // Probes are counted by the circuit, which ends the run; they do not use up the tries of whoever sends them.
    all: tries.all + (probe ? 0 : 1),
    timeouts: tries.timeouts + (kind === "timeout" ? 1 : 0),
    broken: tries.broken + (kind === "broken" ? 1 : 0),
    empty: tries.empty + (kind === "empty" ? 1 : 0),
  };
}

/** Ms to wait before the next try. Throws when there is none. */
function afterFault(
  fault: ProviderFault,
  tries: Tries,
  call: ReservedCall,
  { circuit, limiter, halt, provider, now }: RetryOptions,
): number {
  halt.check();
  if (isOutage(fault)) circuit.failed(call.key, tries.all, fault);
  else circuit.answered(call.key);
  const next = nextTry(fault, tries, jitterOf(call.key, tries.all));
  if (next.kind === "park") halt.stop(parked(provider, next.waitMs, now()));
  halt.check();
  if (next.kind === "give-up") {
    throw new Unanswered(next.reason, `${fault.message} (${tries.all} tries)`, { cause: fault });
  }
  if (next.kind !== "again")
    throw new Error(`A run that should have stopped went on: ${next.kind}.`);
  if (fault.kind === "rate") limiter.slow(next.waitMs);
  return next.waitMs;
}

function isOutage({ kind }: ProviderFault): boolean {
  return kind === "server" || kind === "unconnected" || kind === "reset" || kind === "timeout";
}

function parked(provider: Provider, waitMs: number, nowMs: number): BriefError {
  const until = new Date(nowMs + waitMs).toISOString();
  return new BriefError({
    code: "E_PROVIDER_UNREACHABLE",
    message: `The model provider asks to be left alone until ${until}.`,
    where: [provider.address],
    kept: "every reply that was paid for is stored.",
    next: `Run the same command again after ${until}: no answered call is made twice.`,
  });
}
