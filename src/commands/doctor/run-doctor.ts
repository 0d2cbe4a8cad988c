/** Looks at what a run needs on this machine, and says of each thing whether it is there. */
import { access, constants } from "node:fs/promises";
import { createRequire } from "node:module";
import { resolve, dirname } from "node:path";
import { sharedDiskWarning } from "../../adapters/store/shared-disk.ts";
import { systemCode } from "../../adapters/system/system-code.ts";
import { BriefError } from "../../domain/brief-error.ts";
import type { DoctorOptions } from "../doctor-command.ts";
import { reachProvider } from "./reach-provider.ts";
import { readTemplates } from "../render/read-templates.ts";
import type { World } from "../world.ts";

/** Its own line in what `doctor` prints. `warning`: a run works, but not as well, or only without a model. */
export type Finding = Readonly<{ about: string; level: "ok" | "warning" | "error"; text: string }>;

/** Older ones can lose what two connections write at once (RELIABILITY, F6). */
const sqliteMin = "3.51.3";
const fontPackages = ["@embedpdf/fonts-latin", "@embedpdf/fonts-arabic", "@embedpdf/fonts-sc"];

export async function runDoctor(options: DoctorOptions, world: World): Promise<void> {
  const { cwd, environment, io } = world;
  const findings: Finding[] = [
    { about: "node", level: "ok", text: process.versions.node },
    checkSqlite(process.versions["sqlite"] ?? "none"),
    await checkFolder("out", resolve(cwd, options.out), "--out"),
    await checkFolder("home", resolve(cwd, options.home), "--home"),
    ...checkShared(resolve(cwd, options.home)),
    await attempt("templates", async () => {
      const { compileTemplates } = await import("../../stages/7-render/compile-templates.ts");
      const { set } = await readTemplates("brief", cwd);
      compileTemplates(set);
      return `set \`${set.name}\`, ${set.files.size} files`;
    }),
    await attempt("prompts", async () => {
      const { loadPromptSet } = await import("../../adapters/model/prompt-set.ts");
      return `${Object.keys(await loadPromptSet()).length} prompts`;
    }),
    checkFonts(),
    ...checkKeys(environment),
    ...(options.reach === true ? [await reachProvider(environment)] : []),
  ];
  if (options.json === true) io.print(JSON.stringify({ findings }));
  else
    for (const { about, level, text } of findings)
      io.print(`${level.padEnd(7)}  ${about.padEnd(10)} ${text}`);
  const wrong = findings.filter(({ level }) => level === "error");
  if (wrong.length === 0) return;
  throw new BriefError({
    code: "E_USAGE",
    message: "A run cannot be made on this machine yet.",
    where: wrong.map(({ about, text }) => `${about}: ${text}`),
    next: "Put right what is named above and run `nightdesk doctor` again.",
  });
}

function checkSqlite(version: string): Finding {
  const enough = version.localeCompare(sqliteMin, "en", { numeric: true }) >= 0;
  const text = enough ? version : `${version}; ${sqliteMin} or later is safer`;
  return { about: "sqlite", level: enough ? "ok" : "warning", text };
}

function checkShared(home: string): Finding[] {
  const text = sharedDiskWarning(home);
  return text === undefined ? [] : [{ about: "home", level: "warning", text }];
}

/** Looks at the nearest folder that exists, and makes nothing. */
async function checkFolder(about: string, folder: string, option: string): Promise<Finding> {
  for (let place = folder; ; place = dirname(place)) {
    try {
      await access(place, constants.W_OK | constants.X_OK);
      return { about, level: "ok", text: `${folder}${place === folder ? "" : " (will be made)"}` };
    } catch (error) {
      const code = systemCode(error) ?? "unknown";
      if (code === "ENOENT" && dirname(place) !== place) continue;
      const text = `${place} cannot be written (${code}); give another with ${option}`;
      return { about, level: "error", text };
    }
  }
}

async function attempt(about: string, look: () => Promise<string>): Promise<Finding> {
  try {
    return { about, level: "ok", text: await look() };
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return { about, level: "error", text };
  }
}

function checkFonts(): Finding {
  const { resolve: find } = createRequire(import.meta.url);
  const missing = fontPackages.filter((name) => {
    try {
      find(name);
      return false;
    } catch {
      return true;
    }
  });
  if (missing.length > 0) {
    return { about: "fonts", level: "warning", text: `not installed: ${missing.join(", ")}` };
  }
  return { about: "fonts", level: "ok", text: "Latin, Cyrillic, Arabic, Chinese" };
}

function checkKeys(environment: World["environment"]): Finding[] {
  const keys = Object.entries(environment).flatMap(([name, value = ""]) =>
    name.endsWith("_API_KEY") && value !== "" ? [{ name, value }] : [],
  );
  const base = environment["OPENAI_BASE_URL"];
  const server: Finding[] =
    base === undefined || base === "" ? [] : [{ about: "server", level: "ok", text: base }];
  if (keys.length === 0) {
    const text = "none set: briefs are selected, not written, unless a local server is named";
    return [...server, { about: "key", level: "ok", text }];
  }
  return [
    ...server,
    ...keys.map(
      ({ name, value }) =>
        ({ about: "key", level: "ok", text: `${name} ${masked(value)}` }) as const,
    ),
  ];
}

/** The last four characters of a long key, as an aid to tell two apart; nothing of a short one. */
function masked(secret: string): string {
  return secret.length >= 20 ? `is set, ends in …${secret.slice(-4)}` : "is set";
}
