/** "Hess's brother", "a spokesman for Hess": people who are named by another they belong to, and speak for themselves or for him. */
import type { WordSpan } from "../reading/find-words.ts";
import { findMention, mentions } from "../reading/mentions.ts";
import type { Passage } from "../reading/read-input.ts";
import { gapAt, lowerAt } from "../reading/read-words.ts";
import { wordSet } from "../reading/word-set.ts";

/** Kin, company and rivals of a person: what they say is never his. */
const ownPeople =
  wordSet(`brother sister wife husband widow widower son daughter mother father parents parent uncle aunt nephew niece
  cousin grandson granddaughter grandfather grandmother partner fiancé fiancée friend friends neighbour neighbours neighbor neighbors
  aide aides adviser advisers advisor advisors manager coach trainer biographer predecessor successor rival rivals opponent opponents
  critic critics supporter supporters ally allies colleague colleagues teammate teammates employer boss ex-wife ex-husband
  bruder schwester frau witwe ehemann sohn tochter mutter vater onkel tante neffe nichte freund freundin berater beraterin
  manager managerin trainer vorgänger vorgängerin nachfolger nachfolgerin rivale rivalin gegner kritiker anhänger kollege kollegin`);

/** Those who speak for somebody: what they say may be told as his, or not. */
const mouthpieces =
  wordSet(`lawyer lawyers attorney attorneys solicitor solicitors barrister counsel agent agents office
  anwalt anwältin rechtsanwalt rechtsanwältin verteidiger verteidigerin`);

const ties = wordSet("of for to von für");

/** Words between an owner and the noun of who belongs to him at most: "Hess's former campaign manager". */
const nounReach = 3;

/**
 * Who speaks, where a phrase names the speaker only as the one whom somebody belongs to.
 *
 * @returns `other`, or `mouthpiece`; undefined where the phrase names the speaker himself.
 */
export function belongingTo(
  speaker: Passage,
  passage: Passage,
  span: WordSpan,
): "other" | "mouthpiece" | undefined {
  const at = findMention(speaker, passage, span);
  if (at === undefined) return undefined;
  const noun = possessedBy(passage, at, span) ?? tiedTo(passage, at, span);
  if (noun === undefined || speaker.forms.has(noun)) return undefined;
  // "Hess's brother Ed Hess": the one after the noun has the name too.
  if (mentions(speaker, passage, { from: at + 1, to: span.to })) return undefined;
  return ownPeople.has(noun) ? "other" : "mouthpiece";
}

const isBelonging = (lower: string): boolean => ownPeople.has(lower) || mouthpieces.has(lower);

function possessedBy({ words }: Passage, mention: number, { to }: WordSpan): string | undefined {
  const owner = nameEnd(words, mention);
  // "Dias' brother": the mark alone.
  const isOwner = words[owner]?.possessive === true || /^['’] /u.test(gapAt(words, owner + 1));
  if (!isOwner) return undefined;
  for (let at = owner + 1; at < Math.min(to, owner + 1 + nounReach); at += 1) {
    if (at > owner + 1 && !/^[ -]$/u.test(gapAt(words, at))) return undefined;
    if (isBelonging(lowerAt(words, at))) return lowerAt(words, at);
  }
  return undefined;
}

/** The last word of a name that has a word at an index. */
function nameEnd(words: Passage["words"], from: number): number {
  let at = from;
  while (words[at]?.possessive === false && isNamePart(words, at + 1)) at += 1;
  return at;
}

const isNamePart = (words: Passage["words"], at: number): boolean =>
  words[at]?.capital === true && gapAt(words, at) === " ";

function tiedTo({ words }: Passage, mention: number, { from }: WordSpan): string | undefined {
  let at = mention - 1;
  while (at > from && words[at]?.capital === true && gapAt(words, at + 1) === " ") at -= 1;
  if (/^the$/u.test(lowerAt(words, at))) at -= 1;
  const noun = lowerAt(words, at - 1);
  return at > from && ties.has(lowerAt(words, at)) && isBelonging(noun) ? noun : undefined;
}
