/** HTML within Markdown, read as HTML, so that its script and its hidden text are treated alike. */
import type { OffsetMap } from "../../../domain/source.ts";
import type { TranscriptBuilder } from "../transcript-builder.ts";
import type { Paragraph } from "../transcript.ts";
import { readHtml } from "./read-html.ts";

type Place = Readonly<{ start: number; end: number }>;

/**
 * @param html - The block without the marks of the lists and quotations that it stands in.
 * @param place - Its lines in the file, where those marks stand before every line of it.
 */
export function embedHtml(
  builder: TranscriptBuilder,
  text: string,
  html: string,
  place: Place,
): void {
  const inner = readHtml(html);
  const toFile = lineAligner(text, html, place);
  const paragraphs = inner.paragraphs.values();
  let { value: paragraph } = paragraphs.next();
  for (const run of runsOf(inner.map)) {
    const runEnd = run.canonical + run.length;
    while (paragraph !== undefined && paragraph.start < runEnd) {
      addPart(builder, inner.text, run, paragraph, toFile);
      if (paragraph.end > runEnd) break;
      builder.endParagraph();
      ({ value: paragraph } = paragraphs.next());
    }
  }
  builder.endParagraph();
}

type Run = Readonly<{
  canonical: number;
  length: number;
  raw: number;
  rawLength: number;
  isKept: boolean;
}>;

function* runsOf(map: OffsetMap): Generator<Run, void, undefined> {
  let canonical = 0;
  let raw = 0;
  for (const run of map) {
    const [length, rawLength = length] = run;
    yield { canonical, length, raw, rawLength, isKept: run.length === 1 };
    canonical += length;
    raw += rawLength;
  }
}

/** What a run and a paragraph have in common. */
function addPart(
  builder: TranscriptBuilder,
  innerText: string,
  run: Run,
  { start, end, shape, region, hiddenBy }: Paragraph,
  toFile: (offset: number) => number,
): void {
  const kind = { shape, region, hiddenBy };
  const from = Math.max(start, run.canonical);
  const to = Math.min(end, run.canonical + run.length);
  if (from >= to) return;
  if (run.isKept) {
    const at = toFile(run.raw + from - run.canonical);
    builder.text(at, at + to - from, kind, false);
    return;
  }
  const letters = innerText.slice(run.canonical, run.canonical + run.length);
  const first = toFile(run.raw);
  const last = toFile(run.raw + Math.max(0, run.rawLength - 1));
  builder.replacement(letters, first, last + Math.min(1, run.rawLength), kind, false);
}

/** From an offset in `html` to the file: each line stands there verbatim, behind its marks. To be asked in order. */
function lineAligner(text: string, html: string, place: Place): (offset: number) => number {
  const starts: { html: number; file: number }[] = [];
  let offset = 0;
  let cursor = place.start;
  for (const line of html.split("\n")) {
    const words = line.trim();
    const found = text.slice(cursor, place.end).indexOf(words);
    const file = cursor + Math.max(0, found) - line.indexOf(words);
    starts.push({ html: offset, file });
    cursor = words === "" ? cursor : file + line.length;
    offset += line.length + 1;
  }
  let line = 0;
  return (at) => {
    while ((starts[line + 1]?.html ?? Infinity) <= at) line += 1;
    const start = starts[line];
    return start === undefined ? place.start : start.file + at - start.html;
  };
}
