/** M1: for which names the desk answers. */
import { describe, expect, test } from "vitest";
import { enterDesk, origin, port } from "./entered-desk.ts";
import { rawRequest, statusOf } from "./raw-request.ts";
import { serveFakeDesk } from "./served-desk.ts";

describe("the four ways to write its own host", () => {
  test.for([`127.0.0.1:${port}`, `localhost:${port}`, `LOCALHOST:${port}`, `LocalHost:${port}`])(
    "%s is answered",
    async (host) => {
      const { get } = await enterDesk();
      expect((await get("/", { host })).status).toBe(200);
    },
  );
});

const foreignHosts = [
  "attacker.example",
  `attacker.example:${port}`,
  "127.0.0.1",
  "localhost",
  "127.0.0.1:80",
  `127.0.0.1.attacker.example:${port}`,
  `localhost.attacker.example:${port}`,
  `0.0.0.0:${port}`,
  `[::1]:${port}`,
  `127.1:${port}`,
  `2130706433:${port}`,
  `localhost.:${port}`,
  "",
];

describe("the thirteen others", () => {
  test.for(foreignHosts)("%j is refused, and told nothing", async (host) => {
    const { get } = await enterDesk();
    const answer = await get("/", { host });
    expect(answer.status).toBe(403);
    expect(await answer.text()).not.toContain("iran");
  });

  test("over a real socket, too: none, one, two, and one in the address", async () => {
    const { port: real, own, cookie } = await serveFakeDesk();
    const ask = (lines: string, target = "/") =>
      rawRequest(
        real,
        `GET ${target} HTTP/1.1\r\n${lines}Cookie: ${cookie}\r\nConnection: close\r\n\r\n`,
      );
    expect(statusOf(await ask(`Host: ${own}\r\n`))).toBe(200);
    expect(statusOf(await ask(""))).toBe(403);
    expect(statusOf(await ask("Host:\r\n"))).toBe(403);
    expect(statusOf(await ask(`Host: ${own}@attacker.example\r\n`))).toBeOneOf([400, 403]);
    expect(statusOf(await ask(`Host: ${own}\r\nHost: ${own}\r\n`))).toBe(403);
    expect(statusOf(await ask(`Host: attacker.example\r\nHost: ${own}\r\n`))).toBe(403);
    expect(statusOf(await ask(`Host: ${own}\r\nX-Forwarded-Host: attacker.example\r\n`))).toBe(200);
    expect(statusOf(await ask(`Host: ${own}\r\n`, `http://attacker.example/`))).toBe(400);
    expect(statusOf(await ask(`Host: attacker.example\r\n`, `http://${own}/`))).toBe(400);
  });
});

test("on port 80 the host has no port, as browsers write it", async () => {
  const { ownHosts } = await import("../../src/adapters/desk/guards.ts");
  expect(ownHosts(80)).toEqual(["127.0.0.1", "localhost"]);
  expect(ownHosts(port)).toEqual([origin.slice("http://".length), `localhost:${port}`]);
});
