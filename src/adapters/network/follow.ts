/** One address with its redirects. Each hop is judged as if it had been the first. */
import type { Dispatcher } from "undici";
import type { Allowance } from "./allowance.ts";
import type { AskHost } from "./ask-host.ts";
import type { CheckedUrl } from "./check-url.ts";
import type { Answer } from "./exchange.ts";
import { fault, type Fault } from "./fetch-fault.ts";
import { nextHop } from "./next-hop.ts";

export type Followed = Readonly<{ kind: "end"; answer: Answer; finalUrl: string }>;

type Journey = Readonly<{
  url: string;
  /** Whether `network.allow` counts for the first hop. */
  isTrusted: boolean;
  headers: Readonly<Record<string, string>>;
  accept: string;
  bytesMax: number;
  allowance: Allowance;
  /** Says of each hop whether the site lets it be fetched. */
  mayFetch: (url: URL, isTrusted: boolean) => Promise<Fault | undefined>;
}>;

export type Roads = Readonly<{
  ask: AskHost;
  check: (text: string, isAllowed: (url: URL) => boolean, base?: URL) => CheckedUrl;
  isAllowed: (url: URL) => boolean;
  /** For public addresses only, and for hosts that are allowed by name. */
  guarded: Dispatcher;
  open: Dispatcher;
}>;

export type Follow = (journey: Journey, signal: AbortSignal) => Promise<Followed | Fault>;

/**
 * A hop into an allowed host counts only while every hop before was allowed too: otherwise anybody's page
 * could lead into the network that somebody opened for one source of their own.
 */
export function createFollow({ ask, check, isAllowed, guarded, open }: Roads): Follow {
  return async (journey, signal) => {
    let { isTrusted } = journey;
    const isAllowedNow = (url: URL) => isTrusted && isAllowed(url);
    let checked = check(journey.url, isAllowedNow);
    for (let hops = 0; ; hops += 1) {
      if (checked.kind === "refused") {
        return fault(hops === 0 ? "policy" : "redirect", checked.code);
      }
      const { url } = checked;
      isTrusted &&= isAllowed(url);
      const refusal = await journey.mayFetch(url, isTrusted);
      if (refusal !== undefined) return onTheWay(refusal, hops);
      const dispatcher = isTrusted ? open : guarded;
      const answer = await ask({ ...journey, url, dispatcher }, signal);
      if (answer.kind === "fault") return onTheWay(answer, hops);
      const next = nextHop(answer.status, answer.headers["location"], hops);
      if (next.kind === "stay") return { kind: "end", answer, finalUrl: url.href };
      if (next.kind === "astray") return fault("redirect", next.code);
      checked = check(next.location, isAllowedNow, url);
    }
  };
}

/** An address that may not be fetched at all, behind a redirect: something was sent, though not to it. */
function onTheWay(one: Fault, hops: number): Fault {
  return one.phase === "policy" && hops > 0 ? fault("redirect", one.code) : one;
}
