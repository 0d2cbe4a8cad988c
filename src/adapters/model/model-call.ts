/** The words that the layers around a model share: what is asked, what comes back, who sends it. */
import type { Config } from "../../domain/config.ts";

export type Role = keyof Config["models"];
export const roles: readonly Role[] = ["extract", "match", "write", "judge"];

export type Message = Readonly<{ role: "system" | "user" | "assistant"; content: string }>;

/** A JSON Schema as strict structured output takes it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** One logical question. How it goes over the wire (schema bound or in the prompt) is the provider's business. */
export type ModelRequest = Readonly<{
  role: Role;
  /** As written in the config, e.g. `openai:gpt-5-mini`. */
  model: string;
  messages: readonly Message[];
  schemaName: string;
  schema: JsonSchema;
  /** Hash of the prompt files that made the messages. */
  promptHash: string;
  /** Most tokens of the answer. */
  outputTokensMax: number;
}>;

export type Usage = Readonly<{ inputTokens: number; outputTokens: number }>;

/** Why the answer ended. `stop` is the only good one. */
export type Finish = "stop" | "length" | "refused" | "filtered";

export type Reply = Readonly<{
  text: string;
  finish: Finish;
  /** Absent when the provider reports none. */
  usage: Usage | undefined;
  /** The model that answered, as the provider names it. */
  answeredBy: string;
  /** What the provider says of its own request limit, if it does. */
  requestsPerMinute?: number;
}>;

/** Sends one request once. Rejects with a `ProviderFault`, or with the signal's reason. */
export type Provider = Readonly<{
  /** Host that answers, without port, path or query: part of the key of a stored reply. */
  host: string;
  /** Address without user, query or fragment, for people. */
  address: string;
  /** Where the key is looked for, for people. */
  keySource: string;
  /** Loads the client, which takes a tenth of a second; only when something is to be sent. */
  prepare: () => Promise<void>;
  send: (request: ModelRequest, signal: AbortSignal) => Promise<Reply>;
  /** Called when answers are no JSON at all: the server did not heed the schema, so it goes into the prompt from now on. */
  distrustSchema: () => void;
}>;

/** A named point a test can kill, fail or delay the run at. */
export type Reached = (point: string) => Promise<void>;

/** Resolves after `ms`; rejects with the signal's reason if it is aborted first. */
export type Sleep = (ms: number, signal: AbortSignal) => Promise<void>;
