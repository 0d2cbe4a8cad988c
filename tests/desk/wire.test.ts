/** M6, M7: bodies that are none, requests read as two, the slow, and the many. Over real sockets. */
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { bodyBytesMax } from "../../src/adapters/desk/read-form.ts";
import { encodeForm } from "./entered-desk.ts";
import { fakeKey } from "./fake-desk.ts";
import { answerOf, openSocket, rawRequest, statusesOf, statusOf } from "./raw-request.ts";
import { serveFakeDesk } from "./served-desk.ts";

const approve = `/e/${fakeKey.brief}/${fakeKey.edition}/s/t1/approve`;

type Served = Awaited<ReturnType<typeof serveFakeDesk>>;

const hidden = (own: string) => `GET /hidden HTTP/1.1\r\nHost: ${own}\r\n\r\n`;

const headOf = ({ own, cookie }: Served) =>
  [
    `POST ${approve} HTTP/1.1`,
    `Host: ${own}`,
    `Origin: http://${own}`,
    `Cookie: ${cookie}`,
    "Content-Type: application/x-www-form-urlencoded",
    "Connection: close",
  ].join("\r\n");

async function isAlive({ port, own, cookie }: Served): Promise<boolean> {
  const answer = await rawRequest(
    port,
    `GET / HTTP/1.1\r\nHost: ${own}\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`,
  );
  return statusOf(answer) === 200;
}

