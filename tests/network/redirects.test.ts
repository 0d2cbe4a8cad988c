/** Each hop is checked, and carries nothing of the one before: rows L3 and L8 of the test matrix. */
import type { ServerResponse } from "node:http";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createAllowance } from "../../src/adapters/network/allowance.ts";
import { readAllowed } from "../../src/adapters/network/allowed-hosts.ts";
import { fault } from "../../src/adapters/network/fetch-fault.ts";
import { createFollow } from "../../src/adapters/network/follow.ts";
import { guardedAgent } from "../../src/adapters/network/guarded-agent.ts";
import { hopsMax, nextHop } from "../../src/adapters/network/next-hop.ts";
import { everyNameHere, openFetcher, startLoopback, told } from "./made/loopback.ts";

const codes = [301, 302, 303, 307, 308];

function redirect(response: ServerResponse, location: string, status = 302): void {
  response.writeHead(status, { location, "set-cookie": "session=1; Path=/" }).end("moved");
}

test("an answer leads on if and only if its status is a redirect and its place is given", () => {
  const place = fc.option(fc.constantFrom("", "/a", "http://b.example/"), { nil: undefined });
  // Of all statuses one in a hundred redirects.
  const statuses = fc.oneof(fc.constantFrom(...codes), fc.integer({ min: 100, max: 599 }));
  fc.assert(
    fc.property(statuses, place, fc.nat(10), (status, location, hops) => {
      const next = nextHop(status, location, hops);
      const leads = codes.includes(status);
      expect(next.kind === "stay").toBe(!leads);
      if (!leads) return;
      const isGiven = location !== undefined && location !== "";
      expect(next.kind).toBe(isGiven && hops < hopsMax ? "to" : "astray");
    }),
  );
});

test("a place in UTF-8, as many servers write it, is read as such", () => {
  const asBytes = Buffer.from("/статья", "utf8").toString("latin1");
  expect(nextHop(301, asBytes, 0)).toEqual({ kind: "to", location: "/статья" });
});

test.for(codes)("a redirect with %d is followed, and takes nothing along", async (status) => {
  await using server = await startLoopback((request, response) => {
    if (request.url === "/end") response.setHeader("set-cookie", "session=2").end("here");
    else redirect(response, `http://other.example:${server.port}/end#part`, status);
  });
  const allow = [`one.example:${server.port}`, `other.example:${server.port}`];
  await using open = openFetcher({ allow });
  const outcome = await open.get(`http://one.example:${server.port}/start?key=secret#top`);
  expect(outcome).toMatchObject({
    kind: "fetched",
    url: `http://one.example:${server.port}/start?key=secret#top`,
    finalUrl: `http://other.example:${server.port}/end`,
  });
  expect(outcome).not.toHaveProperty("headers.set-cookie");
  expect(server.arrived.map(({ path }) => path)).toEqual(["/start?key=secret", "/end"]);
  for (const { headers } of server.arrived) {
    for (const name of ["cookie", "referer", "authorization", "origin"]) {
      expect(headers).not.toHaveProperty(name);
    }
    expect(headers["user-agent"]).toBe("nightdesk/0.0.1");
  }
});

const chains: readonly (readonly [string, readonly string[], string])[] = [
  ["to a number", ["http://127.0.0.1:PORT/secret"], "redirect/private-address"],
  ["to a number in hex", ["//0x7f.1:PORT/secret"], "redirect/private-address"],
  ["to localhost", ["http://localhost:PORT/secret"], "redirect/private-address"],
  ["to a name that leads here", ["http://evil.example:PORT/secret"], "redirect/private-address"],
  ["to metadata", ["http://169.254.169.254/latest/"], "redirect/private-address"],
  [
    "first to itself, then away",
    ["/again", "http://[::1]:PORT/secret"],
    "redirect/private-address",
  ],
  ["to another port of the host", ["http://one.example:65530/secret"], "redirect/private-address"],
  ["to a file", ["file:///etc/passwd"], "redirect/scheme"],
  ["to a script", ["javascript:alert(1)"], "redirect/scheme"],
  ["with a password", ["http://a:b@one.example:PORT/secret"], "redirect/userinfo"],
  ["to what is no address", ["http://[::1"], "redirect/bad-url"],
];

test.for(chains)("a chain that leads %s is not followed there", async ([, chain, expected]) => {
  let secrets = 0;
  let step = 0;
  await using server = await startLoopback((request, response) => {
    if (request.url === "/secret") secrets += 1;
    const next = chain[step] ?? "/end";
    step += 1;
    redirect(response, next.replace("PORT", String(server.port)));
  });
  await using open = openFetcher({ allow: [`one.example:${server.port}`] });
  const outcome = await open.get(`http://one.example:${server.port}/start`);
  expect(told(outcome)).toBe(expected);
  expect(secrets).toBe(0);
  expect(server.arrived).toHaveLength(chain.length);
});

test("five redirects are followed, and no sixth", async () => {
  await using server = await startLoopback((request, response) => {
    const left = Number(request.url?.slice(1));
    if (left === 0) response.end("here");
    else redirect(response, `/${left - 1}`);
  });
  await using open = openFetcher({ allow: [`one.example:${server.port}`] });
  const base = `http://one.example:${server.port}`;
  expect(told(await open.get(`${base}/${hopsMax}`))).toBe("fetched");
  expect(told(await open.get(`${base}/${hopsMax + 1}`))).toBe("redirect/too-many-redirects");
  expect(server.arrived).toHaveLength(2 * (hopsMax + 1));
});

