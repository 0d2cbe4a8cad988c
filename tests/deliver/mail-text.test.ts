/** The text of a mail has the words of the Markdown, and none of the marks that only programs read. */
import * as fc from "fast-check";
import markdownIt from "markdown-it";
import { expect, test } from "vitest";
import { mailText } from "../../src/adapters/deliver/mail-text.ts";
import { silentContext } from "../../src/commands/render/silent-context.ts";
import { escapeMarkdown } from "../../src/stages/7-render/escape-markdown.ts";
import { render } from "../../src/stages/7-render/render.ts";
import { richBrief } from "../render/rich-brief.ts";
import { templateSet } from "../render/template-set.ts";

const text = fc
  .array(
    fc.constantFrom(
      ..."ab1.)#+-=*_`~|[]()!<>&;\\$@/: ".split(""),
      "&amp;",
      '<a id="x"></a>',
      "<!-- -->",
      "<b>",
      "https://www.x.y/",
      "```",
      "两",
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join("").replaceAll(/\s+/g, " ").trim());

test("what was escaped is said as it was, whatever marks it holds, and the anchor before it is gone", () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), (texts) => {
      const lines = texts.map((one, index) => `<a id="s${index}"></a>${escapeMarkdown(one)}`);
      expect(mailText(lines.join("\n\n"))).toBe(texts.join("\n\n"));
    }),
    { numRuns: 1000 },
  );
});

test("what has no anchor and no escape stays as it is, to the letter", () => {
  const part = fc.constantFrom(
    "a",
    " ",
    "\n",
    "**",
    "[1](#c1)",
    "| ",
    "# ",
    "“",
    "`",
    "<i>",
    "\\a",
  );
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      expect(mailText(parts.join(""))).toBe(parts.join(""));
    }),
  );
});

test.for([
  { what: "code", given: "| `a\\_b` |", said: "| `a\\_b` |" },
  { what: "code with ticks in it", given: "``a`\\_``", said: "``a`\\_``" },
  { what: "a fenced block", given: "```\n\\_\n```\n\\_", said: "```\n\\_\n```\n_" },
  { what: "a tick that was escaped", given: "\\`a\\_b\\`", said: "`a_b`" },
  { what: "an address", given: "desk<!-- -->@example.org", said: "desk@example.org" },
  { what: "bold between Chinese letters", given: "两<b>“两”</b>两", said: "两**“两”**两" },
  { what: "a sum", given: "It cost \\$40 million.", said: "It cost $40 million." },
  { what: "two backslashes", given: "C:\\\\desk", said: "C:\\desk" },
])("$what is said for people", ({ given, said }) => {
  expect(mailText(given)).toBe(said);
});

/** Words as a program shows them that reads Markdown. */
function shownWords(markdown: string): string[] {
  const html = markdownIt("commonmark", { html: true }).enable("table").render(markdown);
  const shown = html
    .replaceAll(/<!--.*?-->|<\/?[a-z][^>]*>/g, " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
  return shown.match(/[\p{L}\p{N}]+/gu) ?? [];
}

test("of a rendering with something in every section, every word that is shown stands in it, in its order", async () => {
  const { brief, texts } = richBrief();
  const pdf = { render: async () => new Uint8Array() };
  const stage = render({ templates: templateSet(), pdf });
  const { markdown } = await stage.run({ brief, texts }, silentContext());
  expect(markdown).toMatch(/<a id=/);
  const said = mailText(markdown);
  expect(said).not.toMatch(/<a (id|name)=|\\[!-/:-@[-`{-~]/);
  let from = 0;
  const words = shownWords(markdown);
  expect(words.length).toBeGreaterThan(300);
  for (const word of words) {
    const at = said.indexOf(word, from);
    expect(at, `${word} after ${said.slice(from - 40, from)}`).toBeGreaterThanOrEqual(from);
    from = at + word.length;
  }
});
