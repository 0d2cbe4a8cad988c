/** Opens the desk's address in the reviewer's browser, and nowhere else does it stand for others to read. */
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { makeFolder } from "../store/make-folder.ts";
import type { Environment } from "../system/environment.ts";

export type OpenedBrowser = Readonly<{
  /** False where no browser could be started: the address must be opened by hand. */
  isOpen: boolean;
  /** Takes away what led to the address. */
  forget: () => Promise<void>;
}>;

type Opener = Readonly<{ command: string; before: readonly string[] }>;

/**
 * What an opener and a browser need to find the screen, the person's profile and each other. All else stays here: a secret
 * may stand in a variable of any name, which only `brief.yaml` knows.
 */
const neededName =
  /^(?:PATH|HOME|USER|LOGNAME|SHELL|LANG|LANGUAGE|LC_\w+|TZ|TMPDIR|TEMP|TMP|BROWSER|DISPLAY|WAYLAND_DISPLAY|XAUTHORITY|XDG_\w+|DBUS_SESSION_BUS_ADDRESS|DESKTOP_SESSION|(?:KDE|GNOME)_\w+|WSL_\w+|SystemRoot|SystemDrive|windir|ComSpec|PATHEXT|(?:Local)?AppData|UserProfile|ProgramFiles(?:\(x86\))?|ProgramData)$/i;

/** An opener that has not failed by then has handed over. */
const failsWithinMs = 1500;

/**
 * The arguments of a process can be read by every user of the machine, so the browser is given a page that only its owner
 * can read, which leads on to the address (as Jupyter does).
 * @param home - Of the program's state. Not the system's folder for temporary files, which a confined browser does not see.
 */
export async function openBrowser(
  address: string,
  { home, environment }: Readonly<{ home: string; environment: Environment }>,
): Promise<OpenedBrowser> {
  const opener = findOpener(process.platform, environment);
  if (opener === undefined) return { isOpen: false, forget: async () => undefined };
  await makeFolder(home);
  const page = join(home, `enter-${randomBytes(8).toString("hex")}.html`);
  await writeFile(page, leadingTo(address), { mode: 0o600, flag: "wx" });
  const forget = () => rm(page, { force: true });
  const isOpen = await start(opener, pathToFileURL(page).href, environment);
  if (!isOpen) await forget();
  return { isOpen, forget };
}

/** @param address - Made by us: a number, a port and letters of base64url. */
function leadingTo(address: string): string {
  return `<!doctype html><meta charset="utf-8"><meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0;url=${address}"><title>Review desk</title>
<p><a href="${address}">Open the desk</a></p>
`;
}

/** `undefined` where nothing can show a page: no screen on a machine that needs to be told of one. */
export function findOpener(platform: string, environment: Environment): Opener | undefined {
  if (platform === "darwin") return { command: "open", before: [] };
  // `start` is a word of the shell; its first argument in quotes would be a title.
  if (platform === "win32") return { command: "cmd", before: ["/c", "start", ""] };
  const { DISPLAY: screen, WAYLAND_DISPLAY: wayland } = environment;
  const hasScreen = (screen ?? "") !== "" || (wayland ?? "") !== "";
  return hasScreen ? { command: "xdg-open", before: [] } : undefined;
}

async function start(
  { command, before }: Opener,
  url: string,
  environment: Environment,
): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const open = Object.entries(environment).filter(([name]) => neededName.test(name));
  const child = spawn(command, [...before, url], {
    env: Object.fromEntries(open),
    stdio: "ignore",
    detached: true,
  });
  const timer = setTimeout(() => resolve(true), failsWithinMs);
  child.on("error", () => resolve(false));
  child.on("exit", (code) => resolve(code === 0));
  child.unref();
  const isOpen = await promise;
  clearTimeout(timer);
  return isOpen;
}
