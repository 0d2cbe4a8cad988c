/** Whether a sentence can be read by itself, away from the text that it was taken from. */
import { areMarksBalanced } from "./quotation-marks.ts";

/** What it leans on; a sentence that leans on nothing stands alone. */
export type Leaning =
  | "pronoun"
  /** "However", "this dominance" later on: it joins on to another sentence, and can be told without it. */
  | "connective"
  | "reference"
  | "unbalanced"
  | "fragment"
  | "question"
  | "nothing";

const mark = /^[“„«"‘'(\s…]+/u;
const pronoun =
  /^(?:he|she|it|they|his|her|its|their|theirs|him|them|this|these|that|those|such|both|neither|one|here|there(?! (?:is|are|was|were|will|has|have)\b)|(?:some|many|most|all|none|each|half) of (?:them|these|those))\b/iu;
const timeAfterThis =
  /^this (?:week|month|year|morning|afternoon|evening|summer|autumn|fall|winter|spring|weekend|quarter)\b/iu;
const connective =
  /^(?:however|meanwhile|additionally|moreover|furthermore|nevertheless|nonetheless|indeed|obviously|interestingly|besides|of course|in addition|in fact|finally,|lastly,|now,)(?![\p{L}-])/iu;
/** A beginning that says nothing without what went before. */
const continuation =
  /^(?:but|and|or|nor|so|yet|still|also|instead|therefore|thus|hence|consequently|then|otherwise|similarly|likewise|conversely|accordingly|for example|for instance|for its part|in contrast|by contrast|in other words|in turn|in short|in (?:this|that)|as a result|as such|as well|despite (?:this|that|these|it)|because of (?:this|that)|at the same time|on (?:the )?(?:one|other)(?: hand)?|on the contrary|first(?:ly)?,|second(?:ly)?,|third(?:ly)?,|following (?:this|that)|after (?:this|that)|since then|even so|well,|yes|no,|rather,|too)(?![\p{L}-])/iu;
/** "The decision", "while the move": a noun that sums up what an earlier sentence said, with nothing that says which. */
const reference =
  /^(?:(?:while|as|although|though|but|when|after) )?(?:the (?:decision|move|intervention|remarks?|comments?|statement|announcement|incident|latter|former|same|two|pair|duo|trio|project|proposal|measure|step|organi[sz]ation|group|company|agreement|deal|meeting|plan|invasion|attack|strike|law|bill|ruling|vote|suspects?|victims?)(?! (?:of|to|by|that|in|on|for|with|between|from|at)\b)|as evidenced)/iu;
const laterReference =
  /^(?:\S+ ){1,5}(?:this|these|those|here)\b(?! (?:week|month|year|summer|autumn|fall|winter|spring|morning)\b)/iu;
/** "Of such provocations": which, an earlier sentence said. */
const suchReference = /\b(?:of|from|about|by|to|in|with|for) such (?!as\b|an?\b)/iu;
/** "From its perspective, it can be seen": the pronoun comes before any name that it could stand for. */
const subjectAfterOpening =
  /^(?:from|in|for|on|at|with|by|to|under|since|after|before|despite|instead|according)\b[^,]{0,80},\s+(?:it|they|he|she)\b(?!(?:[’']s| is| was| will be| remains?) \w+ (?:that|to)\b)/iu;

/** The first that applies. Function words are English; in other languages only marks and endings tell. */
export function leaningOf(sentence: string): Leaning {
  const opened = sentence.replace(mark, "");
  if (!areMarksBalanced(sentence)) return "unbalanced";
  if (/\?["”»’)]*$/u.test(sentence.trimEnd())) return "question";
  if (isFragment(opened)) return "fragment";
  if (pronoun.test(opened) && !timeAfterThis.test(opened)) return "pronoun";
  if (subjectAfterOpening.test(opened)) return "pronoun";
  if (refersBack(opened)) return "reference";
  return connective.test(opened) || laterReference.test(opened) ? "connective" : "nothing";
}

function refersBack(opened: string): boolean {
  return [continuation, reference, suchReference].some((form) => form.test(opened));
}

const wordsMin = 5;

/** Too short to say anything, cut off at an end, or begun in the middle. */
function isFragment(opened: string): boolean {
  const spaced = opened.split(/\s+/u).length >= wordsMin;
  const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}]{8}/u.test(opened);
  const ended = /[.!…。！؟۔][\])"”»’]*$/u.test(opened.trimEnd());
  return !(spaced || unspaced) || !ended || /^\p{Ll}/u.test(opened);
}
