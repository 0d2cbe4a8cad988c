/** A published edition made again from what was reviewed and the log of its review, and compared. */
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { encode, toJson } from "../../adapters/store/edition-files.ts";
import { dateOfEditionName } from "../../adapters/store/edition-name.ts";
import type { StoredEdition } from "../../adapters/store/read-edition.ts";
import { openReviewStore } from "../../adapters/store/review-store.ts";
import { contentHash } from "../../anchoring/content-hash.ts";
import type { Brief } from "../../domain/brief.ts";
import { BriefError } from "../../domain/brief-error.ts";
import type { ReviewEvent, ReviewRecord } from "../../domain/review.ts";
import { sentencesOf } from "../../domain/sentences-of.ts";
import { applyReview } from "../../review/apply-review.ts";
import { failingEdit } from "../../review/failing-edit.ts";
import { foldEvents } from "../../review/fold-review.ts";
import { reviewBench } from "../../review/review-bench.ts";
import { programStamp } from "../program-stamp.ts";
import { createShelves, type ShelvedEdition } from "./edition-shelves.ts";

export type Replay = Readonly<{
  /** For people, e.g. `the same, made again from its log`. */
  outcome: string;
  /** Why it does not follow from its review; empty too where that could not be looked at. */
  faults: readonly string[];
  /** The log and the edition that was reviewed were there to be looked at. */
  isCompared: boolean;
}>;

type Given = Pick<StoredEdition, "folder" | "brief" | "run" | "files">;

/** @param review - That of the edition. */
export async function replayReview(edition: Given, review: ReviewRecord): Promise<Replay> {
  try {
    return await replay(edition, review);
  } catch (error) {
    if (!(error instanceof BriefError)) throw error;
    return notCompared(error.message);
  }
}

async function replay(edition: Given, review: ReviewRecord): Promise<Replay> {
  const editions = dirname(edition.folder);
  const reviewed = await findReviewed(editions, review);
  if (reviewed === undefined) return notCompared("The edition that was reviewed is not here.");
  const place = dirname(editions);
  const log = readLog(dirname(place), { brief: basename(place), edition: reviewed });
  if (log === undefined) return notCompared("Its log, reviews.sqlite, is not here.");
  const shelved = await createShelves()(join(editions, reviewed));
  return compare(edition, review, { shelved, log });
}

async function findReviewed(
  editions: string,
  { reviewed }: ReviewRecord,
): Promise<string | undefined> {
  const names = await readdir(editions);
  for (const name of names) {
    if (dateOfEditionName(name) === undefined) continue;
    const json = await readFile(join(editions, name, "brief.json")).catch(() => undefined);
    if (json !== undefined && contentHash(json) === reviewed) return name;
  }
  return undefined;
}

/** Opening it would make one where there is none. */
function readLog(
  out: string,
  key: Readonly<{ brief: string; edition: string }>,
): readonly ReviewEvent[] | undefined {
  if (!existsSync(join(out, "reviews.sqlite"))) return undefined;
  const reviews = openReviewStore(out);
  try {
    return reviews.events(key);
  } finally {
    reviews.close();
  }
}

type Sources = Readonly<{ shelved: ShelvedEdition; log: readonly ReviewEvent[] }>;

function compare(edition: Given, review: ReviewRecord, { shelved, log }: Sources): Replay {
  const noted = log.findIndex(({ what }) => what.kind === "published");
  const events = noted < 0 ? log : log.slice(0, noted);
  const reviewed = { brief: shelved.edition.brief, chunked: shelved.chunked };
  const state = foldEvents(shelved.ground, events);
  if (state.status !== "approved") {
    return faulty("the log of the edition that it names does not approve it");
  }
  const { version } = review;
  const published = log[noted]?.what;
  if (published?.kind === "published" && published.version !== version) {
    return faulty(`its log notes it as version ${published.version}`);
  }
  if (failingEdit(state, reviewBench(reviewed)) !== undefined) {
    return faulty("its log holds an edit that does not pass the checks");
  }
  return compareBriefs(
    edition,
    applyReview({ ...reviewed, events }, { version, hash: shelved.hash }).brief,
  );
}

function compareBriefs({ brief, run, files }: Given, made: Brief): Replay {
  if (wordsOf(made) !== wordsOf(brief)) return faulty("it is not what its log approves");
  const json = files.get("brief.json");
  if (json !== undefined && Buffer.from(encode(toJson(made))).equals(json)) {
    return { outcome: "the same, made again from its log", faults: [], isCompared: true };
  }
  if (run.program === programStamp()) return faulty("it is not what its log makes");
  const outcome =
    "its sentences are those of its log; another version of the program made the rest";
  return { outcome, faults: [], isCompared: true };
}

/** What no version of the program may change: who approved which words. */
function wordsOf(brief: Brief): string {
  return JSON.stringify([brief.review, sentencesOf(brief).map(({ sentence }) => sentence.text)]);
}

function faulty(because: string): Replay {
  return { outcome: because, faults: [because], isCompared: true };
}

function notCompared(because: string): Replay {
  return { outcome: `not compared with its log. ${because}`, faults: [], isCompared: false };
}
