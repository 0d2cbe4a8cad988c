/** Names for content: the same bytes have the same name in every run, on every machine. */
import { hash } from "node:crypto";
import { Sha256 } from "../domain/ids.ts";

/** SHA-256 of the bytes; of a string's UTF-8 bytes. Hash canonical text only: a lone surrogate has no UTF-8 form of its own. */
export function contentHash(data: string | Uint8Array): Sha256 {
  return Sha256.parse(hash("sha256", data, "hex"));
}

/**
 * An id such as `c` and ten hex digits. The parts are joined as JSON, so that `["ab", "c"]` and
 * `["a", "bc"]` differ. 40 bits: a collision is one in two at about a million things of one kind.
 */
export function shortId(prefix: string, parts: readonly string[]): string {
  return prefix + hash("sha256", JSON.stringify(parts), "hex").slice(0, 10);
}
