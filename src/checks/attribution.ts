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

function run(input: CheckInput): ReturnType<Check["run"]> {
  const speech = speechOf(input);
  if (speech === undefined) return { outcome: "pass" };
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
