/** What the guards refuse, on every route that the router has: M1, M2, M12, M13 of the matrix. */
import { describe, expect, test } from "vitest";
import { deskApp, encodeForm, type Entered, enterDesk, origin, port } from "./entered-desk.ts";
import { changing, looking } from "./every-route.ts";

const { app } = deskApp();
const routes = app.routes.filter(({ method }) => method !== "ALL");

describe("the list of routes is the list that is tested", () => {
  test("every route that is not a GET is a POST, and has its case here: no money button among them", () => {
    const posts = routes.filter(({ method }) => method !== "GET");
    expect(posts.map(({ method }) => method)).toEqual(posts.map(() => "POST"));
    expect(posts.map(({ path }) => path).toSorted()).toEqual(
      changing.map(({ route }) => route).toSorted(),
    );
  });

  test("every GET has its case here", () => {
    const gets = routes.filter(({ method }) => method === "GET");
    expect(gets.map(({ path }) => path).toSorted()).toEqual(
      looking.map(({ route }) => route).toSorted(),
    );
  });

  test("what stands on all methods are the five guards, before every route", () => {
    const all = app.routes.filter(({ method }) => method === "ALL");
    expect(all.map(({ path }) => path)).toEqual(all.map(() => "/*"));
    expect(app.routes.slice(0, all.length)).toEqual(all);
    expect(all).toHaveLength(5);
  });
});

const foreign = [
  ["without a session", { cookie: undefined }, 403],
  ["with the cookie of no session", { cookie: `nightdesk-${port}=x` }, 403],
  ["with a foreign Host", { host: "attacker.example" }, 403],
  ["with its own name and another port", { host: "127.0.0.1:1" }, 403],
  ["from a foreign Origin", { origin: "https://attacker.example" }, 403],
  ["from another port of this machine", { origin: "http://127.0.0.1:8080" }, 403],
  ["from the other name of this machine", { origin: `http://localhost:${port}` }, 403],
  ["from a null Origin", { origin: "null" }, 403],
  ["from an extension", { origin: "chrome-extension://abcdefghijklmnop" }, 403],
  ["without an Origin", { origin: undefined }, 403],
  ["cross-site by its own word", { "sec-fetch-site": "cross-site" }, 403],
  ["same-site by its own word", { "sec-fetch-site": "same-site" }, 403],
  ["typed into the address bar", { "sec-fetch-site": "none" }, 403],
  ["as text/plain", { "content-type": "text/plain" }, 415],
  ["as multipart", { "content-type": "multipart/form-data; boundary=x" }, 415],
  ["as JSON", { "content-type": "application/json" }, 415],
  [
    "in another character set",
    { "content-type": "application/x-www-form-urlencoded; charset=utf-7" },
    415,
  ],
  ["as nothing said", { "content-type": "" }, 415],
] as const;

