/** `nightdesk nightly install`: what the operator's own scheduler needs, printed or written. */
import { mkdir, writeFile } from "node:fs/promises";
import { userInfo } from "node:os";
import { dirname, join, resolve } from "node:path";
import { storageError } from "../../adapters/store/storage-error.ts";
import type { Environment } from "../../adapters/system/environment.ts";
import { systemCode } from "../../adapters/system/system-code.ts";
import { BriefError } from "../../domain/brief-error.ts";
import type { Config } from "../../domain/config.ts";
import { cronLines } from "../../nightly/install/cron-lines.ts";
import { githubWorkflow } from "../../nightly/install/github-workflow.ts";
import type { InstalledFile, Installation } from "../../nightly/install/installation.ts";
import { shellWord } from "../../nightly/install/shell-word.ts";
import { systemdUnits } from "../../nightly/install/systemd-units.ts";
import { unitNames } from "../../nightly/install/unit-names.ts";
import { modelsAsked } from "../config/contradictions.ts";
import { readNightlyBrief, type NightlyBrief } from "./nightly-briefs.ts";
import type { InstallOptions } from "../nightly-command.ts";
import { ioFor } from "../output-options.ts";
import { packagePath } from "../package-files.ts";
import type { World } from "../world.ts";

export async function runInstall(
  given: string,
  options: InstallOptions,
  world: World,
): Promise<void> {
  const kind = chosenKind(options);
  const brief = await readNightlyBrief(given, world.cwd);
  const installation = describe(brief, options, world);
  const files = filesOf(kind, installation, brief.schedule.clock.dateAt(world.now().getTime()));
  const io = ioFor(world, options);
  for (const warning of warningsOf(kind, installation)) io.inform(`warning: ${warning}`);
  if (options.write !== undefined) {
    const path = resolve(world.cwd, options.write);
    for (const file of await written(files, path, kind)) io.print(file);
    io.inform(nextSteps[kind](installation));
    return;
  }
  io.print(
    options.json === true
      ? JSON.stringify(files)
      : files
          .map(({ name, text }) => (files.length > 1 ? `# --- ${name}\n${text}` : text))
          .join("\n"),
  );
}

type Kind = "systemd" | "cron" | "githubActions";

function chosenKind(options: InstallOptions): Kind {
  const kinds = (["systemd", "cron", "githubActions"] as const).filter((kind) => options[kind]);
  const [kind] = kinds;
  if (kind !== undefined && kinds.length === 1) return kind;
  throw new BriefError({
    code: "E_USAGE",
    message: kinds.length === 0 ? "Say for which scheduler." : "Choose one scheduler.",
    kept: "nothing was read, called or written.",
    next: "Give one of `--systemd`, `--cron` and `--github-actions`.",
  });
}

function describe(
  { name, read, setting, schedule }: NightlyBrief,
  options: InstallOptions,
  { cwd, environment }: World,
): Installation {
  const out = resolve(cwd, options.out);
  const home = resolve(cwd, options.home);
  const { alarm } = setting;
  const alarmFolder = alarm?.file === undefined ? [] : [dirname(resolve(read.folder, alarm.file))];
  const delivered = read.config.deliver.flatMap((one) =>
    "folder" in one ? [resolve(read.folder, one.folder)] : [],
  );
  return {
    name,
    program: [process.execPath, programFile()],
    // A config without a file has no schedule.
    config: read.file ?? read.folder,
    cwd,
    out,
    home,
    writes: [...new Set([out, home, ...alarmFolder, ...delivered])],
    user: userOf(environment),
    schedule,
    jitterMinutes: setting.jitterMinutes,
    alarmBy: alarm?.by,
    secrets: secretsOf(read.config),
  };
}

/** Root writes the units, and seldom for itself: `sudo` says whose brief it is. */
function userOf(environment: Environment): string {
  const { uid, username } = userInfo();
  const asked = environment["SUDO_USER"];
  return uid === 0 && asked !== undefined && asked !== "" ? asked : username;
}

/** The file this very program was started from, built or not: both lie at the same depth. */
function programFile(): string {
  const built = import.meta.filename.endsWith(".js");
  return packagePath(built ? "dist/cli.js" : "src/cli.ts");
}

/** By name; their values are never read here. */
function secretsOf(config: Config): string[] {
  const keys = modelsAsked(config).map((model) => `${model.split(":")[0]?.toUpperCase()}_API_KEY`);
  const deliveries = config.deliver.flatMap((one) => {
    if ("mail" in one) return one.mail.passwordFrom ?? [];
    return "webhook" in one ? one.webhook.secretFrom : [];
  });
  return [...new Set([...keys, ...deliveries])];
}

function filesOf(kind: Kind, installation: Installation, today: string): InstalledFile[] {
  switch (kind) {
    case "systemd":
      return systemdUnits(installation);
    case "cron":
      return [cronLines(installation)];
    case "githubActions":
      return [githubWorkflow(installation, today)];
  }
}

function warningsOf(kind: Kind, installation: Installation): string[] {
  const { program, config, cwd, out, home, user } = installation;
  if (kind === "systemd") {
    const hidden = [...program, config].filter((path) => /^\/(var\/)?tmp\//.test(path));
    return [
      ...hidden.map((path) => `${path} lies in a folder that PrivateTmp hides from the service.`),
      ...(user === "root" ? ["The service would run as root: write another `User=`."] : []),
    ];
  }
  if (kind === "cron") return [];
  const outside = [config, out, home].filter((path) => !path.startsWith(`${cwd}/`));
  return outside.map(
    (path) => `${path} lies outside of the repository and is not there on GitHub.`,
  );
}

const nextSteps: Readonly<Record<Kind, (installation: Installation) => string>> = {
  systemd: ({ name, writes, user, alarmBy }) => {
    const { night, watch } = unitNames(name);
    const timers = alarmBy === undefined ? [night] : [night, watch];
    return [
      // Made by root they would be root's, and the service could not write there.
      `next: runuser -u ${user} -- mkdir -p ${writes.map(shellWord).join(" ")}`,
      `      systemctl daemon-reload && systemctl enable --now ${timers.map((unit) => `${unit}.timer`).join(" ")}`,
    ].join("\n");
  },
  cron: () => "next: add these lines with `crontab -e`.",
  githubActions: ({ secrets }) =>
    secrets.length === 0
      ? "next: commit the workflow."
      : `next: commit the workflow, and set ${secrets.join(", ")} under the repository's secrets.`,
};

/** Units go to a folder; lines and workflows to a file. @returns The paths, as they were written. */
async function written(
  files: readonly InstalledFile[],
  path: string,
  kind: Kind,
): Promise<string[]> {
  const paths: string[] = [];
  for (const { name, text } of files) {
    const file = kind === "systemd" ? join(path, name) : path;
    try {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text, { mode: 0o644 });
    } catch (error) {
      if (systemCode(error) === undefined) throw error;
      throw storageError(error, file, "--write");
    }
    paths.push(file);
  }
  return paths;
}
