/** What a site's robots.txt forbids is not fetched. */
import type { RequestListener } from "node:http";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createAllowance } from "../../src/adapters/network/allowance.ts";
import { fault } from "../../src/adapters/network/fetch-fault.ts";
import { createHostGate } from "../../src/adapters/network/host-gate.ts";
import { createRobotsFiles } from "../../src/adapters/network/robots-files.ts";
import { robotsLines, rulesCharsMax } from "../../src/adapters/network/robots-lines.ts";
import { robotsRules } from "../../src/adapters/network/robots-rules.ts";
import { givenClock, openFetcher, startLoopback, told } from "./made/loopback.ts";

const origin = "http://one.example";

function rulesOf(text: string, status = 200) {
  const bytes = new TextEncoder().encode(text);
  return robotsRules(origin, "Nightdesk", {
    kind: "answer",
    status,
    headers: {},
    bytes,
    isWhole: true,
  });
}

function isAllowed(text: string, path: string, status = 200): boolean {
  return rulesOf(text, status).refusal(new URL(path, origin)) === undefined;
}

test.for([
  ["User-agent: *\nDisallow: /a", "/a/b", false],
  ["User-agent: *\nDisallow: /a", "/b", true],
  ["User-agent: nightdesk\nDisallow: /a\n\nUser-agent: *\nDisallow: /", "/b", true],
  ["User-agent: *\nDisallow: /\n\nUser-agent: NightDesk/2.0\nDisallow: /a", "/b", true],
  ["User-agent: nightdesk\nDisallow:\n\nUser-agent: *\nDisallow: /", "/b", true],
  ["User-agent: other\nUser-agent: nightdesk\nDisallow: /a", "/a", false],
  ["User-agent: other\nDisallow: /", "/a", true],
  ["User-agent: nightdesk\nDisallow: /a\nUser-agent: other\nDisallow: /b", "/b", true],
  ["User-agent: *\nSitemap: http://one.example/s\nUser-agent: other\nDisallow: /a", "/a", false],
  ["User-agent: *\r\nDisallow: /a # a comment\r\nAllow: /a/open", "/a/open", true],
  ["\uFEFFUser-agent: *\rDisallow: /*.pdf$", "/x/y.pdf", false],
  ["User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf?z", true],
  ["User-agent: *\nDisallow: /статья", "/статья", false],
  ["<!doctype html><title>A page, not rules</title>", "/a", true],
  ["", "/a", true],
  ["Disallow: /", "/a", true],
  ["User-agent: nightdesk-images\nDisallow: /", "/a", true],
] as const)("by %o the path %s is allowed: %s", ([text, path, expected]) => {
  expect(isAllowed(text, path)).toBe(expected);
});

test.for([
  [404, true],
  [410, true],
  [401, true],
  [403, true],
  [429, false],
  [500, false],
  [503, false],
  [204, false],
  [304, false],
] as const)("an answer with %d means allowed: %s", ([status, expected]) => {
  expect(isAllowed("User-agent: *\nDisallow: /", "/a", status)).toBe(expected);
});

test.for([
  ["User-agent: *\nCrawl-delay: 3", 3000],
  ["User-agent: nightdesk\nCrawl-delay: 0.5", 500],
  ["User-agent: *\nCrawl-delay: 3600", 10_000],
  ["User-agent: *\nCrawl-delay: Infinity", 10_000],
  ["User-agent: *\nCrawl-delay: -1", 0],
  ["User-agent: *\nCrawl-delay: soon", 0],
  ["User-agent: other\nCrawl-delay: 3", 0],
] as const)("by %o requests lie %d ms apart", ([text, gapMs]) => {
  expect(rulesOf(text).gapMs).toBe(gapMs);
});

