import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createLimiter } from "../../src/adapters/model/limiter.ts";
import { createRateWindow, requestWindow } from "../../src/adapters/model/rate-window.ts";
import { readRetryAfter } from "../../src/adapters/model/retry-after.ts";
import { jitterOf, nextTry } from "../../src/adapters/model/next-try.ts";
import { ProviderFault } from "../../src/adapters/model/provider-fault.ts";
import { signal } from "./support/analyst.ts";

test("no stretch of a window's length admits more than the window holds", () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ gap: fc.nat(9), amount: fc.integer({ min: 1, max: 4 }) })),
      (asks) => {
        const window = createRateWindow(5, 20);
        const passed: { at: number; amount: number }[] = [];
        let now = 0;
        for (const { gap, amount } of asks) {
          now += gap;
          for (let wait = window.waitMs(amount, now); wait > 0; wait = window.waitMs(amount, now)) {
            now += wait;
          }
          window.take(amount, now);
          passed.push({ at: now, amount });
        }
        for (const { at } of passed) {
          const inside = passed.filter((one) => one.at > at - 20 && one.at <= at);
          expect(inside.reduce((sum, { amount }) => sum + amount, 0)).toBeLessThanOrEqual(5);
        }
      },
    ),
  );
});

test.for([1, 9, 10, 60, 605])("%i requests a minute are never more in any minute", (perMinute) => {
  const window = requestWindow(perMinute);
  const passed: number[] = [];
  for (let now = 0; now < 180_000; now += 7) {
    while (window.waitMs(1, now) === 0) {
      window.take(1, now);
      passed.push(now);
    }
  }
  const gaps = passed.slice(perMinute).map((at, index) => at - (passed[index] ?? 0));
  expect(Math.min(60_000, ...gaps)).toBe(60_000);
  expect(passed.length).toBeGreaterThanOrEqual(Math.floor(perMinute / 10) * 20);
});

function clock(): { now: () => number; sleep: (ms: number) => Promise<void> } {
  let at = 1_000_000;
  return {
    now: () => at,
    sleep: async (ms) => {
      at += ms;
    },
  };
}

test("calls slide through the slots: a slow one holds up nobody else", async () => {
  const limiter = createLimiter({ concurrency: 2, ...clock() });
  const { promise: slow, resolve: finish } = Promise.withResolvers<void>();
  const order: number[] = [];
  const calls = [0, 1, 2, 3].map(async (number) =>
    limiter.run(async () => {
      if (number === 0) await slow;
      order.push(number);
    }),
  );
  await Promise.all(calls.slice(1));
  finish();
  await Promise.all(calls);
  expect(order).toEqual([1, 2, 3, 0]);
});

test("a refusal pauses every slot, closes some, and answers open them again", async () => {
  const time = clock();
  const limiter = createLimiter({ concurrency: 10, ...time });
  limiter.slow(5_000);
  limiter.slow(3_000);
  expect(limiter.open()).toBe(7);
  const before = time.now();
  await limiter.pass(1, signal);
  expect(time.now() - before).toBe(5_000);
  for (let answer = 0; answer < 100; answer += 1) limiter.answered();
  expect(limiter.open()).toBe(10);
});

test("a limit that the provider names is kept from then on", async () => {
  const time = clock();
  const limiter = createLimiter({ concurrency: 10, ...time });
  limiter.answered(60);
  const before = time.now();
  for (let call = 0; call < 13; call += 1) await limiter.pass(1, signal);
  expect(time.now() - before).toBe(12_000);
});

const now = Date.parse("Sun, 22 Nov 2026 04:00:00 GMT");
test.for([
  { header: "3", ms: 3_000 },
  { header: "0.5", ms: 500 },
  { header: "Sun, 22 Nov 2026 04:00:09 GMT", ms: 9_000 },
  { header: "86400", ms: 86_400_000 },
  { header: "0", ms: undefined },
  { header: "-4", ms: undefined },
  { header: "soon", ms: undefined },
  { header: "may 5", ms: undefined },
  { header: "Sun, 22 Nov 2026 03:00:00 GMT", ms: undefined },
  { header: "", ms: undefined },
])("Retry-After: $header is $ms ms", ({ header, ms }) => {
  expect(readRetryAfter((name) => (name === "retry-after" ? header : null), now)).toBe(ms);
});

test("retry-after-ms is read first", () => {
  const headers = new Headers({ "retry-after": "3", "retry-after-ms": "1250" });
  expect(readRetryAfter((name) => headers.get(name), now)).toBe(1250);
});

const kinds = [
  "rate",
  "server",
  "unconnected",
  "reset",
  "broken",
  "timeout",
  "empty",
  "request",
] as const;

test("every wait is at least 250 ms and what was asked for, and tries come to an end", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...kinds), { minLength: 60, maxLength: 60 }),
      fc.option(fc.integer({ min: 1, max: 300_000 }), { nil: undefined }),
      fc.string(),
      (faults, asked, key) => {
        const tries = { all: 0, timeouts: 0, broken: 0, empty: 0 };
        for (const kind of faults) {
          tries.all += 1;
          if (kind === "timeout") tries.timeouts += 1;
          if (kind === "broken") tries.broken += 1;
          if (kind === "empty") tries.empty += 1;
          const fault = new ProviderFault({
            kind,
            message: "",
            ...(asked === undefined ? {} : { retryAfterMs: asked }),
          });
          const next = nextTry(fault, tries, jitterOf(key, tries.all));
          if (next.kind !== "again") break;
          expect(next.waitMs).toBeGreaterThanOrEqual(Math.max(250, asked ?? 0));
        }
        expect(tries.all).toBeLessThanOrEqual(16);
      },
    ),
  );
});
