/** Every number of a statement must stand in its evidence: same value, scale and unit, and counting the same thing. */
import type { Check, CheckInput } from "./check.ts";
import { type Counted, quantitiesOf } from "./numbers/counted.ts";
import { type Finding, findNumber, isOwnCount } from "./numbers/find-number.ts";
import { hasContext } from "./reading/has-context.ts";
import { isDenied } from "./reading/is-denied.ts";
import { type Passage, readInput } from "./reading/read-input.ts";
import { alteredVagueAmounts } from "./numbers/vague-amounts.ts";
import { wordsBetween } from "./reading/words-between.ts";

/** A number of the statement as it was looked for, or an amount without one. */
type Look = Readonly<{ words: string; isCarried: boolean; isFault: boolean }>;

function lookAtNumbers(input: CheckInput): readonly Look[] {
  const { statement, evidence } = readInput(input);
  const stated = quantitiesOf(statement);
  if (stated.length === 0) return [];
  const known = evidence.flatMap(quantitiesOf);
  return stated.map((one) => {
    const finding = findNumber(one, known);
    return {
      words: wordsBetween(statement, one.quantity.from, one.quantity.to),
      isCarried: finding === "carried",
      isFault: isFaulty(finding, one, input, statement),
    };
  });
}

function lookAtVague(input: CheckInput): readonly Look[] {
  const { statement, evidence } = readInput(input);
  return alteredVagueAmounts(statement, evidence).map(({ from, to }) => ({
    words: wordsBetween(statement, from, to),
    isCarried: false,
    isFault: !isDenied(statement, from),
  }));
}

function run(input: CheckInput): ReturnType<Check["run"]> {
  const looks = [...lookAtNumbers(input), ...lookAtVague(input)];
  const missing = looks.filter(({ isCarried }) => !isCarried);
  if (missing.length === 0) return { outcome: "pass" };
  const words = missing.map((each) => each.words);
  const because = `No quote carries ${words.join(", ")}.`;
  return missing.some(({ isFault }) => isFault)
    ? { outcome: "fail", words, because }
    : { outcome: "unsure", because };
}

/** A silent bare quote decides nothing; with the title and date line at hand, silence is an answer. */
function isFaulty(
  finding: Finding,
  { quantity }: Counted,
  input: CheckInput,
  statement: Passage,
): boolean {
  const isMissed =
    finding === "altered" || (finding === "silent" && hasContext(input) && !isOwnCount(quantity));
  // "Not in 2014", "not the second": what is denied need not stand anywhere.
  return isMissed && !isDenied(statement, quantity.from);
}

/** A number of the statement that no quote carries with its scale and unit, or that counts something else there. */
export const numbers: Check = { name: "numbers", run };
