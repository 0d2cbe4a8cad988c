/** Reads the command line, runs one verb, and turns whatever it throws into one report and one exit code. */
import { Command, CommanderError } from "commander";
import { readEnvironment } from "../adapters/system/environment.ts";
import { listenForInterrupts } from "../adapters/system/interrupts.ts";
import { type Io, openTerminal } from "../adapters/system/terminal.ts";
import { briefCommand } from "./brief-command.ts";
import { deliverCommand } from "./deliver-command.ts";
import { diffCommand } from "./diff-command.ts";
import { doctorCommand } from "./doctor-command.ts";
import { feedbackCommand } from "./feedback-command.ts";
import { impactCommand } from "./impact-command.ts";
import { measureCommand } from "./measure-command.ts";
import { nightlyCommand } from "./nightly-command.ts";
import { planCommand } from "./plan-command.ts";
import { renderCommand } from "./render-command.ts";
import { reviewCommand } from "./review-command.ts";
import { reportJson, reportOf, reportText } from "./report-error.ts";
import { statusCommand } from "./status-command.ts";
import { verifyCommand } from "./verify-command.ts";
import { packageVersion } from "./package-files.ts";
import type { World } from "./world.ts";

const description =
  "Turns a folder of documents into a brief in which every sentence carries its evidence.";

const exitCodeHelp = `
Exit codes: 0 complete · 1 a bug · 2 usage, config, prompt or template · 3 written, but degraded or
below its gate · 4 nothing usable · 5 stopped by the budget · 6 provider refused or out of reach ·
7 another run is at work · 8 storage · 130, 143 stopped by a signal

Examples:
  nightdesk brief seeds
  nightdesk brief seeds --model openai:gpt-5-mini
  nightdesk verify out/seeds/latest`;

/** @returns The exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  const environment = readEnvironment();
  const io = openTerminal(environment);
  let exitCode = 0;
  let signal: AbortSignal | undefined;
  const world: World = {
    io,
    environment,
    cwd: process.cwd(),
    now: () => new Date(),
    interrupts: () => (signal ??= listenForInterrupts()),
    exit: (code) => {
      exitCode = code;
    },
  };
  try {
    await createProgram(world).parseAsync([...argv], { from: "user" });
    return exitCode;
  } catch (error) {
    // Help and version are thrown, too; they are what was asked for.
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    return tell(error, argv, io, signal);
  }
}

function createProgram(world: World): Command {
  const program = new Command("nightdesk")
    .description(description)
    .version(packageVersion(), "-V, --version", "print the version")
    .addHelpText("after", exitCodeHelp);
  const verbs = [
    briefCommand,
    planCommand,
    verifyCommand,
    renderCommand,
    diffCommand,
    impactCommand,
    nightlyCommand,
    statusCommand,
    deliverCommand,
    reviewCommand,
    feedbackCommand,
    doctorCommand,
  ];
  for (const create of verbs) program.addCommand(create(world));
  program.addCommand(measureCommand(world), { hidden: true });
  const below = program.commands.flatMap((command) => [command, ...command.commands]);
  for (const command of [program, ...below]) {
    command
      .exitOverride()
      .showSuggestionAfterError(true)
      .configureOutput({
        writeOut: (text) => world.io.print(text.trimEnd()),
        // Errors are told once, in our shape; help that was not asked for is left to `next:`.
        writeErr: () => undefined,
      });
  }
  return program;
}

/** The flags are read by hand, because the error may be that the command line could not be. */
function tell(error: unknown, argv: readonly string[], io: Io, signal?: AbortSignal): number {
  const report = reportOf(error, signal);
  const debug = argv.includes("--debug");
  io.inform(argv.includes("--json") ? reportJson(report, debug) : reportText(report, debug));
  return report.exitCode;
}
