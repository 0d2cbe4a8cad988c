import { describe, expect, test } from "vitest";
import type { Claim } from "../../src/domain/claim.ts";
import type { Finding } from "../../src/domain/finding.ts";
import { publishedOn } from "../../src/stages/4-resolve/time/published-on.ts";
import { resolveDay } from "../../src/stages/4-resolve/time/resolve-day.ts";
import {
  otherTimeOf,
  statedStoryTime,
  type StoryTime,
} from "../../src/stages/4-resolve/time/story-time.ts";
import { makeEvidence } from "./make-evidence.ts";

describe("days resolve only against a stated date", () => {
  test.for([
    // 2024-11-28 was a Thursday.
    ["Thursday", "2024-11-28", false, "2024-11-28"],
    ["on Wednesday", "2024-11-28", false, "2024-11-27"],
    ["Friday", "2024-11-28", false, "2024-11-22"],
    ["Friday", "2024-11-28", true, "2024-11-29"],
    ["yesterday", "2024-03-01", false, "2024-02-29"],
    ["27 November 2024", undefined, false, "2024-11-27"],
    ["31 June 2024", undefined, false, undefined],
    ["November 27", "2024-11-28", false, "2024-11-27"],
    ["28 December", "2025-01-05", false, "2024-12-28"],
    ["3 January", "2024-12-28", true, "2025-01-03"],
    ["3 January", "2024-12-28", false, undefined],
    ["9 March", "2024-11-28", false, undefined],
    ["November 27", undefined, false, undefined],
    ["Thursday, 28 November", "2024-11-29", false, "2024-11-28"],
    ["Monday, 28 November", "2024-11-29", false, undefined],
    ["Friday", "2024-11-28", undefined, undefined],
    ["Thursday", "2024-11-28", undefined, "2024-11-28"],
    ["tonight", "2024-11-28", undefined, "2024-11-28"],
    ["yesterday", "2024-02-30", false, undefined],
    ["2022", "2024-11-28", false, undefined],
    ["Thursday", undefined, false, undefined],
    ["last month", "2024-11-28", false, undefined],
    ["Thursday", "in November", false, undefined],
  ] as const)("%s, published %s, ahead %s: %s", ([written, published, isAhead, expected]) => {
    expect(resolveDay(written, published, isAhead)).toBe(expected);
  });
});

test.for([
  [{ basis: "metadata", value: "2024-11-28", from: "meta" }, "2024-11-28"],
  [{ basis: "inferred", value: "2024-11-28", evidence: "file name" }, undefined],
  [{ basis: "unknown" }, undefined],
] as const)(
  "%j: no day rests on a date of publication that is a guess",
  ([published, expected]) => {
    const [source] = makeEvidence([{ name: "a", text: "It rained." }]).library.sources;
    expect(source && publishedOn({ ...source, metadata: { ...source.metadata, published } })).toBe(
      expected,
    );
  },
);

const timeOf = (claim: Claim | undefined, story: StoryTime): Finding["time"] =>
  claim && otherTimeOf(claim, story) !== undefined ? "background" : "episode";

describe("claims about another time are background", () => {
  const story = statedStoryTime(["27 November 2024"], undefined);
  test.for([
    ["The two presidents met in the palace on Wednesday.", "episode"],
    ["Parliament recently ratified the agreement.", "episode"],
    ["The talks on 27 November 2024 lasted an hour.", "episode"],
    ["He had to leave early, and had a plan.", "episode"],
    ["“We had agreed on that in 1999,” is not what he said.", "episode"],
    ["Georgia left the group after a short war in 2008.", "background"],
    ["The states have been independent since 1991.", "background"],
    ["Troops had quelled the unrest.", "background"],
    ["Forty people died there ten years ago.", "background"],
    ["The region has historically been contested.", "background"],
    ["China held its own summit in May this year.", "background"],
    ["Ties go back to the 1990s.", "background"],
    ["They have used it since the Soviet era.", "background"],
    ["Since the war began, prices have doubled.", "background"],
    ["He last visited the country in May.", "background"],
    ["During his previous visit he promised a bridge.", "background"],
    ["Two weeks ago the bridge fell.", "background"],
    ["During the Cold War the port was closed.", "background"],
    ["The alliance was founded after the fall of the Ottoman Empire.", "background"],
    ["Back then, the port was closed.", "background"],
    ["On 9 March the two states signed a treaty.", "background"],
    ["On 9 November 2022 they met in Belmar.", "background"],
    ["On 2 December the two presidents meet again.", "episode"],
    ["The mine is to open in 2035.", "episode"],
    ["The two sides agreed to build two dams by 2030.", "episode"],
    ["He said that he would visit Orlan in 2026.", "episode"],
    ["The dam, built in 2020, will be closed.", "background"],
    ["Officials said that 12 people had died.", "episode"],
    ["The drone used to attack the port was found.", "episode"],
    ["The 43 years of age are no hindrance.", "episode"],
  ] as const)("%s: %s", ([text, expected]) => {
    const [claim] = makeEvidence([{ name: "a", text }]).claims;
    expect(timeOf(claim, story)).toBe(expected);
  });

  test("where the source states no day at all, a day of a month is taken for the story's own", () => {
    const [claim] = makeEvidence([{ name: "a", text: "They met on 9 March in Orlan." }]).claims;
    expect(timeOf(claim, statedStoryTime([], undefined))).toBe("episode");
  });

  test("the words that tell of another time are known", () => {
    const [claim] = makeEvidence([{ name: "a", text: "In Orlan the war began in 2014." }]).claims;
    expect(claim && otherTimeOf(claim, story)).toBe("in 2014");
  });

  test.for([
    ["The states have been independent since 1991.", "since 1991"],
    ["The dam of 2008 was closed.", "2008"],
    ["China held its own summit in early May.", "in early May"],
    ["Within 1999 they met.", "1999"],
  ] as const)("with the small word before them: %s", ([text, expected]) => {
    const [claim] = makeEvidence([{ name: "a", text }]).claims;
    expect(claim && otherTimeOf(claim, story)).toBe(expected);
  });

  test("a stated expression of time decides, too", () => {
    const time = { kind: "stated", asWritten: "in 2008" } as const;
    const [claim] = makeEvidence([
      { name: "a", text: "The war was short.", claims: { 1: { time } } },
    ]).claims;
    expect(timeOf(claim, story)).toBe("background");
  });
});
