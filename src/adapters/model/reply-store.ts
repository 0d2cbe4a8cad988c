import type { Note } from "../../domain/note.ts";
import type { ModelRequest } from "./model-call.ts";
import { immediately } from "../store/open-database.ts";
import { heldRoom } from "./held-room.ts";
import { openDatabase, storageErrors } from "./open-database.ts";
import type { Cost } from "./price.ts";
import { type FailReason, type ReplyRow, type StoredReply, openRow, sealRow } from "./reply-row.ts";

/** Every paid reply and every attempt that was not answered, by the key of its request. Money is spent once. */
export type ReplyStore = Readonly<{
  read: (key: string) => ReplyRow | undefined;
  /**
   * To be committed before the bytes leave, with the highest price that the attempt can reach. Refused once the disk has
   * run full: then only what is on its way is still kept.
   */
  intend: (key: string, request: ModelRequest, reserved: Cost) => void;
  /** To be committed before the reply is used. */
  done: (key: string, reply: StoredReply) => void;
  /** The attempt brought nothing usable. `paid` says whether it cost money; the raw reply is kept if there is one. */
  failed: (key: string, reason: FailReason, paid: boolean, reply?: StoredReply) => void;
  /** Nobody knows what the attempt came to: it counts at its reserved price. `dropped`: the connection did, and no limit of tries over runs is needed. */
  unknown: (key: string, how: "lost" | "dropped") => void;
  close: () => void;
}>;

/**
 * Opens the store in the folder `home`. Rows that were damaged or edited by hand are dropped, with a note,
 * and paid for again.
 *
 * @throws {BriefError} `E_STORAGE`; see `openDatabase`.
 */
export function openReplyStore(home: string, note: (note: Note) => void): ReplyStore {
  const { database, file } = openDatabase(home);
  const room = heldRoom(home);
  const select = database.prepare("SELECT body, checksum FROM reply WHERE key = ?");
  const upsert = database.prepare(
    "INSERT INTO reply (key, body, checksum) VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE SET body = excluded.body, checksum = excluded.checksum",
  );
  const remove = database.prepare("DELETE FROM reply WHERE key = ?");

  function read(key: string): ReplyRow | undefined {
    const found = select.get(key);
    if (found === undefined) return undefined;
    const row = openRow(key, String(found["body"]), String(found["checksum"]));
    if (row !== undefined) return row;
    remove.run(key);
    note({
      rule: "model/stored-reply-damaged",
      level: "warning",
      message: `A stored reply was damaged and is dropped; its call is made again (${key.slice(0, 12)}).`,
    });
    return undefined;
  }

  /** Reads, changes and writes a row in one transaction. */
  function change(key: string, make: (before: ReplyRow | undefined) => ReplyRow): void {
    immediately(database, () => {
      const { body, checksum } = sealRow(make(read(key)));
      upsert.run(key, body, checksum);
    });
  }
  const update = (key: string, make: (before: ReplyRow) => ReplyRow): void =>
    change(key, (before) => {
      if (before === undefined) throw new Error(`No intent was stored for ${key}.`);
      return make(before);
    });
  const guarded = <T>(work: () => T): T => storageErrors(file, work);
  const keep = (work: () => void): void => guarded(() => room.keep(work));

  return {
    read: (key) => guarded(() => immediately(database, () => read(key))),
    intend: (key, request, reserved) =>
      guarded(() => {
        room.hold();
        change(key, (before) => intent(key, request, reserved, before));
      }),
    done: (key, reply) =>
      keep(() => update(key, (row) => ({ ...row, state: "done", reason: null, reply }))),
    failed: (key, reason, paid, reply) =>
      keep(() => update(key, (row) => failure(row, reason, paid, reply))),
    unknown: (key, how) =>
      keep(() =>
        update(key, (row) => ({
          ...row,
          state: "unknown",
          unknownTries: row.unknownTries + (how === "lost" ? 1 : 0),
        })),
      ),
    close: () => {
      room.close();
      database.close();
    },
  };
}

function intent(
  key: string,
  request: ModelRequest,
  reserved: Cost,
  before: ReplyRow | undefined,
): ReplyRow {
  return {
    key,
    state: "intent",
    role: request.role,
    model: request.model,
    reason: null,
    reply: null,
    reservedTokens: reserved.tokens,
    reservedDollars: reserved.dollars,
    paidTries: before?.paidTries ?? 0,
    unknownTries: before?.unknownTries ?? 0,
  };
}

function failure(
  row: ReplyRow,
  reason: FailReason,
  paid: boolean,
  reply: StoredReply | undefined,
): ReplyRow {
  return {
    ...row,
    state: "failed",
    reason,
    reply: reply ?? row.reply,
    paidTries: row.paidTries + (paid ? 1 : 0),
  };
}
