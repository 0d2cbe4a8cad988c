/** M10: the address that opens the desk once, and what stays of it. */
import { describe, expect, test } from "vitest";
import { createSessions } from "../../src/adapters/desk/sessions.ts";
import { deskApp, enterDesk, origin, port } from "./entered-desk.ts";
import { changing, looking } from "./every-route.ts";

const host = { host: `127.0.0.1:${port}` };

describe("the invitation", () => {
  test("is 256 random bits, and new each time", () => {
    const { invite } = createSessions("M. Editor");
    const made = new Set(Array.from({ length: 100 }, invite));
    expect(made.size).toBe(100);
    for (const token of made) expect(Buffer.from(token, "base64url")).toHaveLength(32);
  });

  test("opens the desk once: then it is void, and the page says what to do", async () => {
    const { app, sessions } = deskApp();
    const address = `${origin}/enter?token=${sessions.invite()}`;
    expect((await app.request(address, { headers: host })).status).toBe(200);
    const again = await app.request(address, { headers: host });
    expect(again.status).toBe(403);
    expect(again.headers.get("set-cookie")).toBeNull();
    expect(await again.text()).toContain("Press Enter in the terminal");
  });

  test("is void when a newer one was made", async () => {
    const { app, sessions } = deskApp();
    const older = sessions.invite();
    sessions.invite();
    const answer = await app.request(`${origin}/enter?token=${older}`, { headers: host });
    expect(answer.status).toBe(403);
  });

  test.for(["", "?token=", "?token=x", "?token=%00", "?other=1"])(
    "%j opens nothing, and does not spend it",
    async (query) => {
      const { app, sessions } = deskApp();
      const token = sessions.invite();
      const wrong = await app.request(`${origin}/enter${query}`, { headers: host });
      expect(wrong.status).toBe(403);
      const right = await app.request(`${origin}/enter?token=${token}`, { headers: host });
      expect(right.status).toBe(200);
    },
  );

  test("is not spent by HEAD, a foreign host, or an image of another site", async () => {
    const { app, sessions } = deskApp();
    const address = `${origin}/enter?token=${sessions.invite()}`;
    await app.request(address, { method: "HEAD", headers: host });
    await app.request(address, { headers: { host: "attacker.example" } });
    await app.request(address, {
      headers: { ...host, "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" },
    });
    expect((await app.request(address, { headers: host })).status).toBe(200);
  });
});

describe("the cookie", () => {
  test("is out of reach of scripts and other sites, and its name holds the port", async () => {
    const { app, sessions } = deskApp();
    const token = sessions.invite();
    const answer = await app.request(`${origin}/enter?token=${token}`, { headers: host });
    const cookie = answer.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(
      new RegExp(`^nightdesk-${port}=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Strict$`),
    );
    expect(cookie).not.toContain(token);
    expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
  });

  test("a session past the sixteenth ends the oldest", () => {
    const sessions = createSessions("M. Editor");
    const cookies = Array.from({ length: 17 }, () => sessions.enter(sessions.invite()));
    expect(cookies.map((cookie) => sessions.find(cookie) !== undefined)).toEqual(
      cookies.map((_, index) => index > 0),
    );
  });
});

describe("secrets", () => {
  test("stand in no answer but the form token in its own session's pages, and in no redirect", async () => {
    const { app, sessions, get, post, cookie, formToken } = await enterDesk();
    const invitation = sessions.invite();
    const value = cookie.slice(cookie.indexOf("=") + 1);
    const answers = [
      ...(await Promise.all(looking.map(({ path }) => get(path)))),
      ...(await Promise.all(changing.map(({ path, form }) => post(path, form)))),
      await get(`/nothing?token=${invitation}`),
    ];
    for (const answer of answers) {
      const text = (await answer.text()) + JSON.stringify([...answer.headers]);
      expect(text).not.toContain(invitation);
      expect(text).not.toContain(value);
      expect(answer.headers.get("location") ?? "").not.toContain(formToken);
    }
    for (const path of ["/", "/enter?token=x", "/nothing"]) {
      const answer = await app.request(`${origin}${path}`, { headers: host });
      expect(await answer.text()).not.toContain(formToken);
    }
  });

  test("stand in no line of the terminal, even when a fault repeats them", async () => {
    const { desk, sessions, get, cookie, formToken, log } = await enterDesk();
    const invitation = sessions.invite();
    desk.failWith(new Error(`${invitation} ${cookie} ${formToken}`));
    const answer = await get(`/?token=${invitation}`);
    expect(answer.status).toBe(500);
    expect(log).toHaveLength(1);
    const shown = log.join("\n") + (await answer.text());
    for (const secret of [invitation, cookie.slice(cookie.indexOf("=") + 1)]) {
      expect(shown).not.toContain(secret);
    }
    expect(log.join("\n")).not.toContain(formToken);
    expect(log[0]).toMatch(/^warning: the desk could not answer GET \/: Error: \[secret\]/);
  });
});
