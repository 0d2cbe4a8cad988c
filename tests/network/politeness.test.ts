/** One request a host at a time, pauses between, and what a busy host asks for: rows B6 and B8 of the test matrix. */
import { setTimeout as wait } from "node:timers/promises";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createAllowance } from "../../src/adapters/network/allowance.ts";
import { createHostGate } from "../../src/adapters/network/host-gate.ts";
import { givenClock, openFetcher, startLoopback, told } from "./made/loopback.ts";

const { signal } = new AbortController();

test("a host has one request at a time, a pause after each, and no more hosts are asked than there are slots", async () => {
  const hosts = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(
      hosts,
      fc.integer({ min: 1, max: 3 }),
      fc.nat(3),
      async (line, concurrency, gapMs) => {
        const { nowMs, pause } = givenClock(0);
        const gate = createHostGate({ concurrency, perHostMs: gapMs, nowMs, pause });
        const busy = new Set<string>();
        const endedMs = new Map<string, number>();
        const work = async (host: string) => {
          expect(busy.has(host)).toBe(false);
          busy.add(host);
          expect(busy.size).toBeLessThanOrEqual(concurrency);
          expect(nowMs() - (endedMs.get(host) ?? -gapMs)).toBeGreaterThanOrEqual(gapMs);
          await pause(1, signal);
          await Promise.resolve();
          busy.delete(host);
          endedMs.set(host, nowMs());
          return host;
        };
        const done = await Promise.all(
          line.map((host) => gate.through(host, createAllowance(1000), signal, () => work(host))),
        );
        expect(done).toEqual(line);
      },
    ),
    { numRuns: 200 },
  );
});

test("between two requests to a host lies the pause, also to its other port and over redirects", async () => {
  const clock = givenClock();
  const timesMs: number[] = [];
  await using server = await startLoopback((request, response) => {
    timesMs.push(clock.nowMs());
    if (request.url === "/on") response.writeHead(302, { location: "/end" });
    response.end("here");
  });
  await using other = await startLoopback((_, response) => {
    timesMs.push(clock.nowMs());
    response.end("here");
  });
  const allow = [`one.example:${server.port}`, `one.example:${other.port}`];
  await using open = openFetcher({ allow, perHostMs: 1000 }, clock);
  const base = `http://one.example:${server.port}`;
  const urls = [`${base}/a`, `${base}/on`, `http://one.example:${other.port}/b`, `${base}/c`];
  const outcomes = await Promise.all(urls.map((url) => open.get(url)));
  expect(outcomes.map(told)).toEqual(urls.map(() => "fetched"));
  expect(timesMs).toHaveLength(5);
  const gaps = timesMs.slice(1).map((time, index) => time - (timesMs[index] ?? 0));
  for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(1000);
});

test("a wait in line is not counted against the time of one address", async () => {
  await using server = await startLoopback((_, response) => response.end("here"));
  const allow = [`one.example:${server.port}`];
  await using open = openFetcher({ allow, perHostMs: 20_000, timeoutSeconds: 5 }, givenClock());
  const urls = ["a", "b", "c"].map((path) => `http://one.example:${server.port}/${path}`);
  const outcomes = await Promise.all(urls.map((url) => open.get(url)));
  expect(outcomes.map(told)).toEqual(["fetched", "fetched", "fetched"]);
});

const busyCases = [
  { status: 503, after: "7", pauseMs: 7000, times: 1, expected: "fetched" },
  { status: 429, after: "7", pauseMs: 7000, times: 1, expected: "fetched" },
  { status: 429, after: "7", pauseMs: 7000, times: 9, expected: "status/http-429" },
  { status: 503, after: undefined, pauseMs: 5000, times: 1, expected: "fetched" },
  { status: 503, after: "soon", pauseMs: 5000, times: 1, expected: "fetched" },
  { status: 503, after: "-3", pauseMs: 5000, times: 1, expected: "fetched" },
  {
    status: 503,
    after: "Sun, 22 Nov 2026 00:00:12 GMT",
    pauseMs: 11_000,
    times: 1,
    expected: "fetched",
  },
  { status: 503, after: "31", pauseMs: 0, times: 1, expected: "status/http-503" },
  { status: 429, after: "86400", pauseMs: 0, times: 1, expected: "status/http-429" },
  { status: 500, after: "1", pauseMs: 0, times: 1, expected: "status/http-500" },
  { status: 404, after: "1", pauseMs: 0, times: 1, expected: "status/http-404" },
] as const;

test.for(busyCases)(
  "$times answers with $status and Retry-After $after: a pause of $pauseMs ms, then $expected",
  async ({ status, after, pauseMs, times, expected }) => {
    const clock = givenClock();
    await using server = await startLoopback((_, response) => {
      if (server.arrived.length <= times) {
        response.writeHead(status, after === undefined ? {} : { "retry-after": after });
      }
      response.end("here");
    });
    const allow = [`one.example:${server.port}`];
    await using open = openFetcher({ allow, perHostMs: 1000, timeoutSeconds: 30 }, clock);
    expect(told(await open.get(`http://one.example:${server.port}/`))).toBe(expected);
    expect(server.arrived).toHaveLength(pauseMs > 0 ? 2 : 1);
    // The first pause is the one after robots.txt.
    const [, waited = 0] = clock.pauses;
    expect(waited).toBeGreaterThan(pauseMs - 1000);
    expect(waited).toBeLessThanOrEqual(pauseMs);
  },
);

