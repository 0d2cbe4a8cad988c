/**
 * What the server of the review desk asks of its pages: data in, HTML out. Every string in the data is untrusted text.
 *
 * One address, two shapes: a page under an edition answers whole, or, when it is asked with `accept: text/fragment`
 * (the desk's own script does), as the fragment that the script swaps in. So every link and form works without script.
 */
import type { ClaimId, SourceId } from "../domain/ids.ts";
import type { RejectReason, SentenceKey } from "../domain/review.ts";
import type {
  CheckedWording,
  EditionKey,
  EditionRow,
  Handed,
  OpenedEdition,
  Publication,
  SentenceReview,
} from "./review-desk.ts";

/** What stands around every page. */
export type Chrome = Readonly<{
  /** Goes into every form as the hidden field `token`. */
  formToken: string;
  reviewer: string;
  /** Of the page itself, with its query: `/e/iran/2026-06-28-abc?s=t5`. Safe as an address on this server. */
  path: string;
}>;

/** What was typed, given back as it was: it may be empty, too long, or rest on claims that are not there. */
export type Typed = Readonly<{ text: string; claims: readonly string[] }>;

/** Why nothing was saved. Shown where the reviewer was at work, announced to screen readers. */
export type NotSaved =
  | Readonly<{ kind: "refused"; because: string }>
  /** Somebody decided on it since it was seen; for the whole edition `now` is absent. */
  | Readonly<{ kind: "conflict"; now?: SentenceReview }>;

/** The sentence that is chosen, and what is being done with it. */
export type Chosen = Readonly<{
  key: SentenceKey;
  /** Of `typed` when there is one that can be checked, else of the sentence as it stands. */
  checked: CheckedWording;
  doing:
    | Readonly<{ kind: "read" }>
    | Readonly<{
        kind: "edit";
        /** Absent when the form is opened: it then shows the sentence as it stands. */
        typed?: Typed;
        /** Of the search over the claims; absent when nothing was looked for. */
        query?: string;
      }>
    | Readonly<{ kind: "reject"; typed?: Readonly<{ reason: RejectReason | ""; note: string }> }>;
  notSaved?: NotSaved;
}>;

/** What the page of an edition shows beside its text. */
export type BriefView = Readonly<{
  chosen?: Chosen;
  /** A settlement, reopening or publication that did not happen; `note` is what was typed. */
  notSaved?: NotSaved & Readonly<{ note?: string }>;
  /** What publishing would do: there when the edition is approved. */
  publication?: Publication;
}>;

/** An answer that is no page of an edition: not found, not allowed, a fault. */
export type DeskRefusal = Readonly<{
  status: number;
  /** What happened, in one sentence. */
  title: string;
  /** What to do next. */
  next: string;
}>;

/** Where a form posts, under `/e/:brief/:edition`, and its fields besides `token`:
 * - `/s/:key/approve`, `/s/:key/undo`: `seen`
 * - `/s/:key/edit`: `seen`, `text`, `claims` (repeated, one id each)
 * - `/s/:key/check`: `seen`, `text`, `claims` (repeated), `q` (optional: search as well); changes nothing
 * - `/s/:key/reject`: `seen`, `reason`, `note`
 * - `/settle`: `seen`, `as` (`approved` | `rejected`), `note`
 * - `/reopen`: `seen`, `note`
 * - `/publish`: `seen`
 * and on the desk `/reviewer`: `name`, `back` (the `path` of the page it stands on).
 * `seen` is `SentenceReview.seen`, or `ReviewState.seq` for the whole edition. All as `application/x-www-form-urlencoded`.
 *
 * Answers to a POST: without script 303 to the page (`?s=:key`), or the whole page with status 409 (conflict) or 422
 * (refused). With `accept: text/fragment` the `swap` with 200, 409 or 422. `/check` answers 200: page, or `verdict`. `/publish`
 * answers `published` with 200 (the whole page, also for the script); asked again it does not publish again.
 *
 * Asked by GET: `/s/:key` (read), `/s/:key/edit`, `/s/:key/reject`, and `/claims?q=…&for=:key`.
 */
export interface DeskPages {
  /** `/` */
  desk(rows: readonly EditionRow[], chrome: Chrome): string;
  /** `/e/:brief/:edition`, with `?s=:key` for a chosen sentence; also what `/s/:key`, `/s/:key/edit` … answer as a whole page. */
  brief(opened: OpenedEdition, view: BriefView, chrome: Chrome): string;
  /** Fragment: the panel beside the text for the chosen sentence (chain, edit form or rejection form). */
  panel(opened: OpenedEdition, chosen: Chosen, chrome: Chrome): string;
  /** Fragment after a POST: the panel, the sentence in the text, and the progress and state, to be swapped by their ids. */
  swap(opened: OpenedEdition, view: BriefView, chrome: Chrome): string;
  /** Fragment: what the checks say of what is typed; `refused` when it is no wording (empty, no claim, too long). */
  verdict(
    opened: OpenedEdition,
    said: Readonly<{
      key: SentenceKey;
      typed: Typed;
      checked?: CheckedWording;
      refused?: string;
    }>,
    chrome: Chrome,
  ): string;
  /** Fragment: the claims that match, each with a button to add it. An empty query: those nearest to the sentence, or none. */
  claims(
    opened: OpenedEdition,
    search: Readonly<{ key: SentenceKey; query: string }>,
    chrome: Chrome,
  ): string;
  /** After a publication. `key` is the published edition. */
  published(done: Readonly<{ key: EditionKey; version: number }> & Handed, chrome: Chrome): string;
  /** `/e/:brief/:edition/unused?q=…&by=…`: dropped sentences and claims that no sentence rests on, those with the words of `query`. */
  unused(
    opened: OpenedEdition,
    asked: Readonly<{ query: string; by: "source" | "episode" }>,
    chrome: Chrome,
  ): string;
  /** `/sources` */
  sources(opened: OpenedEdition, chrome: Chrome): string;
  /** `/sources/:id?claim=:id`; `undefined` when there is no such source. */
  source(
    opened: OpenedEdition,
    asked: Readonly<{ id: SourceId; claim?: ClaimId }>,
    chrome: Chrome,
  ): string | undefined;
  /** `/evidence`: timeline and matrix. */
  evidence(opened: OpenedEdition, chrome: Chrome): string;
  /** `/history`: its log, and the brief's other editions (`rows`, this one among them) to compare with. */
  history(opened: OpenedEdition, rows: readonly EditionRow[], chrome: Chrome): string;
  /** `/diff/:other`: from `other` to this one. */
  diff(other: OpenedEdition, opened: OpenedEdition, chrome: Chrome): string;
  /** Before a session there is no `chrome`. */
  refusal(refusal: DeskRefusal, chrome?: Chrome): string;
}

/** Served as they lie: `/assets/review.css`, `/assets/pictures.css` and `/assets/review.js`. Read once, at start. */
export type DeskAssets = ReadonlyMap<string, Readonly<{ type: string; bytes: Uint8Array }>>;
