/** What each actor says, in the words that a source gives him. */
import type { Candidate } from "./candidates.ts";
import { pickDistinct } from "./pick-distinct.ts";

export type Position = Readonly<{ actor: string; picked: readonly Candidate[] }>;

/** Under this heading stands what somebody says whom the text does not name. */
export const unnamedActor = "Speaker not named in the text";

const sentencesMax = 4;
const actorsMax = 10;

/**
 * Actors with most to say first; those without a name last. One name an actor, to the letter as resolve shows it: the
 * "Tan" of one source may be anybody, and is not the "Rosa Tan" of another.
 */
export function pickPositions(
  candidates: readonly Candidate[],
  shown: readonly Candidate[],
): readonly Position[] {
  const said = candidates.filter(isSaid).map(withOpinion);
  const byActor = new Map<string, Candidate[]>();
  for (const candidate of said) {
    const { speaker } = candidate.finding;
    const actor = speaker.kind === "named" ? speaker.name : unnamedActor;
    const own = byActor.get(actor);
    if (own === undefined) byActor.set(actor, [candidate]);
    else own.push(candidate);
  }
  const positions: Position[] = [];
  const all = [...shown];
  for (const [actor, own] of byActor) {
    const picked = pickDistinct(own, sentencesMax, all).toSorted(
      (one, other) => one.order - other.order,
    );
    all.push(...picked);
    if (picked.length > 0) positions.push({ actor, picked });
  }
  return positions.toSorted(byWeight).slice(0, actorsMax);
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
