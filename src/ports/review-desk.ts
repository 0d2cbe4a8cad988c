/** What the pages of the review desk ask, and what they show. Behind it: editions on disk, the log of reviews, the checks. */
import type { Brief, BriefSentence } from "../domain/brief.ts";
import type { Chunked } from "../domain/chunk.ts";
import type { ClaimId, Sha256, SourceId } from "../domain/ids.ts";
import type {
  Decision,
  RejectReason,
  ReviewEvent,
  ReviewStatus,
  SentenceKey,
  Wording,
} from "../domain/review.ts";
import type { CheckResult, Verdict } from "../domain/verdict.ts";

/** An edition on the desk. Both parts come from a list of what is there, never from a request. */
export type EditionKey = Readonly<{
  brief: string;
  /** Its folder under `.editions/`: date and hash. */
  edition: string;
}>;

/** How one sentence stands in the review. */
export type SentenceReview = Readonly<{
  key: SentenceKey;
  /** Name of its section, as in the ledger: "bottom line", "judgements" … */
  section: string;
  /** As the edition has it; undefined for one that was dropped. */
  sentence: BriefSentence | undefined;
  /** Before anybody touched it. A dropped one may have rested on claims that are not known any more: none. */
  made: Readonly<{ text: string; claims: readonly ClaimId[] }>;
  /** As it stands: `made`, or the newest edit. */
  now: Readonly<{ text: string; claims: readonly ClaimId[] }>;
  verdict: Verdict;
  /** `dropped`: by the verifier, and not restored. */
  standing: "open" | "approved" | "edited" | "rejected" | "dropped";
  /** Who decided that, and when; absent while it is open or dropped. */
  decided?: Readonly<{ by: string; at: string; reason?: RejectReason; note?: string }>;
  /** Number of the last event about it, 0 for none: whoever decides says which he has seen. */
  seen: number;
}>;

export type ReviewState = Readonly<{
  status: ReviewStatus;
  /** Of the status; absent for a draft. */
  since?: Readonly<{ by: string; at: string; note: string }>;
  /** In reading order; then those that were dropped, in theirs. */
  sentences: readonly SentenceReview[];
  counts: Readonly<Record<SentenceReview["standing"], number>>;
  /** Number of the last event. */
  seq: number;
  /** Folder of the edition that was published from this one. */
  publishedAs?: string;
}>;

export type OpenedEdition = Readonly<{
  key: EditionKey;
  brief: Brief;
  texts: ReadonlyMap<SourceId, string>;
  /** The sources as stages 1 and 2 cut them: for places, furniture and sentences. */
  chunked: Chunked;
  state: ReviewState;
  events: readonly ReviewEvent[];
}>;

/** One line of the desk. */
export type EditionRow = Readonly<{
  key: EditionKey;
  title: string;
  /** `YYYY-MM-DD` */
  date: string;
  madeAt: string;
  status: ReviewStatus;
  /** Of a published edition. */
  version?: number;
  /** `<date>` leads to it. */
  current: boolean;
  gateMet: boolean;
  counts: Readonly<{
    sources: number;
    sentences: number;
    decided: number;
    dropped: number;
    citations: number;
    citationsHold: number;
  }>;
  /** US dollars; null when a model has no price. */
  dollars: number | null;
  /** What changed against the last good edition; absent where there was none. */
  changes?: Readonly<{ new: number; changed: number; dropped: number; quiet: boolean }>;
  /** SHA-256 of its `brief.json`; absent for a broken one. */
  hash?: Sha256;
  /** Of a published edition: hash of the edition that was reviewed, and from which it was made. */
  reviewed?: Sha256;
  /** Why it cannot be opened; everything else is then empty or nought. */
  broken?: string;
}>;

export type CheckedWording = Readonly<{
  verdict: Verdict;
  /** Every check by name, with what it said. */
  checks: readonly Readonly<{ check: string; result: CheckResult }>[];
}>;

export type Decided =
  | Readonly<{ kind: "done"; state: ReviewState }>
  /** Somebody decided on the same sentence since it was seen. Nothing was saved. */
  | Readonly<{ kind: "conflict"; now: SentenceReview }>
  /** It may not be so. Nothing was saved. */
  | Readonly<{ kind: "refused"; because: string; checked?: CheckedWording }>;

export type Published =
  | Readonly<{ kind: "done"; key: EditionKey; version: number } & Handed>
  | Readonly<{ kind: "refused"; because: string }>;

/** Of an edition that was to go to readers, for people: who has it now, and who has not. */
export type Handed = Readonly<{
  delivered: readonly string[];
  /** Each with the reason: `mail desk@example.org: its server answered 550`. */
  undelivered: readonly string[];
}>;

/** `deliveries`: to whom it would go, for readers. */
export type Publication = Readonly<{ version: number; deliveries: readonly string[] }>;

export interface ReviewDesk {
  /** Newest date first. An edition that cannot be read is listed as broken. */
  editions(): Promise<readonly EditionRow[]>;
  /** `undefined` for what is not on the list. */
  open(key: EditionKey): Promise<OpenedEdition | undefined>;
  /** Costs nothing and changes nothing. Of a sentence as it stands when no wording is given. */
  check(opened: OpenedEdition, sentence: SentenceKey, wording?: Wording): Promise<CheckedWording>;
  /** @param seen - `SentenceReview.seen`, or `ReviewState.seq` for what is about the whole edition. */
  decide(
    key: EditionKey,
    decision: Decision,
    who: Readonly<{ by: string; seen: number }>,
  ): Promise<Decided>;
  /** What publishing would do; `undefined` while the edition is not approved. */
  publication(key: EditionKey): Promise<Publication | undefined>;
  /** Makes the renderings anew, writes the next version and delivers it. Asked twice, it does what is not done yet. */
  publish(key: EditionKey, who: Readonly<{ by: string; seen: number }>): Promise<Published>;
}
