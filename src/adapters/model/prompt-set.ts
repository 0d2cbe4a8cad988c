import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { BriefError } from "../../domain/brief-error.ts";
import { type Prompt, type PromptForm, readPrompt } from "./prompt-template.ts";

const forms = {
  extract: form("extract", ["document"], ["context"]),
  "extract-repair": form("extract-repair", ["faults"], [], false),
  episodes: form("episodes", ["sources"]),
  match: form("match", ["pairs"]),
  write: form(
    "write",
    ["findings", "scale"],
    ["title", "reader", "questions", "language", "episodes", "conflicts", "gaps"],
  ),
  rewrite: form("rewrite", ["findings", "sentences"], ["scale", "language"]),
  judge: form("judge", ["cases"]),
  repair: form("repair", ["faults"], [], false),
} as const;

export type PromptName = keyof typeof forms;
export type PromptSet = Readonly<Record<PromptName, Prompt>>;

/** The prompts that come with the program: beside `src/` when it runs from there, beside `dist/` when installed. */
export const ownPrompts = fileURLToPath(new URL("../../../prompts", import.meta.url));

/**
 * Reads all prompts from `folder`; one that is not there is taken from the program's own.
 *
 * @throws {BriefError} `E_PROMPT`, with every fault of every file at its line and column.
 */
export async function loadPromptSet(folder: string = ownPrompts): Promise<PromptSet> {
  const faults: string[] = [];
  async function load(name: PromptName): Promise<Prompt> {
    const { file, text } = await readOne(folder, name);
    const read = text === undefined ? [notUtf8] : readPrompt(text, forms[name]);
    if (!isFaults(read)) return read;
    faults.push(
      ...read.map(({ line, column, message }) => `${file}:${line}:${column}: ${message}`),
    );
    return broken;
  }
  const set: PromptSet = {
    extract: await load("extract"),
    "extract-repair": await load("extract-repair"),
    episodes: await load("episodes"),
    match: await load("match"),
    write: await load("write"),
    rewrite: await load("rewrite"),
    judge: await load("judge"),
    repair: await load("repair"),
  };
  if (faults.length === 0) return set;
  throw new BriefError({
    code: "E_PROMPT",
    message: `${faults.length === 1 ? "A prompt file has a fault" : `Prompt files have ${faults.length} faults`}.`,
    where: faults,
    kept: "nothing was read, sent or paid.",
    next: "Correct the lines named, or delete the file to use the program's own prompt.",
  });
}

const notUtf8 = { line: 1, column: 1, message: "The file is not UTF-8." };
const broken: Prompt = readOrThrow();

function readOrThrow(): Prompt {
  const read = readPrompt("===\n", form("broken", [], [], false));
  if (isFaults(read)) throw new Error("An empty prompt must be readable.");
  return read;
}

function isFaults(read: ReturnType<typeof readPrompt>): read is Exclude<typeof read, Prompt> {
  return Array.isArray(read);
}

async function readOne(
  folder: string,
  name: PromptName,
): Promise<{ file: string; text: string | undefined }> {
  for (const place of [folder, ownPrompts]) {
    const file = join(place, `${name}.md`);
    const bytes = await readFile(file).catch((error: unknown) => {
      if (isMissing(error)) return undefined;
      throw unreadable(file, error);
    });
    if (bytes === undefined) continue;
    if (bytes.length > promptBytesMax) throw tooLarge(file, bytes.length);
    return { file, text: decode(bytes) };
  }
  throw unreadable(join(ownPrompts, `${name}.md`), undefined);
}

/** Larger than any prompt: it is some other file, and would be sent, and paid for, with every call. */
const promptBytesMax = 100_000;

function tooLarge(file: string, bytes: number): BriefError {
  return new BriefError({
    code: "E_PROMPT",
    message: `A prompt of ${bytes} bytes is no prompt; ${promptBytesMax} are the most.`,
    where: [file],
    kept: "nothing was read, sent or paid.",
    next: "Shorten the file, or delete it to use the program's own prompt.",
  });
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

function unreadable(file: string, cause: unknown): BriefError {
  return new BriefError({
    code: "E_PROMPT",
    message: "A prompt file cannot be read.",
    where: [file],
    next: "Check that the file is there and may be read.",
    cause,
  });
}

function form(
  name: string,
  required: readonly string[],
  optional: readonly string[] = [],
  hasStaticPart = true,
): PromptForm {
  return { name, required, optional, hasStaticPart };
}
