/** From the writer's reply to a draft: handles become ids, and what cites nothing is left out. */
import { answerStatus } from "../../../domain/answer-status.ts";
import type { Draft, DraftJudgement, DraftSentence } from "../../../domain/draft.ts";
import type { FindingId } from "../../../domain/ids.ts";
import type { WritingTask } from "../../../ports/analyst.ts";
import { asLine } from "../fence.ts";
import { type Handles, bareHandle } from "./show-findings.ts";
import { sentenceFault, judgementFault } from "./write-faults.ts";
import type { CitingJudgement, CitingSentence, WriteReply } from "./write-reply.ts";

/** Told of each sentence that is left out, with the reason, so that it stands in the ledger. */
export type LeftOut = (section: string, text: string, reason: string) => void;

export function draftOf(
  reply: WriteReply,
  task: WritingTask,
  handles: Handles,
  leftOut: LeftOut,
): Draft {
  const all = (section: string, sentences: readonly CitingSentence[]): DraftSentence[] =>
    sentences.flatMap((sentence) => kept(section, sentence, handles, leftOut));
  return {
    bottomLine: all("bottom line", reply.bottomLine),
    judgements: reply.judgements.flatMap((judgement) => {
      const fault = judgementFault(judgement, task, handles);
      if (fault === undefined) return judgementOf(judgement, handles);
      leftOut("judgements", judgement.text, fault);
      return [];
    }),
    developments: developmentsOf(reply, handles, all, leftOut),
    positions: reply.positions.flatMap(({ actor, sentences }) => {
      const held = all("positions", sentences);
      return held.length === 0 ? [] : [{ actor: asLine(actor), sentences: held }];
    }),
    answers: answersOf(reply, task, { all, leftOut }),
    gaps: reply.gaps.map(asLine).filter((gap) => gap !== ""),
    indicators: all("indicators", reply.indicators),
  };
}

/** Sentences of one episode stand together, in the order of the episodes. */
function developmentsOf(
  reply: WriteReply,
  { episodes }: Handles,
  all: (section: string, sentences: readonly CitingSentence[]) => DraftSentence[],
  leftOut: LeftOut,
): Draft["developments"] {
  for (const { episode, sentences } of reply.developments) {
    if (episodes.has(bareHandle(episode))) continue;
    for (const { text } of sentences)
      leftOut("developments", text, `There is no episode ${episode}.`);
  }
  return [...episodes].flatMap(([name, { id }]) => {
    const own = reply.developments.filter(({ episode }) => bareHandle(episode) === name);
    const sentences = own.flatMap((part) => all("developments", part.sentences));
    return sentences.length === 0 ? [] : [{ episode: id, sentences }];
  });
}

/** Every question has an answer, if only that there is no reporting. */
function answersOf(
  reply: WriteReply,
  { questions }: WritingTask,
  {
    all,
    leftOut,
  }: Readonly<{
    all: (section: string, sentences: readonly CitingSentence[]) => DraftSentence[];
    leftOut: LeftOut;
  }>,
): Draft["answers"] {
  const first = (number: number) => reply.answers.find(({ question }) => question === number);
  for (const answer of reply.answers) {
    const { question: number, sentences } = answer;
    if (number <= questions.length && first(number) === answer) continue;
    const reason = `Question ${number} was not asked, or is answered already.`;
    for (const { text } of sentences) leftOut("answers", text, reason);
  }
  return questions.map((question, index) => {
    const answer = first(index + 1);
    if (answer === undefined) return { question, status: "no-reporting", sentences: [] };
    const sentences = all("answers", answer.sentences);
    return { question, status: answerStatus(answer.status, sentences), sentences };
  });
}

/** The sentence with ids, if it cites only findings that there are. */
export function kept(
  section: string,
  sentence: CitingSentence,
  handles: Handles,
  leftOut: LeftOut,
): [DraftSentence] | [] {
  const fault = sentenceFault(sentence, handles);
  const [first, ...rest] = idsOf(sentence.cites, handles);
  if (fault !== undefined || first === undefined) {
    leftOut(section, sentence.text, fault ?? "It cites no finding.");
    return [];
  }
  return [{ text: asLine(sentence.text), kind: sentence.kind, cites: [first, ...rest] }];
}

function judgementOf(judgement: CitingJudgement, handles: Handles): DraftJudgement[] {
  const [first, ...rest] = idsOf(judgement.cites, handles);
  if (first === undefined) return [];
  return [
    {
      sentence: { text: asLine(judgement.text), kind: "judgement", cites: [first, ...rest] },
      likelihood: judgement.likelihood.trim().toLowerCase(),
      confidence: judgement.confidence,
      basis: asLine(judgement.basis),
      wouldChange: asLine(judgement.wouldChange),
    },
  ];
}

function idsOf(cites: readonly string[], { findings }: Handles): FindingId[] {
  return [...new Set(cites.flatMap((name) => findings.get(bareHandle(name))?.id ?? []))];
}
