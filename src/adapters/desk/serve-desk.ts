/** The desk on a port of the loopback interface, and on no other: within limits, and closed in good order. */
import { once } from "node:events";
import { createServer, type Server, type ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { getRequestListener } from "@hono/node-server";
import { BriefError } from "../../domain/brief-error.ts";
import { systemCode } from "../system/system-code.ts";
import type { DeskApp } from "./desk-options.ts";
import { safetyHeaders } from "./safety-headers.ts";
import { answerBroken, answerUnasked } from "./raw-answer.ts";

export type DeskLimits = Readonly<{
  /** A head, and a whole request, that take longer are cut off. */
  headersMs: number;
  requestMs: number;
  /** How long a connection may wait for its next request. */
  idleMs: number;
  /** How long requests at work are waited for when the desk closes. */
  closingMs: number;
  connectionsMax: number;
}>;

const deskLimits: DeskLimits = {
  headersMs: 10_000,
  requestMs: 30_000,
  idleMs: 5_000,
  closingMs: 10_000,
  connectionsMax: 200,
};

export type ServedDesk = Readonly<{
  port: number;
  /** Takes no new request, ends those at work, and returns when the last connection is closed. */
  close: () => Promise<void>;
}>;

type Options = Readonly<{
  /** 0: any that is free. */
  port: number;
  /** The app answers for its own port only, so it is made when the port is known. */
  create: (port: number) => Pick<DeskApp, "fetch">;
  limits?: Partial<DeskLimits>;
}>;

/** How often slow requests are looked for; Node's own 30 seconds would let them stay that much longer. */
const lookEveryMs = 500;
const lookForWorkMs = 20;

/** @throws {BriefError} `E_USAGE` if the port is taken or may not be had. */
export async function serveDesk({ port, create, limits }: Options): Promise<ServedDesk> {
  const { headersMs, requestMs, idleMs, closingMs, connectionsMax } = { ...deskLimits, ...limits };
  const server = createServer({
    headersTimeout: headersMs,
    requestTimeout: requestMs,
    keepAliveTimeout: idleMs,
    connectionsCheckingInterval: Math.min(lookEveryMs, headersMs),
    // Node would answer by itself, without our headers; the app refuses a missing host as it does a foreign one.
    requireHostHeader: false,
    insecureHTTPParser: false,
  });
  server.maxConnections = connectionsMax;
  // The size of the head is limited; a limit of their number would hide the rest of them.
  server.maxHeadersCount = 0;
  const own = await listen(server, port);
  const app = create(own);
  const fetch = app.fetch.bind(app);
  const answer = getRequestListener(fetch, {
    overrideGlobalObjects: false,
    // It needs a host to tell the address from; which one it is, is the app's to judge.
    hostname: "host.invalid",
    // Reached only where no address can be made of host and path; everything else the app answers itself.
    errorHandler: () => new Response(null, { status: 400, headers: safetyHeaders }),
  });
  const atWork = new Set<ServerResponse>();
  server.on("request", (request, response) => {
    atWork.add(response);
    response.on("close", () => atWork.delete(response));
    // A proxy's way to ask (`http://elsewhere/`), and `*`: no browser asks a server so.
    if (request.url?.startsWith("/") !== true) return answerUnasked(400, response);
    void answer(request, response);
  });
  server.on("checkExpectation", (_request, response) => answerUnasked(417, response));
  server.on("clientError", (error: NodeJS.ErrnoException, socket) =>
    answerBroken(error.code, socket),
  );
  return { port: own, close: () => close(server, atWork, closingMs) };
}

async function listen(server: Server, port: number): Promise<number> {
  try {
    server.listen({ port, host: "127.0.0.1", exclusive: true });
    await once(server, "listening");
  } catch (cause) {
    throw notListening(port, cause);
  }
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The desk has no port.");
  return address.port;
}

function notListening(port: number, cause: unknown): BriefError {
  const code = systemCode(cause) ?? "unknown";
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: "another program listens there",
    EACCES: "this user may not listen there",
  };
  return new BriefError({
    code: "E_USAGE",
    message: `The desk cannot listen on port ${port}: ${reasons[code] ?? code}.`,
    where: [`127.0.0.1:${port}`],
    kept: "nothing was changed.",
    next: "Leave `--port` away to have a free one, or give another.",
    cause,
  });
}

/** A browser holds connections open on which it asks nothing; they are not waited for. */
async function close(server: Server, atWork: Set<ServerResponse>, closingMs: number) {
  const closed = once(server, "close");
  server.close();
  const endsMs = performance.now() + closingMs;
  while (atWork.size > 0 && performance.now() < endsMs) await pause(lookForWorkMs);
  server.closeAllConnections();
  await closed;
}
