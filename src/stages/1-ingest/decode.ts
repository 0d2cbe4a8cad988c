/** Bytes to characters: byte order mark, then what the server said or the file declares, then valid UTF-8, then a guess from the bytes. */
import { isUtf8 } from "node:buffer";
import { declaredEncoding } from "./declared-encoding.ts";

export type Decoded = Readonly<{
  text: string;
  /** WHATWG name. */
  encoding: string;
  basis: "byte-order-mark" | "declared" | "valid-utf-8" | "detected";
  /** What the file declares, when the bytes say otherwise. */
  declaredOtherwise: string | undefined;
  /** Bytes or sequences that the encoding cannot read; each is one U+FFFD in the text. */
  replacements: number;
}>;

/** Bytes around the first one that is not ASCII, for the guess: more does not make it better. */
const sampleBytes = 65_536;
/** A file with this share of broken sequences among its non-ASCII ones is UTF-8 with something foreign in it. */
const brokenShareMax = 0.2;

/**
 * Never fails: what cannot be read becomes U+FFFD, and is counted.
 *
 * @param told - Encoding that the server named, which comes before the file's own word (HTML standard, 13.2.3.2).
 */
export async function decode(bytes: Uint8Array, told?: string): Promise<Decoded> {
  const mark = byteOrderMark(bytes);
  if (mark !== undefined) return decodeAs(mark, bytes, "byte-order-mark");
  const wide = utf16WithoutMark(bytes);
  if (wide !== undefined) return decodeAs(wide, bytes, "detected");
  const declared = usableName(told) ?? usableDeclaration(bytes);
  if (declared === undefined || declared === "utf-8") {
    return isUtf8(bytes)
      ? decodeAs("utf-8", bytes, declared === undefined ? "valid-utf-8" : "declared")
      : decodeBroken(bytes, declared);
  }
  // Scrapers store pages as UTF-8 and leave the old declaration in. Letters beyond ASCII that are valid
  // UTF-8 are hardly ever anything else, so then the bytes are believed.
  if (isUtf8(bytes) && firstNonAscii(bytes) !== undefined) {
    return { ...decodeAs("utf-8", bytes, "valid-utf-8"), declaredOtherwise: declared };
  }
  return decodeAs(declared, bytes, "declared");
}

/** Neither valid UTF-8 nor declared as something else: mostly UTF-8, or an old encoding. */
async function decodeBroken(bytes: Uint8Array, declared: string | undefined): Promise<Decoded> {
  const { detect } = await import("chardet");
  const asUtf8 = decodeAs("utf-8", bytes, "detected");
  const beyondAscii = countBeyondAscii(asUtf8.text) - asUtf8.replacements;
  if (asUtf8.replacements <= beyondAscii * brokenShareMax) return asUtf8;
  const from = Math.max(0, (firstNonAscii(bytes) ?? 0) - sampleBytes / 4);
  const guess = usableName(detect(bytes.subarray(from, from + sampleBytes))) ?? "windows-1252";
  const decoded = decodeAs(guess, bytes, "detected");
  return { ...decoded, declaredOtherwise: declared };
}

function decodeAs(encoding: string, bytes: Uint8Array, basis: Decoded["basis"]): Decoded {
  const decoder = new TextDecoder(encoding);
  const text = decoder.decode(bytes);
  const replacements = isUtf8(bytes) && decoder.encoding === "utf-8" ? 0 : countReplaced(text);
  return { text, encoding: decoder.encoding, basis, declaredOtherwise: undefined, replacements };
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return undefined;
}

/**
 * UTF-16 without a mark has its NULs all on one side (spaces and line ends have one in every script),
 * no lone surrogates, and reads as text.
 */
function utf16WithoutMark(bytes: Uint8Array): string | undefined {
  if (bytes.length < 4 || bytes.length % 2 === 1) return undefined;
  const sample = bytes.subarray(0, sampleBytes);
  const even = countNuls(sample, 0);
  const odd = countNuls(sample, 1);
  if (even + odd < Math.max(1, sample.length / 100) || Math.min(even, odd) > 0) return undefined;
  const encoding = odd > 0 ? "utf-16le" : "utf-16be";
  return readsAsText(sample, encoding) ? encoding : undefined;
}

function countNuls(bytes: Uint8Array, from: number): number {
  let count = 0;
  for (let index = from; index < bytes.length; index += 2) if (bytes[index] === 0) count += 1;
  return count;
}

function readsAsText(sample: Uint8Array, encoding: string): boolean {
  const text = new TextDecoder(encoding).decode(sample.subarray(0, sample.length & ~1));
  const ordinary = text.match(/[\p{L}\p{M}\p{N}\p{P}\s]/gu)?.length ?? 0;
  return ordinary >= text.length * 0.95;
}

function usableDeclaration(bytes: Uint8Array): string | undefined {
  const name = usableName(declaredEncoding(bytes));
  // The declaration itself was read as ASCII, so UTF-16 cannot be true (HTML standard, 13.2.3.2).
  return name?.startsWith("utf-16") === true ? "utf-8" : name;
}

/** The WHATWG name of an encoding, if TextDecoder can read it. */
function usableName(label: string | null | undefined): string | undefined {
  if (label === null || label === undefined) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

function firstNonAscii(bytes: Uint8Array): number | undefined {
  const index = bytes.findIndex((byte) => byte >= 0x80);
  return index === -1 ? undefined : index;
}

function countBeyondAscii(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) > 127) count += 1;
  return count;
}

function countReplaced(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\ufffd"); at !== -1; at = text.indexOf("\ufffd", at + 1)) count += 1;
  return count;
}
