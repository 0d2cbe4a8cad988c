/** A passage as what it tells of whom, and what the evidence answers when asked whether something is told of somebody. */
import { type Actor, actorKey, isSameActor } from "../reading/actor.ts";
import { perPassage } from "../reading/per-passage.ts";
import { type Clause, readClauses } from "../reading/read-clauses.ts";
import type { Passage } from "../reading/read-input.ts";

export type Told = Readonly<{
  passage: Passage;
  clauses: readonly Clause[];
  /** For each clause, every name in it. */
  names: readonly ReadonlySet<string>[];
}>;

export const readTold = perPassage((passage): Told => {
  const clauses = readClauses(passage);
  const names = clauses.map(({ from, to }) => keysOf(passage, from, to));
  return { passage, clauses, names };
});

function keysOf({ words }: Passage, from: number, to: number): ReadonlySet<string> {
  const keys = new Set<string>();
  for (let at = from; at < to; at += 1) {
    const word = words[at];
    if (word?.capital === true) keys.add(actorKey(word.lower));
  }
  return keys;
}

/** `other`: the evidence tells it of others only. `open`: it tells it, but not clearly of whom. */
export type Answer = "same" | "open" | "other" | "absent";

/** Does the evidence tell the word, given as its stem, of the actor? */
export function askOf(stem: string, actor: Actor, evidence: readonly Told[]): Answer {
  let isOther = false;
  for (const told of evidence) {
    const { passage, clauses } = told;
    for (
      let at = passage.stems.indexOf(stem);
      at !== -1;
      at = passage.stems.indexOf(stem, at + 1)
    ) {
      const index = clauses.findIndex(({ to }) => to > at);
      const answer = answerOf(told, index, stem, actor);
      if (answer === "same" || answer === "open") return answer;
      isOther ||= answer === "other";
    }
  }
  return isOther ? "other" : "absent";
}

function answerOf({ clauses, names }: Told, index: number, stem: string, actor: Actor): Answer {
  const clause = clauses[index];
  // A name is not told of itself.
  if (clause === undefined || clause.actor?.keys.has(actorKey(stem)) === true) return "absent";
  if (isSameActor(actor.keys, names[index] ?? new Set())) return "same";
  if (clause.actor === undefined || clause.isPassive) return "open";
  if (isSameActor(actor.keys, clause.actor.keys)) return "same";
  return clause.actor.kind === actor.kind ? "other" : "open";
}

/** Does the evidence name the actor at all? */
export function isKnown({ keys }: Actor, evidence: readonly Told[]): boolean {
  return evidence.some(({ names }) => names.some((each) => isSameActor(keys, each)));
}

/** The words at some indexes, as written. */
export const textsAt = ({ words }: Passage, indexes: readonly number[]): string[] =>
  indexes.map((at) => words[at]?.text ?? "");
