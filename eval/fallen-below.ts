import { type Figure, shareOf } from "./figure.ts";
import type { Record } from "./record.ts";

const percent = (part: Pick<Figure, "good" | "of">): string =>
  part.of === 0
    ? "none at all"
    : `${(shareOf(part) * 100).toFixed(1)}% (${part.good} of ${part.of})`;

/**
 * One plain sentence for each figure that is worse than recorded, rests on fewer cases, or is not to be compared.
 *
 * @param isWhole - Every recorded figure must have been measured.
 */
export function fallenBelow(
  figures: readonly Figure[],
  { figures: recorded }: Record,
  isWhole: boolean,
): string[] {
  const measured = new Set(figures.map(({ measure }) => measure));
  const gone = Object.keys(recorded)
    .filter((measure) => isWhole && !measured.has(measure))
    .map((measure) => `“${measure}” is recorded and was not measured.`);
  return [...figures.flatMap((figure) => faultsOf(figure, recorded[figure.measure])), ...gone];
}

function faultsOf(figure: Figure, before: Record["figures"][string] | undefined): string[] {
  const { measure, good, of, cases } = figure;
  if (before === undefined) return [`“${measure}” has no record yet: run with --record.`];
  const faults: string[] = [];
  if (cases < before.cases) {
    faults.push(`“${measure}” looked at ${cases} cases; ${before.cases} are recorded.`);
  }
  // Shares are compared crosswise, in whole numbers: no rounding decides.
  if (good * before.of < before.good * of || (of === 0 && before.good > 0)) {
    faults.push(`“${measure}” fell to ${percent(figure)} from the recorded ${percent(before)}.`);
  }
  return faults;
}
