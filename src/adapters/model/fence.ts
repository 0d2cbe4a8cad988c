import { contentHash } from "../../anchoring/content-hash.ts";

/** Names of the blocks that prompts put text of others into. */
export type FenceTag =
  | "document"
  | "context"
  | "reader"
  | "questions"
  | "episodes"
  | "findings"
  | "conflicts"
  | "gaps"
  | "sentences"
  | "sources"
  | "pairs"
  | "cases"
  | "faults";

const tags: Readonly<Record<FenceTag, true>> = {
  document: true,
  context: true,
  reader: true,
  questions: true,
  episodes: true,
  findings: true,
  conflicts: true,
  gaps: true,
  sentences: true,
  sources: true,
  pairs: true,
  cases: true,
  faults: true,
};
const names = Object.keys(tags).join("|");
const ourTag = new RegExp(`<(?=\\s*/?\\s*(?:${names})\\b)`, "gi");
const disarmedTag = new RegExp(`‹(?=\\s*/?\\s*(?:${names})\\b)`, "gi");

/**
 * Fences text that is data: `<document id="3f2a9c01">…</document>`. The id is taken from the SHA-256 of the
 * text, so that the same text makes the same request, and the text cannot know its own id. Tags of ours that
 * stand in it lose their bracket, so nothing in it can close the fence. Empty text makes an empty string.
 */
export function fence(tag: FenceTag, text: string): string {
  if (text === "") return "";
  const id = contentHash(text).slice(0, 8);
  return `<${tag} id="${id}">\n${disarm(text)}\n</${tag}>\n`;
}

/** The text with the brackets of our own tags replaced; `rearm` gives them back. */
function disarm(text: string): string {
  return text.replaceAll(ourTag, "‹");
}

/** Undoes `disarm` in words that a model quotes. */
export function rearm(quote: string): string {
  return quote.replaceAll(disarmedTag, "<");
}

/** Text as one line, so that nothing in it looks like a numbered line of ours. */
export function asLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
