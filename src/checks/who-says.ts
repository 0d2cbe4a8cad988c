/** Who speaks in a text: the one beside the cue ("said", "laut"), or else the one who spoke last. */
import { functionWords } from "./content-words.ts";
import { type WordSpan, findLikeSentence, findRun, sentencesOf } from "./find-words.ts";
import { findMention, mentions } from "./mentions.ts";
import type { Passage } from "./read-input.ts";
import type { Speech } from "./read-speech.ts";
import { gapAt, lowerAt } from "./read-words.ts";
import { isPronoun, isSpeechCue } from "./speech-cues.ts";

/** `other`: the text lets somebody else speak. `unknown`: it does not say. */
export type Said = "speaker" | "other" | "unknown";

/** Words that make the next name a listener or a topic: "told CNBC", "about Putin". */
const notSpeaking = new Set(["told", "tells", "telling", "gegenüber", "about", "über"]);

/** Words of a label at most: "Amma:", "Project Manager:". */
const labelWords = 3;

/** The label that opens an answer in an interview. */
function labelOf({ words }: Passage, sentence: WordSpan): WordSpan | undefined {
  for (
    let at = sentence.from;
    at < Math.min(sentence.to - 1, sentence.from + labelWords);
    at += 1
  ) {
    if (words[at]?.capital !== true) return undefined;
    if (gapAt(words, at + 1).startsWith(":")) return { from: sentence.from, to: at + 1 };
  }
  return undefined;
}

/** Is any word of the speaker's name the label? "Amma:" is Amma Hideo. */
function saidByLabel(speaker: Passage, { words }: Passage, label: WordSpan): Said {
  const names = new Set(speaker.words.filter(({ capital }) => capital).map(({ lower }) => lower));
  return words.slice(label.from, label.to).some(({ lower }) => names.has(lower))
    ? "speaker"
    : "other";
}

