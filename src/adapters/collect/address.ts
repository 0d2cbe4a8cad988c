/** Addresses: which two are one page, and how one is shown. */

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

/** Names of parameters that carry a reader's own key. */
const secretName = /key|token|auth|secret|pass|sig|session|credential/i;

/** The address for people and files: without a user's name, and with `***` for what its parameters keep secret. */
export function shownAddress(address: string): string {
  const url = URL.parse(address);
  if (url === null) return "";
  url.username = "";
  url.password = "";
  for (const name of new Set(url.searchParams.keys())) {
    if (secretName.test(name)) url.searchParams.set(name, "***");
  }
  return url.href;
}
