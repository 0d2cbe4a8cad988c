/** The figures by which two claims of one matter part, whatever lies between the days that they were told on. */
import { sameSubject } from "../../stages/4-resolve/findings/compare-figures.ts";
import type { Range } from "../../stages/4-resolve/findings/figure-range.ts";
import { rivalFigures } from "../../stages/4-resolve/findings/rivals.ts";
import type { Statement } from "../../stages/4-resolve/findings/statement.ts";

/**
 * "At least 17" leaves 23 open, and excludes nothing; told as 23 on the next night, it has moved from 17. So has "about
 * 41,000", told as "about 40,000"; told as "40,600", it has not.
 */
function asGiven(statement: Statement, other: Statement): Statement {
  return {
    ...statement,
    figures: statement.figures.map((figure) => {
      const isLooseInBoth =
        figure.isLoose &&
        other.figures.some((against) => sameSubject(figure, against) && against.isLoose);
      return {
        ...figure,
        ranges: figure.ranges.map((range, at) => {
          const value = figure.values[at];
          if (value === undefined || (isSpread(range, value) && !isLooseInBoth)) return range;
          return { low: value - pointWidth, high: value + pointWidth };
        }),
      };
    }),
  };
}

/** Of a range that touches its value from one side only, as "at least" does. */
const pointWidth = 1e-9;

/** True for "about 160" and for what is rounded: as much is left open below as above. */
function isSpread({ low, high }: Range, value: number): boolean {
  const [below, above] = [value - low, high - value];
  return Math.abs(below - above) <= 0.5 * Math.max(below, above);
}

const undated = (statement: Statement): Statement => ({ ...statement, published: undefined });

/** The figures by which the two part, whenever they were published. */
export function figuresApart(one: Statement, other: Statement): ReturnType<typeof rivalFigures> {
  const [left, right] = [undated(one), undated(other)];
  return rivalFigures(left, right) ?? rivalFigures(asGiven(left, other), asGiven(right, one));
}

const excluding = (one: Statement, other: Statement): ReturnType<typeof rivalFigures> =>
  rivalFigures(undated(one), undated(other));

/** Figures that may both hold are of one time only by chance. */
export function ofOneTime(one: Statement, other: Statement): boolean | undefined {
  return excluding(one, other) === undefined ? false : publishedTogether(one, other);
}

function publishedTogether(one: Statement, other: Statement): boolean | undefined {
  if (one.published === undefined || other.published === undefined) return undefined;
  return one.published === other.published;
}
