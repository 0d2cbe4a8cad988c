/** Pages that are read and not decided on, written with the templates that are shipped. */
import { describe, expect, test } from "vitest";
import { parseHTML } from "linkedom";
import { type ClaimId, Sha256, SourceId } from "../../src/domain/ids.ts";
import { spanOf } from "../../src/domain/place.ts";
import { ReviewRecord } from "../../src/domain/review.ts";
import type { Chrome } from "../../src/ports/desk-pages.ts";
import type { OpenedEdition } from "../../src/ports/review-desk.ts";
import { readingPages } from "../../src/review/pages/reading-pages.ts";
import { sampleRow } from "../../src/review/pages/sample-edition.ts";
import { sampleReading } from "../../src/review/pages/sample-reading-pages.ts";
import { reviewTemplates } from "./review-templates.ts";

const pages = readingPages(reviewTemplates());
const chrome: Chrome = { formToken: "f0rm", reviewer: "A. Reader", path: "/e/sample/x" };
const opened = sampleReading();
const path = "/e/sample/2026-01-02-sample";
const documentOf = (html: string | undefined): Document => parseHTML(html ?? "").document;
const words = (element: Element | null | undefined) =>
  (element?.textContent ?? "").replaceAll(/\s+/gu, " ").trim();
const [record] = opened.brief.sources;
if (record === undefined) throw new Error("The sample has a source.");
const { id } = record;
const [used, unused] = opened.brief.claims.map((claim) => claim.id);
const unusedPage = (query = "", by: "source" | "episode" = "source", of = opened) =>
  documentOf(pages.unused(of, { query, by }, chrome));
const source = (claim?: ClaimId, of: OpenedEdition = opened) =>
  documentOf(pages.source(of, claim === undefined ? { id } : { id, claim }, chrome));

describe("what was dropped", () => {
  test("is shown with the words at fault marked, and why it was dropped", () => {
    const dropped = unusedPage().querySelector("#d2");
    expect(words(dropped?.querySelector(".wording"))).toBe("Two met.");
    expect(words(dropped?.querySelector("mark.faulty"))).toBe("Two");
    expect(words(dropped?.querySelector(".why"))).toContain("says the check “numbers”: no quote");
  });

  test("can be restored by the same form as an edit, while the edition is open", () => {
    const links = (of: OpenedEdition) =>
      [...unusedPage("", "source", of).querySelectorAll(".dropped-list a")].map((link) =>
        link.getAttribute("href"),
      );
    expect(links(opened)).toContain(`${path}/s/d2/edit#panel`);
    const approved = { ...opened, state: { ...opened.state, status: "approved" as const } };
    expect(links(approved)).not.toContain(`${path}/s/d2/edit#panel`);
    expect(words(unusedPage("", "source", approved).querySelector("main"))).toContain("reopened");
  });
});

const heading = (by: "source" | "episode") =>
  words(unusedPage("", by).querySelector("[aria-labelledby=g1] h3"));

describe("unused claims", () => {
  test("are those that no sentence rests on, each with its quote", () => {
    const claims = unusedPage().querySelectorAll(".unused-claim");
    expect(claims).toHaveLength(1);
    expect(words(claims[0]?.querySelector("mark"))).not.toBe("");
    expect(claims[0]?.querySelector("a")?.getAttribute("href")).toContain(`?claim=${unused}#claim`);
  });

  test.for([
    { query: "MINISTERS", claims: 1 },
    { query: "minis met", claims: 1 },
    { query: "mínisters", claims: 1 },
    { query: "ministers zebra", claims: 0 },
  ])("with “$query” are $claims", ({ query, claims }) => {
    const document = unusedPage(query);
    expect(document.querySelectorAll(".unused-claim")).toHaveLength(claims);
    expect(document.querySelector("#filter")?.getAttribute("value")).toBe(query);
  });

  test("are grouped by source or by episode", () => {
    expect(heading("source")).toMatch(/^S1 /u);
    expect(heading("episode")).toMatch(/^(?:Meeting|No finding)/u);
  });
});

describe("the sources", () => {
  test("have a bar with a text alternative that says the same as its legend", () => {
    const document = documentOf(pages.sources(opened, chrome));
    const bar = document.querySelector("svg.coverage");
    expect(bar?.getAttribute("role")).toBe("img");
    expect(bar?.getAttribute("aria-label")).toMatch(
      /1 cited, 0 claimed and not cited, 0 not used, \d+ set aside/u,
    );
    const legend = [...document.querySelectorAll(".legend .key")].map(words).join(", ");
    expect(bar?.getAttribute("aria-label")).toContain(legend);
  });
});

