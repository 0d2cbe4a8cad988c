/** What each of the two text formats adds to Handlebars: its helpers and its escaping. */
import Handlebars from "handlebars";
import * as z from "zod";
import type { TemplateSet } from "../../domain/rendering.ts";
import { contentPolicy } from "./content-policy.ts";
import { type BoldPart, escapeMarkdown, markdownBold } from "./escape-markdown.ts";
import { fileOf, templateError } from "./template-error.ts";

export type Sink = Readonly<{
  /** Template files of the sink end in `.NAME.hbs`. */
  name: "md" | "html";
  helpers: Readonly<Record<string, Handlebars.HelperDelegate>>;
  compile: (environment: typeof Handlebars, program: hbs.AST.Program) => (view: unknown) => string;
}>;

/**
 * Every `{{x}}` is escaped as Markdown; `{{bold before words after}}` sets some of the words in bold.
 * The words may be a passage's pieces, of which the quoted ones are bold.
 */
export function markdownSink(): Sink {
  const helpers = {
    md: (value: unknown) => escapeMarkdown(String(value)),
    bold: (before: unknown, words: unknown, after: unknown) =>
      markdownBold([
        { words: String(before), isBold: false },
        ...boldParts(words),
        { words: String(after), isBold: false },
      ]),
  };
  return {
    name: "md",
    helpers,
    compile(environment, program) {
      new MarkdownEscapes(Object.keys(helpers)).accept(program);
      return environment.compile(program, { ...strictly(helpers), noEscape: true });
    },
  };
}

const Pieces = z.array(z.object({ words: z.string(), quoted: z.boolean() }));

function boldParts(words: unknown): BoldPart[] {
  const pieces = Pieces.safeParse(words);
  if (!pieces.success) return [{ words: String(words), isBold: true }];
  return pieces.data.map((piece) => ({ words: piece.words, isBold: piece.quoted }));
}

/** Of the timeline and the matrix; the review desk serves that of our own set, too. */
export const picturesStyle = "pictures.css";

/** `{{style}}`, `{{script}}` and `{{policy}}` write `pictures.css` (where a set has one) and `brief.css`, `brief.js`, and the policy that allows just these. */
export function htmlSink(set: TemplateSet): Sink {
  const pictures = set.files.has(picturesStyle) ? elementText(set, picturesStyle) : "";
  const style = `${pictures}${elementText(set, "brief.css")}`;
  const script = elementText(set, "brief.js");
  const helpers = {
    style: () => new Handlebars.SafeString(style),
    script: () => new Handlebars.SafeString(script),
    policy: () => new Handlebars.SafeString(contentPolicy(style, script)),
  };
  return {
    name: "html",
    helpers,
    compile: (environment, program) => environment.compile(program, strictly(helpers)),
  };
}

function strictly(helpers: object): CompileOptions {
  const knownHelpers = Object.fromEntries(Object.keys(helpers).map((name) => [name, true]));
  return { strict: true, knownHelpersOnly: true, knownHelpers };
}

function elementText(set: TemplateSet, file: string): string {
  const text = fileOf(set, file);
  const at = /<\/(style|script)|<!--/i.exec(text);
  if (at === null) return text;
  const line = text.slice(0, at.index).split("\n").length;
  const what = `\`${at[0]}\` would end the element that it is written into`;
  throw templateError(set, [{ file: `${set.name}/${file}`, line, column: 1, what }]);
}

/** Turns `{{x}}` into `{{md x}}`: escaping is what happens when nobody thinks of it. */
class MarkdownEscapes extends Handlebars.Visitor {
  readonly #helpers: readonly string[];

  constructor(helpers: readonly string[]) {
    super();
    this.#helpers = helpers;
  }

  override MustacheStatement(node: hbs.AST.MustacheStatement): void {
    if ("original" in node.path && this.#helpers.includes(node.path.original)) return;
    const path: hbs.AST.PathExpression = {
      type: "PathExpression",
      loc: node.path.loc,
      data: false,
      depth: 0,
      parts: ["md"],
      original: "md",
    };
    node.params = [node.path];
    node.path = path;
  }
}
