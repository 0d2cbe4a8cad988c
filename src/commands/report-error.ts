/** Any error, in the shape that every error of this program has: what, where, what is kept, what next. */
import { CommanderError } from "commander";
import { BriefError, exitCodes } from "../domain/brief-error.ts";

export type Report = Readonly<{
  exitCode: number;
  code: string;
  message: string;
  where: readonly string[];
  kept: string | undefined;
  next: string;
  /** Only shown with `--debug`. */
  stack: string | undefined;
}>;

const indent = " ".repeat(9);

/** @param signal - Why a run was stopped is in its reason; what then went wrong on the way is a consequence. */
export function reportOf(error: unknown, signal?: AbortSignal): Report {
  const cause: unknown = signal?.aborted === true ? signal.reason : error;
  if (cause instanceof BriefError) {
    const { exitCode, code, message, where, kept, next } = cause;
    return { exitCode, code, message, where, kept, next, stack: stackOf(cause) };
  }
  if (cause instanceof CommanderError) return usageReport(cause);
  const message = cause instanceof Error ? cause.message : String(cause);
  return {
    exitCode: exitCodes.bug,
    code: "E_BUG",
    message: `This is a bug in nightdesk: ${message}`,
    where: [],
    kept: "the last edition, and every answer that had arrived.",
    next: "Run the same command with --debug and report what it prints, with the version of `nightdesk --version`.",
    stack: stackOf(cause),
  };
}

function usageReport(error: CommanderError): Report {
  // Commander throws this where it would print help that nobody asked for.
  const noVerb = error.message === "(outputHelp)";
  const message = error.message.replace(/^error: /, "").replaceAll("\n", " ");
  return {
    exitCode: exitCodes.usage,
    code: "E_USAGE",
    message: noVerb
      ? "Name a command: brief, plan, verify, render, diff, impact, nightly, status, deliver, review, feedback or doctor."
      : sentence(message),
    where: [],
    kept: undefined,
    next: "Run `nightdesk --help`, or `nightdesk brief --help` for one command, to see what can be given.",
    stack: stackOf(error),
  };
}

function sentence(text: string): string {
  const upper = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.?!)]$/.test(upper) ? upper : `${upper}.`;
}

function stackOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const own = error.stack ?? String(error);
  const inner = error.cause === undefined ? undefined : stackOf(error.cause);
  return inner === undefined ? own : `${own}\ncaused by ${inner}`;
}

/** For people: `error[E_…] what`, then `where:`, `kept:`, `next:`. */
export function reportText(report: Report, debug: boolean): string {
  const { code, message, where, kept, next, stack } = report;
  const lines = [
    `error[${code}] ${message}`,
    ...where.map((place, index) => {
      const head = index === 0 ? "  where: " : indent;
      return `${head}${place.replaceAll("\n", `\n${indent}`)}`;
    }),
    ...(kept === undefined ? [] : [`  kept: ${kept}`]),
    `  next: ${next}`,
    ...(debug && stack !== undefined ? [stack] : []),
  ];
  return lines.join("\n");
}

/** For programs: the same facts. */
export function reportJson({ stack, ...facts }: Report, debug: boolean): string {
  return JSON.stringify({
    error: { ...facts, kept: facts.kept ?? null, ...(debug ? { stack } : {}) },
  });
}
