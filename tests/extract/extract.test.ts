/** Stage 3: nothing a model says becomes a claim unless its quote stands in the source and carries it. */
import { expect, test } from "vitest";
import type { Reading } from "../../src/domain/claim.ts";
import { Unanswered } from "../../src/domain/unanswered.ts";
import { extract } from "../../src/stages/3-extract/extract.ts";
import { chunkedOf } from "../made/chunked.ts";
import { recordingContext } from "../made/run-context.ts";
import { draftClaim, scriptedAnalyst } from "../made/scripted-analyst.ts";

const text = `The port of Aktau opened on Monday after two weeks of repairs.

Minister Aliya Sadykova said 40 ships had waited outside the harbour. Officials expect a second berth to open in spring.

“We are ready for more trade,” Sadykova said.
`;
const opened = "The port of Aktau opened on Monday after two weeks of repairs.";
const waited = "Minister Aliya Sadykova said 40 ships had waited outside the harbour.";

type Asked = { first: Reading; again?: Reading };

async function extracted({ first, again }: Asked) {
  const chunked = await chunkedOf({ "port.txt": text });
  const run = recordingContext();
  let repairs = 0;
  const { extractor } = scriptedAnalyst({
    read: async () => first,
    reread: async () => {
      repairs += 1;
      return again ?? { claims: [], notArticle: [] };
    },
  });
  const evidence = await extract({ extractor, concurrency: 2 }).run(chunked, run.context);
  const fates = run.ledger.filter((entry) => entry.of === "claim").map(({ fate }) => fate);
  return { ...run, evidence, claims: evidence.claims, repairs, fates };
}

test("a claim's quote is always the slice of the source at its span", async () => {
  const { evidence } = await extracted({
    first: { claims: [draftClaim(opened, opened), draftClaim(waited, waited)], notArticle: [] },
  });
  const [source] = evidence.library.sources;
  expect(evidence.claims).toHaveLength(2);
  for (const { citations } of evidence.claims) {
    for (const { span, quote } of citations)
      expect(source?.text.slice(span.start, span.end)).toBe(quote);
  }
});

test.for([
  {
    when: "its quote stands nowhere",
    draft: draftClaim("The port closed.", "The port of Aktau closed for good on Sunday."),
    code: "anchor",
  },
  {
    when: "its quote changes a number",
    draft: draftClaim(
      "Sadykova said 60 ships had waited.",
      "Minister Aliya Sadykova said 60 ships had waited outside the harbour.",
    ),
    code: "anchor",
  },
  {
    when: "its statement has a number that the quote has not",
    draft: draftClaim("Sadykova said 60 ships had waited outside the harbour.", waited),
    code: "numbers",
  },
  {
    when: "its speaker is named in a form that no text gives",
    draft: draftClaim(waited, waited, { speaker: { kind: "named", name: "Aliya B. Sadykova" } }),
    code: "names",
  },
])("drops a claim with its reason when $when", async ({ draft, code }) => {
  const { claims, ledger, repairs } = await extracted({
    first: { claims: [draft], notArticle: [] },
  });
  expect(claims).toEqual([]);
  expect(repairs).toBe(1);
  expect(ledger).toContainEqual(
    expect.objectContaining({ of: "claim", fate: "dropped", code, statement: draft.statement }),
  );
});

test("a close quote is repaired to the source's words, and the claim is checked against those", async () => {
  const quote = "The port of Aktau opened on Monday after two weeks of maintenance.";
  const { claims, ledger } = await extracted({
    first: {
      claims: [
        draftClaim("The port opened after two weeks of “maintenance”.", quote),
        draftClaim("The port of Aktau opened on Monday.", quote),
      ],
      notArticle: [],
    },
  });
  expect(claims.map(({ statement }) => statement)).toEqual(["The port of Aktau opened on Monday."]);
  expect(claims[0]?.citations).toMatchObject([
    { quote: opened.slice(0, -1), anchor: { kind: "close" } },
  ]);
  expect(ledger).toContainEqual(
    expect.objectContaining({ of: "claim", fate: "dropped", code: "quotation" }),
  );
});

test("a quote with an ellipsis keeps its pieces, in the source's coordinates", async () => {
  const chunked = await chunkedOf({ "port.txt": text }, 30);
  const { extractor } = scriptedAnalyst({
    read: async () => ({
      claims: [
        draftClaim(
          "Sadykova said 40 ships had waited.",
          "40 ships had waited … expect a second berth",
        ),
      ],
      notArticle: [],
    }),
  });
  const run = extract({ extractor, concurrency: 1 }).run(chunked, recordingContext().context);
  const [claim] = (await run).claims;
  const [citation] = claim?.citations ?? [];
  const source = chunked.library.sources[0]?.text ?? "";
  expect(chunked.chunks.find(({ id }) => id === claim?.chunk)?.span.start).toBeGreaterThan(0);
  expect(citation?.quote).toBe(
    "40 ships had waited outside the harbour. Officials expect a second berth",
  );
  expect(
    citation?.anchor.kind === "joined"
      ? citation.anchor.pieces.map(({ start, end }) => source.slice(start, end))
      : citation?.anchor,
  ).toEqual(["40 ships had waited", "expect a second berth"]);
});

