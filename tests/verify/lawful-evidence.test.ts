/** A sentence may lean on a speaker that the text resolves; its verdict then says so. */
import { expect, test } from "vitest";
import { chunkedOf } from "../made/chunked.ts";
import { findingWith, resolutionOf, taskOf } from "../made/resolution.ts";
import { draftClaim, supported } from "../made/scripted-analyst.ts";
import { verifiedDraft } from "../made/verified-draft.ts";

const said = "Minister Aliya Sadykova said 40 ships had waited outside the harbour.";
const quoted = "“A second berth will open in spring,” she added.";

/** The verdict on a sentence, by a judge that supports all it is shown. */
async function becauseOf(text: string): Promise<string | undefined> {
  const chunked = await chunkedOf({ "port.txt": `${said} ${quoted}\n` });
  const resolution = await resolutionOf(chunked, {
    "port.txt": [
      draftClaim("A second berth will open in spring.", quoted, {
        kind: "reported",
        speaker: { kind: "named", name: "Aliya Sadykova" },
      }),
    ],
  });
  const { id } = findingWith(resolution, "berth");
  const { brief } = await verifiedDraft(
    taskOf(resolution),
    { bottomLine: [{ text, kind: "fact", cites: [id] }] },
    {
      script: { judge: async (cases) => cases.map(() => supported) },
      settings: { title: "Port watch" },
    },
  );
  return brief.bottomLine[0]?.verdict.because;
}

test("a verdict tells what stands in no quote, and what beside the text gives it", async () => {
  const because = await becauseOf("Aliya Sadykova said a second berth will open in spring.");
  expect(because).toContain("No quote names Aliya, Sadykova. It is lawful beside the quotes");
});

test("a verdict on a sentence that its quotes carry alone tells nothing more", async () => {
  expect(await becauseOf("A second berth will open in spring.")).toBe(supported.because);
});
