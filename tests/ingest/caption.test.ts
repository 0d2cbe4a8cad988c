import * as fc from "fast-check";
import { expect, test } from "vitest";
import { findFurniture } from "../../src/stages/1-ingest/furniture/find-furniture.ts";
import { paragraphsOf } from "../../src/stages/1-ingest/readers/read-text.ts";

const before =
  "The two presidents discussed energy, trade and the war, officials in the capital said.";
const after = "Analysts said the visit was meant to show that old ties still count for something.";

/** What the rules make of `line` in the middle of a report, with `below` right under it. */
function ruleOf(line: string, below = after): string | undefined {
  const text = ["A headline about a visit", before, line, below, after].join("\n\n");
  return findFurniture(text, paragraphsOf(text), "text", new Set())[2];
}

test.for([
  {
    line: "Russian President Vladimir Putin at the Eurasian Economic Summit on Nov. 9, 2022, in Bishkek, Kyrgyzstan.",
  },
  { line: "L-R: Ilham Aliyev, Serdar Berdimuhamedow and Emomali Rahmon enter the hall." },
  { line: "From left, the presidents of France, Serbia and Hungary before their talks." },
  { line: "FILE PHOTO: A worker checks a valve at a gas station near Atyrau." },
  { line: "FILE - Protesters gather in Almaty." },
  {
    line: "Chinese President Xi Jinping at a meeting ahead of the summit in Xian, China, on May 17, 2023.",
  },
  { line: "The leaders arrive for a working breakfast in Moscow, Russia, on May 9, 2023." },
  { line: "Emmanuel Macron shakes hands with Shavkat Mirziyoyev in Samarkand on 2 November 2023." },
  { line: "A view of the Baikonur cosmodrome." },
  { line: "Ties grow stronger as rivals circle. (Photo Internet reproduction)" },
  { line: "Kassym-Jomart Tokayev greets a guest. (AP Photo/Pavel Golovkin)" },
  { line: "In this handout photo, soldiers load a truck." },
  { line: "На фото: президенты России и Казахстана." },
])("a caption: $line", ({ line }) => {
  expect(ruleOf(line)).toBe("caption");
});

test.for([
  { line: "Workers walk past a mural in Almaty." },
  { line: "Vladimir Putin and Kassym-Jomart Tokayev in Astana." },
  { line: "A nuclear plant under construction, July 3, 2024." },
])("a caption, because a credit stands below it: $line", ({ line }) => {
  expect(ruleOf(line, "Stanislav Filippov | AFP | Getty Images")).toBe("caption");
  expect(ruleOf(line)).toBeUndefined();
});

test.for([
  { line: "On Nov. 9, 2022, Vladimir Putin arrived in Bishkek for a summit of the union." },
  { line: "The presidents met in Bishkek on Oct. 13, 2023, and signed four agreements." },
  { line: "The law takes effect on Jan. 1, 2024, in all regions of the country." },
  { line: "The agreement enters into force on Nov. 9, 2023, in both countries." },
  { line: "Mr Putin will attend the summit in Astana on Nov. 28, 2024." },
  { line: "Leaders gather in Astana in May for a two-day summit on trade." },
  { line: "Kazakhstan stands at a crossroads, and its neighbours know it." },
  { line: "Protesters gather every week in the old square, residents said on Thursday." },
  { line: "“We stand with our friends,” the president wrote on May 17, 2023." },
  { line: "The last such visit was on Feb. 10, 2022, two weeks before the invasion." },
  { line: "The ceasefire of Nov. 9, 2020, has not been observed by either side." },
  { line: "Georgia withdrew after a war with Russia in 2008 and never came back." },
  { line: "He speaks for many. They attend no summits." },
])("prose, though it has a date or a scene: $line", ({ line }) => {
  expect(ruleOf(line)).toBeUndefined();
});

test("prose stays prose above a credit of a picture without a caption", () => {
  expect(
    ruleOf("The minister said the deal was done on Nov. 9, 2022.", "Getty Images"),
  ).toBeUndefined();
});

