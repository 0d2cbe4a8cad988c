/** What a sentence does with its content: says it, passes it on, alleges, denies, plans or conditions it. */
import type { Speaker, Stance } from "../../domain/claim.ts";
import { readQuotations } from "./quotation-marks.ts";
import { speechVerb } from "./speech-verbs.ts";

const denied =
  /\b(?:den(?:y|ies|ied|ying)\s+(?:that|any|all|it|having|being|involvement|responsibility|wrongdoing|(?:the |these |those |such )?(?:allegation|accusation|claim|charge|report|rumou?r)s?)\b|(?:reject|dismiss|refut)\w*\s+(?:the |these |those |such |all )?(?:allegation|accusation|claim|charge|report|rumou?r)s?\b)/iu;
const alleged =
  /\b(?:alleg(?:e|es|ed|edly|ing)|purported(?:ly)?|accus(?:e|es|ed|ing)(?!\s+by\b)|suspected of)\b/iu;
const conditional =
  /(?:\b(?:could(?! not\b|n[’']t)|would|might|unless|provided that|in case|otherwise)\b|\bif\b(?!\s+(?:not|any)\b)|(?<![\p{L}])may\b(?!\s+\d))/u;
const planned =
  /\b(?:(?<!\b(?:political|free|good|own|the|a|of|people’s|people's)\s)will\b(?!\s+of\b)|shall|won[’']t|going to|expected to|set to|slated (?:to|for)|scheduled (?:to|for)|poised to|about to|due to (?=(?:be|meet|visit|take|begin|start|hold|arrive|travel|address|sign|open|vote|attend|speak|launch|end)\b)|plan(?:s|ned|ning)? to|a plan to|inten(?:d|ds|ded|ding) to|aim(?:s|ed|ing)? to|(?:is|are|was|were) aimed at \w+ing|hop(?:e|es|ed|ing) to|vow(?:s|ed)? to|pledg(?:e|es|ed) to|promis(?:e|es|ed) to|agreed to)\b/u;
const passedOn = /\b(?:reportedly|is said to|are said to|reports? (?:suggest|say|indicate)s?)\b/iu;

/** The strongest that applies: a denial before an allegation, a condition before a plan, a plan before a report. */
export function stanceOf(sentence: string, speaker: Speaker): Stance {
  if (denied.test(sentence)) return "denied";
  if (alleged.test(sentence)) return "alleged";
  // A sentence's own first letter is a capital; the month of May keeps its capital and stays out.
  const text = sentence.replace(/^(?:If|Unless|Would|Could|Might|Will|Plans?)\b/u, (word) =>
    word.toLowerCase(),
  );
  const { rest, hasPlan } = withoutBackshift(text);
  if (conditional.test(rest)) return "conditional";
  if (hasPlan || planned.test(rest)) return "planned";
  return speaker.kind !== "source" || passedOn.test(sentence) ? "reported" : "asserted";
}

/**
 * "Said prices would fall" reports "prices will fall", and "said they could go" reports "they can go": after a verb of
 * speech in the past these are tenses, not conditions. The speaker's own words in quotation marks keep theirs.
 */
function withoutBackshift(text: string): Readonly<{ rest: string; hasPlan: boolean }> {
  const { masked } = readQuotations(text);
  const said = [...masked.matchAll(speechVerb)].find(({ 0: verb }) => past.test(verb));
  if (said === undefined || /\b(?:if|unless)\b/u.test(masked))
    return { rest: text, hasPlan: false };
  const from = said.index + said[0].length;
  const after = masked.slice(from);
  let rest = text.slice(from);
  for (const { 0: modal, index } of after.matchAll(backshifted)) {
    rest = rest.slice(0, index) + "·".repeat(modal.length) + rest.slice(index + modal.length);
  }
  const hasPlan = /\bwould(?! (?:not|never|have)\b)/u.test(after);
  return { rest: text.slice(0, from) + rest, hasPlan };
}

const past = /^(?:said|told|wrote|thought|\p{L}+ed)$/iu;
const backshifted = /\b(?:would|could)\b/gu;

/** True if what is planned or conditional lies ahead of the writer, and is no intention of the past. */
export function looksAhead(sentence: string): boolean {
  return ahead.test(sentence) && !bygone.test(sentence);
}

const ahead =
  /\b(?:will(?! not\b)|shall|won[’']t|(?:is|are) (?:expected|set|slated|scheduled|poised|about|due|going) (?:to|for)|(?<!\ba )plans? to|intends? to|if|unless|could(?! not\b|n[’']t)|may|might)\b/u;
const bygone = /\b(?:would have|could have|might have|was to|were to|had planned|had hoped)\b/iu;
