/** A page to a transcript, in one linear pass, with the way back to every character of the file. */
import { TranscriptBuilder, type ParagraphKind } from "../transcript-builder.ts";
import type { ParagraphShape, ReaderNote, Region, Transcript } from "../transcript.ts";
import { hiddenBy, hiddenSelectorsOf, type Attributes } from "./hidden-styles.ts";
import {
  blockElements,
  cellElements,
  closedBy,
  droppedElements,
  regionOf,
  shapeOf,
  voidElements,
} from "./html-elements.ts";
import { HeadCollector } from "./html-head.ts";
import { walkHtml } from "./html-walker.ts";

/** What holds inside an element: its own, and what it inherits. */
type Frame = Readonly<{
  name: string;
  dropped: boolean;
  hiddenBy: string | undefined;
  shape: ParagraphShape;
  region: Region;
  isLink: boolean;
  isPre: boolean;
  isData: boolean;
}>;

/** Deeper elements inherit from the one at this depth: RELIABILITY asks for a limit of 1,000. */
const depthMax = 1_000;
/** How far up an end tag looks for its start tag. */
const lookUpMax = 200;

const root: Frame = {
  name: "",
  dropped: false,
  hiddenBy: undefined,
  shape: "plain",
  region: "none",
  isLink: false,
  isPre: false,
  isData: false,
};

export function readHtml(page: string): Transcript {
  const reader = new HtmlReader(page);
  const { attributesMax } = walkHtml(page, reader);
  return reader.build(attributesMax);
}

class HtmlReader {
  readonly #page: string;
  readonly #builder: TranscriptBuilder;
  readonly #head = new HeadCollector();
  readonly #frames: Frame[] = [root];
  readonly #hiddenSelectors = new Set<string>();
  /** Open elements beyond `depthMax`, which have no frame. */
  #beyond = 0;
  #depth = 0;
  #hiddenInlineChars = 0;

  constructor(page: string) {
    this.#page = page;
    this.#builder = new TranscriptBuilder(page);
  }

  open(name: string, attributes: Attributes, selfClosing: boolean): void {
    this.#head.element(name, attributes);
    this.#startElement(name);
    if (voidElements.has(name) || (selfClosing && !blockElements.has(name))) return;
    if (this.#frames.length > depthMax) this.#beyond += 1;
    else this.#frames.push(this.#frameOf(name, attributes));
    this.#depth = Math.max(this.#depth, this.#frames.length + this.#beyond - 1);
  }

  close(name: string): void {
    if (blockElements.has(name)) this.#builder.endParagraph();
    else if (cellElements.has(name)) this.#builder.space();
    if (this.#beyond > 0) {
      this.#beyond -= 1;
      return;
    }
    const lowest = Math.max(1, this.#frames.length - lookUpMax);
    for (let index = this.#frames.length - 1; index >= lowest; index -= 1) {
      if (this.#frames[index]?.name !== name) continue;
      this.#frames.length = index;
      return;
    }
  }

  text(start: number, end: number): void {
    const frame = this.#top;
    if (frame.dropped) return this.#droppedText(frame, this.#page.slice(start, end));
    if (frame.isPre) return this.#preformatted(start, end);
    return this.#visibleText(start, end);
  }

  entity(letters: string, start: number, end: number): void {
    const frame = this.#top;
    if (frame.dropped) return this.#droppedText(frame, letters);
    if (this.#isHiddenWithin(frame)) {
      this.#hiddenInlineChars += letters.length;
      return;
    }
    this.#builder.replacement(letters, start, end, kindOf(frame), frame.isLink);
  }

  build(attributesMax: number): Transcript {
    return {
      ...this.#builder.build(),
      head: this.#head.build(),
      depth: this.#depth,
      attributesMax,
      notes: this.#notes(),
    };
  }

  get #top(): Frame {
    return this.#frames.at(-1) ?? root;
  }

  #startElement(name: string): void {
    if (blockElements.has(name)) this.#startBlock(name);
    else if (cellElements.has(name)) this.#startCell(name);
    else if (name === "br" && !this.#top.dropped) this.#builder.lineBreak();
    else if (name === "img") this.#builder.space();
  }

  #startBlock(name: string): void {
    this.#builder.endParagraph();
    const closes = closedBy[name] ?? ["p"];
    while (closes.includes(this.#top.name)) this.#frames.pop();
  }

  #startCell(name: string): void {
    this.#builder.space();
    while (closedBy[name]?.includes(this.#top.name) === true) this.#frames.pop();
  }

  #frameOf(name: string, attributes: Attributes): Frame {
    const outer = this.#top;
    return {
      name,
      dropped: outer.dropped || droppedElements.has(name),
      hiddenBy: outer.hiddenBy ?? hiddenBy(attributes, this.#hiddenSelectors),
      shape: shapeOf(name) ?? outer.shape,
      region: regionOf(name, attributes.get("role")?.toLowerCase()) ?? outer.region,
      isLink: outer.isLink || name === "a",
      isPre: outer.isPre || name === "pre",
      isData: name === "script" && attributes.get("type")?.toLowerCase() === "application/ld+json",
    };
  }

  #droppedText(frame: Frame, text: string): void {
    if (frame.isData) this.#head.structuredData(text);
    else if (frame.name === "title" && this.#frames.length <= 4) this.#head.titleText(text);
    else if (frame.name === "style") {
      for (const selector of hiddenSelectorsOf(text)) this.#hiddenSelectors.add(selector);
    }
  }

  #preformatted(start: number, end: number): void {
    let from = start;
    for (
      let at = this.#page.indexOf("\n", from);
      at !== -1 && at < end;
      at = this.#page.indexOf("\n", from)
    ) {
      this.#visibleText(from, at);
      this.#builder.lineBreak();
      from = at + 1;
    }
    this.#visibleText(from, end);
  }

  #visibleText(start: number, end: number): void {
    const frame = this.#top;
    if (this.#isHiddenWithin(frame)) {
      this.#hiddenInlineChars += this.#page.slice(start, end).trim().length;
      return;
    }
    this.#builder.text(start, end, kindOf(frame), frame.isLink);
  }

  /**
   * Hidden text in the middle of a paragraph cannot stand as furniture without cutting a sentence in
   * two, so it is left out, and counted. Visible text after hidden text begins a paragraph of its own.
   */
  #isHiddenWithin(frame: Frame): boolean {
    const open = this.#builder.openKind;
    if (open === undefined) return false;
    if (open.hiddenBy !== undefined && frame.hiddenBy === undefined) this.#builder.endParagraph();
    return open.hiddenBy === undefined && frame.hiddenBy !== undefined;
  }

  #notes(): ReaderNote[] {
    const notes: ReaderNote[] = [];
    if (this.#hiddenInlineChars > 0) {
      notes.push({
        what: "hidden-inline",
        level: "warning",
        message: `${this.#hiddenInlineChars} characters inside paragraphs are hidden on the page; they were left out.`,
      });
    }
    if (this.#depth > depthMax) {
      notes.push({
        what: "deep-markup",
        level: "warning",
        message: `Elements are nested ${this.#depth} deep; those beyond ${depthMax} were read as if they were not nested.`,
      });
    }
    return notes;
  }
}

function kindOf(frame: Frame): ParagraphKind {
  return { shape: frame.shape, region: frame.region, hiddenBy: frame.hiddenBy };
}
