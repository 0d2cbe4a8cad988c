import { expect, test } from "vitest";
import { joiners, relatives, subordinators } from "../../src/checks/reading/clause-words.ts";
import { readDenials } from "../../src/checks/negation/read-denials.ts";
import { readPassage } from "../../src/checks/reading/read-input.ts";
import { denials } from "../../src/anchoring/denial-words.ts";

/** Words that a denial reaches in a sentence. */
function denied(sentence: string): readonly string[] {
  const passage = readPassage(sentence);
  return readDenials(passage).flatMap(({ scope }) =>
    scope.map((at) => passage.words[at]?.lower ?? ""),
  );
}

test("a denial reaches on where no word opens a clause", () => {
  expect(denied("Moro did not sign Hess paid.")).toEqual(["sign", "hess", "paid"]);
});

test.for([...joiners, ...subordinators, ...relatives])("no denial reaches past “%s”", (word) => {
  expect(denied(`Moro did not sign ${word} Hess paid.`)).toEqual(["sign"]);
});

test.for(denials.filter((word) => word !== "n't"))("“%s” denies what follows it", (word) => {
  expect(denied(`Moro ${word} signed treaties.`)).toContain("signed");
});
