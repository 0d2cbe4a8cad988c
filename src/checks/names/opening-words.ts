/** The first word of an English sentence has a capital letter, whatever it is. */
import { functionWords } from "../reading/content-words.ts";
import { nationOf } from "../reading/nations.ts";
import { isPastForm } from "../reading/past-forms.ts";
import type { Passage } from "../reading/read-input.ts";
import type { Word } from "../reading/read-words.ts";
import type { MissingName } from "./name-rival.ts";

const pluralVerbs = new Set("are were have do".split(" "));
const verbs = new Set(
  "is was has does will would can could may might must should says said".split(" "),
);

/** A word whose capital letter says nothing: at the head of a sentence, and of no country. */
const isOpener = ({ opens, possessive, lower, text }: Word): boolean =>
  opens && !possessive && nationOf(lower) === undefined && !/\p{L}\p{Lu}/u.test(text);

/** "Rose", "has": what follows a name. */
const isVerb = (lower: string): boolean =>
  functionWords.has(lower) || verbs.has(lower) || isPastForm(lower);

/** Is a missing name one word that opens its sentence, with a noun behind it ("Annual bills") or a plural verb ("Kettles were")? */
export function isOpeningWord({ words }: Passage, { name, lacking }: MissingName): boolean {
  const at = lacking[0] ?? 0;
  const [word, next] = [words[at], words[at + 1]];
  if (name.parts.length !== 1 || word === undefined || !isOpener(word)) return false;
  if (next?.kind !== "word" || next.gap !== " " || next.capital) return false;
  return pluralVerbs.has(next.lower) ? /[^s]s$/.test(word.lower) : !isVerb(next.lower);
}
