/** Plain text, with LF line ends, to a transcript. Its layout tells where paragraphs end; hard-wrapped lines are joined. */
import { identityMap } from "../../../anchoring/offset-map.ts";
import { type ParagraphKind, TranscriptBuilder } from "../transcript-builder.ts";
import { noHead, type Paragraph, type Transcript } from "../transcript.ts";

type Line = Readonly<{ start: number; end: number }>;

/** Longest line, in code units, of a text that was wrapped by hand or by a mail program. */
const wrappedCharsMax = 110;
/** A line that fills this much of the longest one was broken because it was full. */
const fullShare = 0.75;
/** Share of full lines, among those with a line below in the same group, that makes a text a wrapped one. */
const fullLinesMin = 0.7;
/** Share of lines, among those with a line above, that begin within a sentence. Prose has about nine in ten. */
const goingOnMin = 0.4;

export function readText(text: string): Transcript {
  const groups = groupLines(text);
  const width = wrappedWidth(text, groups);
  const laidOut = width === undefined ? asItStands(text) : unwrapped(text, groups, width);
  return { ...laidOut, head: noHead, depth: 0, attributesMax: 0, notes: [] };
}

type LaidOut = Pick<Transcript, "text" | "map" | "paragraphs">;

function asItStands(text: string): LaidOut {
  return { text, map: identityMap(text.length), paragraphs: paragraphsOf(text) };
}

/** A line end that only the width of a page put there is white space: sentences run over it. */
function unwrapped(text: string, groups: readonly (readonly Line[])[], width: number): LaidOut {
  const builder = new TranscriptBuilder(text);
  for (const { start, end } of groups.flatMap((group) => join(text, group, width))) {
    builder.text(start, end, plain, false);
    builder.endParagraph();
  }
  return builder.build();
}

const plain: ParagraphKind = { shape: "plain", region: "none", hiddenBy: undefined };

/** Blank lines part paragraphs, and so does every line end. */
export function paragraphsOf(text: string): readonly Paragraph[] {
  const lines = groupLines(text).flat();
  return lines.map(({ start, end }) => ({ ...plain, start, end, linkChars: 0 }));
}

/** Lines without their margins, in groups between blank lines. */
function groupLines(text: string): readonly (readonly Line[])[] {
  const groups: Line[][] = [];
  let group: Line[] = [];
  let start = 0;
  while (start < text.length) {
    const lineEnd = text.indexOf("\n", start);
    const end = lineEnd === -1 ? text.length : lineEnd;
    const line = text.slice(start, end);
    const trimmed = line.trim();
    if (trimmed !== "") {
      const from = start + line.indexOf(trimmed);
      group.push({ start: from, end: from + trimmed.length });
    } else if (group.length > 0) {
      groups.push(group);
      group = [];
    }
    start = end + 1;
  }
  return group.length > 0 ? [...groups, group] : groups;
}

/** Length of the longest line of a hard-wrapped text, or `undefined` when each line is a paragraph. */
function wrappedWidth(text: string, groups: readonly (readonly Line[])[]): number | undefined {
  const lines = groups.flat();
  const longest = lines.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  if (longest > wrappedCharsMax) return undefined;
  const upper = groups.flatMap((group) => group.slice(0, -1));
  const lower = groups.flatMap((group) => group.slice(1));
  if (upper.length < 2) return undefined;
  const full = upper.filter(({ start, end }) => end - start >= longest * fullShare);
  // A list of headlines has full lines, too; but a line that goes on begins with a small letter.
  const goesOn = lower.filter(({ start }) =>
    /^[\p{Ll}\p{Lo}\p{N}]/u.test(text.slice(start, start + 2)),
  );
  const isWrapped =
    full.length >= upper.length * fullLinesMin && goesOn.length >= lower.length * goingOnMin;
  return isWrapped ? longest : undefined;
}

/**
 * Within a group of a wrapped text, a short line that ends a sentence ends a paragraph; so does a short line
 * that begins one, such as a heading: the next word would have had room on it.
 */
function join(text: string, group: readonly Line[], width: number): Line[] {
  const joined: Line[] = [];
  let start: number | undefined;
  for (const [index, line] of group.entries()) {
    start ??= line.start;
    const isShort = line.end - line.start < width * 0.6;
    const isWhole =
      start === line.start || /[.!?…:]["”’)]*$/.test(text.slice(line.start, line.end));
    const ends = isShort && isWhole;
    if (ends || index === group.length - 1) {
      joined.push({ start, end: line.end });
      start = undefined;
    }
  }
  return joined;
}
