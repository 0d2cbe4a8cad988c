/** Nothing that a source, a model or a reviewer wrote becomes more than text on a page of the desk. */
import { describe, expect, test } from "vitest";
import { parseHTML } from "linkedom";
import { SentenceKey } from "../../src/domain/review.ts";
import type { Chosen, Chrome, DeskPages } from "../../src/ports/desk-pages.ts";
import type { OpenedEdition } from "../../src/ports/review-desk.ts";
import { compilePages } from "../../src/review/pages/compile-pages.ts";
import { decidingPages } from "../../src/review/pages/desk-pages.ts";
import { readingPages } from "../../src/review/pages/reading-pages.ts";
import { sampleReading } from "../../src/review/pages/sample-reading-pages.ts";
import { sampleEdition, sampleRow } from "../../src/review/pages/sample-edition.ts";
import { reviewTemplates } from "./review-templates.ts";

const attack =
  '"><script>alert(1)</script><img src=x onerror=alert(1)><style>*{}</style>{{title}}${1}</textarea>\u202Egpj.\u200B<a href="javascript:alert(1)">';

/** Words that come from outside: everything but ids, hashes, dates, addresses and the words of a closed list. */
const outside = new Set(
  "title text statement quote name asWritten because value asOf definition about label basis wouldChange reader note by question gaps reasons words sourceSummary aiUse actor entities factors reason shows from".split(
    " ",
  ),
);

function poisoned(value: unknown, key = ""): unknown {
  if (typeof value === "string")
    return outside.has(key) && !isPlain(value) ? value + attack : value;
  if (Array.isArray(value)) return value.map((one) => poisoned(one, key));
  if (value instanceof Map || typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, poisoned(one, name)]),
  );
}
const isPlain = (value: string) =>
  /^(?:[a-z]\d+|[sof][0-9a-f]{10}|\d{4}-\d\d-\d\d.*|stated|metadata|inferred|unknown|misleading)$/u.test(
    value,
  );

// The shape is kept; only strings grow.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const opened = poisoned(sampleEdition("in-review")) as OpenedEdition;
const chrome: Chrome = { formToken: "f0rm", reviewer: attack, path: "/e/x/y?s=t1" };
const checked = {
  verdict: { kind: "partly" as const, by: attack, words: [attack], because: attack },
  checks: [{ check: attack, result: { outcome: "unsure" as const, because: attack } }],
};
const key = SentenceKey.parse("t2");
const choose = (doing: Chosen["doing"]): Chosen => ({
  key,
  checked,
  doing,
  notSaved: { kind: "refused", because: attack },
});
const typed = { text: attack, claims: ["c0000000001", attack] };
const pages = decidingPages(reviewTemplates());
const reading = readingPages(reviewTemplates());
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
const kept = poisoned(sampleReading()) as OpenedEdition;
const read: OpenedEdition = {
  ...kept,
  // Nothing but the characters that reading takes out is taken out of a source.
  texts: new Map([...kept.texts].map(([id, text]) => [id, text + attack])),
};
const [source] = read.brief.sources;
const [claim] = read.brief.claims;
if (source === undefined || claim === undefined) throw new Error("The sample has a source.");
const row = { ...sampleRow, title: attack, key: read.key };
const written: readonly (readonly [page: keyof DeskPages, html: string])[] = [
  [
    "desk",
    pages.desk(
      [
        { ...sampleRow, title: attack },
        { ...sampleRow, broken: attack },
      ],
      chrome,
    ),
  ],
  [
    "brief",
    pages.brief(
      opened,
      {
        chosen: choose({ kind: "read" }),
        notSaved: { kind: "refused", because: attack, note: attack },
      },
      chrome,
    ),
  ],
  ["panel", pages.panel(opened, choose({ kind: "edit", typed, query: attack }), chrome)],
  [
    "panel",
    pages.panel(opened, choose({ kind: "reject", typed: { reason: "", note: attack } }), chrome),
  ],
  ["swap", pages.swap(opened, { chosen: choose({ kind: "read" }) }, chrome)],
  ["verdict", pages.verdict(opened, { key, typed, checked }, chrome)],
  ["verdict", pages.verdict(opened, { key, typed, refused: attack }, chrome)],
  ["claims", pages.claims(opened, { key, query: attack }, chrome)],
  [
    "published",
    pages.published(
      { key: opened.key, version: 1, delivered: [attack], undelivered: [attack] },
      chrome,
    ),
  ],
  ["refusal", pages.refusal({ status: 404, title: attack, next: attack }, chrome)],
  ["unused", reading.unused(read, { query: "", by: "source" }, chrome)],
  ["unused", reading.unused(read, { query: attack, by: "episode" }, chrome)],
  ["sources", reading.sources(read, chrome)],
  ["source", reading.source(read, { id: source.id, claim: claim.id }, chrome) ?? ""],
  ["history", reading.history(read, [row, { ...row, broken: attack }], chrome)],
  ["diff", reading.diff(sampleReading(), read, chrome)],
];

