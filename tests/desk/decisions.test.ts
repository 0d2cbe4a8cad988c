/** What a form comes to: the decision that the desk is asked for, and the answer with script and without. */
import { describe, expect, test } from "vitest";
import { BriefError } from "../../src/domain/brief-error.ts";
import { type Entered, enterDesk } from "./entered-desk.ts";
import { fakeClaim, fakeKey, falseWord } from "./fake-desk.ts";

const here = `/e/${fakeKey.brief}/${fakeKey.edition}`;
const fragment = { accept: "text/fragment" };
const claims = [fakeClaim];

const decisions = ({ desk }: Entered) =>
  desk.events.map(({ by, what }) => [by, what.kind === "decided" ? what.decision : what]);

describe("what the desk is asked for", () => {
  test.for([
    ["approve", { seen: "0" }, { kind: "approve", sentence: "t1" }],
    ["undo", { seen: "0" }, { kind: "undo", sentence: "t1" }],
    [
      "edit",
      { seen: "0", text: " Two lines,\r\n one sentence. ", claims: [fakeClaim, fakeClaim] },
      // Whether they are a source's own two lines is for the review to know, which joins all others.
      { kind: "edit", sentence: "t1", now: { text: "Two lines,\n one sentence.", claims } },
    ],
    [
      "reject",
      { seen: "0", reason: "wrong-figure", note: " 27, not 72 " },
      { kind: "reject", sentence: "t1", reason: "wrong-figure", note: "27, not 72" },
    ],
  ] as const)("%s of a sentence", async ([verb, form, decision]) => {
    const entered = await enterDesk();
    const answer = await entered.post(`${here}/s/t1/${verb}`, form);
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe(`${here}?s=t1`);
    expect(decisions(entered)).toEqual([["M. Editor", decision]]);
  });

  test.for([
    ["settle", { as: "approved", note: "" }, { kind: "settle", as: "approved", note: "" }],
    ["settle", { as: "rejected", note: "late" }, { kind: "settle", as: "rejected", note: "late" }],
    ["reopen", { note: "a slip" }, { kind: "reopen", note: "a slip" }],
  ] as const)("%s of the edition, as %j", async ([verb, form, decision]) => {
    const entered = await enterDesk();
    const answer = await entered.post(`${here}/${verb}`, { seen: "0", ...form });
    expect(answer.headers.get("location")).toBe(here);
    expect(decisions(entered)).toEqual([["M. Editor", decision]]);
  });

  test("with script, the answer is what is to be swapped in", async () => {
    const entered = await enterDesk();
    const answer = await entered.post(`${here}/s/t1/approve`, { seen: "0" }, fragment);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toMatch(/^<p>swap .*"key":"t1".*"doing":\{"kind":"read"\}/);
  });

  test("publication tells what was done", async () => {
    const { get, post } = await enterDesk();
    await post(`${here}/settle`, { seen: "0", as: "approved", note: "" });
    expect(await (await get(here)).text()).toContain(
      '"publication":{"version":1,"deliveries":["the folder /desk"]}',
    );
    const answer = await post(`${here}/publish`, { seen: "1" });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('published {"done":{"kind":"done"');
  });
});

describe("what is not saved is told, and what was typed is kept", () => {
  const refusals = [
    ["a false wording", { text: `A ${falseWord} one.`, claims }, "It says what is not so."],
    ["no words", { text: "  ", claims }, "A sentence needs words."],
    ["no claim", { text: "Uncited.", claims: [] }, "at least one claim"],
    ["a claim of another edition", { text: "x", claims: ["c0123456789"] }, "not in this edition"],
    ["too many words", { text: "x".repeat(2001), claims }, "at most 2,000 characters"],
  ] as const;
  test.for(refusals)("%s", async ([, typed, because]) => {
    const entered = await enterDesk();
    for (const headers of [{}, fragment]) {
      const form = { seen: "0", ...typed };
      const answer = await entered.post(`${here}/s/t1/edit`, form, headers);
      expect(answer.status).toBe(422);
      const text = await answer.text();
      expect(text).toContain(because);
      expect(text).toContain(JSON.stringify(typed.text));
    }
    expect(entered.desk.events).toEqual([]);
  });

  test("a rejection without a reason", async () => {
    const entered = await enterDesk();
    const form = { seen: "0", reason: "", note: "why?" };
    const answer = await entered.post(`${here}/s/t1/reject`, form);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("why?");
    expect(entered.desk.events).toEqual([]);
  });

  test.for([
    ["s/t1/reject", { reason: "not-news" }],
    ["settle", { as: "approved" }],
    ["reopen", {}],
  ] as const)("a note that is too long, of %s", async ([verb, form]) => {
    const entered = await enterDesk();
    const note = "n".repeat(2001);
    const answer = await entered.post(`${here}/${verb}`, { seen: "0", note, ...form });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(note);
    expect(entered.desk.events).toEqual([]);
  });

  test("a publication that is not approved", async () => {
    const answer = await (await enterDesk()).post(`${here}/publish`, { seen: "0" });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("It is not approved.");
  });

  test("of two who saw the same, the second is told what the first decided (M14)", async () => {
    const entered = await enterDesk();
    await entered.post(`${here}/s/t1/approve`, { seen: "0" });
    for (const headers of [{}, fragment]) {
      const form = { seen: "0", text: "My words.", claims };
      const answer = await entered.post(`${here}/s/t1/edit`, form, headers);
      expect(answer.status).toBe(409);
      const text = await answer.text();
      expect(text).toContain('"notSaved":{"kind":"conflict"');
      expect(text).toContain("My words.");
    }
    const settled = await entered.post(`${here}/settle`, { seen: "0", as: "approved", note: "n" });
    expect(settled.status).toBe(409);
    expect(entered.desk.events).toHaveLength(1);
  });
});

