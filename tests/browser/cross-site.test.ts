/** Pages of somebody else, in the browser of a reviewer who has entered: they change nothing, read nothing, and frame nothing. */
import type { Page } from "playwright-core";
import { describe, expect, onTestFinished, test } from "vitest";
import { type AtDesk, atDesk, launchBrowser, startDesk, workingCopy } from "./at-desk.ts";
import { type Foreign, foreignServer } from "./foreign.ts";

/** What the attacker's page tells of its own attempts. */
type Loot = Readonly<{ read: string[]; attempts: number }>;

const postsBelow = [
  "/s/t1/approve",
  "/s/t1/edit",
  "/s/t1/reject",
  "/settle",
  "/publish",
  "/reopen",
];

function attackPage(target: string, path: string): string {
  const posts = [...postsBelow.map((below) => path + below), "/reviewer"];
  return `<!doctype html><meta charset="utf-8"><title>attack</title><body><script>
const target = ${JSON.stringify(target)}, path = ${JSON.stringify(path)}, posts = ${JSON.stringify(posts)};
const read = []; let attempts = 0;
const frame = (name) => { const one = document.createElement("iframe"); one.name = name; document.body.append(one); return one; };
const field = (form, name, value) => { const one = document.createElement("input"); one.type = "hidden"; one.name = name; one.value = value; form.append(one); };
const wait = (ms) => new Promise((go) => setTimeout(go, ms));
const within = (what) => Promise.race([what, wait(3000)]);
async function tryFetch(url, init) {
  attempts += 1;
  try { const text = await (await fetch(url, init)).text(); if (text !== "") read.push("fetch " + url); } catch {}
}
async function attack() {
  for (const enctype of ["application/x-www-form-urlencoded", "text/plain", "multipart/form-data"]) for (const to of posts) {
    attempts += 1;
    const name = "f" + attempts; frame(name);
    const form = document.createElement("form");
    Object.assign(form, { method: "post", action: target + to, target: name, enctype });
    for (const [key, value] of Object.entries({ seen: "0", token: "guess", text: "Taken.", reason: "misleading", note: "", as: "rejected", name: "Mallory", back: "/" })) field(form, key, value);
    document.body.append(form); form.submit();
  }
  const body = new URLSearchParams({ seen: "0", token: "guess" });
  for (const to of posts) {
    for (const credentials of ["include", "omit"]) for (const mode of ["cors", "no-cors"]) await tryFetch(target + to, { method: "POST", body, credentials, mode });
    await tryFetch(target + to, { method: "POST", body, credentials: "include", headers: { accept: "text/fragment" } });
    await tryFetch(target + to, { method: "PUT", body, credentials: "include" });
  }
  for (const to of ["/", path, path + "?s=t1", path + "/s/t1", path + "/files/brief.json"]) for (const credentials of ["include", "omit"]) await tryFetch(target + to, { credentials });
  for (const to of ["/", path + "/files/brief.pdf", "/favicon.ico", "/assets/review.css"]) {
    attempts += 1;
    await within(new Promise((done) => { const image = new Image(); image.onload = () => { read.push("img " + to); done(); }; image.onerror = done; image.src = target + to; }));
  }
  for (const to of ["/assets/review.js", path + "/files/brief.json"]) {
    attempts += 1;
    await within(new Promise((done) => { const script = document.createElement("script"); script.onload = () => { read.push("script " + to); done(); }; script.onerror = done; script.src = target + to; document.body.append(script); }));
  }
  attempts += 1;
  await within(new Promise((done) => { const events = new EventSource(target + path, { withCredentials: true }); events.onopen = () => { read.push("events"); done(); }; events.onerror = () => { events.close(); done(); }; }));
  attempts += 1;
  await within(new Promise((done) => { const socket = new WebSocket(target.replace("http", "ws") + path); socket.onopen = () => { read.push("socket"); done(); }; socket.onerror = done; }));
  for (const to of ["/", path, path + "/files/brief.html"]) {
    attempts += 1;
    const one = frame("seen" + to); one.src = target + to;
    await within(new Promise((done) => { one.onload = done; }));
    try { if (one.contentDocument !== null && one.contentDocument.body.textContent !== "") read.push("frame " + to); } catch {}
  }
  navigator.sendBeacon(target + posts[0], body);
  await wait(500);
  return { read, attempts };
}
</script>`;
}

