import * as fc from "fast-check";
import { expect, test } from "vitest";
import { contentHash } from "../../src/anchoring/content-hash.ts";
import {
  deliveryKey,
  editionState,
  nextStep,
  routesOf,
  subjectOf,
} from "../../src/nightly/delivery/deliver-edition.ts";
import type { Address } from "../../src/nightly/delivery/delivery.ts";

const small = fc.string({ unit: fc.constantFrom("a", "b", '"', ","), maxLength: 3 });
const parts = fc.record({
  brief: small,
  date: fc.constantFrom("2026-11-21", "2026-11-22"),
  words: small,
  channel: fc.constantFrom("folder", "mail", "webhook"),
  target: small,
});
type Parts = typeof parts extends fc.Arbitrary<infer P> ? P : never;

function keyOf({ brief, date, words, channel, target }: Parts): string {
  const address: Address = { channel, target, shown: "" };
  return deliveryKey(brief, { date, hash: contentHash(words) }, address);
}

test("two deliveries have one key only if everything about them is the same", () => {
  fc.assert(
    fc.property(parts, parts, (one, other) => {
      const same = JSON.stringify(Object.values(one)) === JSON.stringify(Object.values(other));
      expect(keyOf(one) === keyOf(other)).toBe(same);
    }),
  );
});

test.for([
  { state: undefined, channel: "mail", again: false, step: "send" },
  { state: "failed", channel: "mail", again: false, step: "send" },
  { state: "done", channel: "mail", again: false, step: "done" },
  { state: "done", channel: "mail", again: true, step: "done" },
  { state: "done", channel: "folder", again: true, step: "done" },
  { state: "intent", channel: "mail", again: false, step: "unknown" },
  { state: "intent", channel: "webhook", again: false, step: "unknown" },
  { state: "unknown", channel: "mail", again: false, step: "unknown" },
  { state: "unknown", channel: "webhook", again: true, step: "send" },
  { state: "intent", channel: "mail", again: true, step: "send" },
  { state: "intent", channel: "folder", again: false, step: "send" },
  { state: "unknown", channel: "folder", again: false, step: "send" },
] as const)(
  "what is $state by $channel, again: $again, comes to $step",
  ({ state, channel, again, step }) => {
    expect(nextStep(state === undefined ? undefined : { state, channel }, again)).toBe(step);
  },
);

const mail = (to: string[]) => ({
  mail: { to, from: "d@x.org", host: "h", port: 25, security: "none" as const },
});
const hook = (url: string) => ({ webhook: { url, secretFrom: "S" } });

test("a mailbox, folder or address that is named twice is one", () => {
  const routes = routesOf(
    [
      mail(["a@x.org", "b@x.org", "A@x.org"]),
      mail(["b@X.org", "c@x.org"]),
      { folder: "briefs" },
      { folder: "/base/briefs/" },
      hook("https://u:p@h.example/in?key=1#top"),
      hook("https://u:p@h.example/in?key=1"),
    ],
    "/base",
  );
  expect(routes.map(({ addresses }) => addresses.map(({ target }) => target))).toEqual([
    ["a@x.org", "b@x.org"],
    ["c@x.org"],
    ["/base/briefs"],
    [],
    ["https://u:p@h.example/in?key=1"],
    [],
  ]);
  const shown = routes.flatMap(({ addresses }) => addresses.map((one) => one.shown));
  // A path may hold a secret.
  expect(shown).toContain("https://h.example");
});

const extractive = { kind: "extractive" } as const;
const model = { kind: "model" } as const;

test.for([
  { that: "is whole", met: true, analyst: extractive, by: "extractive", code: 0, state: "good" },
  { that: "misses some", met: true, analyst: model, by: "model", code: 3, state: "degraded" },
  { that: "fails", met: false, analyst: model, by: "model", code: 3, state: "below-gate" },
  { that: "was cut", met: true, analyst: model, by: "model", code: 5, state: "below-gate" },
  { that: "fell back", met: true, analyst: model, by: "extractive", code: 3, state: "below-gate" },
] as const)("an edition that $that is $state", ({ met, analyst, by, code, state }) => {
  const gate = { met, reasons: [] };
  const making = { gate, analyst, writtenBy: by };
  expect(editionState({ making }, code)).toBe(state);
  // A person who approved it sentence by sentence answers for how it was written, and not for citations that do not hold.
  const approved = met ? (code === 0 ? "good" : "degraded") : "below-gate";
  expect(editionState({ making, review: {} }, code)).toBe(approved);
});

test.for([
  { state: "good", quiet: false, subject: "Title, 2026-11-22" },
  { state: "good", quiet: true, subject: "Title, 2026-11-22: nothing new" },
  { state: "degraded", quiet: false, subject: "Title, 2026-11-22 (not complete)" },
  { state: "below-gate", quiet: false, subject: "Title, 2026-11-22 (below its gate)" },
] as const)("the subject is `$subject`", ({ state, quiet, subject }) => {
  const since = { date: "2026-11-21", hash: contentHash("") };
  const changes = { since, quiet, findings: [], judgements: [], held: [] };
  expect(subjectOf({ title: "Title", date: "2026-11-22", changes }, state)).toBe(subject);
});

test("the subject of a published edition names its version, and of a later one that it is corrected", () => {
  const at = "2026-11-22T06:00:00Z";
  const review = (version: number) => ({
    version,
    reviewed: contentHash(""),
    correction: "",
    reviewers: ["Ada"],
    approved: { by: "Ada", at, note: "" },
    counts: { approved: 1, edited: 0, restored: 0, rejected: 0 },
    changed: [],
  });
  const of = (version: number) =>
    subjectOf({ title: "Title", date: "2026-11-22", review: review(version) }, "good");
  expect([of(1), of(2)]).toEqual([
    "Title, 2026-11-22, version 1",
    "Title, 2026-11-22, version 2, corrected",
  ]);
});
