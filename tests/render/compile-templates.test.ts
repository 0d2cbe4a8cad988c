import { expect, test } from "vitest";
import { BriefError } from "../../src/domain/brief-error.ts";
import { compileTemplates } from "../../src/stages/7-render/compile-templates.ts";
import { sampleView } from "../../src/stages/7-render/sample-view.ts";
import { templateSet } from "./template-set.ts";

function faultsOf(changes: Readonly<Record<string, string>>): readonly string[] {
  try {
    compileTemplates(templateSet(changes));
    return [];
  } catch (error) {
    if (error instanceof BriefError && error.code === "E_TEMPLATE") return error.where;
    throw error;
  }
}

test("the templates that come with the program have no fault", () => {
  expect(faultsOf({})).toEqual([]);
});

const md = "brief/brief.md.hbs";
test.for([
  { what: "an unknown field", text: "{{titel}}", where: `${md}:1:3: unknown field \`titel\`` },
  {
    what: "an unknown field in a branch that the sample does not take",
    text: "{{#if gateMet}}\n  {{making.softwares}}\n{{/if}}",
    where: `${md}:2:5: unknown field \`softwares\` in \`making.softwares\``,
  },
  {
    what: "an unknown field in an else",
    text: "{{#if title}}a{{else}}{{nope}}{{/if}}",
    where: `${md}:1:25: unknown field \`nope\``,
  },
  {
    what: "an unknown field of a list's members",
    text: "{{#each sources}}{{lable}}{{/each}}",
    where: `${md}:1:20: unknown field \`lable\``,
  },
  {
    what: "a field of the wrong level",
    text: "{{#each sources}}{{../title}}{{../../title}}{{/each}}",
    where: `${md}:1:32: \`../../title\` reaches out`,
  },
  {
    what: "a field of a named member",
    text: "{{#each sources as |one at|}}{{one.label}}{{at}}{{one.x}}{{/each}}",
    where: `${md}:1:51: unknown field \`x\` in \`one.x\``,
  },
  {
    what: "a missing partial",
    text: "a\n{{> nope}}",
    where: `${md}:2:1: there is no partial \`nope\``,
  },
  {
    what: "an unknown helper",
    text: "{{shout title}}",
    where: `${md}:1:1: there is no helper \`shout\``,
  },
  {
    what: "an unknown block",
    text: "{{#loop sources}}{{/loop}}",
    where: `${md}:1:1: \`{{#loop}}\``,
  },
  {
    what: "a helper with too few values",
    text: "{{bold title}}",
    where: `${md}:1:1: \`bold\` wants 3 values and is given 1`,
  },
  {
    what: "unescaped output",
    text: "{{{title}}}",
    where: `${md}:1:1: \`{{{title}}}\` would write`,
  },
  {
    what: "unescaped output by &",
    text: "{{&title}}",
    where: `${md}:1:1: \`{{{title}}}\` would write`,
  },
  { what: "an open block", text: "a\n{{#if title}}", where: `${md}:2:` },
  {
    what: "blocks that cross",
    text: "a\n{{#if title}}{{/each}}",
    where: `${md}:2:4: if doesn't match each`,
  },
  { what: "a decorator", text: '{{#*inline "x"}}{{/inline}}', where: `${md}:1:1: ` },
])("refuses $what, and says where", ({ text, where }) => {
  const faults = faultsOf({ "brief.md.hbs": text });
  expect(faults).toHaveLength(1);
  expect(faults[0]?.slice(0, where.length)).toBe(where);
});

test("reports the faults of both formats and of partials, each once", () => {
  const faults = faultsOf({
    "brief.md.hbs":
      "{{#each bottomLine}}{{> sentence}}{{/each}}{{#each indicators}}{{> sentence}}{{/each}}",
    "sentence.md.hbs": "{{tex}}",
    "brief.html.hbs": "{{a}}{{b}}",
  });
  expect(faults.map((fault) => fault.split(": ")[0])).toEqual([
    "brief/sentence.md.hbs:1:3",
    "brief/brief.html.hbs:1:3",
    "brief/brief.html.hbs:1:8",
  ]);
});

test.for(["brief.md.hbs", "brief.html.hbs", "brief.typ", "brief.css", "brief.js"])(
  "refuses a set without %s",
  (name) => {
    const set = templateSet();
    const files = new Map(set.files);
    files.delete(name);
    expect(() => compileTemplates({ ...set, files })).toThrow(`has no ${name}`);
  },
);

test("a set that was copied before the pictures had a style of their own is whole", () => {
  const set = templateSet();
  const files = new Map(set.files);
  files.delete("pictures.css");
  expect(() => compileTemplates({ ...set, files })).not.toThrow();
});

test.for(["</script>", "<!-- ", "</STYLE"])("refuses a script with %s in it", (text) => {
  expect(faultsOf({ "brief.js": `a\n${text}` })).toEqual([
    expect.stringMatching(/^brief\/brief\.js:2:1: /),
  ]);
});

test("a changed template is what is written, escaped for its format", () => {
  const { markdown, html } = compileTemplates(
    templateSet({ "brief.md.hbs": "x {{title}}", "brief.html.hbs": "<i>{{title}}</i>" }),
  );
  const view = { ...sampleView(), title: "*a* <b>" };
  expect(markdown(view)).toBe("x \\*a\\* \\<b\\>\n");
  expect(html(view)).toBe("<i>*a* &lt;b&gt;</i>");
});
