/** Every rival in the table of conflicts: its value, as-of time, definition, source and evidence, in each rendering. */
import { expect, test } from "vitest";
import { compileTemplates } from "../../src/stages/7-render/compile-templates.ts";
import { toPageView } from "../../src/stages/7-render/page-view.ts";
import { toView } from "../../src/stages/7-render/view.ts";
import { richBrief } from "./rich-brief.ts";
import { templateSet } from "./template-set.ts";

const { brief, texts } = richBrief();
const view = toView(brief, texts);
const page = toPageView(view, brief, texts);
const templates = compileTemplates(templateSet());
const rows = view.conflicts.flatMap(({ rivals }) => rivals);

test("a row has all six, and its sources are those of the brief", () => {
  expect(rows.length).toBeGreaterThan(1);
  for (const { value, asOf, definition, sources, citations } of rows) {
    expect([value, asOf, definition]).not.toContain("");
    expect(sources.length).toBeGreaterThan(0);
    expect(citations.length).toBeGreaterThan(0);
    for (const { anchor } of sources)
      expect(view.sources.map((one) => one.anchor)).toContain(anchor);
  }
});

test("Markdown has a row for each, in the order of its columns", () => {
  const lines = templates.markdown(page).split("\n");
  const head = lines.findIndex((line) => line.startsWith("| About |"));
  expect(lines[head]).toBe("| About | Value | As of | Said of what | Source | Evidence |");
  const table = lines.slice(head + 2, head + 2 + rows.length);
  for (const [at, { definition, sources }] of rows.entries()) {
    expect(table[at]).toContain(` | ${definition} | `);
    expect(table[at]).toContain(`[${sources[0]?.label}](#${sources[0]?.anchor})`);
  }
});

test("HTML says once what each conflict is about, over as many rows as it has rivals", () => {
  const html = templates.html(page);
  for (const { about, rivals } of view.conflicts) {
    expect(html.split(`rowspan="${rivals.length}" dir="auto">${about}</th>`)).toHaveLength(2);
  }
  for (const { definition } of rows) expect(html).toContain(`>${definition}</td>`);
});
