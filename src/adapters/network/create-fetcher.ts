/** The one way to the network for sources: guarded, limited, polite. */
import { setTimeout as wait } from "node:timers/promises";
import type { NetworkSetting } from "../../domain/night-setting.ts";
import type { Fetcher, FetchOutcome, FetchRequest } from "../../ports/fetcher.ts";
import { runClockMs } from "../system/run-clock.ts";
import { nonPublicBlocks } from "./address-blocks.ts";
import { createAllowance } from "./allowance.ts";
import { readAllowed } from "./allowed-hosts.ts";
import { createAskHost } from "./ask-host.ts";
import { checkUrl } from "./check-url.ts";
import { conditionHeaders } from "./condition-headers.ts";
import { faultMessage } from "./fault-message.ts";
import { fault, type Fault } from "./fetch-fault.ts";
import { createFollow, type Followed } from "./follow.ts";
import { guardedAgent } from "./guarded-agent.ts";
import { createHostGate } from "./host-gate.ts";
import { orAborted } from "./or-aborted.ts";
import { resolveHost, withinLimit, type Resolve } from "./resolve-host.ts";
import { createRobotsFiles } from "./robots-files.ts";
import { userAgent, type Program } from "./user-agent.ts";

export type Surroundings = Readonly<{
  /** Milliseconds since 1970, never going back. */
  nowMs: () => number;
  /** Rejects when `signal` aborts. */
  pause: (ms: number, signal: AbortSignal) => Promise<void>;
  resolve: Resolve;
}>;

const machine: Surroundings = {
  nowMs: runClockMs,
  pause: (ms, signal) => wait(ms, undefined, { signal }),
  resolve: resolveHost,
};

/**
 * @param program - Who asks, as every site is told.
 * @param surroundings - What a test gives in place of the machine's clock and resolver.
 * @throws {BriefError} `E_CONFIG` if an entry of `setting.allow` is no `host:port`.
 */
export function createFetcher(
  setting: NetworkSetting,
  program: Program,
  surroundings: Partial<Surroundings> = {},
): Fetcher {
  const { nowMs, pause, resolve } = { ...machine, ...surroundings };
  const isAllowed = readAllowed(setting.allow);
  const blocks = nonPublicBlocks();
  const guarded = guardedAgent(withinLimit(resolve), blocks);
  const open = guardedAgent(withinLimit(resolve), undefined);
  const agent = userAgent(program);
  const gate = createHostGate({ ...setting, nowMs, pause });
  const follow = createFollow({
    ask: createAskHost(gate, nowMs),
    check: (text, isAllowedNow, base) => checkUrl(text, blocks, isAllowedNow, base),
    isAllowed,
    guarded,
    open,
  });
  const closing = new AbortController();
  const robots = createRobotsFiles({
    follow,
    gate,
    name: program.name,
    agent,
    closing: closing.signal,
  });

  const outcomeOf = async (request: FetchRequest, signal: AbortSignal): Promise<FetchOutcome> => {
    const allowance = createAllowance(setting.timeoutSeconds * 1000);
    const conditions = conditionHeaders(request);
    const journey = {
      ...request,
      headers: { "user-agent": agent, ...conditions },
      allowance,
      isTrusted: true,
      mayFetch: (url: URL, isTrusted: boolean) => robots.refusal(url, isTrusted, allowance),
    };
    // A destroyed agent does not answer every request that it is given, so closing ends them itself.
    const over = AbortSignal.any([signal, closing.signal]);
    const end = await follow(journey, over).catch((error: unknown) => {
      if (signal.aborted || !closing.signal.aborted) throw error;
      return fault("connect", "closed");
    });
    const fetchedAt = new Date(nowMs()).toISOString();
    return settle(request.url, end, fetchedAt, Object.keys(conditions).length > 0);
  };
  return {
    fetch: (request, signal) => orAborted(() => outcomeOf(request, signal), signal),
    close: async () => {
      closing.abort();
      await Promise.all([guarded.destroy(), open.destroy()]);
    },
  };
}

/** @param isConditional - Whether the request named a copy; without one, "not modified" is no answer. */
function settle(
  url: string,
  end: Followed | Fault,
  fetchedAt: string,
  isConditional: boolean,
): FetchOutcome {
  if (end.kind === "fault") return failed(url, end);
  const { status, headers, bytes, isWhole } = end.answer;
  if (status === 304 && isConditional) return { kind: "not-modified", url, fetchedAt };
  if (status !== 200 && status !== 203) return failed(url, fault("status", `http-${status}`));
  if (!isWhole) return failed(url, fault("body", "too-large"));
  if (bytes.byteLength === 0) return failed(url, fault("body", "empty"));
  return { kind: "fetched", url, finalUrl: end.finalUrl, status, headers, bytes, fetchedAt };
}

function failed(url: string, one: Fault): FetchOutcome {
  const { phase, code } = one;
  return { kind: "failed", url, phase, code, message: faultMessage(one) };
}
