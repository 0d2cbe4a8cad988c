import { describe, expect, test } from "vitest";
import { resolveDay } from "../../src/stages/4-resolve/time/resolve-day.ts";
import { statedStoryTime, storyTimeOf } from "../../src/stages/4-resolve/time/story-time.ts";
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
    ["November 27", "2024-11-28", false, undefined],
    ["Thursday", undefined, false, undefined],
    ["last month", "2024-11-28", false, undefined],
    ["Thursday", "in November", false, undefined],
  ] as const)("%s, published %s, ahead %s: %s", ([written, published, isAhead, expected]) => {
    expect(resolveDay(written, published, isAhead)).toBe(expected);
  });
});

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
  ] as const)("%s: %s", ([text, expected]) => {
    const [claim] = makeEvidence([{ name: "a", text }]).claims;
    expect(claim && storyTimeOf(claim, story)).toBe(expected);
  });

  test("a stated expression of time decides, too", () => {
    const time = { kind: "stated", asWritten: "in 2008" } as const;
    const [claim] = makeEvidence([
      { name: "a", text: "The war was short.", claims: { 1: { time } } },
    ]).claims;
    expect(claim && storyTimeOf(claim, story)).toBe("background");
  });
});
