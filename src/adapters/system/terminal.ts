/** Where results and news go: standard output and standard error, with everything unsafe taken out. */
import { styleText } from "node:util";
import { exitCodes } from "../../domain/brief-error.ts";
import type { Environment } from "./environment.ts";
import { type Redact, createRedact } from "./redact.ts";
import { safeText } from "./safe-text.ts";

/** What a command may do to the world of the person who typed it. */
export type Io = Readonly<{
  /** A line of the result, to standard output. */
  print: (line: string) => void;
  /** A line of news, to standard error. */
  inform: (line: string) => void;
  /** Replaces the one updating line at the bottom of a terminal; `""` takes it away. */
  update: (line: string) => void;
  /** Does standard error show an updating line? */
  updating: boolean;
}>;

const clearLine = "\r\u001B[K";

function notPrinted({ code }: NodeJS.ErrnoException): string {
  return [
    `error[E_STORAGE] The result could not be written to standard output (${code ?? "unknown"}).`,
    "  kept: everything else, the edition included.",
    "  next: Free some space where standard output leads, and run the same command again.",
  ].join("\n");
}

/** The process's own streams. A reader that goes away (`| head`) ends the printing and not the run. */
export function openTerminal(
  environment: Environment,
  redact: Redact = createRedact(environment),
): Io {
  const { stdout, stderr } = process;
  for (const stream of [stdout, stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      // A closed pipe is the reader's choice; a full disk behind `> file` is not.
      if (error.code === "EPIPE" || process.exitCode === exitCodes.storage) return;
      process.exitCode = exitCodes.storage;
      if (stream === stdout) stderr.write(`${notPrinted(error)}\n`);
    });
  }
  const updating = stderr.isTTY && environment["TERM"] !== "dumb";
  let shown = false;
  const clear = () => {
    if (shown) stderr.write(clearLine);
    shown = false;
  };
  const safe = (text: string) => safeText(redact(text));
  return {
    updating,
    print: (line) => {
      clear();
      stdout.write(`${safe(line)}\n`);
    },
    inform: (line) => {
      clear();
      // Coloured after it was made safe, so that the only sequences on the terminal are ours.
      stderr.write(`${recolour(safe(line))}\n`);
    },
    update: (line) => {
      if (!updating) return;
      clear();
      if (line === "") return;
      stderr.write(
        safe(line)
          .replaceAll(/\s+/g, " ")
          .slice(0, widthOf(stderr) - 1),
      );
      shown = true;
    },
  };
}

/** Columns of the terminal; one that does not know its width says 0, and is taken for the usual 80. */
function widthOf({ columns }: Pick<NodeJS.WriteStream, "columns">): number {
  return Math.max(columns > 0 ? columns : 80, 21);
}

/** Colours the head `error[…]` or `warning:` of a line; `styleText` looks at NO_COLOR and at the stream. */
function recolour(line: string): string {
  return line
    .replace(/^error\[[A-Z_]+\]/, (head) =>
      styleText(["red", "bold"], head, { stream: process.stderr }),
    )
    .replace(/^warning:/, (head) => styleText("yellow", head, { stream: process.stderr }));
}
