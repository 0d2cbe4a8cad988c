import { ProviderFault } from "./provider-fault.ts";
import { readRetryAfter } from "./retry-after.ts";

/** What the OpenAI client throws, as far as we read it; a duck, so that the client need not be loaded to know it. */
type ApiError = Error & {
  status?: number | undefined;
  headers?: Headers | undefined;
  code?: string | null | undefined;
};

const unconnectedCodes =
  /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|CONNECT_TIMEOUT|CERT|ERR_TLS/;

/** Says what an attempt ended in. Anything that is no provider's doing comes back as it is. */
export function openaiFault(error: unknown, nowMs: number): unknown {
  const known = [...causesOf(error)].find((cause) => cause instanceof ProviderFault);
  if (known !== undefined) return known;
  if (!(error instanceof Error)) return error;
  const api: ApiError = error;
  if (typeof api.status === "number") return statusFault(api, api.status, nowMs);
  return isConnectionError(error) ? connectionFault(error) : error;
}

/** What an HTTP status means, from whichever client it comes. */
function statusFault(error: ApiError, status: number, nowMs: number): ProviderFault {
  const retryAfterMs = readRetryAfter((name) => error.headers?.get(name), nowMs);
  return new ProviderFault({
    kind: kindOf(status, error.code),
    message: oneLine(error.message),
    status,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    cause: error,
  });
}

function kindOf(status: number, code: string | null | undefined): ProviderFault["kind"] {
  if ([401, 402, 403, 404].includes(status)) return "refused";
  // No credit comes as "too many requests" and does not pass with time.
  if (status === 429) return code === "insufficient_quota" ? "refused" : "rate";
  return status === 408 || status === 409 || status >= 500 ? "server" : "request";
}

/** A fault of the network, by the codes of its causes. */
export function connectionFault(error: Error): ProviderFault {
  const trail = [...causesOf(error)].map((cause) => [cause.message, codeOf(cause)].join(" "));
  const why = oneLine(trail.at(-1) ?? error.message);
  if (unconnectedCodes.test(trail.join(" "))) {
    return new ProviderFault({
      kind: "unconnected",
      message: `no connection: ${why}`,
      cause: error,
    });
  }
  const timeout = /timed? ?out|TIMEOUT/i.test(trail.join(" "));
  return new ProviderFault({
    kind: timeout ? "timeout" : "reset",
    message: timeout ? `no answer in time: ${why}` : `the connection broke: ${why}`,
    cause: error,
  });
}

function isConnectionError(error: Error): boolean {
  return error.constructor.name.startsWith("APIConnection") || error instanceof TypeError;
}

function* causesOf(error: unknown): Generator<Error> {
  let cause = error;
  for (let depth = 0; cause instanceof Error && depth < 6; depth += 1) {
    yield cause;
    // Several addresses were tried: the first failure speaks for all.
    cause =
      cause instanceof AggregateError && cause.errors.length > 0 ? cause.errors[0] : cause.cause;
  }
}

function codeOf(error: Error): string {
  return "code" in error && typeof error.code === "string" ? error.code : "";
}

/** A provider's words for people: one line, no control characters, no key, not too long. */
export function oneLine(text: string): string {
  return text
    .replaceAll(/\b(?:sk|pk|rk|key|bearer)[-_ ][\w*.-]{6,}/gi, "[key]")
    .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .trim()
    .slice(0, 300);
}
