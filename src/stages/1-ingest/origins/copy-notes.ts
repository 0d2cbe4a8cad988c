/** What is told about copies: whose they are, how much of them, where, and what they say differently. */
import type { Note } from "../../../domain/note.ts";
import type { Alteration } from "./find-alterations.ts";
import type { NearCopy } from "./find-near-copies.ts";
import type { Claimant } from "./settle-origins.ts";

/** Alterations told of one pair; the rest is counted. */
const toldMax = 3;

/** Pairs told of one document and one kind: pages made from one form are all near to each other. */
const pairsToldMax = 3;

/**
 * One for each pair, at the place in the later document; one more where they say something differently. Of many pairs
 * of one document the nearest are told and the others counted, and a note says how many there are in all.
 */
export function copyNotes(
  copies: readonly NearCopy[],
  claimants: readonly Claimant[],
): readonly Note[] {
  const pairs = copies.map((copy) => ({ copy, note: copyNote(copy, claimants) }));
  const told = [...Map.groupBy(pairs, ({ copy, note }) => `${note.rule} ${copy.other}`).values()];
  const notes = told.flatMap(nearestNotes);
  const left = pairs.length - notes.length;
  if (left === 0) return notes;
  const message = `${pairs.length} pairs of documents have passages in common; of each document the nearest are told, and ${left} pairs are not.`;
  return [...notes, { rule: "ingest/copies-left", level: "info", message }];
}

type Pair = Readonly<{ copy: NearCopy; note: Note }>;

/** Of one document and one kind. The last of those that are told says how many are not. */
function nearestNotes(pairs: readonly Pair[]): Note[] {
  const nearest = pairs.toSorted((one, other) => other.copy.similarity - one.copy.similarity);
  const more = pairs.length - pairsToldMax;
  return nearest.slice(0, pairsToldMax).map(({ note }, index) => {
    if (more <= 0 || index < pairsToldMax - 1) return note;
    const others = more === 1 ? "1 more document is" : `${more} more documents are`;
    return { ...note, message: `${note.message} ${others} like it in this.` };
  });
}

function copyNote(copy: NearCopy, claimants: readonly Claimant[]): Note {
  const first = claimants[copy.one]?.name ?? "";
  const document = claimants[copy.other]?.name ?? "";
  const share = `${Math.floor(copy.similarity * 100)}%`;
  if (copy.alterations.length > 0) return differenceNote(copy, { first, document, share });
  if (copy.extent === "whole") {
    const message = `A near-copy: ${share} of its words in a row stand in ${first}; both count as one origin.`;
    return { rule: "ingest/near-copy", level: "info", message, place: { document } };
  }
  const message = `It has ${passagesOf(copy)} in common with ${first}, ${share} of the shorter text; what rests on them counts as one origin.`;
  return {
    rule: "ingest/copied-passage",
    level: "info",
    message,
    place: { document, ...longestOf(copy) },
  };
}

function differenceNote(
  copy: NearCopy,
  { first, document, share }: Readonly<{ first: string; document: string; share: string }>,
): Note {
  const [alteration] = copy.alterations;
  const told = copy.alterations
    .slice(0, toldMax)
    .map(({ words }) => `“${words.one}” there is “${words.other}” here`);
  const more = copy.alterations.length - told.length;
  const all = `${told.join("; ")}${more > 0 ? `; and ${more} more` : ""}`;
  const what =
    copy.extent === "whole"
      ? "Almost a copy"
      : `It has ${passagesOf(copy)} in common with ${first}`;
  const kinds = whatDiffers(copy.alterations);
  const message = `${what}, but ${kinds} differ (${all}); ${share} of the shorter text stands in both, ${first} and this. Both are kept apart; only what is the same counts as one origin.`;
  const { start, end } = alteration?.at.other ?? { start: 0, end: 0 };
  return {
    rule: "ingest/near-copy-differs",
    level: "warning",
    message,
    place: { document, ...(start < end ? { start, end } : {}) },
  };
}

const kindNames = { figure: "figures", negation: "denials", name: "names" } as const;

function whatDiffers(alterations: readonly Alteration[]): string {
  return [...new Set(alterations.map(({ kind }) => kindNames[kind]))].join(" and ");
}

function passagesOf({ passages }: NearCopy): string {
  return passages.length === 1 ? "a passage" : `${passages.length} passages`;
}

function longestOf({ passages }: NearCopy): Readonly<{ start: number; end: number }> | undefined {
  const lengthOf = ({ other }: (typeof passages)[number]): number => other.end - other.start;
  return passages.toSorted((one, other) => lengthOf(other) - lengthOf(one))[0]?.other;
}
