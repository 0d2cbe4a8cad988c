/** A story that goes on is no error, and one that is told in other words is no news. */
import { describe, expect, test } from "vitest";
import type { Made } from "../resolve/make-evidence.ts";
import { changesBetween, told } from "./facts.ts";

const rest = " Rescue teams from Belmar searched the school in Orlan.";

/** How the first sentence of either night stands; the second is the same in both. */
async function between(
  before: string,
  now: string,
  [then, later]: readonly [Partial<Made>, Partial<Made>] = [{}, {}],
) {
  const changes = await changesBetween(
    [{ name: "a.txt", text: before + rest, ...then }],
    [{ name: "a.txt", text: now + rest, ...later }],
  );
  const others = changes
    .map(told)
    .filter((one) => !rest.includes(("now" in one && one.now) || "-"));
  return others.map(({ standing }) => standing).toSorted();
}

const speaking = (asWritten: string): Partial<Made> => ({
  claims: { 1: { kind: "reported", speaker: { kind: "unresolved", asWritten } } },
});

describe("whoever a text only describes", () => {
  test.for([
    ["is the same on both nights", "the coast guard", "The coast guard", ["unchanged"]],
    ["is another under another description", "the coast guard", "the navy", ["dropped", "new"]],
    ["is nobody under a pronoun", "he", "he", ["dropped", "new"]],
  ] as const)("%s", async ([, then, later, as]) => {
    const words = "The ferry Meridian sank off Orlan with 12 cars";
    const [one, two] = [`${words}, ${then} said.`, `${later} said: ${words}.`];
    expect(await between(one, two, [speaking(then), speaking(later)])).toEqual(as);
  });
});

const killed = (count: string): string => `The quake in Orlan killed ${count} people.`;

describe("a figure with a bound", () => {
  test.for([
    ["at least 17", "23", ["moved"]],
    ["23", "at least 17", ["moved"]],
    ["more than 100", "164", ["moved"]],
    ["at least 17", "17", ["unchanged"]],
    ["about 160", "157", ["unchanged"]],
    ["about 160", "about 170", ["moved"]],
    ["at least 160", "at least 170", ["moved"]],
    ["about 160", "about 160", ["unchanged"]],
  ] as const)("%s, then %s", async ([before, now, as]) => {
    expect(await between(killed(before), killed(now))).toEqual(as);
  });

  test("is no rival of what it leaves open, though both were published on one day", async () => {
    const published = "2026-11-20";
    const [first] = await changesBetween(
      [{ name: "a.txt", text: killed("at least 17") + rest, published }],
      [{ name: "a.txt", text: killed("23") + rest, published }],
    );
    expect(first).toMatchObject({
      standing: "moved",
      figure: {
        about: "The quake in Orlan killed …",
        before: { value: "at least 17 people" },
        now: { value: "23 people" },
      },
    });
  });
});

describe("what says a part of the other", () => {
  const short = "The ferry Meridian ran aground off Orlan on Monday.";
  const long = "The ferry Meridian ran aground off Orlan on Monday with diesel on board.";
  test("is stronger where more is told", async () => {
    expect(await between(short, long)).toEqual(["stronger"]);
  });
  test("is weaker where less is told", async () => {
    expect(await between(long, short)).toEqual(["weaker"]);
  });
  test.for([
    ["another place", long.replace("Orlan", "Pesk")],
    ["another day", long.replace("Monday", "Friday")],
    ["a doubt", long.replace("ran", "may have run")],
  ] as const)("is no part of it with %s", async ([, other]) => {
    expect(await between(short, other)).not.toContain("unchanged");
  });
});

test("what is called false is denied, though every word of it is there", async () => {
  const told1 = "The ferry Meridian struck a mine off Orlan.";
  const denied = "Reports that the ferry Meridian struck a mine off Orlan were false.";
  expect(await between(told1, denied)).toEqual(["reversed"]);
  expect(await between(denied, told1)).toEqual(["reversed"]);
});

test("a plan is told as done with more about it", async () => {
  const plan = { claims: { 1: { stance: "planned" as const } } };
  const before = "The court in Orlan will sentence Tomas Iver.";
  const now = "The court in Orlan sentenced Tomas Iver to six years in prison.";
  expect(await between(before, now, [plan, {}])).toEqual(["stronger"]);
  expect(await between(now, before, [{}, plan])).toEqual(["weaker"]);
});

const visit = (name: string): string =>
  `The new harbour of Orlan was opened with a speech by ${name} on Monday.`;

describe("a name that is spelt otherwise", () => {
  test("is the same name", async () => {
    const names = ["Volodymyr Sorenko", "Wolodymyr Sorenko"] as const;
    expect(await between(visit(names[0]), visit(names[1]))).toEqual(["unchanged"]);
  });
  test("is another where one edition has both", async () => {
    const names = ["Volodymyr Sorenko", "Wolodymyr Sorenko"] as const;
    const both = `${visit(names[1])} A letter of ${names[0]} was read out in Pesk.`;
    expect(await between(visit(names[0]), both)).not.toContain("unchanged");
  });
  test("is another where it is another name", async () => {
    expect(await between(visit("Anna Sorenko"), visit("Jonas Sorenko"))).toEqual([
      "dropped",
      "new",
    ]);
  });
});

const cars = (count: string): string => `About ${count} cars are waiting for a ship in Orlan`;

describe("a round figure that stands apart from a known one", () => {
  const known: Made = { name: "a.txt", text: `${cars("41,000")}.`, published: "2026-11-20" };
  const [kind, stance] = ["reported", "reported"] as const;
  const speaker = { kind: "unresolved", asWritten: "the harbour master" } as const;
  const besides: Made = {
    name: "b.txt",
    text: `${cars("40,000")}, the harbour master said.`,
    claims: { 1: { kind, stance, speaker } },
    published: "2026-11-21",
  };
  test("is told with both values and their times, and the known one stands", async () => {
    const changes = await changesBetween([known], [known, besides]);
    expect(changes).toMatchObject([
      {
        standing: "moved",
        figure: {
          before: { value: "about 41,000 cars", asOf: "published 2026-11-20" },
          now: { value: "about 40,000 cars", asOf: "published 2026-11-21" },
        },
      },
      { standing: "unchanged", reasons: [] },
    ]);
  });
  test("is gone where only the other stands, which is no news", async () => {
    const changes = await changesBetween([known, besides], [known]);
    expect(changes.map(told)).toMatchObject([
      { standing: "dropped", codes: ["source-gone", "figure"] },
      { standing: "unchanged" },
    ]);
  });
});
