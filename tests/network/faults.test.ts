/** The sixteen ways of the matrix in which a server misbehaves, and one more, each as a feed, a page and a PDF: row B1 of the test matrix. */
import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:net";
import { join } from "node:path";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { faultMessage } from "../../src/adapters/network/fault-message.ts";
import { faultOf } from "../../src/adapters/network/fetch-fault.ts";
import { isAccepted } from "../../src/adapters/network/media-type.ts";
import { readBody } from "../../src/adapters/network/read-body.ts";
import { openFetcher, startLoopback, told } from "./made/loopback.ts";

const bytesMax = 100_000;
/** Enough for a machine that is busy; only what hangs waits for it, and is given less. */
const deadlines = { hanging: 1, other: 10 };
const certificate = (name: string) =>
  readFileSync(join(import.meta.dirname, "certificates", name), "utf8");

const kinds = {
  feed: { accept: "application/rss+xml, application/xml;q=0.9", type: "application/rss+xml" },
  page: { accept: "text/html", type: "text/html; charset=utf-8" },
  pdf: { accept: "application/pdf", type: "application/pdf" },
} as const;

type Misbehave = (response: ServerResponse, request: IncomingMessage, type: string) => void;
const bomb = gzipSync(Buffer.alloc(50_000_000));

/** Writes the same again and again, until nobody listens. */
function endlessly(response: ServerResponse, part: string, everyMs: number): void {
  const timer = setInterval(() => response.socket?.write(part), everyMs);
  response.socket?.on("close", () => clearInterval(timer)).on("error", () => undefined);
}

const faults: Readonly<Record<string, readonly [string, Misbehave]>> = {
  resets: ["headers/reset", (response) => response.socket?.resetAndDestroy()],
  hangs: ["deadline/timeout", () => undefined],
  drips: [
    "deadline/timeout",
    (response, _, type) => {
      response.writeHead(200, { "content-type": type }).flushHeaders();
      endlessly(response, "1\r\na\r\n", 20);
    },
  ],
  "is cut off": [
    "body/cut",
    (response, _, type) => {
      response.writeHead(200, { "content-type": type }).write("half of it");
      setTimeout(() => response.socket?.destroy(), 20);
    },
  ],
  "promises more than it sends": [
    "body/cut",
    (response, _, type) => {
      response.socket?.end(
        `HTTP/1.1 200 OK\r\ncontent-type: ${type}\r\ncontent-length: 1000\r\n\r\nshort`,
      );
    },
  ],
  "sends damaged gzip": [
    "body/bad-encoding",
    (response, _, type) => {
      response.writeHead(200, { "content-type": type, "content-encoding": "gzip" });
      response.end("this is no gzip, whatever the header says");
    },
  ],
  "sends an encoding that nobody knows": [
    "body/bad-encoding",
    (response, _, type) => {
      response.writeHead(200, { "content-type": type, "content-encoding": "gzip, xyz" }).end("?");
    },
  ],
  "sends a gzip bomb": [
    "body/too-large",
    (response, _, type) => {
      response.writeHead(200, { "content-type": type, "content-encoding": "gzip" }).end(bomb);
    },
  ],
  "never ends": [
    "body/too-large",
    (response, _, type) => {
      response.writeHead(200, { "content-type": type }).flushHeaders();
      endlessly(response, `2710\r\n${"a".repeat(10_000)}\r\n`, 1);
    },
  ],
  "sends headers without end": [
    "headers/headers-too-large",
    (response) => {
      response.socket?.write("HTTP/1.1 200 OK\r\n");
      endlessly(response, `x-more: ${"a".repeat(1000)}\r\n`, 1);
    },
  ],
  "redirects in a loop": [
    "redirect/too-many-redirects",
    (response, request) => response.writeHead(302, { location: request.url }).end(),
  ],
  "redirects a thousand times": [
    "redirect/too-many-redirects",
    (response, request) => {
      const count = Number(request.url?.split("/")[1] ?? 0) || 0;
      response.writeHead(301, { location: `/${count + 1}` }).end();
    },
  ],
  "answers with another type": [
    "headers/content-type",
    (response) => response.writeHead(200, { "content-type": "image/png" }).end("picture"),
  ],
  "answers with nothing": [
    "body/empty",
    (response, _, type) => response.writeHead(200, { "content-type": type }).end(),
  ],
};

const cases = Object.entries(faults).flatMap(([what, [expected, misbehave]]) =>
  Object.entries(kinds).map(([kind, rest]) => ({ what, kind, expected, misbehave, ...rest })),
);

test.for(cases)(
  "a server that $what, asked for a $kind, fails with $expected",
  async ({ misbehave, expected, accept, type }) => {
    await using server = await startLoopback((request, response) =>
      misbehave(response, request, type),
    );
    const allow = [`127.0.0.1:${server.port}`];
    const timeoutSeconds = expected === "deadline/timeout" ? deadlines.hanging : deadlines.other;
    await using open = openFetcher({ allow, timeoutSeconds });
    const startMs = performance.now();
    const outcome = await open.get(`http://127.0.0.1:${server.port}/`, { accept, bytesMax });
    expect(told(outcome)).toBe(expected);
    expect(outcome).toHaveProperty("message", expect.stringMatching(/^[A-Z].*\.$/));
    // What is over is the machine's.
    expect(performance.now() - startMs).toBeLessThan(timeoutSeconds * 1000 + 2000);
  },
);

