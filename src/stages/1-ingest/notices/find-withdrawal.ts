/** A notice by which a publisher takes a whole article back: in its place, above it or below it. */
import { type NoticeLine, type NoticeSentence, otherWords } from "./notice-line.ts";

const item =
  "(?:article|story|report|news item|item|piece|column|dispatch|paper|study|commentary|editorial|op-ed|press release|essay|interview|feature|blog post)s?";
const takenBack = "(?:retracted|withdrawn|removed|taken down|unpublished|deleted|pulled|killed)";
/** Between the noun and its verb only what names the article: any other clause may have a withdrawal of its own. */
const named =
  '(?:,? (?:titled|entitled|headlined) [“"‘\'][^”"]{1,160}[”"’\'],?|,? (?:(?:first|originally|previously|which was) )?published [^,.;]{1,60},?)*';
const label =
  "(?:(?:editor(?:[’']s|s[’']?|ial|)[ -]note|note to (?:readers|editors)|notice|update|retraction(?: notice| note)?|withdrawal(?: notice)?|advisory)\\s*[:.–—-]\\s*)?";
const passive = "(?:has|have|had|was|were|is|are) (?:now |since )?(?:been |being )?(?:\\w+ly )?";

/** The words say that this very article is taken back. */
const own: readonly RegExp[] = [
  new RegExp(
    `^${label}(?:this|the above|the following|our) ${item}${named} ${passive}${takenBack}\\b`,
    "iu",
  ),
  new RegExp(
    `^${label}we (?:have |hereby |are |(?:have )?therefore |now )*(?:retract|withdraw|retracting|withdrawing|${takenBack}) (?:this|the above|our|an|the) (?:\\p{L}+ )?${item}\\b`,
    "iu",
  ),
  new RegExp(
    `^${label}(?:\\p{Lu}[\\p{L}&.’'-]*|[Tt]he)(?: \\p{Lu}[\\p{L}&.’'-]*){0,4} (?:has |is |have )?(?:retracts|withdraws|retracting|withdrawing|${takenBack}) this ${item}\\b`,
    "u",
  ),
];

/** Under a label that says what it is, "the article" is this one. */
const labelled = new RegExp(
  `^(?:editor(?:[’']s|s[’']?)[ -]note|notice of (?:retraction|withdrawal)|retraction(?: notice| note)?|withdrawal(?: notice)?|story (?:withdrawn|retracted|removed)|article (?:withdrawn|retracted|removed))\\s*[:.–—-]\\s*(?:the|this) ${item}${named} ${passive}${takenBack}\\b`,
  "iu",
);
/** A headline that marks the article below it, as journals and agencies write it. */
const markedTitle =
  /^(?:\[?(?:RETRACTED|WITHDRAWN)(?: (?:ARTICLE|STORY|PAPER|REPORT))?\]?\s*[:–—|-]\s*\S|(?:retracted|withdrawn) (?:article|story|paper|report)\s*[:–—|]\s*\S)/u;
const noticeTitle =
  /^(?:(?:notice of )?(?:retraction|withdrawal)(?: notice| note)?|(?:story|article|report) (?:retracted|withdrawn|removed)|kill(?: notice| advisory)?)\s*(?:$|[:–—|-]\s)/iu;
/** "The story about … has been withdrawn", where the headline says that it is. */
const inPlace = new RegExp(
  `^the (?:\\p{L}+ )?${item}\\b[^.;]{0,160} ${passive}${takenBack}\\b`,
  "iu",
);

/** Taken back in part, for a time, or told of somebody: no withdrawal. */
const notWhole =
  /\b(?:replaced|republished|reinstated|restored|reposted|corrected|said|says|told|announced|according to|if|unless|from (?:the|its|their) (?:front|home) ?page)\b/iu;

/** Words of other prose beside which the notice stands in the article's place. */
const otherWordsMax = 120;
/** In lines: of a longer document, a notice opens it or ends it. */
const headLines = 3;
const tailLines = 2;

/** @returns The sentence that takes the article back; `undefined` where the document stands. */
export function findWithdrawal(lines: readonly NoticeLine[]): NoticeSentence | undefined {
  const first = lines.find(({ isArticle, words }) => isArticle && words.length <= 300);
  const isMarked =
    first !== undefined && lines.indexOf(first) < headLines && markedTitle.test(first.words);
  const isNotice = first !== undefined && noticeTitle.test(first.words);
  const all = lines.flatMap(({ sentences }, at) =>
    sentences.flatMap((sentence, within) =>
      isTakingBack(sentence.words, isNotice) ? [{ sentence, at, within }] : [],
    ),
  );
  const found = all.find(({ at, within }) => within === 0 && isAtEdge(lines, at));
  if (found !== undefined) return found.sentence;
  const [only] = all;
  if (
    only !== undefined &&
    otherWords(lines, (words) => isTakingBack(words, isNotice)) <= otherWordsMax
  ) {
    return only.sentence;
  }
  return isMarked ? first.sentences[0] : undefined;
}

function isTakingBack(words: string, isNotice: boolean): boolean {
  if (words.length > 600 || notWhole.test(words)) return false;
  const shapes = isNotice ? [...own, labelled, inPlace] : [...own, labelled];
  return shapes.some((shape) => shape.test(words));
}

/** A paragraph of its own, at the head or at the end. */
function isAtEdge(lines: readonly NoticeLine[], at: number): boolean {
  const short = (lines[at]?.words.length ?? 0) <= 800;
  return short && (at < headLines || at >= lines.length - tailLines);
}
