/** The one way a role asks a model: request → raw text → checked value, with one repair and no more. */
import type * as z from "zod";
import { Unanswered } from "../../domain/unanswered.ts";
import type { Message, ModelRequest, Provider, Reached, Role } from "./model-call.ts";
import type { Prompt } from "./prompt-template.ts";
import { readJson } from "./read-json.ts";
import type { ReplySchema } from "./reply-schema.ts";
import type { ReplyStore } from "./reply-store.ts";
import type { Answered, Ask } from "./with-store.ts";

type Question<T> = Readonly<{
  prompt: Prompt;
  messages: readonly Message[];
  schema: ReplySchema<T>;
  /** Faults of a value that fits its schema, named so that the model can mend them. None by default. */
  faultsOf?: (value: T) => readonly string[];
  signal: AbortSignal;
}>;

/** Asks one model for one role. Rejects with `Unanswered`, or with a `BriefError` that ends the run. */
export type AskModel = <T>(question: Question<T>) => Promise<T>;

export type AskOptions = Readonly<{
  role: Role;
  model: string;
  ask: Ask;
  provider: Provider;
  store: ReplyStore;
  repair: Prompt;
  outputTokens: number;
  reached: Reached;
}>;

type Read<T> =
  | Readonly<{ kind: "fits"; value: T; faults: readonly string[] }>
  | Readonly<{ kind: "misfit"; faults: readonly string[] }>;

/** Faults named in one repair; more would only repeat themselves. */
const faultsMax = 12;

export function createAskModel(options: AskOptions): AskModel {
  const { repair, store, reached, provider } = options;

  function read<T>({ text }: Answered, question: Question<T>): Read<T> {
    const json = readJson(text);
    if (json.kind === "none") provider.distrustSchema();
    if (json.kind !== "json") return { kind: "misfit", faults: [describe(json)] };
    const parsed = question.schema.zod.safeParse(json.value);
    if (!parsed.success) return { kind: "misfit", faults: parsed.error.issues.map(issueText) };
    return { kind: "fits", value: parsed.data, faults: question.faultsOf?.(parsed.data) ?? [] };
  }
  return async <T>(question: Question<T>): Promise<T> => {
    const first = await answer(options, question, question.messages);
    const reading = read(first, question);
    await reached("call-validated");
    if (reading.kind === "fits" && reading.faults.length === 0) return reading.value;
    const messages: Message[] = [
      ...question.messages,
      { role: "assistant", content: first.text },
      { role: "user", content: repair.filled({ faults: listed(reading.faults) }) },
    ];
    try {
      const second = await answer(options, question, messages);
      const mended = read(second, question);
      if (mended.kind === "fits") return mended.value;
      if (reading.kind === "fits") return reading.value;
      // Both raw replies stay in the store, entered as what they are.
      for (const { key } of [first, second]) store.failed(key, "schema", true);
      throw new Unanswered("schema", `The answer does not fit its schema: ${mended.faults[0]}`);
    } catch (error) {
      // A value with faults that code can leave out is better than none.
      if (error instanceof Unanswered && reading.kind === "fits") return reading.value;
      throw error;
    }
  };
}

/** One larger try after an answer that was cut off; never again at the same size. */
async function answer<T>(
  { ask, role, model, outputTokens }: AskOptions,
  { schema, prompt, signal }: Question<T>,
  messages: readonly Message[],
): Promise<Answered> {
  const request: ModelRequest = {
    role,
    model,
    messages,
    schemaName: schema.name,
    schema: schema.json,
    promptHash: prompt.hash,
    outputTokensMax: outputTokens,
  };
  try {
    return await ask(request, signal);
  } catch (error) {
    if (!(error instanceof Unanswered) || error.reason !== "cut-off") throw error;
    return ask({ ...request, outputTokensMax: outputTokens * 2 }, signal);
  }
}

function describe(json: { kind: "none" } | { kind: "broken"; why: string }): string {
  return json.kind === "none"
    ? "The answer is not JSON."
    : `The answer is not one whole JSON object: ${json.why}`;
}

function issueText(issue: z.core.$ZodIssue): string {
  const path = issue.path.map(String).join(".");
  return path === "" ? issue.message : `${path}: ${issue.message}`;
}

function listed(faults: readonly string[]): string {
  const shown = faults.slice(0, faultsMax).map((fault) => `- ${fault.slice(0, 300)}`);
  if (faults.length > faultsMax) shown.push(`- and ${faults.length - faultsMax} more like these`);
  return shown.join("\n");
}
