import { expect, test } from "vitest";
import { names } from "../../src/checks/names.ts";
import { isPetName } from "../../src/checks/reading/pet-names.ts";
import { inputOf } from "./input-of.ts";

const known = { lawful: ["A headline"] };
const outcome = (statement: string, quote: string, more = {}): string =>
  names.run(inputOf(statement, quote, more)).outcome;

test.for([
  { what: "a demonym", said: "Talks in Kazakhstan went on.", quote: "The Kazakh talks went on." },
  { what: "a possessive", said: "Putin has aims.", quote: "Putin’s aims are clear." },
  { what: "a spelling", said: "Kassym-Jomart Tokayev spoke.", quote: "Kasym-Jomart Tokaev spoke." },
  { what: "a town's other name", said: "Talks in Kyiv went on.", quote: "The Kiev talks went on." },
  {
    what: "a country's own name",
    said: "The play is set in Italia.",
    quote: "The play is set in Italy.",
  },
  { what: "a German name", said: "Talks in Russland went on.", quote: "Russia's talks went on." },
  { what: "full stops in letters", said: "Lyn F.C. won.", quote: "Lyn FC won." },
  { what: "an interjection", said: "Well, Hess agreed.", quote: "Hess agreed." },
  { what: "a contraction", said: "I'm sure Hess agreed.", quote: "I am sure Hess agreed." },
  { what: "a blank", said: "Hess paid XXX a month.", quote: "Hess paid something a month." },
  { what: "an accent", said: "José Neves spoke.", quote: "Jose Neves spoke." },
  {
    what: "an abbreviation",
    said: "The CSTO met.",
    quote: "The Collective Security Treaty Organization met.",
  },
  {
    what: "what an abbreviation stands for",
    said: "The Collective Security Treaty Organization met.",
    quote: "The CSTO met.",
  },
  {
    what: "a long name of a country",
    said: "The United States agreed.",
    quote: "The U.S. agreed.",
  },
  {
    what: "a middle name left out",
    said: "Robert Warren wrote it.",
    quote: "Robert Penn Warren wrote it.",
  },
  {
    what: "a common word at the head",
    said: "Officials met in Astana.",
    quote: "They met in Astana.",
  },
  { what: "a form of address", said: "Mr. Hess agreed.", quote: "Hess agreed." },
  {
    what: "a name in the title",
    said: "Putin arrived.",
    quote: "He arrived.",
    lawful: ["Putin visits Kazakhstan"],
  },
])("lets $what pass", ({ said, quote, lawful }) => {
  expect(outcome(said, quote, { lawful: lawful ?? ["A headline"] })).toBe("pass");
});

test.for([
  {
    what: "another visitor",
    said: "Macron visited Kazakhstan.",
    quote: "Putin visited Kazakhstan.",
  },
  { what: "another place", said: "They met in Bishkek.", quote: "They met in Astana." },
  { what: "another nationality", said: "He is Canadian.", quote: "He is an American actor." },
  {
    what: "another surname",
    said: "The work of J. R. R. Martin.",
    quote: "The work of J. R. R. Tolkien.",
  },
  {
    what: "another word in a name",
    said: "The Shanghai Trade Organization met.",
    quote: "The Shanghai Cooperation Organization met.",
  },
  {
    what: "an abbreviation a letter off",
    said: "The work of the UNIDOR ended.",
    quote: "The work of the UNIDOS ended.",
  },
  {
    what: "a name whose initials are a word",
    said: "Alan Shaw visited Oslo.",
    quote: "As expected, Vera Lund visited Oslo.",
  },
  {
    what: "letters that two small words begin with",
    said: "The work of the AO ended.",
    quote: "The work of the UNIDO ended after one year.",
  },
  {
    what: "another form of address",
    said: "They called Mrs. Hess.",
    quote: "They called Mr. Hess.",
  },
  {
    what: "another's first name",
    said: "Vladimir Tokayev spoke.",
    quote: "Vladimir Putin met Tokayev.",
  },
  {
    what: "another's office",
    said: "Chancellor Tokayev met them.",
    quote: "Chancellor Olaf Scholz met President Tokayev.",
  },
])("fails $what, even for a bare quote", ({ said, quote }) => {
  expect(outcome(said, quote)).toBe("fail");
});

