/** Names, nationalities and offices of a statement must stand in its evidence; none is completed from elsewhere. */
import type { Check, CheckInput } from "./check.ts";
import { hasContext } from "./reading/has-context.ts";
import { isDeniedAlike } from "./negation/denied-alike.ts";
import { isDenied } from "./reading/is-denied.ts";
import { KnownNames, longNationsIn } from "./names/known-names.ts";
import { bearersOf, misjoinedWords } from "./names/name-join.ts";
import { type MissingName, isRival } from "./names/name-rival.ts";
import { isRegion, nationOf } from "./reading/nations.ts";
import { isSelfContained, pointsOutside } from "./names/self-contained.ts";
import { countTold, isToldOtherwise } from "./names/told-otherwise.ts";
import { findWrongHonorific, honorifics } from "./names/honorifics.ts";
import { isGerman } from "./reading/is-german.ts";
import { germanKindAt } from "./names/german-names.ts";
import { isOpeningWord } from "./names/opening-words.ts";
import { type Passage, type ReadInput, readInput } from "./reading/read-input.ts";
import type { Name } from "./reading/read-names.ts";
import { lowerAt } from "./reading/read-words.ts";

function missingNames(
  { statement }: ReadInput,
  stated: readonly Name[],
  known: KnownNames,
): readonly MissingName[] {
  const { words, stems } = statement;
  let long: ReadonlyMap<number, number> | undefined;
  const nationAt = (part: number): number => (long ??= longNationsIn(words)).get(part) ?? -1;
  return stated.flatMap((name) => {
    const lacking = name.parts.filter((part) => {
      const word = words[part];
      if (word === undefined || word.text.length === 1 || honorifics.has(word.lower)) return false;
      return !known.carries(word, stems[part] ?? "") && !known.carriesNation(nationAt(part));
    });
    const own = name.parts.map((part) => words[part]).filter((word) => word !== undefined);
    return lacking.length === 0 || known.carriesAbbreviationOf(own) ? [] : [{ name, lacking }];
  });
}

/** Tells of a word in lower case whether the statement uses it, or another word of its country. */
function usageOf(statement: Passage): (lower: string) => boolean {
  const stated = new Set(statement.words.map(({ lower }) => lower));
  const nations = new Set(statement.words.map(({ lower }) => nationOf(lower)));
  return (lower) => {
    const nation = nationOf(lower);
    return stated.has(lower) || (nation !== undefined && nations.has(nation));
  };
}

