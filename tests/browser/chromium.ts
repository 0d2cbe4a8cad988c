/** The browser that the desk is tried in: Debian's chromium, or the one that `NIGHTDESK_CHROMIUM` names. */
import { accessSync, constants } from "node:fs";

const usualPaths = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** @returns `undefined` where there is none: then these tests cannot be run. */
export function findChromium(named = process.env["NIGHTDESK_CHROMIUM"]): string | undefined {
  const paths = named === undefined || named === "" ? usualPaths : [named];
  return paths.find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** It asks nobody anything by itself, so that every request that is seen is one of the page. */
export const chromiumArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
