import { describe, expect, test } from "vitest";
import fc from "fast-check";
import type { Evidence } from "../../src/domain/claim.ts";
import { Conflict, Entity, Episode, Finding, type Resolution } from "../../src/domain/finding.ts";
import { slice } from "../../src/domain/place.ts";
import { Unanswered } from "../../src/domain/unanswered.ts";
import type { EpisodeProposal, Matcher } from "../../src/ports/analyst.ts";
import { resolve } from "../../src/stages/4-resolve/resolve.ts";
import { makeEvidence, sourceIdOf, type Made } from "./make-evidence.ts";
import {
  quakeAnniversary,
  quakeInOrlan,
  quakeInPesk,
  visitAfterQueen,
  visitUnplaced,
  visitWithLeague,
} from "./made-news.ts";
import { silentMatcher } from "./silent-matcher.ts";
import { watchedContext } from "./watched-context.ts";

const all: readonly Made[] = [
  ...visitAfterQueen,
  ...visitWithLeague,
  visitUnplaced,
  ...quakeInOrlan,
  ...quakeInPesk,
  quakeAnniversary,
];

const run = (evidence: Evidence, matcher: Matcher = silentMatcher): Promise<Resolution> =>
  resolve({ matcher }).run(evidence, watchedContext());

const facts = ({ entities, episodes, findings, conflicts }: Resolution) => ({
  entities,
  episodes,
  findings,
  conflicts,
});

describe("laws", () => {
  test("the order of sources and claims decides nothing", async () => {
    const evidence = makeEvidence(all);
    const expected = facts(await run(evidence));
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...evidence.claims], { minLength: evidence.claims.length }),
        fc.shuffledSubarray([...evidence.library.sources], {
          minLength: evidence.library.sources.length,
        }),
        async (claims, sources) => {
          const shuffled = { ...evidence, claims, library: { ...evidence.library, sources } };
          expect(facts(await run(shuffled))).toEqual(expected);
        },
      ),
      { numRuns: 10 },
    );
  });

  test("every claim is in exactly one finding, every source in exactly one episode", async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray([...all]), async (made) => {
        const evidence = makeEvidence(made);
        const { findings, episodes, claims } = await run(evidence);
        expect(findings.flatMap((finding) => finding.claims).toSorted()).toEqual(
          [...claims.keys()].toSorted(),
        );
        expect(episodes.flatMap(({ sources }) => sources).toSorted()).toEqual(
          evidence.library.sources.map(({ id }) => id).toSorted(),
        );
      }),
      { numRuns: 20 },
    );
  });

  test("evidence of episodes is what stands at its span", async () => {
    const evidence = makeEvidence(all);
    const texts = new Map(evidence.library.sources.map(({ id, text }) => [id, text]));
    const { episodes } = await run(evidence);
    const places = episodes.flatMap(({ together, apart }) => [
      ...together,
      ...apart.flatMap((one) => one.evidence),
    ]);
    expect(places.length).toBeGreaterThan(8);
    for (const { source, span, quote } of places)
      expect(slice(texts.get(source) ?? "", span)).toBe(quote);
  });

  test("what comes out fits the published schemas", async () => {
    const { entities, episodes, findings, conflicts } = await run(makeEvidence(all));
    expect(() => {
      for (const entity of entities) Entity.parse(entity);
      for (const episode of episodes) Episode.parse(episode);
      for (const finding of findings) Finding.parse(finding);
      for (const conflict of conflicts) Conflict.parse(conflict);
    }).not.toThrow();
  });

  test("no evidence makes no episode", async () => {
    expect(facts(await run(makeEvidence([])))).toEqual({
      entities: [],
      episodes: [],
      findings: [],
      conflicts: [],
    });
  });
});

describe("origins", () => {
  test("two copies of one origin count once", async () => {
    const text = "The bridge at Orlan will close on Monday for repairs.";
    const copy = "The bridge at Orlan will close on Monday, for repairs.";
    const { findings } = await run(
      makeEvidence([
        { name: "a", text, origin: "wire" },
        { name: "b", text: copy, origin: "wire" },
      ]),
    );
    expect(findings).toHaveLength(1);
    expect(findings[0]?.claims).toHaveLength(2);
    expect(findings[0]?.origins).toHaveLength(1);
  });

  test("claims that were merged are in the ledger", async () => {
    const context = watchedContext();
    const made = [
      { name: "a", text: "The bridge at Orlan will close on Monday for repairs." },
      { name: "b", text: "The bridge at Orlan will close on Monday, for repairs." },
    ];
    await resolve({ matcher: silentMatcher }).run(makeEvidence(made), context);
    expect(context.entries.map((entry) => entry.of === "claim" && entry.fate)).toEqual(["merged"]);
  });
});

const proposing = (proposals: readonly EpisodeProposal[]): Matcher => ({
  ...silentMatcher,
  separate: () => Promise.resolve(proposals),
});
const sizes = ({ episodes }: Resolution) => episodes.map(({ sources }) => sources.length);

describe("an analyst that proposes episodes", () => {
  const made = [...visitAfterQueen, ...visitWithLeague];
  const evidence = makeEvidence(made);
  const ids = made.map(({ text }) => sourceIdOf(text));

  test("cannot merge what different companions keep apart", async () => {
    const shown = made.map(({ text }, index) => ({
      source: ids[index] ?? sourceIdOf(text),
      quote: text.split(". ")[0] ?? "",
      shows: "actor",
    }));
    const result = await run(
      evidence,
      proposing([{ label: "one visit", sources: ids, evidence: shown, uncertain: [] }]),
    );
    expect(sizes(result)).toEqual([2, 2]);
    expect(result.episodes[0]?.together.map(({ shows }) => shows)).toEqual(["actor", "actor"]);
  });

  test("is not believed where its words do not stand in the source, and the run says so", async () => {
    const context = watchedContext();
    const invented = ids
      .slice(0, 3)
      .map((source) => ({ source, quote: "a week after King Otto left", shows: "companion" }));
    const matcher = proposing([
      { label: "x", sources: ids.slice(0, 3), evidence: invented, uncertain: [] },
    ]);
    expect(sizes(await resolve({ matcher }).run(evidence, context))).toEqual([2, 2]);
    expect(context.notes.map(({ rule }) => rule)).toEqual(["resolve/proposal-refused"]);
  });

  test("is followed where its words hold and no guard objects", async () => {
    const [first = sourceIdOf("")] = ids;
    const alone = proposing([
      {
        label: "x",
        sources: [first],
        evidence: [{ source: first, quote: "was in Tarsia on Thursday", shows: "day" }],
        uncertain: [],
      },
    ]);
    expect(sizes(await run(evidence, alone))).toEqual([2, 1, 1]);
  });

  test("that does not answer costs a note", async () => {
    const context = watchedContext();
    const broken: Matcher = {
      separate: () => Promise.reject(new Unanswered("timeout", "late")),
      relate: () => Promise.reject(new Unanswered("timeout", "late")),
    };
    const result = await resolve({ matcher: broken }).run(evidence, context);
    expect(sizes(result)).toEqual([2, 2]);
    expect(context.notes.map(({ rule }) => rule)).toContain("resolve/separation-unanswered");
  });
});
