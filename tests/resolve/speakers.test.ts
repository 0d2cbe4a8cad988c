/** Speakers as entities: the fullest form that the claim's own source gives, and none from elsewhere. */
import { describe, expect, test } from "vitest";
import type { Claim } from "../../src/domain/claim.ts";
import { plainName } from "../../src/stages/4-resolve/names/plain-name.ts";
import { resolve } from "../../src/stages/4-resolve/resolve.ts";
import { makeEvidence, type Made } from "./make-evidence.ts";
import { silentMatcher } from "./silent-matcher.ts";
import { watchedContext } from "./watched-context.ts";

const saidBy = (name: string): Partial<Claim> => ({ speaker: { kind: "named", name } });

const resolved = (made: readonly Made[]) =>
  resolve({ matcher: silentMatcher }).run(makeEvidence(made), watchedContext());

/** How the findings call the speaker of the last sentence of the first text. */
async function calledIn(text: string, name: string, others: readonly Made[] = []) {
  const count = text.split(". ").length;
  const made = [{ name: "a.txt", text, claims: { [count]: saidBy(name) } }, ...others];
  const { findings, claims } = await resolved(made);
  const named = findings.filter(({ speaker }) => speaker.kind === "named");
  const [finding, ...more] = named;
  expect(more).toEqual([]);
  const written = (finding?.claims ?? []).map((id) => claims.get(id)?.speaker);
  expect(written).toEqual([{ kind: "named", name }]);
  return finding?.speaker.kind === "named" ? finding.speaker.name : undefined;
}

describe("a speaker is called", () => {
  test.for([
    ["Hess", "In Orlan analyst Max Hess spoke. It may rain, Hess said.", "Max Hess"],
    [
      "Max Hess, fellow at the Rain Institute",
      "It may rain, Max Hess, fellow at the Rain Institute, said.",
      "Max Hess",
    ],
    ["Amma", "Commentator Amma Hideo explains the rain. Amma: It may rain.", "Amma Hideo"],
    [
      "Russian Foreign Minister Sergei Lavrov",
      "It may rain, Russian Foreign Minister Sergei Lavrov said.",
      "Sergei Lavrov",
    ],
    ["analyst Temur Umarov", "It may rain, analyst Temur Umarov said.", "Temur Umarov"],
    ["Umarov", "It may rain, Umarov said.", "Umarov"],
    ["the Kremlin", "It may rain, the Kremlin said.", "Kremlin"],
    ["the president", "It may rain, the president said.", "the president"],
    ["President of Tarsia", "It may rain, the President of Tarsia said.", "President of Tarsia"],
    ["General Motors", "It may rain, General Motors said.", "General Motors"],
    ["Tokayev’s government", "It may rain, Tokayev’s government said.", "Tokayev’s government"],
  ] as const)("as fully as the source allows: %s", async ([written, text, expected]) => {
    expect(await calledIn(text, written)).toBe(expected);
  });

  test("never by a form of another source", async () => {
    const other = { name: "b.txt", text: "In Orlan analyst Temur Umarov spoke of the rain." };
    expect(await calledIn("It may rain, Umarov said.", "Umarov", [other])).toBe("Umarov");
  });

  test("by his own source's spelling", async () => {
    const other = {
      name: "b.txt",
      text: "In Orlan President Kassym-Jomart Tokayev met Kassym-Jomart Tokayev.",
    };
    const text = "In Orlan President Kasym-Jomart Tokayev spoke. It may rain, Tokayev said.";
    expect(await calledIn(text, "Tokayev", [other])).toBe("Kasym-Jomart Tokayev");
  });

  test.for([
    ["two bear the name", "In Orlan Max Hess met Ivo Hess. It may rain, Hess said.", "Hess"],
    [
      "a first name is a country's",
      "In Orlan analyst Georgia Harn spoke. It may rain, Georgia said.",
      "Georgia",
    ],
    [
      "a first name begins two names",
      "Commentator Amma Hideo met Amma Sool. Amma: It may rain.",
      "Amma",
    ],
  ] as const)("by the short form where %s", async ([, text, written]) => {
    expect(await calledIn(text, written)).toBe(written);
  });
});

test("a speaker is never called by a form that only an analyst writes", async () => {
  const text = "In Orlan President John Kennedy spoke. It may rain, Kennedy said.";
  const invented = { entities: ["John Fitzgerald Kennedy"] };
  const { findings } = await resolved([
    { name: "a.txt", text, claims: { 1: invented, 2: saidBy("Kennedy") } },
    {
      name: "b.txt",
      text: "In Orlan President John F. Kennedy waved.",
      claims: { 1: { entities: ["John F. Kennedy"] } },
    },
  ]);
  expect(findings.map(({ speaker }) => speaker)).toContainEqual({
    kind: "named",
    name: "John Kennedy",
  });
});

test("two forms of one speaker are one voice, and merge", async () => {
  const rest = " Rescue teams from Belmar searched the school. In Orlan analyst Max Hess spoke.";
  const said = "The dam in Orlan will hold in the end";
  const { findings } = await resolved([
    { name: "a.txt", text: `${said}.${rest}`, claims: { 1: saidBy("Hess") } },
    { name: "b.txt", text: `${said}!${rest}`, claims: { 1: saidBy("Max Hess") } },
  ]);
  const merged = findings.filter(({ claims }) => claims.length === 2);
  expect(merged.map(({ speaker }) => speaker)).toContainEqual({ kind: "named", name: "Max Hess" });
});

test.for([
  ["Mira Solen, President of Tarsia", "Mira Solen"],
  ["Northern Sea League (NSL)", "Northern Sea League"],
  ["Russia, China and Iran", "Russia, China and Iran"],
  ["economist Lida Harn", "Lida Harn"],
  ["expert panel", "expert panel"],
  ["Chancellor von Stern", "von Stern"],
  ["Secretary of State Ena Korb", "Secretary of State Ena Korb"],
] as const)("%s is the plain name %s", ([written, name]) => {
  expect(plainName(written).text).toBe(name);
});
