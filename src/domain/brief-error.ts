/** What stops a run. Few classes, permanent codes, one next step. Everything else that is thrown is a bug. */

/** Exit codes of the command line; RELIABILITY section 5 and the README's table say the same. */
export const exitCodes = {
  complete: 0,
  bug: 1,
  usage: 2,
  degraded: 3,
  nothingUsable: 4,
  budget: 5,
  provider: 6,
  locked: 7,
  storage: 8,
  interrupted: 130,
  terminated: 143,
} as const;

export type ErrorCode =
  | "E_USAGE"
  | "E_CONFIG"
  | "E_PROMPT"
  | "E_TEMPLATE"
  | "E_NOTHING_USABLE"
  | "E_BUDGET"
  | "E_PROVIDER_REFUSED"
  | "E_PROVIDER_UNREACHABLE"
  | "E_LOCKED"
  | "E_STORAGE"
  | "E_INTERRUPTED"
  | "E_TERMINATED"
  | "E_EDITION";

const exitCodeOf: Readonly<Record<ErrorCode, number>> = {
  E_USAGE: exitCodes.usage,
  E_CONFIG: exitCodes.usage,
  E_PROMPT: exitCodes.usage,
  E_TEMPLATE: exitCodes.usage,
  E_EDITION: exitCodes.degraded,
  E_NOTHING_USABLE: exitCodes.nothingUsable,
  E_BUDGET: exitCodes.budget,
  E_PROVIDER_REFUSED: exitCodes.provider,
  E_PROVIDER_UNREACHABLE: exitCodes.provider,
  E_LOCKED: exitCodes.locked,
  E_STORAGE: exitCodes.storage,
  E_INTERRUPTED: exitCodes.interrupted,
  E_TERMINATED: exitCodes.terminated,
};

export type ErrorFacts = Readonly<{
  code: ErrorCode;
  /** What happened, in one sentence. */
  message: string;
  /** `file:line:column`, a document's name, or an address without its query. */
  where?: readonly string[];
  /** What is kept: nothing lost is worth saying too. */
  kept?: string;
  /** The command or setting that helps, as one imperative sentence. */
  next: string;
  /** Of sources that are down: waiting may mend it. */
  passing?: boolean;
  cause?: unknown;
}>;

/** Stops a run, and tells the operator what happened, where, what is kept and what to do next. */
export class BriefError extends Error {
  readonly code: ErrorCode;
  readonly where: readonly string[];
  readonly kept: string | undefined;
  readonly next: string;
  readonly passing: boolean;

  constructor({ code, message, where, kept, next, passing, cause }: ErrorFacts) {
    super(message, { cause });
    this.name = "BriefError";
    this.code = code;
    this.where = where ?? [];
    this.kept = kept;
    this.next = next;
    this.passing = passing ?? false;
  }

  get exitCode(): number {
    return exitCodeOf[this.code];
  }
}
