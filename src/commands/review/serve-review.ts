/** Holds the review desk open in the browser until a signal ends it. */
import { createDesk } from "../../adapters/desk/create-desk.ts";
import type { DeskOptions } from "../../adapters/desk/desk-options.ts";
import { onEnterKey } from "../../adapters/desk/enter-key.ts";
import { openBrowser } from "../../adapters/desk/open-browser.ts";
import { readRendering } from "../../adapters/desk/read-rendering.ts";
import { type ServedDesk, serveDesk } from "../../adapters/desk/serve-desk.ts";
import { createSessions } from "../../adapters/desk/sessions.ts";
import { BriefError, exitCodes } from "../../domain/brief-error.ts";
import { ioFor } from "../output-options.ts";
import type { ReviewOptions } from "../review-command.ts";
import type { World } from "../world.ts";

export type ReviewSetup = Pick<DeskOptions, "desk" | "pages" | "assets"> &
  Readonly<{
    /** Folders, absolute: of all briefs, and of the program's state. */
    out: string;
    home: string;
    reviewer: string;
  }>;

export async function serveReview(
  { out, home, reviewer, ...parts }: ReviewSetup,
  options: Pick<ReviewOptions, "port" | "open" | "json" | "quiet">,
  world: World,
): Promise<void> {
  const io = ioFor(world, options);
  const signal = world.interrupts();
  const sessions = createSessions(reviewer);
  const served = await serveDesk({
    port: options.port ?? 0,
    create: (port) =>
      createDesk({
        ...parts,
        sessions,
        port,
        rendering: (key, name) => readRendering(out, key, name),
        log: io.inform,
      }),
  });
  const invite = () => `http://127.0.0.1:${served.port}/enter?token=${sessions.invite()}`;
  const address = invite();
  tellAddress(address, { reviewer, options, world });
  const { environment } = world;
  const browser = options.open ? await openBrowser(address, { home, environment }) : undefined;
  if (browser?.isOpen === false) io.inform("No browser could be opened: open the address by hand.");
  const stopListening = onEnterKey(() => io.print(invite()));
  io.inform(
    stopListening === undefined
      ? "The address opens the desk once. Stop with Ctrl-C."
      : "The address opens the desk once; Enter prints a fresh one. Stop with Ctrl-C.",
  );
  await aborted(signal);
  stopListening?.();
  await browser?.forget();
  await end(served, { signal, world: { ...world, io } });
}

function tellAddress(
  address: string,
  {
    reviewer,
    options,
    world,
  }: Readonly<{ reviewer: string; options: { json?: true }; world: World }>,
): void {
  world.io.print(
    options.json === true
      ? JSON.stringify({ review: { address, reviewer } })
      : `The review desk is open for ${reviewer}:\n${address}`,
  );
}

async function end(
  served: ServedDesk,
  { signal, world }: Readonly<{ signal: AbortSignal; world: World }>,
): Promise<void> {
  await served.close();
  world.io.inform("The desk is closed; every decision that was made is kept.");
  const reason: unknown = signal.reason;
  world.exit(reason instanceof BriefError ? reason.exitCode : exitCodes.interrupted);
}

async function aborted(signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  if (signal.aborted) return;
  signal.addEventListener("abort", () => resolve(), { once: true });
  return promise;
}
