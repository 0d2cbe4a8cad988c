/** A speaker whom a statement only describes ("the finance director of Harwick"), where the claim knows his name. */
import { sentencesOf } from "../reading/find-words.ts";
import { findMention } from "../reading/mentions.ts";
import type { Passage } from "../reading/read-input.ts";
import { lowerAt } from "../reading/read-words.ts";
import { isDeterminer } from "./speaker-phrase.ts";

/** Words between a description and the name it belongs to at most. */
const nearMax = 6;

/** The words of a description's noun: without an article, without whom or what he serves. */
function headOf({ words }: Passage): readonly string[] {
  const owner = words.findLastIndex(({ possessive }) => possessive);
  const rest = words.slice(owner + 1);
  const tie = rest.findIndex(({ lower }) => /^(?:of|for|at|from|in|von|für|der|des)$/u.test(lower));
  const head = (tie === -1 || tie === 0 ? rest : rest.slice(0, tie)).filter(
    ({ lower }) => !isDeterminer(lower),
  );
  // A name describes nobody.
  const isName =
    head.every(({ capital }) => capital) || head.some(({ capital, opens }) => capital && !opens);
  return isName ? [] : head.map(({ lower }) => lower);
}

/** Does a text set the words of the description beside the name: "Finance director Ida Moro", "Moro, the finance director,"? */
export function isDescribedAs(described: Passage, name: Passage, passage: Passage): boolean {
  const head = headOf(described);
  if (head.length === 0) return false;
  return sentencesOf(passage).some((sentence) => {
    const at = findMention(name, passage, sentence);
    if (at === undefined) return false;
    const near = new Set<string>();
    const from = Math.max(sentence.from, at - nearMax);
    for (let word = from; word < Math.min(sentence.to, at + nearMax); word += 1)
      near.add(lowerAt(passage.words, word));
    return head.every((lower) => near.has(lower));
  });
}
