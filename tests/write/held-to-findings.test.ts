/** Words that cite nothing name nobody whom the findings do not name, in whatever way they deny it. */
import { expect, test } from "vitest";
import { heldToFindings } from "../../src/stages/5-write/held-to-findings.ts";
import { chunkedOf } from "../made/chunked.ts";
import { resolutionOf, taskOf } from "../made/resolution.ts";
import { draftClaim } from "../made/scripted-analyst.ts";

const opened = "The port of Aktau opened on Monday after two weeks of repairs.";

async function strayOf(text: string) {
  const chunked = await chunkedOf({ "port.txt": opened });
  const claims = { "port.txt": [draftClaim("Aktau's port opened on Monday.", opened)] };
  return heldToFindings(taskOf(await resolutionOf(chunked, claims)))(text);
}

test.for([
  { gap: "No source says what Ida Moro earns." },
  { gap: "The sources don't say what Ida Moro earns." },
  { gap: "The sources don’t say what Ida Moro earns." },
  { gap: "It is nowhere said what Ida Moro earns." },
  { gap: "The sources hardly mention Ida Moro." },
  { gap: "Die Quellen sagen nicht, was Ida Moro verdient." },
])("a name from nowhere is a stray under a denial, too: $gap", async ({ gap }) => {
  expect(await strayOf(gap)).toMatchObject({ code: "names" });
});

test.for([
  { gap: "The sources don't say why Aktau needed repairs." },
  { gap: "It is nowhere said what the repairs cost." },
])("what names nobody else is none: $gap", async ({ gap }) => {
  expect(await strayOf(gap)).toBeUndefined();
});
