/** What the page over all editions says of the review of one: who approved it, what corrects it, and what became of a draft. */
import type { EditionEntry, EntryFacts, EntryReview } from "../../nightly/edition-entry.ts";
import { longDate } from "../../anchoring/long-date.ts";
import { directionOf } from "./text-direction.ts";

type VersionLink = Readonly<{ words: string; href: string }>;

/** Empty or null where there is nothing to say. */
export type ReviewLines = Readonly<{
  /** `Version 2` */
  version: string;
  /** `Approved by Ada on 22 November 2026, 06:12 UTC.` */
  approved: string;
  /** Before {@link correction}: `It takes the place of version 1:` */
  instead: string;
  correction: string;
  correctionDir: "ltr" | "rtl";
  /** The version that corrects it. */
  successor: VersionLink | null;
  /** What was published from it. */
  published: VersionLink | null;
  /** Replaced, and neither of the two says by what. */
  isReplacedByAnother: boolean;
}>;

/** @param entries - All of the brief, the one that holds before others of its date. */
export function reviewLines(
  { date, facts, isReplaced }: EditionEntry,
  entries: readonly EditionEntry[],
  hrefOf: (entry: EditionEntry) => string,
): ReviewLines {
  const versions = entries.flatMap((entry) => {
    const review = entry.date === date ? entry.facts?.review : undefined;
    return review === undefined ? [] : [{ review, href: hrefOf(entry) }];
  });
  const successor = linkTo(facts && successorOf(facts, versions));
  const published = linkTo(facts && publishedFrom(facts, versions));
  const isReplacedByAnother = isReplaced && successor === null && published === null;
  return { ...approvalOf(facts?.review), successor, published, isReplacedByAnother };
}

type Version = Readonly<{ review: EntryReview; href: string }>;

/** The next version, whether it was made from this one or anew. */
function successorOf({ review }: EntryFacts, versions: readonly Version[]): Version | undefined {
  if (review === undefined) return undefined;
  const later = versions.filter((other) => other.review.version > review.version);
  return later.toSorted((one, other) => one.review.version - other.review.version)[0];
}

/** A published edition that was reviewed in its turn is no draft. */
function publishedFrom(
  { review, hash }: EntryFacts,
  versions: readonly Version[],
): Version | undefined {
  if (review !== undefined) return undefined;
  return versions.find((other) => other.review.reviewed === hash);
}

function linkTo(version: Version | undefined): VersionLink | null {
  return version === undefined
    ? null
    : { words: `version ${version.review.version}`, href: version.href };
}

const nothing = {
  version: "",
  approved: "",
  instead: "",
  correction: "",
  correctionDir: "ltr",
} as const;

function approvalOf(review: EntryReview | undefined) {
  if (review === undefined) return nothing;
  const { version, by, at, correction } = review;
  return {
    version: `Version ${version}`,
    approved: `Approved by ${by} on ${longDate(at.slice(0, 10))}, ${at.slice(11, 16)} UTC.`,
    instead: `It takes the place of version ${version - 1}:`,
    correction,
    correctionDir: directionOf(correction),
  };
}
