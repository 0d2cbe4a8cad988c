/** Another name in the same place: "gas to Russia" where the evidence has "gas to China". */
import { type Actor, actorOf, isSameActor } from "../reading/actor.ts";
import { isContentWord } from "../reading/is-content.ts";
import type { Passage } from "../reading/read-input.ts";
import { lowerAt } from "../reading/read-words.ts";
import { type Told, isKnown, textsAt } from "./told.ts";

/** A name after a content word, with a small word between or none. */
type Slot = Readonly<{ before: string; link: string; name: Actor; clause: number; at: number }>;

const links = new Set("to with from by against for in of on at into over".split(" "));
const articles = new Set(["the", "a", "an", "his", "her", "its", "their"]);

/** How far before a name the word may stand that it hangs on. */
const reach = 5;

function slotsOf({ passage, clauses }: Told): readonly Slot[] {
  return clauses.flatMap(({ from, to }, clause) => {
    const slots: Slot[] = [];
    for (let at = from; at < to; at += 1) {
      const name = nameFrom(passage, at, to);
      const place = name === undefined ? undefined : placeBefore(passage, at);
      if (name !== undefined && place !== undefined) slots.push({ ...place, name, clause, at });
    }
    return slots;
  });
}

const isNaming = ({ words }: Passage, at: number): boolean =>
  words[at]?.capital === true && !words[at].opens;

/** The name that begins at `at`. One with a possessive ending is not itself in the place: "Tokayev's predecessor". */
function nameFrom(passage: Passage, at: number, to: number): Actor | undefined {
  if (!isNaming(passage, at) || isNaming(passage, at - 1)) return undefined;
  let end = at + 1;
  while (end < to && isNaming(passage, end) && passage.words[end]?.gap === " ") end += 1;
  const words = passage.words.slice(at, end);
  return words.some(({ possessive }) => possessive) ? undefined : actorOf(words);
}

function placeBefore(passage: Passage, at: number): Pick<Slot, "before" | "link"> | undefined {
  const { words, stems } = passage;
  const last = lastBefore(passage, at);
  if (last === undefined) return undefined;
  const end = lowerAt(words, last) === "the" ? last - 1 : last;
  const isLinked = links.has(lowerAt(words, end));
  const back = isLinked ? end - 1 : end;
  if (!isTelling(passage, back, at)) return undefined;
  return { before: stems[back] ?? "", link: isLinked ? lowerAt(words, end) : "" };
}

/** A word with content, in reach of the name and in its sentence. */
function isTelling(passage: Passage, back: number, at: number): boolean {
  const before = passage.words[back];
  const isNear = at - back <= reach && before?.sentence === passage.words[at]?.sentence;
  return isNear && isContentWord(passage, back) && before?.capital === false;
}

/** The word before the name, or before the noun that the name explains: "his predecessor, Nazarbayev". */
function lastBefore({ words }: Passage, at: number): number | undefined {
  if (words[at]?.gap === " ") return at - 1;
  if (words[at]?.gap !== ", ") return undefined;
  for (let back = at - 1; back > at - reach; back -= 1) {
    if (articles.has(lowerAt(words, back))) return back - 1;
    if (words[back]?.gap !== " ") break;
  }
  return undefined;
}

/** The name of the statement in whose place the evidence has only others, though it knows that name, too. */
export function supplanted(statement: Told, evidence: readonly Told[]): readonly string[] {
  const stated = slotsOf(statement);
  if (stated.length === 0) return [];
  const known = evidence.flatMap((one) => slotsOf(one).map((slot) => ({ one, slot })));
  for (const { before, link, name, at } of stated) {
    const rivals = known.filter(({ slot }) => slot.before === before && slot.link === link);
    if (rivals.length === 0 || !isKnown(name, evidence)) continue;
    const isOwn = rivals.some(
      ({ one, slot }) =>
        slot.name.kind !== name.kind ||
        isSameActor(name.keys, slot.name.keys) ||
        isSameActor(name.keys, one.names[slot.clause] ?? new Set()),
    );
    if (!isOwn) return textsAt(statement.passage, [at]);
  }
  return [];
}
