import { beforeAll, expect, test } from "vitest";
import { loadLexicon, type Lexicon } from "../../src/adapters/extractive/lexicon.ts";
import { timeExpressionOf } from "../../src/adapters/extractive/time-expression.ts";

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await loadLexicon();
});

const timeOf = (says: string) => {
  const time = timeExpressionOf(says, lexicon.findTimes);
  return time.kind === "stated" ? time.asWritten : "";
};

test.for([
  { says: "Putin was in Kazakhstan on Thursday to talk.", time: "on Thursday" },
  { says: "Putin is in Kazakhstan Thursday for talks.", time: "Thursday" },
  { says: "Russia signaled this week that it stays.", time: "this week" },
  { says: "They held meetings this summer in Xian.", time: "this summer" },
  { says: "China held a summit in May this year.", time: "in May this year" },
  { says: "The union fell in 1991 and was gone.", time: "in 1991" },
  { says: "These states, independent since 1991, are allies.", time: "since 1991" },
  { says: "The invasion began in February 2022 and failed.", time: "in February 2022" },
  { says: "The leaders met on Nov. 9, 2022, in Bishkek.", time: "on Nov. 9, 2022" },
  { says: "Output rose in the third quarter of 2023.", time: "in the third quarter of 2023" },
  { says: "Trade grew fast in the 1990s.", time: "in the 1990s" },
  { says: "The leaders met two weeks ago in Xian.", time: "two weeks ago" },
  { says: "In May, the leaders met in Xian.", time: "In May" },
  { says: "Since 2019 the union is closed.", time: "Since 2019" },
  { says: "This week the union is closed.", time: "This week" },
  { says: "Talks resume tomorrow in Geneva.", time: "tomorrow" },
])("finds $time in: $says", ({ says, time }) => {
  expect(timeOf(says)).toBe(time);
});

test.for([
  { says: "The tour may provide valuable information." },
  { says: "May the leaders find peace in the end." },
  { says: "Theresa May met the leaders of the union." },
  { says: "He recently disparaged the plan." },
  { says: "Now the influence is clearly declining." },
  { says: "It has grown in recent years." },
  { says: "About 3.5 billion dollars were paid." },
  { says: "Some 71% of voters approve the project." },
  { says: "The army lost 2000 soldiers at the border." },
  { says: "His travel since the 2022 Ukraine invasion is constrained." },
  { says: "It placates Moscow (Kyrgyzstan’s 2009 closure of a base) where necessary." },
])("finds no time in: $says", ({ says }) => {
  expect(timeOf(says)).toBe("");
});
