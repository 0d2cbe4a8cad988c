/** The analyst behind which models stand: four roles, each with its own model, all behind the same layers. */
import { setTimeout as delay } from "node:timers/promises";
import type * as z from "zod";
import { contentHash } from "../../anchoring/content-hash.ts";
import { BriefError } from "../../domain/brief-error.ts";
import type { Config, ModelName, Price } from "../../domain/config.ts";
import type { LedgerEntry } from "../../domain/ledger.ts";
import type { Note } from "../../domain/note.ts";
import type { Analyst } from "../../ports/analyst.ts";
import { maskSecrets, type Redact } from "../system/redact.ts";
import { type Caps, type Spent, createBudget } from "./budget.ts";
import { createHalt } from "./halt.ts";
import { createLangchainProvider } from "./langchain-provider.ts";
import { createLimiter } from "./limiter.ts";
import { type Provider, type Reached, type Role, type Sleep, roles } from "./model-call.ts";
import { type SharedLayers, modelLine } from "./model-line.ts";
import { createOpenaiProvider } from "./openai-provider.ts";
import type { PromptName, PromptSet } from "./prompt-set.ts";
import type { ReplySchema } from "./reply-schema.ts";
import { openReplyStore } from "./reply-store.ts";
import { episodesReply } from "./roles/episodes-reply.ts";
import { extractReply } from "./roles/extract-reply.ts";
import { createExtractor } from "./roles/extractor.ts";
import { createJudge } from "./roles/judge.ts";
import { judgeReply } from "./roles/judge-reply.ts";
import { matchReply } from "./roles/match-reply.ts";
import { createMatcher } from "./roles/matcher.ts";
import type { RoleOptions } from "./roles/role.ts";
import { rewriteReply, writeReply } from "./roles/write-reply.ts";
import { createWriter } from "./roles/writer.ts";
import { createUnderWay } from "./under-way.ts";
import { createAskModel } from "./structured-answer.ts";
import type { Ask } from "./with-store.ts";

type Models = Readonly<Record<Role, z.infer<typeof ModelName>>>;

export type ModelAnalystOptions = Readonly<{
  models: Models;
  /** Serves the roles whose model is `extractive`. */
  fallback: Analyst;
  prompts: PromptSet;
  /** Folder of the reply store; made if it is missing. */
  home: string;
  /** Plain values: the environment is read in adapters/system only. Blank counts as absent. */
  environment: Readonly<{ openaiApiKey?: string | undefined; openaiBaseUrl?: string | undefined }>;
  /** Takes out what a provider must not have said; by default the key that it is sent. */
  redact?: Redact;
  limits: Config["limits"];
  budget: Caps;
  prices: Readonly<Record<string, z.infer<typeof Price>>>;
  record: (entry: LedgerEntry) => void;
  note?: (note: Note) => void;
  /** Called whenever more was spent. */
  money?: (spent: Spent) => void;
  now: () => number;
  sleep?: Sleep;
  reached?: Reached;
  /** Longest wait for answers under way when the run is stopped; 30 s. */
  graceMs?: number;
}>;

export type ModelAnalyst = Readonly<{
  analyst: Analyst;
  /** Waits for calls under way, up to `graceMs`, commits their answers, and closes the store. */
  close: () => Promise<void>;
  /** What this run spent, and how many of its calls found no room in the budget. */
  spent: () => Spent & Readonly<{ budgetRefusals: number }>;
}>;

/** Files and schemas that make a role; their hashes are what a brief says of how it was made. */
const madeOf: Readonly<
  Record<
    Role,
    { prompts: readonly PromptName[]; schemas: readonly Pick<ReplySchema<unknown>, "hash">[] }
  >
> = {
  extract: { prompts: ["extract", "extract-repair", "repair"], schemas: [extractReply] },
  match: { prompts: ["episodes", "match", "repair"], schemas: [episodesReply, matchReply] },
  write: { prompts: ["write", "rewrite", "repair"], schemas: [writeReply, rewriteReply] },
  judge: { prompts: ["judge", "repair"], schemas: [judgeReply] },
};

/**
 * Makes the analyst, before any document is read; nothing is sent yet.
 *
 * @throws {BriefError} `E_PROVIDER_REFUSED` without key and address; `E_CONFIG` for a cap in dollars on a
 *   model without a price; `E_USAGE` for a provider that is not installed; `E_STORAGE` for a store that
 *   cannot be used.
 */
