import { describe, expect, test } from "vitest";
import fc from "fast-check";
import { articleOf } from "../../src/stages/4-resolve/episodes/article.ts";
import { groupArticles } from "../../src/stages/4-resolve/episodes/group-articles.ts";
import { makeEvidence, type Made } from "./make-evidence.ts";
import {
  quakeAnniversary,
  quakeInOrlan,
  quakeInPesk,
  visitAfterQueen,
  visitUnplaced,
  visitWithLeague,
} from "./made-news.ts";

const all: readonly Made[] = [
  ...visitAfterQueen,
  ...visitWithLeague,
  ...quakeInOrlan,
  ...quakeInPesk,
  quakeAnniversary,
];

function groupsOf(made: readonly Made[]): { names: string[]; uncertain: string[] }[] {
  const { library, sentences } = makeEvidence(made);
  const sources = library.sources.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const { groups } = groupArticles(sources.map((source) => articleOf(source, sentences)));
  const nameOf = (row: number): string => sources[row]?.name ?? "";
  return groups
    .map(({ rows, uncertain }) => ({
      names: rows.map(nameOf).toSorted(),
      uncertain: uncertain.map(nameOf),
    }))
    .toSorted((one, other) => (one.names.join() < other.names.join() ? -1 : 1));
}

const namesOf = (made: readonly Made[]): string[][] => groupsOf(made).map(({ names }) => names);

describe("laws", () => {
  test("every article is in exactly one group", () => {
    fc.assert(
      fc.property(fc.subarray([...all]), (made) => {
        expect(namesOf(made).flat().toSorted()).toEqual(made.map(({ name }) => name).toSorted());
      }),
      { numRuns: 40 },
    );
  });

  test("the order of the input decides nothing", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...all], { minLength: all.length }), (made) => {
        expect(namesOf(made)).toEqual(namesOf(all));
      }),
      { numRuns: 20 },
    );
  });
});

describe("reports of one event", () => {
  test.for([
    ["an earthquake told by two papers", quakeInOrlan],
    ["another earthquake told by two papers", quakeInPesk],
    ["a visit with one companion", visitAfterQueen],
    ["a visit with a summit beside it", visitWithLeague],
  ] as const)("are one group: %s", ([, made]) => {
    expect(namesOf(made)).toHaveLength(1);
  });
});

/** What sixteen writers add to two stories: each has words of its own. */
const colour = [
  "Shop assistants hid beneath glass counters while masked men emptied every tray.",
  "A stolen delivery van blocked traffic, and commuters heard hammering.",
  "Splinters covered the pavement; a florist opposite called the emergency line.",
  "Investigators collected a dropped glove, fibres and a cigarette end.",
  "Motorbikes carried them off through narrow alleys, cameras show.",
  "Somebody had triggered a false fire alarm as a distraction, firefighters believe.",
  "Insurers offer a reward; losses could reach seven figures, brokers estimate.",
  "Neighbours complain that burglaries, vandalism and noise have become routine.",
];
const otherColour = [
  "Two customers were tied with cable and locked into a cellar.",
  "Sledgehammers and a crowbar lay among broken display cases.",
  "A taxi driver followed the fleeing scooter until he lost it at a bridge.",
  "Watches worth a fortune are missing, the owner’s daughter wept.",
  "Detectives study footage from a bakery and a car park.",
  "The raid lasted ninety seconds, a passer-by counted on her phone.",
  "Traders demand patrols after dark and brighter lamps.",
  "An elderly clerk was treated for shock in hospital.",
];

/** Eight reports of a robbery, alike in kind and town: what only many reports can tell is which names keep together. */
function robberies(
  [shop, street, officer, day]: readonly [string, string, string, string],
  lines: readonly string[],
): Made[] {
  return lines.map((words, index) => ({
    name: `${shop}-${index}`,
    text: `Armed robbers raided the jeweller ${shop} in Belmar on ${day}. ${words} Inspector ${officer} appealed to witnesses near ${street}.`,
  }));
}

describe("traps", () => {
  test("many alike reports of two robberies in one town are told apart by the names that only one side has", () => {
    const one = robberies(["Adler", "Mill Lane", "Roke", "Monday"], colour);
    const other = robberies(["Quist", "Harbour Row", "Tamm", "Friday"], otherColour);
    expect(namesOf([...one, ...other])).toEqual([
      one.map(({ name }) => name),
      other.map(({ name }) => name),
    ]);
    expect(namesOf(one)).toHaveLength(1);
  });

  test("two visits by the same person to the same place stay two", () => {
    expect(namesOf([...visitAfterQueen, ...visitWithLeague])).toEqual([
      ["visit-1.txt", "visit-2.txt"],
      ["visit-3.txt", "visit-4.txt"],
    ]);
  });

  test("the same kind of event elsewhere is another event", () => {
    expect(namesOf([...quakeInOrlan, ...quakeInPesk])).toEqual([
      ["quake-1.txt", "quake-2.txt"],
      ["quake-3.txt", "quake-4.txt"],
    ]);
  });

  test("an anniversary piece is not the news", () => {
    expect(namesOf([...quakeInOrlan, quakeAnniversary])).toEqual([
      ["quake-1.txt", "quake-2.txt"],
      ["quake-5.txt"],
    ]);
  });

  test("a report that no words place is put where it is most alike, and marked", () => {
    const groups = groupsOf([...visitAfterQueen, ...visitWithLeague, visitUnplaced]);
    expect(groups.map(({ uncertain }) => uncertain)).toEqual([["visit-5.txt"], []]);
    expect(groups[0]?.names).toContain("visit-5.txt");
  });

  test("a detail that only one report has does not make it another event", () => {
    const [first, second] = visitAfterQueen;
    const alone = {
      name: "alone.txt",
      text: (second?.text ?? "").replace(
        "Queen Mira Solen’s trip, which ended",
        "Prince Otto Brand’s trip, which ended",
      ),
    };
    expect(namesOf([...(first ? [first] : []), alone])).toHaveLength(1);
  });
});