test.for([
  ["resolve", "no-such-host", "no-such-host"],
  ["connect", "refused", "refused"],
  ["tls", "certificate-expired", "certificate-expired"],
  ["policy", "private-address", "private-address"],
  ["deadline", "timeout", "robots-unreachable"],
  ["headers", "reset", "robots-unreachable"],
  ["redirect", "too-many-redirects", "robots-unreachable"],
] as const)(
  "where reading it fails with %s/%s, the page does with %s",
  ([phase, code, expected]) => {
    const rules = robotsRules(origin, "nightdesk", fault(phase, code));
    expect(rules.refusal(new URL(origin))?.code).toBe(expected);
  },
);

test("the lines kept say the same as the whole file, and whatever stands in it does no harm", () => {
  const line = fc.oneof(
    fc.constantFrom("user-agent: a", "User-Agent: B/1 ", "user-agent:*", "user-agent: c", "", "#"),
    fc.constantFrom("disallow: /", "Disallow: /x", "allow: /x", "allow:/x/y", "disallow:", "junk"),
    fc.string({ unit: "binary", maxLength: 5 }),
  );
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 12 }),
      fc.constantFrom("a", "b", "z"),
      (lines, name) => {
        const kept = robotsLines(lines.join("\n"), name) ?? "";
        expect(robotsLines(kept, name)).toBe(kept);
        const agents = kept.split("\n").filter((one) => one.startsWith("user-agent"));
        for (const agent of agents)
          expect(["user-agent: *", `user-agent: ${name}`]).toContain(agent);
        isAllowed(lines.join("\n"), "/x");
      },
    ),
    { numRuns: 500 },
  );
});

test("twenty thousand agents with twenty thousand rules take neither memory nor time", () => {
  const agents = Array.from({ length: 20_000 }, (_, count) => `user-agent:a${count}`);
  const rules = Array.from({ length: 20_000 }, () => "disallow:/");
  const startMs = performance.now();
  expect(isAllowed([...agents, "user-agent:*", ...rules].join("\n"), "/a")).toBe(false);
  expect(isAllowed([...agents, ...agents, ...rules].join("\n"), "/a")).toBe(true);
  const ours = Array.from({ length: 20_000 }, () => "user-agent:*");
  expect(isAllowed([...ours, ...rules].join("\n"), "/a")).toBe(false);
  const stars = `disallow:/${"*a".repeat(1000)}b`;
  const hostile = `user-agent:*\n${`${stars}\n`.repeat(30)}`;
  expect(isAllowed(hostile, `/${"a".repeat(4000)}`)).toBe(true);
  expect(performance.now() - startMs).toBeLessThan(10_000);
});

test("more rules than are read are no leave to fetch", () => {
  const text = `user-agent:*\n${"disallow:/0123456789\n".repeat(Math.ceil(rulesCharsMax / 11) + 1)}`;
  expect(rulesOf(text).refusal(new URL(origin))?.code).toBe("robots-too-large");
  expect(isAllowed(text.replace("*", "other"), "/a")).toBe(true);
});

/** Fetches `paths` of a site whose robots.txt is answered by `robots`. */
async function visit(robots: RequestListener, paths: readonly string[]) {
  let reads = 0;
  await using server = await startLoopback((_, response) => response.end("here"), {
    robots: (request, response) => {
      reads += 1;
      robots(request, response);
    },
  });
  const clock = givenClock();
  await using open = openFetcher(
    { allow: [`one.example:${server.port}`], timeoutSeconds: 0.5 },
    clock,
  );
  const urls = paths.map((path) => `http://one.example:${server.port}${path}`);
  const outcomes = await Promise.all(urls.map((url) => open.get(url)));
  return { outcomes: outcomes.map(told), arrived: server.arrived, reads, clock };
}

test("the file is read once for all pages of a site, and a page it forbids is never asked for", async () => {
  const seen: string[] = [];
  const { outcomes, arrived, reads } = await visit(
    (request, response) => {
      seen.push(request.headers["user-agent"] ?? "");
      response.end("user-agent: nightdesk\ndisallow: /no");
    },
    ["/a", "/no", "/b", "/no/c"],
  );
  const no = "robots/robots-disallow";
  expect(outcomes).toEqual(["fetched", no, "fetched", no]);
  expect(arrived.map(({ path }) => path)).toEqual(["/a", "/b"]);
  expect(reads).toBe(1);
  expect(seen).toEqual(["nightdesk/0.0.1"]);
});

