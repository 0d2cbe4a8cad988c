/** A text made ready for many quotes: its folded copy and its index of words, each made when first needed. */
import { type FoldedText, foldText } from "./fold-text.ts";
import { type WordIndex, indexWords } from "./word-index.ts";

export class PreparedText {
  readonly text: string;
  #folded: FoldedText | undefined;
  #words: WordIndex | undefined;

  constructor(text: string) {
    this.text = text;
  }

  get folded(): FoldedText {
    this.#folded ??= foldText(this.text);
    return this.#folded;
  }

  get words(): WordIndex {
    this.#words ??= indexWords(this.folded.key);
    return this.#words;
  }
}
