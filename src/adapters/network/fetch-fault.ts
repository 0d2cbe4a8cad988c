/** What went wrong with one request, from what Node, its TLS and undici say. */
import type { FetchPhase } from "../../ports/fetcher.ts";
import { systemCode } from "../system/system-code.ts";

export type Fault = Readonly<{ kind: "fault"; phase: FetchPhase; code: string }>;

export function fault(phase: FetchPhase, code: string): Fault {
  return { kind: "fault", phase, code };
}

const byCode: Readonly<Record<string, readonly [FetchPhase, string]>> = {
  ERR_IP_BLOCKED: ["policy", "private-address"],
  ENOTFOUND: ["resolve", "no-such-host"],
  ETIMEOUT: ["resolve", "dns-timeout"],
  ECONNREFUSED: ["connect", "refused"],
  EHOSTUNREACH: ["connect", "unreachable"],
  ENETUNREACH: ["connect", "unreachable"],
  EADDRNOTAVAIL: ["connect", "unreachable"],
  ETIMEDOUT: ["connect", "connect-timeout"],
  UND_ERR_CONNECT_TIMEOUT: ["connect", "connect-timeout"],
  UND_ERR_DESTROYED: ["connect", "closed"],
  UND_ERR_CLOSED: ["connect", "closed"],
  CERT_HAS_EXPIRED: ["tls", "certificate-expired"],
  CERT_NOT_YET_VALID: ["tls", "certificate-not-yet-valid"],
  ERR_TLS_CERT_ALTNAME_INVALID: ["tls", "certificate-wrong-host"],
  DEPTH_ZERO_SELF_SIGNED_CERT: ["tls", "certificate-untrusted"],
  SELF_SIGNED_CERT_IN_CHAIN: ["tls", "certificate-untrusted"],
  UNABLE_TO_GET_ISSUER_CERT: ["tls", "certificate-untrusted"],
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: ["tls", "certificate-untrusted"],
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: ["tls", "certificate-untrusted"],
  CERT_REVOKED: ["tls", "certificate-revoked"],
  EPROTO: ["tls", "bad-tls"],
  UND_ERR_HEADERS_OVERFLOW: ["headers", "headers-too-large"],
};

/** @param reached - How far the exchange had come: a broken connection means another thing in each. */
export function faultOf(error: unknown, reached: "headers" | "body"): Fault {
  for (const one of causes(error)) {
    if (one.message === "bad port") return fault("policy", "blocked-port");
    // Node gives it the code of any other reset.
    if (one.message.includes("before secure TLS connection")) return fault("tls", "bad-tls");
    const known = one.code === undefined ? undefined : knownFault(one.code, reached);
    if (known !== undefined) return known;
  }
  return fault(reached, reached === "body" ? "cut" : "broken");
}

function knownFault(code: string, reached: "headers" | "body"): Fault | undefined {
  const known = byCode[code];
  if (known !== undefined) return fault(...known);
  if (code.startsWith("EAI_")) return fault("resolve", "dns-failed");
  if (code.startsWith("ERR_SSL_") || code.startsWith("ERR_TLS_")) return fault("tls", "bad-tls");
  if (code.startsWith("CERT_")) return fault("tls", "certificate-untrusted");
  if (code.startsWith("HPE_")) return fault(reached, "bad-http");
  if (/^(?:Z_|ERR__ERROR_|ERR_BROTLI|ZSTD_)/.test(code)) return fault("body", "bad-encoding");
  if (/^(?:UND_ERR_SOCKET|ECONNRESET|EPIPE)$/.test(code)) {
    return fault(reached, reached === "body" ? "cut" : "reset");
  }
  return undefined;
}

/** The error and what it was caused by, the outermost first; `fetch` wraps everything in a `TypeError`. */
function causes(error: unknown): { message: string; code: string | undefined }[] {
  const found = [];
  let one = error;
  // Nothing here is nested deeper; a cause that is its own cause would never end.
  for (let depth = 0; depth < 5 && one instanceof Error; depth += 1) {
    found.push({ message: one.message, code: systemCode(one) });
    one = one.cause;
  }
  return found;
}
