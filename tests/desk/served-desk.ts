/** The desk on a real port of this machine, closed when the test is over. */
import { onTestFinished } from "vitest";
import { type DeskLimits, serveDesk } from "../../src/adapters/desk/serve-desk.ts";
import { deskApp } from "./entered-desk.ts";
import { fakeDesk } from "./fake-desk.ts";

export async function serveFakeDesk(limits: Partial<DeskLimits> = {}) {
  const desk = fakeDesk();
  let made: ReturnType<typeof deskApp> | undefined;
  const served = await serveDesk({
    port: 0,
    create: (port) => (made = deskApp(port, desk)).app,
    limits: { closingMs: 200, ...limits },
  });
  onTestFinished(served.close);
  if (made === undefined) throw new Error("the app was not made");
  const { sessions, log } = made;
  const { port } = served;
  const own = `127.0.0.1:${port}`;
  const cookieValue = sessions.enter(sessions.invite()) ?? "";
  const cookie = `nightdesk-${port}=${cookieValue}`;
  const formToken = sessions.find(cookieValue)?.formToken ?? "";
  return { desk, sessions, log, port, own, cookie, formToken, close: served.close };
}
