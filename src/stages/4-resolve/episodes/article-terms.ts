/** The terms of an article: what it could share with another report of the same event. */
import { anyMonth, anyWeekday } from "../../../anchoring/calendar-names.ts";
import { slice, spanOf, type Span } from "../../../domain/place.ts";
import type { Article } from "./article.ts";
import { asidesOf } from "./aside.ts";
import { isPlainWord } from "./plain-words.ts";

/** `pair`: two neighbouring words, for things such as "nuclear plant" that single words do not tell. */
export type TermKind = "name" | "figure" | "day" | "word" | "pair";

export type Term = Readonly<{
  kind: TermKind;
  /** Where it stands first, and the sentence it stands in. */
  span: Span;
  sentence: number;
}>;

/** The terms by key. A key is folded and stemmed, so inflections of a word are one term. */
export type ArticleTerms = ReadonlyMap<string, Term>;

const aWeekday = new RegExp(`^(?:${anyWeekday})$`, "iu");
const aMonth = new RegExp(`^(?:${anyMonth})$`, "u");
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const wordPattern = /\p{L}[\p{L}\p{M}'’-]*|\d(?:[\d.,]*\d)?/gu;

type Word = Readonly<{ raw: string; start: number }>;

/** Words of a stretch of text with their places; text without spaces is cut by the dictionary of `Intl.Segmenter`. */
export function wordsIn(text: string, span: Span): readonly Word[] {
  const words: Word[] = [];
  for (const match of slice(text, span).matchAll(wordPattern)) {
    const start = span.start + match.index;
    if (!unspaced.test(match[0])) {
      words.push({ raw: match[0].replace(/['’]s?$/u, ""), start });
      continue;
    }
    const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
    for (const part of segmenter.segment(match[0])) {
      words.push({ raw: part.segment, start: start + part.index });
    }
  }
  return words;
}

/** Folds a word to what its inflections share: lower case, no accents, no common English ending. */
export function stemOf(word: string): string {
  const folded = word.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
  return folded.length > 4 ? folded.replace(/(?:ing|edly|ed|ies|es|s|ly|y)$/u, "") : folded;
}

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** Title-case headlines capitalise everything, so their capitals tell nothing. */
function tellsNames(words: readonly Word[]): boolean {
  const long = words.filter(({ raw }) => raw.length > 3 && /^\p{L}/u.test(raw));
  return long.filter(({ raw }) => isCapital(raw)).length <= long.length * 0.6;
}

/** Stems that are written with a capital where only a name would be: inside a sentence of ordinary case. */
export function nameStems(article: Article): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const { span, role } of article.sentences) {
    const words = wordsIn(article.text, span);
    if (role === "title" || role === "heading" || !tellsNames(words)) continue;
    // The first word's capital says nothing, unless a name's second word follows.
    const inner = isCapital(words[1]?.raw ?? "") ? words : words.slice(1);
    for (const { raw } of inner.filter((word) => isCapital(word.raw))) {
      if (!isPlainWord(raw.toLowerCase())) stems.add(stemOf(raw));
    }
  }
  return stems;
}

function kindOf(raw: string, stem: string, names: ReadonlySet<string>): TermKind {
  if (/^\d/u.test(raw)) return "figure";
  if (aWeekday.test(raw) || aMonth.test(raw)) return "day";
  return names.has(stem) ? "name" : "word";
}

/** All terms of an article. `names`: stems that are names anywhere in the folder, so that a word has one kind in it. */
export function termsOf(article: Article, names: ReadonlySet<string>): ArticleTerms {
  const terms = new Map<string, Term>();
  const add = (key: string, kind: TermKind, span: Span, sentence: number): void => {
    if (!terms.has(key)) terms.set(key, { kind, span, sentence });
  };
  const isAside = asidesOf(article);
  for (const [sentence, own] of article.sentences.entries()) {
    if (isAside(own, sentence)) continue;
    const { span } = own;
    let before: { stem: string; start: number; end: number } | undefined;
    for (const { raw, start } of wordsIn(article.text, span)) {
      if (raw === "" || isPlainWord(raw.toLowerCase())) continue;
      const stem = stemOf(raw);
      const end = start + raw.length;
      add(stem, kindOf(raw, stem, names), spanOf(start, end), sentence);
      if (before && start - before.end === 1) {
        add(`${before.stem} ${stem}`, "pair", spanOf(before.start, end), sentence);
      }
      before = { stem, start, end };
    }
  }
  return terms;
}
