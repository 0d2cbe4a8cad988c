/** One attempt that brought no answer, and what is known about its price. */

export type FaultKind =
  /** Key, credit, rights, address or model name refused: no other call will fare better. */
  | "refused"
  /** 429. */
  | "rate"
  /** 408, 409, 5xx, or a page where JSON was due. */
  | "server"
  /** No connection: nothing was sent. */
  | "unconnected"
  /** The connection broke before an answer began. */
  | "reset"
  /** The connection broke in the middle of an answer. */
  | "broken"
  /** No answer within the time limit. */
  | "timeout"
  /** The answer is blank. */
  | "empty"
  /** 400 and the like: this request will never be taken. */
  | "request";

/** `no`: the provider did no work. `yes`: it did. `unknown`: bytes left, and nobody can say. */
export type Billed = "no" | "yes" | "unknown";

const billedOf: Readonly<Record<FaultKind, Billed>> = {
  refused: "no",
  rate: "no",
  server: "no",
  unconnected: "no",
  reset: "unknown",
  broken: "unknown",
  timeout: "unknown",
  empty: "yes",
  request: "no",
};

export type FaultFacts = Readonly<{
  kind: FaultKind;
  message: string;
  /** HTTP status, where there was one. */
  status?: number;
  /** What the provider asked us to wait, in ms; absent when it said nothing sensible. */
  retryAfterMs?: number;
  cause?: unknown;
}>;

export class ProviderFault extends Error {
  readonly kind: FaultKind;
  readonly status: number | undefined;
  readonly retryAfterMs: number | undefined;

  constructor({ kind, message, status, retryAfterMs, cause }: FaultFacts) {
    super(message, { cause });
    this.name = "ProviderFault";
    this.kind = kind;
    this.status = status;
    this.retryAfterMs = retryAfterMs;
  }

  get billed(): Billed {
    return billedOf[this.kind];
  }
}
