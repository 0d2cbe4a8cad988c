/** Nothing that a source, a model or a reviewer wrote becomes more than text on a page of the desk. */
import { describe, expect, test } from "vitest";
import { parseHTML } from "linkedom";
import { compilePages } from "../../src/review/pages/compile-pages.ts";
import { decidingPages } from "../../src/review/pages/desk-pages.ts";
import { reviewTemplates } from "./review-templates.ts";
import { writtenPages } from "./written-pages.ts";

const attack =
  '"><script>alert(1)</script><img src=x onerror=alert(1)><style>*{}</style>{{title}}${1}</textarea>\u202Egpj.\u200B<a href="javascript:alert(1)">';

const written = writtenPages(attack);

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
