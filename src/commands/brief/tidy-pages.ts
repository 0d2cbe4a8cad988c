/** Takes out of the state what no coming night will need: fetched pages of long ago. Editions have their own copies. */
import { openCollectState } from "../../adapters/collect/collect-state.ts";
import { openPageStore } from "../../adapters/collect/page-store.ts";
import type { Io } from "../../adapters/system/terminal.ts";
import { BriefError } from "../../domain/brief-error.ts";
import { dayMs } from "../../domain/calendar-date.ts";

/** Days since a server last gave or confirmed a page. A monthly brief still has all of its pages the next time. */
const keptDays = 45;

type Tidying = Readonly<{ home: string; now: Date; io: Io }>;

/**
 * Called after a good night. What is forgotten is forgotten first, so that a death in between leaves files that nothing
 * names, for the next time. That it fails is a warning: the edition is made.
 */
export async function tidyPages({ home, now, io }: Tidying): Promise<void> {
  const beforeMs = now.getTime() - keptDays * dayMs;
  try {
    const state = openCollectState(home);
    try {
      const needed = state.forget(new Date(beforeMs).toISOString());
      await openPageStore(home).prune(needed, beforeMs);
    } finally {
      state.close();
    }
  } catch (error) {
    if (!(error instanceof BriefError)) throw error;
    io.inform(`warning: old pages stay in the state: ${error.message}`);
  }
}
