/** Every sentence against its own citations: checks first, then the judge; one rewrite; then out. */
import { lawfulUsed } from "../../checks/lawful-used.ts";
import type { CheckInput } from "../../checks/check.ts";
import type { Shelf } from "../../checks/gather-evidence.ts";
import type { DraftSentence } from "../../domain/draft.ts";
import type { Making } from "../../domain/brief.ts";
import type { Resolution } from "../../domain/finding.ts";
import type { ScaleName } from "../../domain/scale.ts";
import { Unanswered } from "../../domain/unanswered.ts";
import type { Verdict } from "../../domain/verdict.ts";
import type { Judge, SentenceFault, Writer, WritingTask, Written } from "../../ports/analyst.ts";
import type { RunContext } from "../../ports/run-context.ts";
import { makeCanaries, type Canary } from "./canaries.ts";
import { checkSentence } from "./check-sentence.ts";
import { draftSentences, type Placed } from "./draft-sentences.ts";
import { settleKind } from "./settle-kinds.ts";
import {
  type SentenceEvidence,
  checkInputOf,
  judgeCaseOf,
  sentenceEvidence,
} from "./sentence-evidence.ts";

/** What became of a drafted sentence. */
type Outcome = Readonly<{ kind: "kept" | "dropped"; sentence: DraftSentence; verdict: Verdict }>;

export type Judged = Readonly<{
  /** By the sentence as it was drafted. */
  outcomes: ReadonlyMap<DraftSentence, Outcome>;
  canaries: Making["canaries"];
}>;

type Bench = Readonly<{ judge: Judge; writer: Writer; shelf: Shelf; scale: ScaleName }>;

/** @throws {Unanswered} If the judge cannot be had: then nothing is shown as verified. */
export async function judgeDraft(
  { draft, task }: Written,
  bench: Bench,
  context: RunContext,
): Promise<Judged> {
  const placed = draftSentences(draft);
  context.progress("verify", 0, placed.length);
  const canaries = makeCanaries(task.resolution, bench.shelf);
  const first = await judgeAll(placed, canaries, task.resolution, bench, context);
  const outcomes = new Map<DraftSentence, Outcome>();
  const faulty: Placed[] = [];
  for (const [index, one] of placed.entries()) {
    const verdict = verdictAt(first.verdicts, index);
    if (verdict.kind === "supported") settle(one, one.sentence, verdict, outcomes, context);
    else faulty.push(one);
  }
  context.progress("verify", outcomes.size, placed.length);
  const faults = faulty.map((one) => ({
    sentence: one.sentence,
    verdict: verdictAt(first.verdicts, placed.indexOf(one)),
  }));
  await rewriteOrDrop({ faulty, faults }, { task, outcomes }, bench, context);
  context.progress("verify", placed.length, placed.length);
  return { outcomes, canaries: first.canaries };
}

type Faulty = Readonly<{ faulty: readonly Placed[]; faults: readonly SentenceFault[] }>;
type Books = Readonly<{ task: WritingTask; outcomes: Map<DraftSentence, Outcome> }>;

async function rewriteOrDrop(
  { faulty, faults }: Faulty,
  { task, outcomes }: Books,
  bench: Bench,
  context: RunContext,
): Promise<void> {
  const anew = faults.length === 0 ? [] : await rewrite(task, faults, bench.writer, context);
  const again: { old: Placed; now: Placed }[] = [];
  for (const [index, old] of faulty.entries()) {
    const sentence = anew[index];
    const fault = faults[index];
    if (sentence !== undefined)
      again.push({ old, now: rewrittenAs(old, sentence, task.resolution) });
    else if (fault !== undefined) settle(old, old.sentence, fault.verdict, outcomes, context);
  }
  if (again.length === 0) return;
  const rewritten = again.map(({ now }) => now);
  const second = await judgeAll(rewritten, [], task.resolution, bench, context);
  for (const [index, { old, now }] of again.entries()) {
    settle(old, now.sentence, verdictAt(second.verdicts, index), outcomes, context);
  }
}

/** A rewritten sentence is of the kind of what it now cites; a judgement stays one. */
function rewrittenAs(old: Placed, sentence: DraftSentence, resolution: Resolution): Placed {
  const settled =
    old.section === "judgements"
      ? { ...sentence, kind: old.sentence.kind }
      : settleKind(sentence, resolution);
  return { ...old, sentence: settled };
}

