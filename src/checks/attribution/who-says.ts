/** Who speaks in a text: the subject of the cue ("said", "laut"), or else the one who spoke last. */
import { type WordSpan, findLikeSentence, findRun } from "../reading/find-words.ts";
import { saidByCue } from "./governing-cue.ts";
import { isInterview, isOutsider, labelOf, saidByLabel } from "./interviews.ts";
import { findMention, mentions } from "../reading/mentions.ts";
import type { Passage } from "../reading/read-input.ts";
import type { Speech } from "./read-speech.ts";
import { isSubjunctive } from "./reported-mood.ts";
import type { Said } from "./said.ts";
import { saidBeside } from "./said-beside.ts";
import { sentencesBack, speakerBefore, speaksNear } from "./spoke-before.ts";
import { type Place, placeOf } from "./told-place.ts";

/** Who, by the passage, says what a speech tells; undefined where the passage does not have the words. */
export function whoSays({ speaker, content }: Speech, passage: Passage): Said | undefined {
  const told = findRun(content, passage) ?? findLikeSentence(content, passage);
  if (told === undefined) return undefined;
  const place = placeOf(passage, told);
  const labelled = saidUnderLabel(speaker, passage, place);
  if (labelled !== undefined) return labelled;
  const firm = saidByCue(speaker, passage, place);
  if (firm === "pronoun" && isSpokenOf(speaker, passage, place)) return "other";
  if (firm === "pronoun") return saidByPronoun(speaker, passage, place);
  return firm ?? saidAround(speaker, passage, place);
}

function saidUnderLabel(
  speaker: Passage,
  passage: Passage,
  { sentences, told, first }: Place,
): Said | undefined {
  const own = sentences[first];
  const label = own && labelOf(passage, own);
  if (label === undefined || (label.to > told.from && !mentions(speaker, passage, label)))
    return undefined;
  return saidByLabel(speaker, passage, label);
}

/** "He said": the one who spoke last. Another who is named near may be meant as well, which the text does not resolve. */
function saidByPronoun(speaker: Passage, passage: Passage, place: Place): Said {
  const isAsked = isInterview(passage, sentenceTo(place));
  if (isAsked && isOutsider(speaker, passage)) return "other";
  const said = speakerBefore(speaker, passage, place);
  if (said === "speaker" || isAsked) return said === "other" ? "unknown" : said;
  const { sentences, told, first } = place;
  if (first === 0) return "unknown";
  const from = sentences[Math.max(0, first - sentencesBack)]?.from ?? 0;
  return mentions(speaker, passage, { from, to: told.from }) ? "unknown" : "other";
}

/** "I think Hess will go": who says "I" does not call himself by name. */
function isSpokenOf(
  speaker: Passage,
  passage: Passage,
  { sentences, told, first }: Place,
): boolean {
  const lead = passage.words.slice(
    Math.min(sentences[first]?.from ?? told.from, told.from),
    told.from,
  );
  return (
    lead.some(({ lower, quoted }) => !quoted && (lower === "i" || lower === "ich")) &&
    mentions(speaker, passage, told)
  );
}

const saidInInterview = (speaker: Passage, passage: Passage): Said =>
  isOutsider(speaker, passage) ? "other" : "unknown";

/** From the head of their sentence to the end of the words. */
const sentenceTo = ({ sentences, told, first }: Place): WordSpan => ({
  from: Math.min(sentences[first]?.from ?? told.from, told.from),
  to: told.to,
});

/** No cue governs the words: by whatever stands in their sentence, then by who spoke before. */
function saidAround(speaker: Passage, passage: Passage, place: Place): Said {
  const mention = findMention(speaker, passage, place.told);
  if (mention !== undefined && passage.words[mention]?.quoted !== true) return "speaker";
  const beside = saidBeside(speaker, passage, place);
  if (beside === "unknown") return saidBefore(speaker, passage, place);
  const isOpen = beside === "other" && isInterview(passage, sentenceTo(place));
  return isOpen ? saidInInterview(speaker, passage) : beside;
}

/** Nothing beside the words names anybody: by who spoke before. */
function saidBefore(speaker: Passage, passage: Passage, place: Place): Said {
  const said = speakerBefore(speaker, passage, place);
  if (said === "speaker") return said;
  if (isInterview(passage, sentenceTo(place))) return saidInInterview(speaker, passage);
  if (said === "unknown" && !isOnlyLater(speaker, passage, place)) return said;
  const isOpen = said === "unknown" || isPlain(passage, place.told);
  return isOpen && speaksNear(speaker, passage, place) ? "unknown" : "other";
}

/** Neither a quotation nor in the mood of a report: nothing says that anybody but the source speaks. */
function isPlain(passage: Passage, told: WordSpan): boolean {
  return !isSubjunctive(passage, told) && passage.words[told.from]?.quoted !== true;
}

/** Named only long after the words are over: not the one who speaks them. */
function isOnlyLater(
  speaker: Passage,
  passage: Passage,
  { sentences, told, last }: Place,
): boolean {
  const until = (sentences[last + 1] ?? sentences[last])?.to ?? told.to;
  return !mentions(speaker, passage, { from: 0, to: until });
}
