import { expect, test } from "vitest";
import { likelihoodCheck } from "../../src/checks/likelihood.ts";
import { scales } from "../../src/domain/scale.ts";
import { inputOf } from "./input-of.ts";

const american = (statement: string): string =>
  likelihoodCheck("icd-203").run(inputOf(statement, "")).outcome;
const british = (statement: string): string =>
  likelihoodCheck("phia").run(inputOf(statement, "")).outcome;

test.for(scales["icd-203"])("passes the ICD 203 term $term", ({ term }) => {
  expect(american(`We judge it ${term} that Russia builds the plant.`)).toBe("pass");
});

test.for(scales.phia)("passes the PHIA term $term", ({ term }) => {
  expect(british(`We judge it ${term} that Russia builds the plant.`)).toBe("pass");
});

test("tells the two scales apart", () => {
  expect(american("It is highly likely that Russia builds the plant.")).toBe("fail");
  expect(british("It is very likely that Russia builds the plant.")).toBe("fail");
  expect(american("There is a realistic possibility of delay.")).toBe("fail");
});

test.for(["may", "might", "could", "possibly", "perhaps", "probably", "certainly"])(
  "fails '%s', which carries no band",
  (word) => {
    expect(american(`Russia ${word} build the plant.`)).toBe("fail");
  },
);

test.for([
  { what: "the month of May", said: "They will likely meet in May." },
  { what: "the source's own words in marks", said: "Putin said it “could” happen." },
  { what: "confidence alone", said: "We have moderate confidence in this." },
  { what: "a remote place", said: "They will very likely meet in a remote region." },
])("passes $what", ({ said }) => {
  expect(american(said)).toBe("pass");
});

test("is killed by confidence and likelihood in one sentence", () => {
  expect(american("It is likely that Russia builds the plant.")).toBe("pass");
  expect(american("With high confidence, it is likely that Russia builds it.")).toBe("fail");
});
