/** How a server wants to be asked. Starts with the best, and steps down for the rest of the run when refused. */
export type WireDialect = Readonly<{
  /** `schema`: strict JSON Schema bound to the request; `object`: any JSON, the schema in the prompt; `plain`: the prompt alone. */
  format: "schema" | "object" | "plain";
  /** The name that the limit of output tokens goes by. */
  outputLimit: "max_completion_tokens" | "max_tokens";
  /** Absent for models that take no other than their own. */
  temperature: boolean;
}>;

/** OpenAI's reasoning models refuse a temperature; servers behind a base URL mostly know `max_tokens` only. */
export function firstDialect(model: string, ownServer: boolean): WireDialect {
  return {
    format: "schema",
    outputLimit: ownServer ? "max_tokens" : "max_completion_tokens",
    temperature: !/^(o\d|gpt-5)/.test(model),
  };
}

/** The dialect to try after a 400 with this message; `undefined` if the message is not about the dialect. */
export function nextDialect(dialect: WireDialect, message: string): WireDialect | undefined {
  if (/max_completion_tokens|max_tokens/.test(message)) {
    const other = dialect.outputLimit === "max_tokens" ? "max_completion_tokens" : "max_tokens";
    return message.includes(other) ? { ...dialect, outputLimit: other } : undefined;
  }
  if (dialect.temperature && /temperature/.test(message)) return { ...dialect, temperature: false };
  if (/response_format|json_schema|json_object|structured|grammar|schema/i.test(message)) {
    return lessFormat(dialect);
  }
  return undefined;
}

/** One step down: bound schema → any JSON → plain. */
export function lessFormat(dialect: WireDialect): WireDialect | undefined {
  if (dialect.format === "plain") return undefined;
  return { ...dialect, format: dialect.format === "schema" ? "object" : "plain" };
}
