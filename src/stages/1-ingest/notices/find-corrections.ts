/**
 * Notes that correct an article. Within it they are told to the operator, and no part of the report; printed by themselves
 * they are the report, since the article that they correct is another document.
 */
import { type NoticeLine, otherWords } from "./notice-line.ts";

const item =
  "(?:article|story|report|piece|column|post|dispatch|headline|caption|interview|item|page)";
/** What a note of an editor must speak of, to be a correction; most notes of editors are something else. */
const mending =
  /\b(?:correct(?:ed|s|ing|ion)|(?:earlier|previous|original) version|amended|clarif(?:y|ied|ication)|(?:an|the|this|our) errors?|in error|erroneously|incorrect(?:ly)?|misstated|misidentified|misspelled|misquoted|inaccura(?:te|tely|cy|cies)|apologi[sz]e|regrets?|mistaken(?:ly)?|wrongly|should have (?:said|read|been)|updated to (?:reflect|remove|add|clarify|say))\b/iu;
const editorsNote =
  /^\W{0,2}(?:editor(?:[’']s|s[’']?|ial|)[ -]note|note to (?:readers|editors))\s*[:.–—-]/iu;

/** They say what was wrong, or what is right. */
const telling: readonly RegExp[] = [
  /^\W{0,2}(?:corrections?(?: and clarifications?)?|clarification|erratum|errata|corrigendum)\s*(?:\([^)]{1,40}\)\s*)?[:–—]\s*\S/iu,
  new RegExp(
    `^\\W{0,2}(?:an |the |in an )?(?:earlier|previous|original|initial) versions? of (?:this|the|our) ${item}\\b`,
    "iu",
  ),
  new RegExp(
    `^\\W{0,2}in (?:an?|the) ${item} (?:published |on )?.{1,120}\\b(?:reported erroneously|erroneously reported|incorrectly (?:said|stated|reported))\\b`,
    "iu",
  ),
];
/** They say that something was put right. */
const bare: readonly RegExp[] = [
  new RegExp(
    `^\\W{0,2}this (?:[A-Z]\\p{L}+\\.? \\d{1,2} )?${item} (?:has been|was|is) (?:since )?(?:corrected|amended|updated|edited|clarified|revised) (?:on \\S.{0,40}? )?(?:to (?:correct|reflect|remove|clarify|say|show|add|make clear|fix|state|amend)|because|after (?:an|a|the|it|we)|since)\\b`,
    "iu",
  ),
  new RegExp(`^\\W{0,2}this ${item} (?:has been|was) (?:corrected|amended)\\b.{0,60}$`, "iu"),
  /^\W{0,2}(?:(?:this|the) story )?corrects\b.{0,160}\b(?:paragraphs?|par\.?|graf|headline|spelling|to (?:say|show|read|make|remove|add|fix)|typo|byline|dateline|name|date|figure)\b/iu,
  /^\W{0,2}we (?:sincerely |would like to )?apologi[sz]e (?:to (?:our readers|readers|our subscribers)|for (?:the|this|any) (?:errors?|mistakes?|inaccurac(?:y|ies)))\b/iu,
  /^\W{0,2}(?:we|\p{Lu}[\p{L} .&’']{1,40}) (?:sincerely )?regrets? (?:the|this|any) (?:errors?|mistakes?|inaccurac(?:y|ies))\b/iu,
];

const label =
  /^\W{0,2}(?:corrections?(?: (?:and|&) clarifications?)?|clarifications?|erratum|errata|corrigend(?:um|a))$/iu;

/** A note is a paragraph of its own, and short. In code units. */
const charsMax = 1_000;

export type CorrectionNote = Readonly<{
  /** Of the paragraph. */
  index: number;
  /** `telling`: what was wrong or what is right; `bare`: an apology, or that something was put right. */
  kind: "telling" | "bare" | "label";
}>;

/** What the page marks as its title is none. */
export function findCorrections(lines: readonly NoticeLine[]): readonly CorrectionNote[] {
  return lines.flatMap((line, at) => {
    const { index, words } = line;
    if (line.shape === "heading-1" || words.length > charsMax) return [];
    if (!label.test(words)) return isCorrection(words) ? [{ index, kind: kindOf(words) }] : [];
    // Under a bare "Correction" stands what was corrected.
    const below = lines[at + 1];
    const own = { index, kind: "label" } as const;
    return below === undefined || below.words.length > charsMax
      ? [own]
      : [own, { index: below.index, kind: kindOf(below.words) }];
  });
}

const kindOf = (words: string): "telling" | "bare" =>
  bare.some((shape) => shape.test(words)) ? "bare" : "telling";

function isCorrection(words: string): boolean {
  if (/^["“‘«]/u.test(words)) return false;
  return (
    [...telling, ...bare].some((shape) => shape.test(words)) ||
    (editorsNote.test(words) && mending.test(words))
  );
}

const mended = /\b(?:the correct|in fact|should have)\b|, (?:and )?not\b/iu;
/** "Correction: Port of Belmar", above what was wrong. */
const headline = /^\W{0,2}(?:corrections?|clarification|erratum)\s?[:–—]\s[^.!?]{1,120}$/iu;

const isMended = ({ words }: NoticeLine): boolean => mending.test(words) || mended.test(words);

/** Beside a correction that is a document of its own: regrets, and where to write to. */
const besidesWordsMax = 12;

/** The document is a correction of another one, or several of them: beside those it says next to nothing. */
export function isCorrectionAlone(
  lines: readonly NoticeLine[],
  notes: readonly CorrectionNote[],
): boolean {
  const isHeaded = lines.some(({ words }) => label.test(words) || headline.test(words));
  if (!isHeaded && !notes.some(({ kind }) => kind === "telling")) return false;
  const set = new Set(notes.map(({ index }) => index));
  const others = lines.filter((line) => !set.has(line.index) && said([line]) > 0);
  return (isHeaded && others.every(isMended)) || said(others) <= besidesWordsMax;
}

const said = (lines: readonly NoticeLine[]): number => otherWords(lines, () => false);
