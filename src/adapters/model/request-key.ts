import { contentHash } from "../../anchoring/content-hash.ts";
import type { Sha256 } from "../../domain/ids.ts";
import type { ModelRequest } from "./model-call.ts";

/**
 * Names a request: SHA-256 over everything that can change its answer. The host is part of it, the port is not:
 * a local server that comes back at another port is the same server.
 */
export function requestKey(host: string, request: ModelRequest): Sha256 {
  const { model, messages, schemaName, schema, promptHash, outputTokensMax } = request;
  // JSON of nested arrays: no two different requests can be joined into the same text.
  return contentHash(
    canonicalJson([
      "nightdesk/request@1",
      host,
      model,
      messages.map(({ role, content }) => [role, content]),
      schemaName,
      schema,
      promptHash,
      outputTokensMax,
    ]),
  );
}

/** JSON with the keys of every object in order, so that equal values have equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner !== "object" || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(
      Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)),
    );
  });
}
