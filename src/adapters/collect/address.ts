/** Addresses: which two are one page, and how one is shown. */
import { contentHash } from "../../anchoring/content-hash.ts";
import { keysIn, withoutKeys } from "./hidden-keys.ts";

/**
 * An absolute http or https address, without what stands after `#` and without `utm_` marks, by which feeds count their
 * readers: under each of them the same page would be another one. `undefined` for anything else.
 */
export function pageAddress(text: string, base: string): string | undefined {
  const url = URL.parse(text.trim(), base);
  if (url === null || (url.protocol !== "http:" && url.protocol !== "https:")) return undefined;
  url.hash = "";
  const parameters = url.search.slice(1).split("&");
  const kept = parameters.filter((parameter) => !/^utm_/i.test(parameter));
  if (kept.length < parameters.length) url.search = kept.join("&");
  return url.href;
}

/** Two addresses with the same key are the same page; feeds often have the old scheme. */
export function addressKey(address: string): string {
  const { host, pathname, search } = new URL(address);
  return `${host}${pathname}${search}`;
}

/** An address of the config, for people and files: without a user's name, and with `***` for what is a key. */
export function shownAddress(address: string): string {
  const url = URL.parse(address);
  return url === null ? "" : withoutKeys(url.href, keysIn(url.href));
}

/** Some 64 bits: enough to tell addresses apart, and nothing to get a key from. */
const markChars = 16;

/** What an address is remembered by: the address itself, or what is shown of it and a mark of the whole. */
export function addressMark(address: string, shown: string): string {
  return shown === address ? address : `${shown} ${contentHash(address).slice(0, markChars)}`;
}

/** What an address of the config is remembered by among the nights. */
export function feedMark(address: string): string {
  const href = URL.parse(address)?.href ?? address;
  return addressMark(href, shownAddress(href));
}
