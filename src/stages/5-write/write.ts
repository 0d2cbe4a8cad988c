/** Stage 5 of 7: findings in, a draft out. Every sentence of it cites findings that exist. */
import { answerStatus } from "../../domain/answer-status.ts";
import type { Draft, DraftAnswer, DraftJudgement, DraftSentence } from "../../domain/draft.ts";
import type { FindingId } from "../../domain/ids.ts";
import { Unanswered } from "../../domain/unanswered.ts";
import type { Writer, WritingTask, Written } from "../../ports/analyst.ts";
import type { RunContext, Stage } from "../../ports/run-context.ts";
import { heldToFindings } from "./held-to-findings.ts";
import { inSourceWords } from "./in-source-words.ts";
import { isToldBefore } from "./told-before.ts";

/** `fallback` selects and cannot fail: with it, what was paid for becomes a brief whatever happens to the writer. */
type Options = Readonly<{ writer: Writer; fallback: Writer }>;

export function write({ writer, fallback }: Options): Stage<WritingTask, Written> {
  return {
    name: "write",
    async run(task, context) {
      context.progress("write", 0, 1);
      if (task.earlier?.quiet === true)
        return { task, draft: nothingNew(task), fellBack: undefined };
      const written = await writeOrFallBack(task, { writer, fallback }, context);
      context.progress("write", 1, 1);
      await context.reached("write-draft");
      return { ...written, draft: admit(written.draft, written.task, context) };
    },
  };
}

/** Nothing is new, so nothing is written, and nobody is paid for it. The gaps stay what they are. */
function nothingNew({ knownGaps }: WritingTask): Draft {
  return {
    bottomLine: [],
    judgements: [],
    developments: [],
    positions: [],
    answers: [],
    gaps: [...knownGaps],
    indicators: [],
  };
}

async function writeOrFallBack(
  task: WritingTask,
  { writer, fallback }: Options,
  context: RunContext,
): Promise<Written> {
  try {
    return { task, draft: await writer.write(task, context.signal), fellBack: undefined };
  } catch (error) {
    if (!(error instanceof Unanswered)) throw error;
    return writeInSourceWords(task, fallback, error.message, context);
  }
}

/** The draft a selecting writer makes of the sources' own words: the fallback of stages 5 and 6. */
export async function writeInSourceWords(
  task: WritingTask,
  writer: Writer,
  because: string,
  { note, signal }: RunContext,
): Promise<Written> {
  note({
    rule: "write/fell-back",
    level: "warning",
    message: `The brief is selected sentences instead of written ones: ${because}`,
  });
  const own = { ...task, resolution: inSourceWords(task.resolution) };
  return { task: own, draft: await writer.write(own, signal), fellBack: because };
}

/** Leaves out what no reader may get: sentences on unknown findings, judgements off the scale, repeated answers. */
function admit(draft: Draft, task: WritingTask, { record }: RunContext): Draft {
  const known = new Set(task.resolution.findings.map(({ id }) => id));
  const strayIn = heldToFindings(task);
  const refuse = (section: string, text: string, reason: string, code = "draft") =>
    record({ of: "sentence", section, text, fate: "dropped", code, reason });
  /** Words that cite nothing, if the findings have all that they name; else what stands in for them. */
  const held = (section: string, text: string, instead: string): string => {
    const stray = text.trim() === "" ? undefined : strayIn(text);
    if (stray === undefined) return text.trim() === "" ? instead : text;
    refuse(section, text, stray.reason, stray.code);
    return instead;
  };
  const cited = (section: string) => (sentence: DraftSentence) => {
    const strange = sentence.cites.filter((id: FindingId) => !known.has(id));
    if (strange.length === 0 && sentence.text.trim() !== "") return true;
    refuse(section, sentence.text, `It cites findings that do not exist: ${strange.join(", ")}.`);
    return false;
  };
  /** What the last edition told and has not changed is one line of this one. The bottom line, judgements and answers may use it. */
  const fresh = (section: string) => (sentence: DraftSentence) => {
    if (!cited(section)(sentence)) return false;
    if (!isToldBefore(sentence, task)) return true;
    const reason = `It was told on ${task.earlier?.date ?? ""}, and has not changed.`;
    refuse(section, sentence.text, reason, "told-before");
    return false;
  };
  const onScale = ({ sentence, likelihood }: DraftJudgement) => {
    if (task.scale.some(({ term }) => term === likelihood)) return true;
    refuse("judgements", sentence.text, `"${likelihood}" is no term of the brief’s scale.`);
    return false;
  };
  const episodes = new Set(task.resolution.episodes.map(({ id }) => id));
  return {
    bottomLine: draft.bottomLine.filter(cited("bottom line")),
    judgements: draft.judgements
      .filter((one) => cited("judgements")(one.sentence) && onScale(one))
      .map((one) => ({
        ...one,
        basis: held("judgements, basis", one.basis, "The factors say why."),
        wouldChange: held("judgements, change", one.wouldChange, "Not said."),
      })),
    developments: draft.developments
      .filter(({ episode }) => episodes.has(episode))
      .map((one) => ({ ...one, sentences: one.sentences.filter(fresh("developments")) })),
    positions: draft.positions.map(({ actor, sentences }) => ({
      actor: held("positions, actor", actor, speakerOf(sentences, task)),
      sentences: sentences.filter(fresh("positions")),
    })),
    answers: task.questions.map((question) => answerTo(question, draft, cited("answers"))),
    gaps: [
      ...new Set([...task.knownGaps, ...draft.gaps.map((gap) => held("gaps", gap, ""))]),
    ].filter((gap) => gap.trim() !== ""),
    indicators: draft.indicators.filter(fresh("indicators")),
  };
}

/** Who speaks in the first of the sentences, by its first finding: the heading that code can stand for. */
function speakerOf(sentences: readonly DraftSentence[], { resolution }: WritingTask): string {
  const cited = new Set(sentences.flatMap(({ cites }) => cites));
  const speakers = resolution.findings
    .filter(({ id }) => cited.has(id))
    .map(({ speaker }) => speaker);
  const named = speakers.find(({ kind }) => kind === "named");
  return named?.kind === "named" ? named.name : "One source";
}

/** Every question has an answer, and one without a sentence says that nothing was reported. */
function answerTo(
  question: string,
  { answers }: Draft,
  cited: (sentence: DraftSentence) => boolean,
): DraftAnswer {
  const answer = answers.find((one) => one.question === question);
  if (answer === undefined) return { question, status: "no-reporting", sentences: [] };
  const sentences = answer.sentences.filter(cited);
  return { question, status: answerStatus(answer.status, sentences), sentences };
}
