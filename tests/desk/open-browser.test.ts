/** M10: what other users of the machine can read of the address while the browser is opened. */
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { findOpener, openBrowser } from "../../src/adapters/desk/open-browser.ts";

const address = "http://127.0.0.1:4711/enter?token=SECRET-TOKEN";

/** A folder with a program `xdg-open` in it that writes down how it was called. */
function withOpener(exitCode: number) {
  const folder = mkdtempSync(join(tmpdir(), "nightdesk-open-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const called = join(folder, "called");
  const opener = join(folder, "xdg-open");
  writeFileSync(opener, `#!/bin/sh\n{ echo "$@"; env; } > "${called}"\nexit ${exitCode}\n`);
  chmodSync(opener, 0o755);
  const environment = {
    PATH: `${folder}:${process.env["PATH"] ?? ""}`,
    DISPLAY: ":0",
    OPENAI_API_KEY: "sk-canary",
    // A name that only `passwordFrom:` of a config knows.
    DESK_MAIL: "sk-canary",
    XDG_CURRENT_DESKTOP: "GNOME",
  };
  return { home: join(folder, "state"), called, environment };
}

test("the browser is given a page that only its owner reads; the token stands in no argument", async () => {
  const { home, called, environment } = withOpener(0);
  const opened = await openBrowser(address, { home, environment });
  expect(opened.isOpen).toBe(true);
  const [argument = "", ...variables] = readFileSync(called, "utf8").split("\n");
  expect(argument + variables.join("\n")).not.toMatch(/SECRET-TOKEN|sk-canary/);
  expect(variables).toEqual(expect.arrayContaining(["DISPLAY=:0", "XDG_CURRENT_DESKTOP=GNOME"]));
  const page = fileURLToPath(argument);
  expect(readFileSync(page, "utf8")).toContain(`content="0;url=${address}"`);
  expect(statSync(page).mode & 0o777).toBe(0o600);
  expect(statSync(home).mode & 0o777).toBe(0o700);
  await opened.forget();
  expect(readdirSync(home)).toEqual([]);
});

test("an opener that fails is told, and leaves nothing", async () => {
  const { home, environment } = withOpener(3);
  expect((await openBrowser(address, { home, environment })).isOpen).toBe(false);
  expect(readdirSync(home)).toEqual([]);
});

test("an opener that is not there is told, too", async () => {
  const { home, environment } = withOpener(0);
  const opened = await openBrowser(address, { home, environment: { ...environment, PATH: home } });
  expect(opened.isOpen).toBe(false);
});

test.for([
  ["linux", {}, undefined],
  ["linux", { DISPLAY: "" }, undefined],
  ["linux", { DISPLAY: ":0" }, "xdg-open"],
  ["linux", { WAYLAND_DISPLAY: "wayland-0" }, "xdg-open"],
  ["darwin", {}, "open"],
  ["win32", {}, "cmd"],
] as const)("on %s with %j it is opened by %s", ([platform, environment, command]) => {
  expect(findOpener(platform, environment)?.command).toBe(command);
});
