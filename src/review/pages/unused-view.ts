/** What the brief does not say: sentences that the verifier dropped, and claims that no sentence rests on. */
import type { Chrome } from "../../ports/desk-pages.ts";
import type { OpenedEdition, SentenceReview } from "../../ports/review-desk.ts";
import { counted } from "../../domain/count-words.ts";
import { directionOf } from "../../stages/7-render/text-direction.ts";
import { visible } from "../../stages/7-render/visible.ts";
import { editionPath } from "./edition-path.ts";
import { type FaultPiece, faultyWords } from "./faulty-words.ts";
import { type Frame, editionFrame } from "./frame-view.ts";
import { standingMarks, verdictWords } from "./review-words.ts";
import { decidedWords } from "./sentence-row.ts";
import { textFilter } from "./text-filter.ts";
import { type ClaimGroup, type UnusedAsked, unusedClaims } from "./unused-claims.ts";

type DroppedLine = Readonly<{
  key: string;
  heading: string;
  section: string;
  pieces: readonly FaultPiece[];
  dir: "ltr" | "rtl";
  /** `contradicted, says the check “numbers”`. */
  verdict: string;
  because: string;
  /** Words at fault that do not stand in the text as it is now shown; empty when all do. */
  words: string;
  /** How it stands now, where a reviewer did something about it. */
  mark: string;
  decided: string;
  /** The wording that restored it; empty while it is dropped. */
  restored: string;
  href: string;
  /** Of the form that restores it; empty when the edition is settled. */
  restoreHref: string;
}>;

export type UnusedPage = Readonly<{
  frame: Frame;
  path: string;
  query: string;
  by: "source" | "episode";
  /** The same page, grouped the other way. */
  otherHref: string;
  otherWords: string;
  dropped: readonly DroppedLine[];
  droppedWords: string;
  closed: string;
  groups: readonly ClaimGroup[];
  claimsWords: string;
}>;

export function unusedPage(opened: OpenedEdition, asked: UnusedAsked, chrome: Chrome): UnusedPage {
  const { brief, key, state } = opened;
  const path = `${editionPath(key)}/unused`;
  const matches = textFilter(asked.query);
  const other = asked.by === "source" ? "episode" : "source";
  const search = new URLSearchParams({ q: asked.query, by: other });
  const dropped = state.sentences.filter((one) => one.key.startsWith("d"));
  const shown = dropped.filter(({ made, verdict }) => matches([made.text, verdict.because]));
  return visible({
    frame: editionFrame(`Dropped and unused, ${brief.title}`, { key, tab: "unused" }, chrome),
    path,
    query: asked.query,
    by: asked.by,
    otherHref: `${path}?${search}`,
    otherWords: other === "source" ? "by source" : "by episode",
    dropped: shown.map((one) => droppedLine(one, opened)),
    droppedWords: droppedWords(dropped.length, shown.length),
    closed: isOpen(opened)
      ? ""
      : "The edition is settled: nothing can be restored until it is reopened.",
    ...unusedClaims(opened, asked),
  });
}

function isOpen({ state: { status } }: OpenedEdition): boolean {
  return status === "draft" || status === "in-review";
}

function droppedWords(all: number, shown: number): string {
  if (all === 0) return "The verifier dropped no sentence.";
  if (shown < all) return `${shown} of ${counted(all, "dropped sentence")} with these words.`;
  return `${counted(all, "sentence")} did not pass. One comes back when an edit of it passes the checks.`;
}

function droppedLine(one: SentenceReview, opened: OpenedEdition): DroppedLine {
  const { key, section, made, now, standing } = one;
  // The state has the verdict of a restored one's new wording; the brief has that of the old.
  const verdict = opened.brief.dropped[Number(key.slice(1)) - 1]?.verdict ?? one.verdict;
  const pieces = faultyWords(made.text, verdict.words);
  const by =
    verdict.by === "judge"
      ? "the judge"
      : verdict.by === "review"
        ? "a reviewer"
        : `the check “${verdict.by}”`;
  const path = editionPath(opened.key);
  return {
    key,
    heading: `Dropped sentence ${key.slice(1)}`,
    section,
    pieces,
    dir: directionOf(made.text),
    verdict: `${verdictWords[verdict.kind]}, says ${by}`,
    because: verdict.because,
    words: pieces.some(({ faulty }) => faulty) ? "" : verdict.words.join(" · "),
    mark: standingMarks[standing].mark,
    decided: standing === "dropped" ? "" : decidedWords(one),
    restored: standing === "edited" ? now.text : "",
    href: `${path}?s=${key}#panel`,
    restoreHref: isOpen(opened) ? `${path}/s/${key}/edit#panel` : "",
  };
}
