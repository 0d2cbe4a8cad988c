/** Whether a quote denies the very deed that a statement denies: then a number or name in it is no other one that was denied. */
import { readDenials } from "./read-denials.ts";
import type { Passage } from "../reading/read-input.ts";

/** True if the deed denied before an index of the statement is denied by a quote, too. */
export function isDeniedAlike(statement: Passage, at: number, quotes: readonly Passage[]): boolean {
  const sentence = statement.words[at]?.sentence;
  const over = readDenials(statement).filter(
    (denial) => denial.at < at && statement.words[denial.at]?.sentence === sentence,
  );
  const deeds = new Set(over.map(({ scope }) => statement.stems[scope[0] ?? -1]));
  return quotes.some((quote) =>
    readDenials(quote).some(({ scope }) => {
      const deed = quote.stems[scope[0] ?? -1];
      return deed !== undefined && deeds.has(deed);
    }),
  );
}
