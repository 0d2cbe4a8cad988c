/** The effects that a command is given; nothing else of the outside world is its to touch. */
import type { Environment } from "../adapters/system/environment.ts";
import type { Io } from "../adapters/system/terminal.ts";

export type World = Readonly<{
  io: Io;
  environment: Environment;
  /** Absolute; relative paths on the command line are relative to it. */
  cwd: string;
  now: () => Date;
  /** Called once a run begins, so that a signal stops it in an orderly way. */
  interrupts: () => AbortSignal;
  /** Sets the exit code; the last call counts. */
  exit: (code: number) => void;
}>;
