/** Names that look alike and are two, or may be two: nothing is joined that could be somebody else. */
import { expect, test } from "vitest";
import { areOne, said, type Case } from "./name-cases.ts";

test.for<Case>([
  // One surname, two people.
  [
    ["In Orlan President Ilham Aliyev spoke of his father Heydar Aliyev. Then Aliyev left."],
    [0, "Ilham Aliyev"],
    [0, "Aliyev"],
  ],
  [
    [
      "In Orlan President George W. Bush spoke. His father George H. Bush left.",
      said("George Bush"),
    ],
    [0, "George W. Bush"],
    [0, "George H. Bush"],
  ],
  [
    [
      "In Orlan President George W. Bush spoke. His father George H. Bush left.",
      said("George Bush"),
    ],
    [0, "George W. Bush"],
    [1, "George Bush"],
  ],
  // One full name, and the texts say that they are two.
  [
    [
      "In Orlan a court jailed the broker Ivo Tan, 44, on Monday.",
      "In Pesk a court freed Ivo Tan, 61, on Friday.",
    ],
    [0, "Ivo Tan"],
    [1, "Ivo Tan"],
  ],
  [
    [
      "In Orlan a court jailed the broker Ivo Tan on Monday.",
      "In Pesk a court freed the baker Ivo Tan on Friday. He is not the broker of the same name.",
    ],
    [0, "Ivo Tan"],
    [1, "Ivo Tan"],
  ],
  [
    [said("Governor Tan"), said("Judge Tan")],
    [0, "Tan"],
    [1, "Tan"],
  ],
  [
    [said("Mr. Tan"), said("Mr. Tan", "It rained")],
    [0, "Tan"],
    [1, "Tan"],
  ],
  [
    [said("Governor Tan"), said("Governor Ivo Tan")],
    [0, "Tan"],
    [1, "Ivo Tan"],
  ],
  [["In Orlan Mr. Ivo Tan spoke. Then Mrs. Tan spoke of Mr. Tan."], [0, "Ivo Tan"], [0, "Tan"]],
  [
    ["In Orlan Senator Donald Trump Jr. met President Donald Trump. Then Trump left."],
    [0, "Donald Trump"],
    [0, "Trump"],
  ],
  [
    [said("Donald Trump Jr."), said("Donald Trump")],
    [0, "Donald Trump Jr."],
    [1, "Donald Trump"],
  ],
  [
    ["In Orlan Kim Jong Un met Kim Yo Jong. It was late, Kim said."],
    [0, "Kim Jong Un"],
    [0, "Kim"],
  ],
  [
    [said("Kim Jong Un"), said("Kim Jong Il")],
    [0, "Kim Jong Un"],
    [1, "Kim Jong Il"],
  ],
  // Near names that are two.
  [
    [said("Alexander Ivanov"), said("Alexandra Ivanov")],
    [0, "Alexander Ivanov"],
    [1, "Alexandra Ivanov"],
  ],
  [
    [said("Sasha Ivanov"), said("Sasha Ivanova")],
    [0, "Sasha Ivanov"],
    [1, "Sasha Ivanova"],
  ],
  [
    [said("Peter Andersen"), said("Peter Anderson")],
    [0, "Peter Andersen"],
    [1, "Peter Anderson"],
  ],
  [
    [said("Wang Jiaming"), said("Wang Jianing")],
    [0, "Wang Jiaming"],
    [1, "Wang Jianing"],
  ],
  [
    [said("Maria Fernandez"), said("Maria Hernandez")],
    [0, "Maria Fernandez"],
    [1, "Maria Hernandez"],
  ],
  // A place, a government, a person.
  [
    [said("the Kremlin"), said("Russia")],
    [0, "Kremlin"],
    [1, "Russia"],
  ],
  [
    [said("Washington"), said("the United States")],
    [0, "Washington"],
    [1, "United States"],
  ],
  [
    ["In Orlan actor Denzel Washington spoke. In Washington it rained, and Washington left."],
    [0, "Denzel Washington"],
    [0, "Washington"],
  ],
  [
    [
      "The rain in Washington fell.",
      "In Orlan Senator Ida Washington spoke. Then Washington left.",
    ],
    [0, "Washington"],
    [1, "Washington"],
  ],
  [
    ["The Jordanian king met Senator Jim Jordan. The talks in Jordan ended."],
    [0, "Jim Jordan"],
    [0, "Jordan"],
  ],
  [
    ["The rain in Jordan fell.", said("Mr. Jordan")],
    [0, "Jordan"],
    [1, "Jordan"],
  ],
  [
    ["The rain fell in the U.S. state of Georgia.", "The Georgian army left Georgia."],
    [0, "Georgia"],
    [1, "Georgia"],
  ],
  [
    ["In Orlan Queen Elizabeth met Senator Elizabeth Harn. It was late, Elizabeth said."],
    [0, "Elizabeth Harn"],
    [0, "Elizabeth"],
  ],
  // Short forms of two things, and names of two firms.
  [
    [
      "It met the Northern Sea League (NSL) then.",
      "It met the National Soil Lab (NSL) then.",
      said("the NSL"),
    ],
    [0, "NSL"],
    [2, "NSL"],
  ],
  [
    [said("Rossovik Inc."), said("Rossovik Ltd")],
    [0, "Rossovik Inc."],
    [1, "Rossovik Ltd"],
  ],
  [
    [said("New York"), said("York")],
    [0, "New York"],
    [1, "York"],
  ],
  [
    [said("Central Asia"), said("South Asia")],
    [0, "Central Asia"],
    [1, "South Asia"],
  ],
  [
    [said("North Korea"), said("South Korea")],
    [0, "North Korea"],
    [1, "South Korea"],
  ],
  [
    [said("Bank of Orlan"), said("Bank of Tarsia")],
    [0, "Bank of Orlan"],
    [1, "Bank of Tarsia"],
  ],
  [
    [said("Foreign Minister Tan"), said("Defence Minister Tan")],
    [0, "Tan"],
    [1, "Tan"],
  ],
  [
    [said("Kazakh President Tan"), said("Russian President Tan")],
    [0, "Tan"],
    [1, "Tan"],
  ],
  [["In Orlan President Ena Korb spoke. Then Mayor Korb left."], [0, "Ena Korb"], [0, "Korb"]],
  [
    [said("Harn Ltd"), "In Orlan Senator Ida Harn spoke of Harn."],
    [0, "Harn Ltd"],
    [1, "Harn"],
  ],
  [
    ["In Orlan Senator Ida Washington spoke. In Washington it rained, and Washington left."],
    [0, "Ida Washington"],
    [0, "Washington"],
  ],
  [["In Orlan Senator Ivo Tan spoke. Then Mrs. Tan met Mr. Tan."], [0, "Ivo Tan"], [0, "Tan"]],
  [
    ["In Orlan Queen Elizabeth met Elizabeth Harn, who spoke."],
    [0, "Elizabeth Harn"],
    [0, "Elizabeth"],
  ],
  [
    ["The Jordanian king met Senator Jim Jordan. Then Jordan left."],
    [0, "Jim Jordan"],
    [0, "Jordan"],
  ],
  [
    [
      "It met the Northern Sea League (NSL) then.",
      "It met the National Soil Lab (NSL) then.",
      said("the NSL"),
    ],
    [1, "NSL"],
    [2, "NSL"],
  ],
  [
    ["It met the Northern Sea League (NSL) and the National Soil Lab (NSL) then."],
    [0, "NSL"],
    [0, "Northern Sea League"],
  ],
  [
    ["It met the Northern Sea League (NSL) and the National Soil Lab (NSL) then."],
    [0, "NSL"],
    [0, "National Soil Lab"],
  ],
  [
    [said("Harn Ltd"), "In Orlan Senator Ida Harn spoke.", said("Harn", "It rained")],
    [0, "Harn Ltd"],
    [2, "Harn"],
  ],
  [
    [said("Senator Donald Trump Jr."), said("Senator Donald Trump")],
    [0, "Donald Trump Jr."],
    [1, "Donald Trump"],
  ],
  [
    [said("the Carlton Hotel"), said("the Carlton Airport Hotel")],
    [0, "Carlton Hotel"],
    [1, "Carlton Airport Hotel"],
  ],
  [
    [said("Jordan Ltd"), "The rain in Jordan fell."],
    [0, "Jordan Ltd"],
    [1, "Jordan"],
  ],
])("%j: not one entity, %j and %j", (row) => {
  expect(areOne(row)).toBe(false);
});
