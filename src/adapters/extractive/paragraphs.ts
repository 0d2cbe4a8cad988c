/** A source as a reader meets it: paragraphs of sentences, each with its quotation marks read. */
import { splitSentences } from "../../anchoring/split-sentences.ts";
import { slice, spanOf, type Span } from "../../domain/place.ts";
import type { Block, Source } from "../../domain/source.ts";
import { readQuotations } from "./quotation-marks.ts";

export type ReadSentence = Readonly<{
  span: Span;
  text: string;
  /** Its text with every quoted letter masked. */
  masked: string;
  /** It begins, or ends, within a quotation that is longer than the sentence. */
  insideAtStart: boolean;
  insideAtEnd: boolean;
}>;

export type Paragraph = Readonly<{
  kind: Block["kind"];
  /** "Amma" of "Amma: Putin wants…", where the paragraph opens an answer. */
  label: string | undefined;
  sentences: readonly ReadSentence[];
}>;

const labelShape = /^((?:\p{Lu}[\p{L}\p{M}’'-]*\.?)(?: \p{Lu}[\p{L}\p{M}’'-]*\.?){0,3}):\s+(?=\S)/u;

/** In the order of the source. Furniture is in no block, and so in no paragraph. */
export function readParagraphs(source: Source): readonly Paragraph[] {
  const { language } = source.metadata;
  const code = language.basis === "unknown" ? undefined : language.value;
  const known = knownLabels(source);
  return source.blocks.map(({ kind, span }) => {
    const text = slice(source.text, span);
    const label = kind === "prose" ? labelShape.exec(text) : null;
    const isLabel = label?.[1] !== undefined && known.has(label[1]);
    return {
      kind: kind === "prose" && isHeadingLike(text) ? "heading" : kind,
      label: isLabel ? label[1] : undefined,
      sentences: readSentences(text, span.start, isLabel ? label[0].length : 0, code),
    };
  });
}

/**
 * Words before a colon are a speaker only if the source says so: it uses them so twice, or has them elsewhere as a part
 * of a longer name. "Analysis:" and a dateline's "Astana:" are none.
 */
function knownLabels(source: Source): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { kind, span } of source.blocks) {
    const label = kind === "prose" ? labelShape.exec(slice(source.text, span))?.[1] : undefined;
    if (label !== undefined) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const known = [...counts].filter(([label, count]) => {
    if (
      /^(?:Q|Question|Note|Update|Correction|Analysis|Opinion|Photo|Video|Source|Read|Watch|Background|Editor.*)$/u.test(
        label,
      )
    ) {
      return false;
    }
    if (count > 1 || label.includes(" ")) return true;
    const longer = new RegExp(
      `(?:\\p{Lu}\\p{Ll}+ ${label}|${label} \\p{Lu}\\p{Ll}+)(?!\\p{L})`,
      "u",
    );
    return longer.test(source.text);
  });
  return new Set(known.map(([label]) => label));
}

/** A short line that ends no sentence: a heading, also where ingest could not tell. */
function isHeadingLike(text: string): boolean {
  return text.length < 80 && !/[.!?…:;,。！？؟"”»)]$/u.test(text.trimEnd()) && !text.includes(". ");
}

function readSentences(
  text: string,
  at: number,
  labelLength: number,
  language: string | undefined,
): readonly ReadSentence[] {
  let inside = false;
  return splitSentences(text, language).flatMap(({ start, end }) => {
    const from = start < labelLength ? labelLength : start;
    if (from >= end) return [];
    const sentence = text.slice(from, end);
    const insideAtStart = inside;
    const { masked, insideAtEnd } = readQuotations(sentence, insideAtStart);
    inside = insideAtEnd;
    const span = spanOf(at + from, at + end);
    return [{ span, text: sentence, masked, insideAtStart, insideAtEnd }];
  });
}
