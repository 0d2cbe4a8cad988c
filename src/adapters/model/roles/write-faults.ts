/** What is wrong with the writer's reply beyond its schema, in words for the one repair. */
import type { WritingTask } from "../../../ports/analyst.ts";
import { asLine } from "../fence.ts";
import { type Handles, bareHandle } from "./show-findings.ts";
import type { CitingJudgement, CitingSentence, WriteReply } from "./write-reply.ts";

export function writeFaults(reply: WriteReply, task: WritingTask, handles: Handles): string[] {
  const sentences = [
    ...reply.bottomLine,
    ...reply.developments.flatMap((part) => part.sentences),
    ...reply.positions.flatMap((part) => part.sentences),
    ...reply.answers.flatMap((part) => part.sentences),
    ...reply.indicators,
  ];
  const strangers = reply.developments
    .filter(({ episode }) => !handles.episodes.has(bareHandle(episode)))
    .map(({ episode }) => `There is no episode ${asLine(episode)}.`);
  return [
    ...sentences.flatMap((sentence) => named(sentence.text, sentenceFault(sentence, handles))),
    ...reply.judgements.flatMap((one) => named(one.text, judgementFault(one, task, handles))),
    ...strangers,
  ];
}

function named(text: string, fault: string | undefined): string[] {
  return fault === undefined ? [] : [`“${asLine(text).slice(0, 80)}”: ${fault}`];
}

/** Why a sentence cannot be used; `undefined` if it can. */
export function sentenceFault(
  { text, cites }: Pick<CitingSentence, "text" | "cites">,
  { findings }: Handles,
): string | undefined {
  if (text.trim() === "") return "It is empty.";
  if (cites.length === 0) return "It cites no finding.";
  const unknown = cites.filter((name) => !findings.has(bareHandle(name)));
  return unknown.length === 0 ? undefined : `There is no finding ${unknown.join(", ")}.`;
}

/** ICD 203: a likelihood from the declared scale in the sentence, and no confidence beside it. */
export function judgementFault(
  judgement: CitingJudgement,
  { scale }: WritingTask,
  handles: Handles,
): string | undefined {
  const terms = scale.map(({ term }) => term);
  const likelihood = judgement.likelihood.trim().toLowerCase();
  if (!terms.includes(likelihood)) {
    return `“${likelihood}” is not a term of the scale: ${terms.join(", ")}.`;
  }
  if (!standsAlone(judgement.text, likelihood)) {
    return `Its likelihood, “${likelihood}”, does not stand in it.`;
  }
  if (/\bconfiden(?:ce|t)\b/i.test(judgement.text)) {
    return "It speaks of confidence beside a likelihood; confidence goes into its own field.";
  }
  return sentenceFault(judgement, handles);
}

/** True if the term stands in the text as words of their own: "likely" does not stand in "unlikely". */
function standsAlone(text: string, term: string): boolean {
  return ` ${text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, " ")} `.includes(` ${term} `);
}
