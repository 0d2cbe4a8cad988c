/** Stage 5 without a model: the brief is chosen from what the findings already say. No judgement is made. */
import type { Draft, DraftSentence } from "../../domain/draft.ts";
import type { Writer, WritingTask } from "../../ports/analyst.ts";
import { breathe } from "../../ports/breathe.ts";
import { candidatesOf, type Candidate } from "./candidates.ts";
import { pickAnswer } from "./pick-answers.ts";
import { pickBottomLine, type CircumstancesOf } from "./pick-bottom-line.ts";
import { pickIndicators } from "./pick-indicators.ts";
import { inReadingOrder, pickDistinct } from "./pick-distinct.ts";
import { pickPositions } from "./pick-positions.ts";

export const extractiveWriter: Writer = {
  async write(task, signal) {
    return draftOf(task, signal);
  },
  /** What stands in the source to the letter cannot be put better without a model; a sentence that fails is given up. */
  async rewrite(_task, faults) {
    return faults.map(() => undefined);
  },
};

async function draftOf(task: WritingTask, signal: AbortSignal): Promise<Draft> {
  const { resolution } = task;
  const candidates = candidatesOf(task);
  const changed = changedOf(candidates, task);
  const bottomLine = bottomLineOf(candidates, changed, task);
  const indicators = pickIndicators(changed, bottomLine);
  const told = [...bottomLine, ...indicators];
  const byEpisode = Map.groupBy(changed, ({ finding }) => finding.episode);
  const developments: Draft["developments"][number][] = [];
  for (const { id: episode } of resolution.episodes) {
    await breathe(signal);
    const picked = pickDevelopments(byEpisode.get(episode) ?? [], told);
    told.push(...picked);
    if (picked.length === 0) continue;
    developments.push({ episode, sentences: inReadingOrder(picked).map(asSentence) });
  }
  const positions = pickPositions(changed, told, task);
  return {
    bottomLine: bottomLine.map(asSentence),
    judgements: [],
    developments,
    positions: positions.map(({ actor, picked }) => ({ actor, sentences: picked.map(asSentence) })),
    answers: task.questions.map((question) => pickAnswer(question, candidates, asSentence)),
    gaps: [...task.knownGaps],
    indicators: indicators.map(asSentence),
  };
}

/** What the last edition told and has not changed is not told again. */
function changedOf(
  candidates: readonly Candidate[],
  { earlier }: WritingTask,
): readonly Candidate[] {
  return candidates.filter(({ finding }) => earlier?.standingOf.get(finding.id) !== "unchanged");
}

/** Of what changed; where nothing in it is news to lead with, what matters is said again. */
function bottomLineOf(
  candidates: readonly Candidate[],
  changed: readonly Candidate[],
  task: WritingTask,
): readonly Candidate[] {
  const { episodes } = task.resolution;
  const picked = pickBottomLine(changed, episodes, circumstancesIn(task));
  return picked.length > 0 ? picked : pickBottomLine(candidates, episodes, circumstancesIn(task));
}

function asSentence({ finding }: Candidate): DraftSentence {
  return { text: finding.statement, kind: finding.kind, cites: [finding.id] };
}

function circumstancesIn({ resolution }: WritingTask): CircumstancesOf {
  return ({ finding }) => {
    const claims = finding.claims.flatMap((id) => resolution.claims.get(id) ?? []);
    return {
      names: [...new Set(claims.flatMap(({ entities }) => entities))],
      hasTime: claims.some(({ time }) => time.kind === "stated"),
    };
  };
}

/** Sentences an episode: a screenful, and more only where there is more to tell. */
const developmentsMin = 6;
const developmentsMax = 12;
/** One in so many of an episode's findings is told. */
const toldOneIn = 4;

/** What the sources themselves tell. What somebody says stands under his name, in positions. */
function pickDevelopments(
  own: readonly Candidate[],
  told: readonly Candidate[],
): readonly Candidate[] {
  const telling = own.filter(
    ({ finding, leaning }) => finding.speaker.kind === "source" && leaning === "nothing",
  );
  const wanted = Math.ceil(own.length / toldOneIn);
  const max = Math.min(developmentsMax, Math.max(developmentsMin, wanted));
  return pickDistinct(telling, max, told);
}
