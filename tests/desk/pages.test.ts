/** Pages of the desk written with the templates that are shipped: whole, escaped, and with every form a decision needs. */
import { describe, expect, test } from "vitest";
import { parseHTML } from "linkedom";
import { SentenceKey } from "../../src/domain/review.ts";
import type { BriefView, Chosen, Chrome } from "../../src/ports/desk-pages.ts";
import type { CheckedWording, OpenedEdition } from "../../src/ports/review-desk.ts";
import { decidingPages } from "../../src/review/pages/desk-pages.ts";
import { sampleEdition, sampleRow } from "../../src/review/pages/sample-edition.ts";
import { reviewTemplates } from "./review-templates.ts";

const pages = decidingPages(reviewTemplates());
const chrome: Chrome = { formToken: "f0rm", reviewer: "A. Reader", path: "/e/sample/x?s=t1" };
const checked: CheckedWording = {
  verdict: { kind: "contradicted", by: "numbers", words: ["77"], because: "No quote carries 77." },
  checks: [
    {
      check: "numbers",
      result: { outcome: "fail", words: ["77"], because: "No quote carries 77." },
    },
    { check: "dates", result: { outcome: "unsure", because: "No date is known." } },
    { check: "names", result: { outcome: "pass" } },
  ],
};
const keyOf = (key: string) => SentenceKey.parse(key);
const choose = (key: string, doing: Chosen["doing"], more: Partial<Chosen> = {}): BriefView => ({
  chosen: { key: keyOf(key), checked, doing, ...more },
});
const documentOf = (html: string): Document => parseHTML(html).document;
const opened = sampleEdition("in-review");
const withState = (change: Partial<OpenedEdition["state"]>): OpenedEdition => ({
  ...opened,
  state: { ...opened.state, ...change },
});
const page = (view: BriefView, of = opened) => documentOf(pages.brief(of, view, chrome));
const words = (element: Element | null) =>
  (element?.textContent ?? "").replaceAll(/\s+/gu, " ").trim();

