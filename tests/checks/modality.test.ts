import { expect, test } from "vitest";
import { modality } from "../../src/checks/modality.ts";
import { inputOf } from "./input-of.ts";

const outcome = (statement: string, quote: string): string =>
  modality.run(inputOf(statement, quote)).outcome;

test.for([
  {
    what: "expected",
    quote: "Multiple agreements are expected to be signed during the visit.",
    said: "Multiple agreements were signed during the visit.",
  },
  {
    what: "planned",
    quote: "Rosatom plans to build a nuclear plant.",
    said: "Rosatom built a nuclear plant.",
  },
  {
    what: "going to happen",
    quote: "On Thursday, Putin will meet the President.",
    said: "On Thursday, Putin met the President.",
  },
  {
    what: "possible",
    quote: "Competition could destabilize the whole region.",
    said: "Competition destabilized the whole region.",
  },
  {
    what: "alleged",
    quote: "He allegedly took bribes from the firm.",
    said: "He took bribes from the firm.",
  },
  {
    what: "a condition",
    quote: "If Kazakhstan signed the gas treaty, prices would fall.",
    said: "Kazakhstan signed the gas treaty.",
  },
  {
    what: "suspected of a deed",
    quote: "The firm is suspected of bribing the ministers.",
    said: "The firm bribed the ministers.",
  },
  {
    what: "only possible, told as sure to come",
    quote: "The gas treaty may be signed.",
    said: "The gas treaty will be signed.",
  },
])("fails a fact made of what is $what", ({ quote, said }) => {
  expect(outcome(said, quote)).toBe("fail");
});

test.for([
  {
    what: "the same hedge",
    quote: "Agreements are expected to be signed on the visit.",
    said: "Agreements are expected to be signed on the visit.",
  },
  {
    what: "another hedge",
    quote: "Putin will meet the President.",
    said: "Putin is due to meet the President.",
  },
  {
    what: "a hedge elsewhere in the sentence",
    quote: "Agreements are expected to be signed on the visit.",
    said: "The visit is expected to end with agreements signed.",
  },
  {
    what: "what is also told plainly",
    quote: "They will sign the pact. On Friday they signed the pact.",
    said: "They signed the pact.",
  },
  {
    what: "a question of whether",
    quote: "Agreements will be signed on the visit to China.",
    said: "Nobody knew whether such agreements had in fact been signed on the visit to China.",
  },
  {
    what: "another verb",
    quote: "Russia may oppose the plan of China.",
    said: "Russia rejects the plan of China.",
  },
  {
    what: "the month of May",
    quote: "In May the leaders met in Astana.",
    said: "The leaders met in Astana.",
  },
])("lets $what pass", ({ quote, said }) => {
  expect(outcome(said, quote)).toBe("pass");
});

/** Words that keep a deed from being done, before "the gas treaty". */
test.for([
  "will sign",
  "would sign",
  "should sign",
  "could sign",
  "may have signed",
  "plans to sign",
  "hopes to sign",
  "vowed to sign",
  "tried to sign",
  "attempted to sign",
  "is set to sign",
  "is about to sign",
  "is going to sign",
  "is in talks to sign",
  "is likely to sign",
  "is considering signing",
  "is accused of signing",
  "is suspected of signing",
  "is believed to have signed",
  "reportedly signed",
  "almost signed",
])("'%s' is not 'signed'", (hedge) => {
  const quote = `Kazakhstan ${hedge} the gas treaty.`;
  expect(outcome("Kazakhstan signed the gas treaty.", quote)).toBe("fail");
  expect(outcome(quote, quote)).toBe("pass");
});

test.for([
  {
    what: "a later fact told as the future of a past",
    quote: "He would later sign the gas treaty.",
  },
  { what: "a concession", quote: "Even if he signed the gas treaty, few knew." },
  { what: "almost all", quote: "Almost gas treaty day: he signed the gas treaty." },
  { what: "what stands after a condition", quote: "If pressed, he signed the gas treaty." },
  {
    what: "almost all of them",
    quote: "Almost all signed the gas treaty. He signed the gas treaty.",
  },
])("lets $what be a fact", ({ quote }) => {
  expect(outcome("He signed the gas treaty.", quote)).toBe("pass");
});

test("is killed by a plan told as done", () => {
  const quote = "The leaders are set to launch a gas project.";
  expect(outcome("The leaders are set to launch a gas project.", quote)).toBe("pass");
  expect(outcome("The leaders launched a gas project.", quote)).toBe("fail");
});
