import type { Retrieval } from "../domain/retrieval.ts";

/** A date that a feed gives for what it links, and where it stands there: `feed, pubDate`. */
export type GivenDate = Readonly<{ value: string; from: string }>;

/** A file to be read. What stands behind it may vanish, be unreadable or be no text: `read` then rejects. */
export type DocumentFile = Readonly<{
  /** Path relative to the folder that is briefed, with `/`; of a page, made of its address. Shown to people; never used as a path again. */
  name: string;
  bytes: number;
  /** Rejects with a `NotFetched`, or with an `Error` whose `code` is the system's (`ENOENT`, `EACCES`, …). */
  read: () => Promise<Uint8Array>;
  /** Of a page that came from the network. */
  fetched?: Retrieval & Readonly<{ published?: GivenDate }>;
}>;

/** Why a page or feed is not there. It costs that one and nothing else. */
export class NotFetched extends Error {
  /** Permanent, e.g. `http-404`, `refused`, `not-a-feed`; `not-asked` where nothing may be sent. */
  readonly code: string;

  /** @param message - One sentence for people. */
  constructor(code: string, message: string) {
    super(message);
    this.name = "NotFetched";
    this.code = code;
  }
}
