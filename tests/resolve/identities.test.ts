/** Written forms that are one entity, within a source and across sources. */
import { expect, test } from "vitest";
import { areOne, said, type Case } from "./name-cases.ts";

test.for<Case>([
  // Transliterations and diacritics.
  [
    [said("President Volodymyr Zelensky"), said("President Volodymyr Zelenskyy")],
    [0, "Volodymyr Zelensky"],
    [1, "Volodymyr Zelenskyy"],
  ],
  [
    [said("President Kassym-Jomart Tokayev"), said("President Kasym-Jomart Tokaev")],
    [0, "Kassym-Jomart Tokayev"],
    [1, "Kasym-Jomart Tokaev"],
  ],
  [
    [said("Recep Tayyip Erdoğan"), said("Recep Tayyip Erdogan")],
    [0, "Recep Tayyip Erdoğan"],
    [1, "Recep Tayyip Erdogan"],
  ],
  [
    [said("Kemal Kılıçdaroğlu"), said("Kemal Kilicdaroglu")],
    [0, "Kemal Kılıçdaroğlu"],
    [1, "Kemal Kilicdaroglu"],
  ],
  [
    [said("Serdar Berdimuhamedow"), said("Serdar Berdymukhamedov")],
    [0, "Serdar Berdimuhamedow"],
    [1, "Serdar Berdymukhamedov"],
  ],
  [
    [said("Alexander Lukashenko"), said("Alexander Lukashenka")],
    [0, "Alexander Lukashenko"],
    [1, "Alexander Lukashenka"],
  ],
  [
    [said("Sadyr Japarov"), said("Sadyr Zhaparov")],
    [0, "Sadyr Japarov"],
    [1, "Sadyr Zhaparov"],
  ],
  [
    [said("Markus Söder"), said("Markus Soeder")],
    [0, "Markus Söder"],
    [1, "Markus Soeder"],
  ],
  // Arabic, Korean and Chinese names.
  [
    [said("Bashar al-Assad"), said("Bashar Assad")],
    [0, "Bashar al-Assad"],
    [1, "Bashar Assad"],
  ],
  [
    [said("Bashar al-Assad"), said("Bashar Al Assad")],
    [0, "Bashar al-Assad"],
    [1, "Bashar Al Assad"],
  ],
  [
    ["President Bashar al-Assad left. It was late, Assad said."],
    [0, "Bashar al-Assad"],
    [0, "Assad"],
  ],
  [
    [said("Kim Jong-un"), said("Kim Jong Un")],
    [0, "Kim Jong-un"],
    [1, "Kim Jong Un"],
  ],
  [
    ["In Orlan President Xi Jinping met mayors. Then President Xi left."],
    [0, "Xi Jinping"],
    [0, "Xi"],
  ],
  // Parts of a name within one source.
  [
    ["In Orlan President Ursula von der Leyen spoke. It was late for von der Leyen."],
    [0, "Ursula von der Leyen"],
    [0, "von der Leyen"],
  ],
  [
    ["In Orlan President Andrés Manuel López Obrador spoke. Then López Obrador left."],
    [0, "Andrés Manuel López Obrador"],
    [0, "López Obrador"],
  ],
  [
    ["In Orlan Senator Robert Harn Jr. spoke. Then Harn left."],
    [0, "Robert Harn Jr."],
    [0, "Harn"],
  ],
  [["In Orlan Senator Ena Korb spoke. Then KORB left."], [0, "Ena Korb"], [0, "KORB"]],
  [["In Orlan Senator Ena Korb spoke. That was Korb’s day."], [0, "Ena Korb"], [0, "Korb’s"]],
  // Titles and initials.
  [
    [said("Minister Sergei Lavrov"), said("Sergey Lavrov")],
    [0, "Russian Foreign Minister Sergei Lavrov"],
    [1, "Sergey Lavrov"],
  ],
  [
    [said("John F. Harn"), said("John Harn")],
    [0, "John F. Harn"],
    [1, "John Harn"],
  ],
  [
    [said("J. F. Harn"), said("John Fitz Harn")],
    [0, "J. F. Harn"],
    [1, "John Fitz Harn"],
  ],
  // Short forms.
  [
    ["It met the Eurasian Economic Union (EAEU) then.", said("the EAEU")],
    [0, "Eurasian Economic Union"],
    [1, "EAEU"],
  ],
  [
    ["It met the Northern Sea League (N.S.L.) then.", said("the NSL")],
    [0, "Northern Sea League"],
    [1, "NSL"],
  ],
  [
    [said("the United States"), said("the U.S.")],
    [0, "United States"],
    [1, "U.S."],
  ],
  [
    [said("the United States"), said("the US")],
    [0, "United States"],
    [1, "US"],
  ],
  [
    [said("Turkey"), said("Türkiye")],
    [0, "Turkey"],
    [1, "Türkiye"],
  ],
  // Firms and places.
  [
    [said("Rossovik Inc."), said("Rossovik")],
    [0, "Rossovik Inc."],
    [1, "Rossovik"],
  ],
  [
    [said("Orlan Steel Ltd"), said("Orlan Steel")],
    [0, "Orlan Steel Ltd"],
    [1, "Orlan Steel"],
  ],
  [
    [said("the Kremlin"), said("Kremlin")],
    [0, "the Kremlin"],
    [1, "Kremlin"],
  ],
  [
    ["The rain in Orlan fell.", "The rain in Orlan fell hard."],
    [0, "Orlan"],
    [1, "Orlan"],
  ],
  // A bare surname of two sources, where an office says that it is one.
  [
    [said("Governor Tan"), said("Governor Tan", "It rained")],
    [0, "Governor Tan"],
    [1, "Tan"],
  ],
  [
    ["In Orlan Secretary of State Ena Harn spoke. Then Secretary Harn left."],
    [0, "Ena Harn"],
    [0, "Harn"],
  ],
  [
    [said("Gov. Tan"), said("Governor Tan")],
    [0, "Tan"],
    [1, "Tan"],
  ],
  [
    [said("Premier Tan"), said("Prime Minister Tan")],
    [0, "Tan"],
    [1, "Tan"],
  ],
  [
    ["In Orlan President Xi Harning met mayors. Then the leader Xi left, Xi said."],
    [0, "Xi Harning"],
    [0, "Xi"],
  ],
  // A place is not the person of whom another source speaks, nor the one in whose name it stands.
  [
    [said("Mr. Washington"), "The rain in Washington fell.", "The rain in Washington fell hard."],
    [1, "Washington"],
    [2, "Washington"],
  ],
  [
    ["They praised Ivo Harn, who left. The rain in Harn fell.", "The rain in Harn fell hard."],
    [0, "Harn"],
    [1, "Harn"],
  ],
])("%j: one entity, %j and %j", (row) => {
  expect(areOne(row)).toBe(true);
});
