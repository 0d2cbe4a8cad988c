import { describe, expect, test } from "vitest";
import type { Claim } from "../../src/domain/claim.ts";
import type { Resolution } from "../../src/domain/finding.ts";
import type { Matcher } from "../../src/ports/analyst.ts";
import { resolve } from "../../src/stages/4-resolve/resolve.ts";
import { makeEvidence } from "./make-evidence.ts";
import { silentMatcher } from "./silent-matcher.ts";
import { watchedContext } from "./watched-context.ts";

/** Both texts go on with the same words, so that they report one event and only the first sentences are compared. */
const rest =
  " Rescue teams from Belmar searched the school in Orlan. Governor Tomas Iver asked for tents and blankets.";

type Changes = Readonly<{ one?: Partial<Claim>; other?: Partial<Claim> }>;

function resolved(one: string, other: string, changes: Changes = {}): Promise<Resolution> {
  const made = [
    { name: "a.txt", text: one + rest, claims: { 1: changes.one ?? {} } },
    { name: "b.txt", text: `${other}${rest} `, claims: { 1: changes.other ?? {} } },
  ];
  return resolve({ matcher: silentMatcher }).run(makeEvidence(made), watchedContext());
}

/** Are the first sentences of the two texts one finding? */
async function areMerged(one: string, other: string, changes?: Changes): Promise<boolean> {
  const { findings, claims, episodes } = await resolved(one, other, changes);
  expect(episodes).toHaveLength(1);
  return findings.some((finding) => {
    const statements = new Set(finding.claims.map((id) => claims.get(id)?.statement));
    return statements.has(one) && statements.has(other);
  });
}

describe("the same", () => {
  test.for([
    [
      "The quake in Orlan killed 12 people on Monday.",
      "On Monday the quake in Orlan killed 12 people.",
    ],
    ["The quake killed twelve people in Orlan.", "The quake killed 12 people in Orlan."],
    [
      "The school in Orlan collapsed in the first minute.",
      "The school in Orlan collapsed in the first minute!",
    ],
    ["Repairs in Orlan will cost $3.5 billion.", "Repairs in Orlan will cost 3.5 billion dollars."],
  ] as const)("%s | %s", async ([one, other]) => {
    expect(await areMerged(one, other)).toBe(true);
  });
});

describe("not the same", () => {
  test.for([
    [
      "another count",
      "The quake in Orlan killed 12 people on Monday.",
      "The quake in Orlan killed 15 people on Monday.",
    ],
    [
      "another day",
      "The school in Orlan collapsed late on Monday.",
      "The school in Orlan collapsed late on Tuesday.",
    ],
    [
      "another place",
      "The school in Orlan collapsed late on Monday.",
      "The school in Belmar collapsed late on Monday.",
    ],
    [
      "a denial",
      "The dam in Orlan is safe, engineers found.",
      "The dam in Orlan is not safe, engineers found.",
    ],
    [
      "another year",
      "The school in Orlan was built in 1984.",
      "The school in Orlan was built in 1994.",
    ],
  ] as const)("%s", async ([, one, other]) => {
    expect(await areMerged(one, other)).toBe(false);
  });

  const same = ["The dam in Orlan will hold.", "The dam in Orlan will hold!"] as const;
  test("another speaker", async () => {
    const speakers = {
      one: { speaker: { kind: "named", name: "Tomas Iver" } },
      other: { speaker: { kind: "named", name: "Lida Harn" } },
    } as const;
    expect(await areMerged(...same, speakers)).toBe(false);
  });
  test("another stance", async () => {
    expect(await areMerged(...same, { other: { stance: "alleged" } })).toBe(false);
  });
  test("two who are not named", async () => {
    const he = { speaker: { kind: "unresolved", asWritten: "he" } } as const;
    expect(
      await areMerged(...same, {
        one: he,
        other: { speaker: { kind: "unresolved", asWritten: "she" } },
      }),
    ).toBe(false);
  });
});

test("what is the same as two rivals joins only one of them", async () => {
  const made = ["about 100", "91", "109"].map((count, index) => ({
    name: `${index}.txt`,
    text: `The quake in Orlan killed ${count} people.${rest}${" ".repeat(index)}`,
  }));
  const { findings, conflicts } = await resolve({ matcher: silentMatcher }).run(
    makeEvidence(made),
    watchedContext(),
  );
  expect(findings.filter(({ statement }) => statement.includes("killed"))).toHaveLength(2);
  expect(conflicts).toHaveLength(1);
});

test("a finding is as important as its weightiest claim", async () => {
  const { findings } = await resolved(
    "The dam in Orlan will hold.",
    "The dam in Orlan will hold!",
    { other: { importance: 5 } },
  );
  expect(findings.find(({ statement }) => statement.startsWith("The dam"))?.importance).toBe(5);
});

