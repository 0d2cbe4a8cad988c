/** Sentences of two editions by section, with word marks; runs of sentences that are the same are folded away. */
import type { Brief } from "../../domain/brief.ts";
import { counted } from "../../domain/count-words.ts";
import { directionOf } from "../../stages/7-render/text-direction.ts";
import type { SentencePair } from "../pair-sentences.ts";
import { reasonWords } from "./review-words.ts";
import { type DiffView, diffView } from "./sentence-history.ts";
import { readableDiff } from "./readable-diff.ts";

type Kind = SentencePair["kind"];

type ComparedSentence = Readonly<{
  kind: Kind;
  mark: string;
  words: string;
  dir: "ltr" | "rtl";
  /** The text as it is now, or was; marked where it was worded anew. */
  pieces: readonly DiffView[];
  /** What else is to be said: that it stood in another section, that a reviewer rejected it. */
  told: string;
}>;

export type ComparedSection = Readonly<{
  id: string;
  title: string;
  runs: readonly Readonly<{
    /** `12 sentences are the same`; empty for a run of others, which is not folded. */
    folded: string;
    sentences: readonly ComparedSentence[];
  }>[];
}>;

const kinds: Readonly<Record<Kind, Readonly<{ mark: string; words: string }>>> = {
  same: { mark: "=", words: "the same" },
  changed: { mark: "✎", words: "worded anew" },
  new: { mark: "+", words: "new" },
  gone: { mark: "−", words: "gone" },
};

/** @param now - The later edition: it says what a review did. */
export function comparedSections(pairs: readonly SentencePair[], now: Brief): ComparedSection[] {
  const sections = Map.groupBy(pairs, sectionOf);
  return [...sections].map(([title, own], at) => ({
    id: `sec${at + 1}`,
    title: title.slice(0, 1).toUpperCase() + title.slice(1),
    runs: runsOf(own).map((run) => ({
      folded:
        run[0]?.kind === "same"
          ? `${counted(run.length, "sentence is", "sentences are")} the same`
          : "",
      sentences: run.map((pair) => comparedSentence(pair, now)),
    })),
  }));
}

function sectionOf(pair: SentencePair): string {
  return pair.kind === "gone" ? pair.before.section : pair.now.section;
}

function runsOf(pairs: readonly SentencePair[]): SentencePair[][] {
  const runs: SentencePair[][] = [];
  for (const pair of pairs) {
    const last = runs.at(-1);
    const isLike = last !== undefined && (last[0]?.kind === "same") === (pair.kind === "same");
    if (isLike) last.push(pair);
    else runs.push([pair]);
  }
  return runs;
}

function comparedSentence(pair: SentencePair, now: Brief): ComparedSentence {
  const { text } = pair.kind === "gone" ? pair.before.sentence : pair.now.sentence;
  const pieces =
    pair.kind === "changed"
      ? diffView(readableDiff(pair.before.sentence.text, text))
      : [{ words: text, isOut: pair.kind === "gone", isIn: pair.kind === "new" }];
  return {
    kind: pair.kind,
    ...kinds[pair.kind],
    dir: directionOf(text),
    pieces,
    told: toldOf(pair, now),
  };
}

function toldOf(pair: SentencePair, { review }: Brief): string {
  switch (pair.kind) {
    case "same":
    case "changed": {
      const moved =
        pair.before.section === pair.now.section ? [] : [`it stood under ${pair.before.section}`];
      return [...moved, ...changedBy(pair.now.sentence.id, review)].join("; ");
    }
    case "new":
      return changedBy(pair.now.sentence.id, review).join("; ");
    case "gone": {
      const { text } = pair.before.sentence;
      const change = review?.changed.find((one) => one.kind === "rejected" && one.text === text);
      if (change?.kind !== "rejected") return "";
      const { by, reason, note } = change;
      return `rejected by ${by}: ${reasonWords(reason)}${note === "" ? "" : ` (${note})`}`;
    }
  }
}

function changedBy(id: string, review: Brief["review"]): string[] {
  return (review?.changed ?? []).flatMap((change) =>
    change.kind !== "rejected" && change.sentence === id ? [`${change.kind} by ${change.by}`] : [],
  );
}
