/** What each actor says, in the words that a source gives him. */
import type { Finding } from "../../domain/finding.ts";
import type { WritingTask } from "../../ports/analyst.ts";
import type { Candidate } from "./candidates.ts";
import { pickDistinct } from "./pick-distinct.ts";

export type Position = Readonly<{ actor: string; picked: readonly Candidate[] }>;

/** Under this heading stands what somebody says whom the text does not name. */
export const unnamedActor = "Speaker not named in the text";

const sentencesMax = 4;
const actorsMax = 10;

/**
 * Actors with most to say first; those without a name last. One name an actor, to the letter as resolve shows it: the
 * "Tan" of one source may be anybody, and is not the "Rosa Tan" of another. Two people of one bare name have a heading each,
 * which says who names them.
 */
export function pickPositions(
  candidates: readonly Candidate[],
  shown: readonly Candidate[],
  task: WritingTask,
): readonly Position[] {
  const said = candidates.filter(isSaid).map(withOpinion);
  const bySpeaker = Map.groupBy(said, ({ finding }) => speakerKey(finding, task));
  const positions: Position[] = [];
  const all = [...shown];
  for (const own of bySpeaker.values()) {
    const picked = pickDistinct(own, sentencesMax, all).toSorted(
      (one, other) => one.order - other.order,
    );
    all.push(...picked);
    const [first] = own;
    if (first && picked.length > 0) positions.push({ actor: actorOf(first), picked });
  }
  const kept = positions.toSorted(byWeight).slice(0, actorsMax);
  const alike = Map.groupBy(kept, ({ actor }) => actor);
  return kept.map((position) =>
    alike.get(position.actor)?.length === 1 ? position : toldApart(position, task),
  );
}

const actorOf = ({ finding: { speaker } }: Candidate): string =>
  speaker.kind === "named" ? speaker.name : unnamedActor;

function speakerKey({ id, speaker }: Finding, { resolution }: WritingTask): string {
  if (speaker.kind !== "named") return unnamedActor;
  return JSON.stringify([speaker.name, resolution.voices.get(id)]);
}

/** "Tan (named in Belmar Daily)" beside another Tan. */
function toldApart(
  { actor, picked }: Position,
  { resolution, originNames }: WritingTask,
): Position {
  const { sources } = resolution.evidence.library;
  const named = picked
    .flatMap(({ finding }) => finding.claims)
    .flatMap((id) => resolution.claims.get(id)?.source ?? [])
    .map((id) => originNames.get(id) ?? sources.find((source) => source.id === id)?.name ?? id);
  return { actor: `${actor} (named in ${[...new Set(named)].join(", ")})`, picked };
}

function byWeight(one: Position, other: Position): number {
  const unnamed = Number(one.actor === unnamedActor) - Number(other.actor === unnamedActor);
  return unnamed || other.picked.length - one.picked.length || bestOf(other) - bestOf(one);
}

function bestOf({ picked }: Position): number {
  return Math.max(...picked.map(({ score }) => score));
}

/** Somebody's words, readable under his name: there, "he says" is clear, and a bare "he" of another sentence is not. */
function isSaid({ finding, leaning, text }: Candidate): boolean {
  if (finding.speaker.kind === "source") return false;
  if (leaning === "nothing" || leaning === "connective") return true;
  return (
    leaning === "pronoun" &&
    finding.speaker.kind === "named" &&
    /^(?:he|she) (?:also )?(?:says|said|adds|added|noted|notes) /iu.test(text)
  );
}

/** An opinion is what a position is made of. */
function withOpinion(candidate: Candidate): Candidate {
  const gain = candidate.finding.kind === "judgement" ? 0.4 : 0;
  return { ...candidate, score: candidate.score + gain };
}