test("the waits that a host asks for count against the time of one address", async () => {
  await using server = await startLoopback((request, response) => {
    const isFirst = server.arrived.filter(({ path }) => path === request.url).length === 1;
    if (isFirst) response.writeHead(503, { "retry-after": "7" });
    else if (request.url === "/a") response.writeHead(302, { location: "/b" });
    response.end("here");
  });
  const allow = [`one.example:${server.port}`];
  const url = `http://one.example:${server.port}/a`;
  await using short = openFetcher({ allow, timeoutSeconds: 10 }, givenClock());
  expect(told(await short.get(url))).toBe("status/http-503");
  expect(server.arrived.map(({ path }) => path)).toEqual(["/a", "/a", "/b"]);
});

test("the limit is on all hops together, and on robots.txt with them", async () => {
  await using server = await startLoopback(
    (request, response) => {
      setTimeout(() => {
        if (request.url === "/a") response.writeHead(302, { location: "/b" });
        response.end("here");
      }, 300);
    },
    { robots: (_, response) => setTimeout(() => response.writeHead(404).end(), 300) },
  );
  const host = `one.example:${server.port}`;
  const within = async (timeoutSeconds: number, path: string) => {
    await using open = openFetcher({ allow: [host], timeoutSeconds });
    return told(await open.get(`http://${host}${path}`));
  };
  const late = "deadline/timeout";
  expect(await Promise.all([within(0.5, "/b"), within(0.8, "/a"), within(5, "/a")])).toEqual([
    late,
    late,
    "fetched",
  ]);
});

test("a host that asked for a long time is not asked by others either, and another host is", async () => {
  const clock = givenClock();
  await using server = await startLoopback((request, response) => {
    if (request.headers.host?.startsWith("busy") === true) {
      response.writeHead(503, { "retry-after": "3600" });
    }
    response.end("here");
  });
  const allow = [`busy.example:${server.port}`, `well.example:${server.port}`];
  await using open = openFetcher({ allow, perHostMs: 0 }, clock);
  const urls = ["busy", "busy", "well"].map((host) => `http://${host}.example:${server.port}/`);
  const outcomes = [];
  for (const url of urls) outcomes.push(told(await open.get(url)));
  expect(outcomes).toEqual(["status/http-503", "status/retry-later", "fetched"]);
  expect(server.arrived).toHaveLength(2);
  clock.pause(3_600_000, signal).catch(() => undefined);
  expect(told(await open.get(`${urls[0]}`))).toBe("status/http-503");
});

test("a host that hangs is left alone after four pages; one good answer begins the count anew", async () => {
  await using server = await startLoopback((request, response) => {
    if (request.url === "/good") response.end("here");
  });
  await using open = openFetcher({ allow: [`one.example:${server.port}`], timeoutSeconds: 0.1 });
  const get = async (path: string) =>
    told(await open.get(`http://one.example:${server.port}/${path}`));
  const outcomes = [];
  for (const path of ["a", "b", "c", "good", "d", "e", "f", "g", "h", "good"]) {
    outcomes.push(await get(path));
  }
  const hung = "deadline/timeout";
  const left = "connect/host-given-up";
  expect(outcomes).toEqual([hung, hung, hung, "fetched", hung, hung, hung, hung, left, left]);
});

test("an abort ends a fetch at once: under way, in line, and while it pauses", async () => {
  await using server = await startLoopback(() => undefined);
  const allow = [`one.example:${server.port}`];
  await using open = openFetcher({ allow, perHostMs: 10_000 });
  const stop = new AbortController();
  const request = { url: `http://one.example:${server.port}/`, bytesMax: 10, accept: "*/*" };
  const fetches = [1, 2, 3].map(() => open.fetcher.fetch(request, stop.signal));
  const ended = Promise.allSettled(fetches);
  await wait(50);
  const startMs = performance.now();
  stop.abort(new Error("enough"));
  for (const end of await ended) expect(end).toMatchObject({ reason: { message: "enough" } });
  expect(performance.now() - startMs).toBeLessThan(2000);
  for (const url of [request.url, "ftp://refused.example/"]) {
    await expect(open.fetcher.fetch({ ...request, url }, stop.signal)).rejects.toThrow("enough");
  }
});

test("a closed fetcher says so and does not hang", async () => {
  await using server = await startLoopback(() => undefined);
  await using open = openFetcher({ allow: [`one.example:${server.port}`], timeoutSeconds: 60 });
  const under = open.get(`http://one.example:${server.port}/`);
  await wait(50);
  await open.fetcher.close();
  expect(told(await under)).toBe("connect/closed");
  expect(told(await open.get(`http://two.example:${server.port}/`))).toBe("connect/closed");
});

test("of 300 hosts 40 are bad: 260 are read, and the rest cost little time", async () => {
  await using server = await startLoopback((request, response) => {
    const number = Number(request.headers.host?.split(".")[0]?.slice(1));
    const bad = [
      () => undefined,
      () => request.socket.resetAndDestroy(),
      () => response.writeHead(503, { "retry-after": "900" }).end(),
      () => response.writeHead(302, { location: "http://169.254.169.254/" }).end(),
    ];
    if (number < 40) bad[number % bad.length]?.();
    else response.end(`page ${number}`);
  });
  const hosts = Array.from({ length: 300 }, (_, number) => `h${number}.example:${server.port}`);
  await using open = openFetcher({
    allow: hosts,
    timeoutSeconds: 1.5,
    perHostMs: 0,
    concurrency: 8,
  });
  const startMs = performance.now();
  const outcomes = await Promise.all(hosts.map((host) => open.get(`http://${host}/`)));
  const counts = Object.groupBy(outcomes.map(told), (text) => text);
  expect(
    Object.fromEntries(Object.entries(counts).map(([text, all]) => [text, all?.length])),
  ).toEqual({
    fetched: 260,
    "deadline/timeout": 10,
    "headers/reset": 10,
    "status/http-503": 10,
    "redirect/private-address": 10,
  });
  expect(performance.now() - startMs).toBeLessThan(10_000);
});
