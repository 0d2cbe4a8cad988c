#!/usr/bin/env node
// Nothing of ours is imported before the version is known: an older Node would fail on the first import with a riddle.
import * as module from "node:module";

const [major = 0] = process.versions.node.split(".").map(Number);

if (major < 24) {
  console.error(
    `error[E_USAGE] nightdesk needs Node 24 or later; this is ${process.versions.node}.\n` +
      "  next: Run `npm ci` once and then `npm run brief -- seeds`: the install brings its own Node 24.",
  );
  process.exitCode = 2;
} else {
  // Compiled code is kept in the system's folder for temporary files: it halves the time to the first request.
  module.enableCompileCache();
  const { main } = await import("./commands/main.ts");
  const exitCode = await main(process.argv.slice(2));
  // What was printed is on its way out before the process ends; a socket left open must not hold it. An error
  // of the stream itself comes a moment later, and has set an exit code of its own.
  process.stdout.write("", () => setImmediate(() => process.exit(process.exitCode ?? exitCode)));
}