async function rewrite(
  task: WritingTask,
  faults: readonly SentenceFault[],
  writer: Writer,
  { signal }: RunContext,
): Promise<readonly (DraftSentence | undefined)[]> {
  const known = new Set(task.resolution.findings.map(({ id }) => id));
  try {
    const anew = await writer.rewrite(task, faults, signal);
    return anew.map((sentence) =>
      sentence?.cites.every((id) => known.has(id)) === true ? sentence : undefined,
    );
  } catch (error) {
    if (error instanceof Unanswered) return [];
    throw error;
  }
}

/** Books what became of a sentence; `now` is what is kept or dropped, perhaps rewritten. */
function settle(
  { section, sentence }: Placed,
  now: DraftSentence,
  verdict: Verdict,
  outcomes: Map<DraftSentence, Outcome>,
  { record }: RunContext,
): void {
  const kept = verdict.kind === "supported";
  outcomes.set(sentence, { kind: kept ? "kept" : "dropped", sentence: now, verdict });
  const fate = kept ? (now === sentence ? "kept" : "rewritten") : "dropped";
  const words = kept ? "" : ` Words: ${verdict.words.join(" | ")}`;
  const reason = `${verdict.because}${words}`;
  record({ of: "sentence", section, text: now.text, fate, code: verdict.by, reason });
}

type Session = Readonly<{ verdicts: readonly Verdict[]; canaries: Making["canaries"] }>;

/** Verdicts in order. A sentence that fails a check is not sent to the judge: its fault is already known. */
async function judgeAll(
  placed: readonly Placed[],
  canaries: readonly Canary[],
  resolution: Resolution,
  bench: Bench,
  { signal }: RunContext,
): Promise<Session> {
  const rested = placed.map((one) => restedOn(one, resolution, bench));
  const checked = rested.map(
    ({ section, sentence: { kind }, likelihood, input }) =>
      checkSentence({ section, kind, likelihood }, input, bench.scale).fault,
  );
  const open = rested.filter((_, index) => checked[index] === undefined);
  const cases = open.map(({ sentence, evidence }) => judgeCaseOf(sentence, evidence, bench.shelf));
  const mixed = interleave(cases, canaries);
  const verdicts = await bench.judge.judge(
    mixed.map((one) => one.case),
    signal,
  );
  const ofSentences: Verdict[] = [];
  const missed: Making["canaries"]["missed"] = [];
  for (const [index, one] of mixed.entries()) {
    const verdict = verdictAt(verdicts, index);
    if (one.mutation === undefined) ofSentences.push(verdict);
    else if (verdict.kind === "supported") {
      missed.push({ mutation: one.mutation, text: one.case.sentence });
    }
  }
  let next = 0;
  return {
    verdicts: rested.map(
      (one, index) => checked[index] ?? tellLawful(verdictAt(ofSentences, next++), one),
    ),
    canaries: { sent: canaries.length, caught: canaries.length - missed.length, missed },
  };
}

/** A sentence with what it rests on, gathered once for the checks and the judge. */
type Rested = Placed & Readonly<{ evidence: SentenceEvidence; input: CheckInput }>;

function restedOn(one: Placed, resolution: Resolution, { shelf }: Bench): Rested {
  const evidence = sentenceEvidence(one.sentence, resolution);
  return { ...one, evidence, input: checkInputOf(one.sentence, evidence, shelf) };
}

/** A supported sentence that leans on a title, a date line or a speaker's name says so. */
function tellLawful(verdict: Verdict, { input }: Rested): Verdict {
  if (verdict.kind !== "supported") return verdict;
  const because = [verdict.because, ...lawfulUsed(input)].join(" ").trim();
  return { ...verdict, because };
}

type Mixed = Readonly<{ case: Canary["case"]; mutation: Canary["mutation"] | undefined }>;

/** Canaries spread evenly among the sentences, so that no place in the batch gives them away. */
function interleave(
  cases: readonly Canary["case"][],
  canaries: readonly Canary[],
): readonly Mixed[] {
  const real = cases.map((one): Mixed => ({ case: one, mutation: undefined }));
  const every = Math.max(1, Math.floor(real.length / Math.max(1, canaries.length)));
  return canaries.reduce<Mixed[]>((mixed, canary, index) => {
    mixed.splice(Math.min(mixed.length, index * (every + 1)), 0, canary);
    return mixed;
  }, real);
}

/** A judge that answers fewer cases than it was asked has not supported the rest. */
function verdictAt(verdicts: readonly Verdict[], index: number): Verdict {
  return (
    verdicts[index] ?? {
      kind: "not-addressed",
      by: "judge",
      words: [],
      because: "The judge gave no verdict on this sentence.",
    }
  );
}