describe("one source", () => {
  test("shows its whole text", () => {
    const shown = [...source().querySelectorAll("#text > p, #text > h3")].map((one) => {
      for (const rule of one.querySelectorAll(".rule")) rule.remove();
      return one.textContent;
    });
    const whole = opened.texts.get(id) ?? "";
    expect(shown.join("").replaceAll(/\s/gu, "")).toBe(whole.replaceAll(/\s/gu, ""));
  });

  test("marks the words of a claim, which lead to it and to the sentences that rest on it", () => {
    const document = source(used);
    const place = document.querySelector("a.place#claim");
    const marked = [...document.querySelectorAll("#text mark")].map((one) => one.textContent);
    expect(marked.join("")).toBe("Ministers met in the capital on Monday.");
    const line = document.querySelector(`${place?.getAttribute("href")}`);
    expect(line?.getAttribute("class")).toBe("chosen");
    expect(words(line?.querySelector(".users"))).toContain("Sentence 1");
    expect(line?.querySelector(".users a")?.getAttribute("href")).toBe(`${path}?s=t1#panel`);
  });

  test("leads nowhere that is not on the page", () => {
    const document = source(used);
    const inPage = [...document.querySelectorAll("a[href]")].map(
      (link) => link.getAttribute("href") ?? "",
    );
    const lost = inPage.filter(
      (href) => href.startsWith("#") && document.getElementById(href.slice(1)) === null,
    );
    expect(lost).toEqual([]);
    const ids = [...document.querySelectorAll("[id]")].map((one) => one.id);
    expect(ids.filter((each, at) => ids.indexOf(each) !== at)).toEqual([]);
  });

  test("tells hidden text, and shows it set aside", () => {
    const furniture = [{ span: spanOf(119, 132), rule: "hidden" as const }];
    const brief = { ...opened.brief, sources: [{ ...record, furniture }] };
    const document = source(undefined, { ...opened, brief });
    expect(words(document.querySelector(".warning"))).toContain(
      "1 passage of this source is hidden",
    );
    expect(words(document.querySelector(".aside"))).toContain("hidden on the page");
  });

  test("is not there for an id that the edition does not have", () => {
    const nowhere = SourceId.parse("s0000000009");
    expect(pages.source(opened, { id: nowhere }, chrome)).toBeUndefined();
  });
});

const rows = (hashes: readonly (Sha256 | undefined)[]) =>
  hashes.map((one, at) => ({
    ...sampleRow,
    key: { brief: "sample", edition: `2026-01-06-${at}` },
    date: "2026-01-06",
    ...(one === undefined ? {} : { hash: one }),
  }));

describe("the history", () => {
  test("has each event with both wordings, and the marks between them", () => {
    const document = documentOf(pages.history(opened, [], chrome));
    const [event] = document.querySelectorAll(".events > li");
    expect(words(event)).toContain("A. Reader edited");
    expect(words(event?.querySelector("ins"))).not.toBe("");
    expect([...(event?.querySelectorAll(".sides dd") ?? [])].map(words)).toEqual([
      "Ministers met.",
      "Two ministers met.",
    ]);
  });

  test("of a published edition that nobody has reopened names who approved it", () => {
    const review = ReviewRecord.parse({
      version: 2,
      reviewed: "1".repeat(64),
      correction: "a slip",
      reviewers: ["Ada"],
      approved: { by: "Ada", at: "2026-11-22T06:00:00Z", note: "" },
      counts: { approved: 1, edited: 0, restored: 0, rejected: 0 },
      changed: [],
    });
    const of = { ...opened, events: [], brief: { ...opened.brief, review } };
    expect(words(documentOf(pages.history(of, [], chrome)).querySelector(".lead"))).toContain(
      "Ada approved version 2 on 22 November 2026.",
    );
  });

  test("compares by default with the edition that it was made from", () => {
    const hash = Sha256.parse("1".repeat(64));
    const since = opened.brief.changes?.since.hash;
    const linkOf = (of: OpenedEdition, all = rows([since, hash])) =>
      documentOf(pages.history(of, all, chrome))
        .querySelector(".masthead a")
        ?.getAttribute("href");
    expect(linkOf(opened)).toBe(`${path}/diff/2026-01-06-0`);
    const decided = { by: "Ada", at: "2026-11-22T06:00:00Z", note: "" };
    const review = ReviewRecord.parse({
      version: 1,
      reviewed: hash,
      correction: "",
      reviewers: ["Ada"],
      approved: decided,
      counts: { approved: 6, edited: 0, restored: 0, rejected: 0 },
      changed: [],
    });
    expect(linkOf({ ...opened, brief: { ...opened.brief, review } })).toBe(
      `${path}/diff/2026-01-06-1`,
    );
    expect(linkOf(opened, rows([]))).toBeUndefined();
  });
});

describe("a comparison", () => {
  test("of an edition with itself says that nothing differs", () => {
    const document = documentOf(pages.diff(opened, opened, chrome));
    expect(words(document.querySelector(".lead"))).toContain(
      "No sentence differs: 6 sentences are the same.",
    );
    expect(document.querySelectorAll("main li ins, main li del")).toHaveLength(0);
  });

  test("marks the words that were taken out and put in", () => {
    const [first, ...rest] = opened.brief.bottomLine;
    if (first === undefined) throw new Error("The sample has a bottom line.");
    const bottomLine = [{ ...first, text: "Many ministers met." }, ...rest];
    const now = { ...opened, brief: { ...opened.brief, bottomLine } };
    const changed = documentOf(pages.diff(opened, now, chrome)).querySelector("li.changed");
    expect([words(changed?.querySelector("del")), words(changed?.querySelector("ins"))]).toEqual([
      "Ministers",
      "Many ministers",
    ]);
  });
});