test("a quote with several places and nothing to choose by is told with all of them", async () => {
  const { claims, ledger } = await extracted({
    first: {
      claims: [
        draftClaim("!", "Sadykova said", { evidence: [{ sentence: 99, quote: "Sadykova said" }] }),
      ],
      notArticle: [],
    },
  });
  expect(claims).toEqual([]);
  expect(ledger).toContainEqual(
    expect.objectContaining({
      fate: "dropped",
      code: "anchor",
      reason: expect.stringContaining("2 places of this passage (sentences 2, 4)"),
    }),
  );
});

test("asks for one repair a chunk, keeps what it mends, and never asks twice", async () => {
  const wrong = draftClaim("The port opened on Friday.", opened);
  const { claims, repairs, fates } = await extracted({
    first: { claims: [wrong, draftClaim(waited, waited)], notArticle: [] },
    again: {
      claims: [draftClaim("The port of Aktau opened on Monday.", opened), wrong],
      notArticle: [],
    },
  });
  expect(repairs).toBe(1);
  expect(claims.map(({ statement }) => statement)).toEqual([
    waited,
    "The port of Aktau opened on Monday.",
  ]);
  expect(fates.toSorted()).toEqual(["dropped", "kept", "kept", "sent-back"]);
});

test("every draft claim has exactly one fate", async () => {
  const first = [
    draftClaim(opened, opened),
    draftClaim(opened, opened),
    draftClaim("No.", "Nowhere at all."),
  ];
  const { fates } = await extracted({ first: { claims: first, notArticle: [] } });
  expect(fates.toSorted()).toEqual(["dropped", "kept", "merged"]);
});

test("a chunk whose call fails is listed as unread and costs only itself", async () => {
  const chunked = await chunkedOf({
    "port.txt": text,
    "other.txt": "Ferries to Baku sail again on Friday.",
  });
  const { context, ledger } = recordingContext();
  const { extractor } = scriptedAnalyst({
    read: async (chunk) => {
      if (chunk.source === chunked.library.sources[0]?.id)
        throw new Unanswered("refused", "It declined.");
      const quote = "Ferries to Baku sail again on Friday.";
      return { claims: [draftClaim(quote, quote)], notArticle: [] };
    },
  });
  const { claims } = await extract({ extractor, concurrency: 2 }).run(chunked, context);
  expect(claims).toHaveLength(1);
  const chunks = ledger.filter((entry) => entry.of === "chunk");
  expect(chunks.map(({ fate, code }) => `${fate} ${code}`).toSorted()).toEqual([
    "read read",
    "unread refused",
  ]);
});

test("a document of which a part was not read says how much was: row Q5 of the test matrix", async () => {
  const chunked = await chunkedOf(
    { "port.txt": text, "other.txt": "Ferries to Baku sail again on Friday." },
    20,
  );
  const port = chunked.library.sources.find(({ name }) => name === "port.txt")?.id;
  const parts = chunked.chunks.filter(({ source }) => source === port);
  const [lost, ...read] = parts;
  expect(read.length).toBeGreaterThan(0);
  const run = recordingContext();
  const { extractor } = scriptedAnalyst({
    read: async (chunk) => {
      if (chunk === lost) throw new Unanswered("refused", "It declined.");
      return { claims: [], notArticle: [] };
    },
  });
  await extract({ extractor, concurrency: 2 }).run(chunked, run.context);
  const chars = (some: typeof parts) =>
    some.reduce((sum, { span }) => sum + span.end - span.start, 0);
  const share = Math.floor((100 * chars(read)) / chars(parts));
  expect(share).toBeGreaterThan(0);
  expect(run.notes).toEqual([
    {
      rule: "extract/partly-read",
      level: "warning",
      message: `1 of ${parts.length} parts could not be read; ${share}% of its text was.`,
      place: { document: "port.txt" },
    },
  ]);
});

test("times and names that the source does not have are taken from a claim", async () => {
  const { claims } = await extracted({
    first: {
      claims: [
        draftClaim(opened, opened, {
          time: { kind: "stated", asWritten: "12 May 2024" },
          entities: ["Aktau", "Caspian Sea"],
        }),
      ],
      notArticle: [],
    },
  });
  expect(claims[0]?.time).toEqual({ kind: "none" });
  expect(claims[0]?.entities).toEqual(["Aktau"]);
});

test("sentences the model marks are furniture, and no claim may quote them", async () => {
  const { claims, evidence } = await extracted({
    first: { claims: [draftClaim(opened, opened)], notArticle: [1] },
  });
  expect(claims).toEqual([]);
  expect(evidence.library.sources[0]?.furniture).toContainEqual(
    expect.objectContaining({ rule: "marked-by-model" }),
  );
});

test("a marking of most of a chunk is not believed", async () => {
  const { claims, notes } = await extracted({
    first: { claims: [draftClaim(opened, opened)], notArticle: [1, 2, 3, 4] },
  });
  expect(claims).toHaveLength(1);
  expect(notes.map(({ rule }) => rule)).toContain("extract/marking-disbelieved");
});
