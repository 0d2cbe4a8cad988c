/** What a channel is: one try, which says what came of it and throws only on a bug. */
import type { Sha256 } from "../../domain/ids.ts";
import type { Address, Attempt } from "../../nightly/delivery/delivery.ts";
import type { Parcel } from "./parcel.ts";

export type Posting = Readonly<{
  address: Address;
  key: Sha256;
  parcel: Parcel;
  /** Of this try. */
  now: Date;
}>;

export type Send = (posting: Posting) => Promise<Attempt>;

export function failed(code: string, words: string, passing: boolean): Attempt {
  return { kind: "failed", code, words, passing };
}

export function unknown(code: string, words: string, passing: boolean): Attempt {
  return { kind: "unknown", code, words, passing };
}
