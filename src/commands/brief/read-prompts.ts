/** The prompts that a config names; a folder that is not there does not mean the program's own, in silence. */
import { readdir } from "node:fs/promises";
import { loadPromptSet, type PromptSet } from "../../adapters/model/prompt-set.ts";
import { systemCode } from "../../adapters/system/system-code.ts";
import { BriefError } from "../../domain/brief-error.ts";

/**
 * @param folder - Absolute; `undefined` for the prompts that come with the program.
 * @throws {BriefError} `E_PROMPT` if there is no such folder, if none of its files is a prompt, or with every
 *   fault of those that are.
 */
export async function readPrompts(folder: string | undefined): Promise<PromptSet> {
  if (folder === undefined) return loadPromptSet();
  const names = await readdir(folder).catch((cause: unknown) => {
    const code = systemCode(cause) ?? "unknown";
    throw noPrompts(folder, `The folder of prompts cannot be read (${code}).`, cause);
  });
  const set = await loadPromptSet(folder);
  const known = Object.keys(set).map((name) => `${name}.md`);
  if (known.some((name) => names.includes(name))) return set;
  throw noPrompts(folder, `No file in the folder of prompts is named as one: ${known.join(", ")}.`);
}

function noPrompts(folder: string, message: string, cause?: unknown): BriefError {
  return new BriefError({
    code: "E_PROMPT",
    message,
    where: [folder],
    kept: "nothing was read, called or written.",
    next: "Copy the prompt that you want to change from the program's prompts/ into it, or take `prompts:` out of brief.yaml.",
    cause,
  });
}
