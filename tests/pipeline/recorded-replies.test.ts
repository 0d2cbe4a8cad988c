/** Real replies of a reader to the extraction of the five texts, replayed: stages 1 to 3 must keep what is true of them. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { HttpResponse } from "msw";
import { beforeAll, expect, test } from "vitest";
import * as z from "zod";
import type { Claim } from "../../src/domain/claim.ts";
import type { LedgerEntry } from "../../src/domain/ledger.ts";
import { chunk } from "../../src/stages/2-chunk/chunk.ts";
import { extract } from "../../src/stages/3-extract/extract.ts";
import { ingest } from "../../src/stages/1-ingest/ingest.ts";
import { seedDocuments } from "../made/documents.ts";
import { recordingContext } from "../made/run-context.ts";
import { makeAnalyst } from "../model/support/analyst.ts";
import { answering, completion, startServer } from "../model/support/server.ts";

const Recorded = z.strictObject({
  header: z.strictObject({ model: z.string(), date: z.string(), prompt: z.string() }),
  source: z.string(),
  reply: z.unknown(),
});

const folder = join(import.meta.dirname, "..", "recorded");
const recorded = readdirSync(folder).map((name) =>
  Recorded.parse(JSON.parse(readFileSync(join(folder, name), "utf8"))),
);

const server = startServer();
let claims: readonly Claim[];
let ledger: readonly LedgerEntry[];
const texts = new Map<string, string>();

beforeAll(async () => {
  const run = recordingContext();
  const library = await ingest({ publishers: [], fileBytesMax: 1e7 }).run(
    seedDocuments(),
    run.context,
  );
  for (const { name, text } of library.sources) texts.set(name, text);
  const opening = new Map(
    library.sources.map(({ name, text, blocks }) => {
      const first = blocks[0]?.span ?? { start: 0, end: 40 };
      return [text.slice(first.start, first.start + 40).split("\n")[0] ?? "", name] as const;
    }),
  );
  answering(server, ({ messages }) => {
    const shown = messages[1]?.content ?? "";
    const name = [...opening].find(([words]) => shown.includes(words))?.[1];
    const found = recorded.find(({ source }) => source === name);
    // The repair of a faulty claim is not recorded: nothing comes back, and the claim is dropped.
    const repair = messages.some(({ role }) => role === "assistant");
    if (repair) return completion('{"claims":[],"notArticle":[]}');
    return found === undefined ? HttpResponse.error() : completion(JSON.stringify(found.reply));
  });
  const made = await makeAnalyst();
  const chunked = await chunk({ tokensMax: 1500 }).run(library, run.context);
  const { extractor } = made.analyst;
  const evidence = await extract({ extractor, concurrency: 4 }).run(chunked, run.context);
  await made.close();
  ({ claims } = evidence);
  ({ ledger } = run);
});

const having = (words: string) => claims.filter(({ statement }) => statement.includes(words));

test("there is a reply for every text, and every chunk was read", () => {
  expect(recorded).toHaveLength(5);
  const chunks = ledger.filter((entry) => entry.of === "chunk");
  expect(chunks.map(({ fate }) => fate)).toEqual(Array(chunks.length).fill("read"));
});

test("of what the reader drew, next to nothing is lost to the checks", () => {
  const drafts = ledger.filter((entry) => entry.of === "claim");
  const dropped = drafts.filter(({ fate }) => fate === "dropped");
  expect(drafts.length).toBeGreaterThan(100);
  // One in fifty may be lost to a check that cannot tell who "he" is.
  expect(dropped.length).toBeLessThanOrEqual(drafts.length / 50);
});

test("a claim that the parliament ratified is told of its own time, and a plan as a plan", () => {
  const [signing] = having("agreements are expected to be signed");
  expect(signing?.stance).toBe("planned");
});

test("a share of the voters stays a share of the voters, and of the supply of the supply", () => {
  expect(having("71%").every(({ statement }) => statement.includes("voters"))).toBe(true);
  expect(having("43%").every(({ statement }) => statement.includes("supply"))).toBe(true);
  expect(having("71%").length + having("43%").length).toBeGreaterThanOrEqual(2);
});

test("no claim dates a visit by a caption", () => {
  expect(claims.filter(({ statement }) => /\b202[345]\b/.test(statement))).toEqual([]);
});
