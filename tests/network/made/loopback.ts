/** A server on loopback that counts what comes in, and a fetcher that knows it under any name. */
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from "node:http";
import { createServer as createTlsServer } from "node:https";
import { createFetcher, type Surroundings } from "../../../src/adapters/network/create-fetcher.ts";
import { NetworkSetting } from "../../../src/domain/night-setting.ts";
import type { Fetcher, FetchOutcome, FetchRequest } from "../../../src/ports/fetcher.ts";

type Arrived = Readonly<{
  host: string;
  path: string;
  headers: IncomingMessage["headers"];
}>;
export type Loopback = AsyncDisposable &
  Readonly<{ port: number; arrived: readonly Arrived[]; connections: () => number }>;

/** Answers every path but robots.txt, for which there is none unless `robots` is given. */
export async function startLoopback(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  options: Readonly<{
    robots?: RequestListener;
    tls?: Readonly<{ key: string; cert: string }>;
    address?: string;
  }> = {},
): Promise<Loopback> {
  const arrived: Arrived[] = [];
  let connections = 0;
  const listener: RequestListener = (request, response) => {
    const path = request.url ?? "";
    if (path !== "/robots.txt") {
      arrived.push({ host: request.headers.host ?? "", path, headers: request.headers });
      answer(request, response);
    } else if (options.robots === undefined) response.writeHead(404).end();
    else options.robots(request, response);
  };
  const server =
    options.tls === undefined ? createServer(listener) : createTlsServer(options.tls, listener);
  server.on("connection", () => (connections += 1));
  const port = await listen(server, options.address ?? "127.0.0.1");
  return {
    port,
    arrived,
    connections: () => connections,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

async function listen(server: Pick<Server, "listen" | "address">, host: string): Promise<number> {
  await new Promise<void>((done) => server.listen(0, host, done));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return address.port;
}

/** Every name is this machine. */
export const everyNameHere = () => Promise.resolve([{ address: "127.0.0.1", family: 4 }]);

/** A clock on which every pause is over at once, and is as long as it was asked to be. */
export function givenClock(startMs = Date.UTC(2026, 10, 22)) {
  let nowMs = startMs;
  const pauses: number[] = [];
  return {
    pauses,
    nowMs: () => nowMs,
    pause: (ms: number, signal: AbortSignal) => {
      signal.throwIfAborted();
      pauses.push(ms);
      nowMs += ms;
      return Promise.resolve();
    },
  };
}

export type TestFetcher = AsyncDisposable &
  Readonly<{
    fetcher: Fetcher;
    get: (url: string, request?: Partial<FetchRequest>) => Promise<FetchOutcome>;
  }>;

export function openFetcher(
  setting: Partial<NetworkSetting>,
  surroundings: Partial<Surroundings> = {},
): TestFetcher {
  const program = { name: "nightdesk", version: "0.0.1" };
  const all = NetworkSetting.parse({ perHostMs: 0, timeoutSeconds: 5, ...setting });
  const fetcher = createFetcher(all, program, { resolve: everyNameHere, ...surroundings });
  return {
    fetcher,
    get: (url, request) =>
      fetcher.fetch(
        { url, bytesMax: 100_000, accept: "*/*", ...request },
        AbortSignal.timeout(60_000),
      ),
    [Symbol.asyncDispose]: () => fetcher.close(),
  };
}

/** Phase and code of what failed, or how it went. */
export function told(outcome: FetchOutcome): string {
  return outcome.kind === "failed" ? `${outcome.phase}/${outcome.code}` : outcome.kind;
}
