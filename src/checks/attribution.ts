/** Words belong to the one who speaks them in the text: by the cue ("said", "laut") and its subject, never by mere presence. */
import type { Check, CheckInput } from "./check.ts";
import { mentions } from "./mentions.ts";
import { type Passage, readInput, readPassage } from "./read-input.ts";
import { type Speech, readSpeech } from "./read-speech.ts";
import { whoSays } from "./who-says.ts";

function passagesOf(input: CheckInput): readonly Passage[] {
  const around = input.surroundings.length === 0 ? [] : [readPassage(input.surroundings.join(" "))];
  return [...around, ...readInput(input).quotes];
}

function speechOf(input: CheckInput): Speech | undefined {
  const told = readSpeech(input.statement);
  if (told !== undefined) return told;
  if (input.speaker.kind !== "named") return undefined;
  return { speaker: readPassage(input.speaker.name), content: readInput(input).statement };
}

/** A speaker whom the text only calls "he" supports no name. */
function isUnresolved({ speaker }: CheckInput, { speaker: claimed }: Speech): boolean {
  return speaker.kind === "unresolved" && claimed.words.some((word) => word.capital && !word.opens);
}

/** "One source", "another report": nobody in particular. */
const unnamedOutlet =
  /^(?:(?:one|a|an|another|the|this|same|some) )*(?:source|report|article|text|outlet)s?$/i;

/** "CNBC reported", "according to one source": who publishes the words may always be said to tell them. */
function isOutlet({ speaker }: Speech, { outlets }: CheckInput): boolean {
  const name = speaker.text.trim();
  if (unnamedOutlet.test(name)) return true;
  const wanted = name.toLowerCase().replace(/^the /, "");
  return outlets.some((outlet) => outlet.toLowerCase().replace(/^the /, "") === wanted);
}

const nobody = /^(?:[Aa]n?|[Oo]ne|[Tt]he|[Tt]his) [\p{Ll} -]+$/u;

/** "An unnamed speaker said" names nobody, and is true of words that only "he" says. */
function isNobody({ speaker: claimed }: Speech, { speaker }: CheckInput): boolean {
  return speaker.kind === "unresolved" && nobody.test(claimed.text.trim());
}

function run(input: CheckInput): ReturnType<Check["run"]> {
  const speech = speechOf(input);
  if (speech === undefined || isOutlet(speech, input) || isNobody(speech, input)) {
    return { outcome: "pass" };
  }
  const passages = passagesOf(input);
  const name = speech.speaker.text;
  const because = `The text does not let ${name} say this.`;
  const isMentioned = passages.some((passage) =>
    mentions(speech.speaker, passage, { from: 0, to: passage.words.length }),
  );
  // Quotes that stand alone, and do not know the speaker, are not the speaker's words.
  const isUnknown =
    !isMentioned && (input.surroundings.length === 0 || isUnresolved(input, speech));
  if (isUnknown) return { outcome: "fail", words: [name], because };
  const answers = new Set(passages.map((passage) => whoSays(speech, passage)));
  if (answers.has("speaker")) return { outcome: "pass" };
  if (answers.has("other")) return { outcome: "fail", words: [name], because };
  return { outcome: "unsure", because: `The text does not say that ${name} speaks here.` };
}

/** A speaker who is not the one that the text lets say the words. */
export const attribution: Check = { name: "attribution", run };
