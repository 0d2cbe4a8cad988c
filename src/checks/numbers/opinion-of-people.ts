/** "71% of voters approved the bridge": a share of people holds for what those people were asked about, and for nothing else. */
import { contrasts } from "../reading/clause-words.ts";
import type { Counted } from "./counted.ts";
import { nationOf } from "../reading/nations.ts";
import { offices } from "../reading/offices.ts";
import type { Passage } from "../reading/read-input.ts";
import type { Name } from "../reading/read-names.ts";
import { type Word, gapAt, lowerAt } from "../reading/read-words.ts";

const opinions = new Set(
  `approve approves approved approving support supports supported supporting back backs backed backing favour favours favoured favouring favor
  favors favored favoring want wants wanted wanting oppose opposes opposed opposing reject rejects rejected rejecting endorse endorses endorsed
  endorsing prefer prefers preferred trust trusts trusted distrust vote votes voted voting`.split(
    /\s+/,
  ),
);

/** Words between a number and the verb of its people, at most: "71% of all voters in the country". */
const reach = 8;

const border = /[,;:()—–]|--/;
const parting: ReadonlySet<string> = new Set([...contrasts, "but", "following", "after", "which"]);

type Stretch = Readonly<{ from: number; to: number }>;

const startsClause = (word: Word): boolean => border.test(word.gap) || parting.has(word.lower);

/** The clause of a number, however long. */
function clauseAround({ words }: Passage, from: number, to: number): Stretch {
  const isInside = (at: number): boolean => words[at]?.sentence === words[from]?.sentence;
  let first = from;
  for (let word = words[first]; first > 0 && word !== undefined; word = words[first]) {
    if (!isInside(first - 1) || startsClause(word)) break;
    first -= 1;
  }
  let end = to;
  for (let word = words[end]; word !== undefined; word = words[end]) {
    if (!isInside(end) || startsClause(word)) break;
    end += 1;
  }
  return { from: first, to: end };
}

/** Where the object of their opinion stands: after the verb, or before "was approved by 71%"; undefined without a verb. */
function objectOf({ passage, quantity }: Counted): Stretch | undefined {
  const { words } = passage;
  const clause = clauseAround(passage, quantity.from, quantity.to);
  for (let at = quantity.to; at < Math.min(clause.to, quantity.to + reach); at += 1)
    if (opinions.has(lowerAt(words, at))) return { from: at + 1, to: clause.to };
  if (lowerAt(words, quantity.from - 1) !== "by") return undefined;
  const isVerb = opinions.has(lowerAt(words, quantity.from - 2));
  return isVerb ? { from: clause.from, to: quantity.from - 2 } : undefined;
}

/** Where the quote has its object: the clause where no verb says it, the sentence where the verb has none ("71% approved"). */
function quotedObject(quote: Counted): Stretch {
  const { passage, quantity } = quote;
  const object = objectOf(quote) ?? clauseAround(passage, quantity.from, quantity.to);
  if (object.from < object.to) return object;
  const { words } = passage;
  const sentence = words[quantity.from]?.sentence;
  return {
    from: words.findIndex((word) => word.sentence === sentence),
    to: words.findLastIndex((word) => word.sentence === sentence) + 1,
  };
}

const isWithin = ({ parts }: Name, { from, to }: Stretch): boolean =>
  (parts[0] ?? -1) >= from && (parts[0] ?? to) < to;

const placing = new Set("in at on near from across throughout around outside".split(" "));

/** "In Belmar", "in the Orlan valley": where, not what. */
function isPlace({ words }: Passage, { parts }: Name): boolean {
  const first = parts[0] ?? 0;
  const before = lowerAt(words, first - 1);
  return placing.has(before === "the" ? lowerAt(words, first - 2) : before);
}

/** "Russia's plan", "the Russian plan" may say of the plan of the quote whose it is. */
function isOwner({ words }: Passage, { parts }: Name): boolean {
  const last = parts.at(-1) ?? 0;
  return words[last]?.possessive === true || /^['’]\s/.test(gapAt(words, last + 1));
}

function namesObject({ words }: Passage, name: Name, quote: Counted, to: Stretch): boolean {
  const own = quote.passage.words.slice(to.from, to.to);
  return name.parts.some((part) => {
    const lower = words[part]?.lower ?? "";
    const nation = nationOf(lower);
    return own.some(
      (word) => word.lower === lower || (nation !== undefined && nationOf(word.lower) === nation),
    );
  });
}

const pointing = new Set("it him her them he she they this that these those".split(" "));

/** "They approve of him", "of the president": who that is, the clause does not tell. */
function pointsAway({ words }: Passage, { from, to }: Stretch): boolean {
  return words.slice(from, to).some(({ lower }) => pointing.has(lower) || offices.has(lower));
}

/**
 * What an opinion of the statement is about, against the same figure in a quote.
 *
 * @returns `same` also where the statement tells no opinion; `open` where the quote only points at its object.
 */
export function compareObjects(stated: Counted, quote: Counted): "same" | "another" | "open" {
  const object = objectOf(stated);
  if (object === undefined) return "same";
  const { passage } = stated;
  const named = passage.names().filter((name) => isWithin(name, object) && !isPlace(passage, name));
  if (named.length === 0) return "same";
  const within = quotedObject(quote);
  const missing = named.filter((name) => !namesObject(passage, name, quote, within));
  if (missing.length === 0) return "same";
  const isOpen = missing.every((name) => isOwner(passage, name));
  return isOpen || pointsAway(quote.passage, within) ? "open" : "another";
}
