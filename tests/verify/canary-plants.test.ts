/** Each way of planting a fault, on its own: what it makes of a statement, and what it leaves alone. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Finding } from "../../src/domain/finding.ts";
import { EpisodeId, FindingId } from "../../src/domain/ids.ts";
import { deniedWhole, negated } from "../../src/stages/6-verify/canaries/negated.ts";
import { otherDate } from "../../src/stages/6-verify/canaries/other-date.ts";
import { otherName } from "../../src/stages/6-verify/canaries/other-name.ts";
import { otherNumber } from "../../src/stages/6-verify/canaries/other-number.ts";
import { otherSpeaker } from "../../src/stages/6-verify/canaries/other-speaker.ts";
import type { Ground, Plant } from "../../src/stages/6-verify/canaries/plant.ts";
import { toldAsFact } from "../../src/stages/6-verify/canaries/told-as-fact.ts";
import type { Player } from "../../src/stages/6-verify/canaries/cast.ts";

const player = (name: string, kind: Player["kind"], more: Partial<Player> = {}): Player => ({
  name,
  forms: [name],
  kind,
  speaks: false,
  takesThe: false,
  titled: undefined,
  count: 2,
  ...more,
});

const cast = [
  player("Tarsia", "country", { count: 9 }),
  player("Norway", "country"),
  player("Lida Harn", "person", { forms: ["Lida Harn", "Harn"], speaks: true }),
  player("Ena Korb", "person", {
    forms: ["Ena Korb", "Korb"],
    speaks: true,
    titled: "Tarsian President Ena Korb",
  }),
  player("Olav Ness", "person", { titled: "Norwegian President Olav Ness", speaks: true }),
  player("Northern Sea League", "organisation", {
    forms: ["Northern Sea League", "NSL"],
    takesThe: true,
  }),
  player("BRICS", "organisation"),
  player("Orlan", "place"),
];

function planted(
  plant: Plant,
  statement: string,
  more: Partial<Finding & Ground> = {},
): string | undefined {
  const finding: Finding = {
    id: FindingId.parse("f0123456789"),
    statement,
    kind: "fact",
    speaker: more.speaker ?? { kind: "source" },
    stance: "asserted",
    importance: 3,
    claims: [],
    origins: [],
    episode: EpisodeId.parse("e1"),
    time: "episode",
  };
  const quotes = more.quotes ?? statement;
  return plant({ finding, quotes, cast, spent: new Set() })?.sentence;
}

describe("a number", () => {
  test.for([
    ["The dam cost $160 million.", "The dam cost $200 million."],
    ["It earned 3.5 billion dollars.", "It earned 4.4 billion dollars."],
    ["Only 71% of voters came.", "Only 89% of voters came."],
    ["Fully 90% of voters came.", "Fully 70% of voters came."],
    ["All of them, 100% of voters, came.", "All of them, 80% of voters, came."],
    ["The crane lifts 1,700 tonnes.", "The crane lifts 2,100 tonnes."],
    ["There were 200,000 books.", "There were 250,000 books."],
    ["A two-day visit began.", "A three-day visit began."],
    ["At least 40 ships waited.", "At least 50 ships waited."],
    ["Fewer than 40 ships waited.", "Fewer than 30 ships waited."],
  ] as const)("%s becomes %s", ([statement, expected]) => {
    expect(planted(otherNumber, statement)).toBe(expected);
  });

  test.for([
    "It was built in 1984.",
    "COVID-19 came.",
    "It rained on 12 May.",
    "The 21st century began.",
  ])("%s holds none", (statement) => {
    expect(planted(otherNumber, statement)).toBeUndefined();
  });

  test("changes by about a fifth to a third, and keeps its form", () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 9_999_999 }), fc.boolean(), (value, isGrouped) => {
        const digits = isGrouped ? value.toLocaleString("en-US") : String(value);
        fc.pre(!/^(?:1\d|20)\d\d$/.test(digits));
        const made = planted(otherNumber, `They counted ${digits} ships.`);
        const other = /counted ([\d,]+) ships/.exec(made ?? "")?.[1] ?? "";
        expect(other.includes(",") || Number(other) < 1000).toBe(isGrouped || Number(other) < 1000);
        const change = Math.abs(Number(other.replaceAll(",", "")) / value - 1);
        expect(change).toBeGreaterThan(0.15);
        expect(change).toBeLessThan(0.37);
      }),
    );
  });
});

describe("a date", () => {
  test.for([
    ["The port opened on Monday.", "The port opened on Tuesday."],
    ["The port opened on Sunday.", "The port opened on Monday."],
    ["The port opened in December 2021.", "The port opened in January 2021."],
    ["The port opened in 1991.", "The port opened in 1992."],
    ["The port must open by Monday.", "The port must open by Sunday."],
    ["It was open until 2013.", "It was open until 2012."],
  ] as const)("%s becomes %s", ([statement, expected]) => {
    expect(planted(otherDate, statement)).toBe(expected);
  });

  test("a neighbour that the quotes name is passed over", () => {
    const quotes = "The port opened on Monday and the pier on Tuesday.";
    expect(planted(otherDate, "The port opened on Monday.", { quotes })).toBe(
      "The port opened on Sunday.",
    );
  });

  test.for(["Ships may sail.", "They march on.", "The 1990s ended."])(
    "%s holds none",
    (statement) => {
      expect(planted(otherDate, statement)).toBeUndefined();
    },
  );
});

describe("a name", () => {
  test.for([
    ["Crews sailed to Tarsia.", "Crews sailed to Norway."],
    ["Tarsian President Ena Korb left.", "Norwegian President Olav Ness left."],
    ["The visit of Korb ended.", "The visit of Olav Ness ended."],
    ["The NSL met.", "BRICS met."],
    ["It left the Northern Sea League (NSL).", "It left BRICS."],
    ["BRICS met.", "The NSL met."],
  ] as const)("%s becomes %s", ([statement, expected]) => {
    expect(planted(otherName, statement)).toBe(expected);
  });

  test.for([
    ["no other of its kind", "The school in Orlan burned.", undefined],
    ["a part of a larger name", "The Tarsia Times wrote.", undefined],
    [
      "an other that the quotes name",
      "Crews sailed to Tarsia.",
      "Crews sailed to Tarsia past Norwegian ships.",
    ],
  ] as const)("is left alone: %s", ([, statement, quotes]) => {
    expect(planted(otherName, statement, quotes === undefined ? {} : { quotes })).toBeUndefined();
  });
});

describe("a speaker", () => {
  const speaker = { kind: "named", name: "Lida Harn" } as const;
  test("makes way for another who speaks", () => {
    expect(planted(otherSpeaker, "Harn said it rained.", { speaker })).toBe("Korb said it rained.");
  });
  test("is named where the words do not name him", () => {
    expect(
      planted(otherSpeaker, "It rains.", { speaker: { kind: "named", name: "Ena Korb" } }),
    ).toBeUndefined();
    expect(
      planted(otherSpeaker, "Rain fell.", { speaker: { kind: "named", name: "Ena Korb" } }),
    ).toBe("According to Norwegian President Olav Ness: Rain fell.");
  });
  test("nobody is put in where nobody speaks", () => {
    expect(planted(otherSpeaker, "Rain fell.")).toBeUndefined();
  });
});

describe("a negation", () => {
  test.for([
    ["The dam is safe.", "The dam is not safe."],
    ["The dam is not safe.", "The dam is safe."],
    ["Korb visited Norway.", "Korb did not visit Norway."],
    ["Korb did not visit Norway.", "Korb visited Norway."],
    ["Korb wants to leave.", "Korb does not want to leave."],
    ["Korb doesn’t want to leave.", "Korb wants to leave."],
    ["Ships cannot leave.", "Ships can leave."],
    ["They won't leave.", "They will leave."],
    ["Tarsia has many ships.", "Tarsia does not have many ships."],
    ["Korb has already held talks.", "Korb has not yet held talks."],
    ["Korb is still abroad.", "Korb is no longer abroad."],
    ["They are also leaving.", "They are not leaving."],
  ] as const)("%s becomes %s", ([statement, expected]) => {
    expect(planted(negated, statement)).toBe(expected);
  });

  test.for([
    ["what may be", "Ships may leave."],
    ["what is asked", "Nobody knows who will build it."],
    ["more than one denial", "It is not true that no ship left."],
    ["a denial that turns nothing", "It is not only a port."],
    ["a plural noun after a name that is none", "The former Soviet states gathered."],
  ] as const)("is not forced on %s", ([, statement]) => {
    expect(planted(negated, statement)).toBeUndefined();
  });

  test.for([
    ["Sheep graze there.", "It is not the case that sheep graze there."],
    ["The sheep graze.", "It is not the case that the sheep graze."],
    ["NHK World wrote of sheep.", "It is not the case that NHK World wrote of sheep."],
    ["Korb graced Orlan.", "It is not the case that Korb graced Orlan."],
    ["Nordic sheep graze.", "It is not the case that Nordic sheep graze."],
  ] as const)("of the whole: %s", ([statement, expected]) => {
    expect(planted(deniedWhole, statement, { quotes: `${statement} He likes Nordic sheep.` })).toBe(
      expected,
    );
  });
});

const told: Plant = (ground) =>
  toldAsFact.map((plant) => plant(ground)).find((one) => one !== undefined);

describe("what is not yet, told as fact", () => {
  test.for([
    ["Deals are expected to be signed here.", "Deals were signed here."],
    ["The deal is due to be signed here.", "The deal was signed here."],
    ["Korb is scheduled to visit Norway.", "Korb visited Norway."],
    ["Korb will meet Harn on Monday.", "Korb met Harn on Monday."],
    ["The ships will be sold here.", "The ships were sold here."],
    ["Korb plans to build a dam.", "Korb built a dam."],
    ["Korb reportedly left.", "Korb left."],
    ["Korb is believed to have left.", "Korb has left."],
    ["The war could destabilize Tarsia.", "The war will destabilize Tarsia."],
  ] as const)("%s becomes %s", ([statement, expected]) => {
    expect(planted(told, statement)).toBe(expected);
  });

  test.for([
    ["a time to come stands in it", "Korb will meet Harn tomorrow."],
    ["a condition holds it open", "Korb will leave if it rains."],
    ["another verb hangs on it", "Korb will meet Harn and sign a deal."],
    ["the verb is not known", "Korb will glorp Harn."],
    ["it asks", "They wonder who will build it."],
    ["it stands in quotation marks", "Korb wrote “we will meet Harn” on Monday."],
    ["a plan is a thing", "They praised the plans to build a dam."],
  ] as const)("nothing is told where %s", ([, statement]) => {
    expect(planted(told, statement)).toBeUndefined();
  });

  test("nothing is told that the quotes tell as done, too", () => {
    const quotes = "Korb will meet Harn. They met Ness before.";
    expect(planted(told, "Korb will meet Harn.", { quotes })).toBeUndefined();
  });
});
