/** Which edition went where, so that none goes anywhere twice. */
import { join } from "node:path";
import * as z from "zod";
import { Sha256 } from "../../domain/ids.ts";
import { channels, type DeliveryRow, deliveryStates } from "../../nightly/delivery/delivery.ts";
import { type DatabaseKind, guardedBy, openDatabase } from "./open-database.ts";
import { type RunLock, takeLock } from "./run-lock.ts";

const kind: DatabaseKind = {
  tables: `
    CREATE TABLE deliveries (
      key TEXT PRIMARY KEY, brief TEXT NOT NULL, date TEXT NOT NULL, edition TEXT NOT NULL, channel TEXT NOT NULL,
      shown TEXT NOT NULL, state TEXT NOT NULL, code TEXT NOT NULL, tries INTEGER NOT NULL, at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX deliveries_of_brief ON deliveries (brief, date);`,
  version: 1,
  called: "The record of deliveries",
  stranger: "no record of deliveries",
  next: "Check the disk's free space and rights. Moving the file away forgets what was sent: it is then sent again.",
};

const Row = z.object({
  key: Sha256,
  brief: z.string(),
  date: z.iso.date(),
  edition: Sha256,
  channel: z.enum(channels),
  shown: z.string(),
  state: z.enum(deliveryStates),
  code: z.string(),
  tries: z.int().nonnegative(),
  at: z.iso.datetime(),
});

export type DeliveryStore = Readonly<{
  /** One process at a time delivers a brief. @throws {BriefError} `E_LOCKED` */
  hold: (brief: string, startedAt: Date) => Promise<RunLock>;
  find: (key: Sha256) => DeliveryRow | undefined;
  /** Everything that is not done, and the newest of the rest, by date; the newest first. */
  ofBrief: (brief: string) => readonly DeliveryRow[];
  /** On the disk itself when it returns: from here on, a byte may leave. */
  intend: (row: Omit<DeliveryRow, "state" | "code" | "tries">) => void;
  settle: (key: Sha256, to: Pick<DeliveryRow, "state" | "code" | "at">) => void;
  close: () => void;
}>;

const rowsMax = 500;

/** @param home - Where the state is kept. */
export function deliveriesFile(home: string): string {
  return join(home, "deliveries.sqlite");
}

/** @throws {BriefError} `E_STORAGE`; see `openDatabase`. */
export function openDeliveryStore(home: string): DeliveryStore {
  const file = deliveriesFile(home);
  const database = openDatabase(file, kind);
  const guarded = guardedBy(database, file, kind);
  return {
    // A space is in no brief's name, so this is no lock of a run.
    hold: (brief, startedAt) =>
      takeLock(home, `delivery of ${brief}`, startedAt, {
        held: `\`${brief}\` is being delivered already`,
        kept: "this process delivered nothing.",
        // Not with another state: it does not know what has arrived.
        next: "Wait until that has ended, and run the same command again: nothing is sent twice.",
      }),
    find: (key) =>
      guarded(() => {
        const row = database.prepare("SELECT * FROM deliveries WHERE key = ?").get(key);
        return row === undefined ? undefined : Row.parse(row);
      }),
    ofBrief: (brief) =>
      guarded(() =>
        database
          .prepare(
            "SELECT * FROM deliveries WHERE brief = ? ORDER BY state = 'done', date DESC, at DESC, key LIMIT ?",
          )
          .all(brief, rowsMax)
          .map((row) => Row.parse(row))
          .toSorted((one, other) => (one.date < other.date ? 1 : one.date > other.date ? -1 : 0)),
      ),
    intend: ({ key, brief, date, edition, channel, shown, at }) =>
      guarded(() => {
        database
          .prepare(
            "INSERT INTO deliveries VALUES (?, ?, ?, ?, ?, ?, 'intent', '', 1, ?) ON CONFLICT (key) DO UPDATE SET state = 'intent', code = '', tries = tries + 1, at = excluded.at",
          )
          .run(key, brief, date, edition, channel, shown, at);
      }),
    settle: (key, { state, code, at }) =>
      guarded(() => {
        database
          .prepare("UPDATE deliveries SET state = ?, code = ?, at = ? WHERE key = ?")
          .run(state, code, at, key);
      }),
    close: () => database.close(),
  };
}
