/** How many origins stand behind an episode: copied passages count under the one they were copied from. */
import { expect, test } from "vitest";
import { spanOf } from "../../src/domain/place.ts";
import { knownGaps } from "../../src/stages/4-resolve/gaps.ts";
import { resolve } from "../../src/stages/4-resolve/resolve.ts";
import { makeEvidence } from "./make-evidence.ts";
import { silentMatcher } from "./silent-matcher.ts";
import { watchedContext } from "./watched-context.ts";

const told =
  "The quake in Orlan killed 12 people on Monday. Governor Tomas Iver asked for tents. Rescue teams from Belmar searched the school in Orlan.";

/** The second source has all but `own` of its letters from the first. */
async function originGaps(own: number) {
  const made = makeEvidence([
    { name: "a.txt", text: told },
    { name: "b.txt", text: `${told} ` },
  ]);
  const [one, other] = made.library.sources;
  if (!one || !other) throw new Error("There are two sources.");
  const copied = [{ span: spanOf(0, told.length - own), from: one.id }];
  // A word that the first has from the second makes it no copy.
  const lent = [{ span: spanOf(4, 9), from: other.id }];
  const library = {
    ...made.library,
    sources: [
      { ...one, copied: lent },
      { ...other, copied },
    ],
  };
  const resolution = await resolve({ matcher: silentMatcher }).run(
    { ...made, library },
    watchedContext(),
  );
  expect(resolution.episodes).toHaveLength(1);
  return knownGaps(resolution, "2024-11-28").filter((gap) => gap.includes("one origin"));
}

test("two sources of which one is copied are one origin, and the gap says why", async () => {
  expect(await originGaps(0)).toEqual([
    expect.stringMatching(
      /rests on one origin alone: a\.txt; what b\.txt told of it stands there, too\.$/u,
    ),
  ]);
});

test("what the copy adds in words of its own is another origin", async () => {
  expect(await originGaps(60)).toEqual([]);
});
