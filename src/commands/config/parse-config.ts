/** The text of a `brief.yaml` → its settings, or everything that is wrong with it, each with line and column. */
import { LineCounter, isMap, parseDocument, visit, type Document } from "yaml";
import { Config } from "../../domain/config.ts";
import { configShape } from "./config-shape.ts";
import { contradictions } from "./contradictions.ts";
import { explainIssue, type Complaint } from "./explain-issue.ts";

/** Line and column count from 1; the column counts UTF-16 code units, as editors do. */
type ConfigProblem = Readonly<{ line: number; column: number; message: string }>;

export type ParsedConfig =
  | Readonly<{ ok: true; config: Config }>
  | Readonly<{ ok: false; problems: readonly ConfigProblem[] }>;

/** A config is a page; a larger file is some other file, or an attack. */
const charsMax = 1_000_000;
/** Aliases save a few lines in a config; more of them is a bomb. The number is half of the library's own limit. */
const aliasesMax = 50;

/** Finds all mistakes at once. Only where the syntax itself is broken is the rest not looked at: it would be guesswork. */
export function parseConfig(text: string): ParsedConfig {
  if (text.length > charsMax) {
    const message = `the file has ${text.length} characters; a config has at most ${charsMax}.`;
    return refused([{ line: 1, column: 1, message }]);
  }
  // The mark is no character of the first line, so columns must not count it.
  const yaml = text.replace(/^\uFEFF/, "");
  if (yaml.trim() === "") {
    const message =
      "the file is empty. Write at least `title: …`, or delete the file to use the defaults.";
    return refused([{ line: 1, column: 1, message }]);
  }
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  const syntax = syntaxProblems(document, lines, yaml);
  if (syntax.some(({ fatal }) => fatal)) return refused(syntax.map(({ problem }) => problem));
  const duplicates = syntax.map(({ problem }) => problem);
  const plain = toPlain(document, lines);
  if (!plain.ok) return refused([...duplicates, plain.problem]);
  return checked(plain.value, document, lines, duplicates);
}

function checked(
  value: unknown,
  document: Document.Parsed,
  lines: LineCounter,
  already: readonly ConfigProblem[],
): ParsedConfig {
  const parsed = Config.safeParse(value ?? {});
  const complaints = parsed.success
    ? contradictions(parsed.data)
    : complaintsOf(parsed.error.issues, value);
  const problems = [
    ...already,
    ...complaints.map((complaint) => placed(complaint, document, lines)),
  ];
  if (parsed.success && problems.length === 0) return { ok: true, config: parsed.data };
  return refused(problems);
}

function complaintsOf(issues: Parameters<typeof explainIssue>[0][], value: unknown): Complaint[] {
  const shape = configShape();
  return issues.flatMap((issue) => explainIssue(issue, value, shape));
}

function refused(problems: readonly ConfigProblem[]): ParsedConfig {
  return {
    ok: false,
    problems: problems.toSorted((one, other) => one.line - other.line || one.column - other.column),
  };
}

type SyntaxProblem = Readonly<{ fatal: boolean; problem: ConfigProblem }>;

/** Messages of the parser that speak of its own programming interface, said for people. */
const clearer: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: "a tab cannot indent; use spaces.",
  DUPLICATE_KEY: "this key stands here a second time; keep one of the two.",
  RESOURCE_EXHAUSTION: "lists or maps are nested too deep here; a config needs three levels.",
  MULTIPLE_DOCS: "`---` begins a second document; a config is one.",
};

function syntaxProblems(
  document: Document.Parsed,
  lines: LineCounter,
  yaml: string,
): SyntaxProblem[] {
  const written = yaml.split(/\r\n|\r|\n/);
  const starred = new Set<number>();
  return [...document.errors, ...document.warnings].flatMap(({ code, message, pos }) => {
    const place = position(lines, pos[0]);
    const fatal = code !== "DUPLICATE_KEY";
    const star = /\balias\b|at node end/i.test(message)
      ? bareStar(written[place.line - 1])
      : undefined;
    if (star === undefined)
      return [{ fatal, problem: { ...place, message: clearer[code] ?? `${message}.` } }];
    // Each star of `*/15 * * * *` is an error to the parser, and one to the writer.
    if (starred.has(place.line)) return [];
    starred.add(place.line);
    const { column, text } = star;
    return [{ fatal, problem: { line: place.line, column, message: quoteIt(text) } }];
  });
}