test.for(Object.entries(kinds))(
  "a server that refuses, asked for a %s, fails with connect/refused",
  async ([, { accept }]) => {
    const server = await startLoopback(() => undefined);
    await server[Symbol.asyncDispose]();
    await using open = openFetcher({ allow: [`127.0.0.1:${server.port}`] });
    const outcome = await open.get(`http://127.0.0.1:${server.port}/`, { accept });
    expect(told(outcome)).toBe("connect/refused");
  },
);

const trustedBefore = getCACertificates("default");
beforeAll(() => setDefaultCACertificates([...trustedBefore, certificate("authority.pem")]));
afterAll(() => setDefaultCACertificates([...trustedBefore]));

const tlsCases = [
  { host: "good.example", cert: "good.pem", expected: "fetched" },
  { host: "expired.example", cert: "expired.pem", expected: "tls/certificate-expired" },
  { host: "other.example", cert: "good.pem", expected: "tls/certificate-wrong-host" },
  { host: "alone.example", cert: "self-signed.pem", expected: "tls/certificate-untrusted" },
].flatMap((one) => Object.entries(kinds).map(([kind, rest]) => ({ ...one, ...rest, kind })));

test.for(tlsCases)(
  "$host with the certificate $cert, asked for a $kind: $expected",
  async ({ host, cert, expected, accept, type }) => {
    const tls = { key: certificate("server.key"), cert: certificate(cert) };
    await using server = await startLoopback(
      (_, response) => response.writeHead(200, { "content-type": type }).end("here"),
      { tls },
    );
    await using open = openFetcher({ allow: [`${host}:${server.port}`] });
    const outcome = await open.get(`https://${host}:${server.port}/`, { accept });
    expect(told(outcome)).toBe(expected);
    expect(server.arrived).toHaveLength(expected === "fetched" ? 1 : 0);
  },
);

test.for([
  ["gzip", gzipSync],
  ["br", brotliCompressSync],
  ["deflate", deflateSync],
  ["zstd", zstdCompressSync],
  ["identity", (text: string) => Buffer.from(text)],
] as const)("a body in %s is read as what it was before", async ([encoding, encode]) => {
  await using server = await startLoopback((_, response) => {
    response.writeHead(200, { "content-encoding": encoding }).end(encode("here"));
  });
  await using open = openFetcher({ allow: [`127.0.0.1:${server.port}`] });
  const outcome = await open.get(`http://127.0.0.1:${server.port}/`);
  expect(outcome).toMatchObject({ kind: "fetched", bytes: Buffer.from("here") });
});

test("a server that does not speak TLS fails in that phase", async () => {
  await using server = await startLoopback((_, response) => response.end("here"));
  await using open = openFetcher({ allow: [`127.0.0.1:${server.port}`] });
  expect(told(await open.get(`https://127.0.0.1:${server.port}/`))).toBe("tls/bad-tls");
});

test("a server that hangs up during the handshake fails in that phase", async () => {
  const server = createServer((socket) => socket.end());
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  await using open = openFetcher({ allow: [`127.0.0.1:${port}`] });
  expect(told(await open.get(`https://127.0.0.1:${port}/`))).toBe("tls/bad-tls");
  server.close();
});

test("of a body no more is taken than the limit and one part", async () => {
  let given = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      pull: (controller) => {
        given += 65_536;
        controller.enqueue(new Uint8Array(65_536));
      },
    },
    { highWaterMark: 0 },
  );
  const read = await readBody(body, bytesMax);
  expect(read.isWhole).toBe(false);
  expect(read.bytes).toHaveLength(bytesMax);
  expect(given).toBeLessThanOrEqual(bytesMax + 65_536);
});

test("a body is whole if and only if it fits, and its bytes are then all there", async () => {
  const parts = fc.array(fc.uint8Array({ maxLength: 5 }), { maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(parts, fc.nat(20), async (given, limit) => {
      const all = Buffer.concat(given);
      const { bytes, isWhole } = await readBody(new Blob(given).stream(), limit);
      expect(isWhole).toBe(all.length <= limit);
      expect([...bytes]).toEqual([...all.subarray(0, limit)]);
    }),
  );
});

test.for([
  ["text/html", "Text/HTML; charset=utf-8", true],
  ["text/html", undefined, true],
  ["text/html", "", true],
  ["text/*", "text/plain", true],
  ["application/pdf, */*;q=0.1", "image/png", true],
  ["text/html, application/xml;q=0.9", "application/xml", true],
  ["text/html", "text/htmlx", false],
  ["application/pdf", "text/html", false],
] as const)("asked for `%s`, the type `%s` is accepted: %s", ([accept, type, expected]) => {
  expect(isAccepted(accept, type)).toBe(expected);
});

test("whatever is thrown, there is a phase, and the text is one sentence without what was thrown", () => {
  fc.assert(
    fc.property(
      fc.anything(),
      fc.string(),
      fc.constantFrom("headers", "body"),
      (cause, text, reached) => {
        const fault = faultOf(new TypeError(`fetch failed ${text}`, { cause }), reached);
        expect(fault.code).toMatch(/^[a-z-]+$/);
        expect(faultMessage(fault)).toMatch(/^[^\n]*\.$/);
      },
    ),
  );
});