describe.for(changing)("POST $route", ({ path, form, changesDesk }) => {
  test("with everything right, does its work", async () => {
    const { desk, post } = await prepared(path);
    const before = desk.snapshot();
    expect((await post(path, form)).status).toBeLessThan(400);
    expect(desk.snapshot() !== before).toBe(changesDesk);
  });

  test.for(foreign)("%s: refused, and nothing is changed", async ([, headers, status]) => {
    const entered = await prepared(path);
    const before = entered.desk.snapshot();
    const answer = await entered.post(path, form, headers);
    expect(answer.status).toBe(status);
    await expectUntouched(entered, before);
  });

  test.for([
    ["no token", []],
    ["another token", ["x".repeat(43)]],
    ["the token twice", ["own", "own"]],
    ["an empty token", [""]],
  ] as const)("with %s in the form: refused, and nothing is changed", async ([, tokens]) => {
    const entered = await prepared(path);
    const before = entered.desk.snapshot();
    const token = tokens.map((one) => (one === "own" ? entered.formToken : one));
    expect((await entered.post(path, { ...form, token })).status).toBe(403);
    await expectUntouched(entered, before);
  });

  test("with the token of another session: refused, and nothing is changed", async () => {
    const entered = await prepared(path);
    const before = entered.desk.snapshot();
    const other = entered.sessions.enter(entered.sessions.invite());
    const token = entered.sessions.find(other)?.formToken ?? "";
    expect((await entered.post(path, { ...form, token })).status).toBe(403);
    await expectUntouched(entered, before);
  });

  test.for(["GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS", "QUERY"])(
    "asked by %s: changes nothing",
    async (method) => {
      const entered = await prepared(path);
      const before = entered.desk.snapshot();
      const query = encodeForm({ token: entered.formToken, ...form });
      const answer = await entered.app.request(`${origin}${path}?${query}`, {
        method,
        headers: { host: `127.0.0.1:${port}`, cookie: entered.cookie, origin },
      });
      // The same address may be looked at, e.g. the form that is posted to it.
      const isLookedAt = method === "GET" && looking.some((look) => look.path === path);
      expect(answer.status).toBe(isLookedAt ? 200 : 405);
      expect(answer.headers.get("allow") ?? "").toMatch(isLookedAt ? /^$/ : /POST$/);
      await expectUntouched(entered, before);
    },
  );

  test.for([
    ["an unknown field", { more: "1" }],
    ["a field twice", { seen: ["0", "0"] }],
    ["a number that is none", { seen: "1e3" }],
    ["__proto__", { __proto__x: "1", ["__proto__"]: "1" }],
  ] as const)("with %s: refused, and nothing is changed", async ([, more]) => {
    const entered = await prepared(path);
    const before = entered.desk.snapshot();
    expect((await entered.post(path, { ...form, ...more })).status).toBe(400);
    await expectUntouched(entered, before);
  });
});

describe.for(looking)("GET $route", ({ path, status = 200 }) => {
  test("is answered, and changes nothing", async () => {
    const { desk, get } = await enterDesk();
    const before = desk.snapshot();
    expect((await get(path)).status).toBe(status);
    expect(desk.snapshot()).toBe(before);
  });

  test("tells a foreign Host nothing", async () => {
    const { get } = await enterDesk();
    const answer = await get(path, { host: "attacker.example" });
    expect(answer.status).toBe(403);
    expect(await answer.text()).not.toContain("iran");
  });

  test("is told to no image, script, frame or fetch of another site", async () => {
    const { get } = await enterDesk();
    for (const [mode, destination] of [
      ["no-cors", "image"],
      ["no-cors", "script"],
      ["cors", "empty"],
      ["navigate", "iframe"],
    ] as const) {
      const headers = {
        "sec-fetch-site": "cross-site",
        "sec-fetch-mode": mode,
        "sec-fetch-dest": destination,
      };
      expect((await get(path, headers)).status).toBe(403);
    }
  });

  test("needs a session, but for the way in and its dress", async () => {
    const { get } = await enterDesk();
    const isOpen = path.startsWith("/enter") || path.startsWith("/assets/");
    expect((await get(path, { cookie: "" })).status).toBe(isOpen ? status : 403);
  });

  test("asked by POST, with a good token: no such thing", async () => {
    const entered = await enterDesk();
    const before = entered.desk.snapshot();
    if (changing.some((change) => change.path === path)) return;
    expect((await entered.post(path)).status).toBe(405);
    await expectUntouched(entered, before);
  });
});

/** Publishing needs an approved edition. */
async function prepared(path: string): Promise<Entered> {
  const entered = await enterDesk();
  if (path.endsWith("/publish")) {
    await entered.post(path.replace(/publish$/, "settle"), { seen: "0", as: "approved", note: "" });
  }
  return entered;
}

async function expectUntouched({ desk, sessions, cookie }: Entered, before: string): Promise<void> {
  expect(desk.snapshot()).toBe(before);
  expect(sessions.find(cookie.slice(cookie.indexOf("=") + 1))?.reviewer).toBe("M. Editor");
}
