import * as z from "zod";
import { contentHash } from "../../anchoring/content-hash.ts";
import type { Sha256 } from "../../domain/ids.ts";
import type { JsonSchema } from "./model-call.ts";
import { canonicalJson } from "./request-key.ts";

/** What an answer must look like: sent as strict JSON Schema, and used to read what comes back. */
export type ReplySchema<T> = Readonly<{
  name: string;
  zod: z.ZodType<T>;
  json: JsonSchema;
  hash: Sha256;
}>;

/** Keywords that strict structured output does not take everywhere; the zod schema still holds them. */
const unsent = new Set([
  "$schema",
  "minLength",
  "maxLength",
  "pattern",
  "format",
  "minItems",
  "maxItems",
]);

/** Makes a reply schema. It must be of strict objects whose fields are all there; see the lint in the tests. */
export function replySchema<T>(name: string, schema: z.ZodType<T>): ReplySchema<T> {
  const json = sendable(z.toJSONSchema(schema));
  return { name, zod: schema, json, hash: contentHash(canonicalJson(json)) };
}

function sendable(json: object): JsonSchema {
  const out: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(json)) {
    if (unsent.has(key) || isSafeIntegerBound(value)) continue;
    out[key] = sendableValue(value);
  }
  return out;
}

function sendableValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sendableValue);
  return typeof value === "object" && value !== null ? sendable(value) : value;
}

/** zod bounds every integer by what a double holds; that is no news to a model. */
function isSafeIntegerBound(value: unknown): boolean {
  return value === Number.MAX_SAFE_INTEGER || value === Number.MIN_SAFE_INTEGER;
}
