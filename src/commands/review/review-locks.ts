/** Who may move the links of a brief: one publication at a time, and none while a night is at work on the same brief. */
import { join } from "node:path";
import { type RunLock, takeLock } from "../../adapters/store/run-lock.ts";
import { BriefError } from "../../domain/brief-error.ts";
import type { World } from "../world.ts";

type Places = Readonly<{ home: string; world: World }>;
type Refused = Readonly<{ kind: "refused"; because: string }>;

/** Nothing is opened again while it is being published. */
export async function whileNotPublishing<T>(
  brief: string,
  { home, world }: Places,
  work: () => Promise<T>,
): Promise<T | Refused> {
  const lock = await lockOr(join(home, "review"), brief, world);
  if (lock === undefined) return refused("It is being published just now. Look again in a moment.");
  try {
    return await work();
  } finally {
    lock.release();
  }
}

export async function whilePublishing<T>(
  brief: string,
  places: Places,
  work: () => Promise<T>,
): Promise<T | Refused> {
  return whileNotPublishing(brief, places, async () => {
    const run = await lockOr(places.home, brief, places.world);
    if (run === undefined) {
      return refused(
        "An edition of this brief is being made just now. Publish again when it is done.",
      );
    }
    try {
      return await work();
    } finally {
      run.release();
    }
  });
}

function refused(because: string): Refused {
  return { kind: "refused", because };
}

/** @returns `undefined` if another process has it. */
async function lockOr(folder: string, brief: string, world: World): Promise<RunLock | undefined> {
  try {
    return await takeLock(folder, brief, world.now());
  } catch (error) {
    if (error instanceof BriefError && error.code === "E_LOCKED") return undefined;
    throw error;
  }
}
