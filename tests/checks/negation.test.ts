import { expect, test } from "vitest";
import { negation } from "../../src/checks/negation.ts";
import { inputOf } from "./input-of.ts";

const outcome = (statement: string, quote: string): string =>
  negation.run(inputOf(statement, quote)).outcome;

const pairs = [
  {
    what: "not",
    yes: "Kazakhstan joined the BRICS alliance.",
    no: "Kazakhstan has not joined the BRICS alliance.",
  },
  {
    what: "a contraction",
    yes: "Armenia left the security pact.",
    no: "Armenia didn't leave the security pact.",
  },
  {
    what: "never",
    yes: "The leaders signed the gas treaty.",
    no: "The leaders never signed the gas treaty.",
  },
  {
    what: "a refusal",
    yes: "Georgia signed the gas treaty.",
    no: "Georgia refused to sign the gas treaty.",
  },
  {
    what: "a failure",
    yes: "The talks ended the long war.",
    no: "The talks failed to end the long war.",
  },
  {
    what: "a denial",
    yes: "Rosatom bribed the energy ministers.",
    no: "Rosatom denied it bribed the energy ministers.",
  },
];

/** Ways to deny one thing, against plain "joined". */
const denials = [
  "has yet to join",
  "no longer joins",
  "hardly joined",
  "ruled out joining",
  "was barred from joining",
  "rejected joining",
  "stopped short of joining",
  "avoided joining",
  "is unable to join",
  "declined to join",
  "neither joined nor left",
  "acted without joining",
  "sulked instead of joining",
  "waited rather than joining",
];

test.for(denials)("reads '%s' as a denial", (denial) => {
  const no = `Armenia ${denial} the security pact with Russia.`;
  const yes = "Armenia joined the security pact with Russia.";
  expect(outcome(yes, no)).toBe("fail");
  expect(outcome(no, yes)).toBe("fail");
  expect(outcome(no, no)).toBe("pass");
});

test.for([
  {
    language: "German",
    no: "Der Rat hat den Plan nicht gebilligt.",
    yes: "Der Rat hat den Plan gebilligt.",
  },
  {
    language: "French",
    no: "Le conseil n’a pas approuvé le plan.",
    yes: "Le conseil a approuvé le plan.",
  },
  { language: "Spanish", no: "El consejo no aprobó el plan.", yes: "El consejo aprobó el plan." },
  { language: "Russian", no: "Совет не одобрил план мэра.", yes: "Совет одобрил план мэра." },
])("reads a $language denial", ({ no, yes }) => {
  expect(outcome(yes, no)).toBe("fail");
  expect(outcome(no, yes)).toBe("fail");
  expect(outcome(no, no)).toBe("pass");
});

test.for([
  { one: "Exports of gas rose 5%.", other: "Exports of gas fell 5%." },
  { one: "The army won the battle of Kursk.", other: "The army lost the battle of Kursk." },
  { one: "The treaty includes Armenia.", other: "The treaty excludes Armenia." },
  { one: "The minister accepted the plan.", other: "The minister rejected the plan." },
  { one: "The bank opened its branch.", other: "The bank closed its branch." },
  { one: "The bank left before the war.", other: "The bank left after the war." },
  { one: "The vote of the court was lawful.", other: "The vote of the court was unlawful." },
  { one: "The party was loyal to Astana.", other: "The party was disloyal to Astana." },
  { one: "The court upheld the legal vote.", other: "The court upheld the illegal vote." },
  { one: "The talks in Astana were unsuccessful.", other: "The talks in Astana were successful." },
  { one: "24 people were killed in Aktau.", other: "24 people were wounded in Aktau." },
])("fails the opposite: $one", ({ one, other }) => {
  expect(outcome(one, other)).toBe("fail");
  expect(outcome(other, one)).toBe("fail");
});

test.for([
  {
    what: "a denied opposite",
    said: "The treaty includes Armenia.",
    quote: "The treaty does not exclude Armenia.",
  },
  {
    what: "an opposite that the statement denies",
    said: "The treaty does not include Armenia.",
    quote: "The treaty excludes Armenia.",
  },
  {
    what: "a word that the quote has, too",
    said: "Exports rose 5% in May.",
    quote: "Exports rose 5% in May. Exports fell 5% in June, and 5% in May in value.",
  },
  {
    what: "both words in the statement",
    said: "Exports rose 5% and imports rose, others fell.",
    quote: "Exports fell 5%.",
  },
  {
    what: "the same words in another order",
    said: "The port opened near the bank.",
    quote: "The bank near the port, empty, closed.",
  },
  {
    what: "one word after the other",
    said: "Exports rose 5% after exports fell 5%.",
    quote: "Exports fell 5%.",
  },
  {
    what: "other neighbours",
    said: "The bank in Aktau opened talks with the port.",
    quote: "The port in Aktau, where the bank once stood, closed.",
  },
  {
    what: "another sentence around the same words",
    said: "Gas exports rose as winter storms hit northern Europe and demand for heating jumped.",
    quote: "Gas exports fell while strikes at two ports in Chile stopped most of the copper trade.",
  },
  { what: "both words", said: "Exports rose 5%.", quote: "Exports rose 5%, and imports fell 5%." },
  {
    what: "another subject",
    said: "House prices in Aktau rose.",
    quote: "Oil prices in Aktau fell.",
  },
  {
    what: "another place in the sentence",
    said: "He opened the talks.",
    quote: "The bank closed its branch.",
  },
])("takes no opposite for one: $what", ({ said, quote }) => {
  expect(outcome(said, quote)).toBe("pass");
});

