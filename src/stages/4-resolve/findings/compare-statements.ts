/** Same, rival or different: what rules can say of two claims, and where they must ask. */
import type { Relation } from "../../../ports/analyst.ts";
import { sharedMembers } from "../shared-members.ts";
import { figuresClash, sameValue } from "./compare-figures.ts";
import { areDefinedApart } from "./definitions.ts";
import { atOtherTimes } from "./other-times.ts";
import { disagree, overlapOf, type Weigh } from "./overlap.ts";
import { areRivals } from "./rivals.ts";
import type { Statement } from "./statement.ts";

/** `ask`: alike, and no rule settles it. */
type Ruling = Relation | "ask";

/** Share of the smaller statement's weight that the other holds too. At `alikeMin` two statements are worth comparing. */
const alikeMin = 0.45;
const sameMin = 0.85;
const sameFigureMin = 0.6;

function figuresMatch(one: Statement, other: Statement): boolean {
  if (one.figures.length !== other.figures.length) return false;
  return one.figures.every((left) => other.figures.some((right) => sameValue(left, right)));
}

/** Claims of different voice or stance are never one finding, however alike: who says it is part of what is said. */
export function mayMerge(one: Statement, other: Statement): boolean {
  return (
    one.voice === other.voice &&
    one.claim.stance === other.claim.stance &&
    one.claim.kind === other.claim.kind &&
    one.isNegated === other.isNegated &&
    !atOtherTimes(one, other) &&
    !figuresClash(one.figures, other.figures) &&
    !areDefinedApart(one.defined, other.defined) &&
    !areDefinedApart(one.senses, other.senses) &&
    !disagree(one.names, other.names)
  );
}

const normal = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Two claims that may be one finding: are they, by their words, figures and names? */
function sameOrAsk(one: Statement, other: Statement, overlap: number): Ruling {
  if (normal(one.claim.statement) === normal(other.claim.statement)) return "same";
  const sameNames =
    sharedMembers(one.names, other.names).length === Math.max(one.names.size, other.names.size);
  if (!sameNames || !figuresMatch(one, other)) return "ask";
  return overlap >= (one.figures.length > 0 ? sameFigureMin : sameMin) ? "same" : "ask";
}

/** What rules say of two claims of one episode. */
export function compareStatements(one: Statement, other: Statement, weigh: Weigh): Ruling {
  // Two polls are two measurements, however alike they are told.
  if (disagree(one.measurers, other.measurers)) return "different";
  const overlap = overlapOf(one.stems, other.stems, weigh);
  if (areRivals(one, other, weigh)) return "rival";
  if (overlap < alikeMin) return "different";
  return mayMerge(one, other) ? sameOrAsk(one, other, overlap) : "different";
}
