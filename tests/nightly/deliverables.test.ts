/** What of the last nights is for the readers. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { deliverables } from "../../src/nightly/delivery/deliverables.ts";
import type { Ending, NightRun } from "../../src/nightly/night.ts";
import { noBriefNotice } from "../../src/nightly/delivery/no-brief-notice.ts";
import { madeRun } from "./scheduled.ts";

const good = (date: string): NightRun => madeRun({ date, edition: `/out/asia/.editions/${date}` });
const bad = (date: string, ending: Ending = "nothing-usable"): NightRun =>
  madeRun({
    date,
    ending,
    good: false,
    edition: ending === "below-gate" || ending === "budget" ? `/out/asia/.editions/${date}` : "",
  });

const dates = ["2026-11-19", "2026-11-20", "2026-11-21", "2026-11-22"];
const endings = ["nothing-usable", "below-gate", "budget", "refused", "stopped"] as const;
const nights = fc
  .array(fc.tuple(fc.nat(3), fc.constantFrom("good", ...endings)), { maxLength: 6 })
  // In any order: a clock may have been set back.
  .map((made) =>
    made.map(([day, ending]) => {
      const date = dates[day] ?? "";
      return ending === "good" ? good(date) : bad(date, ending);
    }),
  );

test("at most two editions and one notice, newest first, only good ones, one a date", () => {
  fc.assert(
    fc.property(nights, (runs) => {
      const found = deliverables(runs, []);
      const editions = found.filter(({ kind }) => kind === "edition").map(({ date }) => date);
      expect(editions).toEqual([...new Set(editions)].toSorted().toReversed());
      expect(editions.length).toBeLessThanOrEqual(2);
      for (const date of editions) {
        expect(runs.some((run) => run.date === date && run.good)).toBe(true);
      }
      const notices = found.filter(({ kind }) => kind === "notice");
      expect(notices.length).toBeLessThanOrEqual(1);
      for (const { date } of notices) {
        expect(runs.some((run) => run.good && run.date >= date)).toBe(false);
      }
    }),
  );
});

test("of several good editions of a date the one that was made last is handed on", () => {
  const made = ["first", "second", "third"].map((hash) =>
    madeRun({ date: "2026-11-22", edition: `/out/asia/.editions/2026-11-22-${hash}` }),
  );
  expect(deliverables(made, [])).toMatchObject([
    { kind: "edition", folder: "/out/asia/.editions/2026-11-22-third" },
  ]);
});

test("an edition below its gate is never handed on; its readers are told that there is no brief", () => {
  const found = deliverables([good("2026-11-21"), bad("2026-11-22", "below-gate")], []);
  expect(found.map(({ kind, date }) => [kind, date])).toEqual([
    ["notice", "2026-11-22"],
    ["edition", "2026-11-21"],
  ]);
});

test("the newest date has its edition or its notice, and neither if it was stopped", () => {
  fc.assert(
    fc.property(nights, (runs) => {
      const newest = runs
        .map(({ date }) => date)
        .toSorted()
        .at(-1);
      const own = runs.filter(({ date }) => date === newest);
      // Without any run there is no newest date, and nothing for anybody.
      const isOver = own.some((run) => run.good) || own.at(-1)?.ending !== "stopped";
      const [first] = deliverables(runs, []);
      expect(first?.date === newest).toBe(isOver);
    }),
  );
});

test.for([
  { when: "it is tried again", pending: ["2026-11-22"], notices: 0 },
  { when: "a later one, which may stand for it, is", pending: ["2026-11-23"], notices: 0 },
  { when: "an earlier one is", pending: ["2026-11-21"], notices: 1 },
  { when: "nothing is", pending: [], notices: 1 },
])("a night without an edition has $notices notices when $when", ({ pending, notices }) => {
  const found = deliverables([good("2026-11-21"), bad("2026-11-22", "refused")], pending);
  expect(found.filter(({ kind }) => kind === "notice")).toHaveLength(notices);
});

test("a run that has not ended is nothing yet", () => {
  const running = { ...bad("2026-11-22"), ending: undefined, endedAt: undefined };
  expect(deliverables([good("2026-11-21"), running], []).map(({ date }) => date)).toEqual([
    "2026-11-21",
  ]);
});

test("the notice says that there is none, why in general, and that this is no news", () => {
  const [notice] = deliverables([good("2026-11-21"), bad("2026-11-22")], []);
  if (notice?.kind !== "notice") throw new Error("No notice.");
  const told = noBriefNotice({ name: "asia", title: "Asia" }, notice);
  expect(told.subject).toBe("Asia, 2026-11-22: no brief");
  expect(told.paragraphs.join(" ")).toBe(
    "There is no brief for 2026-11-22. Nothing that could be used was found in its sources. The last one is that of 2026-11-21. That there is none for 2026-11-22 does not mean that nothing happened.",
  );
});

test("a date is told once, however often and in whatever way it failed", () => {
  const keys = endings
    .filter((ending) => ending !== "stopped")
    .flatMap((ending, days) => {
      // A night is tried again after its date is over, too.
      const endedAt = `2026-11-${22 + days}T05:10:00.000Z`;
      return deliverables([{ ...bad("2026-11-22", ending), endedAt }], []);
    })
    .flatMap((of) =>
      of.kind === "notice" ? [noBriefNotice({ name: "asia", title: "Asia" }, of).ref] : [],
    );
  expect(keys).toHaveLength(4);
  expect(new Set(keys.map((ref) => JSON.stringify(ref))).size).toBe(1);
});
