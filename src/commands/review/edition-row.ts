/** One line of the desk. */
import type { ReviewEvent } from "../../domain/review.ts";
import type { EditionRow, ReviewState } from "../../ports/review-desk.ts";
import type { EditionFacts } from "./edition-facts.ts";
import type { ListedEdition } from "./edition-list.ts";

export function rowOf(
  { key, date, current }: ListedEdition,
  facts: EditionFacts,
  standing: Standing,
): EditionRow {
  const { title, sources, making, review, changes, endedAt, dropped, hash } = facts;
  const { sentencesKept, citations, citationsHold } = making.counts;
  return {
    key,
    title,
    date,
    madeAt: review?.approved.at ?? endedAt,
    status: standing.status,
    hash,
    ...(review === undefined ? {} : { version: review.version, reviewed: review.reviewed }),
    current,
    gateMet: making.gate.met,
    counts: {
      sources: sources.length,
      sentences: sentencesKept,
      decided: standing.decided,
      dropped: dropped.length,
      citations,
      citationsHold,
    },
    dollars: making.cost.dollars,
    ...(changes === undefined ? {} : { changes: countChanges(changes) }),
  };
}

/** An edition that cannot be read is listed all the same, so that somebody looks at it. */
export function brokenRow({ key, date, current }: ListedEdition, broken: string): EditionRow {
  const counts = {
    sources: 0,
    sentences: 0,
    decided: 0,
    dropped: 0,
    citations: 0,
    citationsHold: 0,
  };
  return {
    key,
    title: key.brief,
    date,
    madeAt: "",
    status: "draft",
    current,
    gateMet: false,
    counts,
    dollars: null,
    broken,
  };
}

type Standing = Pick<EditionRow, "status"> & Readonly<{ decided: number }>;

/** @returns `undefined` if only the whole edition can tell. */
export function standingWithoutText(
  { review, making }: EditionFacts,
  events: readonly ReviewEvent[],
): Standing | undefined {
  const all = making.counts.sentencesKept;
  const last = events.at(-1);
  if (last?.what.kind === "published") return { status: "published", decided: all };
  if (last !== undefined) return undefined;
  return review === undefined
    ? { status: "draft", decided: 0 }
    : { status: "published", decided: all };
}

export function standingOf({ status, sentences }: ReviewState): Standing {
  const own = sentences.filter(({ sentence }) => sentence !== undefined);
  return { status, decided: own.filter(({ standing }) => standing !== "open").length };
}

function countChanges({
  quiet,
  findings,
}: NonNullable<EditionFacts["changes"]>): NonNullable<EditionRow["changes"]> {
  const counts = { new: 0, changed: 0, dropped: 0 };
  for (const { standing } of findings) {
    if (standing === "new" || standing === "dropped") counts[standing] += 1;
    else if (standing !== "unchanged") counts.changed += 1;
  }
  return { ...counts, quiet };
}

/** Newest date first; of a date, what readers have, then the newest. */
export function byUrgency(one: EditionRow, other: EditionRow): number {
  return (
    other.date.localeCompare(one.date) ||
    one.key.brief.localeCompare(other.key.brief) ||
    Number(other.current) - Number(one.current) ||
    other.madeAt.localeCompare(one.madeAt)
  );
}
