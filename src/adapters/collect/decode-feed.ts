/** Bytes of a feed to text: byte order mark, then what the server said, then the feed's own declaration. */
import { isUtf8 } from "node:buffer";

/** Where a declaration of the encoding can stand, in bytes. */
const declarationBytes = 1024;

/**
 * Never fails: what cannot be read becomes U+FFFD. Bytes beyond ASCII that are valid UTF-8 are hardly ever anything
 * else, so they are believed before a server or a declaration that says otherwise.
 */
export function decodeFeed(bytes: Uint8Array, contentType: string | undefined): string {
  const named = [byteOrderMark(bytes), charsetOf(contentType), declared(bytes)];
  const encoding = named.find((name) => name !== undefined) ?? "utf-8";
  const isMarked = named[0] !== undefined;
  return new TextDecoder(!isMarked && looksUtf8(bytes) ? "utf-8" : encoding).decode(bytes);
}

/** WHATWG name of the `charset` in a `Content-Type`, if there is one that can be read. */
export function charsetOf(contentType: string | undefined): string | undefined {
  return usable(/;\s*charset\s*=\s*["']?([\w.:-]{2,40})/i.exec(contentType ?? "")?.[1]);
}

/** First bytes, in hexadecimal. The last two are `<?` in two bytes each: its declaration could not be read otherwise. */
const marks: readonly (readonly [string, string])[] = [
  ["efbbbf", "utf-8"],
  ["fffe", "utf-16le"],
  ["feff", "utf-16be"],
  ["3c003f00", "utf-16le"],
  ["003c003f", "utf-16be"],
];

function byteOrderMark(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 4)).toString("hex");
  return marks.find(([mark]) => start.startsWith(mark))?.[1];
}

function declared(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, declarationBytes)).toString("latin1");
  const name = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})["']/.exec(start)?.[1];
  const encoding = usable(name);
  // It was read byte by byte, so UTF-16 cannot be true.
  return encoding?.startsWith("utf-16") === true ? "utf-8" : encoding;
}

function usable(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

function looksUtf8(bytes: Uint8Array): boolean {
  return isUtf8(bytes) && bytes.some((byte) => byte >= 0x80);
}
