import { lookup } from "node:dns/promises";
import { setTimeout as wait } from "node:timers/promises";

export type Address = Readonly<{ address: string; family: number }>;
/** All addresses of a name. Rejects with a `code` (`ENOTFOUND`, `EAI_AGAIN`, …) if there is none. */
export type Resolve = (host: string) => Promise<readonly Address[]>;

/** Longest wait for the addresses of one name (row B7 of the test matrix). */
const resolveMsMax = 5000;

/** What the machine itself says, its `hosts` file included. */
export const resolveHost: Resolve = (host) => lookup(host, { all: true });

/** The same within a limit; a look-up cannot be called off, so a late answer is passed over. */
export function withinLimit(resolve: Resolve, limitMs = resolveMsMax): Resolve {
  return async (host) => {
    const over = new AbortController();
    const late = wait(limitMs, undefined, { signal: over.signal, ref: false }).then(() => {
      throw Object.assign(new Error("the name was not resolved in time"), { code: "ETIMEOUT" });
    });
    try {
      return await Promise.race([resolve(host), late]);
    } finally {
      over.abort();
      late.catch(() => undefined);
    }
  };
}
