/** What is remembered of handing an edition over: to whom, and what came of it. */
import type { Sha256 } from "../../domain/ids.ts";

export const channels = ["folder", "mail", "webhook"] as const;
type Channel = (typeof channels)[number];

/** One place that an edition goes to. Each mailbox is one, so that one that is refused costs no other its brief. */
export type Address = Readonly<{
  channel: Channel;
  /** Absolute folder, mailbox or URL; told apart by it. */
  target: string;
  /** The same for people: without user, password and query. */
  shown: string;
}>;

/** What one try came to. Codes are permanent; `words` are ours, never what the other side answered. */
export type Attempt =
  | Readonly<{ kind: "done" }>
  | Readonly<{
      /** It did not arrive. */
      kind: "failed";
      code: string;
      words: string;
      /** Another try may do better. */
      passing: boolean;
    }>
  | Readonly<{
      /** It was handed over, and no answer came. */
      kind: "unknown";
      code: string;
      words: string;
      /** The receiver can tell that a second try is the same delivery. */
      passing: boolean;
    }>;

/** `intent`: committed before a byte leaves, and left behind by a process that died. */
export const deliveryStates = ["intent", "done", "failed", "unknown"] as const;
type DeliveryState = (typeof deliveryStates)[number];

export type DeliveryRow = Readonly<{
  key: Sha256;
  brief: string;
  date: string;
  /** SHA-256 of the edition's `brief.json`. */
  edition: Sha256;
  channel: Channel;
  shown: string;
  state: DeliveryState;
  /** Why, unless it is done; else empty. */
  code: string;
  tries: number;
  /** Of the last change; ISO 8601 instant. */
  at: string;
}>;
