/** What a published edition says of its own review, held against the edition itself. */
import type { Brief } from "../domain/brief.ts";
import type { ReviewRecord } from "../domain/review.ts";
import { unreviewed } from "../stages/6-verify/making.ts";
import type { Breakage } from "../stages/6-verify/recheck.ts";
import { sentencesOf } from "../domain/sentences-of.ts";

/** It finds a record that was written carelessly. One that was made with care only the log can refute. */
export function recheckReview(brief: Brief, review: ReviewRecord): Breakage[] {
  const { version, correction } = review;
  const faults = [
    ...countFaults(brief, review),
    ...changeFaults(brief, review),
    ...(version > 1 && correction === ""
      ? ["it does not say why it takes the place of another"]
      : []),
    ...(brief.making.aiUse.endsWith(unreviewed) ? ["the AI-use statement knows of no review"] : []),
  ];
  return faults.map((because) => ({ rule: "review", place: `version ${version}`, because }));
}

function countFaults(brief: Brief, { counts, changed }: ReviewRecord): string[] {
  const { approved, ...changes } = counts;
  const shown = sentencesOf(brief).length;
  const said = approved + changes.edited + changes.restored;
  const kinds = ["edited", "restored", "rejected"] as const;
  return [
    ...(said === shown ? [] : [`it approves ${said} sentences; the edition has ${shown}`]),
    ...kinds.flatMap((kind) => {
      const listed = changed.filter((one) => one.kind === kind).length;
      return listed === changes[kind]
        ? []
        : [`it counts ${changes[kind]} sentences ${kind} and lists ${listed}`];
    }),
  ];
}

function changeFaults(brief: Brief, { changed, reviewers, approved }: ReviewRecord): string[] {
  const sentences = new Set(sentencesOf(brief).map(({ sentence }) => sentence.id));
  const rejected = new Set(
    brief.dropped.flatMap(({ text, verdict }) => (verdict.by === "review" ? [text] : [])),
  );
  const strangers = [approved, ...changed].filter(({ by }) => !reviewers.includes(by));
  return [
    ...strangers.map(({ by }) => `${by} is none of its reviewers`),
    ...changed.flatMap((one) => {
      if (one.kind !== "rejected") {
        return sentences.has(one.sentence) ? [] : [`the edition has no sentence ${one.sentence}`];
      }
      return rejected.has(one.text) ? [] : ["a rejected sentence is not among what was dropped"];
    }),
  ];
}