describe.each(written)("the page %s", (_page, html) => {
  const { document } = parseHTML(
    html.startsWith("<!doctype") ? html : `<html><body>${html}</body></html>`,
  );
  const elements = [...document.querySelectorAll("*")];

  test("shows hostile words as words", () => {
    expect(html).toContain("&lt;script&gt;alert(1)");
    expect(html).not.toContain("<img");
    expect(
      document.querySelectorAll("img, style, iframe, object, embed, base, meta[http-equiv]"),
    ).toHaveLength(0);
    for (const script of document.querySelectorAll("script")) {
      expect(script.getAttribute("src")).toBe("/assets/review.js");
      expect(script.textContent).toBe("");
    }
  });

  test("has no attribute that its policy forbids", () => {
    const names = elements.flatMap((element) => [...element.attributes].map(({ name }) => name));
    expect(names.filter((name) => name === "style" || name.startsWith("on"))).toEqual([]);
  });

  test("has nothing that hides or turns round what is read", () => {
    expect(html).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B]/u);
  });

  test("leads and posts to the desk itself, or to a web address without a referrer", () => {
    const elsewhere = [...document.querySelectorAll("a[href]")].flatMap((link) => {
      const href = link.getAttribute("href") ?? "";
      const isWeb = /^https?:\/\//u.test(href);
      const isSilent = (link.getAttribute("rel") ?? "").includes("noopener noreferrer");
      const isOwn = href.startsWith("#") || /^\/(?!\/)/u.test(href);
      return isOwn || (isWeb && isSilent) ? [] : [href];
    });
    expect(elsewhere).toEqual([]);
    for (const form of document.querySelectorAll("form")) {
      // A filter changes nothing, and is part of the address.
      if (form.getAttribute("class") === "filter") continue;
      expect(form.getAttribute("method")).toBe("post");
      expect(form.getAttribute("action")).toMatch(/^\/(?!\/)/u);
      expect(form.querySelector("input[name=token]")?.getAttribute("value")).toBe("f0rm");
    }
  });

  test("gives each id once, and each label a field", () => {
    const ids = elements.flatMap(({ id }) => (id === "" ? [] : [id]));
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    for (const label of document.querySelectorAll("label[for]")) {
      expect(document.getElementById(label.getAttribute("for") ?? "")).not.toBeNull();
    }
  });
});

describe("the templates of the desk", () => {
  const set = reviewTemplates();

  test("write nothing that the policy forbids", () => {
    const forbidden = /\{\{\{|\sstyle=|<style|\son\w+=|<script(?! src="\/assets\/)/u;
    const bad = [...set.files].filter(
      ([name, text]) => name.endsWith(".hbs") && forbidden.test(text),
    );
    expect(bad.map(([name]) => name)).toEqual([]);
  });

  test.for([
    { what: "an unknown field", line: "{{tilte}}", says: "unknown field `tilte`" },
    { what: "text that is not escaped", line: "{{{title}}}", says: "would write text unescaped" },
    { what: "an unknown partial", line: "{{> nothing}}", says: "there is no partial `nothing`" },
    { what: "a block that does not end", line: "{{#if title}}", says: "Expecting" },
  ])("are refused at start with $what", ({ line, says }) => {
    const broken = { name: "review", files: new Map([["page.html.hbs", `<p>\n${line}`]]) };
    const message = refusalOf(() => compilePages(broken, { page: { title: "x" } }));
    expect(message).toContain("review/page.html.hbs:2");
    expect(message).toContain(says);
  });

  test("are all there, or the desk does not start", () => {
    const files = new Map([...set.files].filter(([name]) => name !== "panel.html.hbs"));
    expect(refusalOf(() => decidingPages({ ...set, files }))).toContain("panel");
  });
});

function refusalOf(make: () => unknown): string {
  try {
    make();
  } catch (error) {
    return error instanceof Error && "where" in error
      ? `${error.message} ${String(error.where)}`
      : String(error);
  }
  return "nothing was refused";
}