describe("conflicts", () => {
  test.for([
    [
      "dead",
      "The quake in Orlan killed 12 people on Monday.",
      "The quake in Orlan killed 15 people on Monday.",
      ["12 people", "15 people"],
    ],
    [
      "money",
      "The new dam in Orlan cost $160 million.",
      "The new dam in Orlan cost $180 million.",
      ["$160 million", "$180 million"],
    ],
    [
      "share",
      "In Orlan 71% of voters approved the dam.",
      "In Orlan 61% of voters approved the dam.",
      ["61% of voters approved", "71% of voters approved"],
    ],
  ] as const)("true: %s", async ([, one, other, values]) => {
    const { conflicts, findings } = await resolved(one, other);
    expect(conflicts).toHaveLength(1);
    expect(conflicts[0]?.rivals.map(({ value }) => value).toSorted()).toEqual(values);
    expect(
      conflicts[0]?.rivals.every(({ finding }) => findings.some(({ id }) => id === finding)),
    ).toBe(true);
    expect(conflicts[0]?.rivals.map(({ asOf }) => asOf)).toEqual(["not stated", "not stated"]);
  });

  test.for([
    [
      "another day",
      "The quake in Orlan killed 12 people by Monday.",
      "The quake in Orlan killed 15 people by Tuesday.",
    ],
    [
      "another year",
      "The dam in Orlan cost $160 million in 2019.",
      "The dam in Orlan cost $180 million in 2021.",
    ],
    [
      "gross and net",
      "The dam in Orlan earned $160 million gross.",
      "The dam in Orlan earned $120 million net.",
    ],
    [
      "a part and its whole",
      "The quake in Orlan killed 12 people.",
      "The quake in Orlan killed 12 people, including 5 children.",
    ],
    [
      "dead and hurt",
      "The quake in Orlan left 12 people dead.",
      "The quake in Orlan left 40 people injured.",
    ],
    ["another unit", "The dam in Orlan is 40 metres high.", "The dam in Orlan is 40 years old."],
    [
      "hours of the day",
      "The school in Orlan closed at 4 p.m. sharp.",
      "The school in Orlan closed at 6 p.m. sharp.",
    ],
    ["ages", "In Orlan a 12-year-old girl was found.", "In Orlan a 14-year-old girl was found."],
    [
      "a sum so far",
      "The quake in Orlan killed 12 people.",
      "Quakes in Orlan have killed 90 people so far.",
    ],
    [
      "which of several",
      "In Orlan 12 people died, by another count 15 people died.",
      "In Orlan 9 people died, officials said on the phone.",
    ],
    [
      "about the same",
      "The quake in Orlan killed about 160 people.",
      "The quake in Orlan killed 158 people.",
    ],
  ] as const)("false: %s", async ([, one, other]) => {
    expect((await resolved(one, other)).conflicts).toEqual([]);
  });

  test("never across episodes", async () => {
    const made = [
      {
        name: "a.txt",
        text: "The quake in Orlan killed 12 people. Rescue teams from Belmar dug through the school. Governor Tomas Iver asked for tents.",
      },
      {
        name: "b.txt",
        text: "The quake in Pesk killed 15 people. Ferries to the Dovan islands stayed in port. Mayor Lida Harn inspected the customs house.",
      },
    ];
    const { episodes, conflicts } = await resolve({ matcher: silentMatcher }).run(
      makeEvidence(made),
      watchedContext(),
    );
    expect([episodes.length, conflicts.length]).toEqual([2, 0]);
  });
});

/** Alike, each with a word of its own: rules leave every pair open. */
const alike = (count: number): string =>
  Array.from(
    { length: count },
    (_, at) =>
      `The old dam will surely hold through heavy rain and ${String.fromCodePoint(97 + at).repeat(7)}.`,
  ).join(" ");

describe("too many pairs to ask", () => {
  test.for([
    [20, 190, []],
    [21, 200, ["resolve/pairs-left"]],
  ] as const)("%i claims: %i pairs are asked", async ([count, expected, rules]) => {
    const context = watchedContext();
    const asked: number[] = [];
    const matcher: Matcher = {
      ...silentMatcher,
      relate: async (pairs) => {
        asked.push(pairs.length);
        return pairs.map(() => "different" as const);
      },
    };
    await resolve({ matcher }).run(makeEvidence([{ name: "a.txt", text: alike(count) }]), context);
    expect(asked).toEqual([expected]);
    expect(context.notes.map(({ rule }) => rule)).toEqual(rules);
  });
});