/** Who speaks in a sentence that has the words in it: looks at what stands outside of them. */
function speakerBeside(
  speaker: Passage,
  passage: Passage,
  sentence: WordSpan,
  words: WordSpan,
): Said {
  const label = labelOf(passage, sentence);
  if (label !== undefined) return saidByLabel(speaker, passage, label);
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

function isListener({ words }: Passage, mention: number): boolean {
  return [1, 2].some((back) => notSpeaking.has(lowerAt(words, mention - back)));
}

/** A cue of speech whose subject is more than a pronoun. */
function hasNamedCue(passage: Passage, { from, to }: WordSpan): boolean {
  for (let at = from; at < to; at += 1) {
    if (!isSpeechCue(passage, at)) continue;
    const beside = [at - 1, at + 1]
      .filter((index) => index >= from && index < to)
      .map((index) => passage.words[index]);
    if (beside.some((word) => word !== undefined && isPronoun(word.lower))) return false;
    return passage.words
      .slice(from, to)
      .some((word) => word.capital && !functionWords.has(word.lower));
  }
  return false;
}

/** Sentences before the words in which a speaker may have been named. */
const sentencesBack = 4;

/** Who spoke last before a sentence that names nobody; a mention without a cue is the last resort. */
function speakerBefore(speaker: Passage, passage: Passage, { sentences, first }: Place): Said {
  let isMentioned = false;
  for (let back = first - 1; back >= Math.max(0, first - sentencesBack); back -= 1) {
    const sentence = sentences[back];
    if (sentence === undefined) break;
    const label = labelOf(passage, sentence);
    if (label !== undefined) return saidByLabel(speaker, passage, label);
    if (mentions(speaker, passage, sentence)) {
      if (hasNamedCue(passage, sentence)) return "speaker";
      isMentioned = true;
    } else if (hasNamedCue(passage, sentence)) return "other";
  }
  return isMentioned ? "speaker" : "unknown";
}

const firstPerson = new Set([
  "i",
  "my",
  "me",
  "we",
  "our",
  "us",
  "i'm",
  "i’m",
  "i'll",
  "i've",
  "you",
  "your",
  "you're",
]);

/** In an interview the words stand alone: after a question, or by one who says "I". */
function isInterview({ words }: Passage, { from, to }: WordSpan): boolean {
  if (words.some(({ gap, quoted }, at) => at <= from && !quoted && gap.startsWith("?")))
    return true;
  return words.slice(from, to).some(({ lower, quoted }) => !quoted && firstPerson.has(lower));
}

/** A sentence that only ends what the one before began: "…?" asked Hess. */
const tailWords = 8;

const complements = new Set(["dass", "daß", "ob", "that", "whether"]);

/** A clause that hangs on the one before it: "…, that", "…: “": then that one says who speaks. */
function isComplement({ words }: Passage, { from, to }: WordSpan): boolean {
  const first = words[from];
  const isReported = words.slice(from, to).some(({ lower }) => reportingMood.test(lower));
  if (isReported && first?.gap.includes(",") === true) return true;
  return (
    first !== undefined &&
    (complements.has(first.lower) ||
      complements.has(lowerAt(words, from - 1)) ||
      /[:]/.test(first.gap))
  );
}

/** A named subject before the clause that reports. */
function hasNamedLead({ words }: Passage, sentence: WordSpan, told: WordSpan): boolean {
  const lead = words.slice(sentence.from, Math.max(sentence.from, told.from));
  const isPersonal = lead.some(({ lower }) => isPronoun(lower));
  return (
    !isPersonal &&
    lead.length > 1 &&
    lead.some(
      (word) => word.capital && (!word.opens || lead.length < 4) && !functionWords.has(word.lower),
    )
  );
}

const reportingMood =
  /^(?:sei|seien|habe|hätte|hätten|werde|würde|würden|könne|könnte|könnten|solle|solle[nr]?|müsse|müsste|dürfe|wolle|soll|sollen)$/;

/** Words before which a sentence of its own names its speaker: "Die Meteorologen sagten …". */
const headWords = 7;

/** The words are a whole sentence that itself reports what another says. */
function isOwnReport(passage: Passage, sentence: WordSpan, told: WordSpan): boolean {
  const isWhole = told.from <= sentence.from + 1 && told.to >= sentence.to - 1;
  if (!isWhole || passage.words[sentence.from]?.quoted === true) return false;
  if (
    passage.words.slice(sentence.from, sentence.to).some(({ lower }) => reportingMood.test(lower))
  )
    return false;
  return hasNamedCue(passage, {
    from: sentence.from,
    to: Math.min(sentence.to, sentence.from + headWords),
  });
}

/** A short sentence in small letters after the words ends them: "…?" asked Hess. */
function tailOf(
  passage: Passage,
  sentences: readonly WordSpan[],
  last: number,
): readonly WordSpan[] {
  const tail = sentences[last + 1];
  if (tail === undefined || tail.to - tail.from > tailWords) return [];
  return passage.words[tail.from]?.capital === false ? [tail] : [];
}

/** Where words stand among the sentences of their passage. */
type Place = Readonly<{
  sentences: readonly WordSpan[];
  told: WordSpan;
  first: number;
  last: number;
}>;

function placeOf(passage: Passage, told: WordSpan): Place {
  const sentences = sentencesOf(passage);
  const first = sentences.findIndex(({ to }) => to > told.from);
  return { sentences, told, first, last: sentences.findIndex(({ to }) => to >= told.to) };
}

/** Who speaks beside the words: in their own sentences, or in a short one that ends them. */
function saidBeside(
  speaker: Passage,
  passage: Passage,
  { sentences, told, first, last }: Place,
): Said {
  const own = [sentences[first], last === first ? undefined : sentences[last]];
  for (const sentence of [...own, ...tailOf(passage, sentences, last)]) {
    const said = sentence && speakerBeside(speaker, passage, sentence, told);
    if (said !== undefined && said !== "unknown") return said;
  }
  const sentence = sentences[first];
  if (sentence === undefined) return "unknown";
  const isOther = isComplement(passage, told)
    ? hasNamedLead(passage, sentence, told)
    : isOwnReport(passage, sentence, told);
  return isOther ? "other" : "unknown";
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

/** Who, by the passage, says what a speech tells; undefined where the passage does not have the words. */
export function whoSays({ speaker, content }: Speech, passage: Passage): Said | undefined {
  const told = findRun(content, passage) ?? findLikeSentence(content, passage);
  if (told === undefined) return undefined;
  if (mentions(speaker, passage, told)) return "speaker";
  const place = placeOf(passage, told);
  const beside = saidBeside(speaker, passage, place);
  const said = beside === "unknown" ? speakerBefore(speaker, passage, place) : beside;
  if (said === "speaker") return said;
  if (isInterview(passage, told)) return "unknown";
  return said === "other" || isOnlyLater(speaker, passage, place) ? "other" : "unknown";
}
