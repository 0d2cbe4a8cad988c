/** What waits when somebody asks for it, what is told of it at the bound, and what a remembered code means. */
import { expect, test } from "vitest";
import { contentHash } from "../../src/anchoring/content-hash.ts";
import { routesOf } from "../../src/nightly/delivery/deliver-edition.ts";
import type { Deliverable } from "../../src/nightly/delivery/deliverables.ts";
import type { DeliveryRow } from "../../src/nightly/delivery/delivery.ts";
import { deliveryReason } from "../../src/nightly/delivery/delivery-reason.ts";
import { deliveryBoundMs, nextDeliveryMs } from "../../src/nightly/retry-pauses.ts";
import {
  type DeliveryFacts,
  waitingDeliveries,
} from "../../src/nightly/delivery/waiting-deliveries.ts";

const madeAt = "2026-11-22T05:10:00.000Z";
const madeMs = Date.parse(madeAt);
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const after = (ms: number) => new Date(madeMs + ms).toISOString();

const edition = { kind: "edition", date: "2026-11-22", madeAt, folder: "/out/asia" } as const;
const notice = (madeMsLater: number): Deliverable => {
  const told = { date: "2026-11-23", madeAt: after(madeMsLater), ending: "refused" } as const;
  return { kind: "notice", ...told, lastGood: undefined };
};

/** Of one folder. */
function waits(wanted: readonly Deliverable[], more: Partial<DeliveryFacts>) {
  return waitingDeliveries({
    brief: "asia",
    deliverables: wanted.map((of) => {
      return { of, ref: { date: of.date, hash: contentHash(of.date) } };
    }),
    routes: routesOf([{ folder: "/shared" }], "/base"),
    find: () => undefined,
    nowMs: madeMs,
    ...more,
  });
}

/** A fourth try, an hour after the edition was made: the next is due ten minutes later. */
const failed: DeliveryRow = {
  key: contentHash("key"),
  brief: "asia",
  date: "2026-11-22",
  edition: contentHash("edition"),
  channel: "folder",
  shown: "/shared",
  state: "failed",
  code: "ENOSPC",
  tries: 4,
  at: after(hourMs),
};

test.for([
  { asked: "nobody", askedAtMs: undefined, next: { kind: "later", atMs: madeMs + 70 * minuteMs } },
  { asked: "somebody", askedAtMs: madeMs + 61 * minuteMs, next: { kind: "now" } },
  {
    asked: "somebody, before it was tried for them",
    askedAtMs: madeMs + 59 * minuteMs,
    next: { kind: "later", atMs: madeMs + 70 * minuteMs },
  },
] as const)("a try that failed is due, asked for by $asked: $next.kind", ({ askedAtMs, next }) => {
  const nowMs = madeMs + 62 * minuteMs;
  expect(waits([edition], { find: () => failed, nowMs, askedAtMs })).toMatchObject([{ next }]);
});

test("what was given up is not tried because somebody asks for the night", () => {
  const nowMs = madeMs + deliveryBoundMs + 1;
  const found = waits([edition], { find: () => failed, nowMs, askedAtMs: nowMs });
  expect(found).toMatchObject([{ next: { kind: "given-up" } }]);
});

test("a notice that is newer takes no edition's place that nobody has", () => {
  const days = 10 * 24 * hourMs;
  const found = waits([notice(days), edition], { nowMs: madeMs + days });
  expect(found.map(({ of }) => of.kind)).toEqual(["notice", "edition"]);
});

test("no try is promised for a time at which it would be given up", () => {
  const last = { tries: 8, passing: true, madeMs };
  const [early, late] = [deliveryBoundMs - 4 * hourMs, deliveryBoundMs - 4 * hourMs + 1];
  expect(nextDeliveryMs({ ...last, at: after(early) }, madeMs + early)).toBe(
    madeMs + deliveryBoundMs,
  );
  expect(nextDeliveryMs({ ...last, at: after(late) }, madeMs + late)).toBe("given-up");
});

test.for([
  { channel: "webhook", code: "http-408", passing: true },
  { channel: "webhook", code: "http-410", passing: false },
  { channel: "webhook", code: "CERT_HAS_EXPIRED", passing: false },
  // As the channel itself says of the try.
  { channel: "mail", code: "ETLS", passing: true },
] as const)("that waiting helps $channel $code: $passing", ({ passing, ...row }) => {
  expect(deliveryReason({ ...row, state: "failed" }).passing).toBe(passing);
});
