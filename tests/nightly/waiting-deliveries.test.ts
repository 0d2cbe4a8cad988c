/** What waits to be delivered, and when it is tried again: laws over many nights with restarts and hard receivers. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { contentHash } from "../../src/anchoring/content-hash.ts";
import type { Sha256 } from "../../src/domain/ids.ts";
import { routesOf } from "../../src/nightly/delivery/deliver-edition.ts";
import type { DeliverableEdition } from "../../src/nightly/delivery/deliverables.ts";
import type { DeliveryRow } from "../../src/nightly/delivery/delivery.ts";
import { deliveryReason } from "../../src/nightly/delivery/delivery-reason.ts";
import { deliveryBoundMs, nextDeliveryMs } from "../../src/nightly/retry-pauses.ts";
import {
  waitingDeliveries,
  type WaitingDelivery,
} from "../../src/nightly/delivery/waiting-deliveries.ts";

const startMs = Date.parse("2026-11-20T05:10:00Z");
const dayMs = 86_400_000;
const minuteMs = 60_000;
const lookMs = 10 * minuteMs;

const routes = routesOf(
  [
    {
      mail: {
        to: ["a@x.org", "b@x.org"],
        from: "d@x.org",
        host: "h",
        port: 25,
        security: "none",
      },
    },
  ],
  "/base",
);

function edition(night: number): DeliverableEdition {
  const madeAt = new Date(startMs + night * dayMs).toISOString();
  return { kind: "edition", date: madeAt.slice(0, 10), madeAt, folder: `/out/${night}` };
}

type Fate = "done" | "failed" | "refused" | "unknown" | "death";
/** What becomes of each try that is made, one after another; then all is well. */
const fates = fc.array(
  fc.constantFrom<Fate>("failed", "failed", "failed", "refused", "unknown", "death", "done"),
  { maxLength: 40 },
);

type Sent = Readonly<{ key: Sha256; atMs: number; waiting: WaitingDelivery; fate: Fate }>;

/** A daemon that looks every ten minutes, for some nights; nothing is remembered but the rows. */
function simulate(wanted: readonly Fate[], nights: number) {
  const rows = new Map<Sha256, DeliveryRow>();
  const sent: Sent[] = [];
  let tries = 0;
  const facts = (nowMs: number) => {
    const made = Math.min(Math.floor((nowMs - startMs) / dayMs), nights - 1);
    const both = [edition(made), ...(made > 0 ? [edition(made - 1)] : [])];
    return {
      brief: "asia",
      deliverables: both.map((of) => ({
        of,
        ref: { date: of.date, hash: contentHash(of.folder) },
      })),
      routes,
      find: (key: Sha256) => rows.get(key),
      nowMs,
    };
  };
  const endMs = startMs + (nights + 2) * dayMs;
  for (let nowMs = startMs; nowMs < endMs; nowMs += lookMs) {
    for (const waiting of waitingDeliveries(facts(nowMs))) {
      if (waiting.next.kind === "now") {
        const { key } = waiting;
        const before = rows.get(key);
        const row = rowAfter(waiting, before, nowMs);
        // As the adapter has it: one whose process died is not sent again, it is only told apart.
        if (before?.state === "intent")
          rows.set(key, { ...row, state: "unknown", code: "cut-off" });
        else {
          const fate = wanted[tries++] ?? "done";
          sent.push({ key, atMs: nowMs, waiting, fate });
          rows.set(key, { ...row, ...settled[fate] });
        }
      }
    }
  }
  return { sent, rows, left: waitingDeliveries(facts(endMs)) };
}

const settled: Readonly<Record<Fate, Pick<DeliveryRow, "state" | "code">>> = {
  done: { state: "done", code: "" },
  failed: { state: "failed", code: "ECONNREFUSED" },
  refused: { state: "failed", code: "smtp-550" },
  unknown: { state: "unknown", code: "ETIMEDOUT" },
  death: { state: "intent", code: "" },
};

function rowAfter(
  { key, of, address, hash }: WaitingDelivery,
  before: DeliveryRow | undefined,
  nowMs: number,
): DeliveryRow {
  const at = new Date(nowMs).toISOString();
  const { channel, shown } = address;
  const tries = (before?.tries ?? 0) + 1;
  const what = { key, brief: "asia", date: of.date, edition: hash, channel, shown };
  return { ...what, state: "intent", code: "", tries, at };
}

const byKey = (sent: readonly Sent[]) => [...Map.groupBy(sent, ({ key }) => key).values()];

test("an edition comes to an address once at most, and after a doubt it is never sent by itself", () => {
  fc.assert(
    fc.property(fates, fc.integer({ min: 1, max: 4 }), (wanted, nights) => {
      const { sent } = simulate(wanted, nights);
      for (const tries of byKey(sent)) {
        // Whatever may have arrived is the last that is sent.
        const arrived = tries.findIndex(({ fate }) => ["done", "unknown", "death"].includes(fate));
        expect(arrived === -1 || arrived === tries.length - 1).toBe(true);
      }
    }),
  );
});

test("what does not arrive is tried with pauses that never shrink, until the bound and never after", () => {
  fc.assert(
    fc.property(fates, fc.integer({ min: 1, max: 4 }), (wanted, nights) => {
      const { sent } = simulate(wanted, nights);
      for (const tries of byKey(sent)) {
        const pauses = tries.slice(1).map(({ atMs }, n) => atMs - (tries[n]?.atMs ?? 0));
        const shrunk = pauses.filter((pause, n) => n > 0 && pause < (pauses[n - 1] ?? 0));
        // A refusal waits longer than a server that is down, so the two kinds are not compared.
        const kinds = new Set(tries.map(({ fate }) => fate));
        expect(kinds.has("refused") && kinds.has("failed") ? [] : shrunk).toEqual([]);
        for (const { atMs, waiting } of tries) {
          expect(atMs).toBeLessThanOrEqual(Date.parse(waiting.of.madeAt) + deliveryBoundMs);
        }
      }
    }),
  );
});

