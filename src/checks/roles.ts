/** Who did what, to whom, when: a name that stands in the evidence may still stand there for something else. */
import type { Check, CheckInput } from "./check.ts";
import { perPassage } from "./reading/per-passage.ts";
import { type Passage, readInput } from "./reading/read-input.ts";
import { readSurroundings } from "./reading/read-surroundings.ts";
import { reversed } from "./roles/reversed.ts";
import { supplanted } from "./roles/supplanted.ts";
import { datedByAnother, toldOfAnother } from "./roles/told-of-another.ts";
import { type Told, readTold } from "./roles/told.ts";

type Fault = Readonly<{
  find: (statement: Told, evidence: readonly Told[]) => readonly string[];
  because: string;
}>;

const faults: readonly Fault[] = [
  { find: reversed, because: "In the quotes it is the other way round" },
  { find: supplanted, because: "The quotes have another name in this place" },
  { find: toldOfAnother, because: "The quotes tell this of another" },
  { find: datedByAnother, because: "The quotes date another's doing by this" },
];

const english = new Set("the of to and is was for that with by from as at has".split(" "));
const foreign = new Set(
  "der und das den dem des ein eine von ist nicht zu mit sich auf le les des et du une dans est que pour qui los las una por con del".split(
    " ",
  ),
);

/** Clauses are told apart by the words of English; of another language nothing is concluded. */
const isEnglish = perPassage(({ words }: Passage): boolean => {
  let lead = 0;
  for (const { lower } of words) lead += Number(english.has(lower)) - Number(foreign.has(lower));
  return lead >= 0;
});

function run(input: CheckInput): ReturnType<Check["run"]> {
  const { statement, quotes } = readInput(input);
  if (statement.names().length === 0 || !isEnglish(statement)) return { outcome: "pass" };
  const around = readSurroundings(input);
  const evidence = [...quotes, ...(around === undefined ? [] : [around])]
    .filter(isEnglish)
    .map(readTold);
  const told = readTold(statement);
  for (const { find, because } of faults) {
    const words = find(told, evidence);
    if (words.length > 0) {
      return { outcome: "fail", words, because: `${because}: ${words.join(", ")}.` };
    }
  }
  return { outcome: "pass" };
}

/** What the evidence tells of one name, told of another that stands beside it. */
export const roles: Check = { name: "roles", run };
