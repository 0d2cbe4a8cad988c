import { expect, test } from "vitest";
import { findFurniture } from "../../src/stages/1-ingest/furniture/find-furniture.ts";
import { paragraphsOf } from "../../src/stages/1-ingest/readers/read-text.ts";

const prose = [
  "The two presidents discussed energy, trade and the war, officials in the capital said.",
  "Analysts said the visit was meant to show that old ties still count for something.",
];

function rulesOf(...lines: string[]): readonly (string | undefined)[] {
  const text = lines.join("\n\n");
  return findFurniture(text, paragraphsOf(text), "text", new Set());
}

function ruleOf(line: string): string | undefined {
  return rulesOf(
    "A headline about a visit",
    ...prose,
    line,
    ...prose.map((one) => `Again: ${one}`),
  )[3];
}

test.for([
  { rule: "credit", line: "Contributor | Getty Images News | Getty Images" },
  { rule: "credit", line: "Mikhail Klimentyev | via Reuters" },
  { rule: "credit", line: "Florence Lo | Afp | Getty Images" },
  { rule: "credit", line: "Pavel Golovkin/AFP" },
  { rule: "credit", line: "Photo: Ministry of Energy" },
  { rule: "credit", line: "Image credit: Jane Doe" },
  { rule: "credit", line: "Фото: Акорда" },
  { rule: "menu", line: "No menu items!" },
  { rule: "menu", line: "Check out our other content" },
  { rule: "menu", line: "×" },
  { rule: "menu", line: "* * *" },
  { rule: "menu", line: "Skip to content" },
  { rule: "menu", line: "Advertisement" },
  { rule: "menu", line: "Home » World » Asia" },
  { rule: "share", line: "FOLLOW US ON GOOGLE NEWS" },
  { rule: "share", line: "Share this:" },
  { rule: "share", line: "Facebook Twitter WhatsApp" },
  { rule: "share", line: "Follow Eurasia Daily on Telegram and Facebook" },
  { rule: "paywall", line: "You have free article(s) remaining. Subscribe for unlimited access." },
  { rule: "paywall", line: "You have 2 free articles left this month." },
  { rule: "paywall", line: "Already a subscriber? Sign in" },
  { rule: "paywall", line: "To continue reading, please log in or register." },
  { rule: "paywall", line: "Sign up for our daily newsletter" },
  { rule: "disclaimer", line: "Disclaimer: This page is not advice." },
  { rule: "disclaimer", line: "© 2024 Eurasia Daily. All rights reserved." },
  {
    rule: "disclaimer",
    line: "NewsHub is an automatic aggregator. All trademarks belong to their rightful owners. If you are the owner of the content, contact us by email.",
  },
  { rule: "disclaimer", line: "The views expressed in this article are those of the author." },
  { rule: "comments", line: "Leave a Comment" },
  { rule: "comments", line: "Your email address will not be published." },
  { rule: "comments", line: "12 comments" },
  { rule: "republication", line: "Read original article here" },
  { rule: "republication", line: "This article was originally published by Eurasianet." },
  { rule: "republication", line: "Republished with permission from The Conversation." },
  { rule: "related", line: "Read also: Macron arrives in Samarkand" },
  { rule: "related", line: "READ MORE: What the deal means for uranium" },
])("$rule: $line", ({ rule, line }) => {
  expect(ruleOf(line)).toBe(rule);
});

test.for([
  { line: "Like Ukraine, Kazakhstan watches what is written about it on Telegram." },
  { line: "Subscribers to the theory are few in the capital." },
  { line: "No comment was available from the ministry." },
  { line: "Share prices of uranium miners rose after the visit." },
  { line: "Read the room: that is what diplomats do." },
  { line: "The home team won; the visitors left early." },
  { line: "The article was originally meant for a Kazakh state newspaper, aides said." },
  { line: "All rights of the workers are to be respected, the treaty says." },
  { line: "Reuters reported that the talks went on for three hours." },
  { line: "Related industries, such as mining, would also gain from it." },
  { line: "More from the deal than expected came out for both sides." },
  { line: "By Thursday, the guests had left." },
  { line: "The company is not responsible for the spill, its lawyers say." },
  { line: "Click-through rates on state media have dropped, a study found." },
  { line: "Pictures of the summit were shown on television all day long." },
])("prose: $line", ({ line }) => {
  expect(ruleOf(line)).toBeUndefined();
});

test("a line said twice is furniture the second time, and not the first", () => {
  const line = "This was the first visit of its kind in years";
  expect(
    rulesOf("A headline", ...prose, line, prose[0] ?? "", `${line}.`, "The end came soon."),
  ).toEqual([undefined, undefined, undefined, undefined, "repeated", "repeated", undefined]);
});

test("short answers and speakers' names may be said as often as they like", () => {
  expect(
    rulesOf(
      "QUESTION:",
      "Was it signed?",
      "MR PRICE:",
      "No.",
      "QUESTION:",
      "Will it be?",
      "MR PRICE:",
      "No.",
    ).every((rule) => rule === undefined),
  ).toBe(true);
});

test("teasers below a heading that announces them are related, and prose after them is not", () => {
  const rules = rulesOf(
    "A headline",
    ...prose,
    "You may also like",
    "Macron arrives in Samarkand",
    "Uranium prices at a new high",
    "What the deal means",
  );
  expect(rules.slice(3)).toEqual(["related", "related", "related", "related"]);
});

test("a byline and a date stand at the head of an article, not in the middle of it", () => {
  const lines = ["A headline", "By Jane Doe and Ivan Petrov", "9 November 2023", ...prose];
  expect(rulesOf(...lines).slice(0, 4)).toEqual([undefined, "byline", "byline", undefined]);
});

test("a paragraph of five million letters is prose, at once", () => {
  const started = performance.now();
  expect(ruleOf("word ".repeat(1_000_000))).toBeUndefined();
  expect(performance.now() - started).toBeLessThan(2_000);
});
