/** Who is named beside the words, where the cue there has no subject that can be found. */
import { functionWords } from "../reading/content-words.ts";
import type { WordSpan } from "../reading/find-words.ts";
import { findMention } from "../reading/mentions.ts";
import type { Passage } from "../reading/read-input.ts";
import { lowerAt } from "../reading/read-words.ts";
import { isComplementizer, isReported } from "./reported-mood.ts";
import type { Said } from "./said.ts";
import { isPronoun } from "./speech-cues.ts";
import { hasNamedCue } from "./spoke-before.ts";
import { possessives } from "./subject-phrase.ts";
import { type Place, tailOf } from "./told-place.ts";

/** Who is named beside the words: in their own sentences, or in a short one that ends them. */
export function saidBeside(speaker: Passage, passage: Passage, place: Place): Said {
  const { sentences, told, first, last } = place;
  const own = [sentences[first], last === first ? undefined : sentences[last]];
  for (const sentence of [...own, tailOf(passage, sentences[last + 1])]) {
    const said = sentence && namedBeside(speaker, passage, sentence, told);
    if (said !== undefined && said !== "unknown") return said;
  }
  const sentence = sentences[first];
  if (sentence === undefined) return "unknown";
  const isOther = isComplement(passage, told)
    ? hasNamedLead(passage, sentence, told)
    : isOwnReport(passage, sentence, told);
  return isOther ? "other" : "unknown";
}

/** Who is named in a sentence that has the words in it, outside of them. */
function namedBeside(
  speaker: Passage,
  passage: Passage,
  sentence: WordSpan,
  words: WordSpan,
): Said {
  const outside: WordSpan[] = [
    { from: sentence.from, to: Math.min(words.from, sentence.to) },
    { from: Math.max(words.to, sentence.from), to: sentence.to },
  ].filter(({ from, to }) => to > from);
  const mention = outside
    .map((span) => findMention(speaker, passage, span))
    .find((at) => at !== undefined);
  const isNamed = outside.some((span) => hasNamedCue(passage, span));
  if (mention !== undefined) return isNamed && isListener(passage, mention) ? "other" : "speaker";
  return isNamed ? "other" : "unknown";
}

/** Words that make the next name a listener or a topic: "told CNBC", "about Putin". */
const notSpeaking = new Set(["told", "tells", "telling", "gegenüber", "about", "über"]);

function isListener({ words }: Passage, mention: number): boolean {
  return [1, 2].some((back) => notSpeaking.has(lowerAt(words, mention - back)));
}

/** A clause that hangs on the one before it: "…, that", "…: “": then that one says who speaks. */
function isComplement(passage: Passage, { from, to }: WordSpan): boolean {
  const { words } = passage;
  const first = words[from];
  if (isReported(passage, { from, to }) && first?.gap.includes(",") === true) return true;
  return (
    first !== undefined &&
    (isComplementizer(first.lower) ||
      isComplementizer(lowerAt(words, from - 1)) ||
      /[:]/.test(first.gap))
  );
}

/** A named subject before the clause that reports. */
function hasNamedLead({ words }: Passage, sentence: WordSpan, told: WordSpan): boolean {
  const lead = words.slice(sentence.from, Math.max(sentence.from, told.from));
  const isPersonal =
    lead.some(({ lower }) => isPronoun(lower)) || possessives.has(lead[0]?.lower ?? "");
  return (
    !isPersonal &&
    lead.length > 1 &&
    lead.some(
      (word) => word.capital && (!word.opens || lead.length < 4) && !functionWords.has(word.lower),
    )
  );
}

/** Words before which a sentence of its own names its speaker: "Die Meteorologen sagten …". */
const headWords = 7;

/** The words are a whole sentence that itself reports what another says. */
function isOwnReport(passage: Passage, sentence: WordSpan, told: WordSpan): boolean {
  const isWhole = told.from <= sentence.from + 1 && told.to >= sentence.to - 1;
  if (!isWhole || passage.words[sentence.from]?.quoted === true) return false;
  if (isReported(passage, sentence)) return false;
  return hasNamedCue(passage, {
    from: sentence.from,
    to: Math.min(sentence.to, sentence.from + headWords),
  });
}
