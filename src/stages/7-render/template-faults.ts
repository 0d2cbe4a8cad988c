/**
 * Finds what is wrong with a Handlebars template without running it: every path is looked up in a
 * sample view, also in branches that the sample does not take.
 */
import {
  type Scope,
  anything,
  enterBlock,
  enterPartial,
  resolvePath,
  rootScope,
} from "./template-scope.ts";

/** `line` and `column` count from 1. */
export type TemplateFault = Readonly<{ file: string; line: number; column: number; what: string }>;

export type ParsedTemplate = Readonly<{ file: string; program: hbs.AST.Program }>;

export type Vocabulary = Readonly<{
  /** Template by name of partial. */
  partials: ReadonlyMap<string, ParsedTemplate>;
  /** Number of values that each helper wants, by name; block helpers are known. */
  helpers: ReadonlyMap<string, number>;
}>;

const blockHelpers = ["each", "if", "unless", "with"];

/**
 * A partial is looked into where it is called, with what it is given there; one that nothing calls
 * is not, since nobody can say what it would see.
 *
 * @param sample - A view with something in every list, so that every shape is known.
 */
export function templateFaults(
  template: ParsedTemplate,
  sample: unknown,
  vocabulary: Vocabulary,
): TemplateFault[] {
  const faults = new Map<string, TemplateFault>();
  new Walk(template.file, vocabulary, faults).program(template.program, rootScope(sample));
  return [...faults.values()];
}

/** A walk over one file; partials are walked by walks of their own that report to the same place. */
class Walk {
  readonly #file: string;
  readonly #vocabulary: Vocabulary;
  /** By place and words: a partial that is called from many places has one fault, not many. */
  readonly #faults: Map<string, TemplateFault>;

  constructor(file: string, vocabulary: Vocabulary, faults: Map<string, TemplateFault>) {
    this.#file = file;
    this.#vocabulary = vocabulary;
    this.#faults = faults;
  }

  program({ body }: hbs.AST.Program, scope: Scope): void {
    for (const node of body) {
      if (isMustache(node)) this.#mustache(node, scope);
      else if (isBlock(node)) this.#block(node, scope);
      else if (isPartial(node)) this.#partial(node, scope);
      else if (!["ContentStatement", "CommentStatement"].includes(node.type)) {
        this.#fault(node, `${node.type} is not understood here`);
      }
    }
  }

  #mustache(node: hbs.AST.MustacheStatement, scope: Scope): void {
    const name = isPath(node.path) ? node.path.original : "";
    if (!node.escaped) {
      this.#fault(node, `\`{{{${name}}}}\` would write text unescaped; write \`{{${name}}}\``);
    } else if (this.#vocabulary.helpers.has(name)) {
      for (const param of node.params) this.#lookUp(param, scope);
      const wanted = this.#vocabulary.helpers.get(name) ?? 0;
      if (node.params.length !== wanted) {
        this.#fault(node, `\`${name}\` wants ${wanted} values and is given ${node.params.length}`);
      }
    } else if (node.params.length > 0) this.#fault(node, `there is no helper \`${name}\``);
    else this.#lookUp(node.path, scope);
  }

  #block(node: hbs.AST.BlockStatement, scope: Scope): void {
    const name = node.path.original;
    const [param] = node.params;
    if (!blockHelpers.includes(name) || param === undefined) {
      this.#fault(node, `\`{{#${name}}}\` is none of ${blockHelpers.join(", ")} with a value`);
      return;
    }
    const value = this.#lookUp(param, scope);
    // A block may have no body or no `{{else}}`, whatever the package's types say.
    const program: hbs.AST.Program | undefined = node.program;
    const inverse: hbs.AST.Program | undefined = node.inverse;
    if (program !== undefined) {
      this.program(program, enterBlock(name, value, program.blockParams ?? [], scope));
    }
    if (inverse !== undefined) this.program(inverse, scope);
  }

  #partial(node: hbs.AST.PartialStatement, scope: Scope): void {
    const name = isPath(node.name) ? node.name.original : "";
    const called = this.#vocabulary.partials.get(name);
    if (called === undefined) {
      const known = [...this.#vocabulary.partials.keys()].toSorted().join(", ") || "none";
      this.#fault(node, `there is no partial \`${name}\`; this set has: ${known}`);
      return;
    }
    const [param] = node.params;
    const given = param === undefined ? scope.shape : this.#lookUp(param, scope);
    // Without `key=value` there is no hash, whatever the package's types say.
    const hash: hbs.AST.Hash | undefined = node.hash;
    const named = (hash?.pairs ?? []).map(({ key, value }) => [key, this.#lookUp(value, scope)]);
    if (scope.within.includes(name)) return;
    new Walk(called.file, this.#vocabulary, this.#faults).program(
      called.program,
      enterPartial(name, given, Object.fromEntries(named), scope),
    );
  }

  #lookUp(expression: hbs.AST.Expression, scope: Scope): unknown {
    if (expression.type === "SubExpression") {
      this.#fault(expression, "a helper within a helper is not understood here");
    }
    if (!isPath(expression)) return anything;
    const { shape, fault } = resolvePath(expression, scope);
    if (fault !== "") this.#fault(expression, fault);
    return shape;
  }

  #fault({ loc }: hbs.AST.Node, what: string): void {
    const { line, column } = loc.start;
    const fault = { file: this.#file, line, column: column + 1, what };
    this.#faults.set(`${this.#file}:${line}:${column}:${what}`, fault);
  }
}

function isMustache(node: hbs.AST.Statement): node is hbs.AST.MustacheStatement {
  return node.type === "MustacheStatement";
}

function isBlock(node: hbs.AST.Statement): node is hbs.AST.BlockStatement {
  return node.type === "BlockStatement";
}

function isPartial(node: hbs.AST.Statement): node is hbs.AST.PartialStatement {
  return node.type === "PartialStatement";
}

function isPath(node: hbs.AST.Expression): node is hbs.AST.PathExpression {
  return node.type === "PathExpression";
}
