/** Findings that cannot both hold, each with its value and as-of time. Nothing is averaged, nothing is picked. */
import type { Conflict, Finding } from "../../../domain/finding.ts";
import type { ClaimId, FindingId } from "../../../domain/ids.ts";
import { stemOf } from "../episodes/article-terms.ts";
import { DisjointSets } from "../disjoint-sets.ts";
import { rivalFigures } from "./compare-statements.ts";
import type { Rulings } from "./rule-on-pairs.ts";
import type { Statement } from "./statement.ts";

const wordsShownMax = 10;
const noTime = "not stated";

type Rival = Readonly<{ finding: Finding; statement: Statement; value: string }>;

/** What both statements speak of: the words of the one that the other has too, in their order. */
function subjectOf(one: Statement, other: Statement): string {
  const words = one.claim.statement.match(/[\p{L}][\p{L}\p{M}’'-]*/gu) ?? [];
  const shared = words.filter((word) => other.stems.has(stemOf(word)));
  return shared.length === 0 ? one.claim.statement : shared.slice(0, wordsShownMax).join(" ");
}

const asOf = ({ claim }: Statement): string =>
  claim.time.kind === "stated" ? claim.time.asWritten : noTime;

type Pair = readonly [Rival, Rival];

function rivalPairs(
  rulings: Rulings,
  statements: readonly Statement[],
  findings: readonly Finding[],
): readonly Pair[] {
  const byClaim = new Map(
    findings.flatMap((finding) => finding.claims.map((id) => [id, finding] as const)),
  );
  const byId = new Map<ClaimId, Statement>(
    statements.map((statement) => [statement.claim.id, statement]),
  );
  const rivalOf = (id: ClaimId): Omit<Rival, "value"> | undefined => {
    const [statement, finding] = [byId.get(id), byClaim.get(id)];
    return statement && finding && { statement, finding };
  };
  return rulings.rival.flatMap(({ one, other }): Pair[] => {
    const [left, right] = [rivalOf(one), rivalOf(other)];
    if (!left || !right || left.finding === right.finding) return [];
    const figures = rivalFigures(left.statement, right.statement);
    return [
      [
        { ...left, value: figures?.[0].text ?? left.statement.claim.statement },
        { ...right, value: figures?.[1].text ?? right.statement.claim.statement },
      ],
    ];
  });
}

/** Rivals of one matter make one conflict, with each finding in it once. Conflicts come by their first finding. */
export function findConflicts(
  rulings: Rulings,
  statements: readonly Statement[],
  findings: readonly Finding[],
): readonly Conflict[] {
  const pairs = rivalPairs(rulings, statements, findings);
  const sets = new DisjointSets<FindingId>();
  for (const [one, other] of pairs) sets.join(one.finding.id, other.finding.id);
  return sets.sets().map((ids) => {
    const own = pairs.filter(([one]) => ids.includes(one.finding.id));
    const rivals = new Map(own.flat().map((rival) => [rival.finding.id, rival]));
    const [first] = own;
    return {
      about: first ? subjectOf(first[0].statement, first[1].statement) : "",
      rivals: ids.flatMap((id) => {
        const rival = rivals.get(id);
        return rival ? [{ finding: id, value: rival.value, asOf: asOf(rival.statement) }] : [];
      }),
    };
  });
}