async function attackFrom(
  host: string,
  foreign: Foreign,
  { page, origin, path }: AtDesk,
): Promise<{ loot: Loot; attacker: Page }> {
  foreign.page.html = attackPage(origin, path);
  const attacker = await page.context().newPage();
  await attacker.goto(`http://${host}:${foreign.port}/attack`);
  const loot = await attacker.evaluate<Loot>("attack()");
  return { loot, attacker };
}

describe("a page of another origin", () => {
  test.for([
    { from: "127.0.0.1", that: "another port, to which cookies go along" },
    { from: "localhost", that: "another site" },
  ])("of $that, changes nothing and reads nothing", async ({ from }) => {
    const foreign = await foreignServer();
    const at = await atDesk(workingCopy("seeds"));
    const { loot, attacker } = await attackFrom(from, foreign, at);
    expect(loot.read).toEqual([]);
    expect(loot.attempts).toBeGreaterThan(50);
    // What is framed is refused by the browser, so there is nothing to lay a button over.
    for (const frame of attacker.frames().slice(1)) {
      expect(await frame.locator("#bar, .row, .decide").count()).toBe(0);
    }
    await at.page.reload();
    await at.page.locator("#bar .badge.draft").waitFor();
    await at.page.getByText("Ada Editor").first().waitFor();
    // The very same page does reach a server that has no guards.
    const other = await foreignServer();
    foreign.page.html = attackPage(`http://127.0.0.1:${other.port}`, at.path);
    await attacker.goto(`http://${from}:${foreign.port}/attack`);
    await attacker.evaluate<Loot>("attack()");
    const posted = new Set(other.asked.filter((one) => one.startsWith("POST ")));
    expect(posted.size).toBe(postsBelow.length + 1);
    expect(other.asked.length).toBeGreaterThan(30);
  });

  test("cannot hold the window of the desk that it opened", async () => {
    const foreign = await foreignServer();
    const at = await atDesk(workingCopy("seeds"));
    foreign.page.html = "<!doctype html><title>attack</title>";
    const attacker = await at.context.newPage();
    await attacker.goto(`http://127.0.0.1:${foreign.port}/attack`);
    const opened = at.context.waitForEvent("page");
    await attacker.evaluate(
      (url) => void Object.assign(globalThis, { held: window.open(url) }),
      at.origin,
    );
    await (await opened).waitForLoadState();
    const held = () => attacker.evaluate<boolean>("globalThis.held?.closed ?? true");
    await expect.poll(held).toBe(true);
  });
});

describe("a name that was bound to this machine", () => {
  test("opens nothing, and does not use up the invitation", async () => {
    const address = await startDesk(workingCopy("seeds"));
    const browser = await launchBrowser(["--host-resolver-rules=MAP evil.test 127.0.0.1"]);
    onTestFinished(() => browser.close());
    const page = await browser.newPage();
    const evil = address.replace("127.0.0.1", "evil.test");
    const answers: number[] = [];
    for (const url of [evil, new URL("/", evil).href, new URL("/assets/review.js", evil).href]) {
      answers.push((await page.goto(url))?.status() ?? 0);
    }
    expect(answers).toEqual([403, 403, 403]);
    expect(await page.context().cookies()).toEqual([]);
    expect((await page.goto(address))?.status()).toBe(200);
    await page.waitForURL((url) => url.pathname === "/");
    // The session is of the number, and the name has nothing of it.
    await page.goto(new URL("/", evil).href);
    const asked = await page.evaluate(
      async () => (await fetch("/", { credentials: "include" })).status,
    );
    expect(asked).toBe(403);
  });
});
