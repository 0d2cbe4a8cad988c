/** A desk with one brief, whose clock the test sets: `nightdesk nightly` and `status` as functions. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { sleep } from "../../src/adapters/system/sleep.ts";
import { BriefError } from "../../src/domain/brief-error.ts";
import type { NightlyOptions } from "../../src/commands/nightly-command.ts";
import { runNightly } from "../../src/commands/nightly/run-nightly.ts";
import { runStatus } from "../../src/commands/status/run-status.ts";
import type { StatusOptions } from "../../src/commands/status-command.ts";
import type { World } from "../../src/commands/world.ts";
import { temporaryFolder } from "../commands/run-cli.ts";

const portNews =
  "The port of Aktau opened on Monday after two weeks of repairs, the operator said.\nFerries to Baku will sail again on Friday.\n";
export const damNews =
  "The dam at Kapchagay holds 12 billion cubic metres of water, the ministry said on Tuesday.\nEngineers found no crack in it.\n";

type Told = Readonly<{
  code: number;
  printed: readonly string[];
  informed: readonly string[];
}>;

export type Desk = Readonly<{
  cwd: string;
  write: (path: string, text: string) => void;
  /** Runs at this time, plus what the pauses took. `error` is what stopped it. */
  nightly: (
    now: string,
    options?: Partial<NightlyOptions>,
    stop?: AbortController,
    /** Of the clock: how long it runs, if nothing else ends it. */
    hours?: number,
  ) => Promise<Told>;
  status: (now: string, options?: Partial<StatusOptions>) => Promise<Told>;
}>;

type Options = Readonly<{
  nightly?: string;
  more?: string;
  environment?: Readonly<Record<string, string>>;
  /** Briefs as they are given to `nightly`. */
  given?: readonly string[];
}>;

/** `asia/` with one text, and a brief of it at five in the morning, UTC. */
export function openDesk(options: Options = {}): Desk {
  const {
    nightly = "at: 0 5 * * *\n  zone: UTC",
    more = "",
    environment = {},
    given = ["asia"],
  } = options;
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, "asia"));
  const write = (path: string, text: string) => writeFileSync(join(cwd, path), text);
  write("asia/port.txt", portNews);
  write("asia/brief.yaml", `title: Asia\nnightly:\n  ${nightly}\n${more}`);
  const places = { out: "out", home: ".nightdesk" };
  return {
    cwd,
    write,
    nightly: (now, asked = { once: true }, stop = new AbortController(), hours = 72) =>
      told(now, { cwd, environment, stop, hours }, (world, pause) =>
        runNightly(given, { ...places, ...asked }, world, pause),
      ),
    status: (now, asked = {}) =>
      told(now, { cwd, environment, stop: new AbortController(), hours: 72 }, (world) =>
        runStatus([], { ...places, ...asked }, world),
      ),
  };
}

type Place = Pick<World, "cwd" | "environment"> &
  Readonly<{ stop: AbortController; hours: number }>;

function overtime(hours: number): BriefError {
  const message = `${hours} hours are over.`;
  return new BriefError({ code: "E_TERMINATED", message, next: "Start again." });
}

/** Pauses take no time of the test, and all of their time of the clock. */
async function told(
  now: string,
  { cwd, environment, stop, hours }: Place,
  work: (world: World, pause: typeof sleep) => Promise<void>,
): Promise<Told> {
  let nowMs = Date.parse(now);
  let code = 0;
  const printed: string[] = [];
  const informed: string[] = [];
  const world: World = {
    io: {
      print: (line) => void printed.push(line),
      inform: (line) => void informed.push(line),
      update: () => undefined,
      updating: false,
    },
    environment,
    cwd,
    now: () => new Date(nowMs),
    interrupts: () => stop.signal,
    exit: (given) => {
      code = given;
    },
  };
  const pause = async (ms: number) => {
    nowMs += ms;
    if (nowMs - Date.parse(now) > hours * 3_600_000) stop.abort(overtime(hours));
    await Promise.resolve();
  };
  try {
    await work(world, pause);
  } catch (error) {
    if (!(error instanceof BriefError)) throw error;
    code = error.exitCode;
    informed.push(error.message);
  }
  return { code, printed, informed };
}