test("the pause it asks for is kept", async () => {
  const { clock } = await visit(
    (_, response) => response.end("user-agent: *\ncrawl-delay: 4"),
    ["/a", "/b", "/c"],
  );
  expect(clock.pauses.filter((ms) => ms > 3000 && ms <= 4000)).toHaveLength(2);
});

const unread: readonly (readonly [string, RequestListener])[] = [
  ["answers with 500", (_, response) => response.writeHead(500).end()],
  ["hangs", () => undefined],
  ["resets", (request) => request.socket.resetAndDestroy()],
  [
    "redirects without end",
    (_, response) => response.writeHead(302, { location: "/robots.txt" }).end(),
  ],
  [
    "leads to a private address",
    (_, response) => response.writeHead(302, { location: "http://10.0.0.1/robots.txt" }).end(),
  ],
  [
    "leads to a file",
    (_, response) => response.writeHead(302, { location: "file:///etc/hosts" }).end(),
  ],
  [
    "is damaged",
    (_, response) => response.writeHead(200, { "content-encoding": "gzip" }).end("no"),
  ],
];

test.for(unread)("where robots.txt %s, no page is asked for", async ([, robots]) => {
  const { outcomes, arrived } = await visit(robots, ["/a", "/b"]);
  expect(outcomes).toEqual(["robots/robots-unreachable", "robots/robots-unreachable"]);
  expect(arrived).toEqual([]);
});

test("of a file without end only the beginning is read, and counts", async () => {
  const { outcomes } = await visit(
    (_, response) => {
      response.write("user-agent: *\ndisallow: /no\n");
      const timer = setInterval(() => response.write("# more\n".repeat(10_000)), 1);
      response.on("close", () => clearInterval(timer));
    },
    ["/no", "/yes"],
  );
  expect(outcomes).toEqual(["robots/robots-disallow", "fetched"]);
});

test("a hop that is not trusted does not lead to the robots.txt of an allowed host, nor use what is known of it", async () => {
  const { nowMs, pause } = givenClock();
  const gate = createHostGate({ concurrency: 1, perHostMs: 0, nowMs, pause });
  const trusted: boolean[] = [];
  const files = createRobotsFiles({
    follow: ({ isTrusted }) => {
      trusted.push(isTrusted);
      return Promise.resolve(
        isTrusted ? fault("status", "any") : fault("policy", "private-address"),
      );
    },
    gate,
    name: "nightdesk",
    agent: "nightdesk/1",
    closing: new AbortController().signal,
  });
  const codes: (string | undefined)[] = [];
  for (const isTrusted of [false, true, false, true]) {
    const refusal = await files.refusal(new URL(origin), isTrusted, createAllowance(1000));
    codes.push(refusal?.code);
  }
  expect(trusted).toEqual([false, true]);
  const [no, yes] = ["private-address", "robots-unreachable"];
  expect(codes).toEqual([no, yes, no, yes]);
});

test("each site that a redirect leads to is asked for its own rules", async () => {
  await using server = await startLoopback(
    (_, response) =>
      response.writeHead(302, { location: `http://two.example:${server.port}/end` }).end(),
    {
      robots: (request, response) =>
        response.end(
          request.headers.host?.startsWith("two") === true ? "user-agent: *\ndisallow: /" : "",
        ),
    },
  );
  const allow = [`one.example:${server.port}`, `two.example:${server.port}`];
  await using open = openFetcher({ allow });
  expect(told(await open.get(`http://one.example:${server.port}/`))).toBe("robots/robots-disallow");
  expect(server.arrived).toHaveLength(1);
});
