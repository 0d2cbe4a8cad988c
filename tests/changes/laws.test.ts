/** What holds of any two nights. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { FindingChange, Standing } from "../../src/domain/change.ts";
import { compareFindings } from "../../src/nightly/changes/compare-findings.ts";
import type { EditionFacts } from "../../src/nightly/changes/edition-facts.ts";
import type { Made } from "../resolve/make-evidence.ts";
import { factsOf } from "./facts.ts";

/** Few sentences that say the same, more, less, the opposite or something else: every relation comes up often. */
const sentences = [
  "The quake in Orlan killed 12 people on Monday.",
  "The quake in Orlan killed 15 people on Monday.",
  "On Monday the quake in Orlan killed 12 people.",
  "Engineers say that the dam in Orlan is safe after the quake.",
  "Engineers say that the dam in Orlan is not safe after the quake.",
  "Food prices in the markets of Orlan rose after the quake.",
  "Food prices in the markets of Orlan fell after the quake.",
  "The army will build a bridge over the river in Orlan.",
  "The army has built a bridge over the river in Orlan.",
  "Schools in Pesk closed for a week.",
  "About 41,000 cars wait for a ship in the port of Orlan.",
  "About 40,000 cars wait for a ship in the port of Orlan.",
  "About 40,000 cars wait for a ship in the port of Orlan, the harbour master said.",
  "The army has built a bridge over the river in Orlan with steel from Pesk.",
];

function claimOf(sentence: string): NonNullable<Made["claims"]>[number] {
  if (sentence.includes(" will ")) return { stance: "planned" };
  const speaker = { kind: "unresolved", asWritten: "the harbour master" } as const;
  return sentence.endsWith(" said.") ? { kind: "reported", stance: "reported", speaker } : {};
}

const text = fc.subarray(sentences, { minLength: 1, maxLength: 4 }).map((own) => own.join(" "));
const night = fc
  .record({
    "a.txt": text,
    "b.txt": fc.option(text, { nil: undefined }),
    published: fc.constantFrom(undefined, "2026-11-20", "2026-11-21"),
  })
  .map(({ published, ...files }): readonly Made[] => {
    const made = new Map<string, Made>();
    for (const [name, own] of Object.entries(files)) {
      if (own === undefined || made.has(own)) continue;
      const claims = Object.fromEntries(
        own.split(/(?<=\.) /u).map((each, at) => {
          return [at + 1, claimOf(each)];
        }),
      );
      made.set(own, { name, text: own, claims, ...(published === undefined ? {} : { published }) });
    }
    return [...made.values()];
  });

const runs = { numRuns: 60 };

test("an edition and itself are all unchanged", async () => {
  await fc.assert(
    fc.asyncProperty(night, async (made) => {
      const changes = compareFindings(await factsOf(made), await factsOf(made));
      expect(new Set(changes.map(({ standing }) => standing))).toEqual(new Set(["unchanged"]));
      expect(changes.flatMap(({ reasons }) => reasons)).toEqual([]);
    }),
    runs,
  );
});

const mirrored: Readonly<Record<Standing, Standing>> = {
  new: "dropped",
  dropped: "new",
  stronger: "weaker",
  weaker: "stronger",
  moved: "moved",
  reversed: "reversed",
  unchanged: "unchanged",
};

function beforeOf(change: FindingChange): readonly string[] {
  if (change.standing === "new") return [];
  return change.standing === "unchanged" ? change.before : change.before.findings;
}

/** A rival of what still stands is new where it comes, and gone where it goes. */
function bornOrGone(changes: readonly FindingChange[]): readonly FindingChange[] {
  const olds = changes.flatMap((each) => (each.standing === "new" ? [] : beforeOf(each)));
  return changes.map((each) => {
    const isRival = each.standing === "reversed" || each.standing === "moved";
    const isHeld = beforeOf(each).some((id) => olds.filter((one) => one === id).length > 1);
    return isRival && isHeld ? { standing: "new", now: each.now, reasons: [] } : each;
  });
}

/** Which findings stand against which, and how. */
function shape(change: FindingChange): string {
  const before = beforeOf(change);
  const now = change.standing === "dropped" ? [] : change.now.findings;
  return `${change.standing}: ${before.join(",")} > ${now.join(",")}`;
}

function mirror(line: string): string {
  const [standing = "", sides = ""] = line.split(": ");
  const [before = "", now = ""] = sides.split(" > ");
  const other = Object.entries(mirrored).find(([name]) => name === standing)?.[1] ?? "";
  return `${other}: ${now} > ${before}`;
}

test("with the editions exchanged, new and dropped, stronger and weaker change places", async () => {
  await fc.assert(
    fc.asyncProperty(night, night, async (one, other) => {
      const [left, right] = [await factsOf(one), await factsOf(other)];
      const there = bornOrGone(compareFindings(left, right)).map(shape).toSorted();
      const back = bornOrGone(compareFindings(right, left)).map(shape);
      expect(back.map(mirror).toSorted()).toEqual(there);
    }),
    runs,
  );
});

const turned = (facts: EditionFacts): EditionFacts => ({
  ...facts,
  findings: facts.findings.toReversed(),
  entities: facts.entities.toReversed(),
});

test("the order of findings does not matter", async () => {
  await fc.assert(
    fc.asyncProperty(night, night, async (one, other) => {
      const [before, now] = [await factsOf(one), await factsOf(other)];
      expect(compareFindings(turned(before), turned(now))).toEqual(compareFindings(before, now));
    }),
    runs,
  );
});

test("every finding of both editions stands in a change", async () => {
  await fc.assert(
    fc.asyncProperty(night, night, async (one, other) => {
      const [before, now] = [await factsOf(one), await factsOf(other)];
      const lines = compareFindings(before, now).map(shape);
      const [olds, news] = [0, 1].map((at) =>
        lines.map((line) => line.split(": ")[1]?.split(" > ")[at] ?? "").join(","),
      );
      for (const { id } of before.findings) expect(olds).toContain(id);
      for (const { id } of now.findings) expect(news).toContain(id);
    }),
    runs,
  );
});

/** A night that has all that the other has, and more of it: what is known is held, and what is new is beside it. */
const pairs = fc.tuple(night, night, fc.boolean()).map(([before, now, isHeld]) => {
  const known = new Set(now.map((one) => one.text));
  const held = before
    .filter((one) => !known.has(one.text))
    .map((one) => ({ ...one, name: `held-${one.name}` }));
  return [before, isHeld ? [...now, ...held] : now] as const;
});

test("every finding of the newer edition stands in one change, and in one only", async () => {
  await fc.assert(
    fc.asyncProperty(pairs, async ([one, other]) => {
      const [before, now] = [await factsOf(one), await factsOf(other)];
      const changes = compareFindings(before, now);
      const ids = changes.flatMap((each) => (each.standing === "dropped" ? [] : each.now.findings));
      expect(ids.toSorted()).toEqual(now.findings.map(({ id }) => id).toSorted());
    }),
    { numRuns: 150 },
  );
});
