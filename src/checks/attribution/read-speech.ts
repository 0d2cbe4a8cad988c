/** Reads a statement as reported speech: who, it says, said what. */
import { readPassage, type Passage } from "../reading/read-input.ts";

export type Speech = Readonly<{ speaker: Passage; content: Passage }>;

const accordingTo =
  /^(?:according to|laut|nach angaben (?:von|des|der)) ([^:]{2,120}?)(?:: |, )(.+)$/isu;
const accordingLast = /^(.+?),? (?:according to|laut) ([^,]{2,100}?)\.?$/isu;
const colon =
  /^([^:„“"]{2,160}?) (?:said|says|sagte|sagt|erklärte|wrote|added|told [^:]{2,40}): ?(.+)$/su;
const zufolge = /^([^,:]{2,100}?) zufolge (.+)$/su;
const said =
  /^([^,:„“"]{2,100}?(?:, [^,:„“"]{2,80},)?) (?:has |have |had |also |later |then |reportedly )?(?:said|says|say|stated|states|claimed|claims|argued|argues|warned|warns|added|adds|announced|announces|explained|told [\p{L} .]{2,40}|insisted|insists|declared|declares) (?:that )?(.+)$/su;
/** "Karl Dennis", "union secretary Karl Dennis": with an office in small letters before the name. */
const holder =
  "(?:(?:the|an?|its|his|her|their) )?(?:(?!(?:and|but|or|so|as|of|for|in|on|at|by|to|with|from|that|who|which|when|while|after|before|if|because|not|the|an?|it|he|she|they|we|is|was|are|were|had|has|also)\\b)[\\p{Ll}][\\p{L}\\p{M}'’-]* ){0,4}\\p{Lu}[\\p{L}\\p{M}.' -]{1,60}?";
const saidLast = new RegExp(
  `^[“"„]?(.+?)[,!?][”“"]? (?:(?:said|says|added) (${holder})|(${holder}) (?:said|says|added|told [\\p{L} ]+))\\.?$`,
  "su",
);

const notSpeakers =
  /^(?:.*\b(?:is|was|are|were|be|been|it's)|it|he|she|they|there|this|that|what|which|who|er|sie|es|we|i)$/iu;

function speech(speaker: string | undefined, content: string | undefined): Speech | undefined {
  if (speaker === undefined || content === undefined || notSpeakers.test(speaker.trim()))
    return undefined;
  return { speaker: readPassage(speaker), content: readPassage(content) };
}

/** @returns undefined where the statement reports nobody's words. */
export function readSpeech(statement: string): Speech | undefined {
  const text = statement.trim();
  const first = accordingTo.exec(text) ?? colon.exec(text) ?? zufolge.exec(text) ?? said.exec(text);
  if (first !== null) return speech(first[1], first[2]);
  const last = accordingLast.exec(text);
  if (last !== null) return speech(last[2], last[1]);
  const end = /\b(?:said|says|added|told)\b/.test(text) ? saidLast.exec(text) : null;
  return end === null ? undefined : speech(end[2] ?? end[3], end[1]);
}
