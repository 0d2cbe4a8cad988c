/** Delivery to a webhook: one signed POST. Redirects are refused: who may have the brief stands in the config. */
import { Agent, request } from "undici";
import type * as z from "zod";
import type { WebhookDelivery } from "../../domain/night-setting.ts";
import type { Attempt } from "../../nightly/delivery/delivery.ts";
import type { Environment } from "../system/environment.ts";
import { systemCode } from "../system/system-code.ts";
import { failed, type Posting, type Send, unknown } from "./send.ts";
import { signatureHeaders } from "./sign.ts";
import { webhookBody } from "./webhook-body.ts";

const webhookTimeoutMs = 30_000;

/** Failures before the request left: nothing can have arrived. */
const beforeSending = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

export function webhookChannel(
  { webhook }: z.infer<typeof WebhookDelivery>,
  environment: Environment,
  timeoutMs = webhookTimeoutMs,
): Send {
  const secret = environment[webhook.secretFrom] ?? "";
  return async ({ key, parcel, now }: Posting): Promise<Attempt> => {
    if (secret === "") {
      return failed("secret-missing", `the variable ${webhook.secretFrom} is not set`, false);
    }
    const url = new URL(webhook.url);
    if (url.username !== "" || url.password !== "") {
      return failed("password-in-url", "its address holds a user or password", false);
    }
    const body = webhookBody(parcel, key);
    const headers = {
      "content-type": "application/json; charset=utf-8",
      "user-agent": "nightdesk",
      ...signatureHeaders(secret, { id: key, body, now }),
    };
    return post(url, { body, headers }, timeoutMs);
  };
}

type Message = Readonly<{ body: string; headers: Readonly<Record<string, string>> }>;

async function post(url: URL, message: Message, timeoutMs: number): Promise<Attempt> {
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), timeoutMs);
  // A connection of its own: one that was kept may break under the next request, and then nobody knows.
  const dispatcher = new Agent({ pipelining: 0, connect: { timeout: timeoutMs } });
  try {
    const method = "POST";
    const { signal } = deadline;
    // It follows no redirect unless it is told to.
    const { statusCode } = await request(url, { ...message, method, signal, dispatcher });
    return attemptOf(statusCode);
  } catch (error) {
    return attemptOfFault(error, deadline.signal.aborted);
  } finally {
    clearTimeout(timer);
    // What it says beside the status is of no interest, and may be endless.
    await dispatcher.destroy();
  }
}

/** 408 and 429 say themselves that a later try is welcome; any other 4xx would be the same again. */
function attemptOf(status: number): Attempt {
  if (status >= 200 && status < 300) return { kind: "done" };
  const code = `http-${status}`;
  if (status >= 300 && status < 400) return failed(code, "it redirects, which is refused", false);
  const passing = status >= 500 || status === 408 || status === 429;
  return failed(code, `it answered ${status}`, passing);
}

function attemptOfFault(error: unknown, isLate: boolean): Attempt {
  const code = systemCode(error);
  if (code !== undefined && beforeSending.has(code)) {
    return failed(code, "it could not be reached", true);
  }
  // The handshake is over before a byte of the request leaves.
  if (code !== undefined && /CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_/.test(code)) {
    return failed(code, "its certificate is not to be trusted", false);
  }
  if (isLate) return unknown("timeout", "it gave no answer in time", true);
  if (code === undefined) throw error;
  return unknown(code, "the connection broke", true);
}
