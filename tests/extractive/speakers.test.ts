import { expect, test } from "vitest";
import { readText, speakerOf } from "./reading.ts";

test.for([
  { says: "“Rates will rise,” Max Hess said.", who: "Max Hess" },
  { says: "Max Hess of the coast guard said rates will rise.", who: "Max Hess" },
  { says: "Max Hess from the national bank told reporters that rates will rise.", who: "Max Hess" },
  { says: "“Rates will rise,” said Max Hess.", who: "Max Hess" },
  { says: "“Rates will rise,” said French president Emmanuel Macron.", who: "Emmanuel Macron" },
  { says: "“Rates will rise,” said Norlane chief executive Tomas Reyes.", who: "Tomas Reyes" },
  { says: "“Rates will rise,” union secretary Karl Dennis said.", who: "Karl Dennis" },
  { says: "“Rates will rise,” said the union secretary Karl Dennis.", who: "Karl Dennis" },
  { says: "Rates will rise in spring, said union secretary Karl Dennis.", who: "Karl Dennis" },
  { says: "On Monday union secretary Karl Dennis said that rates will rise.", who: "Karl Dennis" },
  {
    says: "It will cost $12 million, not $8 million as the port said, according to a report.",
    who: "?a report",
  },
  {
    says: "According to Max Hess, it will cost $12 million, not $8 million as the port said.",
    who: "Max Hess",
  },
  {
    says: "It will cost $12 million, not $8 million as the port said, Max Hess said.",
    who: "Max Hess",
  },
  { says: "It will cost $12 million, not $8 million as the port said.", who: "?the port" },
  { says: "Norlane Lines today announced that rates will rise.", who: "Norlane Lines" },
  {
    says: "“Rates will rise,” Max Hess, fellow at an institute and author of “Economic War,” told CNBC.",
    who: "Max Hess",
  },
  { says: "“Rates will rise soon” Umarov added, with demand growing.", who: "Umarov" },
  { says: '"Rates will rise in spring," Hess argued.', who: "Hess" },
  { says: "Rates will rise in spring, Hess argued.", who: "Hess" },
  { says: "Putin, meanwhile, said ahead of his trip that rates will rise.", who: "Putin" },
  {
    says: "In an article for Izvestia, President Kassym-Jomart Tokayev reaffirmed his support.",
    who: "Kassym-Jomart Tokayev",
  },
  {
    says: "President of Kazakhstan Kassym-Jomart Tokayev said that rates will rise.",
    who: "Kassym-Jomart Tokayev",
  },
  { says: "President Tokayev called the visit “historic.”", who: "Tokayev" },
  { says: 'Putin described his meeting as "practical and constructive."', who: "Putin" },
  { says: "Tokayev has called for a peaceful resolution to the crisis.", who: "Tokayev" },
  { says: "Talks are aimed at “further development,” the Kremlin said.", who: "Kremlin" },
  {
    says: "Kremlin officials have assured that Armenia remains a member.",
    who: "Kremlin officials",
  },
  {
    says: "Kremlin spokesman Dmitry Peskov told reporters that talks go on.",
    who: "Dmitry Peskov",
  },
  { says: "Rates will rise in spring, according to Max Hess.", who: "Max Hess" },
  { says: "Rates will rise in spring, according to a senior official.", who: "?a senior official" },
  { says: "A senior official said that rates will rise.", who: "?A senior official" },
  { says: "Reports suggest that the alliance will discuss it.", who: "?Reports" },
  { says: "The ministry denied that rates will rise in spring.", who: "?The ministry" },
  {
    says: "Lavrov recently disparaged the plan, accusing the West of luring allies.",
    who: "Lavrov",
  },
])("hears $who in: $says", async ({ says, who }) => {
  expect(speakerOf(await readText(says), says.slice(0, 12))).toBe(who);
});

test.for([
  { says: "The Baltic states chose not to take part in it.", why: "a noun" },
  {
    says: "China added three gigawatts of capacity last year.",
    why: "a verb that is no speech here",
  },
  { says: "Turkey declared a state of emergency on Monday.", why: "a deed" },
  { says: "Hungary denied entry to the delegation on Monday.", why: "a refusal" },
  { says: "The region is called “The Grand Chessboard” by some.", why: "a passive" },
  { says: "Putin is said to be travelling in the spring.", why: "hearsay without a speaker" },
  { says: "Hess did not say when rates will rise.", why: "a negated verb" },
  { says: "Hess will say more about rates in spring.", why: "a verb of the future" },
  { says: "The plan follows what Hess said about rates.", why: "a relative clause" },
  { says: "According to plan, the trains run on Monday.", why: "a turn of phrase" },
  { says: "Amma Hideo explains the aim of the long visit.", why: "a caption-like lead" },
  { says: "“Economic War” by Max Hess became a great success with readers.", why: "a title" },
  { says: "Moscow’s claims that rates will rise were doubted.", why: "a noun with a clause" },
])("hears nobody but the source in $why: $says", async ({ says }) => {
  expect(speakerOf(await readText(says), says.slice(0, 12))).toBe("the source");
});

test("an answer's label speaks until the next question, under the longest name that the source gives", async () => {
  const claims = await readText(`
Senior Commentator Amma Hideo explains the aim of the visit.
? What does it mean?
Amma: The country wants to keep its neighbours close. It is a member of the treaty.
The president described the meeting as "constructive."
The neighbours have other plans for the region.
? What comes next in the talks?
The talks go on for several days in the capital.`);
  expect(speakerOf(claims, "keep its neighbours")).toBe("Amma Hideo");
  expect(speakerOf(claims, "member of the treaty")).toBe("Amma Hideo");
  expect(speakerOf(claims, "described the meeting")).toBe("?The president");
  expect(speakerOf(claims, "other plans")).toBe("Amma Hideo");
  expect(speakerOf(claims, "talks go on")).toBe("the source");
  expect(claims.map(({ statement }) => statement)).toContain(
    "The country wants to keep its neighbours close.",
  );
});

test.for([
  { label: "Astana", text: "Astana: The leaders met for talks in the capital." },
  { label: "Analysis", text: "Analysis: The leaders met for talks in the capital." },
  { label: "Update", text: "Update: The leaders met for talks in the capital." },
])("a dateline or a rubric is no speaker: $label", async ({ text }) => {
  expect(speakerOf(await readText(text), "leaders met")).toBe("the source");
});

test("a name is not completed when two longer names compete, or when the text has none", async () => {
  const claims = await readText(`
Joe Biden and Hunter Biden met Max Hess in the capital.
“Rates will rise in spring,” Biden said.
“Rates will fall in autumn,” Hess said.
“Rates will stay as they are,” Umarov said.`);
  expect(speakerOf(claims, "rise in spring")).toBe("Biden");
  expect(speakerOf(claims, "fall in autumn")).toBe("Max Hess");
  expect(speakerOf(claims, "stay as they are")).toBe("Umarov");
});
