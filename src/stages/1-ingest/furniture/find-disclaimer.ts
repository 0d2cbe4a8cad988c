/** Rights, liability and house notices. */
import { linesLike, wordsCharsMax, type FurnitureFinder, type Page } from "./page.ts";

const shapes: readonly RegExp[] = [
  /^(?:legal )?disclaimer\b\s*[:.!–—-]/i,
  /^denial of responsibility\b/i,
  /^(?:copyright|©|\(c\)|&copy;)\s*(?:©\s*)?(?:\d{4}|by\b|all rights)/i,
  /^.{0,80}\ball rights reserved\b.{0,120}$/i,
  /^(?:the )?(?:views|opinions)(?:,? (?:and|&|or) (?:views|opinions|thoughts))?,? expressed\b.{0,80}\b(?:are|do not|belong|herein|here|by the author)\b/i,
  /^this (?:article|material|content|post|publication|site|website) (?:is (?:for|provided|intended)|may not be|does not (?:constitute|necessarily))\b/i,
  /^(?:reproduction|republication|copying|use) (?:of|in whole)\b.{0,120}\b(?:permission|prohibited|forbidden|consent)\b/i,
  /^(?:we may earn|this (?:post|article|page) (?:may )?contains? affiliate)\b/i,
  /^(?:terms (?:of (?:use|service)|and conditions)|privacy (?:policy|notice)|cookie (?:policy|settings)|about us|contact us|do not sell.{0,40})$/i,
  /^(?:editor[’']?s? ?note|correction)\s*:.{0,400}\b(?:corrected|amended|updated|republished|style)\b/i,
  /^(?:все права защищены|мнение редакции|редакция не несёт).{0,300}$/i,
];

/** Phrases of notices. One may stand in prose; two of them in one paragraph do not. */
const phrases: readonly RegExp[] = [
  /\bautomatic(?:ally)? (?:aggregat|generat)/i,
  /\btrademarks? (?:belong|are the property)/i,
  /\brightful owners?\b/i,
  /\bmaterials? to their authors\b/i,
  /\bif you are the (?:owner|author|copyright holder)\b/i,
  /\bcontact us (?:by|at|via)\b/i,
  /\bwill be (?:deleted|removed) within\b/i,
  /\bhyperlink to the (?:primary|original) source\b/i,
  /\b(?:not|no) (?:be held )?(?:responsible|liable|liability) for\b/i,
  /\bfor (?:informational|information|educational) purposes only\b/i,
  /\bwithout (?:prior )?(?:written )?permission\b/i,
  /\bdo(?:es)? not necessarily (?:reflect|represent)\b/i,
];

export const findDisclaimer: FurnitureFinder = { rule: "disclaimer", find };

function* find(page: Page): Generator<number> {
  yield* linesLike(page, shapes, 1_200);
  for (const [index, { words, end, start }] of page.lines.entries()) {
    if (end - start > wordsCharsMax) continue;
    if (phrases.filter((phrase) => phrase.test(words)).length >= 2) yield index;
  }
}
