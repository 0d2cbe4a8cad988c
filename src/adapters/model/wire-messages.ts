import type { JsonSchema, Message, ModelRequest } from "./model-call.ts";

/** The messages with the schema in words, for a server or a library that cannot bind it. */
export function withSchemaInPrompt({ messages, schema }: ModelRequest): readonly Message[] {
  const words = schemaInWords(schema);
  const [first, ...rest] = messages;
  // After the static part and before what varies, so that the prefix stays the same.
  if (first?.role === "system") {
    return [{ role: "system", content: `${first.content}\n\n${words}` }, ...rest];
  }
  return [{ role: "system", content: words }, ...messages];
}

function schemaInWords(schema: JsonSchema): string {
  return `Answer with one JSON object and nothing else. It must fit this JSON Schema:\n${JSON.stringify(schema)}`;
}