test("never lets a first name be completed", () => {
  const quote = "“The region is changing,” Umarov said.";
  const said = "Temur Umarov said the region is changing.";
  expect(outcome(said, quote, known)).toBe("fail");
  expect(outcome("Umarov said the region is changing.", quote, known)).toBe("pass");
  const around = { ...known, surroundings: ["Temur Umarov is a fellow."] };
  expect(outcome(said, quote, around)).not.toBe("fail");
});

test("never lets an office be completed", () => {
  const said = "Prime Minister Tokayev spoke.";
  expect(outcome(said, "Tokayev spoke.", known)).toBe("fail");
});

test("leaves a name for the quote's pronoun to a judge", () => {
  expect(outcome("Putin arrived.", "He arrived.", known)).toBe("unsure");
});

test("leaves a name that a bare quote lacks to a judge", () => {
  expect(outcome("The film opened in Oslo.", "The film opened.")).toBe("unsure");
});

test("a spelling never changes the first letter", () => {
  expect(outcome("Mokayev spoke at length.", "Tokayev spoke at length.")).toBe("fail");
  expect(outcome("Tokaev spoke at length.", "Tokayev spoke at length.")).toBe("pass");
});

test("either form of address may be used where the quote uses both", () => {
  const quote = "Mr. Hess and Mrs. Hess agreed.";
  expect(outcome("Mrs. Hess agreed.", quote)).toBe("pass");
  expect(outcome("Mr. Hess agreed.", "Hess agreed.")).toBe("pass");
});

test("a short form of a first name is short for it both ways, and of no other", () => {
  expect(isPetName("gabby", "gabriel") && isPetName("gabriel", "gabby")).toBe(true);
  expect(isPetName("bob", "robert") && isPetName("tom", "thomas")).toBe(true);
  expect(isPetName("bill", "robert") || isPetName("mary", "margot")).toBe(false);
  expect(isPetName("market", "marketing")).toBe(false);
});

test("names the words at fault", () => {
  const result = names.run(inputOf("They met in Bishkek.", "They met in Astana."));
  expect(result).toMatchObject({ outcome: "fail", words: ["Bishkek"] });
});

test("a pronoun excuses a name that stands around the quote, and no other", () => {
  const quote = "For it, keeping its own harbour open is a costly task.";
  const surroundings = ["Estonia has no ice in March.", quote];
  const more = { ...known, surroundings };
  expect(outcome("Keeping its own harbour open is costly for Estonia.", quote, more)).toBe(
    "unsure",
  );
  expect(outcome("Keeping its own harbour open is costly for Botswana.", quote, more)).toBe("fail");
  expect(outcome("Keeping its own harbour open is costly for Botswana.", quote, known)).toBe(
    "unsure",
  );
});

test("a denial excuses no name of a deed that the quote denies, too", () => {
  const quote = "They do not consider Norway an example.";
  expect(outcome("They do not consider Botswana an example.", quote, known)).toBe("fail");
  expect(outcome("The crew is not Kenyan.", "The crew is a Peruvian team.", known)).toBe("unsure");
});

test.for([
  { what: "a number in words", said: "Sixty-one ships sailed.", quote: "61 ships sailed." },
  { what: "a deed", said: "Approval of a mill is due.", quote: "A mill is to be approved." },
  { what: "a unit", said: "The cable carries 650 MW.", quote: "It carries 650 megawatts." },
])("takes $what for no name", ({ said, quote }) => {
  expect(outcome(said, quote, known)).toBe("pass");
});

test("is killed by a swapped name", () => {
  const quote = "Moscow imposed a ban after Kazakhstan declined to join BRICS.";
  expect(outcome("Kazakhstan declined to join BRICS.", quote)).toBe("pass");
  expect(outcome("Uzbekistan declined to join BRICS.", quote)).toBe("fail");
});
