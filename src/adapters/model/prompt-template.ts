import { contentHash } from "../../anchoring/content-hash.ts";
import type { Sha256 } from "../../domain/ids.ts";

/** A prompt file, read and checked. */
export type Prompt = Readonly<{
  name: string;
  /** Of what is sent; comments do not count. */
  hash: Sha256;
  /** The part that never changes, so that a provider's prefix cache serves it. Empty in a prompt that goes on with a conversation. */
  system: string;
  /** Fills the placeholders. Values are put in as they are: `{{` in a document is text. */
  filled: (values: Readonly<Record<string, string>>) => string;
}>;

/** What a prompt's file must look like. */
export type PromptForm = Readonly<{
  name: string;
  required: readonly string[];
  optional: readonly string[];
  /** False for a prompt that goes on with a conversation and has no part of its own before the line. */
  hasStaticPart: boolean;
}>;

/** A fault and where it stands, line and column from 1. */
export type PromptFault = Readonly<{ line: number; column: number; message: string }>;

/** The line that parts what never changes from what does. */
const partLine = "===";

/** Reads a prompt's text; all its faults at once if it has any. */
export function readPrompt(text: string, form: PromptForm): Prompt | readonly PromptFault[] {
  const body = blankComments(text.replace(/^\uFEFF/, "").replaceAll(/\r\n?/g, "\n"));
  const parting = new RegExp(`^${partLine}$`, "m").exec(body);
  const partAt = parting?.index ?? 0;
  const staticPart = body.slice(0, partAt).trim();
  const variablePart = parting === null ? body : body.slice(partAt + partLine.length).trim();
  const faults = [
    ...partFaults(parting, staticPart, form),
    ...placeholderFaults(body, partAt, form),
  ].map(([at, message]) => ({ ...placeOf(body, at), message }));
  if (faults.length > 0) return faults;
  return {
    name: form.name,
    hash: contentHash(`${staticPart}\n${partLine}\n${variablePart}`),
    system: staticPart,
    filled: (values) => fill(variablePart, values),
  };
}

/** Offset and message. */
type Fault = [number, string];

function partFaults(
  parting: RegExpExecArray | null,
  staticPart: string,
  form: PromptForm,
): Fault[] {
  if (parting === null) return [[0, `The line \`${partLine}\` is missing. ${allowed(form)}`]];
  return form.hasStaticPart && staticPart === ""
    ? [[parting.index, `Nothing stands above \`${partLine}\`: the instructions are missing.`]]
    : [];
}

function placeholderFaults(body: string, partAt: number, form: PromptForm): Fault[] {
  const known = new Set([...form.required, ...form.optional]);
  const faults: Fault[] = [];
  const seen = new Set<string>();
  for (const { at, name, closed } of placeholdersIn(body)) {
    seen.add(name);
    if (!closed) faults.push([at, `\`{{\` is never closed. ${allowed(form)}`]);
    else if (!known.has(name)) {
      faults.push([at, `Unknown placeholder \`{{${name}}}\`. ${allowed(form)}`]);
    } else if (at < partAt) {
      faults.push([at, `\`{{${name}}}\` stands above \`${partLine}\`, where nothing may change.`]);
    }
  }
  for (const name of form.required) {
    if (!seen.has(name)) faults.push([partAt, `\`{{${name}}}\` is missing. ${allowed(form)}`]);
  }
  return faults;
}

function fill(text: string, values: Readonly<Record<string, string>>): string {
  // A function as replacement: `$&` in a document is text, too.
  return text.replaceAll(/\{\{\s*([\w-]+)\s*\}\}/g, (_all, name: string) => values[name] ?? "");
}

function* placeholdersIn(body: string): Generator<{ at: number; name: string; closed: boolean }> {
  for (const match of body.matchAll(/\{\{(?:([^{}\n]*)(\}\})?)?/g)) {
    yield { at: match.index, name: (match[1] ?? "").trim(), closed: match[2] !== undefined };
  }
}

function allowed({ required, optional }: PromptForm): string {
  const names = [...required, ...optional].map((name) => `{{${name}}}`);
  return `Allowed here: ${names.join(", ")}.`;
}

/** Comments become blanks of the same shape, so that lines and columns stay. */
function blankComments(text: string): string {
  return text.replaceAll(/<!--[\s\S]*?-->/g, (comment) => comment.replaceAll(/[^\n]/g, " "));
}

function placeOf(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at);
  return { line: before.split("\n").length, column: at - before.lastIndexOf("\n") };
}
