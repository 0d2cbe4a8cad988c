/** Corroboration counts origins, and a copied passage counts under the one it was copied from. */
import { describe, expect, test } from "vitest";
import type { Evidence } from "../../src/domain/claim.ts";
import { spanOf } from "../../src/domain/place.ts";
import { resolve } from "../../src/stages/4-resolve/resolve.ts";
import { makeEvidence } from "./make-evidence.ts";
import { silentMatcher } from "./silent-matcher.ts";
import { watchedContext } from "./watched-context.ts";

const told = "The quake in Orlan killed 12 people on Monday.";
const rest =
  " Rescue teams from Belmar searched the school in Orlan. Governor Tomas Iver asked for tents and blankets.";

/** Two sources say the same; in the second one, so many of the first sentence's characters are copied. */
function evidence(copied: Readonly<{ start: number; end: number }> | undefined): Evidence {
  const made = makeEvidence([
    { name: "a.txt", text: told + rest },
    { name: "b.txt", text: `${told}${rest} ` },
  ]);
  const [one, other] = made.library.sources;
  if (one === undefined || other === undefined || copied === undefined) return made;
  const passages = [{ span: spanOf(copied.start, copied.end), from: one.id }];
  return {
    ...made,
    library: { ...made.library, sources: [one, { ...other, copied: passages }] },
  };
}

async function originsOf(given: Evidence): Promise<number | undefined> {
  const { findings, claims } = await resolve({ matcher: silentMatcher }).run(
    given,
    watchedContext(),
  );
  const finding = findings.find((one) =>
    one.claims.some((id) => claims.get(id)?.statement === told),
  );
  expect(finding?.claims).toHaveLength(2);
  return finding?.origins.length;
}

describe("two sources with one statement count as", () => {
  test.for([
    { count: 2, when: "neither copied it", copied: undefined },
    { count: 1, when: "the one copied it whole", copied: { start: 0, end: told.length } },
    { count: 1, when: "the one copied most of it", copied: { start: 0, end: 30 } },
    { count: 2, when: "they share a phrase", copied: { start: 0, end: 18 } },
    {
      count: 2,
      when: "the one copied something else",
      copied: { start: told.length + 1, end: 90 },
    },
  ])("$count origins when $when", async ({ count, copied }) => {
    expect(await originsOf(evidence(copied))).toBe(count);
  });
});
