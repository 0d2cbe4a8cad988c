/** In what two sides of one finding differ: how far it is, whether it is disputed, who says it, and of what record they are. */
import type { ChangeReason, FindingSide } from "../../domain/change.ts";
import type { Reliability } from "../../domain/grading.ts";
import { listShortly } from "../../stages/4-resolve/list-shortly.ts";
import { stanceRank } from "./relate-findings.ts";

/** `gain`: above 0 if there is more to it now, below if there is less, 0 where it counts for nothing. */
type Difference = Readonly<{ gain: number; reasons: readonly ChangeReason[] }>;

/**
 * Those that count most first. With the sides exchanged, every gain is turned round.
 *
 * @param grades - Letters of the sources that tell it, before and now.
 */
export function differencesOf(
  before: FindingSide,
  now: FindingSide,
  grades: readonly [readonly Reliability[], readonly Reliability[]],
): readonly Difference[] {
  return [
    stanceOf(before, now),
    disputeOf(before, now),
    originsOf(before, now),
    gradeOf(...grades),
  ];
}

/** What a part of the other says is there on both nights. */
export function toldInWords(told: "more" | "less" | undefined): Difference {
  if (told === undefined) return { gain: 0, reasons: [] };
  return told === "more"
    ? { gain: 1, reasons: [{ code: "more-told", words: "more is told of it now" }] }
    : { gain: -1, reasons: [{ code: "less-told", words: "less is told of it now" }] };
}

const stanceWords: Readonly<Record<FindingSide["stance"], string>> = {
  asserted: "told as fact",
  reported: "reported",
  alleged: "alleged",
  denied: "denied",
  planned: "planned",
  conditional: "conditional",
};

function stanceOf(before: FindingSide, now: FindingSide): Difference {
  const gain = stanceRank(now.stance) - stanceRank(before.stance);
  if (gain === 0) return { gain, reasons: [] };
  const words = `${stanceWords[before.stance]} before, ${stanceWords[now.stance]} now`;
  return { gain, reasons: [{ code: "stance", words }] };
}

function disputeOf(before: FindingSide, now: FindingSide): Difference {
  if (before.disputed === now.disputed) return { gain: 0, reasons: [] };
  return now.disputed
    ? { gain: -1, reasons: [{ code: "disputed", words: "another source says otherwise now" }] }
    : { gain: 1, reasons: [{ code: "settled", words: "no source says otherwise any more" }] };
}

/** Who says it counts by number; who came and who went is told in any case. */
function originsOf(before: FindingSide, now: FindingSide): Difference {
  const added = now.origins.filter((name) => !before.origins.includes(name));
  const lost = before.origins.filter((name) => !now.origins.includes(name));
  const reasons: ChangeReason[] = [];
  if (added.length > 0) {
    reasons.push({ code: "origin-added", words: `${listShortly(added)} now ${reports(added)} it` });
  }
  if (lost.length > 0) {
    reasons.push({
      code: "origin-lost",
      words: `${listShortly(lost)} no longer ${reports(lost)} it`,
    });
  }
  return { gain: now.origins.length - before.origins.length, reasons };
}

const reports = (names: readonly string[]): string => (names.length === 1 ? "reports" : "report");

/** Records from which nothing can be said for a finding: not usually reliable, unreliable, not to be judged. */
const poor: ReadonlySet<Reliability> = new Set(["D", "E", "F"]);

/** By the best of them. Between D, E and F it is told, and makes nothing stronger: F is no judgement. */
function gradeOf(before: readonly Reliability[], now: readonly Reliability[]): Difference {
  const [left = "F", right = "F"] = [before.toSorted()[0], now.toSorted()[0]];
  if (left === right) return { gain: 0, reasons: [] };
  const words = `its best graded source was graded ${left} before, and is ${right} now`;
  const gain = poor.has(left) && poor.has(right) ? 0 : left > right ? 1 : -1;
  return { gain, reasons: [{ code: "grade", words }] };
}
