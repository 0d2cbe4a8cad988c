/** Rules on all pairs that could be the same or rivals; what rules leave open is asked in one batch. */
import type { ClaimId } from "../../../domain/ids.ts";
import { Unanswered } from "../../../domain/unanswered.ts";
import type { Matcher, Relation } from "../../../ports/analyst.ts";
import type { RunContext } from "../../../ports/run-context.ts";
import { candidatePairs, stemWeigher } from "./candidate-pairs.ts";
import { compareStatements } from "./compare-statements.ts";
import { atOtherTimes } from "./other-times.ts";
import { overlapOf } from "./overlap.ts";
import { rivalTolls, type RivalTolls } from "./rival-tolls.ts";
import type { BoundFigure, Statement } from "./statement.ts";

type ClaimLink = Readonly<{ one: ClaimId; other: ClaimId }>;
/** `figures`: those by which the two exclude each other, where the ruling was on figures alone. */
type RivalLink = ClaimLink & Readonly<{ figures?: readonly [BoundFigure, BoundFigure] }>;
export type Rulings = Readonly<{
  /** Most alike first. */
  same: readonly ClaimLink[];
  rival: readonly RivalLink[];
}>;

/** One batched question must fit one call; the most alike pairs go first, the rest count as different. */
const pairsAskedMax = 200;

type Pair = Readonly<{ one: Statement; other: Statement; overlap: number }>;

async function ask(
  pairs: readonly Pair[],
  matcher: Matcher,
  context: RunContext,
): Promise<readonly Relation[]> {
  if (pairs.length === 0) return [];
  try {
    const asked = pairs.map(({ one, other }) => ({
      one: one.claim,
      other: other.claim,
      sameEpisode: true,
    }));
    return await matcher.relate(asked, context.signal);
  } catch (error) {
    if (!(error instanceof Unanswered)) throw error;
    context.note({
      rule: "resolve/relation-unanswered",
      level: "warning",
      message: `The analyst did not compare ${pairs.length} pairs of claims (${error.reason}); they count as different.`,
    });
    return [];
  }
}

function noteLeft(left: number, context: RunContext): void {
  if (left === 0) return;
  context.note({
    rule: "resolve/pairs-left",
    level: "warning",
    message: `${left} of ${left + pairsAskedMax} pairs of claims that rules leave open were not compared: one question holds ${pairsAskedMax}. The least alike were left; they count as different.`,
  });
}

const byOverlap = (one: Pair, other: Pair): number => other.overlap - one.overlap;

const linkOf = ({ one, other }: Pick<Pair, "one" | "other">): ClaimLink => ({
  one: one.claim.id,
  other: other.claim.id,
});

function tollLink({ statements: [one, other], figures }: RivalTolls): RivalLink {
  return { ...linkOf({ one, other }), figures };
}

const keyOf = ({ one, other }: ClaimLink): string => `${one} ${other}`;

/** What rules say of all pairs that share enough; of pairs that are different nothing is kept. */
function ruled(
  statements: readonly Statement[],
  isToll: ReadonlySet<string>,
): Readonly<Record<"same" | "rival" | "ask", Pair[]>> {
  const weigh = stemWeigher(statements);
  const found: Record<"same" | "rival" | "ask", Pair[]> = { same: [], rival: [], ask: [] };
  for (const [left, right] of candidatePairs(statements, weigh)) {
    const [one, other] = [statements[left], statements[right]];
    if (!one || !other || isToll.has(keyOf(linkOf({ one, other })))) continue;
    const ruling = compareStatements(one, other, weigh);
    if (ruling === "different") continue;
    found[ruling].push({ one, other, overlap: overlapOf(one.stems, other.stems, weigh) });
  }
  return found;
}

/** Statements must come sorted by claim id. Answers that the rules forbid (rivals of different times) are not taken. */
export async function ruleOnPairs(
  statements: readonly Statement[],
  matcher: Matcher,
  context: RunContext,
): Promise<Rulings> {
  const tolls = rivalTolls(statements).map((pair) => tollLink(pair));
  const decided = ruled(statements, new Set(tolls.map((link) => keyOf(link))));
  const asked = decided.ask.toSorted(byOverlap).slice(0, pairsAskedMax);
  noteLeft(decided.ask.length - asked.length, context);
  const answers = await ask(asked, matcher, context);
  for (const [index, pair] of asked.entries()) {
    const answer = answers[index] ?? "different";
    if (answer === "different") continue;
    if (answer === "rival" && atOtherTimes(pair.one, pair.other)) continue;
    decided[answer].push(pair);
  }
  return {
    same: decided.same.toSorted(byOverlap).map(linkOf),
    rival: [...tolls, ...decided.rival.toSorted(byOverlap).map(linkOf)],
  };
}