const people = fc.constantFrom("The union", "Mr Petrov", "Officials of the ministry");
const speech = fc.constantFrom("said", "told reporters", "warned", "announced", "insisted");
const opening = fc.constantFrom("", "From left to right, ", "A view of the city: ", "Photo: ");
const ending = fc.constantFrom("", " (Reuters)", " (AFP)", " — AP", " (Photo: AFP)");

test("what somebody said is never a caption, whatever stands before and after it", () => {
  fc.assert(
    fc.property(opening, people, speech, ending, (before_, who, verb, after_) => {
      const line = `${before_}${who} ${verb} that 40,000 people were there on May 9, 2023.${after_}`;
      expect(ruleOf(line)).not.toBe("caption");
    }),
  );
});

test.for([
  { line: "From left to right, every party condemned the threat to resign." },
  { line: "From left to right, parties oppose the bill." },
  { line: "A view of the deal as unfair to workers has taken hold." },
  { line: "A view of history as a line of kings persists." },
  { line: "An undated photo of the suspect was handed to the press by police." },
  { line: "In this picture, the ruling party has lost its majority." },
  { line: "File-sharing sites were closed by the court." },
  { line: "The river was rising and the army had been called. (AFP)" },
  { line: "Exports grew by a third in a year. — AP" },
  { line: "The minister left for a bank. (Credit Suisse)" },
  { line: "The minister attends the talks in Oslo. (AFP)" },
])("prose, though captions open or end so: $line", ({ line }) => {
  expect(ruleOf(line)).toBeUndefined();
});

test.for([
  { line: "From left to right, Ivanov, Petrov and Kim." },
  { line: "A view of a house destroyed by shelling." },
  { line: "A general view of the damaged plant." },
  { line: "A guard greets a guest in Oslo. (Reuters)" },
  { line: "Ivanov and Petrov in Oslo. — AFP" },
  { line: "The guests in the hall. (Reuters/Jane Doe)" },
  { line: "A painting said to be by Repin. (AP Photo/Jane Doe)" },
])("a caption by its form and its scene: $line", ({ line }) => {
  expect(ruleOf(line)).toBe("caption");
});

test.for([
  { line: "The delegation arrives in Astana on Nov. 28, 2024.", rule: undefined },
  { line: "Unions march in Paris on May 1, 2025.", rule: undefined },
  { line: "The minister speaks to parliament on 3 March 2025.", rule: undefined },
  { line: "The delegation is pictured in Astana on Nov. 28, 2024.", rule: "caption" },
  { line: "The minister waves and arrives in Paris on May 1, 2025.", rule: "caption" },
])("on a full date alone, “$line” is $rule", ({ line, rule }) => {
  expect(ruleOf(line)).toBe(rule);
});

test("what a calendar announces is a caption above the credit of its picture", () => {
  const line = "The delegation arrives in Astana on Nov. 28, 2024.";
  expect(ruleOf(line, "Stanislav Filippov | AFP | Getty Images")).toBe("caption");
});

const interview = (line: string): string =>
  [
    "What does the visit mean?",
    "Sato: It means a lot. Russia is losing ground in the region.",
    line,
    "From their point of view, it is a chance to lower the risk.",
    "What comes next?",
    "Sato: More visits. Nobody wants to be left behind.",
  ].join("\n\n");

test.for([
  {
    line: "Leaders of five nations gather in inland China in May for a two-day summit.",
    rule: "caption",
  },
  { line: "Delegates pose for a picture in Astana on Thursday.", rule: "caption" },
  { line: "China held its own summit with five leaders in May this year.", rule: undefined },
  { line: "They are gathering in May because they want to be heard.", rule: undefined },
  { line: "Many young people gather online, of course.", rule: undefined },
])("within an answer of an interview, “$line” is $rule", ({ line, rule }) => {
  const text = interview(line);
  expect(findFurniture(text, paragraphsOf(text), "text", new Set())[2]).toBe(rule);
});
