/** Bytes that are no text, whatever the file is called. */

/** First bytes of common formats, from their specifications; `at` is where they stand. */
const signatures: readonly Readonly<{ format: string; at: number; bytes: readonly number[] }>[] = [
  { format: "a PDF", at: 0, bytes: ascii("%PDF-") },
  { format: "a ZIP archive or an office document", at: 0, bytes: [0x50, 0x4b, 0x03, 0x04] },
  { format: "an empty ZIP archive", at: 0, bytes: [0x50, 0x4b, 0x05, 0x06] },
  { format: "a PNG image", at: 0, bytes: [0x89, ...ascii("PNG"), 0x0d, 0x0a] },
  { format: "a JPEG image", at: 0, bytes: [0xff, 0xd8, 0xff] },
  { format: "a GIF image", at: 0, bytes: ascii("GIF8") },
  { format: "a TIFF image", at: 0, bytes: [0x49, 0x49, 0x2a, 0x00] },
  { format: "a TIFF image", at: 0, bytes: [0x4d, 0x4d, 0x00, 0x2a] },
  { format: "a gzip archive", at: 0, bytes: [0x1f, 0x8b, 0x08] },
  { format: "a bzip2 archive", at: 0, bytes: ascii("BZh") },
  { format: "an xz archive", at: 0, bytes: [0xfd, ...ascii("7zXZ"), 0x00] },
  { format: "a 7-Zip archive", at: 0, bytes: [...ascii("7z"), 0xbc, 0xaf, 0x27, 0x1c] },
  { format: "a RAR archive", at: 0, bytes: [...ascii("Rar!"), 0x1a, 0x07] },
  { format: "a Zstandard archive", at: 0, bytes: [0x28, 0xb5, 0x2f, 0xfd] },
  { format: "a program (ELF)", at: 0, bytes: [0x7f, ...ascii("ELF")] },
  { format: "an old office document", at: 0, bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1] },
  { format: "an RTF document", at: 0, bytes: ascii("{\\rtf") },
  { format: "an SQLite database", at: 0, bytes: [...ascii("SQLite format 3"), 0x00] },
  { format: "a RIFF file (sound, film or WebP image)", at: 0, bytes: [...ascii("RIFF")] },
  { format: "an MP4 film", at: 4, bytes: ascii("ftyp") },
  { format: "an Ogg film or sound", at: 0, bytes: [...ascii("OggS"), 0x00] },
  { format: "an MP3 sound", at: 0, bytes: ascii("ID3") },
  { format: "WebAssembly", at: 0, bytes: [0x00, ...ascii("asm")] },
];

/** These begin like words a person may write, so a text that starts with them must also hold bytes no text has. */
const wordlike = new Set(["RIFF", "BZh", "ID3", "ftyp"].map((word) => ascii(word).join()));

/** Share of control bytes above which bytes are not text: real text has next to none. */
const controlShareMax = 0.02;
/** Enough to judge by, in bytes. */
const sampleBytes = 65_536;

/** Names the binary format in a phrase such as `a PDF`, or `undefined` when the bytes may be text. */
export function binaryFormat(bytes: Uint8Array): string | undefined {
  for (const { format, at, bytes: expected } of signatures) {
    const starts = expected.every((byte, index) => bytes[at + index] === byte);
    if (starts && (!wordlike.has(expected.join()) || controlBytes(bytes, false) > 0)) return format;
  }
  return undefined;
}

/** True if the bytes hold NULs or so many control bytes that no person wrote them. Not for UTF-16. */
export function looksBinary(bytes: Uint8Array): boolean {
  const sampled = Math.min(bytes.length, sampleBytes);
  return bytes.includes(0) || controlBytes(bytes, true) > sampled * controlShareMax;
}

/** C0 controls in the sample, other than tab, line ends, form feed and (for ISO-2022) escape and shifts. */
function controlBytes(bytes: Uint8Array, allowShifts: boolean): number {
  let count = 0;
  for (const byte of bytes.subarray(0, sampleBytes)) {
    const shift = allowShifts && (byte === 0x1b || byte === 0x0e || byte === 0x0f);
    if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && !shift) count += 1;
  }
  return count;
}

function ascii(text: string): readonly number[] {
  return Array.from(Buffer.from(text, "latin1"));
}
