import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createBudget } from "../../src/adapters/model/budget.ts";
import type { Caps, Spent } from "../../src/adapters/model/budget.ts";
import { limits, makeAnalyst, signal } from "./support/analyst.ts";
import { shortNews } from "./support/news.ts";
import { answering, completion, goodReading, startServer } from "./support/server.ts";

const server = startServer();

/** A call: what it may cost, the share of that it does cost, how long it takes, and how often it is tried again. */
const job = fc.record({
  tokens: fc.integer({ min: 1, max: 20 }),
  share: fc.constantFrom(0, 0.3, 1),
  turns: fc.integer({ min: 0, max: 4 }),
  again: fc.integer({ min: 0, max: 2 }),
});
type Job = { tokens: number; share: number; turns: number; again: number };

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await Promise.resolve();
}

async function run(caps: Caps, jobs: readonly Job[]): Promise<{ spent: Spent[]; refused: number }> {
  const spent: Spent[] = [];
  const budget = createBudget(caps, (now) => spent.push(now));
  const results = await Promise.allSettled(
    jobs.map(async ({ tokens, share, turns: count, again }) => {
      const highest = { calls: 1, tokens, dollars: tokens / 10 };
      const reservation = await budget.reserve(highest);
      for (let attempt = 0; attempt <= again && reservation.again(); attempt += 1) {
        await turns(count);
        const paid = Math.floor(tokens * share);
        reservation.settle({ calls: 1, tokens: paid, dollars: paid / 10 });
      }
      reservation.release();
    }),
  );
  return { spent, refused: results.filter(({ status }) => status === "rejected").length };
}

test("no cap is ever passed, however calls overlap, and every call ends", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(job, { maxLength: 12 }),
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 0, max: 15 }),
      async (jobs, tokens, calls) => {
        const { spent } = await run({ tokens, calls, dollars: tokens / 20 }, jobs);
        for (const now of spent) {
          expect(now.tokens).toBeLessThanOrEqual(tokens);
          expect(now.calls).toBeLessThanOrEqual(calls);
          expect(now.dollars).toBeLessThanOrEqual(tokens / 20 + 1e-9);
        }
      },
    ),
    { numRuns: 300 },
  );
});

test("a call waits for room that calls under way may still give back", async () => {
  const one = { tokens: 10, share: 0.3, turns: 2, again: 0 };
  const { spent, refused } = await run({ tokens: 16 }, [one, one, one]);
  expect(refused).toBe(0);
  expect(spent.at(-1)?.tokens).toBe(9);
});

test("calls that find no room are unanswered, and the rest of the run goes on", async () => {
  answering(server, () => completion(goodReading));
  const made = await makeAnalyst({ budget: { calls: 3 } });
  const results = await Promise.all(
    Array.from({ length: 8 }, async (_, index) => {
      const { chunk, source } = shortNews(index);
      return made.analyst.extractor.read(chunk, source, signal).then(
        () => "read",
        (error: { reason: string }) => error.reason,
      );
    }),
  );
  expect(results.toSorted()).toEqual([...Array(5).fill("budget"), ...Array(3).fill("read")]);
  expect(made.spent()).toMatchObject({ calls: 3, budgetRefusals: 5 });
  await made.close();
});

test("a cap in dollars without a price is refused before anything else", async () => {
  await expect(makeAnalyst({ budget: { dollars: 1 } })).rejects.toMatchObject({
    code: "E_CONFIG",
    message: expect.stringContaining("openai:small"),
  });
});

test("a cap smaller than what one short call may cost sends nothing", async () => {
  const { bodies } = answering(server, () => completion(goodReading));
  const made = await makeAnalyst({
    budget: { dollars: 0.01 },
    prices: { "openai:small": { input: 1, output: 10 } },
    limits: limits({ outputTokens: 1001 }),
  });
  const { chunk, source } = shortNews(1);
  await expect(made.analyst.extractor.read(chunk, source, signal)).rejects.toMatchObject({
    reason: "budget",
  });
  expect(bodies).toHaveLength(0);
  await made.close();
});
