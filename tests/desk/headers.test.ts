/** M8, M9: the headers that every answer carries, whatever it says. */
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { safetyHeaders } from "../../src/adapters/desk/safety-headers.ts";
import { enterDesk, plainRendering } from "./entered-desk.ts";
import { changing, looking } from "./every-route.ts";
import { fakeKey } from "./fake-desk.ts";
import { rawRequest } from "./raw-request.ts";
import { serveFakeDesk } from "./served-desk.ts";

const hash = (text: string) => createHash("sha256").update(text).digest("base64");
const here = `/e/${fakeKey.brief}/${fakeKey.edition}`;
const rendering = `${here}/files/brief.html`;

test("the policy allows own style, script, fragments and forms, and nothing else", () => {
  expect(safetyHeaders).toMatchObject({
    "content-security-policy":
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
  });
});

describe("every answer carries them, and none lets another origin read it", () => {
  const asked: readonly (readonly [string, () => Promise<Response>])[] = [
    ...looking.map(
      ({ path }) => [`GET ${path}`, async () => (await enterDesk()).get(path)] as const,
    ),
    ...changing.map(
      ({ path, form }) =>
        [`POST ${path}`, async () => (await enterDesk()).post(path, form)] as const,
    ),
    ["no session", async () => (await enterDesk()).get("/", { cookie: "" })],
    ["foreign host", async () => (await enterDesk()).get("/", { host: "attacker.example" })],
    [
      "foreign origin",
      async () => (await enterDesk()).post(`${here}/publish`, {}, { origin: "null" }),
    ],
    ["not found", async () => (await enterDesk()).get("/nothing")],
    ["unreadable form", async () => (await enterDesk()).post(`${here}/publish`, { x: "1" })],
    [
      "a fault of ours",
      async () => {
        const { desk, get } = await enterDesk();
        desk.failWith(new Error("broken"));
        return get("/");
      },
    ],
  ];
  test.for(asked)("%s", async ([, ask]) => {
    const answer = await ask();
    const isRendering = answer.headers.get("content-security-policy")?.startsWith("sandbox");
    for (const [name, value] of Object.entries(safetyHeaders)) {
      if (name === "content-security-policy" && isRendering === true) continue;
      expect([value, "no-referrer"]).toContain(answer.headers.get(name));
    }
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
    expect(answer.headers.get("content-type") ?? "application/json").toMatch(
      /^(text\/(html|css|javascript|markdown); charset=utf-8|application\/(json|pdf))$/i,
    );
  });

  test("a preflight of another origin is granted nothing", async () => {
    const { app, cookie } = await enterDesk();
    const answer = await app.request(`${here}/publish`, {
      method: "OPTIONS",
      headers: {
        host: "127.0.0.1:4711",
        cookie,
        origin: "https://attacker.example",
        "access-control-request-method": "POST",
      },
    });
    expect(answer.status).toBe(405);
    expect([...answer.headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual(
      [],
    );
  });

  test.for([
    ["what is not HTTP", "noise\r\n\r\n"],
    ["too large a head", `GET / HTTP/1.1\r\nX: ${"x".repeat(50_000)}\r\n\r\n`],
    [
      "an absolute address",
      "GET http://a.example/ HTTP/1.1\r\nHost: a.example\r\nConnection: close\r\n\r\n",
    ],
    ["an unknown expectation", "GET / HTTP/1.1\r\nHost: a\r\nExpect: x\r\n\r\n"],
    ["a host that makes no address", "GET / HTTP/1.1\r\nHost: [\r\nConnection: close\r\n\r\n"],
    ["no host", "GET / HTTP/1.1\r\nConnection: close\r\n\r\n"],
  ] as const)("on the wire, too: %s", async ([, bytes]) => {
    const { port } = await serveFakeDesk();
    const answer = (await rawRequest(port, bytes)).toLowerCase();
    for (const [name, value] of Object.entries(safetyHeaders)) {
      expect(answer).toContain(`${name}: ${value.toLowerCase()}\r\n`);
    }
  });
});

describe("a rendering of an edition", () => {
  test("has its own origin, its own style and script by their hashes, and no way to the desk", async () => {
    const { get } = await enterDesk();
    const answer = await get(rendering);
    expect(await answer.text()).toBe(plainRendering);
    const policy = answer.headers.get("content-security-policy") ?? "";
    expect(policy.split("; ")).toEqual([
      "sandbox allow-scripts",
      "default-src 'none'",
      `script-src 'sha256-${hash('document.title = "read"')}'`,
      `style-src 'sha256-${hash("p{}")}'`,
      "form-action 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ]);
  });

  test("what is no page is given to be kept, not shown", async () => {
    const { get } = await enterDesk();
    for (const name of ["brief.md", "brief.json"]) {
      const { headers } = await get(`${here}/files/${name}`);
      expect(headers.get("content-disposition")).toBe(`attachment; filename="${name}"`);
    }
  });
});
