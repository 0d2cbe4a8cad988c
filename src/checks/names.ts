/** Names, nationalities and offices of a statement must stand in its evidence; none is completed from elsewhere. */
import type { Check, CheckInput } from "./check.ts";
import { hasContext } from "./has-context.ts";
import { isDenied } from "./is-denied.ts";
import { KnownNames, longNationsIn } from "./known-names.ts";
import { bearersOf, misjoinedWords } from "./name-join.ts";
import { type MissingName, isRival } from "./name-rival.ts";
import { nationOf } from "./nations.ts";
import { type Passage, type ReadInput, readInput } from "./read-input.ts";
import type { Name } from "./read-names.ts";

function missingNames(
  { statement }: ReadInput,
  stated: readonly Name[],
  known: KnownNames,
): readonly MissingName[] {
  const { words, stems } = statement;
  const long = longNationsIn(words);
  return stated.flatMap((name) => {
    const lacking = name.parts.filter((part) => {
      const word = words[part];
      if (word === undefined || word.text.length === 1 || honorifics.has(word.lower)) return false;
      return !known.carries(word, stems[part] ?? "") && !known.carriesNation(long.get(part) ?? -1);
    });
    const own = name.parts.map((part) => words[part]).filter((word) => word !== undefined);
    return lacking.length === 0 || known.carriesAbbreviationOf(own) ? [] : [{ name, lacking }];
  });
}

/** Forms of address give nothing away. */
const honorifics = new Set(["mr", "mrs", "ms", "miss", "sir", "herr", "frau"]);

/** Does another name of the evidence stand in the place of the missing one? */
function hasRival(missing: MissingName, { statement, evidence }: ReadInput): boolean {
  const stated = new Set(statement.words.map(({ lower }) => lower));
  const nations = new Set(statement.words.map(({ lower }) => nationOf(lower)));
  const isStated = (lower: string): boolean => {
    const nation = nationOf(lower);
    return stated.has(lower) || (nation !== undefined && nations.has(nation));
  };
  return evidence.some((passage) =>
    passage.names().some((other) => isRival(statement, missing, passage, other, isStated)),
  );
}

/** Words of names that the evidence gives to somebody else: "Vladimir Tokayev". */
function misjoined({ statement, evidence }: ReadInput, stated: readonly Name[]): readonly string[] {
  const several = stated
    .flatMap((name) => bearersOf(statement, name))
    .filter(({ words }) => words.length > 1);
  if (several.length === 0) return [];
  const known = evidence.flatMap((passage) =>
    passage.names().flatMap((name) => bearersOf(passage, name)),
  );
  return several.flatMap((bearer) => misjoinedWords(bearer, known).map(({ text }) => text));
}

/** A known name with a part that nothing gives: a first name, an office. */
const isCompleted = ({ name, lacking }: MissingName): boolean => lacking.length < name.parts.length;

const pronouns = [
  "he",
  "she",
  "it",
  "they",
  "his",
  "her",
  "its",
  "their",
  "him",
  "them",
  "er",
  "sie",
  "es",
];

/** Why a missing name may still be lawful, if it may. */
function isOpen(missing: MissingName, input: CheckInput, reading: ReadInput): boolean {
  const { words } = reading.statement;
  if (isDenied(reading.statement, missing.lacking[0] ?? 0)) return true;
  const around = input.surroundings.join(" ").toLowerCase();
  const isAround = missing.lacking.every((part) => around.includes(words[part]?.lower ?? " "));
  if (isAround && around !== "") return true;
  if (!hasContext(input)) return true;
  // The quote says "he": whose name that is, the sentences before it know.
  return !isCompleted(missing) && pronouns.some((pronoun) => reading.evidenceWords.has(pronoun));
}

function run(input: CheckInput): ReturnType<Check["run"]> {
  const reading = readInput(input);
  const stated = reading.statement.names();
  if (stated.length === 0) return { outcome: "pass" };
  const joined = misjoined(reading, stated);
  if (joined.length > 0) {
    return {
      outcome: "fail",
      words: joined,
      because: `In the quotes ${joined.join(", ")} belongs to another name.`,
    };
  }
  const missing = missingNames(reading, stated, new KnownNames(reading));
  if (missing.length === 0) return { outcome: "pass" };
  const words = missing.flatMap(({ lacking }) => textsOf(reading.statement, lacking));
  const because = `No quote names ${words.join(", ")}.`;
  const isFault = missing.some(
    (one) =>
      !isDenied(reading.statement, one.lacking[0] ?? 0) &&
      (hasRival(one, reading) || !isOpen(one, input, reading)),
  );
  return isFault ? { outcome: "fail", words, because } : { outcome: "unsure", because };
}

function textsOf({ words }: Passage, at: readonly number[]): string[] {
  return at.map((part) => words[part]?.text ?? "");
}

/** A name, nationality or office of the statement that no quote and no lawful text carries. */
export const names: Check = { name: "names", run };
