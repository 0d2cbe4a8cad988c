/** An edit that takes away who says it: somebody's words, told as if the sources vouched for them. */
import { isSpeechCue } from "../checks/attribution/speech-cues.ts";
import { mentions } from "../checks/reading/mentions.ts";
import { readPassage } from "../checks/reading/read-input.ts";
import type { Claim } from "../domain/claim.ts";
import type { CheckResult } from "../domain/verdict.ts";

export type LostSpeaker = Extract<CheckResult, { outcome: "fail" }>;

type Told = Pick<Claim, "speaker" | "kind">;

/** What the wording rests on. */
type Grounds = Readonly<{
  claims: readonly Told[];
  /** Names that its sources go by: "CNBC judges that". */
  outlets: readonly string[];
}>;

/** "One source judges", "an unnamed speaker". */
const nobodyNamed = /\b(?:unnamed|(?:one|a|an|another|the) (?:source|speaker|report|outlet))\b/i;

/**
 * Speaks only where the wording before it said whose words these are: many a sentence is an interview's own, and the
 * name stands in its margin.
 *
 * @param before - As the sentence was made.
 * @returns Undefined where there is nothing to object to.
 */
export function lostSpeaker(
  before: string,
  now: string,
  grounds: Grounds,
): LostSpeaker | undefined {
  const { claims } = grounds;
  // What one of the sources vouches for needs nobody's name.
  if (claims.some(({ speaker, kind }) => speaker.kind === "source" && kind === "fact"))
    return undefined;
  if (!isAttributed(before, grounds) || isAttributed(now, grounds)) return undefined;
  const [name] = namesOf(claims);
  const because =
    name === undefined
      ? "This is somebody’s view, and the wording tells it as a fact: say whose it is."
      : `It is ${name} who says this, and the wording tells it as a fact: say who says it.`;
  return { outcome: "fail", words: [now], because };
}

function isAttributed(text: string, { claims, outlets }: Grounds): boolean {
  const passage = readPassage(text);
  const all = { from: 0, to: passage.words.length };
  return (
    nobodyNamed.test(text) ||
    passage.words.some((_, at) => isSpeechCue(passage, at)) ||
    [...namesOf(claims), ...outlets].some((name) => mentions(readPassage(name), passage, all))
  );
}

function namesOf(claims: readonly Told[]): readonly string[] {
  return claims.flatMap(({ speaker }) => (speaker.kind === "named" ? [speaker.name] : []));
}
