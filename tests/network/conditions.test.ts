/** A copy that is kept is not sent again: row B2 of the test matrix. And what else a request and its outcome say. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { conditionHeaders } from "../../src/adapters/network/condition-headers.ts";
import { userAgent } from "../../src/adapters/network/user-agent.ts";
import { givenClock, openFetcher, startLoopback, told } from "./made/loopback.ts";

const etag = 'W/"33a64df5"';
const lastModified = "Tue, 01 Jan 2030 00:00:00 GMT";

test("a copy that is still good is not sent again, also behind a redirect", async () => {
  await using server = await startLoopback((request, response) => {
    if (request.url === "/old") response.writeHead(301, { location: "/new" }).end();
    else if (request.headers["if-none-match"] === etag) response.writeHead(304).end();
    else response.writeHead(200, { etag, "last-modified": lastModified }).end("here");
  });
  const clock = givenClock();
  await using open = openFetcher({ allow: [`127.0.0.1:${server.port}`] }, clock);
  const url = `http://127.0.0.1:${server.port}/old`;
  const fetchedAt = "2026-11-22T00:00:00.000Z";
  expect(await open.get(url)).toMatchObject({
    kind: "fetched",
    status: 200,
    headers: { etag, "last-modified": lastModified },
    bytes: Buffer.from("here"),
    fetchedAt,
  });
  expect(await open.get(url, { etag, lastModified })).toEqual({
    kind: "not-modified",
    url,
    fetchedAt,
  });
  expect(server.arrived.at(-1)?.headers["if-modified-since"]).toBe(lastModified);
  expect(told(await open.get(url, { etag: '"other"' }))).toBe("fetched");
});

test("without a copy, 'not modified' is no answer", async () => {
  await using server = await startLoopback((_, response) => response.writeHead(304).end());
  await using open = openFetcher({ allow: [`127.0.0.1:${server.port}`] });
  const url = `http://127.0.0.1:${server.port}/`;
  expect(told(await open.get(url))).toBe("status/http-304");
  expect(told(await open.get(url, { etag: "", lastModified: " " }))).toBe("status/http-304");
});

test.for([201, 202, 204, 206, 300, 304, 305, 400, 401, 403, 404, 410, 451, 500, 502, 504, 599])(
  "an answer with %d is a failure that names it",
  async (status) => {
    await using server = await startLoopback((_, response) => response.writeHead(status).end());
    await using open = openFetcher({ allow: [`127.0.0.1:${server.port}`] });
    const outcome = await open.get(`http://127.0.0.1:${server.port}/`);
    expect(outcome).toMatchObject({ phase: "status", code: `http-${status}` });
    expect(outcome).toHaveProperty("message", expect.stringContaining(String(status)));
  },
);

test("whatever was kept of a server, it can stand in a header or is left out", () => {
  const kept = fc.option(fc.string({ unit: "binary", maxLength: 6 }), { nil: undefined });
  fc.assert(
    fc.property(kept, kept, (one, other) => {
      const given = {
        ...(one === undefined ? {} : { etag: one }),
        ...(other === undefined ? {} : { lastModified: other }),
      };
      const headers = new Headers(conditionHeaders(given));
      for (const [name, value] of [
        ["if-none-match", one],
        ["if-modified-since", other],
      ] as const) {
        expect([null, value]).toContain(headers.get(name));
      }
    }),
    { numRuns: 1000 },
  );
  expect(conditionHeaders({ etag, lastModified })).toEqual({
    "if-none-match": etag,
    "if-modified-since": lastModified,
  });
  expect(conditionHeaders({ etag: 'a"\r\nx: y' })).toEqual({});
});

test.for([
  [{ name: "nightdesk", version: "1.2.0" }, "nightdesk/1.2.0"],
  [
    { name: "nightdesk", version: "1.2.0-rc.1+b", homepage: "https://example.org/a b" },
    "nightdesk/1.2.0-rc.1+b (+https://example.org/a%20b)",
  ],
  [{ name: "night\r\ndesk", version: "1", homepage: "no address" }, "nightdesk/1"],
] as const)("the program %o calls itself `%s`", ([program, expected]) => {
  expect(userAgent(program)).toBe(expected);
});

test("nothing else in the program goes to the network: row L4 of the test matrix", () => {
  const source = join(import.meta.dirname, "../../src");
  /** The model's own providers, the doctor's look at them, this fetcher, and deliveries to who was named for it. */
  const allowed =
    /^(?:adapters\/(?:model|network|deliver)\/|commands\/doctor\/reach-provider\.ts$)/;
  const calls =
    /from "(?:undici|(?:node:)?(?:http|https|http2|net|tls|dgram))"|\bimport\("(?:undici|node:http)|(?<![.\w])(?:globalThis\.)?fetch\(|\b(?:new (?:WebSocket|EventSource|XMLHttpRequest))\b/;
  const names = readdirSync(source, { recursive: true, encoding: "utf8" });
  const files = names.filter((name) => name.endsWith(".ts"));
  // A method called `fetch` is declared in the port, and is no call.
  const code = (name: string) =>
    readFileSync(join(source, name), "utf8")
      .replace(/^\s*fetch\(\w+: \w+, /gm, "")
      .replace(/^import type [^;]*;$/gm, "")
      // The review desk is asked, and asks nobody.
      .replace(/^import \{ createServer,(?: type \w+,?)* \} from "node:http";$/m, "");
  const callers = files.filter((name) => calls.test(code(name)));
  expect(callers.filter((name) => !allowed.test(name))).toEqual([]);
  expect(callers, "the search finds what it should").toContain("adapters/network/exchange.ts");
  expect(callers).toContain("adapters/network/guarded-agent.ts");
});