export async function createModelAnalyst(options: ModelAnalystOptions): Promise<ModelAnalyst> {
  refuseUnpriced(options);
  const providers = await providersOf(options);
  const { record, now, prompts, limits } = options;
  const reached = options.reached ?? (async () => {});
  const sleep: Sleep = options.sleep ?? sleepFor;
  const store = openReplyStore(options.home, options.note ?? (() => {}));
  const budget = createBudget(options.budget, options.money);
  const shared: SharedLayers = {
    store,
    budget,
    limiter: createLimiter({ ...limits, now, sleep }),
    halt: createHalt(),
    underWay: createUnderWay(options.graceMs),
    record,
    now,
    sleep,
    reached,
    timeoutMs: limits.timeoutSeconds * 1000,
  };
  const lines = new Map<string, Ask>(
    [...providers].map(([model, provider]) => [
      model,
      modelLine(provider, options.prices[model], shared),
    ]),
  );
  /** The options of a role that a model serves; `undefined` for an extractive one. */
  const roleOptions = (role: Role): RoleOptions | undefined => {
    const model = options.models[role];
    const line = lines.get(model);
    const provider = providers.get(model);
    if (line === undefined || provider === undefined) return undefined;
    const { repair } = prompts;
    const outputTokens = limits.outputTokens;
    const ask = createAskModel({
      role,
      model,
      ask: line,
      provider,
      store,
      repair,
      outputTokens,
      reached,
    });
    return { ask, prompts, record };
  };
  return {
    analyst: analystOf(roleOptions, options),
    close: async () => {
      await shared.underWay.settled();
      store.close();
    },
    spent: () => ({ ...budget.spent(), budgetRefusals: budget.refusals() }),
  };
}

function analystOf(
  roleOptions: (role: Role) => RoleOptions | undefined,
  { fallback, models, prompts }: ModelAnalystOptions,
): Analyst {
  const extract = roleOptions("extract");
  const match = roleOptions("match");
  const write = roleOptions("write");
  const judge = roleOptions("judge");
  const served = roles.filter((role) => models[role] !== "extractive");
  return {
    kind: "model",
    extractor: extract === undefined ? fallback.extractor : createExtractor(extract),
    matcher: match === undefined ? fallback.matcher : createMatcher(match),
    writer: write === undefined ? fallback.writer : createWriter(write),
    judge: judge === undefined ? fallback.judge : createJudge(judge),
    description: {
      kind: "model",
      roles: served.map((role) => ({
        role,
        model: models[role],
        promptHash: contentHash(madeOf[role].prompts.map((name) => prompts[name].hash).join(" ")),
        schemaHash: contentHash(madeOf[role].schemas.map(({ hash }) => hash).join(" ")),
      })),
    },
  };
}

async function providersOf(options: ModelAnalystOptions): Promise<Map<string, Provider>> {
  const providers = new Map<string, Provider>();
  for (const model of new Set(Object.values(options.models))) {
    if (model !== "extractive") providers.set(model, await providerOf(model, options));
  }
  return providers;
}

async function providerOf(
  model: string,
  { environment, limits, now, redact }: ModelAnalystOptions,
): Promise<Provider> {
  const prefix = "openai:";
  if (!model.startsWith(prefix)) {
    return createLangchainProvider(model, limits.outputTokens, { now, redact });
  }
  const apiKey = present(environment.openaiApiKey);
  return createOpenaiProvider({
    model: model.slice(prefix.length),
    apiKey,
    redact: redact ?? maskSecrets({ OPENAI_API_KEY: apiKey }),
    baseUrl: present(environment.openaiBaseUrl),
    timeoutMs: limits.timeoutSeconds * 1000,
    now,
  });
}

function present(value: string | undefined): string | undefined {
  const trimmed = value?.trim();
  return trimmed === "" ? undefined : trimmed;
}

function refuseUnpriced({ budget, models, prices }: ModelAnalystOptions): void {
  if (budget.dollars === undefined) return;
  const unpriced = [...new Set(Object.values(models))].filter(
    (model) => model !== "extractive" && prices[model] === undefined,
  );
  if (unpriced.length === 0) return;
  throw new BriefError({
    code: "E_CONFIG",
    message: `budget.dollars cannot be held: there is no price for ${unpriced.join(", ")}.`,
    kept: "nothing was read, sent or paid.",
    next: `Set prices in the config, e.g. prices: {"${unpriced[0]}": {input: 0.25, output: 2}}, in dollars a million tokens; 0 for a model of your own.`,
  });
}

/** Waits, and rejects with the signal's own reason if it is aborted first. */
async function sleepFor(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await delay(ms, undefined, { signal });
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  }
}
