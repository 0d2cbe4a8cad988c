/** How a run tells of notices: in their own words, quoted. */
import type { ReaderNote } from "../transcript.ts";

const excerptCharsMax = 240;

/** One line, without the final stop; cut where it is long. */
export function excerpt(words: string): string {
  const line = words.replaceAll(/\s+/gu, " ").trim().replace(/\.$/u, "");
  return line.length <= excerptCharsMax ? line : `${line.slice(0, excerptCharsMax)}…`;
}

export function withdrawalNote(words: string): ReaderNote {
  const message = `It withdraws its article, and nothing else in it was used: “${excerpt(words)}”.`;
  return { what: "withdrawal-notice", level: "warning", message };
}

/** @param words - Of each correction, in order. */
export function correctionAloneNote([first, ...more]: readonly string[]): ReaderNote {
  const quoted = first === undefined ? "" : `: “${excerpt(first)}”`;
  const others = more.length === 0 ? "" : ` And ${more.length} more of its paragraphs.`;
  const message = `It is a correction of another text, and was read as any other${quoted}.${others}`;
  return { what: "correction-alone", level: "info", message };
}

/** @param words - Of each correction, in order; at least one. */
export function correctionNote([first = "", ...more]: readonly string[]): ReaderNote {
  const others = more.length === 0 ? "" : ` And ${more.length} more of its paragraphs.`;
  const message = `It corrects itself, and the correction was not used as news: “${excerpt(first)}”.${others}`;
  return { what: "correction-notice", level: "info", message };
}
