import type { ModelRequest, Usage } from "./model-call.ts";

/** US dollars a million tokens. */
export type ModelPrice = Readonly<{ input: number; output: number }>;

/** What one call costs, or may cost. `dollars` is null when no price is set for its model. */
export type Cost = Readonly<{ calls: number; tokens: number; dollars: number | null }>;

/** Tokens a chat message may cost beside its own text; generous, since it is an upper bound. */
const tokensAMessage = 16;

/**
 * More tokens than any byte-level tokenizer makes of the request: one a byte of UTF-8. A cap must hold for
 * the highest price that a call can reach, so this is a bound and not an estimate.
 */
export function inputTokensMax(request: ModelRequest): number {
  const texts = request.messages.map(({ content }) => content);
  const bytes = [...texts, JSON.stringify(request.schema)].reduce(
    (sum, text) => sum + Buffer.byteLength(text),
    0,
  );
  return bytes + request.messages.length * tokensAMessage;
}

export function costOf(usage: Usage, price: ModelPrice | undefined): Cost {
  const { inputTokens, outputTokens } = usage;
  const dollars =
    price === undefined ? null : (inputTokens * price.input + outputTokens * price.output) / 1e6;
  return { calls: 1, tokens: inputTokens + outputTokens, dollars };
}

/** The highest price that the request can reach. */
export function highestCost(request: ModelRequest, price: ModelPrice | undefined): Cost {
  const usage = { inputTokens: inputTokensMax(request), outputTokens: request.outputTokensMax };
  return costOf(usage, price);
}