/** The first text of a line that begins with a star and no quotation mark: a cron expression, or a glob. */
function bareStar(line = ""): { column: number; text: string } | undefined {
  const index = line.search(/(?<=^|[\s,[{])\*/);
  if (index === -1) return undefined;
  const isInFlow = /[[{]/.test(line.slice(0, index));
  const end = isInFlow ? /\s#|[,\]}]/ : /\s#/;
  const text = line.slice(index).split(end)[0]?.trim() ?? "*";
  return { column: index + 1, text };
}

function quoteIt(text: string): string {
  return `a \`*\` without quotation marks begins an alias of YAML; quote it: \`"${text.replaceAll('"', "'")}"\`.`;
}

type Plain =
  | Readonly<{ ok: true; value: unknown }>
  | Readonly<{ ok: false; problem: ConfigProblem }>;

/** Aliases are resolved here, so here is where a bomb of them or one without an anchor is found. */
function toPlain(document: Document.Parsed, lines: LineCounter): Plain {
  try {
    return { ok: true, value: document.toJS({ maxAliasCount: aliasesMax }) };
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    let offset = 0;
    visit(document, {
      Alias(_, node) {
        const known = node.resolve(document) !== undefined;
        if (known && error.message.startsWith("Unresolved")) return undefined;
        offset = node.range?.[0] ?? 0;
        return visit.BREAK;
      },
    });
    const message = error.message.startsWith("Unresolved")
      ? 'this alias (`*name`) has no anchor (`&name`) before it; a text that begins with `*`: quote it, e.g. `"*.txt"`.'
      : "aliases of aliases grow without end here; write the values out.";
    return { ok: false, problem: { ...position(lines, offset), message } };
  }
}

function placed(
  { path, at, chars, message }: Complaint,
  document: Document.Parsed,
  lines: LineCounter,
): ConfigProblem {
  const inside = chars === undefined ? 0 : chars + quoteChars(document.getIn(path, true));
  return { ...position(lines, offsetOf(document, path, at) + inside), message };
}

/** The mark that opens a quoted text is no character of it. */
function quoteChars(node: unknown): number {
  const type = typeof node === "object" && node !== null && "type" in node ? node.type : undefined;
  return type === "QUOTE_DOUBLE" || type === "QUOTE_SINGLE" ? 1 : 0;
}

/** Where the value at `path` begins, or its key; of the nearest place above it where the file has none. */
function offsetOf(
  document: Document.Parsed,
  path: readonly PropertyKey[],
  at: Complaint["at"],
): number {
  const name = path.at(-1);
  if (name === undefined) return rangeStart(document.contents) ?? 0;
  const value = document.getIn(path, true);
  const valueStart = rangeStart(value);
  // `title:` with nothing behind it: the key is all there is to point at.
  if (valueStart !== undefined && at === "value" && !isEmpty(value)) return valueStart;
  const above = path.slice(0, -1);
  return (
    keyStart(document, above, String(name)) ?? valueStart ?? offsetOf(document, above, "value")
  );
}

function keyStart(
  document: Document.Parsed,
  path: readonly PropertyKey[],
  name: string,
): number | undefined {
  const map = path.length === 0 ? document.contents : document.getIn(path, true);
  if (!isMap(map)) return undefined;
  const pair = map.items.find(({ key }) => String(scalarValue(key)) === name);
  return pair === undefined ? undefined : rangeStart(pair.key);
}

function scalarValue(node: unknown): unknown {
  return typeof node === "object" && node !== null && "value" in node ? node.value : node;
}

function isEmpty(node: unknown): boolean {
  return (
    scalarValue(node) === null &&
    typeof node === "object" &&
    node !== null &&
    "source" in node &&
    node.source === ""
  );
}

function rangeStart(node: unknown): number | undefined {
  if (typeof node !== "object" || node === null || !("range" in node)) return undefined;
  const { range } = node;
  const start: unknown = Array.isArray(range) ? range[0] : undefined;
  return typeof start === "number" ? start : undefined;
}

function position(lines: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}