test("a form sent by hand, with everything right, does its work", async () => {
  const served = await serveFakeDesk();
  const body = encodeForm({ token: served.formToken, seen: "0" });
  const answer = await rawRequest(
    served.port,
    `${headOf(served)}\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  );
  expect(statusOf(answer)).toBe(303);
  expect(served.desk.events).toHaveLength(1);
});

describe("bodies", () => {
  const bodies: readonly (readonly [string, (token: string) => string, number])[] = [
    ["10 MB", () => `text=${"x".repeat(10 * 1024 * 1024)}`, 413],
    ["one byte too many", () => `text=${"x".repeat(bodyBytesMax - 4)}`, 413],
    ["deep: 100,000 brackets in a name", () => `text${"[a]".repeat(60_000)}=1`, 400],
    ["broken escapes", (token) => `token=${token}&seen=%`, 400],
    ["escapes that are no UTF-8", (token) => `token=${token}&seen=%ff%fe`, 400],
    ["a prototype", (token) => `token=${token}&seen=0&__proto__=1&constructor=2`, 400],
    ["a NUL", (token) => `token=${token}&seen=0%00`, 400],
    ["JSON", () => `{"seen":0}`, 400],
    ["a thousand fields", (token) => `token=${token}${"&seen=0".repeat(1000)}`, 400],
    ["nothing", () => "", 403],
  ];
  test.for(bodies)(
    "%s: refused, nothing changed, and the desk goes on",
    async ([, make, status]) => {
      const served = await serveFakeDesk();
      const body = make(served.formToken);
      const before = served.desk.snapshot();
      for (const framing of ["length", "chunks"]) {
        const framed =
          framing === "length"
            ? `Content-Length: ${body.length}\r\n\r\n${body}`
            : `Transfer-Encoding: chunked\r\n\r\n${body === "" ? "" : `${body.length.toString(16)}\r\n${body}\r\n`}0\r\n\r\n`;
        const answer = await rawRequest(served.port, `${headOf(served)}\r\n${framed}`);
        expect(statusesOf(answer).at(0) ?? status).toBe(status);
      }
      expect(served.desk.snapshot()).toBe(before);
      expect(await isAlive(served)).toBe(true);
      expect(served.log).toEqual([]);
    },
  );
});

describe("requests that two servers would read as two", () => {
  const framings = [
    "Content-Length: 0\r\nTransfer-Encoding: chunked\r\n\r\n",
    "Transfer-Encoding: chunked\r\nContent-Length: 0\r\n\r\n",
    "Content-Length: 0\r\nContent-Length: 5\r\n\r\n",
    "Content-Length: 0, 5\r\n\r\n",
    "Content-Length: +0\r\n\r\n",
    "Content-Length: 0x0\r\n\r\n",
    "Transfer-Encoding: xchunked\r\n\r\n",
    "Transfer-Encoding: chunked, identity\r\n\r\n",
    "Transfer-Encoding : chunked\r\n\r\n",
    "Transfer-Encoding: chunked\r\n\r\n0x0\r\n\r\n",
    "X: y\r\n\tz: folded\r\nContent-Length: -1\r\n\r\n",
    "X: a\nContent-Length: 0\r\n\r\n",
  ];
  test.for(framings)("%j: refused, and what follows is not read", async (framing) => {
    const served = await serveFakeDesk();
    const before = served.desk.snapshot();
    const head = headOf(served).replace("Connection: close", "Connection: keep-alive");
    const answer = await rawRequest(served.port, `${head}\r\n${framing}${hidden(served.own)}`);
    expect(statusesOf(answer).length).toBeLessThanOrEqual(1);
    expect(statusOf(answer)).toBeOneOf([0, 400, 403]);
    expect(served.desk.snapshot()).toBe(before);
    expect(await isAlive(served)).toBe(true);
  });

  test.for([
    ["CONNECT", (own: string) => `CONNECT ${own} HTTP/1.1\r\nHost: ${own}\r\n\r\n`],
    [
      "an upgrade",
      (own: string) =>
        `GET / HTTP/1.1\r\nHost: ${own}\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n`,
    ],
    ["TRACE", (own: string) => `TRACE / HTTP/1.1\r\nHost: ${own}\r\nConnection: close\r\n\r\n`],
    ["TRACK", (own: string) => `TRACK / HTTP/1.1\r\nHost: ${own}\r\nConnection: close\r\n\r\n`],
    [
      "OPTIONS *",
      (own: string) => `OPTIONS * HTTP/1.1\r\nHost: ${own}\r\nConnection: close\r\n\r\n`,
    ],
    ["HTTP/2 in clear", () => "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"],
    ["TLS", () => "\u0016\u0003\u0001\u0002\u0000\u0001\u0000"],
    ["HTTP/0.9", () => "GET /\r\n\r\n"],
    [
      "an unknown expectation",
      (own: string) => `GET / HTTP/1.1\r\nHost: ${own}\r\nExpect: a-miracle\r\n\r\n`,
    ],
    [
      "a head of 100 KB",
      (own: string) => `GET / HTTP/1.1\r\nHost: ${own}\r\nX: ${"x".repeat(100_000)}\r\n\r\n`,
    ],
    ["noise", () => "\u0000\u0001\u0002\u0003\r\n\r\n"],
  ] as const)("%s: refused or closed", async ([, make]) => {
    const served = await serveFakeDesk({ idleMs: 100 });
    const answer = await rawRequest(served.port, make(served.own));
    expect(statusOf(answer)).toBeOneOf([0, 400, 403, 405, 417, 431]);
    expect(await isAlive(served)).toBe(true);
  });
});

describe("the slow and the many", () => {
  const quick = { headersMs: 300, requestMs: 600, idleMs: 200 };

  test("a head that does not end is cut off", async () => {
    const served = await serveFakeDesk(quick);
    const answer = await rawRequest(served.port, `GET / HTTP/1.1\r\nHost: ${served.own}\r\nX`);
    expect(statusOf(answer)).toBe(408);
  });

  test("a body that does not end is cut off, and changes nothing", async () => {
    const served = await serveFakeDesk(quick);
    const before = served.desk.snapshot();
    const start = `${headOf(served)}\r\nContent-Length: 500\r\n\r\ntoken=${served.formToken}`;
    expect(statusOf(await rawRequest(served.port, start))).toBeOneOf([0, 400, 408]);
    expect(served.desk.snapshot()).toBe(before);
    expect(served.log).toEqual([]);
  });

  test("a connection on which nothing comes is cut off", async () => {
    const served = await serveFakeDesk(quick);
    expect(statusOf(await answerOf(await openSocket(served.port)))).toBeOneOf([0, 408]);
  });

  test("200 connections that say nothing keep it from nobody for longer than that", async () => {
    const served = await serveFakeDesk(quick);
    const idle = await Promise.all(Array.from({ length: 200 }, () => openSocket(served.port)));
    const ends = idle.map(answerOf);
    // The next ones are turned away at once, not queued.
    expect(await rawRequest(served.port, "GET / HTTP/1.1\r\n\r\n")).toBe("");
    await Promise.all(ends);
    await pause(50);
    expect(await isAlive(served)).toBe(true);
  });

  test("closing waits for a request at work, and for nothing else", async () => {
    const served = await serveFakeDesk({ closingMs: 5_000 });
    const { promise: opened, resolve: goOn } = Promise.withResolvers<undefined>();
    const { desk } = served;
    const rows = await desk.editions();
    Object.assign(desk, { editions: () => opened.then(() => rows) });
    const idle = await openSocket(served.port);
    const idleEnds = answerOf(idle);
    const asked = isAlive(served);
    await pause(100);
    const closed = served.close();
    await pause(100);
    goOn(undefined);
    expect(await asked).toBe(true);
    await closed;
    await idleEnds;
    await expect(openSocket(served.port)).rejects.toThrow(/ECONNREFUSED/);
  });
});

test("it listens on this machine's own interface, and on no other", async () => {
  const served = await serveFakeDesk();
  const { networkInterfaces } = await import("node:os");
  const { connect } = await import("node:net");
  const others = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal }) => !internal)
    .map(({ address }) => address);
  for (const host of [...others, "::1"]) {
    const { promise, resolve } = Promise.withResolvers<string>();
    const socket = connect({ host, port: served.port, timeout: 500 });
    socket.on("connect", () => resolve("connected"));
    socket.on("error", () => resolve("refused"));
    socket.on("timeout", () => resolve("refused"));
    expect(await promise).toBe("refused");
    socket.destroy();
  }
});

test("a port that is taken is told as that", async () => {
  const { serveDesk } = await import("../../src/adapters/desk/serve-desk.ts");
  const { port } = await serveFakeDesk();
  const again = serveDesk({ port, create: () => ({ fetch: () => new Response() }) });
  await expect(again).rejects.toMatchObject({
    code: "E_USAGE",
    message: `The desk cannot listen on port ${port}: another program listens there.`,
  });
});
