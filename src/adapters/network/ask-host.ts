/** One address of one host, politely: in its turn, within the time that is left, and at most twice. */
import type { Dispatcher } from "undici";
import { readRetryAfter } from "../model/retry-after.ts";
import type { Allowance } from "./allowance.ts";
import { exchange, type Answer } from "./exchange.ts";
import type { Fault } from "./fetch-fault.ts";
import type { Host, HostGate } from "./host-gate.ts";

const triesMax = 2;
/** Wait before the second try where the host does not say how long, in ms. */
const busyMs = 5000;

type Ask = Readonly<{
  url: URL;
  dispatcher: Dispatcher;
  headers: Readonly<Record<string, string>>;
  accept: string;
  bytesMax: number;
  allowance: Allowance;
}>;

export type AskHost = (ask: Ask, signal: AbortSignal) => Promise<Answer | Fault>;

/** The host of an address, as politeness counts hosts: without the port, without the dot at the end. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/\.$/, "");
}

export function createAskHost(gate: HostGate, nowMs: () => number): AskHost {
  const once = async (ask: Ask, signal: AbortSignal, host: Host) => {
    const startedMs = nowMs();
    const answer = await exchange({ ...ask, timeoutMs: ask.allowance.leftMs() }, signal);
    ask.allowance.spend(nowMs() - startedMs);
    host.faults = isHostFault(answer) ? host.faults + 1 : 0;
    if (isBusy(answer)) {
      const asked = readRetryAfter((name) => answer.headers[name], nowMs());
      host.quietUntilMs = nowMs() + (asked ?? busyMs);
    }
    return answer;
  };
  return async (ask, signal) => {
    let last: Answer | undefined;
    for (let tries = 1; ; tries += 1) {
      const answer = await gate.through(hostOf(ask.url), ask.allowance, signal, (host) =>
        once(ask, signal, host),
      );
      // A wait that is too long for a second try leaves the answer of the first.
      if (answer.kind === "fault") return last ?? answer;
      if (!isBusy(answer) || tries === triesMax) return answer;
      last = answer;
    }
  };
}

function isBusy(answer: Answer | Fault): answer is Answer {
  return answer.kind === "answer" && (answer.status === 429 || answer.status === 503);
}

/** What says that the host is in trouble, and not just this one of its pages. */
function isHostFault(answer: Answer | Fault): boolean {
  if (answer.kind === "answer") return isBusy(answer);
  if (answer.phase === "headers") return answer.code === "reset" || answer.code === "broken";
  return answer.phase === "resolve" || answer.phase === "connect" || answer.phase === "deadline";
}
