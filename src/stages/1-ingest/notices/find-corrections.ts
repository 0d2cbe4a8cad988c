/** Notes that correct the article they stand in: told to the operator, and no part of the report. */
import type { NoticeLine } from "./notice-line.ts";

const item =
  "(?:article|story|report|piece|column|post|dispatch|headline|caption|interview|item|page)";
/** What a note of an editor must speak of, to be a correction; most notes of editors are something else. */
const mending =
  /\b(?:correct(?:ed|s|ing|ion)|(?:earlier|previous|original) version|amended|clarif(?:y|ied|ication)|(?:an|the|this|our) errors?|in error|erroneously|incorrect(?:ly)?|misstated|misidentified|misspelled|misquoted|inaccura(?:te|tely|cy|cies)|apologi[sz]e|regrets?|mistaken(?:ly)?|wrongly|should have (?:said|read|been)|updated to (?:reflect|remove|add|clarify|say))\b/iu;
const editorsNote =
  /^\W{0,2}(?:editor(?:[’']s|s[’']?|ial|)[ -]note|note to (?:readers|editors))\s*[:.–—-]/iu;

const shapes: readonly RegExp[] = [
  /^\W{0,2}(?:corrections?(?: and clarifications?)?|clarification|erratum|errata|corrigendum)\s*(?:\([^)]{1,40}\)\s*)?[:–—]\s*\S/iu,
  /^\W{0,2}(?:corrections?(?: and clarifications?)?|clarification|erratum|corrigendum)$/iu,
  new RegExp(
    `^\\W{0,2}(?:an |the |in an )?(?:earlier|previous|original|initial) versions? of (?:this|the|our) ${item}\\b`,
    "iu",
  ),
  new RegExp(
    `^\\W{0,2}this (?:[A-Z]\\p{L}+\\.? \\d{1,2} )?${item} (?:has been|was|is) (?:since )?(?:corrected|amended|updated|edited|clarified|revised) (?:on \\S.{0,40}? )?(?:to (?:correct|reflect|remove|clarify|say|show|add|make clear|fix|state|amend)|because|after (?:an|a|the|it|we)|since)\\b`,
    "iu",
  ),
  new RegExp(`^\\W{0,2}this ${item} (?:has been|was) (?:corrected|amended)\\b.{0,60}$`, "iu"),
  /^\W{0,2}(?:(?:this|the) story )?corrects\b.{0,160}\b(?:paragraphs?|par\.?|graf|headline|spelling|to (?:say|show|read|make|remove|add|fix)|typo|byline|dateline|name|date|figure)\b/iu,
  /^\W{0,2}we (?:sincerely |would like to )?apologi[sz]e (?:to (?:our readers|readers|our subscribers)|for (?:the|this|any) (?:errors?|mistakes?|inaccurac(?:y|ies)))\b/iu,
  /^\W{0,2}(?:we|\p{Lu}[\p{L} .&’']{1,40}) (?:sincerely )?regrets? (?:the|this|any) (?:errors?|mistakes?|inaccurac(?:y|ies))\b/iu,
  new RegExp(
    `^\\W{0,2}in (?:an?|the) ${item} (?:published |on )?.{1,120}\\b(?:reported erroneously|erroneously reported|incorrectly (?:said|stated|reported))\\b`,
    "iu",
  ),
];

/** A note is a paragraph of its own, and short. In code units. */
const charsMax = 1_000;

/** Indexes of the paragraphs that are correction notes. What the page marks as its title is none. */
export function findCorrections(lines: readonly NoticeLine[]): readonly number[] {
  return lines.flatMap((line, at) => {
    if (line.shape === "heading-1" || !isCorrection(line.words)) return [];
    // Under a bare "Correction" stands what was corrected.
    const below = isLabel(line.words) ? lines[at + 1] : undefined;
    return below === undefined || below.words.length > charsMax
      ? [line.index]
      : [line.index, below.index];
  });
}

function isCorrection(words: string): boolean {
  if (words.length > charsMax || /^["“‘«]/u.test(words)) return false;
  return (
    shapes.some((shape) => shape.test(words)) || (editorsNote.test(words) && mending.test(words))
  );
}

const isLabel = (words: string): boolean =>
  /^\P{P}{1,40}$/u.test(words) && !/[.!?]/u.test(words) && words.split(/\s+/u).length <= 3;
