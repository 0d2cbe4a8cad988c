import { estimateTokens } from "../../anchoring/estimate-tokens.ts";
import type { ModelRequest, Reply, Usage } from "./model-call.ts";

/** Below this share of our own count, a reported number is not believed. */
const believedShare = 0.1;

/** Tokens of the request's messages by our own estimate. */
export function estimateInput(request: ModelRequest): number {
  return request.messages.reduce((sum, { content }) => sum + estimateTokens(content), 0);
}

/**
 * Tokens of a call: what the provider reports, unless it reports nothing or something absurd; then our own
 * estimate, so that a budget is never settled too low.
 */
export function usageOf(request: ModelRequest, reply: Reply): Usage {
  return {
    inputTokens: believed(reply.usage?.inputTokens, estimateInput(request)),
    outputTokens: believed(reply.usage?.outputTokens, estimateTokens(reply.text)),
  };
}

function believed(reported: number | undefined, estimated: number): number {
  if (reported === undefined || !Number.isInteger(reported)) return estimated;
  return reported < estimated * believedShare ? estimated : reported;
}
