/** Words belong to the one who speaks them in the text: by the cue ("said", "laut") and its subject, never by mere presence. */
import { isPassedOn } from "../domain/claim.ts";
import type { CheckResult } from "../domain/verdict.ts";
import type { Check, CheckInput } from "./check.ts";
import { mentions } from "./reading/mentions.ts";
import { type Passage, readInput, readPassage } from "./reading/read-input.ts";
import { readSurroundings } from "./reading/read-surroundings.ts";
import { isDescribedAs } from "./attribution/described-speaker.ts";
import { type Speech, readSpeech } from "./attribution/read-speech.ts";
import { reportedByAnother } from "./attribution/reported-by-another.ts";
import type { Said } from "./attribution/said.ts";
import { toldAsFact } from "./attribution/told-as-fact.ts";
import { whoSays } from "./attribution/who-says.ts";

/** A bare quote may show its speaker, but not that it is somebody else's: that is for what stands around it to say. */
function saidBy(speech: Speech, around: Passage | undefined, quotes: readonly Passage[]): Said {
  if (around !== undefined && areAnothers(quotes, speech, around)) return "other";
  const inQuotes = new Set(quotes.map((quote) => whoSays(speech, quote)));
  const inText = around && whoSays(speech, around);
  if (inText === "speaker" || inQuotes.has("speaker")) return "speaker";
  return inText ?? (inQuotes.has("other") ? "other" : "unknown");
}

/** What is told stands nowhere, and each of the quotes is, as it stands, somebody else's: it shows nothing that the speaker said. */
function areAnothers(quotes: readonly Passage[], speech: Speech, around: Passage): boolean {
  const { speaker } = speech;
  return (
    [around, ...quotes].every((passage) => whoSays(speech, passage) === undefined) &&
    quotes.every(
      (quote) =>
        !mentions(speaker, quote, { from: 0, to: quote.words.length }) &&
        whoSays({ speaker, content: quote }, around) === "other",
    )
  );
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
function isOutlet(teller: string, { outlets }: CheckInput): boolean {
  const name = teller.trim();
  if (unnamedOutlet.test(name)) return true;
  const wanted = name.toLowerCase().replace(/^the /, "");
  return outlets.some((outlet) => outlet.toLowerCase().replace(/^the /, "") === wanted);
}

const nobody = /^(?:[Aa]n?|[Oo]ne|[Tt]he|[Tt]his) [\p{Ll} -]+$/u;

/** "An unnamed speaker said" names nobody, and is true of words that only "he" says. */
function isNobody({ speaker: claimed }: Speech, { speaker }: CheckInput): boolean {
  return speaker.kind === "unresolved" && nobody.test(claimed.text.trim());
}

/** Who, by the statement's own verb, does what the text lets another say. */
function rivalOf(input: CheckInput): string | undefined {
  if (readSpeech(input.statement) !== undefined) return undefined;
  const { statement, quotes } = readInput(input);
  const around = readSurroundings(input);
  return reportedByAnother(statement, around === undefined ? quotes : [around]);
}

function run(input: CheckInput): CheckResult {
  const isOwn = input.speaker.kind === "source" && !isPassedOn(input.stance);
  return (isOwn ? toldAsFact(input) : undefined) ?? runSpeaker(input);
}

/** A whole sentence that names its speaker, repeated to the letter, gives its words to the one to whom the text gives them. */
function isRepeated({ speaker: told }: Speech, input: CheckInput): boolean {
  const { statement, speaker, quotes, surroundings, sentences = [] } = input;
  const isIt = (text: string): boolean => text.trim() === statement.trim();
  const isNamed = speaker.kind === "named" && readSpeech(statement) !== undefined;
  if (!isNamed || !quotes.some(isIt)) return false;
  const isWhole = [...surroundings, ...sentences].some(isIt);
  return isWhole && mentions(readPassage(speaker.name), told, { from: 0, to: told.words.length });
}

function runSpeaker(input: CheckInput): CheckResult {
  const rival = rivalOf(input);
  if (rival !== undefined && !isOutlet(rival, input)) {
    const because = `The text gives this to another than ${rival}.`;
    return { outcome: "fail", words: [rival], because };
  }
  const speech = speechOf(input);
  if (speech === undefined || isOutlet(speech.speaker.text, input) || isNobody(speech, input)) {
    return { outcome: "pass" };
  }
  return isRepeated(speech, input) ? { outcome: "pass" } : judge(speech, input);
}

type Evidence = Readonly<{ around: Passage | undefined; quotes: readonly Passage[] }>;

/** "According to the finance director", of a claim of Ida Moro's: whether that is she, a judge may say. */
function isDescribed(
  { speaker: described, content }: Speech,
  { speaker }: CheckInput,
  { around, quotes }: Evidence,
): boolean {
  if (speaker.kind !== "named") return false;
  const name = readPassage(speaker.name);
  const isTold = [...quotes, ...(around === undefined ? [] : [around])].some((passage) =>
    isDescribedAs(described, name, passage),
  );
  return isTold && saidBy({ speaker: name, content }, around, quotes) === "speaker";
}

function judge(speech: Speech, input: CheckInput): CheckResult {
  const around = readSurroundings(input);
  const { quotes } = readInput(input);
  const passages = around === undefined ? quotes : [around, ...quotes];
  const name = speech.speaker.text;
  const because = `The text does not let ${name} say this.`;
  const isMentioned = passages.some((passage) =>
    mentions(speech.speaker, passage, { from: 0, to: passage.words.length }),
  );
  // Quotes that stand alone, and do not know the speaker, are not the speaker's words.
  const isUnknown =
    !isMentioned && (input.surroundings.length === 0 || isUnresolved(input, speech));
  const told = isUnknown ? "other" : saidBy(speech, around, quotes);
  const isOpen = told === "other" && isDescribed(speech, input, { around, quotes });
  const said = isOpen ? "unknown" : told;
  switch (said) {
    case "speaker":
      return { outcome: "pass" };
    case "other":
      return { outcome: "fail", words: [name], because };
    case "unknown":
      return { outcome: "unsure", because: `The text does not say that ${name} speaks here.` };
  }
}

/** A speaker who is not the one that the text lets say the words; or none, where the text has one. */
export const attribution: Check = { name: "attribution", run };
