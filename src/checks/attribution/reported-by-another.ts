/** A verb of speech that a statement gives to one and the text to another: "Hess called the plan “late”", where Moro did. */
import { functionWords } from "../reading/content-words.ts";
import { type WordSpan, sentencesOf } from "../reading/find-words.ts";
import { foldName } from "../reading/fold-name.ts";
import { type Told, toldIn } from "./governing-cue.ts";
import { offices } from "../reading/offices.ts";
import { perPassage } from "../reading/per-passage.ts";
import type { Passage } from "../reading/read-input.ts";
import { lowerAt } from "../reading/read-words.ts";
import { powerOf } from "../reading/seats-of-power.ts";

/** A verb of speech with its subject, and the stems of what its sentence says besides. */
type Report = Told & Readonly<{ sentence: WordSpan; stem: string; matter: readonly string[] }>;

const subjectOf = ({ subject }: Told): WordSpan | undefined =>
  subject?.kind === "phrase" ? subject.span : undefined;

const within = (at: number, span: WordSpan | undefined): boolean =>
  span !== undefined && at >= span.from && at < span.to;

const reportsOf = perPassage((passage): readonly Report[] =>
  sentencesOf(passage).flatMap((sentence) =>
    toldIn(passage, sentence)
      .filter(({ cue }) => cue.kind === "verb" && !cue.weak)
      .map((told) => ({
        ...told,
        sentence,
        stem: passage.stems[told.cue.at] ?? "",
        matter: matterOf(passage, sentence, told),
      })),
  ),
);

function matterOf({ words, stems }: Passage, { from, to }: WordSpan, told: Told): string[] {
  const subject = subjectOf(told);
  const matter = new Set<string>();
  for (let at = from; at < to; at += 1) {
    const word = words[at];
    if (word?.kind === "sign" || functionWords.has(word?.lower ?? "")) continue;
    if (at !== told.cue.at && !within(at, subject)) matter.add(stems[at] ?? "");
  }
  return [...matter];
}

/** Words of names that tell one person or body from another: not of a country, a capital, an office. Folded. */
function namesIn(passage: Passage, span: WordSpan): ReadonlySet<string> {
  const own = passage
    .names()
    .flatMap(({ parts }) => parts)
    .filter((part) => within(part, span))
    .map((part) => lowerAt(passage.words, part));
  return new Set(own.filter((lower) => isTelling(lower)).map(foldName));
}

const isTelling = (lower: string): boolean => powerOf(lower) === undefined && !offices.has(lower);

/** Share of the matter that the text's report must have, where the verb is the same, and where it is another. */
const sameVerbMin = 0.5;
const otherVerbMin = 0.75;
/** Words of matter that must be shared under another verb. */
const otherVerbWordsMin = 3;

function isSameMatter(own: Report, other: Report): boolean {
  const matter = new Set(other.matter);
  const shared = own.matter.filter((stem) => matter.has(stem)).length;
  if (own.matter.length === 0) return false;
  const share = shared / own.matter.length;
  return own.stem === other.stem
    ? share >= sameVerbMin
    : share >= otherVerbMin && shared >= otherVerbWordsMin;
}

/** `open`: by a pronoun, or by one whom the text does not name. */
function reporterOf(
  names: ReadonlySet<string>,
  passage: Passage,
  told: Report,
): "same" | "other" | "open" {
  const subject = subjectOf(told);
  if (subject !== undefined) return compare(names, namesIn(passage, subject));
  if (told.subject === undefined || told.sentence.from === 0) return "open";
  // "He": one who is named before. If the speaker is not, it is another.
  const answer = compare(names, namesIn(passage, { from: 0, to: told.cue.at }));
  return answer === "same" ? "open" : answer;
}

function compare(
  names: ReadonlySet<string>,
  others: ReadonlySet<string>,
): "same" | "other" | "open" {
  if (others.size === 0) return "open";
  return names.isDisjointFrom(others) ? "other" : "same";
}

/**
 * The speaker of the statement's own verb of speech, if the text gives the same to another, and to none but others.
 *
 * @param passages - What the text says: the sentences around the quotes, or the quotes.
 */
export function reportedByAnother(
  statement: Passage,
  passages: readonly Passage[],
): string | undefined {
  for (const own of reportsOf(statement)) {
    const subject = subjectOf(own);
    if (subject === undefined) continue;
    const names = namesIn(statement, subject);
    if (names.size === 0) continue;
    const answers = passages.flatMap((passage) =>
      reportsOf(passage)
        .filter((other) => isSameMatter(own, other))
        .map((other) => reporterOf(names, passage, other)),
    );
    if (answers.length > 0 && answers.every((answer) => answer === "other"))
      return textOf(statement, subject);
  }
  return undefined;
}

function textOf({ text, words }: Passage, { from, to }: WordSpan): string {
  return text.slice(words[from]?.start, words[to - 1]?.end);
}
