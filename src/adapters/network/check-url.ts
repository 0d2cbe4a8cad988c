import type { BlockList } from "node:net";
import { isIP } from "node:net";
import { isBlocked } from "./is-blocked.ts";

/** All but the last speak of the text alone; `private-address` of every address that is not public. */
type UrlFault = "bad-url" | "url-too-long" | "scheme" | "userinfo" | "private-address";
export type CheckedUrl =
  | Readonly<{ kind: "fine"; url: URL }>
  | Readonly<{ kind: "refused"; code: UrlFault }>;

/** Names of the machine itself, which a resolver need not be asked about (RFC 6761, section 6.3). */
const loopbackName = /^(?:.*\.)?localhost\.?$/;

/** Longest address, in characters; the longest that are in use have some two thousand. */
const urlCharsMax = 8192;

/**
 * Everything about an address that its text can tell. Numbers are in one form by then: the URL parser
 * has read `0x7f.1`, `2130706433` and `①②⑦.0.0.1` as `127.0.0.1`.
 *
 * @param isAllowed - Whether this host and port may be private (`network.allow`).
 * @param base - What a relative address is relative to.
 */
export function checkUrl(
  text: string,
  blocks: BlockList,
  isAllowed: (url: URL) => boolean,
  base?: URL,
): CheckedUrl {
  const url = URL.parse(text, base?.href);
  const code = url === null ? "bad-url" : faultOf(url);
  if (url === null || code !== undefined) return { kind: "refused", code: code ?? "bad-url" };
  // What stands after `#` is never sent.
  url.hash = "";
  const isRefused = !isAllowed(url) && isPrivate(url, blocks);
  return isRefused ? { kind: "refused", code: "private-address" } : { kind: "fine", url };
}

function faultOf({ protocol, username, password, href }: URL): UrlFault | undefined {
  if (protocol !== "http:" && protocol !== "https:") return "scheme";
  if (username !== "" || password !== "") return "userinfo";
  return href.length > urlCharsMax ? "url-too-long" : undefined;
}

function isPrivate({ hostname }: URL, blocks: BlockList): boolean {
  const host = hostname.replace(/^\[|\]$/g, "");
  return loopbackName.test(host) || (isIP(host) !== 0 && isBlocked(host, blocks));
}
