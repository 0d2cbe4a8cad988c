/**
 * `nightdesk nightly`: with `--once` exit 0 when every brief has its edition or nothing is due, else the code of
 * the worst of them; without, it works until a signal (130, 143). 7 when another process is at it.
 */
import type { Command } from "commander";
import { verb, type OutputOptions } from "./output-options.ts";
import type { World } from "./world.ts";

export type NightlyOptions = OutputOptions & Readonly<{ out: string; home: string; once?: true }>;

export type InstallOptions = OutputOptions &
  Readonly<{
    out: string;
    home: string;
    systemd?: true;
    cron?: true;
    githubActions?: true;
    write?: string;
  }>;

export function nightlyCommand(world: World): Command {
  const nightly = verb("nightly", [
    "nightdesk nightly desks/asia.yaml desks/energy.yaml",
    "nightdesk nightly desks/asia.yaml --once",
    "nightdesk nightly install desks/asia.yaml --systemd --write /etc/systemd/system",
  ])
    .description("Make each brief on its schedule, one for every local date.")
    .argument("<briefs...>", "brief.yaml files with `nightly` in them, or their folders")
    .option("--once", "work off what is due, and end: for a scheduler of your own")
    .option("--out <folder>", "where editions are written", "out")
    .option("--home <folder>", "where replies and state are kept", ".nightdesk")
    .action(async (briefs: string[], options: NightlyOptions) => {
      const { runNightly } = await import("./nightly/run-nightly.ts");
      await runNightly(briefs, options, world);
    });
  return nightly.addCommand(installCommand(world));
}

function installCommand(world: World): Command {
  return verb("install", [
    "nightdesk nightly install desks/asia.yaml --systemd",
    "nightdesk nightly install desks/asia.yaml --cron",
    "nightdesk nightly install desks/asia.yaml --github-actions --write .github/workflows/asia.yml",
  ])
    .description("Print what makes your own scheduler run `nightdesk nightly --once`, or write it.")
    .argument("<brief>", "brief.yaml with `nightly` in it, or its folder")
    .option("--systemd", "a service and a timer, and a second pair that watches over them")
    .option("--cron", "lines for a crontab")
    .option("--github-actions", "a workflow")
    .option("--write <path>", "write it there: a folder for systemd, else a file")
    .option("--out <folder>", "where editions are written", "out")
    .option("--home <folder>", "where replies and state are kept", ".nightdesk")
    .action(async (brief: string, _options: InstallOptions, command: Command) => {
      const { runInstall } = await import("./nightly/run-install.ts");
      // Options of the same name before the word `install` belong to its parent.
      await runInstall(brief, command.optsWithGlobals<InstallOptions>(), world);
    });
}
