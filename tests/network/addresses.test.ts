/** Which addresses are public: rows L1 and L6 of the test matrix. */
import { BlockList } from "node:net";
import fc from "fast-check";
import { expect, test } from "vitest";
import { nonPublicBlocks } from "../../src/adapters/network/address-blocks.ts";
import { checkUrl } from "../../src/adapters/network/check-url.ts";
import { isBlocked } from "../../src/adapters/network/is-blocked.ts";
import { everyNameHere, openFetcher, startLoopback, told } from "./made/loopback.ts";
import { publicAddresses, refusedSpellings, refusedTexts } from "./made/spellings.ts";

const blocks = nonPublicBlocks();
const nobody = () => false;

/** Ranges by first and last number, written down apart from the list that is tested. */
const ranges4: readonly (readonly [string, string])[] = [
  ["0.0.0.0", "0.255.255.255"],
  ["10.0.0.0", "10.255.255.255"],
  ["100.64.0.0", "100.127.255.255"],
  ["127.0.0.0", "127.255.255.255"],
  ["168.63.129.16", "168.63.129.16"],
  ["169.254.0.0", "169.254.255.255"],
  ["172.16.0.0", "172.31.255.255"],
  ["192.0.0.0", "192.0.0.255"],
  ["192.0.2.0", "192.0.2.255"],
  ["192.88.99.0", "192.88.99.255"],
  ["192.168.0.0", "192.168.255.255"],
  ["198.18.0.0", "198.19.255.255"],
  ["198.51.100.0", "198.51.100.255"],
  ["203.0.113.0", "203.0.113.255"],
  ["224.0.0.0", "255.255.255.255"],
];

function numberOf(address: string): number {
  return address.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);
}

function quadOf(number: number): string {
  return [24, 16, 8, 0].map((bits) => Math.floor(number / 2 ** bits) % 256).join(".");
}

function isPrivate4(number: number): boolean {
  return ranges4.some(([first, last]) => numberOf(first) <= number && number <= numberOf(last));
}

// Arbitrary numbers rarely stand at an edge, where mistakes are.
const edges = ranges4.flat().flatMap((edge) => [-1, 0, 1].map((step) => numberOf(edge) + step));
const number4 = fc.oneof(
  fc.constantFrom(...edges.filter((number) => number >= 0 && number < 2 ** 32)),
  fc.nat(2 ** 32 - 1),
);
const groups = fc.array(fc.nat(0xffff), { minLength: 8, maxLength: 8 });

test("an IPv4 address is blocked if and only if it is in a range that is not public", () => {
  fc.assert(
    fc.property(number4, (number) => {
      expect(isBlocked(quadOf(number), blocks)).toBe(isPrivate4(number));
    }),
    { numRuns: 2000 },
  );
});

