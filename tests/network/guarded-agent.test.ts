/** The address that was checked is the one connected to: rows L2 and L7 of the test matrix. */
import { execFile } from "node:child_process";
import { BlockList } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createAllowance } from "../../src/adapters/network/allowance.ts";
import { exchange } from "../../src/adapters/network/exchange.ts";
import { guardedAgent } from "../../src/adapters/network/guarded-agent.ts";
import {
  withinLimit,
  type Address,
  type Resolve,
} from "../../src/adapters/network/resolve-host.ts";
import { openFetcher, startLoopback, told, type Loopback } from "./made/loopback.ts";

/** 127.0.0.2 plays the public address; everything else is blocked. */
const blocks = new BlockList();
blocks.addRange("0.0.0.0", "127.0.0.1", "ipv4");
blocks.addRange("127.0.0.3", "255.255.255.255", "ipv4");
blocks.addSubnet("::", 96, "ipv6");

const isPublic = (address: string) => address === "127.0.0.2";
const unasked: Resolve = () => Promise.reject(new Error("asked"));
const answer = (address: string): Address => ({ address, family: address.includes(":") ? 6 : 4 });

let secret: Loopback;
let open: Loopback;
beforeEach(async () => {
  secret = await startLoopback((_, response) => response.end("secret"));
  open = await startLoopback((_, response) => response.end("public"), { address: "127.0.0.2" });
});
afterEach(async () => {
  await secret[Symbol.asyncDispose]();
  await open[Symbol.asyncDispose]();
});

/** One request to each server's port, under a name that leads wherever `resolve` says at that moment. */
async function askBoth(resolve: Resolve, times: number, host = "any.example"): Promise<string[]> {
  const dispatcher = guardedAgent(resolve, blocks);
  const seen: string[] = [];
  for (let count = 0; count < times; count += 1) {
    for (const { port } of [secret, open]) {
      const url = new URL(`http://${host}:${port}/`);
      const result = await exchange(
        { url, headers: {}, accept: "*/*", bytesMax: 100, timeoutMs: 5000, dispatcher },
        new AbortController().signal,
      );
      seen.push(result.kind === "fault" ? result.code : new TextDecoder().decode(result.bytes));
    }
  }
  await dispatcher.destroy();
  return seen;
}

test("whatever a name answers, and however often that changes, nothing connects to what is blocked", async () => {
  // Each look-up takes the next of these; a guard that looked up twice would check one and connect to another.
  const turns = [["127.0.0.2"], ["127.0.0.1"], ["127.0.0.2", "127.0.0.1"], ["::1", "127.0.0.2"]];
  let asked = 0;
  const given: string[][] = [];
  const resolve: Resolve = () => {
    const addresses = turns[(asked * 7 + Math.floor(asked / 4)) % turns.length] ?? [];
    asked += 1;
    given.push(addresses);
    return Promise.resolve(addresses.map(answer));
  };
  const seen = await askBoth(resolve, 50);
  expect(seen).toHaveLength(100);
  expect(asked, "one look-up a connection").toBe(100);
  expect(secret.connections()).toBe(0);
  expect(seen).not.toContain("secret");
  // Refused if and only if one of its own answers was blocked.
  expect(seen.map((text) => text === "private-address")).toEqual(
    given.map((addresses) => !addresses.every(isPublic)),
  );
  expect(seen).toContain("public");
});

test.for(["127.0.0.1", "[::ffff:127.0.0.1]", "[::1]", "2130706433"])(
  "the socket itself refuses the literal %s, for which no name is looked up",
  async (host) => {
    const seen = await askBoth(unasked, 1, host);
    expect(seen).toEqual(["private-address", "private-address"]);
    expect(secret.connections() + open.connections()).toBe(0);
  },
);

test.for([
  { when: "there is no such name", code: "ENOTFOUND", to: "resolve/no-such-host" },
  { when: "the resolver does not answer", code: "EAI_AGAIN", to: "resolve/dns-failed" },
  { when: "the error has no code", code: undefined, to: "resolve/no-such-host" },
])("a fetch fails with $to when $when", async ({ code, to }) => {
  const resolve = () =>
    Promise.reject(Object.assign(new Error("no"), code === undefined ? {} : { code }));
  await using fetcher = openFetcher({}, { resolve });
  expect(told(await fetcher.get("http://none.example/"))).toBe(to);
});

test("a name without an address is no such host", async () => {
  await using fetcher = openFetcher({}, { resolve: () => Promise.resolve([]) });
  expect(told(await fetcher.get("http://none.example/"))).toBe("resolve/no-such-host");
});

test("a look-up ends at its limit, and one that answers late or fails late harms nobody", async () => {
  const late = Promise.withResolvers<Address[]>();
  const limited = withinLimit(() => late.promise, 20);
  await expect(limited("slow.example")).rejects.toMatchObject({ code: "ETIMEOUT" });
  late.reject(new Error("too late"));
  const quick = withinLimit(() => Promise.resolve([answer("127.0.0.2")]), 20);
  await expect(quick("quick.example")).resolves.toEqual([answer("127.0.0.2")]);
});

test("what is spent of an allowance is gone, and nothing gives time back", () => {
  const allowance = createAllowance(100);
  allowance.spend(30);
  allowance.spend(-50);
  expect(allowance.leftMs()).toBe(70);
});

test("no proxy is used, whatever the environment says", async () => {
  const script = `
    import { createFetcher } from ${JSON.stringify(join(import.meta.dirname, "../../src/adapters/network/create-fetcher.ts"))};
    const [port] = process.argv.slice(-1);
    const setting = { allow: ["127.0.0.1:" + port], perHostMs: 0, timeoutSeconds: 300, concurrency: 1 };
    const fetcher = createFetcher(setting, { name: "nightdesk", version: "1" });
    const request = (url) => ({ url, accept: "*/*", bytesMax: 100 });
    const one = await fetcher.fetch(request("http://127.0.0.1:" + port + "/"), AbortSignal.timeout(5000));
    const two = await fetcher.fetch(request("http://127.0.0.1:1/"), AbortSignal.timeout(5000));
    await fetcher.close();
    console.log(one.kind, two.code);`;
  const proxy = `http://127.0.0.1:${open.port}`;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--input-type=module", "--eval", script, String(secret.port)],
    {
      // Well under the deadline of a fetch, which must not keep the program alive.
      timeout: 15_000,
      env: {
        PATH: process.env["PATH"],
        NODE_USE_ENV_PROXY: "1",
        HTTP_PROXY: proxy,
        HTTPS_PROXY: proxy,
        http_proxy: proxy,
        ALL_PROXY: proxy,
        NO_PROXY: "",
      },
    },
  );
  expect(stdout.trim()).toBe("fetched private-address");
  expect(open.connections()).toBe(0);
});
