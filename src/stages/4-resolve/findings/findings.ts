/** Claims to findings: claims that say the same become one, and everything else stays apart. */
import { shortId } from "../../../anchoring/content-hash.ts";
import type { Claim } from "../../../domain/claim.ts";
import type { Finding } from "../../../domain/finding.ts";
import { FindingId, type ClaimId } from "../../../domain/ids.ts";
import { DisjointSets } from "../disjoint-sets.ts";
import { mayMerge } from "./compare-statements.ts";
import type { OriginOfClaim } from "../../../domain/origin-of-claim.ts";
import type { Rulings } from "./rule-on-pairs.ts";
import type { Statement } from "./statement.ts";

type Options = Readonly<{ rulings: Rulings; originOf: OriginOfClaim }>;

/** Joins what was ruled the same, most alike first, as long as every member of the one may merge with every member of the other. */
function clustersOf(
  statements: readonly Statement[],
  rulings: Rulings,
): readonly (readonly Statement[])[] {
  const byId = new Map(statements.map((statement) => [statement.claim.id, statement]));
  const sets = new DisjointSets<ClaimId>();
  const members = new Map<ClaimId, readonly Statement[]>();
  for (const statement of statements) {
    sets.add(statement.claim.id);
    members.set(statement.claim.id, [statement]);
  }
  for (const { one, other } of rulings.same) {
    const [oneRoot, otherRoot] = [sets.find(one), sets.find(other)];
    if (oneRoot === otherRoot) continue;
    const [ones, others] = [members.get(oneRoot) ?? [], members.get(otherRoot) ?? []];
    if (!ones.every((left) => others.every((right) => mayMerge(left, right)))) continue;
    sets.join(oneRoot, otherRoot);
    members.set(sets.find(oneRoot), [...ones, ...others]);
  }
  return sets.sets().map((ids) => ids.flatMap((id) => byId.get(id) ?? []));
}

const startOf = ({ citations }: Claim): number =>
  Math.min(...citations.map(({ span }) => span.start));
const isExact = ({ citations }: Claim): boolean =>
  citations.every(({ anchor }) => anchor.kind === "exact");

/** Whose words a finding takes: quotes to the letter before close ones, then early in its source, then weighty. */
export function bestPlaced(claims: readonly Claim[]): Claim | undefined {
  return claims.toSorted(
    (one, other) =>
      Number(isExact(other)) - Number(isExact(one)) ||
      startOf(one) - startOf(other) ||
      other.importance - one.importance ||
      (one.id < other.id ? -1 : 1),
  )[0];
}

function toFinding(cluster: readonly Statement[], originOf: Options["originOf"]): Finding[] {
  const claims = cluster.map(({ claim }) => claim);
  const best = bestPlaced(claims);
  const placed = cluster.find(({ claim }) => claim === best);
  if (!best || !placed) return [];
  const ids = claims.map(({ id }) => id).toSorted();
  const origins = new Set(claims.flatMap((claim) => originOf(claim) ?? []));
  return [
    {
      id: FindingId.parse(shortId("f", ids)),
      statement: best.statement,
      kind: best.kind,
      speaker: placed.speaker,
      stance: best.stance,
      importance: Math.max(...claims.map(({ importance }) => importance)),
      claims: ids,
      origins: [...origins].toSorted(),
      episode: placed.episode,
      time: placed.time,
      ...(placed.otherTime === undefined ? {} : { otherTime: placed.otherTime }),
    },
  ];
}

const episodeNumber = ({ episode }: Finding): number => Number(episode.slice(1));

/** Every claim is in exactly one finding. Findings come by episode, the weightiest first, then by id. */
export function findFindings(
  statements: readonly Statement[],
  { rulings, originOf }: Options,
): readonly Finding[] {
  return clustersOf(statements, rulings)
    .flatMap((cluster) => toFinding(cluster, originOf))
    .toSorted(
      (one, other) =>
        episodeNumber(one) - episodeNumber(other) ||
        other.importance - one.importance ||
        (one.id < other.id ? -1 : 1),
    );
}

/** Who speaks in each finding: all its claims have one voice. */
export function voicesOf(
  findings: readonly Finding[],
  statements: readonly Statement[],
): ReadonlyMap<FindingId, string> {
  const byClaim = new Map(statements.map(({ claim, voice }) => [claim.id, voice]));
  return new Map(
    findings.flatMap(({ id, claims }) => {
      const voice = claims[0] === undefined ? undefined : byClaim.get(claims[0]);
      return voice === undefined ? [] : [[id, voice] as const];
    }),
  );
}
