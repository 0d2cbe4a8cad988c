/** One finding of two nights: how it stands, and why. */
import { describe, expect, test } from "vitest";
import type { Made } from "../resolve/make-evidence.ts";
import { changesBetween, told } from "./facts.ts";

/** Goes with every text, so that both nights report one event and only the first sentence is compared. */
const rest =
  " Rescue teams from Belmar searched the school in Orlan. Governor Tomas Iver asked for tents and blankets.";

type Changes = Readonly<{ before?: Partial<Made>; now?: Partial<Made> }>;

/** What is said of the first sentence of either text. */
async function standing(before: string, now: string, { before: then, now: later }: Changes = {}) {
  const changes = await changesBetween(
    [{ name: "a.txt", text: before + rest, ...then }],
    [{ name: "a.txt", text: now + rest, ...later }],
  );
  const words = new Set([before, now]);
  return changes
    .map(told)
    .filter((one) => words.has(one.now ?? "") || words.has("before" in one ? one.before : ""));
}

describe("the same", () => {
  test.for([
    [
      "the same words in a text that has changed",
      "The ferry sank off Orlan.",
      "The ferry sank off Orlan.",
    ],
    [
      "another order of words",
      "The quake in Orlan killed 12 people on Monday.",
      "On Monday the quake in Orlan killed 12 people.",
    ],
    [
      "a loose figure that the other fits",
      "Repairs of the school in Orlan will cost about $160 million.",
      "Repairs of the school in Orlan will cost $157 million.",
    ],
  ] as const)("%s is unchanged", async ([, before, now]) => {
    const changes = await changesBetween(
      [{ name: "a.txt", text: before + rest }],
      [{ name: "a.txt", text: `${now}${rest} Schools closed.` }],
    );
    expect(changes.map((one) => one.standing).toSorted()).toEqual([
      "new",
      "unchanged",
      "unchanged",
      "unchanged",
    ]);
  });
});

test.for([
  {
    what: "a figure that is another",
    before: "The quake in Orlan killed 12 people on Monday.",
    now: "The quake in Orlan killed 15 people on Monday.",
    as: "moved",
    because: "figure",
  },
  {
    what: "a toll of another day",
    before: "The death toll of the Orlan quake stood at 12 people on Monday.",
    now: "The death toll of the Orlan quake stood at 15 people on Tuesday.",
    as: "moved",
    because: "figure",
  },
  {
    what: "a sum that is another",
    before: "Repairs of the school in Orlan will cost $100 million.",
    now: "Repairs of the school in Orlan will cost $160 million.",
    as: "moved",
    because: "figure",
  },
  {
    what: "a denial",
    before: "Engineers say that the dam in Orlan is safe after the quake.",
    now: "Engineers say that the dam in Orlan is not safe after the quake.",
    as: "reversed",
    because: "denied",
  },
  {
    what: "the opposite",
    before: "Food prices in the markets of Orlan rose after the quake.",
    now: "Food prices in the markets of Orlan fell after the quake.",
    as: "reversed",
    because: "opposite",
  },
  {
    what: "another day of what happens once",
    before: "The school in Orlan collapsed late on Monday.",
    now: "The school in Orlan collapsed late on Sunday.",
    as: "reversed",
    because: "other-day",
  },
])("$what is $as", async ({ before, now, as, because }) => {
  expect(await standing(before, now)).toEqual([{ standing: as, before, now, codes: [because] }]);
});

test("a plan that was carried out is stronger, and back again weaker", async () => {
  const plan = "The army will build a bridge over the river in Orlan.";
  const done = "The army has built a bridge over the river in Orlan.";
  const planned: Changes["before"] = { claims: { 1: { stance: "planned" } } };
  expect(await standing(plan, done, { before: planned })).toEqual([
    { standing: "stronger", before: plan, now: done, codes: ["stance"] },
  ]);
  expect(await standing(done, plan, { now: planned })).toEqual([
    { standing: "weaker", before: done, now: plan, codes: ["stance"] },
  ]);
});

describe("what one night reports and the next has as denied is reversed", () => {
  const words = "The army shelled the harbour of Orlan at dawn.";
  const denied = { 1: { stance: "denied" as const } };
  test("in the same text", async () => {
    expect(await standing(words, words, { now: { claims: denied } })).toEqual([
      { standing: "reversed", before: words, now: words, codes: ["stance"] },
    ]);
  });
  test("in another", async () => {
    const changes = await changesBetween(
      [{ name: "a.txt", text: words + rest }],
      [{ name: "b.txt", text: `${words}${rest} Schools closed.`, claims: denied }],
    );
    expect(changes.map(told)).toContainEqual({
      standing: "reversed",
      before: words,
      now: words,
      codes: ["denied"],
    });
  });
});

