/** Any other provider, through LangChain's chat models; the schema goes into the prompt and the text is read by us. */
import { BriefError } from "../../domain/brief-error.ts";
import type { Redact } from "../system/redact.ts";
import type { Finish, Message, Provider, Reply, Usage } from "./model-call.ts";
import { connectionFault, oneLine, openaiFault } from "./openai-fault.ts";
import { ProviderFault } from "./provider-fault.ts";
import { withSchemaInPrompt } from "./wire-messages.ts";

/** What we read of LangChain's messages; their text is already the same for all providers. */
type ChatAnswer = Readonly<{
  text: string;
  usage_metadata?: ChatUsage | undefined;
  response_metadata: Readonly<Record<string, unknown>>;
  additional_kwargs: Readonly<Record<string, unknown>>;
}>;
type ChatUsage = Readonly<{ input_tokens: number; output_tokens: number }>;
type ChatModel = Readonly<{
  invoke: (messages: Message[], options: { signal: AbortSignal }) => Promise<ChatAnswer>;
}>;

/** Makes a chat model with room for so many output tokens. */
export type MakeChatModel = (outputTokensMax: number) => Promise<ChatModel>;

/** `provider:name`, from the config. Loads LangChain, which is large, when it is first called. */
function langchainModels(model: string): MakeChatModel {
  const [modelProvider, name] = splitName(model);
  return async (outputTokensMax) => {
    const { initChatModel } = await import("langchain");
    return initChatModel(name, { modelProvider, maxRetries: 0, maxTokens: outputTokensMax });
  };
}

/**
 * @throws {BriefError} `E_USAGE` if the provider's package is not installed or LangChain does not know the
 *   provider; `E_PROVIDER_REFUSED` if it finds no key. Before any document is read.
 */
export async function createLangchainProvider(
  model: string,
  outputTokensMax: number,
  { now, redact = (text) => text }: Readonly<{ now: () => number; redact?: Redact | undefined }>,
  make: MakeChatModel = langchainModels(model),
): Promise<Provider> {
  const [prefix] = splitName(model);
  const made = new Map<number, ChatModel>();
  async function chatModel(tokens: number): Promise<ChatModel> {
    const known = made.get(tokens);
    if (known !== undefined) return known;
    const chat = await make(tokens);
    made.set(tokens, chat);
    return chat;
  }
  await chatModel(outputTokensMax).catch((error: unknown) => {
    throw notMade(withoutSecrets(error, redact), prefix);
  });
  return {
    host: prefix,
    address: prefix,
    keySource: `the environment variable that LangChain's ${prefix} package reads`,
    prepare: async () => {},
    async send(request, signal) {
      try {
        const chat = await chatModel(request.outputTokensMax);
        const messages = withSchemaInPrompt(request).map(({ role, content }) => ({
          role,
          content,
        }));
        const reply = replyOf(await chat.invoke(messages, { signal }), model);
        return { ...reply, text: redact(reply.text) };
      } catch (error) {
        signal.throwIfAborted();
        throw langchainFault(withoutSecrets(error, redact), now());
      }
    },
    distrustSchema: () => {},
  };
}

/** Before a word of it is cut: half a key would not be known for one. */
function withoutSecrets(error: unknown, redact: Redact): unknown {
  let cause = error;
  for (let depth = 0; cause instanceof Error && depth < 6; depth += 1) {
    cause.message = redact(cause.message);
    cause = cause.cause;
  }
  return error;
}

function langchainFault(error: unknown, nowMs: number): unknown {
  const fault = openaiFault(error, nowMs);
  if (fault instanceof ProviderFault || !(fault instanceof Error)) return fault;
  return "code" in fault || fault.cause instanceof Error ? connectionFault(fault) : fault;
}

function replyOf(message: ChatAnswer, model: string): Reply {
  const { usage_metadata: usage, response_metadata: facts } = message;
  return {
    text: message.text,
    finish: finishOf(facts, message.additional_kwargs),
    usage: usageFrom(usage),
    answeredBy: firstText([facts["model_name"], facts["model"]]) ?? model,
  };
}

function usageFrom(usage: ChatUsage | undefined): Usage | undefined {
  if (usage === undefined) return undefined;
  return { inputTokens: usage.input_tokens, outputTokens: usage.output_tokens };
}

/** Providers name the same endings differently; Google's and Anthropic's are among these. */
function finishOf(
  facts: ChatAnswer["response_metadata"],
  more: ChatAnswer["additional_kwargs"],
): Finish {
  if (typeof more["refusal"] === "string" && more["refusal"] !== "") return "refused";
  const endings = [facts["finish_reason"], facts["stop_reason"], facts["finishReason"]];
  const reason = (firstText(endings) ?? "stop").toLowerCase();
  if (/^(length|max_tokens|max_output_tokens)$/.test(reason)) return "length";
  if (reason === "refusal") return "refused";
  return /content_filter|safety|blocklist|prohibited|recitation|guardrail/.test(reason)
    ? "filtered"
    : "stop";
}

function firstText(values: readonly unknown[]): string | undefined {
  return values.find((value): value is string => typeof value === "string");
}

function splitName(model: string): [string, string] {
  const at = model.indexOf(":");
  return [model.slice(0, at), model.slice(at + 1)];
}

function notMade(error: unknown, prefix: string): unknown {
  if (!(error instanceof Error)) return error;
  const missing = /npm install (\S+?)`/.exec(error.message)?.[1];
  if (missing !== undefined) {
    return new BriefError({
      code: "E_USAGE",
      message: `The package for ${prefix} models is not installed.`,
      next: `npm install ${missing}`,
      cause: error,
    });
  }
  if (/Unsupported \{ modelProvider/.test(error.message)) {
    return new BriefError({
      code: "E_USAGE",
      message: `No model provider is named ${prefix}.`,
      next: "Use openai:NAME for an OpenAI-compatible server, or a provider that LangChain knows, such as anthropic:NAME.",
      cause: error,
    });
  }
  return new BriefError({
    code: "E_PROVIDER_REFUSED",
    message: `The ${prefix} model cannot be used: ${oneLine(error.message)}`,
    kept: "nothing was read, sent or paid.",
    next: "Set the key that the message names in the environment.",
    cause: error,
  });
}
