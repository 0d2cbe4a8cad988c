/** Collects the text of a marked-up file, with the way back to it, paragraph by paragraph. */
import { MapBuilder } from "../../anchoring/offset-map.ts";
import type { OffsetMap } from "../../domain/source.ts";
import type { Paragraph } from "./transcript.ts";

/** What a paragraph is, before its place is known. */
export type ParagraphKind = Omit<Paragraph, "start" | "end" | "linkChars">;

type OpenParagraph = { kind: ParagraphKind; start: number; linkChars: number };

/**
 * Takes runs of the file in order. White space within a paragraph becomes one space, paragraphs stand
 * two line ends apart, and whatever of the file is not handed in is removed.
 */
export class TranscriptBuilder {
  readonly #raw: string;
  readonly #map = new MapBuilder();
  readonly #pieces: string[] = [];
  readonly #paragraphs: Paragraph[] = [];
  #chars = 0;
  /** How far of the file is accounted for. */
  #rawEnd = 0;
  #open: OpenParagraph | undefined;
  #gap: "" | " " | "\n" = "";

  constructor(raw: string) {
    this.#raw = raw;
  }

  /** The kind of the paragraph under way, if one is. */
  get openKind(): ParagraphKind | undefined {
    return this.#open?.kind;
  }

  /** `[rawStart, rawEnd)` of the file as text to be read. */
  text(rawStart: number, rawEnd: number, kind: ParagraphKind, isLink: boolean): void {
    const run = this.#raw.slice(rawStart, rawEnd);
    for (const { index, 0: word } of run.matchAll(/[^\s\u00a0]+(?: [^\s\u00a0]+)*/g)) {
      if (index > 0) this.space();
      this.#begin(kind, rawStart + index);
      this.#map.keep(word.length);
      this.#push(word, rawStart + index + word.length, isLink);
    }
    if (/[\s\u00a0]$/.test(run)) this.space();
  }

  /** `letters` that stand for `[rawStart, rawEnd)`, such as the letter that an entity means. */
  replacement(
    letters: string,
    rawStart: number,
    rawEnd: number,
    kind: ParagraphKind,
    isLink: boolean,
  ): void {
    if (/^\s*$/.test(letters)) return this.space();
    this.#begin(kind, rawStart);
    this.#map.replace(letters.length, rawEnd - rawStart);
    return this.#push(letters, rawEnd, isLink);
  }

  /** White space between words, however much of it. */
  space(): void {
    if (this.#gap === "") this.#gap = " ";
  }

  /** A line end within a paragraph; a second one ends the paragraph. */
  lineBreak(): void {
    if (this.#gap === "\n") this.endParagraph();
    else this.#gap = "\n";
  }

  endParagraph(): void {
    this.#gap = "";
    if (this.#open === undefined) return;
    const { kind, start, linkChars } = this.#open;
    this.#paragraphs.push({ ...kind, start, end: this.#chars, linkChars });
    this.#open = undefined;
  }

  build(): { text: string; map: OffsetMap; paragraphs: readonly Paragraph[] } {
    this.endParagraph();
    this.#map.replace(0, this.#raw.length - this.#rawEnd);
    return {
      text: this.#pieces.join(""),
      map: this.#map.build(),
      paragraphs: this.#paragraphs,
    };
  }

  /** Accounts for everything up to `rawStart`: as the gap between words or paragraphs, or as nothing. */
  #begin(kind: ParagraphKind, rawStart: number): void {
    const separator = this.#open !== undefined ? this.#gap : this.#chars > 0 ? "\n\n" : "";
    const skipped = rawStart - this.#rawEnd;
    if (separator === " " && skipped === 1 && this.#raw[this.#rawEnd] === " ") this.#map.keep(1);
    else this.#map.replace(separator.length, skipped);
    this.#pieces.push(separator);
    this.#chars += separator.length;
    this.#gap = "";
    this.#open ??= { kind, start: this.#chars, linkChars: 0 };
  }

  #push(letters: string, rawEnd: number, isLink: boolean): void {
    this.#pieces.push(letters);
    this.#chars += letters.length;
    this.#rawEnd = rawEnd;
    if (isLink && this.#open !== undefined) this.#open.linkChars += letters.length;
  }
}