describe("checking while typing", () => {
  test("with script answers the verdict, without the whole page, and saves nothing", async () => {
    const { desk, post } = await enterDesk();
    const before = desk.snapshot();
    const form = { seen: "0", text: `A ${falseWord} one.`, claims, q: "ships" };
    const verdict = await post(`${here}/s/t1/check`, form, fragment);
    expect([verdict.status, await verdict.text()]).toEqual([
      200,
      expect.stringMatching(/^<p>verdict .*contradicted/),
    ]);
    const page = await post(`${here}/s/t1/check`, form);
    expect([page.status, await page.text()]).toEqual([
      200,
      expect.stringMatching(/^<p>brief .*contradicted.*"query":"ships"/),
    ]);
    const empty = await post(`${here}/s/t1/check`, { ...form, text: "" }, fragment);
    expect(await empty.text()).toContain("A sentence needs words.");
    expect(desk.snapshot()).toBe(before);
  });
});

describe("the same address with script and without", () => {
  test.for([
    [`${here}/s/t1`, "panel"],
    [`${here}/s/t1/edit`, "panel"],
    [`${here}/s/d1/reject`, "panel"],
    [`${here}?s=t1`, "panel"],
    [`${here}/claims?q=ships&for=t1`, "claims"],
  ] as const)("%s", async ([path, part]) => {
    const { get } = await enterDesk();
    expect(await (await get(path)).text()).toMatch(/^<p>brief /);
    expect(await (await get(path, fragment)).text()).toMatch(new RegExp(`^<p>${part} `));
  });
});

describe("who is at the desk", () => {
  test("is changed for the session, and named by what he decides", async () => {
    const entered = await enterDesk();
    const answer = await entered.post("/reviewer", { name: "  Ж. Другой ", back: `${here}?s=t1` });
    expect(answer.headers.get("location")).toBe(`${here}?s=t1`);
    await entered.post(`${here}/s/t1/approve`, { seen: "0" });
    expect(entered.desk.events.map(({ by }) => by)).toEqual(["Ж. Другой"]);
  });

  test.for(["", " ", "a\nb", "a\u202Eb", "x".repeat(81)])("cannot be called %j", async (name) => {
    const entered = await enterDesk();
    expect((await entered.post("/reviewer", { name, back: "/" })).status).toBe(422);
  });

  test.for([
    "https://attacker.example/",
    "//attacker.example/",
    "/\\attacker.example/",
    "/.//attacker.example/",
    "javascript:alert(1)",
    "http://127.0.0.1:1/",
    "",
  ])("is led to no other place by %j", async (back) => {
    const answer = await (await enterDesk()).post("/reviewer", { name: "B. Other", back });
    expect(answer.headers.get("location")).toBe("/");
  });
});

describe("faults behind the desk", () => {
  test("ours: a page without its words, and one line in the terminal", async () => {
    const { desk, get, log } = await enterDesk();
    desk.failWith(new TypeError("cannot read SOMETHING of undefined"));
    const answer = await get(here);
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain("SOMETHING");
    expect(log).toHaveLength(1);
    expect(log[0]).toMatch(
      /^warning: the desk could not answer GET \/e\/:brief\/:edition: TypeError/,
    );
  });

  test("one that says what to do: the page says it, too", async () => {
    const { desk, get, log } = await enterDesk();
    desk.failWith(
      new BriefError({ code: "E_STORAGE", message: "The disk is full.", next: "Free some space." }),
    );
    const text = await (await get("/")).text();
    expect(text).toContain("The disk is full.");
    expect(text).toContain("Free some space.");
    expect(log).toEqual(["warning: the desk could not answer GET /: The disk is full."]);
  });
});