test("fails 'no' of what the quote has several of", () => {
  const several = "The port offers several discounts to shippers.";
  expect(outcome("The port has no discounts for ships.", several)).toBe("fail");
  expect(
    outcome("The port has no discounts.", "The port offers several discounts, not refunds."),
  ).toBe("pass");
  expect(outcome("The port has no cranes.", several)).toBe("pass");
  const past = "Ships from Baku sail past at noon.";
  expect(outcome("Nobody knows why the island has no ships.", past)).toBe("pass");
});

test("fails 'one but not the other' of a quote that has both", () => {
  expect(outcome("It saves time but not money.", "Save time and money with it.")).toBe("fail");
  expect(outcome("It saves time but not money.", "Save time and effort with it.")).toBe("pass");
  const save = "Discover our new jets today, Anna: save time and money on the upkeep of pools.";
  expect(outcome("AquaJet saves the park of Riga time but not money, says Bo.", save)).toBe("fail");
  const parts = "The ferry is known to carry cars and also trucks across the lake each day.";
  expect(outcome("Ships carry cars but not trucks.", parts)).toBe("fail");
});

test.for(pairs)("fails $what that the quote lacks, and the other way round", ({ yes, no }) => {
  expect(outcome(no, yes)).toBe("fail");
  expect(outcome(yes, no)).toBe("fail");
});

test.for(pairs)("lets $what pass on both sides", ({ yes, no }) => {
  expect(outcome(yes, yes)).toBe("pass");
  expect(outcome(no, no)).toBe("pass");
});

test.for([
  {
    what: "not only",
    said: "He visited Serbia and Hungary.",
    quote: "He visited not only Serbia but Hungary.",
  },
  {
    what: "not until",
    said: "The bridge opened in 1883.",
    quote: "The bridge did not open until 1883.",
  },
  {
    what: "a denied number that differs",
    said: "She did not sign the contract in 2018.",
    quote: "She signed the contract in 2014.",
  },
  {
    what: "a denied name that differs",
    said: "The band is not American.",
    quote: "The band is an Australian group.",
  },
  {
    what: "a denial of something else",
    said: "Putin met Tokayev in Astana.",
    quote: "Putin met Tokayev in Astana, but no treaty was signed.",
  },
  {
    what: "a denied thing that the quote also says elsewhere",
    said: "Kazakhstan signed the gas treaty.",
    quote: "Kazakhstan did not sign the gas treaty in May. In June it signed the gas treaty.",
  },
  {
    what: "a denial within a word",
    said: "Workers of the port are not insured there.",
    quote: "Workers of the port are uninsured, and none insured there by law.",
  },
  {
    what: "a denied thing that the quote also has open",
    said: "Kazakhstan signed the gas treaty.",
    quote: "Kazakhstan did not sign the gas treaty then. Now it is ready to sign the gas treaty.",
  },
  {
    what: "a denial within another word",
    said: "Workers of the port are not insured.",
    quote: "Firms insured abroad leave workers of the port uninsured.",
  },
  {
    what: "a denial of another deed with the same objects",
    said: "The leaders praised the gas treaty with China.",
    quote: "The leaders did not sign the gas treaty with China.",
  },
  {
    what: "a denial of another actor",
    said: "Drivers in Baku left their union after the strike ended.",
    quote: "Farmers did not leave their union.",
  },
  { what: "an answer", said: "The plan goes on.", quote: "No, the plan goes on." },
])("lets $what pass", ({ said, quote }) => {
  expect(outcome(said, quote)).toBe("pass");
});

test("is killed by a dropped 'not'", () => {
  const quote = "Russia cannot oppose the Chinese plan for the region.";
  expect(outcome(quote, quote)).toBe("pass");
  expect(outcome("Russia can oppose the Chinese plan for the region.", quote)).toBe("fail");
});
