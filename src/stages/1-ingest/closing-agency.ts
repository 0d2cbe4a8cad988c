/** An agency named after the last sentence of a paragraph: "… in Sofia. (Reuters)", "… he said. — AP". */
import { agencyForms } from "./metadata/known-outlets.ts";

const form = `(?:the )?(${[...agencyForms, "EPA"].map((one) => one.replaceAll(".", "\\.")).join("|")})`;

/** In brackets or after a dash, and nothing after it. The agency is group 1 or 2. */
const closing = new RegExp(`(?:[([]${form}[)\\]]|[–—-]{1,2}\\s?${form})\\.?\\s*$`, "u");

/** Longest tail that is looked at: an agency's full name with its brackets. */
const tailCharsMax = 60;

export type ClosingAgency = Readonly<{
  /** As it stands there. */
  form: string;
  /** Where its bracket or dash begins, counted from the start of the paragraph. */
  at: number;
}>;

/**
 * "The Associated Press (AP)" and "told Reuters—AFP" only name it: initials must follow a whole sentence,
 * and so must whatever follows a dash. `undefined` when no agency closes the paragraph.
 */
export function closingAgencyOf(words: string): ClosingAgency | undefined {
  const from = Math.max(0, words.length - tailCharsMax);
  const match = closing.exec(words.slice(from));
  const name = match?.[1] ?? match?.[2];
  if (match === null || name === undefined) return undefined;
  const at = from + match.index;
  const before = words.slice(0, at).trimEnd();
  const isWhole = before === "" || /[.!?…]["”’»)\]]*$/.test(before);
  const isInitials = !/\p{Ll}/u.test(name);
  const isOpen = match[1] === undefined || isInitials;
  return isOpen && !isWhole ? undefined : { form: name, at };
}

/** The words without the agency that closes them: what tells a sentence from a headline. */
export function withoutClosingAgency(words: string): string {
  const agency = closingAgencyOf(words);
  return agency === undefined ? words : words.slice(0, agency.at).trimEnd();
}
