/** A name for a document that came from an address: harmless as a file name, and the same every night. */
import { contentHash } from "../../anchoring/content-hash.ts";
import { withoutKeys, withoutOwn } from "./hidden-keys.ts";

/** Of each part; with the mark of the address a name stays far below the 255 bytes of file systems. */
const hostCharsMax = 60;
const pathCharsMax = 60;

/**
 * `news.example-harbour-strike-0f3a…`: host, end of the path, and a mark that is different for each address. Without an
 * ending, which would depend on what the server says: a page that is gone tomorrow must still be known by its name.
 *
 * @param keys - Of the config's addresses: they are neither told nor marked, so that with a new key a page has its old name.
 */
export function documentName(address: string, keys: readonly string[] = []): string {
  const url = URL.parse(withoutKeys(address, keys));
  const host = plain(url?.host ?? "").slice(0, hostCharsMax);
  const path = plain((url?.pathname ?? "").replace(/\.[a-z0-9]{1,5}$/i, "")).slice(-pathCharsMax);
  const parts = [host, path, contentHash(withoutOwn(address, keys)).slice(0, 10)].map(trimmed);
  return parts.filter((part) => part !== "").join("-");
}

function plain(text: string): string {
  return text.replaceAll(/[^A-Za-z0-9.]+/g, "-").replaceAll(/\.{2,}/g, ".");
}

/** A cut may leave a mark at an end, and a name that begins with a dot is hidden. */
function trimmed(part: string): string {
  return part.replaceAll(/^[-.]+|[-.]+$/g, "");
}
