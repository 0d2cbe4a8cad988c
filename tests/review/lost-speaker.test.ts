/** Nobody's words become a fact by an edit. */
import { describe, expect, test } from "vitest";
import type { Claim } from "../../src/domain/claim.ts";
import { checkWording } from "../../src/review/check-wording.ts";
import { lostSpeaker } from "../../src/review/lost-speaker.ts";
import { reviewBench } from "../../src/review/review-bench.ts";
import { seedDocuments } from "../made/documents.ts";
import { makeEdition } from "../made/edition.ts";
import { stateOf, underReview } from "./reviewing.ts";

type Told = Pick<Claim, "speaker" | "kind">;

const moro: Told = { speaker: { kind: "named", name: "Ida Moro" }, kind: "reported" };
const him: Told = { speaker: { kind: "unresolved", asWritten: "he" }, kind: "judgement" };
const fact: Told = { speaker: { kind: "source" }, kind: "fact" };
const opinion: Told = { speaker: { kind: "source" }, kind: "judgement" };

const lost = (before: string, now: string, ...claims: readonly Told[]) =>
  lostSpeaker(before, now, { claims, outlets: ["Daily Star"] });

describe("who says it is taken away", () => {
  test.for([
    ["Moro said the port is safe.", "The port is safe.", moro],
    ["The port is safe, according to Moro.", "The port is safe.", moro],
    ["Moro thinks the port is safe.", "The port is safe.", moro],
    ["An unnamed speaker said the port is safe.", "The port is safe.", him],
    ["Daily Star judges that the port is safe.", "The port is safe.", opinion],
    ["One source judges that the port is safe.", "The port is safe.", opinion],
  ] as const)("%s → %s", ([before, now, claim]) => {
    expect(lost(before, now, claim)).toMatchObject({ outcome: "fail", words: [now] });
  });

  test("and the refusal names him, if anybody knows his name", () => {
    expect(lost("Moro said it is.", "It is.", moro)?.because).toContain("Ida Moro");
    expect(lost("One source judges that it is.", "It is.", opinion)?.because).toContain("somebody");
  });
});

describe("nothing is taken away", () => {
  test.for([
    ["where it is still told", "Moro said the port is safe.", "Moro says it is safe.", moro],
    ["where it never was told", "The port is quite safe.", "The port is safe.", moro],
    ["by words that stay", "Moro said it is safe.", "Moro said it is safe.", moro],
  ] as const)("%s", ([, before, now, claim]) => {
    expect(lost(before, now, claim)).toBeUndefined();
  });

  test("where a source vouches for it, too", () => {
    expect(lost("Moro said it is safe.", "It is safe.", moro, fact)).toBeUndefined();
  });
});

test("an edit that takes it away is refused by the check that asks who says it", async () => {
  const draft = underReview((await makeEdition(seedDocuments())).edition);
  const bench = reviewBench(draft);
  const said = new Map(
    draft.brief.claims.flatMap(({ id, speaker, citations: [only, ...rest] }) =>
      speaker.kind === "named" && rest.length === 0 && only !== undefined
        ? [[id, { name: speaker.name, quote: only.quote }] as const]
        : [],
    ),
  );
  const checked = stateOf(draft).sentences.flatMap((one) => {
    const [id, ...others] = one.now.claims;
    const told = id === undefined || others.length > 0 ? undefined : said.get(id);
    if (id === undefined || told === undefined) return [];
    const wording = { text: one.now.text, claims: [id] };
    // As it stands it passes, so that only who said it before tells the two apart.
    if (checkWording(one, bench, wording).verdict.kind !== "supported") return [];
    const made = { ...one.made, text: `${told.name} said that ${told.quote}` };
    return [checkWording({ ...one, made }, bench, wording)];
  });
  // Others name him in their own words.
  const refused = checked.filter(({ verdict }) => verdict.kind === "contradicted");
  expect(refused.length).toBeGreaterThan(0);
  for (const { verdict, checks } of refused) {
    expect(verdict.by).toBe("attribution");
    expect(checks.filter(({ check }) => check === "attribution")).toHaveLength(1);
  }
});
