/** A published edition that was opened again and says what it said: no button to publish it, and why. */
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { contentHash } from "../../src/anchoring/content-hash.ts";
import type { ReviewRecord } from "../../src/domain/review.ts";
import type { Chrome } from "../../src/ports/desk-pages.ts";
import { decidingPages } from "../../src/review/pages/desk-pages.ts";
import { sampleEdition } from "../../src/review/pages/sample-edition.ts";
import { reviewTemplates } from "./review-templates.ts";

const pages = decidingPages(reviewTemplates());
const chrome: Chrome = { formToken: "f0rm", reviewer: "A. Reader", path: "/e/sample/x" };
const words = (element: Element | null) =>
  (element?.textContent ?? "").replaceAll(/\s+/gu, " ").trim();

const reviewOf = (version: number): ReviewRecord => ({
  version,
  reviewed: contentHash(""),
  correction: "",
  reviewers: ["Ada"],
  approved: { by: "Ada", at: "2026-11-22T06:00:00Z", note: "" },
  counts: { approved: 1, edited: 0, restored: 0, rejected: 0 },
  changed: [],
});

const { brief, ...opened } = sampleEdition("in-review");
const { publishedAs: _none, ...state } = opened.state;
const { review: _review, ...draft } = brief;

test.for([
  { edited: 0, rejected: 0, version: 2, isRefused: true },
  { edited: 1, rejected: 0, version: 2, isRefused: false },
  { edited: 0, rejected: 1, version: 2, isRefused: false },
  { edited: 0, rejected: 0, version: undefined, isRefused: false },
])(
  "with $edited edited and $rejected rejected since version $version it is told before the button: $isRefused",
  ({ version, isRefused, ...changed }) => {
    const counts = { ...state.counts, ...changed };
    const at = (status: "in-review" | "approved") => ({
      ...opened,
      brief: version === undefined ? draft : { ...draft, review: reviewOf(version) },
      state: { ...state, counts, status },
    });
    const show = (status: "in-review" | "approved", view = {}) =>
      parseHTML(pages.brief(at(status), view, chrome)).document;
    const approved = show("approved", { publication: { version: 3, deliveries: [] } });
    const why = "Nothing was changed since version 2, so there is no correction to publish";
    expect(approved.querySelector("form[action$=publish]") === null).toBe(isRefused);
    expect(words(approved.querySelector("#bar")).includes(why)).toBe(isRefused);
    const settling = show("in-review").querySelector("form[action$=settle]");
    expect(words(settling).includes(why)).toBe(isRefused);
  },
);
