import * as fc from "fast-check";
import { Parser } from "htmlparser2";
import { expect, test } from "vitest";
import { mailBody } from "../../src/adapters/deliver/mail-body.ts";
import { render } from "../../src/stages/7-render/render.ts";
import { silentContext } from "../../src/commands/render/silent-context.ts";
import { richBrief } from "../render/rich-brief.ts";
import { templateSet } from "../render/template-set.ts";

type Seen = Readonly<{ names: string[]; attributes: [string, string][]; text: string }>;

/** What a mail reader makes of it. */
function read(html: string): Seen {
  const names: string[] = [];
  const attributes: [string, string][] = [];
  let text = "";
  const parser = new Parser({
    onopentag: (name, own) => {
      names.push(name);
      attributes.push(...Object.entries(own));
    },
    ontext: (words) => (text += words),
  });
  parser.end(html);
  return { names, attributes, text };
}

const harmless = new Set(
  (
    "html head meta style body div h1 h2 h3 h4 p blockquote br hr wbr ol ul li dl dt dd table caption " +
    "thead tbody tr th td span a b strong em i q bdi mark code"
  ).split(" "),
);
const quiet =
  /^(lang|dir|value|start|colspan|rowspan|scope|class|charset|http-equiv|name|content)$/;

const isHarmless = ([name, value]: readonly [string, string]) => {
  if (name === "href") return /^https?:/i.test(value);
  if (name === "style") return !/url|import|expression/i.test(value);
  return quiet.test(name);
};

/** What in it could act, load or lead somewhere. */
function harms(html: string): string[] {
  const { names, attributes } = read(html);
  return [
    ...names.filter((name) => !harmless.has(name)),
    ...attributes.filter((pair) => !isHarmless(pair)).map((pair) => pair.join("=")),
    ...(html.match(/url\(|@import|javascript:/gi) ?? []),
  ];
}

test("nothing that a rendering could hold makes a body that acts or loads", () => {
  const piece = fc.constantFrom(
    "<script>",
    "</script>",
    "<style>",
    "</style>",
    "<img src=//e>",
    "<p onclick=x>",
    "<a href='javascript:x'>",
    "<a href=https://e.example/>",
    "<svg><a xlink:href=x>",
    "</svg>",
    "<base href=//e>",
    "<details>",
    "</details>",
    "<p style='background:url(//e)'>",
    "&lt;img src=x&gt;",
    "&amp;lt;",
    "\"'><b>",
    "<!--",
    "-->",
    "<![CDATA[",
    "words",
    "<table background=//e>",
    "<body onload=x>",
    "<meta http-equiv=refresh content=0>",
    "<link rel=x>",
    "<q cite=//e>",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      expect(harms(mailBody(`<html lang="en"><body>${pieces.join("")}</body></html>`))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test("text is the same text, whatever is in it", () => {
  const unit = fc.constantFrom("<", "&", ">", '"', "'", "a", ";", "l", "t", "م", "\u200F", "📈");
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 12 }), (text) => {
      const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
      const body = mailBody(`<html><body><p dir="rtl">${escaped}</p></body></html>`);
      const { text: shown, attributes } = read(body.slice(body.indexOf("<body")));
      expect(shown.trim()).toBe(text.trim());
      expect(attributes).toContainEqual(["dir", "rtl"]);
    }),
  );
});

test("the shipped rendering keeps its words, numbers, directions and warnings, and leaves what only a browser can do", async () => {
  const { brief, texts } = richBrief();
  const pdf = { render: async () => new Uint8Array() };
  const stage = render({ templates: templateSet(), pdf });
  const { html } = await stage.run({ brief, texts }, silentContext());
  const body = mailBody(html);
  expect(harms(body)).toEqual([]);
  const { text, attributes } = read(body);
  const sentences = [...brief.bottomLine, ...brief.judgements.map(({ sentence }) => sentence)];
  for (const sentence of sentences) {
    expect(text).toContain(sentence.text);
    for (const number of sentence.citations) expect(text).toContain(`[${number}]`);
  }
  for (const { quote } of brief.citations) {
    expect(text.replaceAll(/\s+/g, " ")).toContain(quote.replaceAll(/\s+/g, " "));
  }
  expect(text).not.toContain("Skip to the brief");
  expect(text).not.toContain("Choose a sentence");
  expect(text).not.toContain("Close");
  expect(attributes.filter(([name]) => name === "value").length).toBeGreaterThan(0);
  expect(body.length).toBeLessThan(html.length);
});
