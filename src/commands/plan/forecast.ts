/** What a run with a model will ask, and about what it costs, from the chunks and the prompts alone. */
import type { Role } from "../../adapters/model/model-call.ts";
import { estimateTokens } from "../../anchoring/estimate-tokens.ts";
import { slice } from "../../domain/place.ts";
import type { Chunked } from "../../domain/chunk.ts";
import type { Config } from "../../domain/config.ts";
import { modelOfRole, modelsAsked } from "../config/contradictions.ts";
import { readPrompts } from "../brief/read-prompts.ts";

type RoleForecast = Readonly<{
  role: Role;
  model: string;
  calls: number;
  inputTokens: number;
  outputTokens: number;
  /** US dollars; null when the model has no price. */
  dollars: number | null;
}>;

export type Forecast = Readonly<{
  calls: readonly RoleForecast[];
  totals: Readonly<{
    calls: number;
    inputTokens: number;
    outputTokens: number;
    dollars: number | null;
  }>;
}>;

// Guesses, not measurements: how much a model writes, as a share of the text's own tokens. They are there to plan
// by until real runs have been counted; a run's own ledger says what it cost.
const claimTokensPerTextToken = 0.6;
const findingTokensPerTextToken = 0.4;
const briefTokensMax = 3000;
/** Sentences that one question to the judge holds together with their quotes, in tokens. */
const judgeTokensPerCall = 2000;

export async function forecast(chunked: Chunked, config: Config): Promise<Forecast> {
  const { prompts } = config;
  const isAsked = modelsAsked(config).length > 0;
  // Also where nobody is asked: the run would stop at the faults of prompts that are named.
  const prompt = isAsked || prompts !== undefined ? await promptTokens(prompts) : 0;
  const { chunks } = chunked;
  const text = textTokens(chunked);
  const findings = Math.ceil(text * findingTokensPerTextToken);
  const brief = Math.min(briefTokensMax, findings);
  const judgeCalls = Math.max(1, Math.ceil((brief * 3) / judgeTokensPerCall));
  const shapes = {
    extract: {
      calls: chunks.length,
      input: text + contextTokens(chunked),
      output: text * claimTokensPerTextToken,
    },
    match: { calls: 2, input: findings, output: findings / 4 },
    write: { calls: 1, input: findings, output: brief },
    judge: { calls: judgeCalls, input: brief * 3, output: brief / 2 },
  } as const;
  const roles = (["extract", "match", "write", "judge"] as const).flatMap((role) => {
    const model = modelOfRole(config)[role];
    if (model === "extractive") return [];
    const { calls, input, output } = shapes[role];
    const inputTokens = Math.ceil(input + calls * prompt);
    const outputTokens = Math.ceil(output);
    const dollars = dollarsOf(config, model, inputTokens, outputTokens);
    return [{ role, model, calls, inputTokens, outputTokens, dollars }];
  });
  return { calls: roles, totals: totalsOf(roles) };
}

function dollarsOf(
  { prices }: Config,
  model: string,
  input: number,
  output: number,
): number | null {
  const price = Object.hasOwn(prices, model) ? prices[model] : undefined;
  if (price === undefined) return null;
  return (input * price.input + output * price.output) / 1_000_000;
}

function totalsOf(roles: readonly RoleForecast[]): Forecast["totals"] {
  const sum = (read: (role: RoleForecast) => number) =>
    roles.reduce((total, role) => total + read(role), 0);
  return {
    calls: sum(({ calls }) => calls),
    inputTokens: sum(({ inputTokens }) => inputTokens),
    outputTokens: sum(({ outputTokens }) => outputTokens),
    dollars: roles.some(({ dollars }) => dollars === null)
      ? null
      : sum(({ dollars }) => dollars ?? 0),
  };
}

/** Tokens of the text that chunks hold, each sentence once. */
export function textTokens({ library, chunks }: Chunked): number {
  const texts = new Map(library.sources.map(({ id, text }) => [id, text]));
  return chunks.reduce(
    (sum, { source, span }) => sum + estimateTokens(slice(texts.get(source) ?? "", span)),
    0,
  );
}

/** Tokens of the sentences that go along and are not read. */
function contextTokens({ library, chunks }: Chunked): number {
  const texts = new Map(library.sources.map(({ id, text }) => [id, text]));
  const spans = chunks.flatMap(({ source, context }) =>
    context.map(({ span }) => slice(texts.get(source) ?? "", span)),
  );
  return spans.reduce((sum, text) => sum + estimateTokens(text), 0);
}

/** Mean size of what a prompt always sends, in tokens. A plan finds the faults in prompts that a run would stop at. */
async function promptTokens(folder: string | undefined): Promise<number> {
  const prompts = Object.values(await readPrompts(folder));
  const sum = prompts.reduce((total, { system }) => total + estimateTokens(system), 0);
  return Math.ceil(sum / prompts.length);
}