describe("figures", () => {
  const before = "The quake in Orlan killed 12 people.";
  const now = "The quake in Orlan killed 15 people.";

  test("both values stand with their as-of times", async () => {
    const changes = await changesBetween(
      [{ name: "a.txt", text: before + rest, published: "2026-11-20" }],
      [{ name: "a.txt", text: now + rest, published: "2026-11-21" }],
    );
    expect(changes.find((one) => one.standing === "moved")).toMatchObject({
      figure: {
        before: { value: "12 people", asOf: "published 2026-11-20" },
        now: { value: "15 people", asOf: "published 2026-11-21" },
      },
    });
  });

  test("of one day of publication they are rivals", async () => {
    const published = "2026-11-20";
    const both = { before: { published }, now: { published } };
    expect(await standing(before, now, both)).toMatchObject([
      { standing: "reversed", codes: ["rival-value"] },
    ]);
  });

  test("a value that is still reported beside the new one is a rival, and disputed", async () => {
    const old = { name: "a.txt", text: before + rest };
    const changes = await changesBetween([old], [old, { name: "b.txt", text: now + rest }]);
    expect(changes.map(told)).toEqual(
      expect.arrayContaining([
        { standing: "reversed", before, now, codes: ["rival-value"] },
        { standing: "weaker", before, now: before, codes: ["disputed"] },
      ]),
    );
  });

  test("of two earlier values the nearest in words is the one that moved, and the other is dropped", async () => {
    const other =
      "Monday was the day on which the quake in Orlan killed 13 people in all the schools.";
    const near = "The quake in Orlan killed 12 people on Monday.";
    const later = "The quake in Orlan killed 15 people on Monday.";
    const changes = await changesBetween(
      [
        { name: "a.txt", text: near + rest },
        { name: "b.txt", text: `${other}${rest} ` },
      ],
      [{ name: "a.txt", text: later + rest }],
    );
    const figures = changes.map(told).filter((one) => /killed/.test(JSON.stringify(one)));
    expect(figures.map((one) => one.standing)).toEqual(["moved", "dropped"]);
    expect(figures[0]).toMatchObject({ before: near, now: later });
  });

  test("two attacks that one source tells of on two nights are two", async () => {
    const changes = await changesBetween(
      [{ name: "a.txt", text: "A bomb killed 12 people in a market of Orlan on Monday." }],
      [{ name: "a.txt", text: "A bomb killed 15 people in a market of Orlan on Thursday." }],
    );
    expect(changes.map((one) => one.standing)).toEqual(["new", "dropped"]);
  });

  test("two events of two days are not one figure that moved", async () => {
    const changes = await changesBetween(
      [{ name: "a.txt", text: "A bomb killed 12 people in a market of Orlan on Monday." }],
      [{ name: "b.txt", text: "A bomb killed 15 people in a market of Orlan on Thursday." }],
    );
    expect(changes.map((one) => one.standing)).toEqual(["new", "dropped"]);
  });
});

test("the same words of two events are told twice: what is known of their days parts them", async () => {
  const thanks = "Governor Tomas Iver thanked his hosts for the dinner in Orlan.";
  const on = (day: string): string => `Crowds gathered in Orlan on ${day}. ${thanks}`;
  const changes = await changesBetween(
    [{ name: "a.txt", text: on("Monday") }],
    [{ name: "b.txt", text: on("Thursday") }],
  );
  expect(changes.map((one) => one.standing).toSorted()).toEqual([
    "dropped",
    "dropped",
    "new",
    "new",
  ]);
});

describe("origins", () => {
  const text = `The ferry Meridian sank off the port of Orlan on Friday.${rest}`;
  const one = { name: "a.txt", text };
  const copy = (origin: string): Made => ({ name: "b.txt", text: `${text} `, origin });

  test("a second origin makes it stronger, and its loss weaker", async () => {
    const stronger = await changesBetween([one], [one, copy("Daily Star")]);
    expect(stronger.map((each) => each.standing)).toEqual(["stronger", "stronger", "stronger"]);
    expect(stronger[0]?.reasons).toEqual([{ code: "origin-added", words: "b.txt now reports it" }]);
    const weaker = await changesBetween([one, copy("Daily Star")], [one]);
    expect(weaker.map((each) => each.standing)).toEqual(["weaker", "weaker", "weaker"]);
  });

  test("a second document of one origin changes nothing", async () => {
    const changes = await changesBetween([one], [one, copy("a.txt")]);
    expect(changes.map((each) => each.standing)).toEqual(["unchanged", "unchanged", "unchanged"]);
  });
});

describe("what is dropped says why", () => {
  const lost = "Prices of bread rose in Dorn.";
  const kept = { name: "k.txt", text: "Schools in Pesk closed for a week." };
  test.for([
    ["source-gone", "the source is not there", [kept]],
    ["source-changed", "its text has changed", [kept, { name: "a.txt", text: "Nobody came." }]],
  ] as const)("%s: %s", async ([code, , now]) => {
    const changes = await changesBetween([kept, { name: "a.txt", text: lost }], now);
    expect(changes.map(told)).toContainEqual({ standing: "dropped", before: lost, codes: [code] });
  });
});
