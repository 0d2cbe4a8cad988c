/** Who does the saying: the subject of a cue, or whom the cue names. English and German. */
import type { WordSpan } from "../reading/find-words.ts";
import { nationOf } from "../reading/nations.ts";
import { isBorder, isDeterminer, isOblique, isPreposition } from "./speaker-phrase.ts";
import type { Passage } from "../reading/read-input.ts";
import { gapAt, lowerAt } from "../reading/read-words.ts";
import { type Cue, isPlainSaidNoun } from "./speech-cues.ts";
import { type CuePlace, type Subject, phraseFrom } from "./subject-phrase.ts";
import { verbSubject } from "./verb-subject.ts";

/**
 * The subject of a cue.
 *
 * @param region - The words of its sentence among which to look: those that are not told.
 * @returns Undefined where the order of the words does not show one.
 */
export function findSubject(passage: Passage, cue: Cue, region: WordSpan): Subject | undefined {
  const place: CuePlace = { words: passage.words, passage, region, cue };
  if (cue.kind === "source") return phraseFrom(place, cue.at + cue.length);
  if (cue.kind === "account") return accountOwner(place);
  if (cue.kind === "after") return phraseBefore(place);
  if (emerging.has(cue.lower) && standsIn(place, "hervor")) return origin(place);
  const subject = verbSubject(place);
  const isImpersonal = subject?.kind === "pronoun" && lowerAt(passage.words, subject.at) === "es";
  return isImpersonal ? origin(place) : subject;
}

const emerging = new Set("geht gehen ging gingen".split(" "));

const standsIn = ({ words, region }: CuePlace, lower: string): boolean =>
  words.slice(region.from, region.to).some((word) => word.lower === lower);

const origins = new Set("aus in im von vom bei beim seitens".split(" "));

/** "Das geht aus dem Bericht hervor", "heißt es in dem Bericht": the report. */
function origin(place: CuePlace): Subject | undefined {
  const { words, region, cue } = place;
  const places = words.flatMap(({ lower }, at) =>
    at >= region.from && at < region.to - 1 && origins.has(lower) ? [at] : [],
  );
  const at = places.find((one) => one > cue.at) ?? places[0];
  return at === undefined ? undefined : phraseFrom(place, at + 1);
}

/** "Nach ersten Angaben der Polizei": the whole phrase; "nach eigenen Angaben", "ersten Angaben zufolge": nobody's. */
function accountOwner(place: CuePlace): Subject | undefined {
  const { words, region, cue } = place;
  let from = cue.at;
  while (
    from > region.from &&
    !isPreposition(lowerAt(words, from - 1)) &&
    !isBorder(gapAt(words, from))
  )
    from -= 1;
  const phrase = phraseFrom(place, cue.at);
  const isOwned = phrase?.kind === "phrase" && phrase.span.to > cue.at + 1;
  const isTelling = words
    .slice(from, cue.at + 1)
    .some(
      ({ lower, capital, opens }) =>
        nationOf(lower) !== undefined || (capital && !opens && !isPlainSaidNoun(lower)),
    );
  if (phrase?.kind !== "phrase" || (!isOwned && !isTelling)) return undefined;
  return { kind: "phrase", span: { from, to: phrase.span.to } };
}

/** "Einer Studie zufolge": back to the article, or to the first word that belongs to no noun. */
function phraseBefore({ words, region, cue }: CuePlace): Subject | undefined {
  let from = cue.at;
  while (from > region.from && !isBorder(gapAt(words, from))) {
    const before = words[from - 1];
    if (before === undefined || before.quoted) break;
    from -= 1;
    if (
      isOblique(before.lower) ||
      (!before.capital && !/(?:e|er|es|en|em|ß|s)$/.test(before.lower))
    )
      break;
  }
  // "Der zufolge": a pronoun. "Ersten Angaben zufolge": nobody's.
  const phrase = words.slice(from, cue.at);
  const hasArticle = phrase.some(({ lower }) => isOblique(lower) || isDeterminer(lower));
  const isNamed = phrase.some(
    ({ capital, opens, lower }) => capital && (hasArticle || !(opens || isPlainSaidNoun(lower))),
  );
  return isNamed ? { kind: "phrase", span: { from, to: cue.at } } : undefined;
}
