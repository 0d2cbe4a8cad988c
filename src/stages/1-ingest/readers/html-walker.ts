/** Walks through a page once, in linear time, however deep or broken it is. */
import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";
import type { Attributes } from "./hidden-styles.ts";

/** What a walk tells. Offsets are code units of the page as it was handed in. */
export type HtmlVisitor = Readonly<{
  open: (name: string, attributes: Attributes, selfClosing: boolean) => void;
  close: (name: string) => void;
  /** Text as it stands: `[start, end)`. */
  text: (start: number, end: number) => void;
  /** A character reference, and what it means. */
  entity: (letters: string, start: number, end: number) => void;
}>;

/** An element with more attributes keeps the first ones: no page of a publisher comes near. */
const attributesMax = 1_000;

/**
 * Only the tokenizer of htmlparser2 is used: its parser keeps a stack that is searched and shifted whole,
 * so that 100,000 nested elements take seconds. A visitor that counts its own depth need not.
 *
 * @returns Most attributes that any one element has.
 */
export function walkHtml(page: string, visitor: HtmlVisitor): { attributesMax: number } {
  const walk = new Walk(page, visitor);
  const tokenizer = new Tokenizer({ decodeEntities: true }, walk);
  tokenizer.write(page);
  tokenizer.end();
  walk.flush();
  return { attributesMax: walk.attributesSeenMax };
}

class Walk implements TokenizerCallbacks {
  readonly #page: string;
  readonly #visitor: HtmlVisitor;
  attributesSeenMax = 0;
  #tag = "";
  #attributes = new Map<string, string>();
  #attributesSeen = 0;
  #attribute = "";
  #value: string[] = [];
  /** End of the last piece of text or attribute, where the next character reference begins. */
  #cursor = 0;
  #entity: { letters: string; start: number; end: number } | undefined;

  constructor(page: string, visitor: HtmlVisitor) {
    this.#page = page;
    this.#visitor = visitor;
  }

  /** Hands over a reference that is held back: one that means two characters comes in two pieces. */
  flush(): void {
    if (this.#entity === undefined) return;
    const { letters, start, end } = this.#entity;
    this.#entity = undefined;
    this.#visitor.entity(letters, start, end);
  }

  ontext(start: number, end: number): void {
    this.flush();
    // At the end of a broken page the tokenizer hands out the tail of a reference a second time.
    const from = Math.max(start, this.#cursor);
    if (from < end) this.#visitor.text(from, end);
    this.#cursor = Math.max(end, this.#cursor);
  }

  ontextentity(codePoint: number, end: number): void {
    const letters = String.fromCodePoint(codePoint);
    if (this.#entity !== undefined && this.#entity.end === end) this.#entity.letters += letters;
    else {
      this.flush();
      const start = this.#page.lastIndexOf("&", end - 1);
      this.#entity = { letters, start: Math.max(start, this.#cursor), end };
    }
    this.#cursor = end;
  }

  onopentagname(start: number, end: number): void {
    this.flush();
    this.#tag = this.#page.slice(start, end).toLowerCase();
    this.#attributes = new Map();
    this.#attributesSeen = 0;
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#page.slice(start, end).toLowerCase();
    this.#value = [];
  }

  onattribdata(start: number, end: number): void {
    this.#value.push(this.#page.slice(start, end));
  }

  onattribentity(codePoint: number): void {
    this.#value.push(String.fromCodePoint(codePoint));
  }

  onattribend(): void {
    this.#attributesSeen += 1;
    if (this.#attributes.size >= attributesMax || this.#attributes.has(this.#attribute)) return;
    this.#attributes.set(this.#attribute, this.#value.join(""));
  }

  onopentagend(end: number): void {
    this.#open(end, false);
  }

  onselfclosingtag(end: number): void {
    this.#open(end, true);
  }

  onclosetag(start: number, end: number): void {
    this.flush();
    this.#visitor.close(this.#page.slice(start, end).toLowerCase());
    this.#cursor = end;
  }

  oncdata(): void {
    this.flush();
  }

  oncomment(): void {
    this.flush();
  }

  ondeclaration(): void {
    this.flush();
  }

  onprocessinginstruction(): void {
    this.flush();
  }

  onend(): void {
    this.flush();
  }

  #open(end: number, selfClosing: boolean): void {
    this.attributesSeenMax = Math.max(this.attributesSeenMax, this.#attributesSeen);
    this.#visitor.open(this.#tag, this.#attributes, selfClosing);
    this.#cursor = end + 1;
  }
}