test("nothing vanishes: each of the newest two editions is with everybody, or waits with a reason", () => {
  fc.assert(
    fc.property(fates, fc.integer({ min: 1, max: 4 }), (wanted, nights) => {
      const { rows, left } = simulate(wanted, nights);
      const last = [edition(nights - 1), ...(nights > 1 ? [edition(nights - 2)] : [])];
      for (const of of last) {
        const done = [...rows.values()].filter(
          (row) => row.date === of.date && row.state === "done",
        );
        const waits = left.filter((waiting) => waiting.of.date === of.date);
        expect(done.length + waits.length).toBe(2);
        for (const { next, words } of waits) {
          expect(["given-up", "by-hand"]).toContain(next.kind);
          expect(words).not.toBe("");
        }
      }
    }),
  );
});

test("a receiver that never takes it is tried for 36 hours, and then each edition is given up", () => {
  const { sent, left } = simulate(
    Array.from({ length: 200 }, () => "failed" as const),
    2,
  );
  expect(left.map(({ next }) => next.kind)).toEqual(Array.from({ length: 4 }, () => "given-up"));
  for (const tries of byKey(sent)) {
    const lastMs = tries.at(-1)?.atMs ?? 0;
    const madeMs = Date.parse(tries[0]?.waiting.of.madeAt ?? "");
    expect(lastMs - madeMs).toBeLessThanOrEqual(deliveryBoundMs);
    expect(lastMs - madeMs).toBeGreaterThan(deliveryBoundMs - 5 * 60 * minuteMs);
  }
});

test("a server that is down over the night of the next edition gets both once it is back", () => {
  const down = Array.from({ length: 23 }, () => "failed" as const);
  const { sent, left } = simulate(down, 2);
  expect(left).toEqual([]);
  expect(sent.filter(({ fate }) => fate === "done")).toHaveLength(4);
});

const tried = (tries: number, at: string, passing = true) => ({
  tries,
  at,
  passing,
  madeMs: startMs,
});
const minutesAfter = (tries: number, passing: boolean) => {
  const at = new Date(startMs).toISOString();
  const nextMs = nextDeliveryMs(tried(tries, at, passing), startMs);
  return nextMs === "given-up" ? nextMs : (nextMs - startMs) / minuteMs;
};

test("the pauses grow from a minute to four hours, and what waiting does not mend begins at one hour", () => {
  const counts = [1, 2, 3, 4, 5, 6, 7, 8, 99];
  expect(counts.map((tries) => minutesAfter(tries, true))).toEqual([
    1, 5, 10, 10, 30, 60, 120, 240, 240,
  ]);
  expect(counts.map((tries) => minutesAfter(tries, false))).toEqual([
    60, 60, 60, 60, 60, 60, 120, 240, 240,
  ]);
});

test("a clock that was set back holds no delivery up", () => {
  const row = tried(4, "2026-11-25T00:00:00.000Z");
  expect(nextDeliveryMs(row, startMs)).toBe(startMs);
});

test.for([
  { made: "long before `deliver:` was written, and another one since", newest: false, waits: 0 },
  { made: "long before, and is the newest", newest: true, waits: 2 },
])("an edition that nobody tried, made $made, waits for $waits", ({ newest, waits }) => {
  const nowMs = startMs + 10 * dayMs;
  const [old, young] = [edition(0), edition(10)];
  const found = waitingDeliveries({
    brief: "asia",
    deliverables: (newest ? [old] : [young, old]).map((of) => {
      return { of, ref: { date: of.date, hash: contentHash(of.folder) } };
    }),
    routes,
    find: () => undefined,
    nowMs,
  });
  expect(found.filter(({ of }) => of === old)).toHaveLength(waits);
});

test.for([
  {
    channel: "mail",
    state: "failed",
    code: "smtp-451",
    words: "its server answered 451",
    passing: true,
  },
  {
    channel: "mail",
    state: "failed",
    code: "smtp-550",
    words: "its server answered 550",
    passing: false,
  },
  {
    channel: "mail",
    state: "failed",
    code: "ECONNREFUSED",
    words: "its server could not be reached",
    passing: true,
  },
  {
    channel: "mail",
    state: "unknown",
    code: "ECONNECTION",
    words: "its server gave no answer to the message",
    passing: false,
  },
  {
    channel: "webhook",
    state: "failed",
    code: "http-500",
    words: "it answered 500",
    passing: true,
  },
  {
    channel: "webhook",
    state: "failed",
    code: "http-429",
    words: "it answered 429",
    passing: true,
  },
  {
    channel: "webhook",
    state: "failed",
    code: "http-404",
    words: "it answered 404",
    passing: false,
  },
  {
    channel: "webhook",
    state: "failed",
    code: "http-302",
    words: "it redirects (302), which is refused",
    passing: false,
  },
  {
    channel: "webhook",
    state: "unknown",
    code: "timeout",
    words: "it gave no answer in time",
    passing: true,
  },
  {
    channel: "folder",
    state: "failed",
    code: "ENOSPC",
    words: "the folder could not be written",
    passing: true,
  },
] as const)("$channel $code: $words", ({ words, passing, ...failed }) => {
  expect(deliveryReason(failed)).toEqual({ words, passing });
});
