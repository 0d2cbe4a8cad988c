import type { Redact } from "../system/redact.ts";
import { ProviderFault } from "./provider-fault.ts";

/** More than any answer needs, in bytes; a server that sends more is broken or hostile. */
const bodyBytesMax = 32_000_000;

/**
 * `fetch` for a model's address: follows no redirect (the key would go along), reads the body itself so that
 * a break in it is told from a refusal, and takes no page for an answer.
 *
 * @param redact - Applied to the whole body, before anything of it is cut, kept or told.
 */
export function createCappedFetch(redact: Redact): typeof fetch {
  return async (url, init) => cappedFetch(redact, url, init);
}

async function cappedFetch(
  redact: Redact,
  url: Parameters<typeof fetch>[0],
  init?: RequestInit,
): Promise<Response> {
  const response = await fetch(url, { ...init, redirect: "manual" });
  if (response.status >= 300 && response.status < 400) {
    await response.body?.cancel();
    throw new ProviderFault({
      kind: "refused",
      status: response.status,
      message: `the address answers with a redirect (${response.status})`,
    });
  }
  const body = redact(await readCapped(response));
  if (response.ok && /^\s*</.test(body)) {
    throw new ProviderFault({
      kind: "server",
      status: response.status,
      message: "a page came where JSON was due",
    });
  }
  const { status, statusText, headers } = response;
  return new Response(status === 204 ? null : body, { status, statusText, headers });
}

async function readCapped(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  try {
    for await (const part of response.body ?? []) {
      bytes += part.byteLength;
      if (bytes > bodyBytesMax) throw new Error(`the answer is larger than ${bodyBytesMax} bytes`);
      text += decoder.decode(part, { stream: true });
    }
  } catch (error) {
    // A refusal whose body broke is still that refusal.
    if (!response.ok) return text;
    throw new ProviderFault({ kind: "broken", message: brokenBecause(error), cause: error });
  }
  return text + decoder.decode();
}

function brokenBecause(error: unknown): string {
  return `the answer broke off: ${error instanceof Error ? error.message : String(error)}`;
}
