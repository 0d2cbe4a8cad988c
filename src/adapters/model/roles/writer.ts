import type { DraftSentence } from "../../../domain/draft.ts";
import { Unanswered } from "../../../domain/unanswered.ts";
import type { SentenceFault, Writer, WritingTask } from "../../../ports/analyst.ts";
import { asLine, fence } from "../fence.ts";
import type { Message } from "../model-call.ts";
import type { Prompt } from "../prompt-template.ts";
import { type LeftOut, draftOf, kept } from "./read-draft.ts";
import type { RoleOptions } from "./role.ts";
import {
  type Handles,
  conflictLines,
  episodeLines,
  findingLines,
  handlesOf,
} from "./show-findings.ts";
import { writeFaults } from "./write-faults.ts";
import { rewriteReply, writeReply } from "./write-reply.ts";

/** Faulty sentences of one call. */
const sentencesACall = 15;

/** Stage 5's model and the one rewrite of stage 6: it sees findings, the reader and the scale, and nothing else. */
export function createWriter({ ask, prompts, record }: RoleOptions): Writer {
  const leftOut: LeftOut = (section, text, reason) =>
    record({ of: "sentence", section, text, fate: "dropped", code: "draft", reason });

  async function rewriteBatch(
    task: WritingTask,
    faults: readonly SentenceFault[],
    signal: AbortSignal,
  ): Promise<readonly (DraftSentence | undefined)[]> {
    const handles = handlesOf(task);
    const messages = conversation(prompts.rewrite, {
      findings: fence("findings", citedLines(task, faults, handles)),
      sentences: fence("sentences", faultLines(faults, handles)),
      scale: scaleLine(task),
      language: task.language,
    });
    try {
      const reply = await ask({ prompt: prompts.rewrite, messages, schema: rewriteReply, signal });
      return faults.map((_fault, index) => {
        const found = reply.sentences.find(({ sentence }) => sentence === index + 1);
        if (found === undefined || found.text === null || found.text.trim() === "")
          return undefined;
        const { text, kind, cites } = found;
        // What is given up here is dropped by the stage, which enters it in the ledger.
        return kept("rewrite", { text, kind, cites }, handles, () => {})[0];
      });
    } catch (error) {
      if (error instanceof Unanswered) return faults.map(() => undefined);
      throw error;
    }
  }
  return {
    async write(task, signal) {
      const handles = handlesOf(task);
      const reply = await ask({
        prompt: prompts.write,
        messages: conversation(prompts.write, writingValues(task, handles)),
        schema: writeReply,
        faultsOf: (value) => writeFaults(value, task, handles),
        signal,
      });
      return draftOf(reply, task, handles, leftOut);
    },
    async rewrite(task, faults, signal) {
      const batches: (readonly SentenceFault[])[] = [];
      for (let from = 0; from < faults.length; from += sentencesACall) {
        batches.push(faults.slice(from, from + sentencesACall));
      }
      const done = await Promise.all(
        batches.map(async (batch) => rewriteBatch(task, batch, signal)),
      );
      return done.flat();
    },
  };
}

function conversation(prompt: Prompt, values: Readonly<Record<string, string>>): Message[] {
  return [
    { role: "system", content: prompt.system },
    { role: "user", content: prompt.filled(values) },
  ];
}

function writingValues(task: WritingTask, handles: Handles): Readonly<Record<string, string>> {
  const questions = task.questions.map((question, index) => `${index + 1}. ${asLine(question)}`);
  return {
    title: asLine(task.title),
    reader: fence("reader", asLine(task.reader)),
    questions: fence("questions", questions.join("\n")),
    language: task.language,
    scale: scaleLine(task),
    episodes: fence("episodes", episodeLines(handles)),
    conflicts: fence("conflicts", conflictLines(task.resolution.conflicts, handles)),
    gaps: fence("gaps", task.knownGaps.map((gap) => `- ${asLine(gap)}`).join("\n")),
    findings: fence("findings", findingLines(task, handles)),
  };
}

function scaleLine({ scale }: WritingTask): string {
  return scale.map(({ term, low, high }) => `${term} (${low}–${high}%)`).join(", ");
}

/** Only the findings that the faulty sentences cite: a rewrite mends a sentence and finds no new one. */
function citedLines(task: WritingTask, faults: readonly SentenceFault[], handles: Handles): string {
  const cited = new Set(faults.flatMap(({ sentence }) => sentence.cites));
  const findings = new Map([...handles.findings].filter(([, { id }]) => cited.has(id)));
  return findingLines(task, { ...handles, findings });
}

function faultLines(faults: readonly SentenceFault[], { nameOf }: Handles): string {
  return faults
    .map(({ sentence, verdict }, index) => {
      const cites = sentence.cites.map((id) => nameOf.get(id) ?? "").join(", ");
      const words = verdict.words.map((word) => `“${asLine(word)}”`).join(", ");
      return [
        `[${index + 1}] ${asLine(sentence.text)} (${sentence.kind}; cites ${cites})`,
        `  fault: ${verdict.kind}, ${verdict.by}: ${asLine(verdict.because)} ${words}`.trimEnd(),
      ].join("\n");
    })
    .join("\n");
}