test("an IPv4 address is judged alike inside an IPv6 address, and never let through by another embedding", () => {
  fc.assert(
    fc.property(number4, (number) => {
      const quad = quadOf(number);
      expect(isBlocked(`::ffff:${quad}`, blocks)).toBe(isPrivate4(number));
      for (const prefix of ["::", "::ffff:0:", "64:ff9b::", "64:ff9b:1::"]) {
        expect(isBlocked(prefix + quad, blocks)).toBe(true);
      }
      const hex = quad.split(".").map((part) => Number(part).toString(16).padStart(2, "0"));
      expect(isBlocked(`2002:${hex[0]}${hex[1]}:${hex[2]}${hex[3]}::`, blocks)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test("outside 2000::/3 and the mapped addresses nothing of IPv6 is public", () => {
  fc.assert(
    fc.property(groups, (parts) => {
      const [first = 0] = parts;
      const address = parts.map((part) => part.toString(16)).join(":");
      const isGivenOut = first >= 0x2000 && first <= 0x3fff;
      const isMapped = parts.slice(0, 5).every((part) => part === 0) && parts[5] === 0xffff;
      fc.pre(!isGivenOut && !isMapped);
      expect(isBlocked(address, blocks)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test("every spelling of a number is judged as the number", () => {
  const spellings: ((number: number) => string)[] = [
    (number) => String(number),
    (number) => `0x${number.toString(16)}`,
    (number) => `0${number.toString(8)}`,
    (number) => quadOf(number),
    (number) => `${quadOf(number)}.`,
    (number) => `0x${Math.floor(number / 2 ** 24).toString(16)}.${number % 2 ** 24}`,
    (number) => `[::ffff:${quadOf(number)}]`,
  ];
  fc.assert(
    fc.property(number4, fc.constantFrom(...spellings), (number, spell) => {
      const checked = checkUrl(`http://${spell(number)}/`, blocks, nobody);
      expect(checked.kind).toBe(isPrivate4(number) ? "refused" : "fine");
    }),
    { numRuns: 1000 },
  );
});

test.for(publicAddresses)("%s is public", (address) => {
  const host = address.includes(":") ? `[${address}]` : address;
  expect(isBlocked(address, blocks)).toBe(false);
  expect(checkUrl(`http://${host}:8080/a`, blocks, nobody).kind).toBe("fine");
});

test.for(["", "example.com", "fe80::1%eth0", "2606:4700::1%1", "1.1.1", "[2606:4700::1]"])(
  "what is no plain address, as %o, is blocked even by an empty list",
  (address) => {
    expect(isBlocked(address, new BlockList())).toBe(true);
  },
);

test.for(refusedTexts)("the address %o is refused as %s", ([url, code]) => {
  expect(checkUrl(url, blocks, nobody)).toEqual({ kind: "refused", code });
});

test("no refused spelling reaches a server, and all are refused with one text in little time", async () => {
  await using server = await startLoopback((_, response) => response.end("secret"));
  // A look-up would fail with a code of its own: nothing of these needs one.
  await using open = openFetcher({}, { resolve: () => Promise.reject(new Error("asked")) });
  const seen = new Set<string>();
  const timesMs: number[] = [];
  const withPort = refusedSpellings.flatMap(([url]) => {
    const parsed = URL.parse(url);
    if (parsed === null) return [url];
    parsed.port = String(server.port);
    return [url, parsed.href];
  });
  expect(refusedSpellings.length).toBeGreaterThanOrEqual(60);
  for (const url of withPort) {
    const startMs = performance.now();
    const outcome = await open.get(url);
    timesMs.push(performance.now() - startMs);
    seen.add(JSON.stringify({ ...outcome, url: "" }));
  }
  expect([...seen].map((one) => told(JSON.parse(one)))).toEqual(["policy/private-address"]);
  expect(JSON.parse([...seen][0] ?? "")).toHaveProperty(
    "message",
    "The address is not public, and its host and port are not allowed by name in `network.allow`.",
  );
  expect(server.connections()).toBe(0);
  expect(Math.max(...timesMs) - Math.min(...timesMs)).toBeLessThan(50);
});

test("a name that leads to a private address is refused as its number is", async () => {
  await using server = await startLoopback((_, response) => response.end("secret"));
  const addresses = ["127.0.0.1", "10.1.2.3", "::1", "::ffff:127.0.0.1", "fe80::1%eth0"];
  const outcomes: string[] = [];
  for (const address of addresses) {
    const resolve = () => Promise.resolve([{ address, family: address.includes(":") ? 6 : 4 }]);
    await using named = openFetcher({}, { resolve });
    const url = `http://wiki.example:${server.port}/`;
    outcomes.push(JSON.stringify({ ...(await named.get(url)), url: "" }));
  }
  await using numbered = openFetcher({});
  const literal = await numbered.get(`http://127.0.0.1:${server.port}/`);
  expect(new Set(outcomes)).toEqual(new Set([JSON.stringify({ ...literal, url: "" })]));
  expect(server.connections()).toBe(0);
});

const mixed = async () => [{ address: "93.184.216.34", family: 4 }, ...(await everyNameHere())];

test("one private address among public ones spoils a name", async () => {
  await using server = await startLoopback((_, response) => response.end("secret"));
  await using open = openFetcher({}, { resolve: mixed });
  expect(told(await open.get(`http://mixed.example:${server.port}/`))).toBe(
    "policy/private-address",
  );
  expect(server.connections()).toBe(0);
});
