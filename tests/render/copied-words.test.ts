/** What stands in another source, too, is said where a reader meets it: in the list of sources and beside each quote. */
import { expect, test } from "vitest";
import { compileTemplates } from "../../src/stages/7-render/compile-templates.ts";
import { toPageView } from "../../src/stages/7-render/page-view.ts";
import { toView } from "../../src/stages/7-render/view.ts";
import { richBrief } from "./rich-brief.ts";
import { templateSet } from "./template-set.ts";

const { brief, texts } = richBrief();
const first = firstCitation();
const debtor = brief.sources.findIndex(({ id }) => id === first.source);
const lender = brief.sources.findIndex(({ id }) => id !== first.source);
const from = brief.sources[lender]?.id ?? first.source;

function firstCitation() {
  const [citation] = brief.citations;
  if (!citation) throw new Error("The rich brief has citations.");
  return citation;
}

/** The source of the first citation owes these stretches to another. */
function viewWith(...spans: readonly (typeof first.span)[]) {
  const sources = brief.sources.map((source, at) =>
    at === debtor ? { ...source, copied: spans.map((span) => ({ span, from })) } : source,
  );
  const owing = { ...brief, sources };
  return { owing, view: toView(owing, texts) };
}

test("each quote that is mostly copied says where it stands, and no other does", () => {
  const { view } = viewWith(first.span);
  for (const { number, copiedFrom } of view.citations) {
    const cited = brief.citations.find((one) => one.number === number);
    const isCopied =
      cited?.source === first.source &&
      cited.span.start < first.span.end &&
      first.span.start < cited.span.end;
    expect(copiedFrom.map(({ label }) => label)).toEqual(isCopied ? [`S${lender + 1}`] : []);
  }
});

test("the share counts a letter once, however many passages hold it", () => {
  const once = viewWith(first.span).view.sources[debtor]?.copied;
  const twice = viewWith(first.span, first.span).view.sources[debtor]?.copied;
  expect(once).toHaveLength(1);
  expect(twice).toEqual(once);
  expect(once?.[0]?.share).toMatch(/^[1-9]\d?% of its text$/u);
});

test("both are printed", () => {
  const { owing, view } = viewWith(first.span);
  const templates = compileTemplates(templateSet());
  const page = toPageView(view, owing, texts);
  for (const text of [templates.html(page), templates.markdown(page)]) {
    expect(text).toMatch(/% of its text stands in .*S\d/u);
    expect(text).toMatch(/stands in .*S\d.*, too, and is counted under its origin/u);
  }
});
