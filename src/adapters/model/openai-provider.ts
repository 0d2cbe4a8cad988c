/** Any OpenAI-compatible server, by chat completions: what local servers speak, too. */
import type OpenAI from "openai";
import type { ChatCompletionCreateParamsNonStreaming } from "openai/resources/chat/completions";
import { BriefError } from "../../domain/brief-error.ts";
import type { Redact } from "../system/redact.ts";
import { createCappedFetch } from "./capped-fetch.ts";
import type { ModelRequest, Provider, Reply } from "./model-call.ts";
import { openaiFault } from "./openai-fault.ts";
import { openaiReply } from "./openai-reply.ts";
import { ProviderFault } from "./provider-fault.ts";
import { type WireDialect, firstDialect, lessFormat, nextDialect } from "./wire-dialect.ts";
import { withSchemaInPrompt } from "./wire-messages.ts";

export type OpenaiSettings = Readonly<{
  /** Name without the prefix. */
  model: string;
  apiKey: string | undefined;
  baseUrl: string | undefined;
  timeoutMs: number;
  /** Servers repeat the key that they refuse, and models what stands in their prompt. */
  redact: Redact;
  now: () => number;
}>;

const ownAddress = "https://api.openai.com/v1";
/** Local servers want no key, and the client wants one. */
const placeholderKey = "none";

/**
 * @throws {BriefError} `E_PROVIDER_REFUSED` if there is neither a key nor the address of a server that may
 *   need none; `E_USAGE` if the address is none.
 */
export function createOpenaiProvider(settings: OpenaiSettings): Provider {
  const { model, apiKey, baseUrl, now } = settings;
  if (apiKey === undefined && baseUrl === undefined) throw noKey(model);
  const url = readAddress(baseUrl ?? ownAddress);
  let dialect = firstDialect(model, baseUrl !== undefined);
  let client: Promise<OpenAI> | undefined;
  const load = async (): Promise<OpenAI> => (client ??= loadClient(settings, url));

  async function send(request: ModelRequest, signal: AbortSignal): Promise<Reply> {
    const used = dialect;
    try {
      const openai = await load();
      const { data, response } = await openai.chat.completions
        .create(bodyOf(request, model, used), { signal })
        .withResponse();
      return openaiReply(data, response.headers, model);
    } catch (error) {
      signal.throwIfAborted();
      const fault = openaiFault(error, now());
      const next = fault instanceof ProviderFault ? stepDown(fault, used) : undefined;
      if (next === undefined) throw fault;
      // Refused before the model worked, so nothing was charged; others may have stepped down meanwhile.
      if (dialect === used) dialect = next;
      return send(request, signal);
    }
  }
  return {
    host: url.hostname,
    address: `${url.origin}${url.pathname}`,
    keySource: "the environment variable OPENAI_API_KEY",
    prepare: async () => {
      await load();
    },
    send,
    distrustSchema: () => {
      dialect = lessFormat(dialect) ?? dialect;
    },
  };
}

function stepDown(fault: ProviderFault, used: WireDialect): WireDialect | undefined {
  const about = fault.status === 400 || fault.status === 422 || fault.status === 501;
  return about ? nextDialect(used, fault.message) : undefined;
}

async function loadClient(
  { apiKey, timeoutMs, redact }: OpenaiSettings,
  url: URL,
): Promise<OpenAI> {
  // Loading is slow, so it waits until something is sent.
  const { default: Client } = await import("openai");
  return new Client({
    apiKey: apiKey ?? placeholderKey,
    baseURL: url.href.replace(/\/$/, ""),
    // The one retry policy is ours, and so is the time limit: the signal ends first.
    maxRetries: 0,
    timeout: timeoutMs + 60_000,
    fetch: createCappedFetch(redact),
    organization: null,
    project: null,
    logLevel: "off",
  });
}

function bodyOf(
  request: ModelRequest,
  model: string,
  { format, outputLimit, temperature }: WireDialect,
): ChatCompletionCreateParamsNonStreaming {
  const messages = format === "schema" ? request.messages : withSchemaInPrompt(request);
  return {
    model,
    messages: messages.map((message) => ({ ...message })),
    [outputLimit]: request.outputTokensMax,
    ...(temperature ? { temperature: 0 } : {}),
    ...(format === "object" ? { response_format: { type: "json_object" as const } } : {}),
    ...(format === "schema" ? { response_format: boundSchema(request) } : {}),
  };
}

function boundSchema({ schemaName, schema }: ModelRequest): {
  type: "json_schema";
  json_schema: { name: string; strict: true; schema: Record<string, unknown> };
} {
  return { type: "json_schema", json_schema: { name: schemaName, strict: true, schema } };
}

function readAddress(text: string): URL {
  const url = URL.parse(text);
  if (url !== null && /^https?:$/.test(url.protocol)) {
    url.search = "";
    url.hash = "";
    return url;
  }
  throw new BriefError({
    code: "E_USAGE",
    message: "OPENAI_BASE_URL is not the address of a server.",
    next: "Set it to an address such as http://localhost:11434/v1, or unset it.",
  });
}

function noKey(model: string): BriefError {
  return new BriefError({
    code: "E_PROVIDER_REFUSED",
    message: `There is no key for openai:${model}.`,
    where: ["environment variable OPENAI_API_KEY"],
    kept: "nothing was read, sent or paid.",
    next: "Set OPENAI_API_KEY, or OPENAI_BASE_URL for a server that needs no key, or use `--model extractive`.",
  });
}
