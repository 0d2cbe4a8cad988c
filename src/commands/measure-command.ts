/**
 * `nightdesk measure`, for developers and not in the help: answers rows of JSON on standard input, so that a scorer of
 * public data can measure the very code that the stages run. Exit 0 when all are answered, 2 when a line is no row.
 */
import { Argument, type Command } from "commander";
import { verb } from "./output-options.ts";
import type { World } from "./world.ts";

/** Bytes of JSON lines in, answers out: as soon as a row is read where rows do not depend on each other. */
type Measure = (input: AsyncIterable<Uint8Array>) => AsyncIterable<object>;

const measures: Readonly<Record<string, () => Promise<Measure>>> = {
  claims: async () => (await import("./measure/measure-claims.ts")).measureClaims,
  quotes: async () => (await import("./measure/measure-quotes.ts")).measureQuotes,
  copies: async () => (await import("./measure/measure-copies.ts")).measureCopies,
  events: async () => (await import("./measure/measure-events.ts")).measureEvents,
};

export function measureCommand({ io }: World): Command {
  return verb("measure", [
    "nightdesk measure claims < rows.jsonl",
    'node score-quotes.mjs --command "nightdesk measure quotes"',
  ])
    .description("For developers: answer rows of JSON lines with the code that the stages run.")
    .addArgument(new Argument("<measure>", "which code is measured").choices(Object.keys(measures)))
    .action(async (name: string) => {
      const measure = await measures[name]?.();
      if (measure === undefined) throw new Error(`No measure was chosen for ${name}.`);
      for await (const answer of measure(process.stdin)) io.print(asciiJson(answer));
    });
}

/** A terminal takes out characters that it holds unsafe, and an id must come back as it was given. */
function asciiJson(answer: object): string {
  return JSON.stringify(answer).replaceAll(
    /[^ -~]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
