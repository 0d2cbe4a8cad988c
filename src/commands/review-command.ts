/** `nightdesk review`: a desk in the browser, until Ctrl-C: exit 130. 2 if the port is taken. It spends no money. */
import { type Command, InvalidArgumentError } from "commander";
import { verb, type OutputOptions } from "./output-options.ts";
import type { World } from "./world.ts";

export type ReviewOptions = OutputOptions &
  Readonly<{
    /** Left out: any that is free. */
    port?: number;
    reviewer?: string;
    home: string;
    config?: string;
    open: boolean;
  }>;

export function reviewCommand(world: World): Command {
  return verb("review", [
    "nightdesk review",
    'nightdesk review out --reviewer "A. Editor" --port 8080',
  ])
    .description("Read, check, correct and approve editions, in the browser. It spends no money.")
    .argument("[out]", "where editions are written", "out")
    .option(
      "--port <number>",
      "port on this machine's own interface (default: any that is free)",
      readPort,
    )
    .option("--reviewer <name>", "who reviews (default: the user of this machine)")
    .option("--home <folder>", "where replies and state are kept", ".nightdesk")
    .option(
      "--config <brief.yaml>",
      "where `deliver:` stands (default: the config of the brief's last night)",
    )
    .option("--no-open", "print the address only, and open no browser")
    .action(async (out: string, options: ReviewOptions) => {
      const { runReview } = await import("./review/run-review.ts");
      await runReview(out, options, world);
    });
}

function readPort(given: string): number {
  const port = Number(given);
  if (/^\d{1,5}$/.test(given) && port >= 1 && port <= 65_535) return port;
  throw new InvalidArgumentError("A port is a number from 1 to 65535.");
}
