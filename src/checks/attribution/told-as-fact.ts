/** What a text only passes on, told by a statement as a fact: "officials say the dam is safe", told as "the dam is safe". */
import type { CheckResult } from "../../domain/verdict.ts";
import type { CheckInput } from "../check.ts";
import type { WordSpan } from "../reading/find-words.ts";
import { isContent } from "../reading/is-content.ts";
import { perPassage } from "../reading/per-passage.ts";
import { readHedges } from "../modality/read-hedges.ts";
import { type Passage, readInput } from "../reading/read-input.ts";
import { readSurroundings } from "../reading/read-surroundings.ts";
import { lowerAt } from "../reading/read-words.ts";
import { reportedParts, type ReportedPart } from "./reported-parts.ts";
import { isSpeechCue } from "./speech-cues.ts";

/** Share of the statement's content words that must stand under the report before it is taken to tell that. */
const sharedMin = 0.75;

const contentStems = perPassage((passage): readonly string[] => [
  ...new Set(passage.stems.filter((_, at) => isContent(passage, at))),
]);

/** Words besides verbs of saying by which a statement says that it only passes something on. */
const passingOn =
  /^(?:reportedly|allegedly|purportedly|supposedly|accus\p{L}+|alleg\p{L}+|claims?|reports?|rumou?rs?|suspect\p{L}*|perceiv\p{L}+|seen|regard\p{L}*|consider\p{L}*|views?|viewed|opinions?|beliefs?|concerns?|fears?|hopes?|criticism|assur\p{L}+|arguments?|whether|according|seems?|appears?)$/u;

/** Indexes of the words by which a statement attributes or hedges. */
const distancing = perPassage((statement): readonly number[] => [
  ...statement.words.flatMap(({ lower }, at) =>
    passingOn.test(lower) || isSpeechCue(statement, at) ? [at] : [],
  ),
  ...readHedges(statement).map(({ cue }) => cue),
]);

/** Stems of a passage that stand under no report: what they tell, the source tells itself. */
const ownStems = perPassage((passage): ReadonlySet<string> => {
  const reported = new Set<number>();
  for (const { cue, from, to } of reportedParts(passage)) {
    for (let at = from; at < to; at += 1) reported.add(at);
    reported.add(cue);
  }
  return new Set(passage.stems.filter((_, at) => !reported.has(at)));
});

function isToldBy(statement: Passage, passage: Passage, { from, to }: ReportedPart): boolean {
  const part = new Set(passage.stems.slice(from, to));
  const stems = contentStems(statement);
  const shared = stems.filter((stem) => part.has(stem));
  const least = standsIn(statement, passage, { from, to }) ? 1 : 2;
  if (shared.length < Math.max(least, sharedMin * stems.length)) return false;
  if (distancing(statement).some((at) => !isReportedDeed(statement, at, part))) return false;
  // The source's own words tell as much of it.
  const own = ownStems(passage);
  return shared.some((stem) => !own.has(stem));
}

/** Words of a statement at least that stand in a row: fewer are not all of a clause. */
const rowMin = 4;

/** Word for word: then one word of content is enough to know it by ("the lamps had been off"). */
function standsIn({ words }: Passage, passage: Passage, { from, to }: WordSpan): boolean {
  if (words.length < rowMin) return false;
  for (let at = from; at + words.length <= to; at += 1) {
    if (words.every(({ lower }, index) => lower === lowerAt(passage.words, at + index)))
      return true;
  }
  return false;
}

/** "By emphasizing its language": a word of speech, and a part of what is reported. */
const isReportedDeed = (
  { words, stems }: Passage,
  at: number,
  part: ReadonlySet<string>,
): boolean => lowerAt(words, at).endsWith("ing") && part.has(stems[at] ?? "");

/**
 * Fails a statement that names nobody and hedges nothing, where the text puts the same under a report.
 *
 * @returns Undefined where there is nothing to object to.
 */
export function toldAsFact(input: CheckInput): CheckResult | undefined {
  const { statement, quotes } = readInput(input);
  const around = readSurroundings(input);
  const passages = around === undefined ? quotes : [around];
  if (passages.every((passage) => reportedParts(passage).length === 0)) return undefined;
  for (const passage of passages) {
    const part = reportedParts(passage).find((one) => isToldBy(statement, passage, one));
    const cue = part && passage.words[part.cue]?.text;
    if (cue === undefined) continue;
    return {
      outcome: "fail",
      words: [input.statement],
      because: `The text only passes this on ("${cue}"); the statement tells it as a fact.`,
    };
  }
  return undefined;
}
