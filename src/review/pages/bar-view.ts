/** How far the review of an edition is, and what can be done with the edition as a whole. */
import { counted, listed } from "../../domain/count-words.ts";
import type { BriefView } from "../../ports/desk-pages.ts";
import type { OpenedEdition } from "../../ports/review-desk.ts";
import { unchangedSince } from "../unchanged-since.ts";
import { editionPath } from "./edition-path.ts";
import { type Moment, moment } from "./moment.ts";
import { statusWords } from "./review-words.ts";

export type BarView = Readonly<{
  /** Address of the edition; its forms post below it. */
  path: string;
  /** Goes into every form. */
  token: string;
  /** Number of the last event, for forms about the whole edition. */
  seen: number;
  status: string;
  statusWords: string;
  /** Who settled or published it, with his note; empty while it is open. */
  by: string;
  at: Moment;
  note: string;
  decided: number;
  all: number;
  /** `12 of 37 decided`. */
  progress: string;
  /** `3 edited, 1 rejected`; empty when there is none. */
  told: string;
  /** The first sentence that nobody has decided; empty when there is none. */
  next: string;
  nextHref: string;
  canSettle: boolean;
  /** Why it cannot be approved yet; empty when it can. */
  notYet: string;
  canReopen: boolean;
  reopenWords: string;
  /** Empty when it cannot be published. */
  publish: string;
  /** Why an edition that is or could be approved makes no next version; empty when it does. */
  unchanged: string;
  /** It is approved, and stays unpublished for that reason. */
  cannotPublish: boolean;
  deliveries: readonly string[];
  /** What is said before them. */
  deliverWords: string;
  /** Of the edition that was made from this one; empty when there is none. */
  publishedHref: string;
  /** Why nothing was done, and the note that was typed. */
  notSaved: string;
  typedNote: string;
}>;

export function barView(opened: OpenedEdition, view: BriefView, token: string): BarView {
  const { key, state } = opened;
  const { status } = state;
  const path = editionPath(key);
  return {
    path,
    token,
    seen: state.seq,
    status,
    statusWords: statusWords[status],
    ...sinceView(opened),
    ...progressView(opened, path),
    canSettle: status === "draft" || status === "in-review",
    // What was published from it is corrected there, so that versions stay in one line.
    canReopen: isSettled(status) && state.publishedAs === undefined,
    reopenWords: status === "published" ? "Reopen to correct" : "Reopen",
    ...publicationView(opened, view),
    notSaved: notSavedWords(view),
    typedNote: view.notSaved?.note ?? "",
  };
}

function isSettled(status: OpenedEdition["state"]["status"]): boolean {
  return status === "approved" || status === "rejected" || status === "published";
}

/** Who began the review is of no use to know. */
function sinceView({ state: { since, status } }: OpenedEdition) {
  if (since === undefined || !isSettled(status)) return { by: "", at: moment(""), note: "" };
  return { by: since.by, at: moment(since.at), note: since.note };
}

function progressView(opened: OpenedEdition, path: string) {
  const own = opened.state.sentences.filter(({ key }) => key.startsWith("t"));
  const open = own.filter(({ standing }) => standing === "open");
  const next = open[0]?.key ?? "";
  const decided = own.length - open.length;
  return {
    decided,
    all: own.length,
    progress: `${decided} of ${own.length} decided`,
    told: toldOf(opened),
    next,
    nextHref: `${path}?s=${next}`,
    notYet:
      open.length === 0
        ? ""
        : `${counted(open.length, "sentence is", "sentences are")} not decided yet.`,
  };
}

function publicationView(opened: OpenedEdition, view: BriefView) {
  const { key, state, brief } = opened;
  const { publishedAs = key.edition } = state;
  return {
    publish: publishWords(opened, view),
    unchanged: unchangedWords(opened),
    cannotPublish: state.status === "approved" && unchangedWords(opened) !== "",
    deliveries: view.publication?.deliveries ?? [],
    deliverWords: brief.making.gate.met
      ? "Then it is delivered:"
      : "It is below its gate. Unless the review has mended that, nothing is delivered to:",
    publishedHref: publishedAs === key.edition ? "" : editionPath({ ...key, edition: publishedAs }),
  };
}

function toldOf({ state: { sentences } }: OpenedEdition): string {
  const count = (standing: string, kind: string): number =>
    sentences.filter((one) => one.standing === standing && one.key.startsWith(kind)).length;
  const counts = [
    [count("edited", "t"), "edited"],
    [count("edited", "d"), "restored"],
    [count("rejected", "t"), "rejected"],
  ] as const;
  return counts.flatMap(([number, word]) => (number === 0 ? [] : [`${number} ${word}`])).join(", ");
}

/** Of one that is open again: of what is published, there is nothing to say. */
function unchangedWords({ state: { status, counts }, brief }: OpenedEdition): string {
  if (status !== "approved" && status !== "in-review") return "";
  return unchangedSince(brief, counts) ?? "";
}

function publishWords(opened: OpenedEdition, { publication }: BriefView): string {
  const { state, brief } = opened;
  if (state.status !== "approved" || publication === undefined) return "";
  if (unchangedWords(opened) !== "") return "";
  const { version } = publication;
  const { edited, rejected } = state.counts;
  const changed = listed([
    ...(edited === 0 ? [] : [`with ${counted(edited, "wording")} of the reviewers`]),
    ...(rejected === 0 ? [] : [`without ${counted(rejected, "rejected sentence")}`]),
  ]);
  const corrects = version > 1 ? ` It corrects version ${version - 1}, which stays as it is.` : "";
  return `Version ${version} of the edition of ${brief.date} is written${changed === "" ? "" : `, ${changed}`}: Markdown, HTML, PDF and data, in which the review is named.${corrects}`;
}

function notSavedWords({ notSaved }: BriefView): string {
  if (notSaved === undefined) return "";
  return notSaved.kind === "refused"
    ? notSaved.because
    : "Somebody decided something about this edition since you saw it. Nothing was done; what you see now is how it stands.";
}
