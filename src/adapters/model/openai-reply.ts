import * as z from "zod";
import type { Finish, Reply, Usage } from "./model-call.ts";
import { oneLine } from "./openai-fault.ts";
import { ProviderFault } from "./provider-fault.ts";

/** What we read of a completion, and no more: servers leave out much of what the type promises. */
const Completion = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
      }),
    )
    .default([]),
  usage: z
    .object({ prompt_tokens: z.number(), completion_tokens: z.number() })
    .nullish()
    .catch(null),
  model: z.string().optional(),
  error: z.object({ message: z.string() }).nullish().catch(null),
});
type Choice = z.infer<typeof Completion>["choices"][number];

/** Reads what came with status 200. Throws a `ProviderFault` if it is no completion. */
export function openaiReply(data: unknown, headers: Headers, model: string): Reply {
  const parsed = Completion.safeParse(data);
  if (!parsed.success) throw noCompletion("what came is no chat completion");
  const { choices, usage, error } = parsed.data;
  const choice = choices[0];
  if (choice === undefined && typeof error?.message === "string") throw noCompletion(error.message);
  return {
    text: textOf(choice),
    finish: finishOf(choice),
    usage: usageFrom(usage),
    answeredBy: parsed.data.model ?? model,
    ...limitFrom(headers),
  };
}

function noCompletion(message: string): ProviderFault {
  return new ProviderFault({ kind: "server", message: oneLine(message) });
}

function textOf(choice: Choice | undefined): string {
  return choice?.message.content ?? choice?.message.refusal ?? "";
}

function finishOf(choice: Choice | undefined): Finish {
  const refusal = choice?.message.refusal ?? "";
  if (refusal !== "") return "refused";
  if (choice?.finish_reason === "length") return "length";
  return choice?.finish_reason === "content_filter" ? "filtered" : "stop";
}

function usageFrom(usage: z.infer<typeof Completion>["usage"]): Usage | undefined {
  if (usage === undefined || usage === null) return undefined;
  return { inputTokens: usage.prompt_tokens, outputTokens: usage.completion_tokens };
}

function limitFrom(headers: Headers): { requestsPerMinute?: number } {
  const perMinute = Number(headers.get("x-ratelimit-limit-requests") ?? Number.NaN);
  return Number.isFinite(perMinute) ? { requestsPerMinute: perMinute } : {};
}
