/** Canaries: known-bad sentences that are bad in exactly one way. */
import { expect, test } from "vitest";
import { shelfOf } from "../../src/checks/gather-evidence.ts";
import { makeCanaries } from "../../src/stages/6-verify/canaries.ts";
import { chunkedOf } from "../made/chunked.ts";
import { resolutionOf } from "../made/resolution.ts";
import { draftClaim } from "../made/scripted-analyst.ts";

const sentences = [
  "Aliya Sadykova said 40 ships had waited outside the harbour of Aktau on Monday.",
  "Marat Ospanov said the ferry to Baku was not late.",
];

async function made() {
  const chunked = await chunkedOf({ "port.txt": sentences.join("\n\n") });
  const resolution = await resolutionOf(chunked, {
    "port.txt": sentences.map((text, index) =>
      draftClaim(text, text, {
        kind: "reported",
        entities: index === 0 ? ["Aliya Sadykova", "Aktau"] : ["Marat Ospanov", "Baku"],
        speaker: { kind: "named", name: index === 0 ? "Aliya Sadykova" : "Marat Ospanov" },
      }),
    ),
  });
  return makeCanaries(resolution, shelfOf(chunked));
}

test("every kind of fault is planted", async () => {
  const kinds = new Set((await made()).map(({ mutation }) => mutation));
  expect([...kinds].toSorted()).toEqual(["date", "name", "negation", "number", "speaker"]);
});

test("no canary is a sentence that its own quotes have", async () => {
  for (const { case: one } of await made()) {
    const words = one.evidence.map(({ quote }) => quote).join("\n");
    expect(words).not.toContain(one.sentence);
  }
});

test("the same findings make the same canaries", async () => {
  expect(await made()).toEqual(await made());
});