test("a redirect without a place is said to be one", async () => {
  await using server = await startLoopback((_, response) => response.writeHead(301).end());
  await using open = openFetcher({ allow: [`one.example:${server.port}`] });
  expect(told(await open.get(`http://one.example:${server.port}/`))).toBe("redirect/no-location");
});

test("neither headers nor the page itself lead anywhere else", async () => {
  await using server = await startLoopback((_, response) => {
    response.writeHead(200, {
      "content-type": "text/html",
      refresh: "0; url=/secret",
      link: "</secret>; rel=preload, </secret>; rel=canonical",
      location: "/secret",
      "content-location": "/secret",
    });
    response.end('<meta http-equiv="refresh" content="0; url=/secret"><base href="/secret">');
  });
  await using open = openFetcher({ allow: [`one.example:${server.port}`] });
  const url = `http://one.example:${server.port}/page`;
  expect(await open.get(url)).toMatchObject({ kind: "fetched", finalUrl: url });
  expect(server.arrived.map(({ path }) => path)).toEqual(["/page"]);
});

test("allowed is a host at a port, under this name and no other", async () => {
  await using server = await startLoopback((_, response) => response.end("here"));
  const { port } = server;
  await using open = openFetcher({ allow: [`Wiki.Example:${port}`, `127.0.0.1:${port}`] });
  expect(told(await open.get(`http://wiki.example:${port}/`))).toBe("fetched");
  expect(told(await open.get(`http://127.1:${port}/`))).toBe("fetched");
  const refused = [
    `http://other.example:${port}/`,
    `http://wiki.example:${port + 1}/`,
    `http://wiki.example/`,
    `http://sub.wiki.example:${port}/`,
    `http://wiki.example.:${port}/`,
    `http://127.0.0.2:${port}/`,
    `http://localhost:${port}/`,
  ];
  const outcomes = await Promise.all(refused.map((url) => open.get(url)));
  expect(outcomes.map(told)).toEqual(refused.map(() => "policy/private-address"));
});

test("a default port is allowed only if it is written down", async () => {
  await using open = openFetcher(
    { allow: ["wiki.example:80"] },
    // Nobody listens there, which is told apart from not being asked.
    { resolve: () => Promise.resolve([{ address: "127.0.0.1", family: 4 }]) },
  );
  expect(told(await open.get("https://wiki.example/"))).toBe("policy/private-address");
  expect(told(await open.get("http://wiki.example/"))).not.toBe("policy/private-address");
});

test("a page that is not allowed by name does not lead to a host that is", async () => {
  const allow = ["wiki.example:8080"];
  const guarded = guardedAgent(everyNameHere, undefined);
  const open = guardedAgent(everyNameHere, undefined);
  const used: string[] = [];
  const follow = createFollow({
    ask: ({ url, dispatcher }) => {
      used.push(`${url.hostname} ${dispatcher === open ? "open" : "guarded"}`);
      const isFirst = url.hostname === "news.example";
      const headers = isFirst ? { location: `http://${allow[0]}/` } : {};
      const status = isFirst ? 302 : 200;
      return Promise.resolve({
        kind: "answer",
        status,
        headers,
        bytes: Buffer.from("a"),
        isWhole: true,
      });
    },
    check: (text, isAllowedNow, base) => {
      used.push(`${isAllowedNow(new URL(`http://${allow[0]}/`))}`);
      return { kind: "fine", url: new URL(text, base) };
    },
    isAllowed: (url) => allow.includes(url.host),
    guarded,
    open,
  });
  const trusted: boolean[] = [];
  const journey = {
    isTrusted: true,
    headers: {},
    accept: "*/*",
    bytesMax: 10,
    allowance: createAllowance(1000),
    mayFetch: (_: URL, isTrusted: boolean) => {
      trusted.push(isTrusted);
      return Promise.resolve(undefined);
    },
  };
  const { signal } = new AbortController();
  await follow({ ...journey, url: "http://news.example/" }, signal);
  expect(used).toEqual(["true", "news.example guarded", "false", "wiki.example guarded"]);
  expect(trusted, "nor to its robots.txt").toEqual([false, false]);
  used.length = 0;
  await follow({ ...journey, url: `http://${allow[0]}/` }, signal);
  expect(used).toEqual(["true", "wiki.example open"]);
});

test("a name that turns private after its robots.txt was read is refused as a redirect", async () => {
  const dispatcher = guardedAgent(everyNameHere, undefined);
  const follow = createFollow({
    ask: ({ url }) =>
      Promise.resolve(
        url.pathname === "/"
          ? {
              kind: "answer",
              status: 302,
              headers: { location: "/next" },
              bytes: Buffer.alloc(0),
              isWhole: true,
            }
          : fault("policy", "private-address"),
      ),
    check: (text, _, base) => ({ kind: "fine", url: new URL(text, base) }),
    isAllowed: () => false,
    guarded: dispatcher,
    open: dispatcher,
  });
  const journey = {
    url: "http://news.example/",
    isTrusted: true,
    headers: {},
    accept: "*/*",
    bytesMax: 10,
    allowance: createAllowance(1000),
    mayFetch: () => Promise.resolve(undefined),
  };
  const end = await follow(journey, new AbortController().signal);
  expect(end).toEqual(fault("redirect", "private-address"));
});

test.for([
  "wiki",
  "wiki.example:",
  "a b:80",
  "wiki.example/path:80",
  "http://wiki:80",
  "u@wiki:80",
  "wiki?:80",
  "wiki:99999",
])("the setting `%s` is no host with a port", (entry) => {
  expect(() => readAllowed([entry])).toThrow("no host with a port");
});
