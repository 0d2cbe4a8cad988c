/** What an edition's folder under `.editions` is called: its date, and the beginning of the hash over what it holds. */
import { type EditionFiles, hashFiles, isAccount } from "./edition-files.ts";

const hashCharsShown = 12;
const form = /^(?<date>\d{4}-\d{2}-\d{2})-(?<hash>[0-9a-f]+)(-\d+)?$/;

export function editionName(date: string, content: EditionFiles): string {
  return `${date}-${hashFiles(content).slice(0, hashCharsShown)}`;
}

/** @returns Its date; `undefined` for what is called otherwise. */
export function dateOfEditionName(name: string): string | undefined {
  return form.exec(name)?.groups?.["date"];
}

/**
 * Decisions on an edition are kept by its name, so that they hold for these very files and no others.
 *
 * @param files - All that the edition has; accounts of the run do not count.
 */
export function isNamedAfter(name: string, files: EditionFiles): boolean {
  const { date = "", hash } = form.exec(name)?.groups ?? {};
  const content = new Map([...files].filter(([path]) => !isAccount(path)));
  return editionName(date, content) === `${date}-${hash}`;
}
