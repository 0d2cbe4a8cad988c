/** What checks and judges may look at: the stored words, and what the source itself says around them. */
import { expect, test } from "vitest";
import { gatherEvidence, outletsOf, shelfOf } from "../../src/checks/gather-evidence.ts";
import { spanOf } from "../../src/domain/place.ts";
import type { Speaker } from "../../src/domain/claim.ts";
import { chunkedOf } from "../made/chunked.ts";

const interview = `Analysis: what the port is for

Nurlan Aliev, a reader in trade, explains the plan.

Who pays for the port?

Aliev: The state pays for most of it. It will take years. Nobody knows how many.

Loans cover the rest of the sum.

Sadykova called it “a gift”.

Who will use it?

Ships from Baku will use it, the ministry says.
`;

async function gathered(quote: string, speaker: Speaker) {
  const chunked = await chunkedOf({ "port.txt": interview });
  const shelf = shelfOf(chunked);
  const [source] = chunked.library.sources;
  if (source === undefined) throw new Error("The interview was not read.");
  const start = source.text.indexOf(quote);
  const span = spanOf(start, start + quote.length);
  const anchor = { kind: "exact", folded: false } as const;
  // The quote of the citation is a lie: only the stored words may count.
  const citations = [{ source: source.id, span, quote: "Something else.", anchor }];
  return gatherEvidence({ text: "", speakers: [speaker], stance: undefined, citations }, shelf);
}

const aliev: Speaker = { kind: "named", name: "Nurlan Aliev" };

test("quotes are re-read from the stored text", async () => {
  const { quotes } = await gathered("Loans cover the rest of the sum.", aliev);
  expect(quotes).toEqual(["Loans cover the rest of the sum."]);
});

test("the label of an answer holds through its paragraphs", async () => {
  const { surroundings } = await gathered("Loans cover the rest of the sum.", aliev);
  expect(surroundings).toContain("Nurlan Aliev: Loans cover the rest of the sum.");
});

test("the label ends with the next question", async () => {
  const quote = "Ships from Baku will use it, the ministry says.";
  const { surroundings } = await gathered(quote, aliev);
  expect(surroundings.filter((words) => words.startsWith("Nurlan Aliev:"))).toEqual([]);
});

test("the label is nobody else's", async () => {
  const other: Speaker = { kind: "named", name: "Aliya Sadykova" };
  const { surroundings } = await gathered("Loans cover the rest of the sum.", other);
  expect(surroundings.filter((words) => words.startsWith("Aliya Sadykova:"))).toEqual([]);
});

test("words under another's label stand with that label, unless they tell of speech themselves", async () => {
  const other: Speaker = { kind: "named", name: "Aliya Sadykova" };
  const loans = await gathered("Loans cover the rest of the sum.", other);
  expect(loans.surroundings).toContain("Aliev: Loans cover the rest of the sum.");
  const minister = await gathered("Sadykova called it “a gift”.", other);
  expect(minister.surroundings.filter((words) => words.startsWith("Aliev: S"))).toEqual([]);
});

test("a source that nothing names has no outlet: its file is no name", async () => {
  const { library } = await chunkedOf({ "port.txt": interview });
  expect(outletsOf(library).size).toBe(0);
});
