/** One question to an analyst that got no usable answer. It costs its chunk or its sentence, never the run. */

export type UnansweredReason =
  /** The model declined to answer. */
  | "refused"
  /** The provider's content filter stopped the answer. */
  | "filtered"
  /** The answer was cut off at the output limit. */
  | "cut-off"
  /** The answer does not fit its schema, also after one repair. */
  | "schema"
  /** No answer within the time limits, after all tries. */
  | "timeout"
  /** The provider kept failing, after all tries. */
  | "provider"
  /** The budget has no room for the call. */
  | "budget";

export class Unanswered extends Error {
  readonly reason: UnansweredReason;

  constructor(reason: UnansweredReason, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = "Unanswered";
    this.reason = reason;
  }
}