/** Does another name of the evidence stand in the place of the missing one? */
function hasRival(
  missing: MissingName,
  { statement, evidence }: ReadInput,
  isStated: (lower: string) => boolean,
): boolean {
  const isOpening = isOpeningWord(statement, missing);
  return evidence.some((passage) =>
    passage.names().some((other) => {
      // Two words that open their sentences may both be no names: "Annual bills", "Household bills".
      if (isOpening && passage.words[other.parts[0] ?? 0]?.opens === true) return false;
      return isRival(statement, missing, passage, other, isStated);
    }),
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
function isCompleted({ name, lacking }: MissingName, { statement, evidence }: ReadInput): boolean {
  const known = name.parts
    .filter((part) => !lacking.includes(part))
    .map((part) => lowerAt(statement.words, part));
  const isKnownAt = ({ words }: Passage, from: number): boolean =>
    known.every(
      (lower, index) =>
        words[from + index]?.capital === true && lowerAt(words, from + index) === lower,
    );
  return (
    known.length > 0 &&
    evidence.some((passage) => passage.words.some((_, from) => isKnownAt(passage, from)))
  );
}

/** Does a long passage tell a third or more of the sentence and not the name? A region is what a judge may know of a place. */
function isPassedOver({ lacking }: MissingName, reading: ReadInput): boolean {
  const { words } = reading.statement;
  if (lacking.some((part) => isRegion(lowerAt(words, part)))) return false;
  const { said, unsaid } = countTold(reading, lacking[0] ?? 0);
  return unsaid <= 2 * said && reading.quotes.some(isSelfContained);
}

/** Why a missing name may still be lawful, if it may. */
function isOpen(
  missing: MissingName,
  input: CheckInput,
  reading: ReadInput,
  isStated: (lower: string) => boolean,
): boolean {
  const { words } = reading.statement;
  const around = input.surroundings.join(" ").toLowerCase();
  const isAround = missing.lacking.every((part) => around.includes(words[part]?.lower ?? " "));
  if (isAround && around !== "") return true;
  if (isOpeningWord(reading.statement, missing)) return true;
  if (isCompleted(missing, reading)) return !hasContext(input);
  if (isToldOtherwise(missing, reading, isStated)) return false;
  if (!hasContext(input)) return !isPassedOver(missing, reading);
  // The quote says "he": whose name that is, the sentences before it know. Where they are known and do not have it, nobody does.
  return input.surroundings.length === 0 && reading.quotes.some(pointsOutside);
}

/** Names that all stand in the evidence, but joined, addressed or set to one another otherwise. */
function findMisuse(reading: ReadInput, stated: readonly Name[]): Fault | undefined {
  const { statement, evidence } = reading;
  const joined = misjoined(reading, stated);
  if (joined.length > 0) {
    return {
      words: joined,
      because: `In the quotes ${joined.join(", ")} belongs to another name.`,
    };
  }
  const address = findWrongHonorific(statement, evidence);
  if (address === undefined) return undefined;
  const words = textsOf(statement, [address, address + 1]);
  return { words, because: `The quotes do not call ${words[1]} ${words[0]}.` };
}

type Fault = Readonly<{ words: readonly string[]; because: string }>;

function run(input: CheckInput): ReturnType<Check["run"]> {
  const reading = readInput(input);
  const stated = reading.statement.names();
  if (stated.length === 0) return { outcome: "pass" };
  const misuse = findMisuse(reading, stated);
  if (misuse !== undefined) return { outcome: "fail", ...misuse };
  const missing = missingNames(reading, stated, new KnownNames(reading));
  if (missing.length === 0) return { outcome: "pass" };
  const named = isGerman(reading.statement, reading.evidence)
    ? germanNames(missing, reading)
    : missing;
  return judge(named, input, reading);
}

/** Missing names of a German statement, without what is a common noun in its place. A word in doubt is marked by no sign. */
function germanNames(
  missing: readonly MissingName[],
  { statement, evidenceWords }: ReadInput,
): readonly MissingName[] {
  return missing.flatMap((one) => {
    const kinds = one.lacking.map((part) => germanKindAt(statement, part, evidenceWords));
    const lacking = one.lacking.filter((_, index) => kinds[index] !== "noun");
    if (lacking.length === 0) return [];
    return [{ ...one, lacking, isDoubtful: !kinds.includes("name") }];
  });
}

function judge(
  missing: readonly MissingName[],
  input: CheckInput,
  reading: ReadInput,
): ReturnType<Check["run"]> {
  if (missing.length === 0) return { outcome: "pass" };
  const words = missing.flatMap(({ lacking }) => textsOf(reading.statement, lacking));
  const because = `No quote names ${words.join(", ")}.`;
  const isStated = usageOf(reading.statement);
  const isFault = missing.some(
    (one) =>
      one.isDoubtful !== true &&
      !isDeniedOnly(reading, one.lacking[0] ?? 0) &&
      (hasRival(one, reading, isStated) || !isOpen(one, input, reading, isStated)),
  );
  return isFault ? { outcome: "fail", words, because } : { outcome: "unsure", because };
}

/** "Is not an American": true of whatever the quote names, unless the quote denies the same. */
const isDeniedOnly = ({ statement, quotes }: ReadInput, at: number): boolean =>
  isDenied(statement, at) && !isDeniedAlike(statement, at, quotes);

function textsOf({ words }: Passage, at: readonly number[]): string[] {
  return at.map((part) => words[part]?.text ?? "");
}

/** A name, nationality or office of the statement that no quote and no lawful text carries. */
export const names: Check = { name: "names", run };
