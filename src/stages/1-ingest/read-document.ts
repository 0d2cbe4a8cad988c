/** Raw bytes to canonical text, and the way back. The same bytes give the same text in every run. */
import { canonicalize, type Removal } from "../../anchoring/canonicalize.ts";
import { composeMaps, toCanonical } from "../../anchoring/offset-map.ts";
import type { OffsetMap } from "../../domain/source.ts";
import { binaryFormat, looksBinary } from "./binary-signature.ts";
import { decode, type Decoded } from "./decode.ts";
import { identify, type Format, type Identity } from "./identify.ts";
import { Refusal } from "./refusal.ts";
import type { Transcript } from "./transcript.ts";

export type ReadDocument = Transcript &
  Readonly<{
    format: Format;
    namedOtherwise: Identity["namedOtherwise"];
    /** WHATWG name. */
    encoding: string;
    decoded: Decoded;
    removed: readonly Removal[];
  }>;

/**
 * Decodes, identifies, reads and canonicalizes. `map` leads from `text` to the decoded file, without
 * its byte order mark. Nothing is judged here: menus and captions are still in the text.
 *
 * @param name - Only its ending is looked at, and only where the content fits more than one format.
 * @param charset - Encoding that the server named, of a page that was fetched.
 * Rejects with a `Refusal` if the bytes are no document that can be read, or hold no text at all.
 */
export async function readDocument(
  name: string,
  bytes: Uint8Array,
  charset?: string,
): Promise<ReadDocument> {
  if (bytes.length === 0) throw new Refusal("no-text", "The file is empty.");
  const binary = binaryFormat(bytes);
  if (binary !== undefined) throw new Refusal("binary", `It is ${binary}, not a text.`);
  const decoded = await decode(bytes, charset);
  // In UTF-16 every other byte of plain English is NUL; in all else NULs are no text.
  if (!decoded.encoding.startsWith("utf-16") && looksBinary(bytes)) {
    throw new Refusal(
      "binary",
      "It holds bytes that no text has (NULs or many control characters).",
    );
  }
  const { format, namedOtherwise } = identify(name, decoded.text);
  if (format === "feed") {
    throw new Refusal(
      "feed",
      "It is a news feed, not an article; name its address under `sources:` as a feed.",
    );
  }
  const clean = canonicalize(decoded.text);
  const transcript = await read(format, clean.text);
  const canonical = canonicalTranscript(transcript, clean.map);
  if (canonical.transcript.paragraphs.length === 0) {
    throw new Refusal("no-text", "There is no text in it.");
  }
  return {
    ...canonical.transcript,
    format,
    namedOtherwise,
    encoding: decoded.encoding,
    decoded,
    removed: addUp([...clean.removed, ...canonical.removed]),
  };
}

/** Parsers are loaded when the first document needs them: most folders hold one format. */
async function read(format: Format, text: string): Promise<Transcript> {
  switch (format) {
    case "text":
      return (await import("./readers/read-text.ts")).readText(text);
    case "markdown":
      return (await import("./readers/read-markdown.ts")).readMarkdown(text);
    case "html":
      return (await import("./readers/read-html.ts")).readHtml(text);
  }
}

/** Character references can bring back what was cleaned away, so what a reader made is cleaned again. */
function canonicalTranscript(
  transcript: Transcript,
  cleaning: OffsetMap,
): Readonly<{ transcript: Transcript; removed: readonly Removal[] }> {
  const again = canonicalize(transcript.text);
  const map = composeMaps(transcript.map, cleaning);
  if (again.text === transcript.text) return { transcript: { ...transcript, map }, removed: [] };
  const paragraphs = transcript.paragraphs.flatMap((paragraph) => {
    const start = toCanonical(again.map, paragraph.start);
    const end = toCanonical(again.map, paragraph.end);
    const words = again.text.slice(start, end);
    const margin = words.length - words.trimStart().length;
    const trimmed = words.trim().length;
    if (trimmed === 0) return [];
    return [{ ...paragraph, start: start + margin, end: start + margin + trimmed }];
  });
  return {
    transcript: { ...transcript, text: again.text, map: composeMaps(again.map, map), paragraphs },
    removed: again.removed,
  };
}

function addUp(removals: readonly Removal[]): readonly Removal[] {
  const counts = new Map<Removal["rule"], number>();
  for (const { rule, count } of removals) counts.set(rule, (counts.get(rule) ?? 0) + count);
  return [...counts].map(([rule, count]) => ({ rule, count }));
}
