/** Speech by subjects that fit no sure form: never the source's own word, and never in the wrong mouth. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { readText, speakerOf } from "./reading.ts";

const subjects = [
  "the harbour board",
  "a dockside plumber",
  "her office",
  "the Rinaldi union",
  "two shopkeepers in Ardel",
  "the keeper of the lighthouse",
];
const verbs = ["said", "told the paper", "insisted", "warned"];

test("whoever says it, outside quotation marks, the source does not", async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...subjects), fc.constantFrom(...verbs), async (who, verb) => {
      const claims = await readText(
        `The old bridge over the Ardel fell on Monday, ${who} ${verb}.\n${who[0]?.toUpperCase()}${who.slice(1)} ${verb} that the new mill burnt down.`,
      );
      expect(speakerOf(claims, "bridge")).toBe(`?${who}`);
      expect(speakerOf(claims, "new mill").slice(1).toLowerCase()).toBe(who.toLowerCase());
      expect(claims.map(({ kind }) => kind)).toEqual(["reported", "reported"]);
    }),
    { numRuns: 20 },
  );
});

test.for([
  { says: "“It is over,” Loredan's lawyer Ida Moro said outside.", who: "Ida Moro" },
  { says: "Rinaldi negotiator Ida Moro said employers had left.", who: "Ida Moro" },
  { says: "Its chief executive, Ida Moro, said talks had failed.", who: "Ida Moro" },
  { says: "His brother Tomas added that neighbours had helped.", who: "Tomas" },
  { says: "A spokesman for Loredan said talks had failed.", who: "?A spokesman for Loredan" },
  {
    says: "Mayor Ida Moro and Senator Jon Bek said talks had failed.",
    who: "?Mayor Ida Moro and Senator Jon Bek",
  },
  { says: "“We were told to wait,” said a dealer who gave no name.", who: "?a dealer" },
  { says: "The bakery, the oldest in town, said it had closed.", who: "?The bakery" },
  { says: "Residents who fled said the ship had been full.", who: "?Residents who fled" },
  {
    says: "Prices rose, according to figures seen by the paper.",
    who: "?figures seen by the paper",
  },
  { says: "The union's Ed Bek repeated that the lamps had been off.", who: "Ed Bek" },
  { says: "The union's Ed Bek insisted on Monday that the lamps were off.", who: "Ed Bek" },
  { says: "The union's Ed Bek maintained the lamps had been off.", who: "Ed Bek" },
  { says: "Her office reiterated its call for a longer truce.", who: "?Her office" },
  { says: "The clerk repeated her claim that the lamps were off.", who: "?The clerk" },
  { says: "According to her, the witness lied in the court.", who: "?her" },
  { says: "The Pope, who was abroad, denied that talks had failed.", who: "?The Pope" },
])("hears $who in: $says", async ({ says, who }) => {
  expect(speakerOf(await readText(says), says.slice(0, 12))).toBe(who);
});

test.for([
  { says: "Two men accused of theft fled from the town on Monday.", why: "a participle" },
  { says: "The band released a film called “Dawn” in spring.", why: "a title" },
  { says: "Losses were reported, and no deaths were confirmed.", why: "a passive" },
  { says: "The earlier reports that the dam burst were unfounded.", why: "a noun" },
  { says: "Repeated storms had hit the harbour in spring.", why: "an adjective" },
  { says: "The school repeated the test in two other towns.", why: "a deed" },
  { says: "The company maintained the road that was built in May.", why: "upkeep" },
  { says: "The visit reaffirmed the ties of the two countries.", why: "a thing" },
  { says: "This suggests that the rates will rise in spring.", why: "an inference" },
  { says: "The company would not say when the mill will open.", why: "a refusal" },
])("hears nobody in $why: $says", async ({ says }) => {
  expect(speakerOf(await readText(says), says.slice(0, 12))).toBe("the source");
});

const moro = "“The bank is in very good order,” Ida Moro said.";
const quotation = "“They hid nine million in the cellar.”";

test.for([
  { rule: "after an unnamed one", between: "“We knew all of it,” said a clerk. ", who: "?a clerk" },
  {
    rule: "after speech that fits no form",
    between: "“We knew all of it,” shrugged the plumber. ",
    who: "?a quotation",
  },
  {
    rule: "after a new subject",
    between: "The prosecutor, in a paper, was blunt. ",
    who: "?a quotation",
  },
  {
    rule: "after a new subject in a new paragraph",
    between: "\nThe prosecutor, in a paper, was blunt. ",
    who: "?a quotation",
  },
  { rule: "after other matters", between: "Snow fell all day. ", who: "?a quotation" },
  { rule: "after the speaker's own deeds", between: "Moro then left. ", who: "Ida Moro" },
  { rule: "right away", between: "", who: "Ida Moro" },
])("a bare quotation $rule is $who’s", async ({ between, who }) => {
  expect(speakerOf(await readText(`${moro} ${between}${quotation}`), "nine million")).toBe(who);
});

test.for([
  { rule: "a first name", before: "Judge Mary Bek said the case was closed." },
  { rule: "a title", before: "Spokeswoman Toni Bek said the case was closed." },
  {
    rule: "an earlier pronoun",
    before: "Judge Toni Bek said the case was closed. She said that it was late.",
  },
])("“he” is nobody whom the text marks as a woman, by $rule", async ({ before }) => {
  const claims = await readText(`${before} “The clerk bought his freedom,” he said.`);
  expect(speakerOf(claims, "freedom")).toBe("?he");
});
