/** A source that may not be relied on any more. */
import type { Citation } from "../../domain/claim.ts";

export type Withdrawn = Readonly<{
  /** File name or address as the edition lists it, or the source's id. */
  source: string;
  /** How that is known, e.g. "its page answers 410". */
  why: string;
  /** True where a text that is read under another name is there all the same; what an operator withdraws is not. */
  unlessRead: boolean;
  /** True where the last edition did not know of it: every edition before is looked through. */
  isNew?: boolean;
  /** The words that take it back, where they were read. */
  notice?: Citation;
}>;
