/** Room on the disk that is held for one thing: to keep the answers that are on their way when it runs full. */
import { randomBytes, randomUUID } from "node:crypto";
import { closeSync, ftruncateSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { sqliteResult, sqliteResults } from "../store/sqlite-result.ts";

/** Enough for the answers of all slots, in the database and in its log; the figure is RELIABILITY's, row F1. */
const roomBytes = 16_000_000;
const partBytes = 1_000_000;

export type HeldRoom = Readonly<{
  /** @throws What the system says if there is not so much room, or not any more. */
  hold: () => void;
  /** Does `work` a second time, without the room, if the database says that the disk is full. */
  keep: (work: () => void) => void;
  close: () => void;
}>;

/** Takes the room at once, where there is so much: a first call shall not wait for it. */
export function heldRoom(home: string): HeldRoom {
  let descriptor = tryToFill(home);
  let isGivenUp = false;
  const giveUp = () => {
    if (descriptor === undefined) return;
    // Emptied, not closed alone: a process that is being started has it open, too, until it is another program.
    ftruncateSync(descriptor);
    closeSync(descriptor);
    descriptor = undefined;
  };
  return {
    hold: () => {
      // Room that others have left since is no reason to pay for more.
      if (isGivenUp) throw Object.assign(new Error("the disk is full"), { code: "ENOSPC" });
      descriptor ??= fill(home);
    },
    keep: (work) => {
      try {
        work();
      } catch (error) {
        if (sqliteResult(error) !== sqliteResults.full || descriptor === undefined) throw error;
        isGivenUp = true;
        giveUp();
        work();
      }
    },
    close: giveUp,
  };
}

function tryToFill(home: string): number | undefined {
  try {
    return fill(home);
  } catch {
    // Whoever has nothing to ask needs none.
    return undefined;
  }
}

/** The file has no name any more when it is filled, so that the system takes it back however this process ends. */
function fill(home: string): number {
  const file = join(home, `replies.${randomUUID()}.room`);
  const descriptor = openSync(file, "wx", 0o600);
  rmSync(file);
  try {
    // Noise, because some disks keep noughts in no room.
    const part = randomBytes(partBytes);
    for (let held = 0; held < roomBytes;) held += writeSync(descriptor, part);
    return descriptor;
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
}
