import { describe, expect, test } from "vitest";
import type { Episode } from "../../src/domain/finding.ts";
import { resolve } from "../../src/stages/4-resolve/resolve.ts";
import { oneEvent, twoEvents } from "./alike-reports.ts";
import { makeEvidence } from "./make-evidence.ts";
import { silentMatcher } from "./silent-matcher.ts";
import { watchedContext } from "./watched-context.ts";

type Dates = readonly (string | undefined)[];

async function episodesOf(texts: readonly string[], dates: Dates): Promise<readonly Episode[]> {
  const made = texts.map((text, index) => {
    const published = dates[index];
    return { name: `${index}.txt`, text, ...(published === undefined ? {} : { published }) };
  });
  const { episodes } = await resolve({ matcher: silentMatcher }).run(
    makeEvidence(made),
    watchedContext(),
  );
  return episodes;
}

describe("one event", () => {
  test.for(oneEvent)("%s", async ([, one, other, ...dates]) => {
    const episodes = await episodesOf([one, other], dates);
    expect(episodes).toHaveLength(1);
    const [episode] = episodes;
    const shown = new Set(episode?.together.map(({ source }) => source));
    expect(shown).toEqual(new Set(episode?.sources));
  });
});

describe("two events: another place, date or actor", () => {
  test.for(twoEvents)("%s", async ([, one, other, ...dates]) => {
    const both = await episodesOf([one, other], dates);
    expect(both).toHaveLength(2);
    expect(await episodesOf([other, one], dates.toReversed())).toHaveLength(2);
    // They could be taken for one another, so each says why it is not the other, with words of both.
    for (const { sources, apart } of both) {
      const cited = apart.flatMap(({ evidence }) => evidence.map(({ source }) => source));
      expect([0, 2]).toContain(new Set(cited).size);
      expect(sources).toHaveLength(1);
    }
  });
});