/** What a browser shows in the box: linkedom leaves its entities as they are. */
const typedIn = (panel: Element | null | undefined) =>
  (panel?.querySelector("#edit-text")?.textContent ?? "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">");
const approveIsDisabled = (of: OpenedEdition) =>
  page({}, of).querySelector("input[value=approved] ~ button")?.hasAttribute("disabled");

describe("the page of an edition", () => {
  test("has every sentence once, with its mark, its number and a link to its chain", () => {
    const document = page({});
    const told = [...document.querySelectorAll(".told")];
    expect(told.map(({ id }) => id).toSorted()).toEqual(
      opened.state.sentences.map(({ key }) => key).toSorted(),
    );
    for (const one of told) {
      expect(one.querySelector("a.words")?.getAttribute("href")).toContain(`?s=${one.id}#panel`);
      expect(words(one.querySelector(".mark"))).not.toBe("");
    }
  });

  test("shows an edited sentence as edited, and strikes a rejected one out", () => {
    const document = page({});
    expect(words(document.querySelector("#t1 .words"))).toMatch(/Again\.$/u);
    expect(document.querySelector("#t4 s")).not.toBeNull();
    expect(words(document.querySelector("#t4 .tag"))).toContain("rejected by A. Reader");
  });

  test("says how many are decided, and leads to the next that is not", () => {
    const document = page({});
    expect(words(document.querySelector(".progress"))).toContain("4 of 6 decided");
    expect(document.querySelector("#next-open")?.getAttribute("data-next")).toBe("t2");
  });

  test("cannot be approved while a sentence is open", () => {
    expect(approveIsDisabled(opened)).toBe(true);
    const decided = opened.state.sentences.map((one) => ({
      ...one,
      standing: "approved" as const,
    }));
    expect(approveIsDisabled(withState({ sentences: decided }))).toBe(false);
  });

  test.for([
    { status: "draft", forms: ["settle", "settle"] },
    { status: "in-review", forms: ["settle", "settle"] },
    { status: "approved", forms: ["reopen", "publish"] },
    { status: "rejected", forms: ["reopen"] },
    { status: "published", forms: ["reopen"] },
  ] as const)("offers $forms when it is $status", ({ status, forms }) => {
    const { publishedAs: _none, ...state } = opened.state;
    const of = { ...opened, state: { ...state, status } };
    const view = { publication: { version: 2, deliveries: ["mail to the desk"] } };
    const found = [...page(view, of).querySelectorAll(".settling form")];
    expect(found.map((form) => form.getAttribute("action")?.split("/").at(-1))).toEqual(forms);
  });

  test("says before publishing what will be written and to whom it goes", () => {
    const { publishedAs: _none, ...state } = opened.state;
    const of = { ...opened, state: { ...state, status: "approved" as const } };
    const view = { publication: { version: 2, deliveries: ["mail to the desk"] } };
    const told = words(page(view, of).querySelector("form[action$=publish]"));
    expect(told).toContain(`Version 2 of the edition of ${opened.brief.date}`);
    expect(told).toContain("It corrects version 1");
    expect(told).toContain("mail to the desk");
  });
});

describe("the chain of a sentence", () => {
  const document = page(choose("t2", { kind: "read" }));

  test("has the quote in its context, where it stands, and what is known of its source", () => {
    const panel = document.querySelector("#panel");
    expect(words(panel?.querySelector("blockquote mark") ?? null)).not.toBe("");
    for (const told of [
      "Published",
      "Reliability",
      "Origin",
      "Said by the source itself",
      "“on Monday”",
    ]) {
      expect(words(panel)).toContain(told);
    }
    expect(words(panel)).toContain("set aside as credit");
    expect(panel?.querySelector("a[href*='/sources/']")?.getAttribute("href")).toMatch(
      /\?claim=c0000000001#claim$/u,
    );
  });

  test("tells every check by name, and what each said", () => {
    const panel = words(document.querySelector("#panel"));
    expect(panel).toContain("numbers fails: No quote carries 77.");
    expect(panel).toContain("dates is unsure: No date is known.");
    expect(panel).toContain("Passed: names.");
  });

  test("names the rivals with their values and sources", () => {
    expect(words(document.querySelector(".panel .rivals"))).toMatch(/^ships: four.*S1$/u);
  });

  test("shows both wordings of an edited sentence, and who edited it", () => {
    const panel = page(choose("t1", { kind: "read" })).querySelector("#panel");
    expect(words(panel?.querySelector(".diff ins") ?? null)).toContain("Again.");
    expect(words(panel?.querySelector(".history") ?? null)).toContain("A. Reader edited");
  });

  test("says why a sentence without a claim cannot be approved, and does not offer it", () => {
    const sentences = opened.state.sentences.map((one) => ({
      ...one,
      now: { ...one.now, claims: [] },
    }));
    const panel = page(choose("t2", { kind: "read" }), withState({ sentences })).querySelector(
      "#panel",
    );
    expect(words(panel)).toContain("It rests on no claim");
    expect(panel?.querySelector("[data-do=approve]")).toBeNull();
  });
});

describe("the forms of a sentence", () => {
  const typed = { text: "77 ships <left>.", claims: ["c0000000001", "c0000000099"] };

  test("keep what was typed when it was not saved, and say why", () => {
    const view = choose(
      "t2",
      { kind: "edit", typed },
      { notSaved: { kind: "refused", because: "No quote carries 77." } },
    );
    const panel = page(view).querySelector("#panel");
    expect(typedIn(panel)).toBe(typed.text);
    expect(words(panel?.querySelector("[role=alert]") ?? null)).toBe(
      "Not saved. No quote carries 77.",
    );
    expect(words(panel?.querySelector("mark.faulty") ?? null)).toBe("77");
  });

  test("show both texts when somebody else was faster", () => {
    const [, now] = opened.state.sentences;
    if (now === undefined) throw new Error("The sample has two sentences.");
    const theirs = { ...now, now: { ...now.now, text: "Theirs." } };
    const panel = page(
      choose("t2", { kind: "edit", typed }, { notSaved: { kind: "conflict", now: theirs } }),
    );
    expect(words(panel.querySelector("[role=alert]"))).toContain("Theirs.");
    expect(typedIn(panel.querySelector("#panel"))).toBe(typed.text);
  });

  test.for([
    { what: "without a claim", text: "Ships left.", claims: [], says: "It cites no claim" },
    {
      what: "of unknown claims only",
      text: "Ships left.",
      claims: ["c0000000099"],
      says: "It cites no claim",
    },
    { what: "without words", text: " ", claims: ["c0000000001"], says: "There are no words" },
    {
      what: "that is too long",
      text: "a".repeat(2001),
      claims: ["c0000000001"],
      says: "longer than 2,000",
    },
  ])("say that a wording $what cannot be saved", ({ text, claims, says }) => {
    const panel = page(choose("t2", { kind: "edit", typed: { text, claims } }));
    expect(words(panel.querySelector("#verdict"))).toContain("cannot be saved");
    expect(words(panel.querySelector("#verdict"))).toContain(says);
  });

  test("have no field that the server does not know", () => {
    const known: Readonly<Record<string, readonly string[]>> = {
      edit: ["claims", "seen", "text", "token"],
      check: ["claims", "q", "seen", "text", "token"],
      reject: ["note", "reason", "seen", "token"],
      approve: ["seen", "token"],
      undo: ["seen", "token"],
    };
    for (const doing of [{ kind: "read" }, { kind: "edit" }, { kind: "reject" }] as const) {
      for (const form of page(choose("t2", doing)).querySelectorAll("#panel form")) {
        const action = form.getAttribute("action")?.split("/").at(-1) ?? "";
        const own = [...form.querySelectorAll("[name]")].filter(
          (field) => !field.hasAttribute("form"),
        );
        expect(known[action]).toEqual(
          expect.arrayContaining(own.map((field) => field.getAttribute("name"))),
        );
      }
    }
  });

  test("offer nine reasons to reject", () => {
    const options = page(choose("t2", { kind: "reject" })).querySelectorAll(
      "#reason option[value]",
    );
    expect([...options].filter((option) => option.getAttribute("value") !== "")).toHaveLength(9);
  });
});

describe("what is swapped in", () => {
  test("has the state, the sentence and the panel by the ids that the page has, and says what happened", () => {
    const view = choose("t3", { kind: "read" });
    const fragment = documentOf(`<html><body>${pages.swap(opened, view, chrome)}</body></html>`);
    const ids = [...fragment.body.children].map(({ id }) => id);
    expect(ids).toEqual(["announce", "bar", "t3", "panel"]);
    const whole = page(view);
    expect(ids.filter((id) => whole.getElementById(id) === null)).toEqual([]);
    expect(words(fragment.getElementById("announce"))).toBe(
      "Sentence 3: approved by A. Reader: Each word is true, and it misleads. 4 of 6 decided.",
    );
  });

  test("is the same sentence and the same state as on the page", () => {
    const view = choose("t3", { kind: "read" });
    const fragment = documentOf(`<html><body>${pages.swap(opened, view, chrome)}</body></html>`);
    for (const id of ["t3", "bar", "panel"]) {
      expect(words(fragment.getElementById(id))).toBe(words(page(view).getElementById(id)));
    }
  });
});

describe("the desk", () => {
  test("puts what waits for a decision before what is settled, and tells what cannot be read", () => {
    const broken = { ...sampleRow, broken: "brief.json is no JSON." };
    const rows = [
      { ...sampleRow, title: "Done", status: "published" as const, version: 2 },
      sampleRow,
      broken,
    ];
    const document = documentOf(pages.desk(rows, chrome));
    expect([...document.querySelectorAll("h2")].map(words)).toEqual([
      "Waiting for you",
      "Cannot be opened",
      "Settled",
    ]);
    expect(words(document.querySelector("main"))).toContain("1 edition waits for a decision.");
    expect(words(document.querySelector("main"))).toContain("Published, version 2");
    expect(words(document.querySelector("main"))).toContain("brief.json is no JSON.");
  });

  test("says what to do when there is no edition", () => {
    expect(words(documentOf(pages.desk([], chrome)).querySelector("main"))).toContain(
      "nightdesk brief",
    );
  });
});
