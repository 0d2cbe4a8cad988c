import { describe, expect, test } from "vitest";
import { fontsFor } from "../../src/adapters/pdf/font-files.ts";
import { createTypstEngine } from "../../src/adapters/pdf/typst-engine.ts";
import {
  codePoints,
  unshownTexts,
  withoutCharacters,
} from "../../src/adapters/pdf/unshown-text.ts";
import { BriefError } from "../../src/domain/brief-error.ts";
import { tryPdfTemplate } from "../../src/stages/7-render/try-pdf-template.ts";
import { bare, hasPoppler, pdfText } from "./pdf-text.ts";
import { richTexts } from "./rich-texts.ts";
import { templateSet } from "./template-set.ts";

const template = `
#let view = json(bytes(sys.inputs.view))
#set document(title: "t")
#set text(font: json(bytes(sys.inputs.fonts)), fallback: false, hyphenate: false)
#view.text

#json(bytes(sys.inputs.unshown)).join(", ")
`;

function setText(text: string, more: Readonly<{ template?: string; date?: string }> = {}) {
  const unshown: string[][] = [];
  const engine = createTypstEngine({ onUnshown: (characters) => unshown.push([...characters]) });
  const job = {
    template,
    templateName: "t/brief.typ",
    data: { text },
    date: "2026-01-02",
    ...more,
  };
  return engine.render(job).then((pdf) => ({ pdf, unshown }));
}

test.for(richTexts)("sets $name with no letter missing", async ({ text }) => {
  const { unshown } = await setText(text);
  expect(unshown).toEqual([]);
});

test("letters of Kazakh and signs of measure are all there", async () => {
  const { unshown } = await setText("Ә ә Ғ ғ Қ қ Ң ң Ө ө Ұ ұ Ү ү Һ һ І і ≥ ≤ − → ✓ ½ € № « »");
  expect(unshown).toEqual([]);
});

test("a sign that no font has is printed as ▯, counted and named", async () => {
  const { unshown } = await setText("up 📈 and \u{1F600} up 📈");
  expect(unshown).toEqual([["U+1F4C8", "U+1F600"]]);
});

test("is tagged, has its title, its date and its language, and is PDF/UA", async () => {
  const { pdf } = await setText("text", { date: "2024-02-29" });
  const bytes = Buffer.from(pdf).toString("latin1");
  for (const part of [
    "/MarkInfo",
    "/StructTreeRoot",
    "/Lang",
    "pdfuaid:part",
    "D:20240229000000",
  ]) {
    expect(bytes).toContain(part);
  }
});

test.for([
  {
    what: "a field that is not there",
    template: `\n#let v = json(bytes(sys.inputs.view))\n#v.titel`,
    where: "t/brief.typ:3:4: ",
  },
  { what: "bad syntax", template: "#let x = (", where: "t/brief.typ: unclosed delimiter" },
  {
    what: "a file to read",
    template: '#read("/etc/passwd")',
    where: "t/brief.typ: file not found",
  },
  {
    what: "a file outside",
    template: '#read("../../../etc/passwd")',
    where: "t/brief.typ: failed to load",
  },
  { what: "a package", template: '\n #import "@preview/cetz:0.2.0": *', where: "t/brief.typ:2:1" },
])("refuses a template with $what", async ({ template: bad, where }) => {
  const error: unknown = await setText("x", { template: bad }).catch((cause: unknown) => cause);
  if (!(error instanceof BriefError)) throw error;
  expect(error.code).toBe("E_TEMPLATE");
  expect(error.where[0]?.slice(0, where.length)).toBe(where);
});

test("the template that comes with the program sets the sample, and a broken copy does not", async () => {
  const engine = createTypstEngine();
  await tryPdfTemplate(templateSet(), engine);
  const broken = templateSet({ "brief.typ": "#sys.inputs.nothing" });
  await expect(tryPdfTemplate(broken, engine)).rejects.toMatchObject({ code: "E_TEMPLATE" });
});

test("only the fonts that a text calls for are loaded", () => {
  expect(fontsFor("Latin, Кириллица, қазақ").key).toBe("@embedpdf/fonts-latin");
  expect(fontsFor("نص").key).toBe("@embedpdf/fonts-latin @embedpdf/fonts-arabic");
  expect(fontsFor("文").key).toBe("@embedpdf/fonts-latin @embedpdf/fonts-sc");
});

test("the engine's own words for missing glyphs are understood", () => {
  const message = String.raw`PDF/UA-1 error: the text ${"`"}\"📈\"${"`"} could not be displayed with font, PDF/UA-1 error: the text contains the disallowed codepoint ${"`"}\"\\u{0}\"${"`"}`;
  expect(unshownTexts(message)).toEqual(["📈", "\u0000"]);
  expect(unshownTexts("another failure")).toEqual([]);
  expect(codePoints(["📈", "a\u0000"])).toEqual(["U+0000", "U+0061", "U+1F4C8"]);
  expect(withoutCharacters("a📈b", new Set(["📈"]))).toBe("a▯b");
});

describe.runIf(hasPoppler)("what can be copied out of the PDF", () => {
  test.for(richTexts)("is the text of $name", async ({ text }) => {
    const { pdf } = await setText(text);
    const copied = pdfText(pdf);
    for (const word of text.split(/[\s.。，“”]+/u)) expect(copied).toContain(bare(word));
  });

  test("is every letter of Kazakh", async () => {
    const { pdf } = await setText("Ә ә Ғ ғ Қ қ Ң ң Ө ө Ұ ұ Ү ү Һ һ І і");
    expect(pdfText(pdf)).toBe("ӘәҒғҚқҢңӨөҰұҮүҺһІі");
  });

  test("says what was replaced", async () => {
    const { pdf } = await setText("up 📈 and \u{1F600} up 📈");
    expect(pdfText(pdf)).toBe("up▯and▯up▯U+1F4C8,U+1F600");
  });
});
