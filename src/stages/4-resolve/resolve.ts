/** Stage 4 of 7: claims in, findings out. Names, times and episodes first; then what says the same, and what cannot both hold. */
import type { Claim, Evidence } from "../../domain/claim.ts";
import type { Episode, Finding, Resolution } from "../../domain/finding.ts";
import type { ClaimId, EpisodeId, SourceId } from "../../domain/ids.ts";
import type { Matcher } from "../../ports/analyst.ts";
import { breathe } from "../../ports/breathe.ts";
import type { RunContext, Stage } from "../../ports/run-context.ts";
import { resolveEntities } from "./entities/entities.ts";
import { findEpisodes } from "./episodes/episodes.ts";
import { findConflicts } from "./findings/conflicts.ts";
import { correctionLinks, withoutWrongFigures } from "./findings/corrected-figures.ts";
import { correctionNotices } from "./findings/correction-notices.ts";
import { bestPlaced, findFindings, voicesOf } from "./findings/findings.ts";
import { originOfClaim } from "../../domain/origin-of-claim.ts";
import { readStatements } from "./findings/read-statements.ts";
import { ruleOnPairs } from "./findings/rule-on-pairs.ts";

type Options = Readonly<{ matcher: Matcher }>;

/** The same evidence in any order gives the same resolution. */
export function resolve({ matcher }: Options): Stage<Evidence, Resolution> {
  return {
    name: "resolve",
    async run(evidence, context) {
      context.progress("resolve", 0, 3);
      const claims = distinctClaims(evidence, context);
      await breathe(context.signal);
      const episodes = await findEpisodes(evidence, { matcher, context });
      await context.reached("resolve-episodes");
      await breathe(context.signal);
      const entities = resolveEntities(evidence, episodes);
      await breathe(context.signal);
      context.progress("resolve", 1, 3);
      const read = readStatements([...claims.values()], {
        evidence,
        entities,
        episodeOf: episodeBySource(episodes),
      });
      await breathe(context.signal);
      const { sources } = evidence.library;
      const notices = correctionNotices(sources);
      const statements = withoutWrongFigures(read, notices);
      const ruled = await ruleOnPairs(statements, matcher, context);
      const links = correctionLinks(read, notices, sources);
      const rulings = { ...ruled, rival: [...links, ...ruled.rival] };
      context.progress("resolve", 2, 3);
      const originOf = originOfClaim(sources);
      await breathe(context.signal);
      const findings = findFindings(statements, { rulings, originOf });
      recordMerged(findings, claims, context);
      const conflicts = findConflicts(rulings, statements, findings);
      context.progress("resolve", 3, 3);
      const voices = voicesOf(findings, statements);
      return {
        evidence,
        claims,
        entities: entities.entities,
        episodes,
        findings,
        voices,
        conflicts,
      };
    },
  };
}

function episodeBySource(episodes: readonly Episode[]): ReadonlyMap<SourceId, EpisodeId> {
  return new Map(
    episodes.flatMap(({ id, sources }) => sources.map((source) => [source, id] as const)),
  );
}

/** Claims by id, in the order of their ids. An id that comes twice is one claim told twice, and the ledger says so. */
function distinctClaims({ claims }: Evidence, context: RunContext): ReadonlyMap<ClaimId, Claim> {
  const distinct = new Map<ClaimId, Claim>();
  for (const claim of claims.toSorted((one, other) => (one.id < other.id ? -1 : 1))) {
    if (distinct.has(claim.id))
      recordClaim(claim, "repeated", "The same claim was read twice.", context);
    else distinct.set(claim.id, claim);
  }
  return distinct;
}

function recordMerged(
  findings: readonly Finding[],
  claims: ReadonlyMap<ClaimId, Claim>,
  context: RunContext,
): void {
  for (const finding of findings) {
    const own = finding.claims.flatMap((id) => claims.get(id) ?? []);
    const best = bestPlaced(own);
    for (const claim of own) {
      if (claim === best || !best) continue;
      recordClaim(
        claim,
        "same-as",
        `Says the same as claim ${best.id}; both stand behind finding ${finding.id}.`,
        context,
      );
    }
  }
}

function recordClaim(
  { chunk, id, statement }: Claim,
  code: string,
  reason: string,
  context: RunContext,
): void {
  context.record({ of: "claim", chunk, claim: id, statement, fate: "merged", code, reason });
}
