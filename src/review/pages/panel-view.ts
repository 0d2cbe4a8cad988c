/** The panel beside the text: the chosen sentence, and its chain, the form to edit it or the form to reject it. */
import type { Chosen, Chrome, NotSaved } from "../../ports/desk-pages.ts";
import type { OpenedEdition, SentenceReview } from "../../ports/review-desk.ts";
import { directionOf } from "../../stages/7-render/text-direction.ts";
import { type ChainView, chainView } from "./chain-view.ts";
import { type EditView, editView } from "./edit-view.ts";
import { editionPath } from "./edition-path.ts";
import { type Moment, moment } from "./moment.ts";
import { otherReasons, standingMarks, untrueReasons } from "./review-words.ts";
import { decidedWords } from "./sentence-row.ts";

type ReasonOption = Readonly<{ reason: string; words: string; chosen: boolean }>;

export type PanelView = Readonly<{
  key: string;
  /** `Sentence 5`, `Dropped sentence 2`. */
  heading: string;
  section: string;
  /** The page without a sentence chosen, and with this one. */
  closeHref: string;
  href: string;
  /** Address that the forms of this sentence post below. */
  path: string;
  token: string;
  seen: number;
  text: string;
  dir: "ltr" | "rtl";
  standing: string;
  mark: string;
  decided: string;
  at: Moment;
  note: string;
  isRejected: boolean;
  previousHref: string;
  nextHref: string;
  canApprove: boolean;
  canEdit: boolean;
  editWords: string;
  canReject: boolean;
  canUndo: boolean;
  /** Why nothing can be decided now; empty when it can. */
  closed: string;
  notSaved: string;
  /** What stands there now, where somebody else was faster; empty otherwise. */
  theirs: string;
  theirsBy: string;
  chain: ChainView | "";
  edit: EditView | "";
  reject:
    | Readonly<{
        untrue: readonly ReasonOption[];
        other: readonly ReasonOption[];
        note: string;
      }>
    | "";
}>;

/** @throws {Error} If the sentence is not in the state: the server looked it up there. */
export function panelView(opened: OpenedEdition, chosen: Chosen, chrome: Chrome): PanelView {
  const { state, key } = opened;
  const at = state.sentences.findIndex((one) => one.key === chosen.key);
  const review = state.sentences[at];
  if (review === undefined) throw new Error(`The review does not know sentence ${chosen.key}.`);
  const path = editionPath(key);
  const hrefOf = (one: SentenceReview | undefined) =>
    one === undefined ? "" : `${path}?s=${one.key}`;
  const { doing, notSaved } = chosen;
  return {
    key: review.key,
    heading: headingOf(review),
    section: review.section,
    closeHref: path,
    href: hrefOf(review),
    path: `${path}/s/${review.key}`,
    token: chrome.formToken,
    seen: review.seen,
    text: review.now.text,
    dir: directionOf(review.now.text),
    standing: review.standing,
    mark: standingMarks[review.standing].mark,
    decided: decidedWords(review) || standingOf(review),
    at: moment(review.decided?.at ?? ""),
    note: review.decided?.note ?? "",
    isRejected: review.standing === "rejected",
    previousHref: hrefOf(state.sentences[at - 1]),
    nextHref: hrefOf(state.sentences[at + 1]),
    ...allowed(opened, review),
    ...notSavedView(notSaved),
    chain: doing.kind === "read" ? chainView(opened, review, chosen.checked) : "",
    edit: doing.kind === "edit" ? editView(opened, review, chosen, doing) : "",
    reject: doing.kind === "reject" ? rejectView(doing) : "",
  };
}

function headingOf({ key }: SentenceReview): string {
  return key.startsWith("d") ? `Dropped sentence ${key.slice(1)}` : `Sentence ${key.slice(1)}`;
}

/** Of a dropped one, also why: what the checks say of it now may be that it rests on nothing that is known here. */
function standingOf({ standing, verdict }: SentenceReview): string {
  const { words } = standingMarks[standing];
  return standing === "dropped" ? `${words}: ${verdict.because}` : words;
}

/** What is offered; what is allowed is the desk's to say. */
function allowed(opened: OpenedEdition, { standing, now, key, seen }: SentenceReview) {
  const { status, publishedAs } = opened.state;
  const editWords = standing === "dropped" ? "Restore with an edit" : "Edit";
  if (status !== "draft" && status !== "in-review") {
    const not = { canApprove: false, canEdit: false, canReject: false, canUndo: false };
    return { ...not, editWords, closed: closedWords(publishedAs) };
  }
  return {
    canApprove: standing === "open" && now.claims.length > 0,
    canEdit: true,
    editWords,
    canReject: standing !== "rejected" && key.startsWith("t"),
    canUndo: standing !== "open" && standing !== "dropped" && seen > 0,
    closed: "",
  };
}

function closedWords(publishedAs: string | undefined): string {
  return publishedAs === undefined
    ? "The edition is settled. Reopen it to change a sentence."
    : "The edition was published. Corrections are made in the published edition.";
}

function notSavedView(notSaved: NotSaved | undefined) {
  const none = { notSaved: "", theirs: "", theirsBy: "" };
  if (notSaved === undefined) return none;
  if (notSaved.kind === "refused") return { ...none, notSaved: notSaved.because };
  const { now } = notSaved;
  return {
    notSaved: "Somebody decided on this sentence since you saw it. Nothing of yours was saved yet.",
    theirs: now?.now.text ?? "",
    theirsBy: now === undefined ? "" : decidedWords(now) || standingMarks[now.standing].words,
  };
}

function rejectView({ typed }: Extract<Chosen["doing"], { kind: "reject" }>) {
  const options = (reasons: typeof untrueReasons): ReasonOption[] =>
    reasons.map(({ reason, words }) => ({ reason, words, chosen: reason === typed?.reason }));
  return {
    untrue: options(untrueReasons),
    other: options(otherReasons),
    note: typed?.note ?? "",
  };
}
