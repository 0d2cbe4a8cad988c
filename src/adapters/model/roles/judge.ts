import type { Speaker } from "../../../domain/claim.ts";
import { Unanswered } from "../../../domain/unanswered.ts";
import type { Verdict } from "../../../domain/verdict.ts";
import type { Judge, JudgeCase } from "../../../ports/analyst.ts";
import { asLine, fence } from "../fence.ts";
import type { Message } from "../model-call.ts";
import { type JudgeReply, judgeReply } from "./judge-reply.ts";
import type { RoleOptions } from "./role.ts";

/** Cases of one call; the split depends on their order only, so a repeated run asks the same. */
const casesACall = 10;

/**
 * Stage 6's model. A case it does not answer is not addressed: silence supports nothing. Rejects with
 * `Unanswered` only if it answered none at all.
 */
export function createJudge({ ask, prompts }: RoleOptions): Judge {
  async function judgeBatch(
    cases: readonly JudgeCase[],
    signal: AbortSignal,
  ): Promise<readonly Verdict[] | Unanswered> {
    const prompt = prompts.judge;
    const lines = cases.map((one, index) => caseLines(one, index + 1)).join("\n");
    const messages: Message[] = [
      { role: "system", content: prompt.system },
      { role: "user", content: prompt.filled({ cases: fence("cases", lines) }) },
    ];
    try {
      const reply = await ask({ prompt, messages, schema: judgeReply, signal });
      return cases.map((one, index) => verdictOf(one, reply, index + 1));
    } catch (error) {
      if (error instanceof Unanswered) return error;
      throw error;
    }
  }
  return {
    async judge(cases, signal) {
      const batches: (readonly JudgeCase[])[] = [];
      for (let from = 0; from < cases.length; from += casesACall) {
        batches.push(cases.slice(from, from + casesACall));
      }
      const judged = await Promise.all(batches.map(async (batch) => judgeBatch(batch, signal)));
      const silent = judged.find((verdicts) => verdicts instanceof Unanswered);
      if (silent !== undefined && judged.every((one) => one instanceof Unanswered)) throw silent;
      return judged.flatMap((verdicts, index) =>
        verdicts instanceof Unanswered ? unasked(batches[index] ?? [], verdicts) : verdicts,
      );
    },
  };
}

function verdictOf(one: JudgeCase, reply: JudgeReply, number: number): Verdict {
  const found = reply.cases.filter((answer) => answer.case === number);
  const answer = found[0];
  if (answer === undefined) return notAddressed(one, "The judge did not answer this case.");
  if (found.some(({ verdict }) => verdict !== answer.verdict)) {
    return notAddressed(one, "The judge answered this case in two ways.");
  }
  const because = asLine(answer.because);
  if (answer.verdict === "supported") return { kind: "supported", by: "judge", words: [], because };
  const words = answer.words.map(asLine).filter((word) => word !== "");
  return {
    kind: answer.verdict,
    by: "judge",
    words: words.length === 0 ? [one.sentence] : words,
    because,
  };
}

function unasked(cases: readonly JudgeCase[], { message }: Unanswered): Verdict[] {
  return cases.map((one) => notAddressed(one, `The judge could not be asked: ${message}`));
}

function notAddressed({ sentence }: JudgeCase, because: string): Verdict {
  return { kind: "not-addressed", by: "judge", words: [sentence], because };
}

function caseLines({ sentence, kind, speaker, evidence }: JudgeCase, number: number): string {
  const quotes = evidence.map(
    (place) =>
      `  quote (${asLine(place.source)}; ${speakerWords(place.speaker)}): “${asLine(place.quote)}”`,
  );
  return [`[${number}] ${asLine(sentence)} (${kind}; ${speakerWords(speaker)})`, ...quotes].join(
    "\n",
  );
}

function speakerWords(speaker: Speaker): string {
  if (speaker.kind === "named") return `speaker ${asLine(speaker.name)}`;
  return speaker.kind === "unresolved"
    ? `speaker “${asLine(speaker.asWritten)}”, not named`
    : "told by the source";
}
