/** What is told in many words, and is one thing to those who compare. */
import type { Word } from "../../../checks/reading/read-words.ts";
import { definedBy } from "./definitions.ts";

/** "Sentenced", "jailed", "must go to prison": one thing. */
const ofPrison = /^(?:sentenced?|jail(?:ed)?|imprison(?:ed|ment)?|incarcerated|prison|bars)$/u;

/** The dead are told in many words, and so are terms of prison: for rivals each is one. */
export function plainDeath(word: Word): Word {
  if (ofPrison.test(word.lower)) return { ...word, lower: "prison" };
  const isDeath = [...definedBy([word.lower]).values()].some((concepts) => concepts.has("dead"));
  return isDeath ? { ...word, lower: "dead" } : word;
}
