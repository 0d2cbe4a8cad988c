/** The logs of reviews: one for each edition, only ever added to. They lie beside the editions, because the state may be deleted. */
import { join } from "node:path";
import * as z from "zod";
import { ReviewEvent } from "../../domain/review.ts";
import type { EditionKey } from "../../ports/review-desk.ts";
import { type DatabaseKind, guardedBy, openDatabase } from "./open-database.ts";

const kind: DatabaseKind = {
  tables: `
    CREATE TABLE events (
      brief TEXT NOT NULL, edition TEXT NOT NULL, seq INTEGER NOT NULL, at TEXT NOT NULL, by TEXT NOT NULL, what TEXT NOT NULL,
      PRIMARY KEY (brief, edition, seq)
    ) STRICT, WITHOUT ROWID;`,
  version: 1,
  called: "The record of reviews",
  stranger: "no record of reviews",
  next: "Check the disk's free space and rights, or put a copy of the file back. Moving it away forgets every review that is not published.",
};

const Row = z.object({
  brief: z.string(),
  edition: z.string(),
  seq: z.int(),
  at: z.string(),
  by: z.string(),
  what: z.string(),
});

export type NewEvent = Omit<ReviewEvent, "seq">;

export type ReviewStore = Readonly<{
  /** In order; none where nobody has decided anything. */
  events: (key: EditionKey) => readonly ReviewEvent[];
  /** Of all editions, each by {@link logName}. */
  logs: () => ReadonlyMap<string, readonly ReviewEvent[]>;
  /**
   * @param after - Number of the last event that the writer knows of, 0 for none.
   * @returns `undefined`, and nothing is written, if the log has gone on since.
   */
  append: (key: EditionKey, after: number, event: NewEvent) => ReviewEvent | undefined;
  close: () => void;
}>;

export function logName({ brief, edition }: EditionKey): string {
  return JSON.stringify([brief, edition]);
}

/**
 * @param out - Folder that the briefs lie in.
 * @throws {BriefError} `E_STORAGE`; so does every call, when the file cannot be used.
 */
export function openReviewStore(out: string): ReviewStore {
  const file = join(out, "reviews.sqlite");
  const database = openDatabase(file, kind);
  const guarded = guardedBy(database, file, kind);
  return {
    events: ({ brief, edition }) =>
      guarded(() =>
        database
          .prepare("SELECT * FROM events WHERE brief = ? AND edition = ? ORDER BY seq")
          .all(brief, edition)
          .map((row) => eventOf(Row.parse(row))),
      ),
    logs: () =>
      guarded(() => {
        const rows = database
          .prepare("SELECT * FROM events ORDER BY brief, edition, seq")
          .all()
          .map((row) => Row.parse(row));
        const logs = Map.groupBy(rows, logName);
        return new Map([...logs].map(([name, own]) => [name, own.map(eventOf)]));
      }),
    append: ({ brief, edition }, after, event) =>
      guarded(() => {
        const newest = database
          .prepare("SELECT max(seq) AS seq FROM events WHERE brief = ? AND edition = ?")
          .get(brief, edition)?.["seq"];
        if (Number(newest ?? 0) !== after) return undefined;
        const whole = ReviewEvent.parse({ ...event, seq: after + 1 });
        const { seq, at, by, what } = whole;
        database
          .prepare("INSERT INTO events VALUES (?, ?, ?, ?, ?, ?)")
          .run(brief, edition, seq, at, by, JSON.stringify(what));
        return whole;
      }),
    close: () => database.close(),
  };
}

function eventOf({ seq, at, by, what }: z.infer<typeof Row>): ReviewEvent {
  return ReviewEvent.parse({ seq, at, by, what: JSON.parse(what) });
}
