/** Signals of the operating system, as the abort of a run. */
import { BriefError, exitCodes } from "../../domain/brief-error.ts";

const again = "Run the same command again: nothing answered is paid twice.";
const kept = "every answer that had arrived, and the last edition.";

const reasons = {
  SIGINT: { code: "E_INTERRUPTED", exit: exitCodes.interrupted },
  SIGTERM: { code: "E_TERMINATED", exit: exitCodes.terminated },
  SIGHUP: { code: "E_TERMINATED", exit: exitCodes.terminated },
} as const;

/**
 * A signal that is aborted by SIGINT, SIGTERM or SIGHUP, with the `BriefError` that says so as its reason.
 * A second one ends the process at once.
 */
export function listenForInterrupts(): AbortSignal {
  const controller = new AbortController();
  for (const [name, { code, exit }] of Object.entries(reasons)) {
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(exit);
      const message = `Stopped by ${name}.`;
      controller.abort(new BriefError({ code, message, kept, next: again }));
    });
  }
  return controller.signal;
}
