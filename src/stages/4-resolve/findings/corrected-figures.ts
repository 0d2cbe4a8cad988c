/**
 * A correction that is a document of its own, and the text of the same outlet that still gives the old figure: nothing is
 * picked, and a reader sees both.
 */
import type { ClaimId } from "../../../domain/ids.ts";
import type { Source } from "../../../domain/source.ts";
import { areOfOneOutlet, isFigure, type Notice } from "./correction-notices.ts";
import type { Figure } from "./figures.ts";
import type { Corrected } from "./read-corrections.ts";
import type { BoundFigure, Statement } from "./statement.ts";

export type CorrectionLink = Readonly<{
  one: ClaimId;
  other: ClaimId;
  figures?: readonly [BoundFigure, BoundFigure];
}>;

/** What a notice calls wrong it does not say: such a figure is no rival of another outlet's, and stands behind nobody's. */
export function withoutWrongFigures(
  statements: readonly Statement[],
  notices: readonly Notice[],
): readonly Statement[] {
  const bySource = new Map(notices.map(({ source, corrected }) => [source.id, corrected]));
  return statements.map((statement) => {
    const corrected = bySource.get(statement.claim.source) ?? [];
    const isWrong = (figure: Figure): boolean =>
      corrected.some(({ wrong }) => isValue(wrong, figure)) &&
      !corrected.some(({ right }) => right !== undefined && isValue(right, figure));
    const figures = statement.figures.filter((figure) => !isWrong(figure));
    return figures.length === statement.figures.length ? statement : { ...statement, figures };
  });
}

/** Of the notice's own words: there a unit may be left out. */
const isValue = (one: Figure, other: Figure): boolean =>
  one.values.some((value) => other.values.includes(value));

/** @param statements - As they were read, with the figures that notices call wrong. */
export function correctionLinks(
  statements: readonly Statement[],
  notices: readonly Notice[],
  sources: readonly Source[],
): readonly CorrectionLink[] {
  const byId = new Map(sources.map((source) => [source.id, source]));
  return notices.flatMap((notice) => {
    const own = statements.filter(({ claim }) => claim.source === notice.source.id);
    const stems = new Set(own.flatMap((one) => [...one.stems]));
    const others = statements.filter(({ claim, published }) => {
      const source = byId.get(claim.source);
      if (source === undefined || source.notice !== undefined) return false;
      const day = own[0]?.published;
      const isLater = published !== undefined && day !== undefined && published > day;
      return !isLater && areOfOneOutlet(notice.source, source);
    });
    return notice.corrected.flatMap((corrected) =>
      others.flatMap((other) => linksOf(corrected, own, [other, stems])),
    );
  });
}

function linksOf(
  { wrong, right }: Corrected,
  own: readonly Statement[],
  [other, stems]: readonly [Statement, ReadonlySet<string>],
): readonly CorrectionLink[] {
  const old = other.figures.find((figure) => isFigure(wrong, figure));
  if (old === undefined || !isOneMatter(old, other, stems)) return [];
  for (const statement of own) {
    const figure = statement.figures.find((each) => isValue(right ?? wrong, each));
    if (figure === undefined) continue;
    const ids = { one: other.claim.id, other: statement.claim.id };
    return [right === undefined ? ids : { ...ids, figures: [old, figure] }];
  }
  return [];
}

/** The notice names what is counted, or two words of what is told. */
function isOneMatter(
  { counted }: BoundFigure,
  { told }: Statement,
  stems: ReadonlySet<string>,
): boolean {
  return counted.some((stem) => stems.has(stem)) || told.intersection(stems).size >= 2;
}
