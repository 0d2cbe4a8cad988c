/** Of which documents parts were not read, and how much was: what is missing must not pass for what was not said. */
import type { Chunk } from "../../domain/chunk.ts";
import type { Note } from "../../domain/note.ts";
import type { Source } from "../../domain/source.ts";

/** One note for each such document, in the order of the sources. */
export function partlyRead(
  sources: readonly Source[],
  chunks: readonly Chunk[],
  isRead: (chunk: Chunk) => boolean,
): Note[] {
  const bySource = Map.groupBy(chunks, ({ source }) => source);
  return sources.flatMap(({ id, name }) => {
    const parts = bySource.get(id) ?? [];
    const unread = parts.filter((chunk) => !isRead(chunk)).length;
    if (unread === 0) return [];
    // Rounded down, so that what is not whole is never 100%.
    const percent = Math.floor((100 * charsOf(parts.filter(isRead))) / charsOf(parts));
    return {
      rule: "extract/partly-read",
      level: "warning",
      message: `${unread} of ${parts.length} parts could not be read; ${percent}% of its text was.`,
      place: { document: name },
    } as const;
  });
}

function charsOf(parts: readonly Chunk[]): number {
  return parts.reduce((sum, { span }) => sum + span.end - span.start, 0);
}
